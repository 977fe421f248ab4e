"""What catalogs say about a sentence: the headings above it, as readers see them."""

import pytest

from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of


def place(name: str, text: str) -> str:
    """Return the first note of a document's last unit."""
    fmt = format_of(name)
    return units(document(name, text, fmt=fmt, settings=FormatSettings()))[-1].notes[0]


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ('<a name="quay"></a>The old quay', "The old quay"),
        ('The [old quay](/quays/old.md "A map") and its [crane][c]', "The old quay and its crane"),
        ("How `ls` and `<div>` work", "How ls and <div> work"),
        ("The **old** _quay_ of 2 * 3 cranes", "The old quay of 2 * 3 cranes"),
        ("Rope &amp; rust {#rope}", "Rope & rust"),
        ("Cranes[^1] ![a crane](crane.png)", "Cranes a crane"),
    ],
)
def test_headings_are_shown_as_readers_see_them(heading: str, shown: str) -> None:
    assert place("a.md", f"# Title\n\nText.\n\n## {heading}\n\nMore text.\n") == f"paragraph · {shown}"


def test_a_long_heading_is_cut_at_a_word() -> None:
    heading = '<code class="signature">moor</code> says how ships are tied up at the quay of the old harbour in a storm'
    note = place("a.html", f"<h1>Title</h1><p>Text.</p><h2>{heading}</h2><p>More text.</p>")
    assert note == "paragraph · moor says how ships are tied up at the quay of the old…"
