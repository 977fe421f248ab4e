"""Which words of a Latin Serbian text stay Latin in Cyrillic: numerals, units, acronyms, foreign names."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from l10n.model.pattern import lazy_pattern
from l10n.scripts import foreign
from l10n.scripts.letters import LIGATURES

Verdict = Literal["convert", "keep", "guess"]
"""`guess` is kept too, and a person should look at it."""

_ROMAN = lazy_pattern(
    r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|(?=.{4})M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
)
_SMALL_ROMAN = lazy_pattern(r"(?=..)x{0,3}(?:ix|iv|v?i{0,3})")
_COUNTED = lazy_pattern(
    r"\s+(?:ve[kc]|svetsk|svjetsk|de[ol]\b|razred|kol[oau]\b|faz[aeiu]|grup|stepen|sprat|armij|korpus|internacional|republi)",
    re.IGNORECASE,
)
_BRACKETED = lazy_pattern(r"[(\[][IVX]+[)\]](?!\w)")
_JOINED_NUMERAL = lazy_pattern(r"(?:\s?[–—-]\s?|\s+i\s+)[IVX]+\b")
_NATIVE_MIXED = lazy_pattern(r"[^\W\d_]i[^\W\d_]{1,2}")
_CAPITAL_DIGRAPH = lazy_pattern(r"\A(?:LJ|NJ|DŽ)(?=[a-zčćžšđ])")
"""As some type it: LJubav, NJegoš."""
_ACCENTS = lazy_pattern("[\u0302\u0304\u030f\u0311]")
_QUOTED = lazy_pattern('[„“«"][^„“”»"]{3,120}[“”»"]')
"""A quotation of which most words stay is in another language altogether: „Yes, we can!“."""

_NUMBER_BEFORE = lazy_pattern(r"[\d°][ \u00a0\u202f]?\Z|[\w²³]/\Z|°\Z")


def verdicts(stretch: str, words: list[re.Match[str]]) -> list[Verdict]:
    """Judge the words of a stretch of prose, given as matches in their order."""
    kept = (foreign.FILE_OR_HOST, foreign.PHRASES)
    names = sorted(found.span() for pattern in kept for found in pattern.finditer(stretch))
    judged: list[Verdict] = []
    for index, found in enumerate(words):
        while names and names[0][1] <= found.start():
            names.pop(0)
        if names and names[0][0] <= found.start():
            judged.append("keep")
            continue
        verdict = _alone(stretch, found, words[index - 1] if index else None)
        if verdict == "convert" and index and judged[-1] != "convert" and _continues(stretch, words[index - 1], found):
            verdict = "guess"
        judged.append(verdict)
    for index, (before, after) in enumerate(zip(judged, judged[2:], strict=False), 1):
        if "convert" not in (before, after) and _within_name(stretch, words[index - 1 : index + 2]):
            judged[index] = "guess"
    for quoted in _QUOTED.finditer(stretch):
        inside = [index for index, word in enumerate(words) if quoted.start() < word.start() < quoted.end()]
        turned = [index for index in inside if judged[index] == "convert"]
        serbian = any(foreign.NATIVE_SPELLING.search(words[index][0].lower()) for index in turned)
        if turned and not serbian and 2 * len(turned) < len(inside):
            for index in turned:
                judged[index] = "guess"
    return judged


def _within_name(stretch: str, found: list[re.Match[str]]) -> bool:
    """Whether the second of three words is a particle between two parts of a name: Goethe's `von`."""
    first, middle, last = found
    near = stretch[first.end() : middle.start()] == stretch[middle.end() : last.start()] == " "
    return near and middle[0] in foreign.PARTICLES and first[0][0].isupper() and last[0][0].isupper()


def _alone(stretch: str, found: re.Match[str], previous: re.Match[str] | None) -> Verdict:
    word = unicodedata.normalize("NFC", found[0]).translate(LIGATURES)
    if not word.isascii() and foreign.FOREIGN_LETTERS.search(_unaccented(word.lower())):
        return "keep"
    before, after = stretch[max(0, found.start() - 3) : found.start()], stretch[found.end() : found.end() + 1]
    glued = before[-1:].isdigit() or after.isdigit() or "_" in (before[-1:], after)
    if (glued and (word.isupper() or "_" in (before[-1:], after))) or _unit(word, before, after):
        return "keep"
    if _numeral(stretch, found, previous):
        return "keep"
    if word.isupper() and len(word) > 1:
        return "keep" if word in foreign.LATIN_ACRONYMS or foreign.FOREIGN_LETTERS.search(word.lower()) else "convert"
    head = _CAPITAL_DIGRAPH.sub("N", word)
    if any(char.isupper() for char in head[1:]) and any(char.islower() for char in head):
        return "convert" if _NATIVE_MIXED.fullmatch(word) else "keep"
    return _foreign(word)


def _foreign(word: str) -> Verdict:
    lower = word.lower()
    if foreign.FOREIGN_LETTERS.search(_unaccented(lower)) or lower in foreign.FOREIGN_WORDS:
        return "keep"
    if word[0].isupper() and lower in foreign.FOREIGN_IN_CAPITALS:
        return "keep"
    if len(lower) > 5 and foreign.ENDING.sub("", lower) in foreign.FOREIGN_WORDS:
        return "guess"
    if word[0].isupper() and foreign.FOREIGN_SPELLING.search(lower) and not foreign.NATIVE_SPELLING.search(lower):
        return "guess"
    return "convert"


def _unaccented(word: str) -> str:
    """Take the accents of Serbian prosody off; acute and grave also stand in foreign names and stay."""
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", word)))


def _unit(word: str, before: str, after: str) -> bool:
    """Whether it is a unit's symbol after a number; `2006 g.` is a year, not a gram."""
    return (
        word in foreign.UNITS
        and bool(_NUMBER_BEFORE.search(before))
        and not (after == "." and len(word) == 1 and not before.endswith("/"))
    )


def _numeral(stretch: str, found: re.Match[str], previous: re.Match[str] | None) -> bool:
    """Whether capital letters are a Roman numeral; a single I is the word "and" at a sentence's head, V an initial."""
    word = found[0]
    if _SMALL_ROMAN.fullmatch(word):
        return stretch[found.end() : found.end() + 1] == ")"
    if not _ROMAN.fullmatch(word):
        return False
    start, end = found.span()
    named = previous is not None and previous[0][0].isupper() and stretch[previous.end() : start] in (" ", "\u00a0")
    shouted = previous is not None and previous[0].isupper() and not _ROMAN.fullmatch(previous[0])
    if len(word) > 1:
        return word != "VI" or not shouted
    if _COUNTED.match(stretch, end) or _JOINED_NUMERAL.match(stretch, end):
        return True
    if start and _BRACKETED.match(stretch, start - 1):
        return True
    if (
        previous is not None
        and _ROMAN.fullmatch(previous[0])
        and stretch[previous.end() : start].strip() in ("–", "—", "-")
    ):
        return True
    return named and not shouted and stretch[end : end + 1] != "."


def _continues(stretch: str, previous: re.Match[str], found: re.Match[str]) -> bool:
    """Whether a capitalised word goes on with the foreign name before it: `Foreign Affairs`."""
    if stretch[previous.end() : found.start()] != " " or not (previous[0][0].isupper() and found[0][0].isupper()):
        return False
    name = len(previous[0]) > 1 and not previous[0].isupper() and not found[0].isupper()
    return name and not foreign.NATIVE_ENDING.search(found[0].lower())
