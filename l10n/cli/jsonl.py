"""JSON lines: a value a line in, a value a line out, each answered before the next is read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

import click

from l10n.errors import UsageError
from l10n.model.locale import LocaleTag

_BOM = b"\xef\xbb\xbf"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json_lines(stream: BinaryIO) -> Iterator[tuple[int, dict[str, object]]]:
    """Read one JSON object a line, with its 1-based line number; blank lines are passed over.

    Raises UsageError, naming the line, where a line is not UTF-8, not JSON or not an object.
    """
    for number, raw in enumerate(stream, 1):
        line = raw.removeprefix(_BOM) if number == 1 else raw
        if not line.strip():
            continue
        try:
            value: object = json.loads(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise line_error(number, f"not UTF-8 at byte {error.start + 1}") from error
        except RecursionError as error:
            raise line_error(number, "nested too deeply") from error
        except ValueError as error:
            raise line_error(number, f"not JSON: {error}") from error
        if not isinstance(value, dict):
            raise line_error(number, "not a JSON object")
        yield number, value


def line_error(number: int, problem: str) -> UsageError:
    """Say what is wrong with a line of standard input."""
    return UsageError(f"<stdin>:{number}: {problem}", 'Write one JSON object a line, as in {"text": "One. Two."}')


def text_field(record: dict[str, object], name: str, *, line: int) -> str:
    """Return a field that must be there and be text; UsageError names the line where it is not."""
    value = record.get(name)
    if not isinstance(value, str):
        raise line_error(line, f'"{name}" is missing' if value is None else f'"{name}" is not a text')
    return value


def locale_field(record: dict[str, object], name: str, *, line: int) -> LocaleTag:
    """Return a field that must be a locale in any usual spelling; UsageError names the line where it is none."""
    spelling = text_field(record, name, line=line)
    try:
        return LocaleTag.parse(spelling)
    except UsageError as error:
        raise UsageError(f"<stdin>:{line}: {error.message}", error.hint) from error


def write_json_line(value: object) -> None:
    """Write one value to standard output and flush; a lone surrogate leaves as the escape it came as."""
    line = json.dumps(value, ensure_ascii=False)
    click.echo(_LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", line))
