"""Faults of the source itself, which its author should hear of before anybody translates them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from l10n.checks.base import bare_words, fault, words
from l10n.checks.letters import homoglyphs
from l10n.checks.spacing import doubled, space_faults
from l10n.checks.spelling import MEANT
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.text import Span


def faults_of_source(source: str, lang: LocaleTag) -> Iterator[Finding]:
    """Yield the `src_` findings of one source; spans are of the source."""
    # A segment has no outer white space of its own: what stands there is the document's.
    core = source.strip()
    lead = source.index(core)
    for finding in space_faults(core, lang, code="src_space"):
        yield replace(finding, start=finding.start + lead, end=finding.end + lead)
    yield from doubled(source, lang, code="src_double_word")
    for finding in homoglyphs(source, lang):
        yield replace(finding, code="src_homoglyph")
    meant = MEANT.get(lang.language)
    if meant is None or not any(map(meant, bare_words(source))):
        return
    for word in words(source):
        if known := meant(word[0]):
            yield fault(
                "src_typo", f"{word[0]!r} looks like a slip for {known!r}: correct the source.", Span(*word.span())
            )
