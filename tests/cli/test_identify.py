from __future__ import annotations

import json

from click.testing import CliRunner

from l10n.cli.identify import command
from l10n.errors import UsageError


def test_lines() -> None:
    given = '{"text": "Влада је усвојила закон о раду."}\n{"text": "12"}\n'
    done = CliRunner().invoke(command, ["--jsonl"], input=given)
    first, second = (json.loads(line) for line in done.output.splitlines())
    assert first["lang"] == "sr-Cyrl"
    assert 0.5 < first["confidence"] <= 1
    assert second == {"lang": "und", "confidence": 0.0}


def test_one_text() -> None:
    done = CliRunner().invoke(command, [], input="The law was passed by the house.")
    assert done.output.startswith("en ")


def test_bytes_that_are_no_text_are_refused() -> None:
    assert isinstance(CliRunner().invoke(command, [], input=b"\xff").exception, UsageError)
