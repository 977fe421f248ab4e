from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from l10n.cli.convert import command
from l10n.errors import UsageError

TO_LATIN = ["--from", "sr-Cyrl", "--to", "sr-Latn"]
TO_CYRILLIC = ["--from", "sr@latin", "--to", "sr"]


@pytest.mark.parametrize(
    ("way", "given", "expected"), [(TO_LATIN, "Његош и `код`", "Njegoš i `код`"), (TO_CYRILLIC, "džep", "џеп")]
)
def test_lines(way: list[str], given: str, expected: str) -> None:
    line = json.dumps({"text": given}) + "\n"
    done = CliRunner().invoke(command, [*way, "--jsonl"], input=line * 2)
    assert [json.loads(answer) for answer in done.output.splitlines()] == [{"text": expected}] * 2


def test_one_text_from_the_standard_input() -> None:
    done = CliRunner().invoke(command, TO_LATIN, input="Прво.\n\nДруго.\n")
    assert (done.exit_code, done.stdout) == (0, "Prvo.\n\nDrugo.\n")


def test_guesses_are_named_beside_the_text() -> None:
    done = CliRunner().invoke(command, TO_CYRILLIC, input="Djoković\n")
    assert (done.stdout, done.stderr) == ("Ђоковић\n", "look at: Djoković\n")


@pytest.mark.parametrize("way", [["--from", "en", "--to", "sr"], ["--from", "sr", "--to", "sr-Cyrl"]])
def test_other_ways_are_refused(way: list[str]) -> None:
    done = CliRunner().invoke(command, way, input="")
    assert isinstance(done.exception, UsageError)
    assert "sr-Cyrl" in done.exception.hint


def test_bytes_that_are_no_text_are_refused() -> None:
    done = CliRunner().invoke(command, TO_LATIN, input=b"\xff")
    assert isinstance(done.exception, UsageError)


def test_a_bad_line_is_named() -> None:
    done = CliRunner().invoke(command, [*TO_LATIN, "--jsonl"], input='{"text": "а"}\n{"txt": "б"}\n')
    assert done.output == '{"text": "a"}\n'
    assert str(done.exception) == '<stdin>:2: "text" is missing'
