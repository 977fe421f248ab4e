"""Proper names and acronyms: known ones by the table, others by their sound."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from l10n.checks.base import Pair, fault, prose, words
from l10n.checks.known_names import answered, known_names
from l10n.checks.values.dates import dates, weekdays
from l10n.checks.vocabulary import NAME_WORDS, SERBIAN_NAME_STEMS
from l10n.model.finding import Finding
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_TITLE = re.compile(
    r"(?:president|premier|chancellor|minister|secretary|king|queen|pope|prince|general|senator|ambassador|mr|mrs|ms|dr"
    r"|predsednik\w{0,3}|predsednic\w{1,3}|premijer\w{0,4}|kancelar\w{0,4}|ministar\w{0,3}|ministr\w{1,3}|general\w{0,3}"
    r"|kralj\w{0,3}|pap[aeu]|ambasador\w{0,3}|senator\w{0,3})\.?\s\Z",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\A,?\s(?:said|told|says|warned|argued|wrote|added|insisted|claimed|announced|stressed|noted"
    r"|rekao|rekla|kaže|izjavi|upozori|naveo|navela|istak|poručio|poručila)\b"
)
_START = re.compile(r"(?:\A|[.!?…:]\s|[“„\"(])\W*\Z")
_DIGRAPHS = (("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("dž", "s"), ("ph", "v"), ("th", "t"))
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("bp", "p"), **dict.fromkeys("vfw", "v"), **dict.fromkeys("dtđ", "t"),
        **dict.fromkeys("zsčćšžj", "s"), **dict.fromkeys("kgq", "k"), **dict.fromkeys("aeiouyh", ""), "x": "ks",
    }
)  # fmt: skip
_TRANSLATED_END = re.compile(r"(?:ese|ish|ian|ean|ist|ism|tion|ment|ity|ness|al|ic|ing|ed)s?\Z")
_ALIKE = 0.6


def sound(word: str, *, serbian: bool) -> str:
    """Return a word's consonants in classes, so that both spellings of a name come close.

    >>> sound("Lavrov", serbian=False), sound("Лаврова", serbian=True)
    ('lvrv', 'lvrv')
    """
    if serbian:
        key = word_key(word).replace("lj", "l").replace("nj", "n").replace("dž", "s").replace("j", "")
    else:
        key = word.lower()
        for letters, plain in _DIGRAPHS:
            key = key.replace(letters, plain)
        key = re.sub("c(?=[eiy])", "s", key).replace("c", "k")
        key = "".join(letter for letter in unicodedata.normalize("NFD", key) if not unicodedata.combining(letter))
    key = key.replace("c", "s").translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", key)


def check_names(pair: Pair) -> Iterable[Finding]:
    """Yield `name` where a name or acronym of the source is not in the target, or another stands for it."""
    languages = (pair.source_lang.language, pair.target_lang.language)
    known = _unanswered(pair)
    rivals = _strangers(pair)
    for name, span in known.items():
        said = span.of(pair.source)
        if rivals:
            rival = rivals.pop(0)
            wrong = rival.of(pair.target)
            yield fault("name", f"The source names {said!r}, the target {wrong!r}: give the source's name.", rival)
        else:
            yield fault("name", f"The name {said!r} of the source is missing or misspelt: give it.")
    if set(languages) == {"en", "sr"} and not known:
        yield from _by_sound(pair)


def _unanswered(pair: Pair) -> dict[str, Span]:
    """Return the table's names of the source that the target does not answer, each once."""
    if pair.target_lang.language not in ("en", "sr", "zh"):
        return {}
    said = known_names(pair.source, pair.source_lang.language)
    if not said:
        return {}
    given = answered(pair.target, pair.target_lang.language)
    if pair.target_lang.language == "en":
        given |= answered(pair.target.title(), "en")  # a small letter is another fault
    same = prose(pair.target)
    return {one.id: one.span for one in reversed(said) if one.id not in given and one.span.of(pair.source) not in same}


def _strangers(pair: Pair) -> list[Span]:
    """Return where the target has names of the table that the source does not."""
    said = answered(pair.source, pair.source_lang.language)
    return [one.span for one in known_names(pair.target, pair.target_lang.language) if one.id not in said]


def _capitals(text: str, language: str, *, start: bool = False) -> Iterator[re.Match[str]]:
    """Find capitalised words that are neither the table's, nor dates, nor acronyms; at a sentence's start on demand."""
    taken = [one.span for one in known_names(text, language)]
    taken += [one.span for one in dates(text, language)] + [one.span for one in weekdays(text, language)]
    for word in words(text):
        core = word[0].removesuffix("’s").removesuffix("'s")
        if len(core) < 4 or not core[0].isupper() or core.isupper():
            continue
        if any(span.start <= word.start() < span.end for span in taken):
            continue
        if start or not _START.search(text[: word.start()]):
            yield word


def _plain(word: re.Match[str]) -> str:
    return re.sub("[’']s?\\Z", "", word[0])


def _by_sound(pair: Pair) -> Iterable[Finding]:
    serbian = pair.target_lang.language == "sr"
    source_sr = not serbian
    everything = [sound(_plain(word), serbian=serbian) for word in words(pair.target)]
    said = [sound(_plain(word), serbian=source_sr) for word in words(pair.source)]
    target_words = {_plain(word).lower() for word in words(pair.target)}
    rivals = [
        word
        for word in _capitals(pair.target, pair.target_lang.language)
        if not _heard(sound(_plain(word), serbian=serbian), said)
        and not _common(_plain(word), pair.target_lang.language)
    ]
    for word in _capitals(pair.source, pair.source_lang.language, start=True):
        name = _plain(word)
        after, before = pair.source[word.end() : word.end() + 20], pair.source[: word.start()]
        person = bool(_TITLE.search(word_key(before[-20:])) or _SPEAKS.search(word_key(after)))
        if (_START.search(before) and not person) or _translated(pair, word):
            continue
        if name.lower() in target_words or word_key(name) in target_words:
            continue
        if not _heard(sound(name, serbian=source_sr), everything) and not _beside_heard(pair, word, everything):
            if rivals:
                rival = rivals.pop(0)
                message = f"The source names {name!r}, the target {rival[0]!r}: give the source's name."
                yield fault("name", message, Span(*rival.span()))
            elif person:
                yield fault("name", f"The name {name!r} of the source is missing: give it.")


def _beside_heard(pair: Pair, word: re.Match[str], everything: list[str]) -> bool:
    """Whether a capitalised neighbour is in the target: a given name may be left out beside a family name."""
    serbian = pair.source_lang.language == "sr"
    known = known_names(pair.source, pair.source_lang.language)
    for other in words(pair.source):
        near = other.end() + 1 == word.start() or word.end() + 1 == other.start()
        if near and other[0][0].isupper():
            inside = any(one.span.start <= other.start() < one.span.end for one in known)
            if inside or (len(other[0]) > 3 and _heard(sound(_plain(other), serbian=serbian), everything)):
                return True
    return False


def _heard(one: str, others: Iterable[str]) -> bool:
    return any(
        Levenshtein.normalized_similarity(one, other) >= _ALIKE or (len(one) > 1 and other.startswith(one))
        for other in others
    )


def _translated(pair: Pair, word: re.Match[str]) -> bool:
    """Whether a capitalised word, or a neighbour in the same name, is one that is translated."""
    language = pair.source_lang.language
    if _common(_plain(word), language):
        return True
    for other in words(pair.source):
        near = other.end() + 1 == word.start() or word.end() + 1 == other.start()
        if near and other[0][0].isupper() and _common(_plain(other), language) and not _TITLE.fullmatch(other[0] + " "):
            return True
    return False


def _common(word: str, language: str) -> bool:
    """Whether a word in a name is one that is translated: Council, Sea, Chinese; Савет, Црно, Источна."""
    if language == "sr":
        return word_key(word).startswith(SERBIAN_NAME_STEMS)
    lower = word.lower()
    return lower in NAME_WORDS or lower.rstrip("s") in NAME_WORDS or bool(_TRANSLATED_END.search(lower))
