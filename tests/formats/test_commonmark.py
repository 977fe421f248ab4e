"""The parser's events as marks, in our offsets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from l10n.formats import FormatSettings, commonmark
from l10n.formats.commonmark import marks
from l10n.formats.markdown import Markdown


def test_offsets_count_characters_whatever_stands_before() -> None:
    text = "港\n\n> Лука *Бар*\\\n> и\n\n<p>é\n</p>\n"
    found = [(mark.edge, mark.start, mark.end, mark.stops) for mark in marks(text) if mark.edge in ("text", "html")]
    assert [text[start:end] for _, start, end, _ in found] == ["港", "Лука *Бар*\\\n> и", "<p>é\n</p>\n"]
    assert [text[stop:] for stop in found[1][3]] == ["> и\n\n<p>é\n</p>\n"]
    assert [text[start:end] for start, end in zip(found[2][3][::2], found[2][3][1::2], strict=True)] == [
        "<p>é\n",
        "</p>\n",
    ]


class PanicException(BaseException):
    """Named as the parser's own, which cannot be imported."""


class Panicking:
    """A parser that fails as a parser in another language does."""

    def __init__(self, fault: BaseException) -> None:
        self.fault = fault

    def events_with_range(self, text: str) -> Iterator[tuple[str, dict[str, int]]]:
        raise self.fault


def test_text_that_the_parser_panics_on_is_read_as_plainer_markdown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commonmark, "MARKDOWN", Panicking(PanicException()))
    assert [mark.edge for mark in marks("# Port")] == ["start", "text", "end"]


def test_text_that_no_parser_reads_is_skeleton_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commonmark, "MARKDOWN", Panicking(PanicException()))
    monkeypatch.setattr(commonmark, "_PLAINER", ())
    assert list(marks("# Port")) == []
    found = Markdown().parse("---\ntitle: Port\n---\n# Port\n", FormatSettings())
    assert [block.kind for block in found.blocks] == ["key"]
    assert [(notice.at, "the parser fails" in notice.message) for notice in found.notices] == [(20, True)]


def test_an_interruption_is_no_panic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commonmark, "MARKDOWN", Panicking(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        list(marks("# Port"))
