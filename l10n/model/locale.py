"""Locales: BCP 47 inside, POSIX as folder names, every usual spelling on the way in.

Parsed by ourselves: Babel 2.18 reads `sr_RS@latin` as Cyrillic and finds no script in `sr@latin`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.errors import UnknownError
from l10n.model.pattern import lazy_pattern

_DEFAULT_SCRIPT = {"sr": "Cyrl", "zh": "Hans"}
_DEFAULT_REGION = {"Hans": "CN", "Hant": "TW", "Cyrl": "RS", "Latn": "RS"}
_REGION_SCRIPT = {"TW": "Hant", "HK": "Hant", "MO": "Hant", "CN": "Hans", "SG": "Hans"}
_MODIFIER_SCRIPT = {"latin": "Latn", "latn": "Latn", "cyrillic": "Cyrl", "cyrl": "Cyrl"}
_SCRIPT_MODIFIER = {"Latn": "latin", "Cyrl": "cyrillic"}
_LANGUAGE_ALIAS = {"cn": "zh", "cmn": "zh", "srp": "sr", "eng": "en", "zho": "zh", "chi": "zh"}
_SPELLING = lazy_pattern(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)(?:\.[\w-]+)?(?:@(\w+))?")


@dataclass(frozen=True, slots=True, order=True)
class LocaleTag:
    """A language in a script, and a region only where it says more than the script does."""

    language: str
    script: str = ""
    region: str = ""

    @property
    def bcp47(self) -> str:
        """The tag of HTML `lang`, URLs and JSON: `sr-Latn`."""
        return "-".join(part for part in (self.language, self.script, self.region) if part)

    @property
    def posix(self) -> str:
        """The folder name: `sr_Latn`."""
        return self.bcp47.replace("-", "_")

    @property
    def gettext(self) -> str:
        """The `Language` of a catalog's header, as the GNU gettext manual spells it.

        Poedit 3.2 knows no other form: it takes a `sr_Cyrl` or `zh_Hans` out of the header when it saves.

        >>> [tag.gettext for tag in (SERBIAN, SERBIAN_LATIN, CHINESE, LocaleTag("sr", "Latn", "ME"), ENGLISH)]
        ['sr', 'sr@latin', 'zh_CN', 'sr_ME@latin', 'en']
        """
        place = self.language
        if self.region or self.language == "zh":
            place += f"_{self.region or _DEFAULT_REGION.get(self.script, 'CN')}"
        bare = self.language == "zh" or self.script in ("", _DEFAULT_SCRIPT.get(self.language))
        told = place if bare else f"{place}@{_SCRIPT_MODIFIER.get(self.script, self.script.lower())}"
        # No spelling of gettext's tells Chinese in the script that is not its region's.
        return told if LocaleTag.parse(told) == self else self.posix

    def __str__(self) -> str:
        return self.bcp47

    def same_text(self, other: LocaleTag) -> bool:
        """Whether a text in one is a text in the other: the same language in the same script."""
        return self.language == other.language and self.script == other.script

    @classmethod
    def parse(cls, spelling: str) -> LocaleTag:
        """Read a locale in any usual spelling.

        Raises UnknownError where it is none.

        >>> [LocaleTag.parse(s).bcp47 for s in ("sr@latin", "sr_RS@latin", "sr-latn-rs", "sr", "zh_CN", "zh_TW.UTF-8")]
        ['sr-Latn', 'sr-Latn', 'sr-Latn', 'sr-Cyrl', 'zh-Hans', 'zh-Hant']
        >>> LocaleTag.parse("en_GB").bcp47
        'en-GB'
        """
        found = _SPELLING.fullmatch(spelling.strip())
        if not found:
            raise UnknownError(f"{spelling!r} is not a locale", "Write it like en, sr-Cyrl, sr-Latn or zh-Hans.")
        language = found[1].lower()
        language = _LANGUAGE_ALIAS.get(language, language)
        script = _MODIFIER_SCRIPT.get((found[3] or "").lower(), "")
        region = ""
        for part in re.split("[-_]", found[2])[1:]:
            if len(part) == 4 and part.isalpha():
                script = script or part.title()
            elif part.lower() in _MODIFIER_SCRIPT:
                script = script or _MODIFIER_SCRIPT[part.lower()]
            elif len(part) == 2 or (len(part) == 3 and part.isdigit()):
                region = part.upper()
        if language in _DEFAULT_SCRIPT:
            script = script or _REGION_SCRIPT.get(region, "") or _DEFAULT_SCRIPT[language]
            if region == _DEFAULT_REGION.get(script):
                region = ""
        return cls(language, script, region)


ENGLISH = LocaleTag("en")
SERBIAN = LocaleTag("sr", "Cyrl")
SERBIAN_LATIN = LocaleTag("sr", "Latn")
CHINESE = LocaleTag("zh", "Hans")

OWN_NAME = {ENGLISH: "English", SERBIAN: "српски", SERBIAN_LATIN: "srpski", CHINESE: "中文"}
"""What each language calls itself, as a marker line or a language switch shows it."""
