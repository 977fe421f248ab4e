"""In what charset bytes are that are not UTF-8: by what is valid in it, and by what language then results.

A guess is only ever named to a person: nothing is read by it.
"""

from __future__ import annotations

import codecs
import re

from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN
from l10n.scripts.han import FREQUENT

_SAMPLE = 20_000
_LIKELY = 0.6
_DECLARED = lazy_pattern(r"(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{3,20})", re.IGNORECASE)
_DECLARED_WITHIN = 2_000
_DECLARED_BONUS = 0.2
_EIGHT_BITS = {
    "windows-1250": "cp1250",
    "windows-1252": "cp1252",
    "ISO-8859-2": "iso8859-2",
    "windows-1251": "cp1251",
    "ISO-8859-5": "iso8859-5",
    "GB18030": "gb18030",
    "BIG5": "big5",
}
"""Charsets by the name that iconv knows, and Python's; of two that are as likely the first is named."""

_SIXTEEN_BITS = {"UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be"}
_WORD = lazy_pattern(f"(?:(?![{HAN}])[^\\W\\d_])+")
_OTHER = lazy_pattern(f"[^\\x00-\\x7f{HAN}]")
_HAN = lazy_pattern(f"[{HAN}]")
_CASE_BREAK = lazy_pattern("[a-zà-ÿžćčšđа-џ][A-ZÀ-ÝŽĆČŠĐЂ-Я]")
_SERBIAN = frozenset("čćžšđČĆŽŠĐабвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ")
_NEIGHBOURS = frozenset("йщъыьэюяёѓќѕіїєґЙЩЪЫЬЭЮЯЁЃЌЅІЇЄҐéèêëàâäáåíîïóôöúûüñçßæøÉÈÀÂÄÁÅÍÎÓÔÖÚÛÜÑÇÆØ")
_PUNCTUATION = frozenset("“”„‘’‚–—…•«»·©®°§€£№×\u00a0\u00ad")
_FULL_WIDTH = lazy_pattern(f"[{CJK_PUNCTUATION}“”‘’…—·]")
_OWN, _NEAR, _MARK = 1.0, 0.7, 0.65
"""How likely a letter of ours, one of a neighbour or a usual character, and a mark that many charsets share are."""

_VOWELS = frozenset("аеиоуАЕИОУыэюяёі")
_FEW_VOWELS, _MANY_VOWELS, _ODD = 0.25, 0.65, 0.6
_DAMAGED = 5


def likely_charset(data: bytes) -> str:
    """Guess in what bytes that are not UTF-8 are written, as iconv names it; empty where nothing is likely.

    >>> likely_charset("Речна наплатна станица".encode("cp1251")), likely_charset("港口关闭了".encode("gbk"))
    ('windows-1251', 'GB18030')
    >>> likely_charset(bytes(range(256)))
    ''
    """
    sample = data[:_SAMPLE]
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    if 0 in sample:
        return _best({name: _sixteen_bits(_decoded(sample, codec)) for name, codec in _SIXTEEN_BITS.items()})
    read = sample.decode("utf-8", "replace")
    if sum(character > "\x7f" for character in read) > _DAMAGED * read.count("\ufffd"):
        return ""  # UTF-8, but damaged
    declared = _declared(sample)
    scores = {name: _likelihood(_decoded(sample, codec)) for name, codec in _EIGHT_BITS.items()}
    return _best({name: score + _DECLARED_BONUS * (name == declared and score > 0) for name, score in scores.items()})


def conversion_hint(path: str, charset: str) -> str:
    """Say how to make a file UTF-8.

    >>> conversion_hint("a.md", "windows-1251")
    'It looks like windows-1251. Save it as UTF-8, or run: iconv -f windows-1251 -t UTF-8 a.md > NEW'
    """
    if not charset:
        return "Save it as UTF-8; if it is UTF-8 already, take it again from where it came: bytes are damaged there."
    from shlex import quote

    return f"It looks like {charset}. Save it as UTF-8, or run: iconv -f {charset} -t UTF-8 {quote(path)} > NEW"


def _best(scores: dict[str, float]) -> str:
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _LIKELY else ""


def _decoded(sample: bytes, codec: str) -> str:
    """Return the text of a sample, whose last character may be cut; empty where the bytes are none of the charset."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return ""


def _declared(sample: bytes) -> str:
    """Return the charset that a page says it is in, as `_EIGHT_BITS` has it."""
    found = _DECLARED.search(sample[:_DECLARED_WITHIN].decode("ascii", "ignore"))
    if not found:
        return ""
    try:
        codec = codecs.lookup(found[1]).name
    except (LookupError, ValueError):
        return ""
    kin = {"gbk": "gb18030", "gb2312": "gb18030", "big5hkscs": "big5"}
    return next((name for name, own in _EIGHT_BITS.items() if own == kin.get(codec, codec)), "")


def _likelihood(text: str) -> float:
    """Return how likely a text's characters beyond ASCII are what somebody wrote, 0..1."""
    scores = [score for word in _WORD.findall(text) if not word.isascii() for score in _letters(word)]
    scores += [_han(letter) for letter in _HAN.findall(text)]
    scores += [
        _MARK if mark in _PUNCTUATION or _FULL_WIDTH.match(mark) else 0.0
        for mark in _OTHER.findall(text)
        if not mark.isalpha()
    ]
    return sum(scores) / len(scores) * _by_vowels(text) if scores else 0.0


def _letters(word: str) -> list[float]:
    """Return how likely each letter beyond ASCII is; none is in a word of two scripts, or with a capital inside."""
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in word)
    beyond = [letter for letter in word if letter > "\x7f"]
    if 0 < cyrillic < len(word) or _CASE_BREAK.search(word):
        return [0.0] * len(beyond)
    return [_OWN if letter in _SERBIAN else _NEAR if letter in _NEIGHBOURS else 0.0 for letter in beyond]


def _han(letter: str) -> float:
    if letter in FREQUENT:
        return _OWN
    return _NEAR if _is_usual(letter, "gb2312", b"\xd8") or _is_usual(letter, "big5", b"\xc9") else 0.0


def _is_usual(letter: str, codec: str, end: bytes) -> bool:
    """Whether a character is of the first level of a national standard, which ends before the row `end`."""
    try:
        return letter.encode(codec) < end
    except UnicodeEncodeError:
        return False


def _by_vowels(text: str) -> float:
    """Return a factor below 1 where a text in Cyrillic letters has so many or few vowels that it is no language."""
    letters = [letter for letter in text if "\u0400" <= letter <= "\u04ff"]
    if not letters:
        return 1.0
    share = sum(letter in _VOWELS for letter in letters) / len(letters)
    return 1.0 if _FEW_VOWELS <= share <= _MANY_VOWELS else _ODD


def _sixteen_bits(text: str) -> float:
    """Return how likely a text of two bytes a character is, plain letters and white space among what counts for it."""
    plain = sum(character.isascii() and (character.isprintable() or character.isspace()) for character in text)
    rest = len(text) - plain
    return (plain + rest * _likelihood(text)) / len(text) if text and "\0" not in text else 0.0
