from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from l10n.cli.check import command
from l10n.errors import UsageError


def line(source: str, target: str, document: str | None = None, target_lang: str = "sr_RS") -> dict[str, str]:
    record = {"id": "u", "source": source, "target": target, "source_lang": "en", "target_lang": target_lang}
    return record if document is None else record | {"doc": document}


def answers(*records: dict[str, str], options: tuple[str, ...] = ()) -> list[list[str]]:
    given = "".join(json.dumps(record) + "\n" for record in records)
    done = CliRunner().invoke(command, ["--jsonl", *options], input=given)
    assert done.exit_code == 0, done.output
    return [[finding["code"] for finding in json.loads(answer)] for answer in done.output.splitlines()]


def test_each_line_is_answered_in_order_with_codes_severities_and_places() -> None:
    given = json.dumps(line("It cost 3.5 million.", "Коштало је 3.5 милиона."))
    done = CliRunner().invoke(command, ["--jsonl"], input=given)
    (finding,) = json.loads(done.output)
    assert (finding["code"], finding["severity"], finding["start"], finding["end"]) == ("num_format", "warning", 11, 22)
    assert "3,5" in finding["message"]


def test_only_lines_of_one_document_are_held_against_each_other() -> None:
    one, other = line("Read more", "Прочитајте више", "a"), line("Read more", "Сазнајте више", "a")
    assert answers(one, other) == [["inconsistent"], ["inconsistent"]]
    assert answers(one, other | {"doc": "b"}) == [[], []]


def test_without_a_document_each_line_stands_alone() -> None:
    assert answers(line("Read more", "Прочитајте више") | {"id": "1"}, line("Read more", "Сазнајте више")) == [[], []]


def test_the_source_is_checked_too() -> None:
    assert answers(line("The war  goes on.", "Рат се наставља.")) == [["src_space"]]


def test_a_glossary(tmp_path: Path) -> None:
    (tmp_path / "g.tsv").write_text("en\tsr\nally\tсавезник\n", "utf-8")
    options = ("--glossary", str(tmp_path / "g.tsv"))
    assert answers(line("An ally left.", "Пријатељ је отишао."), options=options) == [["glossary"]]
    assert answers(line("An ally left.", "Савезник је отишао."), options=options) == [[]]


def test_nothing_in_nothing_out() -> None:
    assert answers() == []


@pytest.mark.parametrize("name", ["source", "target", "source_lang", "target_lang"])
def test_a_line_without_what_it_needs_is_named(name: str) -> None:
    record = line("A", "Б")
    del record[name]
    given = json.dumps(line("A", "Б")) + "\n" + json.dumps(record)
    done = CliRunner().invoke(command, ["--jsonl"], input=given)
    assert isinstance(done.exception, UsageError)
    assert f':2: "{name}" is missing' in str(done.exception)
