from __future__ import annotations

import pytest

from l10n.formats.html_elements import without
from l10n.model.select import Select
from l10n.model.text import Span

BOX = '<div class="box"><img src="m.jpg"><h4>Me</h4><p>I write.</p></div>'


def left(text: str, *gone: str, kept: tuple[str, ...] = (), select: str = "") -> str:
    """Return a page without some of its texts."""

    def places(parts: tuple[str, ...]) -> list[Span]:
        return [Span(text.index(part), text.index(part) + len(part)) for part in parts]

    rest = text
    for span in reversed(without(text, places(gone), places(kept), [Select.parse(select)] if select else [])):
        rest = rest[: span.start] + rest[span.end :]
    return rest


@pytest.mark.parametrize(
    ("text", "gone", "expected"),
    [
        ("<p>Stay.</p><p>Go.</p>", ("Go.",), "<p>Stay.</p>"),
        ("<p>Stay.</p>\n  <p>Go.</p>\n<p>End.</p>", ("Go.",), "<p>Stay.</p>\n<p>End.</p>"),
        ("<ul><li>Stay.<li>Go.<li>End.</ul>", ("Go.",), "<ul><li>Stay.<li>End.</ul>"),
        ("<p>Stay.<p>Go.", ("Go.",), "<p>Stay."),
        ("<div><p>Stay.</p><div><b>Go.</b> <i>Too.</i></div></div>", ("Go.</b> <i>Too.",), "<div><p>Stay.</p></div>"),
        ("<p>Stay. <b>Go.</b></p>", ("Go.",), "<p>Stay. </p>"),
        ("<p><img src=a>Go.</p>", ("Go.",), "<p><img src=a></p>"),
        ("<tr><td>Stay.</td><td>Go.</td></tr>", ("Go.",), "<tr><td>Stay.</td><td></td></tr>"),
        ("<tbody><tr><td>Go.</td></tr><tr><td>Stay.</td></tr></tbody>", ("Go.",),
         "<tbody><tr><td>Stay.</td></tr></tbody>"),
        ("<html><body><p>Go.</p></body></html>", ("Go.",), "<html><body></body></html>"),
        ("<head><title>Go.</title></head>", ("Go.",), "<head><title></title></head>"),
        ('<p>Stay. <img alt="Go."></p>', ("Go.",), '<p>Stay. <img alt=""></p>'),
    ],
)  # fmt: skip
def test_the_largest_elements_go_that_hold_nothing_else(text: str, gone: tuple[str, ...], expected: str) -> None:
    kept = tuple(word for word in ("Stay.", "End.") if word in text)
    assert left(text, *gone, kept=kept) == expected


def test_a_picture_goes_only_with_an_element_that_is_asked_for() -> None:
    page = f"<p>Stay.</p>{BOX}"
    assert left(page, "Me", "I write.", kept=("Stay.",)) == '<p>Stay.</p><div class="box"><img src="m.jpg"></div>'
    assert left(page, "Me", "I write.", kept=("Stay.",), select=".box") == "<p>Stay.</p>"


def test_an_element_that_is_asked_for_stays_where_it_holds_what_stays() -> None:
    assert left(BOX, "Me", kept=("I write.",), select=".box") == BOX.replace("<h4>Me</h4>", "")


def test_an_element_without_text_goes_if_it_is_asked_for() -> None:
    page = '<p>Stay.</p><div class="ad"><iframe src=a></iframe></div>'
    assert left(page, kept=("Stay.",), select=".ad") == "<p>Stay.</p>"


def test_nothing_is_looked_at_where_nothing_goes() -> None:
    assert without("<p>Stay.</p>", [], [Span(3, 8)], []) == []


def test_an_element_whose_end_is_unclear_loses_its_text_alone() -> None:
    assert left("<p>Stay.</p><section><h2>Go.", "Go.", kept=("Stay.",)) == "<p>Stay.</p><section><h2>"
