"""Under which folder names programs look for a locale, and which names must not lead to it.

Lookups fall back on their own: Python's gettext turns `sr@latin` into `sr_RS` and `sr`, the C library `zh_TW` into
`zh`, i18next `sr-Latn` into `sr`. A name without a script is therefore only given where no script can be mixed.
Sources: Python `gettext.find`, GNU gettext manual "Locale Names", i18next `LanguageUtils.toResolveHierarchy`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from l10n.model.locale import LocaleTag

_SPELLINGS = {
    "sr-Cyrl": "sr_Cyrl_RS sr@cyrillic sr_RS@cyrillic sr@cyrl sr_RS@cyrl",
    "sr-Latn": "sr_Latn_RS sr@latin sr_RS@latin sr_CS@latin sr@latn sr_RS@latn sr_CS@latn",
    "zh-Hans": "zh_CN zh_SG zh_Hans_CN zh_Hans_SG",
    "zh-Hant": "zh_TW zh_HK zh_MO zh_Hant_TW zh_Hant_HK",
    "en": "en_US en_GB",
}
_BARE = {"sr": "sr sr_RS sr_CS", "zh": "zh"}
"""Names that do not say in which script; `sr_RS` is what Python's gettext makes of `sr@latin`."""

_DEFAULT = {"sr": "Cyrl", "zh": "Hans"}
_OTHER = {"sr": "Latn", "zh": "Hant"}


@dataclass(frozen=True, slots=True)
class Names:
    """Folder names in a release. `aliases` lead to a locale of the project, by name.

    `silent` lead nowhere: a catalog there answers each sentence with itself, lest a program go on to another script.
    """

    aliases: dict[str, LocaleTag]
    silent: dict[str, LocaleTag]


def names(locales: Sequence[LocaleTag], *, alike: Iterable[str]) -> Names:
    """Return the names beside the locales' own.

    `alike` are the languages whose every domain holds the same sentences in both scripts: only there a name without
    script leads to the usual one. The scripts that a project has not are kept from the readers of such a name.

    >>> found = names([LocaleTag("sr", "Cyrl"), LocaleTag("sr", "Latn")], alike=())
    >>> str(found.aliases["sr_RS@latin"]), "sr" in found.aliases
    ('sr-Latn', False)
    >>> str(names([LocaleTag("sr", "Cyrl"), LocaleTag("sr", "Latn")], alike=["sr"]).aliases["sr"])
    'sr-Cyrl'
    """
    known, languages = set(locales), frozenset(alike)
    aliases: dict[str, LocaleTag] = {}
    silent: dict[str, LocaleTag] = {}
    for tag in locales:
        aliases |= dict.fromkeys(_spelt(tag), tag)
        if tag.region or tag.script != _DEFAULT.get(tag.language, "-"):
            continue
        other = LocaleTag(tag.language, _OTHER[tag.language])
        if tag.language in languages:
            aliases |= dict.fromkeys(_variants(_BARE[tag.language].split()), tag)
        elif tag.language == "zh" and other not in known:
            # Nobody asks for Serbian as `sr` and means either script; `zh` is how most ask for Chinese.
            aliases |= dict.fromkeys(_variants(_BARE["zh"].split()), tag)
            silent |= dict.fromkeys([other.posix, *_spelt(other)], tag)
    own = {tag.posix for tag in locales}
    return Names({name: tag for name, tag in aliases.items() if name not in own and _meant(name, tag, known)}, silent)


def _spelt(tag: LocaleTag) -> list[str]:
    return _variants([tag.posix, *_SPELLINGS.get(tag.bcp47, "").split()])


def _variants(spellings: Iterable[str]) -> list[str]:
    """Return each with hyphens too, and in small letters, as web servers and JavaScript write them."""
    found: list[str] = []
    for name in spellings:
        for one in (name, name.replace("_", "-")):
            found += [one, one.lower()]
    return list(dict.fromkeys(found))


def _meant(name: str, tag: LocaleTag, known: set[LocaleTag]) -> bool:
    """Whether a name means no other locale of the project."""
    told = LocaleTag.parse(name)
    return told == tag or told not in known
