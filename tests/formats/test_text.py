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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\f", "\v"])
def test_any_line_end_ends_a_line(end: str) -> None:
    text = f"Title{end}{end}One sentence. Two.{end}{end}- item{end}"
    assert shown(text) == [("title", "Title"), ("paragraph", "One sentence. Two."), ("item", "item")]


@pytest.mark.parametrize("bullet", ["-", "*", "+", "•", "·", "●", "–", "▪", "○", "►", "\uf0b7", "①"])
def test_every_bullet_is_outside(bullet: str) -> None:
    assert shown(f"The list is here. It is long.\n{bullet} wine\n{bullet}\u00a0oil\n")[1:] == [
        ("item", "wine"),
        ("item", "oil"),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("1.", "2."), ("1)", "2)"), ("(1)", "(2)"), ("i.", "ii."), ("IX.", "X."), ("o\t", "o\t")]
)
def test_numbers_in_a_row_are_outside(first: str, second: str) -> None:
    assert shown(f"The list is here. It is long.\n{first} wine\n{second} oil\n")[1:] == [
        ("item", "wine"),
        ("item", "oil"),
    ]


def test_chinese_numbers() -> None:
    assert shown("清单如下。请看。\n1、酒\n2、油\n（1）面包\n（2）盐\n一、港口的历史很长。\n")[1:] == [
        ("item", "酒"),
        ("item", "油"),
        ("item", "面包"),
        ("item", "盐"),
        ("item", "一、港口的历史很长。"),
    ]


def test_a_number_heads_a_section_where_it_stands_alone() -> None:
    found = shown("Title\n\nIV. Costs\n\nThey rose.\n\nV. Income\n\nIt fell.\n\n二、收入\n\n收入下降了。\n")
    assert [text for kind, text in found if kind == "heading"] == ["Costs", "Income", "二、收入"]


def test_one_of_ours_is_no_bullet() -> None:
    assert shown("Текст је овде. Има га.\n\no tome se ne govori.\n")[1] == ("paragraph", "o tome se ne govori.")


def test_hash_signs_head() -> None:
    found = parsed("# Title\n\nText. More.\n\n### Part\n#hashtag is a word.\n")
    assert [(block.kind, block.level, block.text) for block in found.blocks] == [
        ("title", 1, "Title"),
        ("paragraph", 0, "Text. More."),
        ("heading", 3, "Part"),
        ("paragraph", 0, "#hashtag is a word."),
    ]


def test_cells_between_tabs() -> None:
    found = parsed("Title\n\nYear\tShips\n2019\tfour \t hundred\n\nA tab\talone is a space.\n")
    assert [(block.kind, block.text) for block in found.blocks][1:] == [
        ("cell", "Year"),
        ("cell", "Ships"),
        ("cell", "2019"),
        ("cell", "four"),
        ("cell", "hundred"),
        ("paragraph", "A tab\talone is a space."),
    ]
    assert TEXT.encode("чети\tри", found.blocks[1]) == "чети ри"


@pytest.mark.parametrize("rule", ["* * *", "———", "~~~", "***", "=====", "⁂", "#", "--"])
def test_a_rule_parts_what_it_stands_between(rule: str) -> None:
    assert [text for _, text in shown(f"Title\n\nThe first part ends\n{rule}\nand here is the other.\n")][1:] == [
        "The first part ends",
        "and here is the other.",
    ]


def test_notes_leave_their_marks_outside() -> None:
    assert shown("Title\n\nText. More.\n\n[1] The report.\n[12]: The map.\n² The list.\n*The author is a judge.\n")[
        2:
    ] == [
        ("footnote", "The report."),
        ("footnote", "The map."),
        ("footnote", "The list."),
        ("footnote", "The author is a judge."),
    ]


def test_emphasis_is_no_note() -> None:
    assert shown("Title\n\n*Never* did they ask. They took.\n")[1][0] == "paragraph"


@pytest.mark.parametrize(
    "line", ["Photo: A crane (A. Hill)", "Слика 3. Светионик", "Izvor: Arhiv", "图2：灯塔", "Table 4. Duties"]
)
def test_captions_in_every_language(line: str) -> None:
    assert shown(f"Title\n\nText. More.\n\n{line}\n")[-1] == ("caption", line)


def test_lines_of_an_address_are_not_one_paragraph() -> None:
    lines = ["Dr. Ana Lukić", "Institute for Maritime Policy", "Belgrade"]
    assert [text for _, text in shown("Title\n\nText. More.\n\n" + "\n".join(lines))][2:] == lines


def test_what_nobody_sees_is_not_in_units() -> None:
    text = "Title\n\nThe light\u00adhouse\u200b shines. \ufeffIt is old.\u200b\n"
    block = parsed(text).blocks[1]
    assert block.text == "The lighthouse shines. It is old."
    assert "".join(piece.span.of(text) for piece in block.pieces) == text[7:-2]


def test_a_hyphen_at_a_lines_end_joins() -> None:
    text = (
        "Title\n\nThe committee met four times in the spring and for a long-\n"
        "term plan it heard witnesses from every region of the land.\n"
    )
    assert "a long-term plan" in shown(text)[1][1]


def test_a_line_above_a_long_one_heads_it() -> None:
    long = "The harbour has three owners, and none of them pays for its lighthouse, " * 3 + "which is dark."
    assert shown(f"Title\n\nWho owns it\n{long}\nWho pays\n{long}\n")[1:] == [
        ("heading", "Who owns it"),
        ("paragraph", long),
        ("heading", "Who pays"),
        ("paragraph", long),
    ]


@pytest.mark.parametrize("line", ["=== СРПСКИ ===", "— СРПСКИ —", "【中文】", "* ENGLISH *", "ENGLISH VERSION:"])
def test_marker_lines_may_be_framed(line: str) -> None:
    assert len(parsed(f"Title\n\nText. More.\n\n{line}\n\nTitle\n").marks) == 1


def test_marker_line_may_stand_right_above_its_text() -> None:
    assert [mark.lang.bcp47 for mark in parsed("Title\n\nText. More.\n\nСРПСКИ\nНаслов\n").marks] == ["sr-Cyrl"]


@pytest.mark.parametrize("line", ["文/王丽", "记者｜王丽", "Written by Ana Lukić", "Превела: Ана Лукић"])
def test_more_bylines(line: str) -> None:
    assert shown(f"Title\n\n{line}\n\nText. More.\n")[1] == ("byline", line)
