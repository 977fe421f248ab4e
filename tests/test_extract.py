from dataclasses import replace

import pytest

from l10n.extract import document, units
from l10n.formats import FormatSettings, format_of
from l10n.model.document import Document
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.rules import Exclude, Selection

ARTICLE = (
    "ENGLISH\n\nThe Grain Ports\n\nWhat has changed:\n\n"
    "Two ports closed last year. A third one grew by 3.5%.\n\n- rye\n\n* * *\n"
)


def read(
    text: str,
    name: str = "ports.txt",
    *,
    default: LocaleTag | None = None,
    declared: LocaleTag | None = None,
    excludes: tuple[Exclude, ...] = (),
) -> Document:
    return document(
        name,
        text,
        fmt=format_of(name),
        settings=FormatSettings(),
        default=default,
        declared=declared,
        excludes=excludes,
    )


def sources(found: Document) -> list[str]:
    return [segment.source for segment in found.segments]


def test_sentences_with_their_spans() -> None:
    found = read(ARTICLE)
    assert sources(found)[2:4] == ["Two ports closed last year.", "A third one grew by 3.5%."]
    assert all(segment.span.of(ARTICLE) == segment.source for segment in found.segments)


def test_short_blocks_carry_their_role() -> None:
    found = {segment.source: segment.context for segment in read(ARTICLE).segments}
    assert found["The Grain Ports"] == "heading"
    assert found["rye"] == "item"
    assert found["Two ports closed last year."] is None


def test_what_has_no_letter_is_no_segment() -> None:
    text = "| Year | Share | Price |\n|---|---|---|\n| 2014 | 3.5% | 1,200 |\n| `x` | — | <https://a.example> |\n"
    assert sources(read(text, "a.md")) == ["Year", "Share", "Price", "3.5%", "1,200"]


def test_substituted_pieces_belong_to_their_sentence_whole() -> None:
    text = "> One sentence goes\n> on here. Another&nbsp;one.\n"
    found = read(text, "a.md")
    assert sources(found)[0] == "One sentence goes on here."
    assert found.segments[0].span.of(text) == "One sentence goes\n> on here."
    html = read("<p>Up&nbsp;by&nbsp;5&nbsp;%. Then&nbsp;down.</p>", "a.html")
    assert sources(html) == ["Up\u00a0by\u00a05\u00a0%.", "Then\u00a0down."]
    assert html.segments[1].span.of(html.text) == "Then&nbsp;down."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("СРПСКИ\n\nThis is in English.\n", SERBIAN),
        ("Влада је усвојила буџет за наредну годину. Скупштина је гласала.\n", SERBIAN),
        ("议会通过了明年的预算。反对派没有参加投票。\n", CHINESE),
        ("The parliament adopted the budget for the next year. The opposition did not vote.\n", ENGLISH),
        ("12 34\n", SERBIAN_LATIN),
    ],
)
def test_language_of_the_document(text: str, lang: LocaleTag) -> None:
    assert read(text, default=SERBIAN_LATIN).lang == lang


def test_configured_language_goes_before_the_identified_one() -> None:
    assert read("Влада је усвојила буџет за наредну годину.\n", declared=LocaleTag("mk", "Cyrl")).lang.language == "mk"


def test_page_in_latin_letters_that_says_sr_is_serbian_latin() -> None:
    page = '<html lang="sr"><p>Vlada je usvojila budžet za narednu godinu, a skupština je juče glasala o njemu.</p>'
    assert read(page, "a.html").lang == SERBIAN_LATIN


def test_paragraphs_of_another_script_have_their_own_language() -> None:
    text = "The Grain Ports\n\nTwo ports closed last year, one grew.\n\n关于作者\n\nЦентар за студије\n\nNATO\n"
    assert [segment.lang for segment in read(text).segments] == [ENGLISH, ENGLISH, CHINESE, SERBIAN, ENGLISH]


def test_other_languages_of_a_script_are_told_apart() -> None:
    text = "The Grain Ports\n\nTwo ports closed last year.\n\nЭто было объявлено ещё вчера вечером.\n"
    assert read(text).segments[-1].lang.language == "ru"
    assert read(text.replace("Two ports", "關於作者與國際關係研究\n\nTwo ports")).segments[1].lang.script == "Hant"


def test_latin_abbreviation_in_a_cyrillic_text_is_not_another_language() -> None:
    text = "Односи\n\nВлада је разговарала са савезом о новом споразуму. Споразум важи.\n\nNATO\n"
    assert {segment.lang for segment in read(text).segments} == {SERBIAN}


AUTHOR = (
    "Title\n\nThe text is here. It ends.\n\nAbout the author\n\nShe writes books.\n\nRelated news\n\nMore text here.\n"
)


def test_excluded_stretch_is_kept_or_dropped() -> None:
    rule = Exclude(Selection("*.txt", "About the author", until="Related"), keep=True)
    kept = read(AUTHOR, excludes=(rule,))
    assert "She writes books." not in sources(kept)
    assert sources(kept)[-1] == "More text here."
    assert kept.dropped == ()
    gone = read(AUTHOR, excludes=(Exclude(Selection("*.txt", "About the author", until="Related")),))
    assert [span.of(AUTHOR) for span in gone.dropped] == ["\nAbout the author\n\nShe writes books.\n"]


def test_exclusion_without_an_end_goes_to_the_end() -> None:
    text = AUTHOR.replace("\n", "\r\n")
    gone = read(text, excludes=(Exclude(Selection("ports*", "About  the author")),))
    assert text[: gone.dropped[0].start].endswith("It ends.\r\n")
    assert gone.dropped[0].end == len(text)
    assert read(text, excludes=(Exclude(Selection("other/*", "About the author")),)).dropped == ()


def test_exclusion_in_a_page_drops_the_elements_that_hold_nothing_else() -> None:
    text = "<p>Text here.</p><aside><h3>About me</h3><p>I write.</p></aside>"
    gone = read(text, "a.html", excludes=(Exclude(Selection("*", "About me")),))
    assert [span.of(text) for span in gone.dropped] == ["<aside><h3>About me</h3><p>I write.</p></aside>"]


def test_units_are_distinct_in_document_order() -> None:
    found = units(read("Title\n\nIt rained. The river rose.\n\nIt  rained. It stopped.\n"))
    assert [unit.key.source for unit in found] == ["Title", "It rained.", "The river rose.", "It stopped."]
    assert found[1].segments == (1, 3)


def test_same_word_in_two_roles_is_two_units() -> None:
    found = units(read("# Bar\n\n- Bar\n", "a.md"))
    assert [unit.key.context for unit in found] == ["heading", "item"]


def notes(text: str, name: str = "ports.txt") -> list[tuple[str, ...]]:
    return [unit.notes for unit in units(read(text, name))]


def test_notes_tell_kind_headings_and_neighbours() -> None:
    assert notes(ARTICLE)[2] == (
        "paragraph · What has changed",
        "before: What has changed:",
        "after: A third one grew by 3.5%.",
    )


def test_notes_name_a_language_that_is_not_the_documents() -> None:
    found = notes("The Grain Ports\n\nTwo ports closed last year, one grew.\n\n关于作者和他的书\n")
    assert found[2][-1] == "language: zh-Hans"
    assert not any(line.startswith("language") for line in found[1])


def test_heading_path_follows_levels() -> None:
    found = notes("# T\n\n## A\n\n### B\n\nOne.\n\n## C\n\nTwo.\n", "a.md")
    assert [lines[0] for lines in found][3:] == ["paragraph · A / B", "heading", "paragraph · C"]


def test_heading_path_ends_with_the_title_and_is_short() -> None:
    blocks = [f"<h2>{'A quay ' * 9}</h2><h3>{'A crane ' * 8}</h3><p>It rained.</p>", "<h1>T</h1><p>It stopped.</p>"]
    found = {unit.key.source: unit.notes[0] for unit in units(read("".join(blocks), "a.html"))}
    assert found["It rained."].startswith("paragraph · A quay A quay")
    assert len(found["It rained."]) <= len("paragraph · ") + 80
    assert found["It stopped."] == "paragraph"


def test_notes_name_the_region_of_a_page() -> None:
    page = "<footer id=end class=wide><nav class='menu main'><a href=a>Ports</a></nav><p>News</p></footer><p>It rained."
    places = ["paragraph in nav.menu", "paragraph in footer#end", "paragraph"]
    assert [lines[0] for lines in notes(page, "a.html")] == places


def test_notes_show_the_authors_remark() -> None:
    found = read("It rained. It stopped.\n\nThe river rose.\n", "a.md")
    remarked = (replace(found.blocks[0], remark="Said with  irony. " + "Long. " * 60), *found.blocks[1:])
    told = [unit.notes[1] for unit in units(replace(found, blocks=remarked))]
    assert told[0].startswith("note: Said with irony. Long.")
    assert told[0] == told[1]
    assert len(told[0]) <= len("note: ") + 200
    assert told[2].startswith("before:")


def test_attribute_in_a_sentence_follows_the_sentences_of_its_block() -> None:
    page = '<p>It rained. See <a href="r" title="The report">the news</a>. It stopped.</p><p>The river rose.</p>'
    found = read(page, "a.html")
    assert sources(found) == [
        "It rained.",
        'See <a href="r" title="The report">the news</a>.',
        "It stopped.",
        "The report",
        "The river rose.",
    ]
    assert all(segment.span.of(page) == segment.source for segment in found.segments)
    assert [segment.block for segment in found.segments] == sorted(segment.block for segment in found.segments)
    assert units(read(page, "a.html")) == units(found)
    assert [unit.joined for unit in units(found)] == [False, True, True, False, False]


def test_author_keeps_a_block_together_and_remarks_on_it() -> None:
    page = (
        "<!-- l10n: together --><!-- l10n: context: a saying --><p>It rains. It pours.</p><p>It stopped. It is dry.</p>"
    )
    found = units(read(page, "a.html"))
    assert [unit.key.source for unit in found] == ["It rains. It pours.", "It stopped.", "It is dry."]
    assert [[line for line in unit.notes if line.startswith("note:")] for unit in found] == [["note: a saying"], [], []]


@pytest.mark.parametrize("text", ["/news/ports", "./ports.md", "example.org/ports", "src/ports.py", "**/news/**"])
def test_path_is_no_segment_but_words_with_a_slash_are(text: str) -> None:
    assert sources(read(f"- {text}\n- and/or\n- e.g./i.e.\n- Open/closed\n", "a.md")) == [
        "and/or",
        "e.g./i.e.",
        "Open/closed",
    ]


def test_comment_at_a_sentences_edge_is_not_the_translators() -> None:
    text = "It met. <!-- check --> It voted <!-- twice --> today. <!-- ok -->\n"
    for name in ("a.md", "a.html"):
        found = document(name, text, fmt=format_of(name), settings=FormatSettings(), default=ENGLISH)
        assert [segment.source for segment in found.segments] == ["It met.", "It voted <!-- twice --> today."]
