import pytest

from l10n.model.locale import CHINESE, SERBIAN, SERBIAN_LATIN, LocaleTag
from tests.assemble.released import released

TEXT = "ENGLISH\n\nThe City\n\nIt met. It voted. It left.\n"


@pytest.mark.parametrize(
    ("lang", "mark"), [(SERBIAN, "СРПСКИ"), (SERBIAN_LATIN, "SRPSKI"), (CHINESE, "中文"), (LocaleTag("de"), "DE")]
)
def test_marker_line_names_the_target_in_the_case_of_the_source(lang: LocaleTag, mark: str) -> None:
    assert released(TEXT, "X", "", "", "", lang=lang).startswith(mark + "\n")
    assert released(TEXT.replace("ENGLISH", "English"), "X", "", "", "", lang=SERBIAN).startswith("Српски\n")


def test_marker_speaks_only_for_its_part() -> None:
    text = "ENGLISH\n\nThe City\n\nСРПСКИ\n\nГрад\n"
    assert released(text, "城市", "", lang=CHINESE) == "中文\n\n城市\n\nСРПСКИ\n\nГрад\n"


def test_tags_name_the_target() -> None:
    page = '<html lang="en" xml:lang=en><p>The city met.'
    assert released(page, "Град.", name="a.html", lang=SERBIAN) == '<html lang="sr-Cyrl" xml:lang=sr-Cyrl><p>Град.'
    assert released(page, "", name="a.html", lang=SERBIAN) == page
    article = "---\nlang: en\n---\nThe city met today.\n"
    assert released(article, "Grad.", name="a.md", lang=SERBIAN_LATIN) == "---\nlang: sr-Latn\n---\nGrad.\n"


PAGE = (
    '<html lang="en"><head><title>The city met</title><meta property="og:locale" content="en_US">'
    '<meta http-equiv="content-language" content="en"></head>'
    '<body><p>It voted today.</p><p lang="zh">港口没有关闭。</p><div lang=de><p>Niemand kam.<p lang=en>It left.</div>'
)


@pytest.mark.parametrize(("lang", "tag", "territory"), [(SERBIAN, "sr-Cyrl", "sr_RS"), (CHINESE, "zh-Hans", "zh_CN")])
def test_page_names_its_new_language_in_every_form(lang: LocaleTag, tag: str, territory: str) -> None:
    out = released(PAGE, "Град", "", "", "", "", name="a.html", lang=lang)
    assert f'<html lang="{tag}">' in out
    assert f'content="{territory}"' in out
    assert f'content-language" content="{tag}"' in out
    assert out[out.index("<body>") :] == PAGE[PAGE.index("<body>") :]


def test_element_names_the_language_that_its_text_is_now_in() -> None:
    out = released(PAGE, "", "", "Лука.", "", "Отишло је.", name="a.html", lang=SERBIAN)
    assert '<html lang="en">' in out
    assert '<p lang="sr-Cyrl">Лука.</p><div lang=de><p>Niemand kam.<p lang=sr-Cyrl>Отишло је.</div>' in out


def test_page_whose_whole_text_is_in_an_element_of_its_language_follows_it() -> None:
    page = '<html lang=en><div lang="en-GB"><p>It voted.</div>'
    assert released(page, "Гласао је.", name="a.html", lang=SERBIAN) == (
        '<html lang=sr-Cyrl><div lang="sr-Cyrl"><p>Гласао је.</div>'
    )


def test_without_a_language_no_mark_changes() -> None:
    assert released(PAGE, "Град", "Гласао је.", "Лука.", "", "", name="a.html").count("sr") == 0


def test_language_inside_a_sentence_is_the_translators() -> None:
    page = '<p>The word <i lang="sr">kafana</i> stayed.</p>'
    assert released(page, '留下了<i lang="sr">kafana</i>一词。', name="a.html", lang=CHINESE) == (
        '<p>留下了<i lang="sr">kafana</i>一词。</p>'
    )


MIXED = (
    "---\nlang: en\n---\nIt met.\n\n<div class=box lang=en>\n\n## It voted.\n\n"
    '<p lang="zh">港口没有关闭。</p>\n\n- It left.\n\n</div>\n\nIt ended.\n'
)


def test_elements_around_markdown_name_the_language_that_it_is_now_in() -> None:
    out = released(MIXED, "", "Гласао је.", "", "Отишао је.", "", name="a.md", lang=SERBIAN)
    assert out == MIXED.replace("lang=en", "lang=sr-Cyrl").replace("It voted.", "Гласао је.").replace(
        "It left.", "Отишао је."
    )


def test_element_in_markdown_speaks_for_its_own_text_alone() -> None:
    assert released(MIXED, "", "", "Лука ради.", "", "", name="a.md", lang=SERBIAN) == MIXED.replace(
        '<p lang="zh">港口没有关闭。', '<p lang="sr-Cyrl">Лука ради.'
    )
    out = released(MIXED, "Састао се.", "Гласао је.", "", "Отишао је.", "Готово.", name="a.md", lang=SERBIAN)
    assert "lang: sr-Cyrl\n" in out
    assert 'lang="zh">港口没有关闭。' in out


def test_element_in_a_quotation_or_an_admonition_names_its_language() -> None:
    quoted = "> <section\n> lang=en><p>It met.</p>\n> </section>\n"
    assert released(quoted, "Састао се.", name="a.md", lang=SERBIAN) == (
        "> <section\n> lang=sr-Cyrl><p>Састао се.</p>\n> </section>\n"
    )
    noted = "!!! note\n\n    <div lang=en>\n\n    It met.\n\n    </div>\n\nIt left.\n"
    assert released(noted, "Састао се.", "", name="a.md", lang=SERBIAN) == (
        "!!! note\n\n    <div lang=sr-Cyrl>\n\n    Састао се.\n\n    </div>\n\nIt left.\n"
    )


def test_element_that_never_ends_speaks_for_the_rest() -> None:
    text = "It met.\n\n<div lang=en>\n\nIt left.\n"
    assert released(text, "", "Отишао је.", name="a.md", lang=SERBIAN) == (
        "It met.\n\n<div lang=sr-Cyrl>\n\nОтишао је.\n"
    )
