import pytest

from tests.assemble.released import released

LINK = '<a href="r?a=1&b=2" title="The annual report">'
PAGE = f"<p>It grew. Read {LINK}the report</a>.</p>"


def test_attribute_goes_into_the_tag_that_the_target_repeats() -> None:
    out = released(PAGE, "", f"{LINK}Извештај</a> читајте.", "Годишњи извештај", name="a.html")
    assert out == '<p>It grew. <a href="r?a=1&b=2" title="Годишњи извештај">Извештај</a> читајте.</p>'


def test_attribute_changes_in_place_where_its_sentence_stays() -> None:
    out = released(PAGE, "Расло је.", "", "Годишњи извештај", name="a.html")
    assert out == '<p>Расло је. Read <a href="r?a=1&b=2" title="Годишњи извештај">the report</a>.</p>'
    assert released(PAGE, "", "", "Извештај", name="a.html") == PAGE.replace("The annual report", "Извештај")


def test_tag_that_the_translator_changed_stays_so() -> None:
    out = released(PAGE, "", 'Читајте <a href="sr" title="The annual report">ово</a>.', "Извештај", name="a.html")
    assert out == '<p>It grew. Читајте <a href="sr" title="The annual report">ово</a>.</p>'


def test_white_space_in_a_tag_is_the_sources() -> None:
    page = "<p>Read <a href=x\n\ttitle='The report'>it</a> now.</p>"
    out = released(page, "Сад <a href=x title='The report'>читај</a>.", "Извештај", name="a.html")
    assert out == "<p>Сад <a href=x\n\ttitle='Извештај'>читај</a>.</p>"


def test_value_without_quotes_gets_them_inside_a_sentence_too() -> None:
    page = "<p>Read <a title=Report>it</a> now.</p>"
    assert released(page, "Сад <a title=Report>ово</a>.", "Тај извештај", name="a.html") == (
        '<p>Сад <a title="Тај извештај">ово</a>.</p>'
    )


@pytest.mark.parametrize("mark", ["[[^]]", "[[v]]"])
def test_attribute_of_a_covered_sentence_goes_into_what_covers_it(mark: str) -> None:
    both = f"Расло је, {LINK}читајте</a>."
    targets = (both, mark) if mark == "[[^]]" else (mark, both)
    page = PAGE if mark == "[[^]]" else f"<p>Read {LINK}the report</a>. It grew.</p>"
    out = released(page, *targets, "Извештај", name="a.html")
    assert out == '<p>Расло је, <a href="r?a=1&b=2" title="Извештај">читајте</a>.</p>'


def test_equal_tags_and_several_attributes_of_one() -> None:
    tag = '<img alt="Quay" title="Old quay">'
    page = f"<p>See {tag} and {tag} here.</p>"
    out = released(page, f"Ту су {tag} и {tag}.", "Кеј", "Стари кеј", "Кеј", "Стари кеј", name="a.html")
    new = '<img alt="Кеј" title="Стари кеј">'
    assert out == f"<p>Ту су {new} и {new}.</p>"


def test_titles_of_links_and_tags_in_markdown() -> None:
    text = '> Read [it](u "The quay"), then\n> <abbr title="European Union">EU</abbr> news.\n\nIt grew.\n'
    source = 'Read [it](u "The quay"), then <abbr title="European Union">EU</abbr> news.'
    out = released(text, source.replace("Read", "Читај"), 'Кеј "Бар"', "Унија", "", name="a.md")
    assert out == '> Читај [it](u "Кеј \\"Бар\\""), then <abbr title="Унија">EU</abbr> news.\n\nIt grew.\n'
    assert released(text, "", "Кеј", "", "", name="a.md") == text.replace("The quay", "Кеј")


def test_tag_in_quoted_html_of_markdown_keeps_its_place() -> None:
    text = '> <p>Read <a href=x title="The report">it</a> now.</p>\n'
    out = released(text, 'Сад <a href=x title="The report">ово</a>.', "Извештај", name="a.md")
    assert out == '> <p>Сад <a href=x title="Извештај">ово</a>.</p>\n'
