"""The program's own files: whether what it found with them before still holds."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

import pyromark

import l10n
from l10n.model.text import Digest

_ROOMS = ("extract", "formats", "model", "scripts", "segment")


@cache
def code_time() -> int:
    """Return the time of the newest module (nanoseconds): other rules may come to other results.

    For what is kept on this machine; told in a millisecond, once a process: what is loaded stays as it is.
    """
    folders = os.walk(Path(l10n.__file__).parent)
    modules = (Path(folder, name) for folder, _, names in folders for name in names if name.endswith(".py"))
    return max(module.stat().st_mtime_ns for module in modules)


@cache
def reading_rules() -> Digest:
    """Name the rules by which a document's text becomes units; another name may be another result.

    For what goes from machine to machine, where times mean nothing: told by content.
    """
    rules = hashlib.blake2b(pyromark.__version__.encode(), digest_size=8)
    for room in _ROOMS:
        for path in sorted((Path(l10n.__file__).parent / room).glob("*.py")):
            rules.update(path.read_bytes())
    return Digest(rules.hexdigest())
