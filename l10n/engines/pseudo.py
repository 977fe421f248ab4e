"""A pretended translation, for demonstrations and tests: at once, offline, in the script of the target.

From afar it looks like the language, and one text always gives one answer; markup, placeholders, addresses and numbers
stay.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence

from l10n.engines import languages
from l10n.engines.base import Deadline, EngineSettings, Form, Hints, Understands
from l10n.engines.markup import marks
from l10n.model.locale import LocaleTag

_LATIN = string.ascii_lowercase
_TO_CYRILLIC = dict(zip(_LATIN + "čćđšž", "абцдефгхијклмнопџрстувњљзћчћђшж", strict=True))
_TO_ACCENTED = dict(zip(_LATIN, "àḃčđéḟĝĥíĵķĺḿńóṕqŕśťúṽẃẋýž", strict=True))
_ROMAN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"
_FROM_CYRILLIC = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        _ROMAN.split(),
        strict=True,
    )
)
_SYLLABLES = [consonant + vowel for consonant in "bvgdžzjklmnprstćfhcčš" for vowel in "aeiou"]
_FIRST_HAN, _HAN_COUNT = 0x4E00, 0x5200
_HAN = re.compile("[\u4e00-\u9fff]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
_TO_WIDE = str.maketrans({".": "。", ",": "，", "?": "？", "!": "！", ":": "："})
_FROM_WIDE = str.maketrans({"。": ". ", "，": ", ", "？": "? ", "！": "! ", "：": ": ", "、": ", "})


class Pseudo:
    """The engine that asks nobody."""

    name = cached_as = "pseudo"
    batch = 100
    limit = 100_000
    budget = 1_000_000
    concurrency = 1
    forms: tuple[Form, ...] = ("xml",)
    understands: Understands = "nothing"

    def __init__(self, settings: EngineSettings) -> None:
        self._settings = settings

    def close(self) -> None:
        """Nothing is held open."""

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        """Whether it can pretend to write the target."""
        return languages.serves(self.name, source, target)

    def translate(
        self,
        texts: Sequence[str],
        *,
        source: LocaleTag,
        target: LocaleTag,
        deadline: Deadline,
        form: Form | None = None,
        hints: Sequence[Hints] = (),
    ) -> list[str]:
        """Answer at once; see Engine."""
        return [pseudo(text, target) for text in texts]


def pseudo(text: str, target: LocaleTag) -> str:
    """Return a pretended translation of a text.

    >>> pseudo("The tax rose 5% in {year}.", LocaleTag("sr", "Cyrl"))
    'Тхе таљ росе 5% ин {year}.'
    >>> pseudo("Tax", LocaleTag("sr", "Latn")), pseudo("Tax", LocaleTag("zh", "Hans"))
    ('Ťàẋ', '翷乸')
    """
    parts: list[str] = []
    at = 0
    for mark in marks(text):
        parts += [_words(text[at : mark.span.start], target), mark.span.of(text)]
        at = mark.span.end
    return "".join(parts) + _words(text[at:], target)


def _words(text: str, target: LocaleTag) -> str:
    foreign = _HAN.search(text) or _CYRILLIC.search(text)
    latin = _letters(_HAN.sub(_syllables, text).translate(_FROM_WIDE), _FROM_CYRILLIC) if foreign else text
    if target.language == "zh":
        return _WORD.sub(_characters, latin).translate(_TO_WIDE)
    if target.script == "Cyrl":
        return _letters(latin, _TO_CYRILLIC)
    return latin if foreign else _letters(latin, _TO_ACCENTED)


def _letters(text: str, table: Mapping[str, str]) -> str:
    """Replace letter by letter; a capital gives a capital."""
    both = {letter.upper(): other.capitalize() for letter, other in table.items()} | dict(table)
    return "".join(both.get(letter, letter) for letter in text)


def _syllables(found: re.Match[str]) -> str:
    count = len(_SYLLABLES)
    numbers = (ord(letter) - _FIRST_HAN for letter in found[0])
    return " ".join(_SYLLABLES[number // count % count] + _SYLLABLES[number % count] for number in numbers)


def _characters(found: re.Match[str]) -> str:
    """Write two letters as one Han character."""
    word = found[0]
    pairs = (word[at : at + 2] for at in range(0, len(word), 2))
    return "".join(chr(_FIRST_HAN + sum(ord(c) * 131**i for i, c in enumerate(pair)) % _HAN_COUNT) for pair in pairs)
