import pytest

from l10n.assemble import assembled
from l10n.extract import document
from l10n.formats import FormatSettings, format_of
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.rules import Exclude, Selection

TEXT = "ENGLISH\n\nThe City\n\nIt met. It voted. It left.\n"


def read(text: str, name: str = "a.txt", *, excludes: tuple[Exclude, ...] = ()) -> Document:
    return document(name, text, fmt=format_of(name), settings=FormatSettings(), default=ENGLISH, excludes=excludes)


def released(text: str, *targets: str, name: str = "a.txt", lang: LocaleTag | None = None) -> str:
    """Assemble with targets given in the order of the document's segments."""
    found = read(text, name)
    given = {UnitKey(one.context, one.source): target for one, target in zip(found.segments, targets, strict=True)}
    return assembled(found, given, fmt=format_of(name), lang=lang)


def test_nothing_translated_gives_back_the_text() -> None:
    text = "\ufeffENGLISH \r\n\r\nThe  City\u00a0\r\n \r\nIt met.  It voted."
    assert released(text, "", "", "", lang=CHINESE) == text
    assert released(text, "The City", "It  met.", "It voted.", lang=CHINESE) == text


def test_targets_stand_where_their_sources_stood() -> None:
    assert released(TEXT, "Grad", "", "Glasao je.", "") == "ENGLISH\n\nGrad\n\nIt met. Glasao je. It left.\n"


def test_keys_are_compared_without_white_space() -> None:
    found = read("It  met\u00a0at noon today.\n")
    assert assembled(found, {UnitKey(None, "It met at noon today."): "Данас."}, fmt=format_of("a.txt")) == "Данас.\n"


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


def test_chinese_sentences_join_without_a_space() -> None:
    assert released(TEXT, "", "开会。", "投票。", "", lang=CHINESE).endswith("开会。投票。It left.\n")
    assert released(TEXT, "", "开会。", "“投票。”", "“离开。”", lang=CHINESE).endswith("开会。“投票。”“离开。”\n")
    assert released(TEXT, "", "开会。", "投票。", "", lang=None).endswith("开会。 投票。 It left.\n")


def test_sentences_from_chinese_part_with_a_space() -> None:
    text = "议会今天开会了。反对派没有投票。大家离开了。\n"
    assert released(text, "It met.", "It voted.", "", lang=ENGLISH) == "It met. It voted. 大家离开了。\n"
    assert released(text, "", "", "", lang=ENGLISH) == text


def test_wrapped_join_follows_the_target_too() -> None:
    text = "> The city met today.\n> Nobody voted on it.\n"
    assert released(text, "城市开会了。", "没有人投票。", name="a.md", lang=CHINESE) == "> 城市开会了。没有人投票。\n"
    assert released(text, "Grad.", "Niko.", name="a.md", lang=SERBIAN_LATIN) == "> Grad.\n> Niko.\n"


def test_hard_break_between_sentences_stays() -> None:
    text = "The city met today.  \nNobody voted on it.\n"
    assert released(text, "开会了。", "没有投票。", name="a.md", lang=CHINESE) == "开会了。  \n没有投票。\n"


def test_covered_units_write_nothing_and_take_a_join_with_them() -> None:
    assert released(TEXT, "", "Састао се и гласао.", "[[^]]", "Отишао.").endswith("Састао се и гласао. Отишао.\n")
    assert released(TEXT, "", "[[v]]", "Састао се и гласао.", "Отишао.").endswith("\n\nСастао се и гласао. Отишао.\n")
    assert released(TEXT, "", "Све.", "[[^]]", "[[^]]").endswith("\n\nСве.\n")


def test_unit_covered_by_nothing_keeps_its_source() -> None:
    assert released(TEXT, "", "", "[[^]]", "") == TEXT
    assert released(TEXT, "", "", "", "[[v]]") == TEXT


def test_dropped_stretches_are_left_out() -> None:
    text = "Title\n\nIt met here.\n\nAbout me\n\nI write.\n"
    found = read(text, excludes=(Exclude(Selection("*", "About me")),))
    assert assembled(found, {}, fmt=format_of("a.txt")) == "Title\n\nIt met here.\n"


def test_value_without_quotes_gets_them_as_a_whole() -> None:
    text = "---\ntitle: It met. It voted.\n---\n"
    out = released(text, "Састанак: први.", "", name="a.md")
    assert out == '---\ntitle: "Састанак: први. It voted."\n---\n'
    assert released("<img alt=Quay>", "Stari kej", name="a.html") == '<img alt="Stari kej">'
