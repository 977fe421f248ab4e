"""What an answer that passed shows against itself: no reason to refuse it, but one to read it sooner."""

from __future__ import annotations

import math
from collections.abc import Iterator

from l10n.engines.markup import marks
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
    """Whether the marks of a target stand in another order than those of its source, or at other edges."""
    before, after = marks(source), marks(target)
    if not before:
        return False
    texts = [mark.span.of(source) for mark in before]
    if texts != [mark.span.of(target) for mark in after]:
        return True
    return _edges(source) != _edges(target)


def _edges(text: str) -> tuple[bool, bool]:
    found = marks(text)
    return not text[: found[0].span.start].strip(), not text[found[-1].span.end :].strip()
