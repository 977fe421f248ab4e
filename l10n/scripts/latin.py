"""Which language a text in Latin letters is in: English, Serbian, or one of the languages taken for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from math import inf

from l10n.model.locale import ENGLISH, SERBIAN_LATIN, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.scripts import other_words, small_words
from l10n.scripts.letters import word_key
from l10n.scripts.weights import SMALL, SPELLED, STRANGE, Weights, sparse, summed, sureness, toned

_GUESS = 0.1
_PRIOR = 0.75
"""What a text has for being in one of the product's own languages before it is read."""

_LANGUAGES = (ENGLISH, SERBIAN_LATIN, *(LocaleTag(tag) for tag in other_words.OTHERS))
_OURS = 2
_LETTER_WORDS = frozenset("aiouks")
_WORD = lazy_pattern(r"(?<![.\w])(?![^\W\d_]\.)[^\W\d_]+(?:[’'][^\W\d_]+)*(?!\.\w)")
_NAME_PARTICLES = lazy_pattern(r"[Vv](?<!\w.)[ao]n (?:de[rnm]? )?(?=[^\W\d_a-z])")
"""As in Von der Leyen, which is as much at home in an English text."""

_PARTICLES = ("van ", "von ", "Van ", "Von ")


def latin(body: str) -> tuple[LocaleTag | None, float]:
    """Return the language of a text's Latin words and how sure that is, None where they say nothing.

    A language that is none of the product's is told from those for sure, from its own neighbours as well as it goes.

    >>> latin("Vlada je usvojila budžet.")[0].bcp47
    'sr-Latn'
    """
    shouted = body.isupper()
    words = _WORD.findall(_without_particles(body))
    *totals, strange, told = summed(words, _shouted if shouted else _said, width=len(_LANGUAGES) + 2)
    if not told:
        return None, 0.0
    totals[:_OURS] = (total + _PRIOR for total in totals[:_OURS])
    ours = max(totals[:_OURS])
    (best, lang), (second, _) = sorted(zip(totals, _LANGUAGES, strict=True), key=lambda rank: -rank[0])[:2]
    if best <= ours and best == second:
        # Nothing to go by; words in plain letters are most often English here.
        return (ENGLISH, _GUESS) if body.isascii() and not strange else (None, 0.0)
    lead = best - (second if lang in _LANGUAGES[:_OURS] else ours)
    return lang, sureness(toned(lead, told), told)


def most_against(body: str, lang: LocaleTag) -> float:
    """Return no less than the lead that `latin` could find another language to have over `lang`, in nats.

    >>> most_against("The ports were closed.", ENGLISH), most_against("Luke su zatvorene.", ENGLISH) > 1
    (0.0, True)
    """
    own = next((column for column, one in enumerate(_LANGUAGES[:_OURS]) if one.same_text(lang)), None)
    if own is None or body.isupper():
        return inf
    return max(0.0, sum(map(_against(own), _without_particles(body).split())))


def _without_particles(body: str) -> str:
    return _NAME_PARTICLES.sub(" ", body) if any(map(body.__contains__, _PARTICLES)) else body


@cache
def _against(own: int) -> Callable[[str], float]:
    """Return what tells by how much a chunk between two spaces weighs more in some language than in a column's own."""

    @lru_cache(maxsize=65_536)
    def against(chunk: str) -> float:
        total = 0.0
        for word in _WORD.findall(chunk):
            weights = dict(_said(word))
            others = (weight for column, weight in weights.items() if column != own and column < len(_LANGUAGES))
            total += max((0.0, *others)) - weights.get(own, 0.0)
        return total

    return against


@lru_cache(maxsize=65_536)
def _said(word: str) -> Weights:
    return _weights(word, shouted=False)


@lru_cache(maxsize=4_096)
def _shouted(word: str) -> Weights:
    return _weights(word, shouted=True)


def _weights(word: str, *, shouted: bool) -> Weights:
    """Return what a word weighs for each of `_LANGUAGES`, as a strange one, and that it tells anything: 1 or nothing.

    An acronym tells nothing, a single letter only where it is a word.
    """
    key = word_key(word)
    if key not in _LETTER_WORDS if len(word) == 1 else word.isupper() and not shouted:
        return ()
    # Names travel, and keep their spelling.
    common = word[0].islower() or shouted
    strange = STRANGE if common and key not in small_words.ENGLISH and small_words.NOT_OURS.search(key) else 0.0
    others = (_foreign(tag, key, common) + strange for tag in other_words.OTHERS)
    return sparse((_english(key) if word != "i" else 0.0, _serbian(key, common), *others, strange, 1.0))


def _english(key: str) -> float:
    if key in small_words.ENGLISH:
        return SMALL
    return SPELLED if small_words.ENGLISH_SPELLING.search(key) else 0.0


def _serbian(key: str, common: bool) -> float:
    weight = 0.0
    if key in small_words.SERBIAN:
        weight = SMALL
    elif small_words.SERBIAN_LETTERS.search(key):
        weight = STRANGE
    elif small_words.SERBIAN_SPELLING.search(key):
        weight = SPELLED
    return weight - (SPELLED if common and small_words.NOT_SERBIAN.search(key) else 0.0)


def _foreign(tag: str, key: str, common: bool) -> float:
    """Weigh a word for a language that is none of ours, l’ and qu’ before it among its small words."""
    small = other_words.OTHERS[tag]
    before, mark, after = key.replace("'", "’").partition("’")
    if mark and before in other_words.ELISIONS.get(tag, ()) and key not in small_words.ENGLISH:
        weight = SMALL + SMALL * (after in small)
    else:
        weight = SMALL * (key in small)
    spelling = other_words.OTHERS_SPELLING.get(tag)
    return weight + (SPELLED if common and spelling and key not in small and spelling.search(key) else 0.0)
