"""Stretches of text, and when two texts count as the same."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

from l10n.model.pattern import lazy_pattern

Digest = NewType("Digest", str)
"""Sixteen hex digits that name a text or a pair of texts."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters, for use inside a character class."""

CJK_PUNCTUATION = "\u3000-\u303f\uff00-\uffef"
"""Full-width punctuation and forms, for use inside a character class."""

# It begins with what it looks for, the space, so that the search need not look behind every character.
_HAN_GAP = lazy_pattern(f" (?<=[{HAN}{CJK_PUNCTUATION}] )(?=[{HAN}{CJK_PUNCTUATION}])")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch, in code points of the text that it belongs to."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span names.

        >>> Span(0, 3).of("Danube")
        'Dan'
        """
        return text[self.start : self.end]


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Return `text` as it is compared: NFC, white space folded, none between Han characters.

    Case, punctuation, quotes, digits and markup count; white space, wrapping and Unicode normal form do not.

    >>> folded("  two\\n  words\\u00a0here ")
    'two words here'
    >>> folded("中\\n文")
    '中文'
    """
    if text.isascii():
        return _on_one_line(text)
    return _HAN_GAP.sub("", _on_one_line(unicodedata.normalize("NFC", text)))


def _on_one_line(text: str) -> str:
    """Return `text` with single spaces for its white space, and none around it."""
    # Of white space only the space itself is printable, and most texts have no other.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def exact(text: str) -> str:
    """Return `text` as an approval holds it: NFC, otherwise to the letter."""
    return unicodedata.normalize("NFC", text)


def digest(*parts: str) -> Digest:
    """Name the parts, in their order; no two different lists of parts share a name in practice.

    >>> digest("a", "b") == digest("ab")
    False
    """
    # It loads OpenSSL, which half of the commands do without.
    import hashlib

    body = "\0".join([f"{len(part)}:{part}" for part in parts])
    return Digest(hashlib.blake2b(body.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest())


def shortened(text: str, *, limit: int = 80) -> str:
    """Return `text` on one line, cut at a word's end within `limit` characters.

    >>> shortened("one two three", limit=8)
    'one two…'
    """
    line = _on_one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip() + "…"
