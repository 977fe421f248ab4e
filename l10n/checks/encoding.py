"""Text that was decoded wrongly, escaped twice, or holds what nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from l10n.checks.base import Pair, fault
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_ESCAPED_TWICE = lazy_pattern(r"&(?:amp;)+(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
_ENTITY = lazy_pattern(r"&(?:quot|apos|lt|gt|nbsp|amp|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_ESCAPED = lazy_pattern(r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|%[DE][0-9A-F]%[0-9A-F]{2}|=[DE][0-9A-F]=[0-9A-F]{2}")
_LIGATURE = lazy_pattern(
    "[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc]|[^\\W\\d_][\u0300-\u0304\u0306-\u030b\u030d-\u036f]{2,}"
)
"""Letters joined into one, as text copied from a PDF has them, and piles of accents."""

_INVISIBLE = lazy_pattern(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"  # soft hyphens among them
)

# UTF-8 read as Latin-1 or Windows-1252: a lead byte's letter, then what the bytes 80..BF are there.
_LEAD = "\u00c2-\u00c5\u00c8-\u00d3\u00e2-\u00e9\u00ef\u00f0"
_TAIL = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_AS_LATIN = lazy_pattern(rf"[{_LEAD}][{_TAIL}]{{1,3}}|(?:[ÐÑ][^\sA-Za-zÐÑ]?){{3,}}|â€|Ä[‡‘\x87\x8d]|Å[¡¾]")
# UTF-8 read as Windows-1251: Cyrillic letters come in pairs that begin with Р or С.
_AS_CYRILLIC = lazy_pattern(
    "[РС][\u0080-\u00bfЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕї](?:[РС].){2,}"
)
_LOST = lazy_pattern(r"锟斤拷|烫烫烫|屯屯屯|\ufffd|(?:\?{2,}\s+){2,}\?+|\?{5,}|[Õ-Þ][À-ÿ]{3,}")

_SUSPECT = lazy_pattern(
    r"[&\\%=?\u00c2-\u00ff\u0132\u0133\u01c4-\u01cc\u0300-\u036f\ufb00-\ufb06\ufffd锟烫屯РС"
    r"\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
"""Of these characters each of the faults has one."""

_NEEDLESS = "\u00ad\u200b\u2060\ufeff"
"""Invisible characters that no text needs; others may join letters or turn the direction of writing."""

_FAULTS = (
    (_LOST, "lost its characters in a conversion: type it anew"),
    (_AS_LATIN, "was decoded with the wrong encoding: paste the text as UTF-8"),
    (_AS_CYRILLIC, "was decoded with the wrong encoding: paste the text as UTF-8"),
    (_ESCAPED_TWICE, "is an entity escaped twice: write the character itself"),
    (_ENTITY, "is an HTML entity: write the character itself"),
    (_ESCAPED, "is an escape: write the character itself"),
    (_LIGATURE, "is one character for two: write the letters"),
)


def check_encoding(pair: Pair) -> Iterable[Finding]:
    """Yield `encoding` for wrong decoding, escapes, and invisible or replacement characters that the source lacks."""
    if not _SUSPECT.search(pair.target):
        return
    for pattern, problem in _FAULTS:
        match = pattern.search(pair.target)
        if match and not pattern.search(pair.source):
            plain = _meant(match[0]) if pattern in (_ESCAPED_TWICE, _ENTITY, _LIGATURE) else None
            yield fault("encoding", f"{match[0][:40]!r} {problem}.", Span(*match.span()), fix=plain)
            return
    match = _INVISIBLE.search(pair.target)
    if match and match[0] not in pair.source:
        name = f"U+{ord(match[0]):04X}"
        fix = "" if match[0] in _NEEDLESS else None
        problem = f"There is an invisible character ({name}): remove it."
        yield fault("encoding", problem, Span(*match.span()), fix=fix)


def _meant(written: str) -> str | None:
    """Return the characters that an entity or a ligature stands for, None where they would be markup.

    >>> _meant("&amp;nbsp;"), _meant("&lt;"), _meant("ﬁ")
    ('\\xa0', None, 'fi')
    """
    import html  # its table of entities costs more than all else at start

    plain = unicodedata.normalize("NFKC", written) if written[0] != "&" else written
    while "&" in plain and (shorter := html.unescape(plain)) != plain:
        plain = shorter
    return None if any(letter in "<>&" for letter in plain) else plain
