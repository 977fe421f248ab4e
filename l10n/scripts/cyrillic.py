"""Which language a text in Cyrillic letters is in: Serbian, or one of its neighbours."""

from __future__ import annotations

import re
from functools import lru_cache

from l10n.model.locale import SERBIAN, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.scripts import small_words
from l10n.scripts.letters import word_key
from l10n.scripts.weights import SMALL, SPELLED, Weights, sparse, summed, sureness, toned

_PRIOR, _ARTICLE = 1.0, 0.5
"""What a text has for being Serbian before it is read, and what an ending that may be an article weighs."""

_GUESS, _AMPLE, _FEW = 0.45, 8, 4
"""How sure no lead makes, how many nats make sure, and among how many words one with Serbian letters counts."""

_FOREIGN = 1.25
"""How much surer each word with letters or endings that Serbian has not makes a neighbour's language."""

_COLUMNS = 8
_WORD = lazy_pattern(r"[^\W\d_]++(?:[’'][^\W\d_]++)*+(?!-\d)")
_SERBIAN_LETTERS = lazy_pattern("[ђјљњћџ]")
_NOT_SERBIAN = lazy_pattern(r"[щъыьэюяёйіїєґѓќѕўѐѝè]|ировал[аи]?\Z|[^\W\d_]{3,}аа\Z")
_DECISIVE_LETTERS = {
    "mk": lazy_pattern("[ѓќѕѐѝè]", re.IGNORECASE),
    "uk": lazy_pattern("[іїєґ]", re.IGNORECASE),
    "ru": lazy_pattern("[ыэё]", re.IGNORECASE),
    "bg": lazy_pattern("ъ(?![еёюя])", re.IGNORECASE),
    "be": lazy_pattern("ў", re.IGNORECASE),
}


def cyrillic(body: str) -> tuple[LocaleTag | None, float]:
    """Return the language of a text's Cyrillic words and how sure that is, None where there is no word.

    >>> cyrillic("Влада је усвојила буџет.")[0].bcp47, cyrillic("Почему молчит Европа?")[0].bcp47
    ('sr-Cyrl', 'ru')
    """
    words = _WORD.findall(body)
    if not words:
        return None, 0.0
    count = len(words)
    serbian, macedonian, bulgarian, russian, article, strange, own, russian_small = summed(
        words, _weights, width=_COLUMNS
    )
    serbian = _PRIOR + toned(serbian, count)
    articles = _ARTICLE * article
    weights = {
        "mk": toned(macedonian, count) + articles,
        "bg": toned(bulgarian, count) + articles,
        "ru": toned(russian, count),
    }
    # Of the three only Macedonian writes any of these letters.
    best = "mk" if own else max(weights, key=lambda tag: weights[tag])
    if strange > 0.15 * count or (strange and (not own or weights[best] > serbian)):
        likelier = "mk" if own else "bg" if bulgarian / SMALL + article > russian_small else "ru"
        return LocaleTag(_by_letters(body) or likelier), min(0.97, 0.5 + _FOREIGN * strange / count)
    if weights[best] > serbian:
        return LocaleTag(best), sureness(weights[best] - serbian, count)
    return SERBIAN, min(0.99, _GUESS + (serbian - weights[best]) / _AMPLE + own / max(count, _FEW))


@lru_cache(maxsize=65_536)
def _weights(word: str) -> Weights:
    """Return a word's weights, and which kinds of word it counts among; the order is that of `cyrillic`."""
    word = word.lower()
    key = word_key(word)
    serbian = SMALL * (key in small_words.SERBIAN_CYRILLIC)
    macedonian = SMALL * (word in small_words.MACEDONIAN)
    russian = SMALL * (word in small_words.RUSSIAN)
    weights = (
        serbian + SPELLED * bool(small_words.SERBIAN_CYRILLIC_SPELLING.search(word)),
        macedonian + SPELLED * bool(small_words.MACEDONIAN_SPELLING.search(word)),
        SMALL * (word in small_words.BULGARIAN),
        russian + SPELLED * bool(small_words.RUSSIAN_SPELLING.search(word)),
        float(bool(small_words.ARTICLE.match(word))),
        float(bool(_NOT_SERBIAN.search(word))),
        float(bool(_SERBIAN_LETTERS.search(word))),
        float(word in small_words.RUSSIAN),
    )
    return sparse(weights)


def _by_letters(body: str) -> str:
    """Return the language whose own letters are most frequent, empty where there are none."""
    hits = {tag: len(pattern.findall(body)) for tag, pattern in _DECISIVE_LETTERS.items()}
    best = max(hits, key=lambda tag: hits[tag])
    return best if hits[best] else ""
