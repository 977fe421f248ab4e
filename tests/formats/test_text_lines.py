"""Plain text: lines that somebody ended on purpose, tables, comments, reStructuredText."""

import pytest

from l10n.formats import FormatSettings
from l10n.formats.plain import PlainText
from l10n.model.document import Parsed


def parsed(text: str) -> Parsed:
    return PlainText().parse(text, FormatSettings())


def kept(body: str) -> list[str]:
    """Return the texts of the blocks of a document's body, under a title and a paragraph."""
    return [block.text for block in parsed(f"Title\n\nText. More.\n\n{body}\n").blocks][2:]


@pytest.mark.parametrize(
    "body",
    [
        "The ferry leaves at dawn,\nThe keeper counts the gulls,\nAnd nobody in town\nRemembers why it leaves.",
        "ferry at dawn;\nthe keeper counts,\nnobody comes —\nhe counts again.",
        "清晨渡船离去，\n守灯人数着海鸥，\n镇上无人记得。",
        "Best regards,\nAna Lukić\nHead of the Institute for Maritime Policy",
        "Port authority\nKej oslobođenja 4\n11000 Belgrade\nSerbia",
        "Owner: the city of Novi Sad and its utilities\nBuilt: 1911\nClosed: after the second flood of that year",
        "Власник: град\nГодина: 1911\nСтање: затворено",
        "==> the quay is dry,\n==> the crane is sold,\n==> and the rest is rust.",
        "| The ferry leaves at dawn,\n| the keeper counts the gulls.",
        "$ make quay\n$ make crane",
    ],
)
def test_lines_that_somebody_ended_stay_lines(body: str) -> None:
    marks = ("==> ", "| ", "$ ")
    lines = [
        next((line.removeprefix(mark) for mark in marks if line.startswith(mark)), line) for line in body.split("\n")
    ]
    assert kept(body) == lines


def test_one_sentence_over_uneven_lines_is_one() -> None:
    body = "The harbour board\nwhich met on Monday\nhas not yet said\nwho will pay."
    assert kept(body) == [body.replace("\n", " ")]


def test_columns_of_blanks_are_cells() -> None:
    assert kept("Port         Grain    Owner\nNovi Sad     wheat    the city\nSombor       maize    a cooperative") == [
        "Port", "Grain", "Owner", "Novi Sad", "wheat", "the city", "Sombor", "maize", "a cooperative",
    ]  # fmt: skip


def test_a_cell_goes_on_below_itself() -> None:
    assert kept("open      lift the bar of the gate\n          and hold it\nclose     let it fall") == [
        "open",
        "lift the bar of the gate and hold it",
        "close",
        "let it fall",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "The committee met four  times in the spring  and\nheard witnesses from  every region. It  published\n"
        "nothing, although  a report had been promised.",
        "The committee met four times in the spring.   It\nheard witnesses from every region.   It published\n"
        "nothing, although a report had been promised.",
    ],
)
def test_wide_spaces_between_words_are_no_columns(body: str) -> None:
    assert len(kept(body)) == 1


def test_bars_frame_cells() -> None:
    assert kept("+------+-------+\n| Port | Grain |\n+======+=======+\n| Apatin | oats |\n+------+-------+") == [
        "Port",
        "Grain",
        "Apatin",
        "oats",
    ]


def test_comment_lines_are_paragraphs() -> None:
    body = (
        "# The quay is free for everybody who comes by boat and\n# stays no longer than a night. Whoever stays longer\n"
        "# pays at the office.\n#\n# It opens at eight."
    )
    assert kept(body) == [
        "The quay is free for everybody who comes by boat and stays no longer than a night. "
        "Whoever stays longer pays at the office.",
        "It opens at eight.",
    ]


RESTRUCTURED = """.. _quays:

==========
Open quays
==========

:Author: Ana Lukić
:Date: 2020-03-01
:tags: ports

Who pays?
---------

See :ref:`rules` first. Then build::

    make quay  # takes an hour

    make crane

.. note::
   The crane needs a licence.

.. warning:: Keep off at night.
   It is dark.

.. figure:: crane.png
   :width: 50%
   :alt: A rusty crane

   The crane in spring.

.. code-block:: sh
   :linenos:

   paint --all

..
   A remark to ourselves.

Details
~~~~~~~

Who pays now?
-------------

:height: forty metres
"""


def test_restructured_text_shows_what_its_readers_see() -> None:
    found = parsed(RESTRUCTURED)
    assert [(block.kind, block.level, block.text) for block in found.blocks] == [
        ("title", 1, "Open quays"),
        ("item", 0, "Ana Lukić"),
        ("heading", 2, "Who pays?"),
        ("paragraph", 0, "See :ref:`rules` first. Then build::"),
        ("paragraph", 0, "The crane needs a licence."),
        ("paragraph", 0, "Keep off at night."),
        ("paragraph", 0, "It is dark."),
        ("item", 0, "A rusty crane"),
        ("paragraph", 0, "The crane in spring."),
        ("heading", 3, "Details"),
        ("heading", 2, "Who pays now?"),
        ("item", 0, "forty metres"),
    ]


def test_a_table_whose_cells_take_lines_is_left_as_it_is() -> None:
    table = "+-----+-----------+\n| Tax | who loads |\n|     | pays      |\n+-----+-----------+"
    assert [block.text for block in parsed(f".. _t:\n\nTitle\n\n{table}\n\nThe end.\n").blocks] == ["Title", "The end."]


def test_two_dots_alone_are_words_of_a_text_without_its_signs() -> None:
    assert kept(".. and so the crane was sold.") == [".. and so the crane was sold."]
