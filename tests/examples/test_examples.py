"""Cases are files: a source, its units with their targets, and what they make of it.

`pytest tests/examples --update-examples` rewrites the last two and keeps the targets; the diff is what to review. A new
case is a source file: run that once, fill in targets, run it again.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from l10n.assemble import assembled
from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of, is_known
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.locale import SERBIAN

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.glob("*/*") if is_known(path.name) and ".expect." not in path.name)


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


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_example(case: Path, request: pytest.FixtureRequest) -> None:
    expected_units = case.with_name(f"{case.stem}.units.json")
    expected_text = case.with_name(f"{case.stem}.sr.expect{case.suffix}")
    fmt = format_of(case.name)
    found = document(case.name, read(case), fmt=fmt, settings=FormatSettings())
    targets = kept(expected_units)
    rows = told(found, targets)
    text = assembled(found, targets, fmt=fmt, lang=SERBIAN)
    if request.config.getoption("--update-examples", default=False):
        expected_units.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
        expected_text.write_bytes(text.encode())
    assert rows == json.loads(read(expected_units))
    assert text == read(expected_text)


def test_there_are_cases_of_every_format() -> None:
    assert {case.parent.name for case in CASES} == {"text", "markdown", "html"}
