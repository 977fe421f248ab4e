"""Plural forms: each is checked as a target of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from l10n.checks.base import Pair, fault
from l10n.model.finding import Finding
from l10n.model.plural import MARK, categories, parted


def counted_findings(pair: Pair, check: Callable[[Pair], Sequence[Finding]]) -> tuple[Finding, ...]:
    """Check a target with its forms between marks; a fault that several forms have is told once.

    A language whose first form is for one alone may do without the number there; in Serbian that form is for 21 too.

    >>> from l10n.model.locale import ENGLISH, SERBIAN
    >>> [one.code for one in counted_findings(Pair("a‖b", "в‖г", ENGLISH, SERBIAN), lambda pair: ())]
    ['empty']
    """
    names = categories(pair.target_lang.language)
    forms = pair.target.split(MARK)
    if len(forms) != len(names) or not all(form.strip() for form in forms):
        told = f"{len(names)} plural forms ({', '.join(names)}) have to stand here, with {MARK} between them."
        return (fault("empty", told),)
    single, plural = parted(pair.source, forms=2)
    found: dict[tuple[str, str], Finding] = {}
    for name, form in zip(names, forms, strict=True):
        source = single if name == "one" and len(names) == 2 else plural
        for one in check(replace(pair, source=source, target=form)):
            inside = replace(one, message=f"{name}: {one.message}", start=0, end=0)
            found.setdefault((one.code, one.message), inside)
    return tuple(found.values())
