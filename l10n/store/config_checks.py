"""`[checks]`: what the findings of a check count as in a project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from l10n.model.codes import CODES
from l10n.model.config import Weight
from l10n.store import config_readers as read

_WEIGHTS = ("error", "warning", "off")


def weights(table: Mapping[str, object]) -> tuple[tuple[str, Weight], ...]:
    """Read which checks block a release, warn or are off. Raises Wrong for an unknown check or word."""
    rules = read.section(table, "checks", tuple(CODES))
    found: list[tuple[str, Weight]] = []
    for code in rules:
        said = read.text(rules, ("checks", code), None)
        if said not in _WEIGHTS:
            raise read.Wrong(("checks", code), f"checks.{code} is {said!r}", 'Say "error", "warning" or "off".')
        found.append((code, cast("Weight", said)))
    return tuple(found)
