"""The manifest is what its schema in the docs says, and tells the truth."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tests.schema import faults
from tests.walks.desk import ARTICLE, Desk

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs/reference/manifest.schema.json").read_text("utf-8"))


def test_it_is_as_the_schema_says(desk: Desk) -> None:
    config = desk.root / "l10n.toml"
    rule = '[[fragment]]\nname = "about"\ntext = "We write about rivers and ports."\n'
    config.write_text(f"{config.read_text('utf-8')}\n{rule}", "utf-8")
    desk.write(f"{ARTICLE}\nWe write about rivers and ports.\n")
    desk.l10n("sync")
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.l10n("release")
    current = (desk.root / "releases/current").resolve()
    told = json.loads((current / "manifest.json").read_text("utf-8"))
    assert list(faults(told, SCHEMA, SCHEMA)) == []
    assert told["articles"]
    assert [row["domain"] for row in told["domains"]] == ["fragments/about"]
    there = {
        path.relative_to(current).as_posix() for path in current.rglob("*") if path.is_file() and path.resolve() == path
    }
    assert there == {*told["files"], "manifest.json"}
    for path, sha in told["files"].items():
        assert hashlib.sha256((current / path).read_bytes()).hexdigest() == sha


def test_a_fault_is_seen() -> None:
    bad = {"version": 1, "locales": [{"locale": "sr_Latn"}], "files": {"a": "b"}, "more": 1}
    found = "\n".join(faults(bad, SCHEMA, SCHEMA))
    for what in (
        "$.version is not 2",
        "$.id is missing",
        "[0].locale is not like",
        "$.files.a is not",
        "$.more is not",
    ):
        assert what in found
