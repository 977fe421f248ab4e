"""Which script a text is written in."""

from __future__ import annotations

from typing import Literal

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN
from l10n.scripts.prose import prose

Script = Literal["Latn", "Cyrl", "Hans", "none"]

_LATIN = lazy_pattern(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]+")
_CYRILLIC = lazy_pattern(r"[\u0400-\u052f]+")
_HAN = lazy_pattern(f"[{HAN}]+")
_HAN_WEIGHT = 3
"""A Han character says about as much as three letters."""


def script_counts(text: str) -> dict[Script, int]:
    """Count the letters of each script; a Han character counts as three.

    >>> script_counts("Дунав, Donau, 多瑙河")
    {'Latn': 5, 'Cyrl': 5, 'Hans': 9}
    """
    if text.isascii():
        return {"Latn": len("".join(_LATIN.findall(text))), "Cyrl": 0, "Hans": 0}
    return {
        "Latn": len("".join(_LATIN.findall(text))),
        "Cyrl": len("".join(_CYRILLIC.findall(text))),
        "Hans": _HAN_WEIGHT * len("".join(_HAN.findall(text))),
    }


def dominant_script(text: str) -> Script:
    """Return the script of most of a text's prose; code, addresses and tags do not count.

    >>> dominant_script("Reka `dunav` је широка"), dominant_script("12 %")
    ('Cyrl', 'none')
    """
    counts = script_counts(" ".join(span.of(text) for span in prose(text)))
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else "none"
