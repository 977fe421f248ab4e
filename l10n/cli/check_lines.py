"""`l10n check --jsonl`: pairs on standard input, their findings on standard output, a document at a time."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from l10n.checks import Pair, document_findings, pair_findings, source_findings
from l10n.cli.jsonl import locale_field, read_json_lines, text_field, write_json_line
from l10n.match.terms import GlossaryTerm, terms_for
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of input: its document's name and its pair."""

    document: str
    pair: Pair


def answer_lines(glossary: Path | None) -> None:
    """Answer each pair of standard input with the list of its findings, when its document ends.

    Raises UsageError for a bad line, FileError for a glossary that cannot be read.
    """
    glossary_terms = _terms(glossary)
    by_locales: dict[tuple[LocaleTag, LocaleTag], tuple[Term, ...]] = {}
    waiting: list[_Line] = []
    for number, record in read_json_lines(sys.stdin.buffer):
        line = _read(record, number)
        locales = (line.pair.source_lang, line.pair.target_lang)
        if locales not in by_locales:
            by_locales[locales] = terms_for(glossary_terms, *locales)
        line = replace(line, pair=replace(line.pair, terms=by_locales[locales]))
        if waiting and waiting[-1].document != line.document:
            _answer(waiting)
            waiting = []
        waiting.append(line)
    _answer(waiting)


def _terms(glossary: Path | None) -> tuple[GlossaryTerm, ...]:
    if glossary is None:
        return ()
    from l10n.store.glossary import load

    return load(glossary)


def _read(record: dict[str, object], number: int) -> _Line:
    document = record.get("doc", record.get("id", ""))
    pair = Pair(
        text_field(record, "source", line=number),
        text_field(record, "target", line=number),
        locale_field(record, "source_lang", line=number),
        locale_field(record, "target_lang", line=number),
    )
    return _Line(str(document), pair)


def _answer(lines: list[_Line]) -> None:
    pairs = [line.pair for line in lines]
    for pair, shared in zip(pairs, document_findings(pairs), strict=True):
        own = (*pair_findings(pair), *source_findings(pair.source, pair.source_lang), *shared)
        write_json_line([_told(finding) for finding in dict.fromkeys(own)])


def _told(finding: Finding) -> dict[str, str | int]:
    told: dict[str, str | int] = {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
    }
    return told if finding.fix is None else told | {"fix": finding.fix}
