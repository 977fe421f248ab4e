import pytest

from tests.assemble.released import released

TEXT = "ENGLISH\n\nThe City\n\nIt met. It voted. It left.\n"


def test_covered_units_write_nothing_and_take_a_join_with_them() -> None:
    assert released(TEXT, "", "Састао се и гласао.", "[[^]]", "Отишао.").endswith("Састао се и гласао. Отишао.\n")
    assert released(TEXT, "", "[[v]]", "Састао се и гласао.", "Отишао.").endswith("\n\nСастао се и гласао. Отишао.\n")
    assert released(TEXT, "", "Све.", "[[^]]", "[[^]]").endswith("\n\nСве.\n")


def test_unit_covered_by_nothing_keeps_its_source() -> None:
    assert released(TEXT, "", "", "[[^]]", "") == TEXT
    assert released(TEXT, "", "", "", "[[v]]") == TEXT


@pytest.mark.parametrize("mark", [" [[^]] ", "[[^]] [[^]]", "[[ ^ ]]", "[[^]]\n[[^]]", "[[^]] [[v]]"])
def test_mark_counts_however_it_is_written(mark: str) -> None:
    assert released(TEXT, "", "Све.", mark, "").endswith("\n\nСве. It left.\n")


@pytest.mark.parametrize(
    "targets",
    [("[[^]]", "", ""), ("", "", "[[v]]"), ("[[v]]", "[[^]]", ""), ("", "[[v]]", "[[^]]"), ("[[v]]", "[[v]]", "[[v]]")],
    ids=["first", "last", "each-other", "each-other-at-the-end", "into-nothing"],
)
def test_marks_that_lead_nowhere_leave_the_source(targets: tuple[str, str, str]) -> None:
    assert released(TEXT, "", *targets) == TEXT


def test_cover_does_not_leave_its_block() -> None:
    text = "The City met today.\n\nNobody came to the hall.\n"
    assert released(text, "Град.", "[[^]]") == "Град.\n\nNobody came to the hall.\n"
    assert released(text, "[[v]]", "Нико.") == "The City met today.\n\nНико.\n"


def test_marks_beside_words_say_nothing() -> None:
    assert released(TEXT, "", "Састао се. [[v]]", "", "").endswith("Састао се. It voted. It left.\n")
    assert released(TEXT, "", "开会 [[^]]了", "", "").endswith("开会 了 It voted. It left.\n")


def test_article_about_the_marks_keeps_them() -> None:
    text = "Write [[v]] as the target there. Read [[the guide]] first.\n"
    out = released(text, "Ту као превод пишите [[v]].", "")
    assert out == "Ту као превод пишите [[v]]. Read [[the guide]] first.\n"
    assert released(text, "Ту пишите [[v]], а пре тога читајте.", "[[^]]") == "Ту пишите [[v]], а пре тога читајте.\n"


def test_cover_closes_what_the_covered_sentence_would_have() -> None:
    page = "<p>It <em>did not close. It grew.</em> It <b>stayed</b>.</p>"
    out = released(page, "Није се <em>затворило, расло је.", "[[^]]", "", name="a.html")
    assert out == "<p>Није се <em>затворило, расло је.</em> It <b>stayed</b>.</p>"
    out = released(page, "[[v]]", "Није се затворило, <em>расло је.</em>", "", name="a.html")
    assert out == "<p>Није се затворило, <em>расло је.</em> It <b>stayed</b>.</p>"
    out = released("<p>It <i class=a>grew. It left.</i>", "[[v]]", "Све.</i>", name="a.html")
    assert out == "<p><i class=a>Све.</i>"
    assert released("It *grew. It left.*\n", "Све *је расло.", "[[^]]", name="a.md") == "Све *је расло.*\n"
