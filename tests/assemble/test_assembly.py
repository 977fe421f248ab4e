from l10n.assemble import assembled
from l10n.formats import format_of
from l10n.model.catalog import UnitKey
from l10n.model.locale import CHINESE
from l10n.model.rules import Exclude, Selection
from tests.assemble.released import read, released

TEXT = "ENGLISH\n\nThe City\n\nIt met. It voted. It left.\n"


def test_nothing_translated_gives_back_the_text() -> None:
    text = "\ufeffENGLISH \r\n\r\nThe  City\u00a0\r\n \r\nIt met.  It voted."
    assert released(text, "", "", "", lang=CHINESE) == text
    assert released(text, "The City", "It  met.", "It voted.", lang=CHINESE) == text


def test_targets_stand_where_their_sources_stood() -> None:
    assert released(TEXT, "Grad", "", "Glasao je.", "") == "ENGLISH\n\nGrad\n\nIt met. Glasao je. It left.\n"


def test_keys_are_compared_without_white_space() -> None:
    found = read("It  met\u00a0at noon today.\n")
    assert assembled(found, {UnitKey(None, "It met at noon today."): "Данас."}, fmt=format_of("a.txt")) == "Данас.\n"


def test_dropped_stretches_are_left_out() -> None:
    text = "Title\n\nIt met here.\n\nAbout me\n\nI write.\n"
    found = read(text, excludes=(Exclude(Selection("*", "About me")),))
    assert assembled(found, {}, fmt=format_of("a.txt")) == "Title\n\nIt met here.\n"


def test_value_without_quotes_gets_them_as_a_whole() -> None:
    text = "---\ntitle: It met. It voted.\n---\n"
    out = released(text, "Састанак: први.", "", name="a.md")
    assert out == '---\ntitle: "Састанак: први. It voted."\n---\n'
    assert released("<img alt=Quay>", "Stari kej", name="a.html") == '<img alt="Stari kej">'


def test_sentence_within_a_line_needs_no_guard_against_blocks() -> None:
    assert released("It met. It voted.\n", "", "1. maj je praznik.", name="a.md") == "It met. 1. maj je praznik.\n"
    assert released("It met.\nIt voted.\n", "", "1. maj je praznik.", name="a.md") == "It met.\n1\\. maj je praznik.\n"
    assert released("It met. It voted.\n", "[[v]]", "1. maj.", name="a.md") == "1\\. maj.\n"
    assert released("It met. <!-- a --> It voted.\n", "", "1. maj.", name="a.md") == "It met. <!-- a --> 1. maj.\n"
