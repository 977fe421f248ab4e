"""What an answer that passed shows against itself: no reason to refuse it, but one to read it sooner."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from l10n.engines.base import has_letter
from l10n.engines.markup import Mark, marks
from l10n.model.locale import LocaleTag
from l10n.scripts.identify import surely_another
from l10n.scripts.prose import prose

_SHORT = 20
"""Characters below which lengths say nothing."""
_FAR = math.log(2.2)
_USUAL = {"zh": 0.35}
"""How long a target is beside its source, where it is not about as long; and the other way about."""
_LEAST_LETTERS = 40
_SURE = 0.95


def signals(source: str, target: str, *, lang: LocaleTag, locale: LocaleTag) -> tuple[str, ...]:
    """Return what speaks against a target, by the names of `l10n.approval.risk.SIGNALS`.

    >>> serbian = LocaleTag("sr", "Cyrl")
    >>> signals("It rose by 4% in the year 2024.", "Да.", lang=LocaleTag("en"), locale=serbian)
    ('length',)
    >>> signals("Read **this** `now`.", "Читајте `now` **ово**.", lang=LocaleTag("en"), locale=serbian)
    ('moved',)
    """
    return tuple(_found(source, target, lang, locale))


def _found(source: str, target: str, lang: LocaleTag, locale: LocaleTag) -> Iterator[str]:
    if _moved(source, target):
        yield "moved"
    words, said = _words(source), _words(target)
    usual = _USUAL.get(locale.language, 1.0) / _USUAL.get(lang.language, 1.0)
    if len(words) >= _SHORT and abs(math.log((len(said) + 1) / (usual * len(words) + 1))) > _FAR:
        yield "length"
    if sum(letter.isalpha() for letter in said) >= _LEAST_LETTERS and surely_another(target, locale, least=_SURE):
        yield "language"


def _words(text: str) -> str:
    """Return what readers read, without marks."""
    return "".join(span.of(text) for span in prose(text))


def _moved(source: str, target: str) -> bool:
    """Whether the marks of a target stand in another order than those of its source, or otherwise among its words."""
    before, after = marks(source), marks(target)
    if [mark.span.of(source) for mark in before] != [mark.span.of(target) for mark in after]:
        return True
    return _among_words(source, before) != _among_words(target, after)


def _among_words(text: str, found: Sequence[Mark]) -> list[bool]:
    """Say whether words stand before the first mark, between each two, and behind the last."""
    ends = [0, *(mark.span.end for mark in found)]
    starts = [*(mark.span.start for mark in found), len(text)]
    return [has_letter(text[end:start]) for end, start in zip(ends, starts, strict=True)]
