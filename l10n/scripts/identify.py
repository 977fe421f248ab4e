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
_LETTER_WORDS = frozenset("aiouks")
_LATIN_WORD = re.compile(r"(?<![.\w])[^\W\d_]+(?:[’'][^\W\d_]+)*(?!\.\w)")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")

_SERBIAN_CYRILLIC_LETTERS = re.compile("[ђјљњћџ]", re.IGNORECASE)
_DECISIVE_LETTERS = {
    "mk": re.compile("[ѓќѕ]", re.IGNORECASE),
    "uk": re.compile("[іїєґ]", re.IGNORECASE),
    "ru": re.compile("[ыэё]", re.IGNORECASE),
    "bg": re.compile("ъ(?![еёюя])", re.IGNORECASE),
    "be": re.compile("ў", re.IGNORECASE),
}
_NOT_SERBIAN = re.compile("[щъыьэюяёйіїєґѓќѕў]", re.IGNORECASE)
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")


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
    articles = sum(bool(small_words.ARTICLE.match(word)) for word in found)
    serbian = _share([word_key(word) for word in found], small_words.SERBIAN)
    macedonian = _share(found, small_words.MACEDONIAN) + 0.3 * articles / len(found)
    if strange > 0.15 * len(found) or (strange and (not own or macedonian > serbian)):
        return _slavic(body, found, strange / len(found))
    if macedonian > serbian + 0.5 * own / len(found):
        return Identified(LocaleTag("mk"), min(0.9, 0.35 + macedonian))
    return Identified(SERBIAN, min(0.99, 0.55 + 2 * serbian + own / max(len(found), 4)))


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
    found = [word_key(word[0]) for word in _LATIN_WORD.finditer(body) if _speaks(word[0], shouted=shouted)]
    if not found:
        return Identified(UNKNOWN, 0.0)
    weights = {
        ENGLISH: _weight(found, small_words.ENGLISH, small_words.ENGLISH_SPELLING),
        SERBIAN_LATIN: _weight(found, small_words.SERBIAN, small_words.SERBIAN_SPELLING),
    }
    strange = _STRANGE * sum(bool(small_words.NOT_OURS.search(word)) for word in found)
    weights |= {LocaleTag(tag): _weight(found, words, None) + strange for tag, words in small_words.OTHERS.items()}
    (lang, best), (_, second) = sorted(weights.items(), key=lambda row: row[1], reverse=True)[:2]
    if best <= second:
        # Nothing to go by; words in plain letters are most often English here.
        return Identified(ENGLISH, _GUESS) if body.isascii() and not strange else Identified(UNKNOWN, 0.0)
    lead = 2 / (1 + math.exp(second - best)) - 1
    return Identified(lang, min(0.99, lead * min(1.0, 0.35 + 0.15 * len(found))))


def _speaks(word: str, *, shouted: bool) -> bool:
    """Whether a word tells a language: an acronym does not, a single letter only where it is a word."""
    return word.lower() in _LETTER_WORDS if len(word) == 1 else shouted or not word.isupper()


def _weight(found: list[str], small: frozenset[str], spelling: re.Pattern[str] | None) -> float:
    total = 0.0
    for word in found:
        if word in small:
            total += _SMALL
        elif spelling is small_words.SERBIAN_SPELLING and small_words.SERBIAN_LETTERS.search(word):
            total += _STRANGE
        elif spelling and spelling.search(word):
            total += _SPELLED
    # A longer text says no more per word, but its words are not independent witnesses.
    return total / max(1.0, math.sqrt(len(found) / 12))


def _share(words: list[str], small: frozenset[str]) -> float:
    return sum(word in small for word in words) / len(words) if words else 0.0
