"""Capital letters: at the beginning of a sentence, and of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.checks.base import HAN_LETTER, Pair, bare_words, fault, prose, words
from l10n.checks.known_names import lowered_names
from l10n.checks.punctuation import sentence_end
from l10n.checks.vocabulary import NAME_WORDS
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_FIRST = lazy_pattern(r"[^\W_]")
_SERBIAN_LETTER, _WITHIN = lazy_pattern("[čćžšđČĆŽŠĐ]"), lazy_pattern(r"[^\W_],?\s\Z")
_SHORT = 3
_NEXT = lazy_pattern(r"(?<![^\W\d_])([^\W\d_]{4,})[.!?]\s([^\W\d_]+)")
"""A word that ends a sentence, and the word after it; shorter ones may be abbreviations."""
_ABBREVIATED = frozenset("approx incl resp prof assoc dept govt vols corp itsl проф прир прим млрд".split())
_ENDS = lazy_pattern(r"[.!?。！？](?!\d)")
_CAPITAL_ANYWAY = lazy_pattern(
    r"[A-ZЂЈЉЊЋЏА-Ш]{2,}(?![^\W\d_])|[A-Z][&/][A-Z]\b|[A-ZА-Ш]\w*\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b"
)
"""First words that have their capital wherever they stand: acronyms, what has a figure in it, months and days."""

_CAMEL = lazy_pattern(r"[^\W\d_]+[A-ZЂЈЉЊЋЏА-Я]")


def check_capitals(pair: Pair) -> Iterable[Finding]:
    """Yield `caps` where a sentence or a name begins with a small letter, or a text is all in capitals."""
    if pair.target_lang.language not in ("en", "sr"):
        return
    body = prose(pair.target)
    first = _FIRST.search(body)
    if first and first[0].islower() and _begins_large(pair) and not _continues(body, first.start()):
        yield fault(
            "caps", "The text begins with a small letter: write a capital.", Span(*first.span()), fix=first[0].upper()
        )
    yield from _begun_small(pair, body)
    for span in lowered_names(pair.target, pair.target_lang.language):
        if span.start != (first.start() if first else -1) and span.of(pair.target) not in pair.source:
            said = span.of(pair.target)
            yield fault("caps", f"{said!r} is a name: write it with a capital.", span, fix=said[0].upper() + said[1:])
            return
    yield from _lowered(pair)
    if any(len(word) > 1 and not word.isupper() for word in bare_words(pair.target)):
        return
    letters = [word for word in words(pair.target) if len(word[0]) > 1]
    shouting = len(letters) > 2
    source = [word for word in words(pair.source) if len(word[0]) > 1]
    if shouting and not HAN_LETTER.search(pair.source) and source and not all(word[0].isupper() for word in source):
        yield fault("caps", "The text is all in capitals, the source is not: write it as the source is.")


def _begun_small(pair: Pair, body: str) -> Iterator[Finding]:
    """Find a sentence within the text that begins with a small letter, where the source has as many sentences."""
    for match in _NEXT.finditer(body) if len(_ENDS.findall(pair.source)) > 1 else ():
        begins, said = match.start(2), match[2]
        small = match[1].islower() and said.islower() and not _CAMEL.match(body, begins)
        if small and match[1] not in _ABBREVIATED and match[0] not in pair.source:
            problem = f"The sentence begins with a small letter: write {said[0].upper()!r}."
            yield fault("caps", problem, Span(begins, begins + 1), fix=said[0].upper())


def _begins_large(pair: Pair) -> bool:
    if pair.source_lang.language == "zh":
        return bool(sentence_end(pair.source)) and sentence_end(pair.source) != ":"
    body = prose(pair.source)
    first = _FIRST.search(body)
    if not first or not first[0].isupper():
        return False
    # The capital of CO2, Q1 or January says nothing of a label's first word.
    return bool(sentence_end(pair.source)) or not _CAPITAL_ANYWAY.match(body, first.start())


def _continues(body: str, at: int) -> bool:
    """Whether a small first letter is meant: after an ellipsis, or in a brand such as iPhone."""
    return body[:at].rstrip(" “„").endswith(("…", "...", "\ufffc")) or bool(_CAMEL.match(body, at))


def _lowered(pair: Pair) -> Iterator[Finding]:
    """Find names that keep their letters from one script to the other, and lost their capital.

    From English only those with Serbian letters are surely names (Šabac); Serbian hardly capitalises anything else.
    """
    if {pair.source_lang.language, pair.target_lang.language} != {"en", "sr"}:
        return
    said = {
        word_key(word[0]).removesuffix("’s").removesuffix("'s")
        for word in words(pair.source)
        if word[0][0].isupper()
        and not word[0].isupper()
        and len(word[0]) > _SHORT
        and (pair.source_lang.language == "sr" or _SERBIAN_LETTER.search(word[0]))
        and _inside(pair.source, word.start())
    }
    for word in words(pair.target) if said else ():
        key = word_key(word[0]).removesuffix("’s").removesuffix("'s")
        if word[0].islower() and key not in NAME_WORDS and any(_same_name(key, one) for one in said):
            text = word[0][0].upper() + word[0][1:]
            yield fault("caps", f"{word[0]!r} is a name: write it with a capital.", Span(*word.span()), fix=text)
            return


def _inside(text: str, at: int) -> bool:
    """Whether a word stands within a sentence, where a capital means something."""
    return bool(_WITHIN.search(text[max(0, at - 3) : at]))


def _same_name(key: str, name: str) -> bool:
    return key == name or (
        len(key) > _SHORT and key[:-1] == name[: len(key) - 1] and len(name) - len(key) in (-1, 0, 1)
    )
