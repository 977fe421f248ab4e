"""One fault, one finding: a symptom is not reported beside its cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from l10n.model.finding import Finding

_WHOLE = ("empty", "mt_error", "untrans", "lang")
"""Faults of the whole target: beside one of them nothing else is worth saying. The first that stands wins."""

_OF_THE_WORDS = frozenset(("name", "glossary", "unit", "spelling", "caps", "length", "untrans_part", "date"))
_OF_THE_MARKS = frozenset(
    ("quotes", "end_punct", "punct_width", "ellipsis", "dash", "space", "cjk_space", "double_word")
)

_EXPLAINS: dict[str, frozenset[str]] = {
    "encoding": _OF_THE_WORDS | _OF_THE_MARKS | {"script", "homoglyph", "num", "markup", "brackets", "lang"},
    "script": _OF_THE_WORDS - {"length", "date", "unit"} | {"homoglyph"},
    "untrans_part": frozenset(
        ("name", "glossary", "script", "length", "spelling", "homoglyph", "caps", "unit", "double_word")
    ),
    "length": frozenset(("name", "glossary", "unit", "date", "end_punct", "quotes", "markup", "brackets")),
    "link": frozenset(("markup", "brackets")),
    "placeholder": frozenset(("markup", "brackets", "name")),
    "ellipsis": frozenset(("end_punct", "punct_width")),
    "punct_width": frozenset(("end_punct",)),
    "dash": frozenset(("punct_width", "space")),
    "glossary": frozenset(("name",)),
    "cjk_space": frozenset(("space",)),
}
"""Cause -> symptoms anywhere in the target."""

_EXPLAINS_HERE: dict[str, frozenset[str]] = {
    "date": frozenset(("num", "num_format")),
    "num_format": frozenset(("num",)),
    "homoglyph": frozenset(("spelling", "name", "untrans_part", "caps", "num")),
    "name": frozenset(("spelling", "caps")),
    "double_word": frozenset(("length",)),
    "brackets": frozenset(("space",)),
    "spelling": frozenset(("name",)),
    "quotes": frozenset(("end_punct",)),
}
"""Cause -> symptoms that overlap it, or that have no place of their own."""


_ORDER = tuple(dict.fromkeys((*_EXPLAINS, *_EXPLAINS_HERE)))


def without_symptoms(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in the order of their places, each once, without those that another explains.

    >>> from l10n.checks.base import fault
    >>> [one.code for one in without_symptoms([fault("end_punct", "?"), fault("lang", "Russian.")])]
    ['lang']
    """
    unique = tuple(dict.fromkeys(findings))
    garbled = any(one.code == "encoding" for one in unique)
    for code in _WHOLE:
        if code == "lang" and garbled:
            continue
        if whole := tuple(one for one in unique if one.code == code):
            return tuple(_as_grave(one, unique) for one in whole)
    kept: dict[str, list[Finding]] = {}
    grave: list[Finding] = []
    for finding in sorted(unique, key=_rank):
        if not _explained(finding, kept):
            kept.setdefault(finding.code, []).append(finding)
        elif finding.severity == "error":
            grave.append(finding)
    remaining = (_as_grave(one, _symptoms(one, grave)) for found in kept.values() for one in found)
    return tuple(sorted(remaining, key=lambda one: (one.start, one.end, one.code, one.message)))


def _as_grave(cause: Finding, symptoms: Iterable[Finding]) -> Finding:
    """Return a cause as an error where one of its symptoms is: what blocks is not said less gravely.

    >>> from l10n.checks.base import fault
    >>> _as_grave(fault("length", "short"), [fault("markup", "lost")]).severity
    'error'
    """
    return replace(cause, severity="error") if any(one.severity == "error" for one in symptoms) else cause


def _symptoms(cause: Finding, grave: Sequence[Finding]) -> Iterable[Finding]:
    """Return those of the errors that were left out which a cause explains."""
    if not grave or cause.severity == "error":
        return ()
    alone = {cause.code: (cause,)}
    return (one for one in grave if _explained(one, alone))


def _rank(finding: Finding) -> int:
    """Order causes before their symptoms, so that what is itself explained away explains nothing."""
    return _ORDER.index(finding.code) if finding.code in _ORDER else len(_ORDER)


def _explained(finding: Finding, kept: Mapping[str, Sequence[Finding]]) -> bool:
    if any(finding.code in _EXPLAINS.get(code, ()) for code in kept):
        return True
    causes = (one for code, found in kept.items() if finding.code in _EXPLAINS_HERE.get(code, ()) for one in found)
    return any(not finding.end or _overlap(finding, one) for one in causes)


def _overlap(one: Finding, other: Finding) -> bool:
    return not other.end or (one.start < other.end and other.start < one.end)
