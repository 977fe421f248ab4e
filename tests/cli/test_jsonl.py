from __future__ import annotations

import io
import json

import pytest

from l10n.cli.jsonl import locale_field, read_json_lines, text_field, write_json_line
from l10n.errors import UsageError
from l10n.model.locale import SERBIAN_LATIN


def test_objects_come_with_their_line() -> None:
    stream = io.BytesIO(b'\xef\xbb\xbf{"a": 1}\n\n{"b": 2}\r\n')
    assert list(read_json_lines(stream)) == [(1, {"a": 1}), (3, {"b": 2})]


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"text": "\xff"}', "not UTF-8 at byte 11"),
        (b'{"a": ' + b"[" * 100_000, "nested too deeply"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "not JSON"),
    ],
)
def test_a_bad_line_is_named_after_the_good_ones_were_read(bad: bytes, told: str) -> None:
    found = read_json_lines(io.BytesIO(b'{"a": 1}\n' + bad + b"\n"))
    assert next(found) == (1, {"a": 1})
    with pytest.raises(UsageError, match=f"^<stdin>:2: {told}"):
        next(found)


def test_fields_are_what_they_must_be() -> None:
    assert text_field({"text": "a"}, "text", line=1) == "a"
    assert locale_field({"lang": "sr@latin"}, "lang", line=1) == SERBIAN_LATIN
    with pytest.raises(UsageError, match='<stdin>:4: "text" is missing'):
        text_field({}, "text", line=4)
    with pytest.raises(UsageError, match='<stdin>:4: "text" is not a text'):
        text_field({"text": 5}, "text", line=4)
    with pytest.raises(UsageError, match="<stdin>:4: 'x!' is not a locale"):
        locale_field({"lang": "x!"}, "lang", line=4)


def test_a_line_out_is_the_value_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    value = ["Његош\n", "中", "\ud800"]
    write_json_line(value)
    written = capsys.readouterr().out
    assert written == '["Његош\\n", "中", "\\ud800"]\n'
    assert json.loads(written) == value
