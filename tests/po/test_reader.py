from __future__ import annotations

import time

import pytest

from l10n.errors import CatalogError
from l10n.model.catalog import Unit
from l10n.po.reader import read, read_with_warnings

_HEADER = 'msgid ""\nmsgstr ""\n"Language: sr\\n"\n\n'


def _only(text: str) -> Unit:
    catalog, warnings = read_with_warnings(text)
    assert warnings == ()
    (unit,) = catalog.units
    return unit


def test_everything_that_surrounds_a_unit_is_kept() -> None:
    unit = _only(
        "# Проверити са аутором.\n#\n#  увучено\n#. heading\n#.\n#: economy/rail.md:3 \u2068my file.md\u2069:4\n"
        '#, fuzzy, no-wrap\n#, range:0..3\n#| msgctxt "old"\n#| msgid ""\n#| "Rails "\n#| "are dear."\n'
        'msgctxt "title"\nmsgid "Rails are cheap."\nmsgstr "Шине су јефтине."\n'
    )
    assert unit == Unit(
        source="Rails are cheap.",
        target="Шине су јефтине.",
        context="title",
        fuzzy=True,
        previous_source="Rails are dear.",
        previous_context="old",
        comments=("Проверити са аутором.", "", " увучено"),
        notes=("heading", ""),
        references=("economy/rail.md:3", "my file.md:4"),
        flags=("no-wrap", "range:0..3"),
    )
    assert unit.line == 13


def test_plural_forms_are_kept() -> None:
    unit = _only(
        '#| msgid "a barge"\n#| msgid_plural "barges"\nmsgid "one barge"\nmsgid_plural "%d barges"\n'
        'msgstr[0] "%d тегленица"\nmsgstr[ 1 ] "%d тегленице"\nmsgstr[2] ""\n'
    )
    assert (unit.plural, unit.previous_plural) == ("%d barges", "barges")
    assert unit.plural_targets == ("%d тегленица", "%d тегленице", "")
    assert unit.target == "%d тегленица"


def test_obsolete_units_are_kept_with_their_previous_source() -> None:
    catalog = read(
        _HEADER + '# некад\n#, fuzzy\n#~| msgid "Older"\n#~ msgctxt "c"\n#~ msgid ""\n#~ "Old"\n#~msgstr "Старо"\n'
        '\n#~ # унутра\n#~ msgid "Older still"\n#~\n#~ msgstr ""\n'
    )
    assert catalog.units == ()
    assert catalog.obsolete == (
        Unit("Old", "Старо", context="c", fuzzy=True, previous_source="Older", comments=("некад",)),
        Unit("Older still", comments=("унутра",)),
    )


def test_the_header_is_read_in_order_with_its_comments() -> None:
    catalog = read('# Rails\n#. note\n#: a.c:1\n#, fuzzy, odd\nmsgid ""\nmsgstr "B: 1\\nA: x: y\\nB: 2\\n"\n')
    assert catalog.header == (("B", "1"), ("A", "x: y"), ("B", "2"))
    assert catalog.header_comments == ("Rails", ". note", ": a.c:1", ", odd")
    assert catalog.field("a") == "x: y"


def test_an_empty_context_is_not_none_and_no_header() -> None:
    catalog = read(
        'msgctxt ""\nmsgid "Open"\nmsgstr "а"\n\nmsgid "Open"\nmsgstr "б"\n\nmsgctxt "h"\nmsgid ""\nmsgstr "в"\n'
    )
    assert [(unit.context, unit.target) for unit in catalog.units] == [("", "а"), (None, "б"), ("h", "в")]
    assert catalog.header == ()


@pytest.mark.parametrize("text", ["", "\n\n\n", "\ufeff", "  \n\t\n"])
def test_nothing_is_an_empty_catalog(text: str) -> None:
    assert read(text).units == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"Hello', '""\n"Hello'),
        lambda text: text.replace(' "', '"'),
        lambda text: text.replace(' "', '\n\n"').replace('msgctxt\n\n"', 'msgctxt\n"'),
        lambda text: "\n".join(f"\t {line} \t" for line in text.split("\n")),
        lambda text: text.replace("\nmsgstr", "\n\nmsgstr"),
        lambda text: text.replace("Hello there", 'Hello" " there'),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.rstrip("\n"),
        lambda text: f"\ufeff\n\n{text}\n\n",
    ],
)
def test_every_layout_that_gettext_accepts_reads_the_same(change: object) -> None:
    assert callable(change)
    text = 'msgctxt "c"\nmsgid "Hello there"\nmsgstr "Здраво"\n'
    assert read(change(text)).units == (Unit("Hello there", "Здраво", context="c"),)


@pytest.mark.parametrize("character", "\x0b\x0c\x1c\x1e\x85\u2028\u2029\u00a0\u3000\x08\x1b\u202e\ufeff\ufffe")
def test_what_only_looks_like_a_line_end_is_text(character: str) -> None:
    unit = _only(f'# а{character}б\nmsgid "k{character}"\nmsgstr "лево{character}десно"\n')
    assert (unit.source, unit.target, unit.comments) == (f"k{character}", f"лево{character}десно", (f"а{character}б",))


def test_look_alike_ids_are_different_units() -> None:
    catalog = read('msgid "café"\nmsgstr "а"\n\nmsgid "cafe\u0301"\nmsgstr "б"\n\nmsgid "café "\nmsgstr "в"\n')
    assert [unit.target for unit in catalog.units] == ["а", "б", "в"]


@pytest.mark.parametrize(
    ("broken", "line", "what"),
    [
        ('msgid "Bread', 5, "no closing quote"),
        ('msgid "Bread"\nmsgstr "Хле', 6, "no closing quote"),
        ('msgid "Bread"\nmsgstr "Хлеб\\', 6, "no closing quote"),
        ('msgid "Bread"\nmsgstr ""\n"Хлеб', 7, "no closing quote"),
        ('msgid "Bread"\n', 5, "no msgstr"),
        ('msgid "Bread"\nmsgstr', 5, "no text"),
        ('msgid "Bread"\nmsgstr\n\nmsgid "Salt"\nmsgstr "Со"', 8, "no text"),
        ("msgid", 5, "no msgstr"),
        ("msgi", 5, "no line of a catalog"),
        ('msgctxt "x"\n', 5, "no msgstr"),
        ('msgctxt "x"\n\nmsgid "Bread"\nmsgstr "Хлеб"', 7, "empty line"),
        ('msgctxt "x"\n# of the next\nmsgid "Bread"\nmsgstr "Хлеб"', 6, "comment"),
        ('msgid Bread"\nmsgstr "Хлеб"', 5, "in quotes"),
        ("msgid 'Bread'\nmsgstr 'Хлеб'", 5, "in quotes"),
        ("msgid “Bread”\nmsgstr “Хлеб”", 5, "in quotes"),
        ('msgid "Bread"\nmsgstr "рекао "не" данас"', 6, "follows the closing quote"),
        ('msgid "Bread" junk\nmsgstr "Хлеб"', 5, "follows the closing quote"),
        ('msgid "Bread"\nmsgstr "Хлеб"\nstray words', 7, "no line of a catalog"),
        ('msgid "Bread"\nmsgstr "Хлеб"\nmsgstr "Хљеб"', 7, "msgstr does not belong"),
        ('msgid "Bread"\nmsgid "Salt"\nmsgstr "Со"', 6, "msgid does not belong"),
        ('# a\nmsgstr "Хлеб"', 6, "without its msgid"),
        ('MSGID "Bread"\nMSGSTR "Хлеб"', 5, "no line of a catalog"),
        ('msgid "Bread"\nmsgctxt "late"\nmsgstr "Хлеб"', 6, "msgctxt does not belong"),
        ('msgctxt "a"\nmsgctxt "b"\nmsgid "Bread"\nmsgstr "Хлеб"', 6, "msgctxt does not belong"),
        ('msgid "Bread"\nmsgstr "Хлеб"\nmsgid_plural "Breads"', 7, "msgid_plural does not belong"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "в"', 7, "without a number"),
        ('msgid "a"\nmsgstr[0] "в"', 6, "without msgid_plural"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "в"\nmsgstr[2] "г"', 8, r"where msgstr\[1\] should"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "в"\nmsgstr[0] "г"', 8, r"where msgstr\[1\] should"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[x] "в"', 7, "number"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[9999] "в"', 7, "number"),
        ('msgid[0] "a"\nmsgstr "b"', 5, "takes no number"),
        ('msgid "a"\nmsgstr "b\\q"', 6, "escape"),
        ('msgid "a"\nmsgstr "b\\0"', 6, "escape"),
        ('msgid "a"\nmsgstr "b\0"', 6, "NUL"),
        ('# \0\nmsgid "a"\nmsgstr "b"', 5, "NUL"),
        ('#~ msgid "a"\nmsgstr "b"', 6, "partly obsolete"),
        ('msgid "a"\n#~ msgstr "b"', 6, "partly obsolete"),
        ('#~ msgid ""\n"a"\n#~ msgstr "b"', 6, "without its keyword"),
        ('#~| msgid "a"\nmsgid "b"\nmsgstr "c"', 6, "live one"),
        ('#| msgid "a"', 6, "without its unit"),
        ('#| msgstr "a"\nmsgid "b"\nmsgstr "c"', 5, "does not belong here"),
        ('#| msgid "a"\n"b"\nmsgid "b"\nmsgstr "c"', 6, "without its keyword"),
        ('#~ msgstr "no id"', 5, "partly obsolete"),
        ('# a\n"only a text"', 6, "without its keyword"),
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"', 5, "merge conflict"),
        ('msgid "a"\nmsgstr ""\n=======\n"b"', 7, "merge conflict"),
        ('msgid "a"\nmsgstr "b"\n||||||| base', 7, "merge conflict"),
        ('msgid "a"\nmsgstr "b"\n>>>>>>> feature', 7, "merge conflict"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 8, "line 5, with two targets"),
        ('msgid ""\nmsgstr "Language: zh\\n"', 5, "second header"),
        ('msgid ""\nmsgid_plural ""\nmsgstr[0] ""', 5, "header has plural"),
        ('domain "other"', 5, "no line of a catalog"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_line(broken: str, line: int, what: str) -> None:
    with pytest.raises(CatalogError, match=what) as info:
        read(_HEADER + broken + "\n", path="x.po")
    assert (info.value.path, info.value.line) == ("x.po", line)
    assert info.value.hint


def test_no_cut_inside_a_unit_goes_unseen() -> None:
    unit = 'msgctxt "title"\nmsgid "Rails \\"and\\" roads"\nmsgstr ""\n"Шине\\n"\n"и путеви"\n'
    whole = read(_HEADER + unit)
    for end in range(1, len(unit) - 1):
        cut = unit[:end]
        # After a whole continuation line nothing in the format shows the cut.
        if (cut.endswith(('""', '\\n"')) and "msgstr" in cut) or cut.endswith(('""\n', '\\n"\n')):
            continue
        with pytest.raises(CatalogError):
            assert read(_HEADER + cut) == whole


def test_the_same_unit_twice_is_one() -> None:
    catalog, warnings = read_with_warnings(
        '# one\nmsgid "a"\nmsgstr ""\n\n# two\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n\n#: x.md\nmsgid "a"\nmsgstr "b"\n',
        path="x.po",
    )
    assert catalog.units == (Unit("a", "b", fuzzy=True, comments=("one", "two"), references=("x.md",)),)
    assert [warning.split(" ")[0] for warning in warnings] == ["x.po:7:", "x.po:11:"]


def test_odd_but_harmless_things_are_told() -> None:
    catalog, warnings = read_with_warnings(
        'msgid ""\nmsgstr "nonsense\\n"\n\n#| msgid "o"\n\nmsgid "a"\nmsgstr "b"\n'
        '\n#~ msgid "a"\n#~ msgstr "c"\n\n#: end.md\n',
        path="x.po",
    )
    assert catalog.units == (Unit("a", "b", previous_source="o", comments=("obsolete target: c",)),)
    assert catalog.header == (("nonsense", ""),)
    assert catalog.header_comments == (": end.md",)
    assert len(warnings) == 4
    assert all(warning.startswith("x.po:") for warning in warnings)


def test_the_same_header_twice_is_one() -> None:
    catalog, warnings = read_with_warnings(f"# one\n{_HEADER}# two\n{_HEADER}", path="x.po")
    assert catalog.header == (("Language", "sr"),)
    assert catalog.header_comments == ("one", "two")
    assert warnings == ("x.po:7: the header stands here again; both are kept as one",)


def test_comments_after_the_last_unit_are_kept() -> None:
    assert read('msgid "a"\nmsgstr "b"\n\n# last words').header_comments == ("last words",)


@pytest.mark.parametrize(
    "text",
    [
        "# белешка\n" * 60_000 + 'msgid "a"\nmsgstr "b"\n',
        "#:" + "".join(f" essay.md:{number}" for number in range(60_000)) + '\nmsgid "a"\nmsgstr "b"\n',
        "#: " + "\u2068" * 60_000 + '\u2069\nmsgid "a"\nmsgstr "b"\n',
        "#, " + ", ".join(f"f{number}" for number in range(60_000)) + '\nmsgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "' + '\\"' * 100_000 + '"\n',
        'msgid "a"\nmsgstr ""\n' + '"реч "\n' * 60_000,
        "\n" * 300_000 + 'msgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "b"\n\n' + "".join(f'#~ msgid "o{number}"\n#~ msgstr ""\n' for number in range(10_000)),
        '#| msgid "o"\n' + "\n" * 100_000 + 'msgid "a"\nmsgstr "b"\n',
    ],
    ids=["comments", "references", "isolates", "flags", "escapes", "lines", "empty", "obsolete", "torn"],
)
def test_no_shape_of_a_large_file_costs_more_than_its_size(text: str) -> None:
    start = time.process_time()
    assert len(read(text).units) == 1
    assert time.process_time() - start < 2.0


@pytest.mark.parametrize(
    ("rest", "place"),
    [
        ('msgstr "Со', 'In the unit "Salt".'),
        ("", 'In the unit "Salt".'),
        ('msgstr "Со"\n\nmsgid\n', 'After the unit "Salt".'),
        ('msgstr "Со"\n\n>>>>>>> theirs\n', 'In the unit "Salt".'),
        ('msgstr "Со"\n\n#~ msgid "Tea"\n#~ msgstr "Чај"\n\n# x\nbad\n', 'After the unit "Salt".'),
    ],
)
def test_every_refusal_names_its_unit(rest: str, place: str) -> None:
    with pytest.raises(CatalogError) as refused:
        read(f'msgid "Bread"\nmsgstr "Хлеб"\n\nmsgid "Salt"\n{rest}')
    assert refused.value.hint.startswith(place)


def test_a_refusal_before_the_first_unit_says_so() -> None:
    with pytest.raises(CatalogError) as refused:
        read("<!DOCTYPE html>\n")
    assert refused.value.hint.startswith("Before the first unit.")


def test_flags_in_the_newer_form_are_flags_and_other_text_after_that_mark_is_a_comment() -> None:
    found = read('#, fuzzy\n#= c-format, range: 1..9\n#= Are these equal?\nmsgid "a"\nmsgstr "b"\n').units[0]
    assert (found.fuzzy, found.flags, found.comments) == (True, ("c-format", "range: 1..9"), ("= Are these equal?",))


_REFLOWED = """#, fuzzy
#| msgid "" "The toll on the bridge, which had been raised in May, was paid at
#| " "night only, by nobody but the drivers of lorries from
#| abroad."
msgid "The toll was lowered."
msgstr "Путарина је смањена."
"""


def test_a_previous_source_that_babel_wrapped_amid_its_text_is_whole_again() -> None:
    catalog, warnings = read_with_warnings(_REFLOWED, path="toll.po")
    assert catalog.units[0].previous_source == (
        "The toll on the bridge, which had been raised in May, was paid at night only, "
        "by nobody but the drivers of lorries from abroad."
    )
    assert warnings == (
        "toll.po:4: a previous source (#|) was wrapped amid its text, as Babel does; it is whole again",
    )
    assert catalog.units[0].line == 5


@pytest.mark.parametrize(
    "text", [_REFLOWED[:100], _REFLOWED.replace('abroad."', "abroad."), _REFLOWED.replace("#| abroad", "# abroad")]
)
def test_a_previous_source_that_is_cut_off_is_refused(text: str) -> None:
    with pytest.raises(CatalogError, match="no closing quote"):
        read(text)
