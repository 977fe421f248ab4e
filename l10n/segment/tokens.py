"""Words and marks after a stop, read alike in both Serbian scripts: a letter may be two characters in Latin."""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern
from l10n.segment.rules import Rules

LETTER = lazy_pattern(r"(?:lj|nj|dž|[^\W\d_])")
ROMAN = lazy_pattern(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
ACRONYM = lazy_pattern(r"(?:(?:lj|nj|dž|[^\W\d_]){1,2}\.)+(?:lj|nj|dž|[^\W\d_]){1,2}")
TOKEN = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_FOLLOWER = lazy_pattern(r"(?:['’]s)?\s([^\W\d_]+)")
_LIST_MARK = lazy_pattern(r"(?:(?:lj|nj|dž|[^\W\d_])|[ivx]{2,5})\)\s")
_ROMAN_MARK = lazy_pattern(r"(?:[ivx]{1,5}|[a-h])\.\s(?=[A-Z])")


def is_list_mark(follows: str, rules: Rules) -> bool:
    """Whether a list's letter or small Roman number follows: `b) `, `ii) `; also `ii. Close` where `vi` is no word."""
    if ")" in follows[:6] and _LIST_MARK.match(rules.key(follows[:8])):
        return True
    return not rules.ordinals and bool(_ROMAN_MARK.match(follows))


def word(follows: str, rules: Rules) -> str:
    """Return the key of the word that follows; empty where none does, or a list's mark or an initial."""
    found = TOKEN.match(follows)
    if not found or is_list_mark(follows, rules):
        return ""
    if len(found[0]) == 1 and follows[1:2] == ".":
        return ""
    return rules.key(found[0].replace("’", "'"))


def follower(follows: str) -> str:
    """Return the word after the one that follows if it is written small, else nothing."""
    found = TOKEN.match(follows)
    after = _FOLLOWER.match(follows, found.end()) if found else None
    return after[1] if after and after[1].islower() else ""


def numeric(follows: str, rules: Rules) -> bool:
    """Whether a number follows, in figures, Roman, or as a letter (`Annex B`)."""
    found = TOKEN.match(follows)
    if not found or found[0][:1].isdigit():
        return bool(found)
    key = rules.key(found[0])
    if found[0].isupper() and len(found[0]) > 1 and ROMAN.fullmatch(key):
        return True
    return bool(LETTER.fullmatch(key)) and not follows[found.end() :].lstrip()[:1].islower()
