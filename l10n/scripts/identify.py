"""The language of a text: its letters first, then its small words.

Croatian and Bosnian are read as Serbian in Latin letters: the three share their small words, and only one of them is
a language of this product.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.scripts import small_words
from l10n.scripts.chars import script_counts
from l10n.scripts.letters import word_key
from l10n.scripts.prose import prose

UNKNOWN = LocaleTag("und")
"""BCP 47's tag for a language that is not told."""

_SAMPLE = 20_000
_SMALL, _SPELLED, _STRANGE = 2.0, 0.7, 1.5
"""How much a small word, a typical spelling and a letter of neither language weigh, in nats."""

_GUESS = 0.1
_PRIOR, _ARTICLE = 1.0, 0.5
"""What a Cyrillic text has for being Serbian before it is read, and what an ending that may be an article weighs."""
_LETTER_WORDS = frozenset("aiouks")
_LATIN_WORD = lazy_pattern(r"(?<![.\w])[^\W\d_]+(?:[’'][^\W\d_]+)*(?!\.\w)")
_WORD = lazy_pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")

_NAME_PARTICLES = lazy_pattern(r"\b[Vv][ao]n (?:de[rnm]? )?(?=[^\W\d_a-z])")
"""As in Von der Leyen, which is as much at home in an English text."""

_SERBIAN_CYRILLIC_LETTERS = lazy_pattern("[ђјљњћџ]", re.IGNORECASE)
_DECISIVE_LETTERS = {
    "mk": lazy_pattern("[ѓќѕ]", re.IGNORECASE),
    "uk": lazy_pattern("[іїєґ]", re.IGNORECASE),
    "ru": lazy_pattern("[ыэё]", re.IGNORECASE),
    "bg": lazy_pattern("ъ(?![еёюя])", re.IGNORECASE),
    "be": lazy_pattern("ў", re.IGNORECASE),
}
_NOT_SERBIAN = lazy_pattern("[щъыьэюяёйіїєґѓќѕў]", re.IGNORECASE)
_KANA = lazy_pattern("[\u3040-\u30ff]")
_HANGUL = lazy_pattern("[\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Identified:
    """What language a text is in; `confidence` is 0..1, and 0 where the language is `und`."""

    lang: LocaleTag
    confidence: float


def identify(text: str) -> Identified:
    """Tell the language of a text; short or mixed texts get a low confidence.

    Markup, code and addresses are not looked at.

    >>> identify("Влада је усвојила закон о медијима.").lang.bcp47
    'sr-Cyrl'
    >>> identify("12.5 %")
    Identified(lang=LocaleTag(language='und', script='', region=''), confidence=0.0)
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    body = " ".join(span.of(sample) for span in prose(sample))
    counts = script_counts(body)
    total = sum(counts.values())
    if not total:
        return _other_script(body)
    script = max(counts, key=lambda one: counts[one])
    share = counts[script] / total
    if script == "Hans":
        found = _chinese(body)
    elif script == "Cyrl":
        found = _cyrillic(body)
    else:
        found = _latin(body)
    # Below two thirds a text is as good as mixed.
    return Identified(found.lang, round(found.confidence * max(0.0, min(1.0, (share - 0.4) / 0.4)), 3))


def _other_script(body: str) -> Identified:
    for tag, pattern in (("ja", _KANA), ("ko", _HANGUL)):
        if len(pattern.findall(body)) > 1:
            return Identified(LocaleTag(tag), 0.9)
    return Identified(UNKNOWN, 0.0)


def _chinese(body: str) -> Identified:
    """Simplified or Traditional, by the characters that only one of the two national character sets has."""
    kana = len(_KANA.findall(body))
    if kana > 2 or kana * 12 > len(body):
        return Identified(LocaleTag("ja"), 0.95)
    simplified = sum(_only_in(letter, "gb2312", "big5") for letter in body)
    traditional = sum(_only_in(letter, "big5", "gb2312") for letter in body)
    if traditional > simplified:
        return Identified(LocaleTag("zh", "Hant"), min(0.99, 0.7 + 0.1 * (traditional - simplified)))
    return Identified(CHINESE, min(0.99, 0.85 + 0.05 * simplified))


def _only_in(letter: str, charset: str, other: str) -> bool:
    return letter > "\u3fff" and _has(letter, charset) and not _has(letter, other)


def _has(letter: str, charset: str) -> bool:
    try:
        letter.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _cyrillic(body: str) -> Identified:
    found = [word[0].lower() for word in _WORD.finditer(body)]
    if not found:
        return Identified(UNKNOWN, 0.0)
    strange = sum(bool(_NOT_SERBIAN.search(word)) for word in found)
    own = sum(bool(_SERBIAN_CYRILLIC_LETTERS.search(word)) for word in found)
    keys = [word_key(word) for word in found]
    weights = {
        "sr": _PRIOR
        + _sum(keys, small_words.SERBIAN_CYRILLIC)
        + _spelled(found, small_words.SERBIAN_CYRILLIC_SPELLING),
        "mk": _sum(found, small_words.MACEDONIAN) + _spelled(found, small_words.MACEDONIAN_SPELLING),
        "bg": _sum(found, small_words.BULGARIAN),
        "ru": _sum(found, small_words.RUSSIAN) + _spelled(found, small_words.RUSSIAN_SPELLING),
    }
    articles = _ARTICLE * sum(bool(small_words.ARTICLE.match(word)) for word in found)
    weights["mk"] += articles
    weights["bg"] += articles
    serbian = weights.pop("sr")
    # Of the three only Macedonian writes any of these letters.
    best = "mk" if own else max(weights, key=lambda tag: weights[tag])
    if strange > 0.15 * len(found) or (strange and (not own or weights[best] > serbian)):
        return _slavic(body, found, strange / len(found))
    if weights[best] > serbian:
        return Identified(LocaleTag(best), _sureness(weights[best] - serbian, len(found)))
    share = _share(keys, small_words.SERBIAN)
    return Identified(SERBIAN, min(0.99, 0.55 + 2 * share + own / max(len(found), 4)))


def _slavic(body: str, found: list[str], strange: float) -> Identified:
    """Which of the neighbours it is, by the letters that only one of them has, else by small words."""
    hits = {tag: len(pattern.findall(body)) for tag, pattern in _DECISIVE_LETTERS.items()}
    best = max(hits, key=lambda tag: hits[tag])
    if not hits[best]:
        articles = sum(bool(small_words.ARTICLE.match(word)) for word in found) / len(found)
        bulgarian = _share(found, small_words.BULGARIAN) + articles
        best = "bg" if bulgarian > _share(found, small_words.RUSSIAN) else "ru"
    return Identified(LocaleTag(best), min(0.97, 0.5 + strange))


def _latin(body: str) -> Identified:
    """Weigh every word, in nats: a small word says most, a spelling little, a strange letter much."""
    shouted = body.isupper()
    unnamed = _NAME_PARTICLES.sub(" ", body)
    words = [word[0] for word in _LATIN_WORD.finditer(unnamed) if _speaks(word[0], shouted=shouted)]
    if not words:
        return Identified(UNKNOWN, 0.0)
    found = [word_key(word) for word in words]
    # Names travel, and keep their spelling.
    common = [key for key, word in zip(found, words, strict=True) if word[0].islower() or shouted]
    weights = {
        ENGLISH: _weight(found, small_words.ENGLISH, small_words.ENGLISH_SPELLING),
        SERBIAN_LATIN: _weight(found, small_words.SERBIAN, small_words.SERBIAN_SPELLING)
        - _SPELLED * sum(bool(small_words.NOT_SERBIAN.search(word)) for word in common),
    }
    strange = _STRANGE * sum(
        bool(small_words.NOT_OURS.search(word)) for word in common if word not in small_words.ENGLISH
    )
    weights |= {LocaleTag(tag): _foreign(tag, found, common) + strange for tag in small_words.OTHERS}
    (lang, best), (_, second) = sorted(weights.items(), key=lambda row: row[1], reverse=True)[:2]
    if best <= second:
        # Nothing to go by; words in plain letters are most often English here.
        return Identified(ENGLISH, _GUESS) if body.isascii() and not strange else Identified(UNKNOWN, 0.0)
    return Identified(lang, _sureness(best - second, len(found)))


def _sureness(lead: float, words: int) -> float:
    """Return how sure a lead of so many nats makes; few words make less sure."""
    return min(0.99, (2 / (1 + math.exp(-lead)) - 1) * min(1.0, 0.35 + 0.15 * words))


def _foreign(tag: str, found: list[str], common: list[str]) -> float:
    """Weigh a language that is none of ours, l’ and qu’ before its words among its small words."""
    elided = small_words.ELISIONS.get(tag, frozenset())
    parts: list[str] = []
    for word in found:
        before, mark, after = word.replace("'", "’").partition("’")
        parts += [f"{before}’", after] if mark and before in elided and word not in small_words.ENGLISH else [word]
    small = small_words.OTHERS[tag] | frozenset(f"{one}’" for one in elided)
    spelling = small_words.OTHERS_SPELLING.get(tag)
    spelled = sum(bool(spelling.search(word)) for word in common if word not in small) if spelling else 0
    return _toned(_SMALL * sum(word in small for word in parts) + _SPELLED * spelled, len(found))


def _speaks(word: str, *, shouted: bool) -> bool:
    """Whether a word tells a language: an acronym does not, a single letter only where it is a word."""
    return word.lower() in _LETTER_WORDS if len(word) == 1 else shouted or not word.isupper()


def _weight(found: list[str], small: frozenset[str], spelling: re.Pattern[str]) -> float:
    total = 0.0
    for word in found:
        if word in small:
            total += _SMALL
        elif spelling is small_words.SERBIAN_SPELLING and small_words.SERBIAN_LETTERS.search(word):
            total += _STRANGE
        elif spelling.search(word):
            total += _SPELLED
    return _toned(total, len(found))


def _toned(weight: float, words: int) -> float:
    """Temper a weight: a longer text says no more per word, as its words are not independent witnesses."""
    return weight / max(1.0, math.sqrt(words / 12))


def _sum(found: list[str], small: frozenset[str]) -> float:
    return _toned(_SMALL * sum(word in small for word in found), len(found))


def _spelled(found: list[str], spelling: re.Pattern[str]) -> float:
    return _toned(_SPELLED * sum(bool(spelling.search(word)) for word in found), len(found))


def _share(words: list[str], small: frozenset[str]) -> float:
    return sum(word in small for word in words) / len(words) if words else 0.0
