from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from l10n.cli.segment import command
from l10n.errors import UsageError


def lines(*values: dict[str, object]) -> str:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def test_each_line_is_answered_by_its_sentences() -> None:
    given = lines(
        {"lang": "en", "text": "One here. Two `a. B`."},
        {"lang": "sr_RS@latin", "text": "Bilo je 2006. godine. Prošlo je."},
        {"lang": "zh-CN", "text": "完了。走吧！"},
        {"lang": "fr", "text": ""},
    )
    done = CliRunner().invoke(command, ["--jsonl"], input=given)
    assert done.exit_code == 0
    assert [json.loads(line) for line in done.output.splitlines()] == [
        ["One here. ", "Two `a. B`."],
        ["Bilo je 2006. godine. ", "Prošlo je."],
        ["完了。", "走吧！"],
        [],
    ]


def test_an_unknown_language_is_named_with_its_line() -> None:
    given = lines({"lang": "en", "text": "One."}, {"lang": "?", "text": "Two."})
    done = CliRunner().invoke(command, ["--jsonl"], input=given)
    assert done.output == '["One."]\n'
    assert isinstance(done.exception, UsageError)
    assert str(done.exception) == "<stdin>:2: '?' is not a locale"


def test_the_form_must_be_said() -> None:
    done = CliRunner().invoke(command, [], input="")
    assert isinstance(done.exception, UsageError)
    assert "--jsonl" in done.exception.hint


def test_help_ends_with_an_example() -> None:
    assert "l10n segment --jsonl" in CliRunner().invoke(command, ["--help"]).output


@pytest.mark.parametrize("text", ["A. B. C. D.", "\u2028a.\u2028B.\u2028", "a\ud800. B. c."])
def test_the_answer_gives_the_text_back(text: str) -> None:
    given = json.dumps({"lang": "en", "text": text}) + "\n"
    done = CliRunner().invoke(command, ["--jsonl"], input=given)
    assert "".join(json.loads(done.output)) == text
