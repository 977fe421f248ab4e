"""Serbian from Cyrillic to Latin and back; markup, addresses, code and placeholders stay as they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from l10n.model.pattern import lazy_pattern
from l10n.scripts import foreign
from l10n.scripts.letters import LIGATURES, TO_CYRILLIC, TO_LATIN
from l10n.scripts.prose import with_prose
from l10n.scripts.staying import verdicts

_MARKS = "\u0300-\u036f"
_WORD = lazy_pattern(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*")
_LETTER = lazy_pattern(rf"([^{_MARKS}])([{_MARKS}]*)")


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted text, and the words in it for which a person should say whether the guess was right."""

    text: str
    doubtful: tuple[str, ...] = ()


Keep = tuple[str, ...]
"""Words and phrases that stay as they are, each just as it stands."""


def to_latin(text: str, *, keep: Keep = ()) -> str:
    """Return Serbian in Latin letters; Latin text comes back as it was.

    A word with letters that Serbian does not have (Russian, Bulgarian) is somebody else's and stays, and so does what
    is to `keep`.

    >>> to_latin("Његош, ЊЕГОШ и инјекција: [веза](https://пример.срб)")
    'Njegoš, NJEGOŠ i injekcija: [veza](https://пример.срб)'
    """
    return with_prose(text, lambda stretch: _around(stretch, keep, _latin_stretch))


def _latin_stretch(stretch: str) -> str:
    return _WORD.sub(lambda found: _latin_word(found[0]), stretch)


def _around(stretch: str, keep: Keep, convert: Callable[[str], str]) -> str:
    """Convert what stands around the words that stay."""
    if not keep:
        return convert(stretch)
    parts: list[str] = []
    at = 0
    for found in _staying(keep).finditer(stretch):
        parts += [convert(stretch[at : found.start()]), found[0]]
        at = found.end()
    return "".join([*parts, convert(stretch[at:])])


@lru_cache(maxsize=16)
def _staying(keep: Keep) -> re.Pattern[str]:
    """Return what finds the words that stay, the longest first, and no part of a word."""
    longest = sorted(filter(None, map(str.strip, keep)), key=len, reverse=True)
    return re.compile(rf"(?<![\w{_MARKS}])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w{_MARKS}])")


@lru_cache(maxsize=65_536)
def _latin_word(word: str) -> str:
    letters = [(found[1], found[2]) for found in _LETTER.finditer(word)]
    if not any("\u0400" <= letter <= "\u04ff" for letter, _ in letters):
        return word
    if any("\u0400" <= letter <= "\u04ff" and letter.lower() not in TO_LATIN for letter, _ in letters):
        return word
    parts: list[str] = []
    for index, (letter, marks) in enumerate(letters):
        latin = TO_LATIN.get(letter.lower())
        if latin is None:
            parts.append(letter + marks)
            continue
        if letter.isupper():
            beside = letters[index + 1] if index + 1 < len(letters) else letters[index - 1] if index else ("", "")
            latin = latin.upper() if beside[0].isupper() else latin.capitalize()
        parts.append(unicodedata.normalize("NFC", latin + marks) if marks else latin)
    return "".join(parts)


def to_cyrillic(text: str, *, keep: Keep = ()) -> Conversion:
    """Return Serbian in Cyrillic letters, with the words about which it had to guess.

    Numerals, units, Latin acronyms and words recognised as foreign stay Latin, and so does what is to `keep`.

    >>> to_cyrillic("Tanjug: konj i injekcija, 12 MB, Petar II").text
    'Танјуг: коњ и инјекција, 12 MB, Петар II'
    >>> to_cyrillic("časopis Spiegel i Djoković")
    Conversion(text='часопис Spiegel и Ђоковић', doubtful=('Djoković',))
    """
    doubtful: list[str] = []
    converted = with_prose(text, lambda stretch: _around(stretch, keep, partial(_cyrillic_stretch, doubtful=doubtful)))
    return Conversion(converted, tuple(dict.fromkeys(doubtful)))


def _cyrillic_stretch(stretch: str, doubtful: list[str]) -> str:
    words = list(_WORD.finditer(stretch))
    parts: list[str] = []
    at = 0
    for found, verdict in zip(words, verdicts(stretch, words), strict=True):
        word = found[0]
        if verdict == "convert":
            word, sure = _cyrillic_word(word)
            if not sure:
                doubtful.append(found[0])
        elif verdict == "guess":
            doubtful.append(word)
        parts += [stretch[at : found.start()], word]
        at = found.end()
    return "".join([*parts, stretch[at:]])


def _cyrillic_word(word: str) -> tuple[str, bool]:
    """Convert one word, and say whether its reading is sure."""
    latin = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(LIGATURES))
    if not any(letter.lower() in TO_CYRILLIC for letter in latin):
        return word, True
    lower = latin.lower()
    if len(lower) != len(latin):
        return word, False
    apart = {found.start() + found[0].index("nj") for found in foreign.SPLIT_NJ.finditer(lower)}
    apart |= {found.start() + found[0].index("dž") for found in foreign.SPLIT_DZ.finditer(lower)}
    ascii_dj = {found.end() - 2 for found in foreign.ASCII_DJ.finditer(lower)}
    parts: list[str] = []
    at = 0
    while at < len(latin):
        size = 2 if (lower[at : at + 2] in TO_CYRILLIC and at not in apart) or at in ascii_dj else 1
        cyrillic = "ђ" if at in ascii_dj else TO_CYRILLIC.get(lower[at : at + size])
        if cyrillic is None:
            cyrillic = _accented(lower[at]) or latin[at]
        parts.append(cyrillic.upper() if latin[at].isupper() else cyrillic)
        at += size
    return "".join(parts), not ascii_dj and (bool(apart) or not foreign.PREFIXED_Z.search(lower))


def _accented(letter: str) -> str | None:
    """Convert a letter that carries an accent of Serbian prosody."""
    apart = unicodedata.normalize("NFD", letter)
    cyrillic = TO_CYRILLIC.get(apart[0])
    return None if cyrillic is None else unicodedata.normalize("NFC", cyrillic + apart[1:])
