"""The safe fixes, made one after the other, each looked at before it stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace

from l10n.checks import every_finding, pair_findings
from l10n.checks.base import Pair, protected
from l10n.checks.causes import without_symptoms
from l10n.model.finding import Finding
from l10n.model.text import Span
from l10n.scripts.inline import Inline

_MOST = 200
"""Fixes of one target; a text that needs more is no translation."""

_BROKEN = frozenset(("mt_error", "lang", "untrans", "script", "link", "markup", "placeholder", "brackets"))
"""Beside these a person has to look at the target anyway, and its marks may belong to what is broken."""

_PAIRED = "quotes"
"""What is mended mark by mark, and only where both marks of every pair are."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A target after its fixes, and the codes of what was fixed, in their order."""

    target: str
    codes: tuple[str, ...]


def fixed(pair: Pair, *, leaving: Collection[str] = ()) -> Fixed:
    """Mend a target as far as it can be done without knowing what it says; findings `leaving` are left alone.

    A fix stands only where nothing else is found for it afterwards, and where code, links, tags and placeholders are
    what they were. To fix what is fixed changes nothing.

    >>> from l10n.model.locale import LocaleTag
    >>> fixed(Pair("It cost 3.5 million.", "Коштало  је 3.5 милиона", LocaleTag("en"), LocaleTag("sr", "Cyrl")))
    Fixed(target='Коштало је 3,5 милиона.', codes=('space', 'num_format', 'end_punct'))
    """
    whole, given, codes = pair, pair.target, list[str]()
    if not given.strip() or any(one.code in _BROKEN for one in pair_findings(pair)):
        return Fixed(given, ())
    pair = replace(pair, target=unicodedata.normalize("NFC", given))
    seen = {pair.target}
    while len(codes) < _MOST:
        wanted = without_symptoms(one for one in every_finding(pair) if one.code not in leaving)
        step = next((made for one in wanted if (made := _made(pair, one, seen))), None)
        if step is None:
            break
        code, pair = step
        seen.add(pair.target)
        codes.append(code)
    if _PAIRED in codes and any(one.code == _PAIRED for one in every_finding(pair)):
        return fixed(whole, leaving={*leaving, _PAIRED})
    return Fixed(pair.target if codes else given, tuple(dict.fromkeys(codes)))


def _untouched(text: str) -> list[Inline]:
    """Return what no fix may touch; an entity that the source has not is itself what is mended."""
    return [one for one in protected(text) if one.kind != "entity"]


def _made(pair: Pair, finding: Finding, seen: Collection[str]) -> tuple[str, Pair] | None:
    """Return a target with one fix, None where the fix does not stand."""
    span = Span(finding.start, finding.end)
    inside = _untouched(pair.target)
    if finding.fix is None or any(one.span.start < span.end and span.start < one.span.end for one in inside):
        return None
    target = pair.target[: span.start] + finding.fix + pair.target[span.end :]
    kept = [one.span.of(pair.target) for one in inside] == [one.span.of(target) for one in _untouched(target)]
    if target in seen or not target.strip() or not kept:
        return None
    made = replace(pair, target=target)
    # A symptom that its cause hid is nothing new.
    before, after = ([one.code for one in every_finding(each)] for each in (pair, made))
    worse = len(after) > len(before) or set(after) - set(before)
    return None if worse else (finding.code, made)
