"""Cases are files: a source, its units with their targets, and what they make of it.

`pytest tests/examples --update-examples` rewrites the last two and keeps the targets; the diff is what to review. A new
case is a source file: each of its units gets itself in capitals between « and », which shows where a target lands.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FORMATS, FormatSettings, format_of, is_known
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.locale import SERBIAN
from l10n.scripts.inline import inlines

HERE = Path(__file__).parent
FOLDERS = (HERE / fmt.name for fmt in FORMATS)
CASES = sorted(path for folder in FOLDERS for path in folder.glob("*.*") if path.name.count(".") == 1)
CASES = [path for path in CASES if is_known(path.name)]


def read(path: Path) -> str:
    return path.read_bytes().decode()


def told(found: Document, targets: dict[UnitKey, str]) -> list[dict[str, str]]:
    """Return the units as a case's file holds them."""
    rows: list[dict[str, str]] = []
    for unit in units(found):
        row = {"notes": unit.notes[0], "lang": unit.lang.bcp47, "context": unit.key.context or ""}
        rows.append({**row, "source": unit.key.source, "target": targets.get(unit.key, "")})
    return rows


def kept(path: Path) -> dict[UnitKey, str]:
    """Return the targets that a case's file holds."""
    rows = json.loads(read(path)) if path.exists() else []
    return {UnitKey(row["context"] or None, row["source"]): row["target"] for row in rows}


def loud(source: str) -> str:
    """Return a source in capitals between « and », its markup and addresses as they are."""
    parts: list[str] = []
    at = 0
    for inline in inlines(source):
        parts += (source[at : inline.span.start].upper(), inline.span.of(source))
        at = inline.span.end
    return f"«{''.join(parts)}{source[at:].upper()}»"


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_example(case: Path, request: pytest.FixtureRequest) -> None:
    expected_units = case.with_name(f"{case.stem}.units.json")
    expected_text = case.with_name(f"{case.stem}.sr.expect{case.suffix}")
    fmt = format_of(case.name)
    found = document(case.name, read(case), fmt=fmt, settings=FormatSettings())
    update = request.config.getoption("--update-examples")
    fresh = {unit.key: loud(unit.key.source) for unit in units(found)} if update else {}
    targets = fresh | kept(expected_units)
    rows = told(found, targets)
    text = assembled(found, targets, fmt=fmt, lang=SERBIAN)
    if update:
        expected_units.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
        expected_text.write_bytes(text.encode())
    assert rows == json.loads(read(expected_units))
    assert text == read(expected_text)


def test_there_are_cases_of_every_format() -> None:
    assert {case.parent.name for case in CASES} == {"text", "markdown", "html"}
