"""The program's own files: by which rules it reads documents."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pyromark

import l10n
from l10n.model.text import Digest

_ROOMS = ("extract", "formats", "model", "scripts", "segment")


@cache
def reading_rules() -> Digest:
    """Name the rules by which a document's text becomes units; another name may be another result."""
    rules = hashlib.blake2b(pyromark.__version__.encode(), digest_size=8)
    for room in _ROOMS:
        for path in sorted((Path(l10n.__file__).parent / room).glob("*.py")):
            rules.update(path.read_bytes())
    return Digest(rules.hexdigest())
