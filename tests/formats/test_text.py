import pytest

from l10n.errors import SourceError
from l10n.formats import FormatSettings, format_of, is_known
from l10n.formats.plain import PlainText
from l10n.model.document import Block, Parsed

TEXT = PlainText()


def parsed(text: str) -> Parsed:
    return TEXT.parse(text, FormatSettings())


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in parsed(text).blocks]


def test_title_byline_heading_and_paragraphs() -> None:
    text = "The Grain Ports\n\nBy Ana Lukić\n\nWhat has changed:\n\nTwo ports closed. One grew.\n"
    assert shown(text) == [
        ("title", "The Grain Ports"),
        ("byline", "By Ana Lukić"),
        ("heading", "What has changed:"),
        ("paragraph", "Two ports closed. One grew."),
    ]


@pytest.mark.parametrize("line", ["Пише: Јован Перић", "Piše: Jovan Perić", "作者：王丽", "BY JOVAN PERIĆ"])
def test_bylines_in_every_language(line: str) -> None:
    assert shown(f"Наслов\n\n{line}\n\nТекст иде овде. И даље.")[1] == ("byline", line)


def test_sentence_that_begins_with_by_is_no_byline() -> None:
    assert shown("Title\n\nBy January the price had doubled again.\n")[1][0] == "paragraph"


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("ENGLISH", "en"),
        ("English", "en"),
        ("СРПСКИ", "sr-Cyrl"),
        ("SRPSKI", "sr-Latn"),
        ("中文", "zh-Hans"),
        ("[简体中文]", "zh-Hans"),
        ("CHINESE:", "zh-Hans"),
    ],
)
def test_marker_line_names_the_language_and_is_no_block(line: str, lang: str) -> None:
    found = parsed(f"{line}\n\nA title\n\nText here. More.\n")
    assert [mark.lang.bcp47 for mark in found.marks] == [lang]
    assert found.blocks[0].text == "A title"


def test_second_marker_begins_a_part_in_its_own_language() -> None:
    found = parsed("ENGLISH\n\nA title\n\nOne sentence.\n\nСРПСКИ\n\nНаслов\n\nЈедна реченица.\n")
    assert [(block.kind, block.lang and block.lang.bcp47) for block in found.blocks] == [
        ("title", None),
        ("paragraph", None),
        ("title", "sr-Cyrl"),
        ("paragraph", "sr-Cyrl"),
    ]


def test_word_english_further_down_is_a_heading() -> None:
    found = parsed("Languages\n\nEnglish\n\nIt is spoken widely.\n")
    assert not found.marks
    assert found.blocks[1].kind == "heading"


def test_serbian_marker_takes_the_script_of_its_text() -> None:
    assert parsed("SERBIAN\n\nVlada je usvojila budžet.\n").marks[0].lang.script == "Latn"
    assert parsed("SERBIAN\n\nВлада је усвојила буџет.\n").marks[0].lang.script == "Cyrl"


def test_items_leave_their_marks_outside() -> None:
    assert shown("Reasons are these. There are two:\n- cost\n* time\n\n1. First\n2. Second\n")[1:] == [
        ("item", "cost"),
        ("item", "time"),
        ("item", "First"),
        ("item", "Second"),
    ]


def test_letters_of_a_list_stay_with_their_items() -> None:
    assert shown("Reasons are these. There are two:\na) cost\nof labour\n(b) time\n")[1:] == [
        ("item", "a) cost of labour"),
        ("item", "(b) time"),
    ]


def test_number_alone_belongs_to_its_sentence() -> None:
    assert shown("Наслов\n\n28. јуна 1914. почела је криза.\n")[1] == ("paragraph", "28. јуна 1914. почела је криза.")


def test_quotation_leaves_its_mark_outside() -> None:
    assert shown("Title\n\n> We will not sign,\n> he said on Monday.\n")[1] == (
        "quote",
        "We will not sign, he said on Monday.",
    )


def test_broken_lines_are_one_paragraph() -> None:
    text = (
        "Title\n\n"
        "The committee met four times in the spring and\n"
        "heard witnesses from every region. It published\n"
        "nothing, although a report had been promised.\n"
    )
    assert [kind for kind, _ in shown(text)] == ["title", "paragraph"]
    assert "spring and heard" in shown(text)[1][1]


def test_broken_chinese_lines_join_without_a_space() -> None:
    line = "委员会在春季召开了四次会议并听取了各地区证人的意见"
    assert shown(f"标题\n\n{line}\n{line}\n没有发表报告。\n")[1] == ("paragraph", f"{line}{line}没有发表报告。")


def test_lines_that_each_end_are_blocks_of_their_own() -> None:
    first = "The first line is long and says what it has to say about the river and its ports, then stops for good."
    second = "The second line does the same for the railways, which is another matter, and it also stops here at once."
    assert shown(f"Title\n\n{first}\n{second}\n{first}\n")[1:] == [
        ("paragraph", first),
        ("paragraph", second),
        ("paragraph", first),
    ]


def test_line_of_no_break_spaces_is_blank() -> None:
    assert len(shown("First sentence here.\n\u00a0 \u00a0\nSecond sentence here.\n")) == 2


def test_inner_spaces_stay() -> None:
    assert shown("Title\n\nThe  river\u00a0 rose.\n")[1][1] == "The  river\u00a0 rose."


def test_byte_order_mark_and_line_ends_are_skeleton() -> None:
    text = "\ufeffTitle\r\n\r\nOne sentence. Two.\r\n"
    found = parsed(text)
    assert [block.pieces[0].span.of(text) for block in found.blocks] == ["Title", "One sentence. Two."]


def test_target_stays_on_one_line() -> None:
    assert TEXT.encode("први\n\nдруги", Block("paragraph", ())) == "први други"


def test_format_by_ending() -> None:
    assert [format_of(name).name for name in ("a.txt", "a.MD", "b/c.markdown", "d.HTM")] == [
        "text",
        "markdown",
        "markdown",
        "html",
    ]
    assert not is_known("a.docx")
    with pytest.raises(SourceError, match=r"a\.docx"):
        format_of("a.docx")
