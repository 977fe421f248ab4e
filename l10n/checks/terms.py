"""The glossary, followed or not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from l10n.checks.base import Pair, fault
from l10n.match.terms import hits, holds_stem
from l10n.model.finding import Finding
from l10n.model.text import Span


def check_terms(pair: Pair) -> Iterable[Finding]:
    """Yield `glossary` where a term of the source is not said as the glossary wants, or is said as it forbids."""
    if not pair.terms:
        return
    done: list[object] = []
    for hit in hits(pair.source, pair.terms, pair.source_lang):
        if hit.term in done:
            continue
        done.append(hit.term)
        said = hit.span.of(pair.source)
        lang = pair.target_lang
        wrong = next((word for word in hit.term.forbidden if holds_stem(pair.target, word, lang)), None)
        if wrong is not None:
            at = re.search(re.escape(wrong), pair.target, re.IGNORECASE)
            yield fault(
                "glossary",
                f"{wrong!r} is not used for {said!r}: write {_wanted(hit.term.required)}.",
                Span(*at.span()) if at else None,
            )
        elif not all(any(holds_stem(pair.target, stem, lang) for stem in group) for group in hit.term.required):
            yield fault("glossary", f"The glossary says {_wanted(hit.term.required)} for {said!r}: use it.")


def _wanted(required: tuple[tuple[str, ...], ...]) -> str:
    return repr(
        " ".join(f"{group[0]}…" if group[0].isalpha() and group[0].isascii() else group[0] for group in required)
    )
