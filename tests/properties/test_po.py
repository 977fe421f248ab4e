from __future__ import annotations

import gettext
import io
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit
from l10n.po.escape import escaped, unescaped
from l10n.po.header import readable_header
from l10n.po.plain import is_plain
from l10n.po.reader import decode, read, read_with_warnings
from l10n.po.writer import written
from l10n.store.mo import compiled

# Any character that a catalog can hold: all but NUL and halves of surrogate pairs.
_ANY = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
_TEXT = st.text(_ANY, max_size=30) | st.text(st.sampled_from('ab"\\\n\t\r #~|[]жн中\u2028\u2068'), max_size=30)
_LINE = st.text(st.characters(exclude_characters="\0\n\r", exclude_categories=["Cs"]), max_size=20)
_WORD = st.text(st.characters(exclude_characters="\0\n\r,", exclude_categories=["Cs"]), min_size=1, max_size=12).map(
    lambda word: f"x{word.strip()}y"
)
_REFERENCE = st.builds(
    lambda name, line: f"{name}.md{line}",
    st.text(st.sampled_from("ab жн中/_:-."), min_size=1, max_size=12).map(lambda name: f"n{name}"),
    st.sampled_from(["", ":3", ":12345"]),
)
_NAME = st.text(st.sampled_from("ABCabc-"), min_size=1, max_size=12)
_VALUE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30).map(str.strip)


@st.composite
def units(draw: st.DrawFn, *, source: str, context: str | None) -> Unit:
    plural = draw(st.none() | _TEXT)
    targets = draw(st.lists(_TEXT, min_size=1, max_size=4)) if plural is not None else []
    before = draw(st.none() | _TEXT)
    return Unit(
        source=source,
        target=targets[0] if targets else draw(_TEXT),
        context=context,
        fuzzy=draw(st.booleans()),
        previous_source=before,
        previous_context=draw(st.none() | _TEXT) if before is not None else None,
        previous_plural=draw(st.none() | _TEXT) if before is not None else None,
        comments=tuple(draw(st.lists(_LINE, max_size=3))),
        notes=tuple(draw(st.lists(_LINE, max_size=3))),
        references=tuple(draw(st.lists(_REFERENCE, max_size=3))),
        flags=tuple(draw(st.lists(_WORD, max_size=2))),
        plural=plural,
        plural_targets=tuple(targets),
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    keys = draw(st.lists(st.tuples(st.none() | _TEXT, _TEXT), unique=True, max_size=5))
    found = [draw(units(source=source, context=context)) for context, source in keys if source or context is not None]
    live = draw(st.integers(0, len(found)))
    return Catalog(
        header=tuple(draw(st.lists(st.tuples(_NAME, _VALUE), max_size=4))),
        units=tuple(found[:live]),
        obsolete=tuple(found[live:]),
        header_comments=tuple(draw(st.lists(_LINE, max_size=2))),
    )


def _as_written(catalog: Catalog) -> Catalog:
    """Return the catalog without a charset other than that of the file."""
    kept = tuple((name, value) for name, value in catalog.header if name.lower() != "content-type")
    return Catalog(kept, catalog.units, catalog.obsolete, catalog.header_comments)


@given(catalogs())
def test_what_is_written_is_read(catalog: Catalog) -> None:
    catalog = _as_written(catalog)
    text = written(catalog)
    assert read_with_warnings(text) == (catalog, ())
    assert written(read(text)) == text
    assert decode(text.encode(), path="x.po") == text.replace("\ufeff", "", text.startswith("\ufeff"))


@given(catalogs(), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "  ", "\t"]))
def test_layout_makes_no_difference(catalog: Catalog, end: str, indent: str) -> None:
    text = written(_as_written(catalog))
    # Indentation and line ends of the file, not of comments' text.
    laid_out = "".join(f"{indent}{line}{end}" for line in text.split("\n")[:-1])
    assert read(decode(laid_out.encode(), path="x.po")) == read(text)


@given(catalogs(), st.integers(0, 2**16), st.sampled_from(["", "\n", '"', "\\", " ", "#", "#~ ", "#| ", 'msgid "']))
def test_entries_read_in_one_piece_are_those_read_by_line(catalog: Catalog, place: int, put: str) -> None:
    """A second space after a keyword is allowed, but not our own form: such entries are read line by line."""
    text = written(catalog)
    at = place % (len(text) + 1)
    damaged = text[:at] + put + text[at + (not put) :]
    assert _outcome(damaged) == _outcome(re.sub('^(msg[a-z]+) "', r'\1  "', damaged, flags=re.MULTILINE))


@given(
    catalogs(), st.integers(0, 2**16), st.sampled_from(["", "\n", '"', "\\", " ", "#", "#~ ", "#| ", 'msgid "', "\0"])
)
def test_what_is_in_order_needs_no_reader(catalog: Catalog, place: int, put: str) -> None:
    """The outline sees nothing in order that the reader would refuse, warn of or read as another catalog."""
    text = written(replace(_as_written(catalog), header=readable_header(_as_written(catalog).header)))
    at = place % (len(text) + 1)
    damaged = text[:at] + put + text[at + (not put) :]
    if is_plain(damaged.encode()):
        found, warnings = read_with_warnings(damaged)
        assert not warnings
        assert read(written(found)) == found


@given(catalogs())
def test_all_that_we_write_is_in_order_but_for_control_characters(catalog: Catalog) -> None:
    text = written(replace(catalog, header=readable_header(())))
    assert is_plain(text.encode()) == (not any((c < " " and c != "\n") or c == "\x7f" for c in text))


def _outcome(text: str) -> object:
    """Return what reading comes to, lines of units and of the fault included."""
    try:
        catalog, warnings = read_with_warnings(text)
    except CatalogError as error:
        return error.line
    return catalog, [unit.line for unit in (*catalog.units, *catalog.obsolete)], warnings


@given(_TEXT)
def test_escaping_is_undone(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert "\n" not in escaped(text)


@given(catalogs(), st.data())
def test_no_cut_of_a_file_changes_a_unit_unseen(catalog: Catalog, data: st.DataObject) -> None:
    """A cut is refused, or leaves whole units and at most one that ends where a line of it ended."""
    text = written(Catalog(units=catalog.units))
    cut = text[: data.draw(st.integers(0, len(text)))]
    try:
        found = read(cut)
    except CatalogError:
        return
    whole = tuple(unit.key for unit in catalog.units[: len(found.units)])
    assert tuple(unit.key for unit in found.units) == whole
    for ours, theirs in list(zip(found.units, catalog.units, strict=False))[:-1]:
        assert ours == theirs
    if found.units:
        last, same = found.units[-1], catalog.units[len(found.units) - 1]
        assert same.target.startswith(last.target)


@settings(max_examples=50)
@given(catalogs())
def test_what_is_compiled_answers_as_the_catalog(catalog: Catalog) -> None:
    catalog = Catalog(units=tuple(unit for unit in catalog.units if "\x04" not in (unit.context or "") + unit.source))
    translations = gettext.GNUTranslations(io.BytesIO(compiled(catalog)))
    for unit in catalog.units:
        if unit.plural is None and unit.target and not unit.fuzzy and unit.context:
            assert translations.pgettext(unit.context, unit.source) == unit.target
