"""GNU gettext reads what we write, and finds in it what we put there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from l10n.model.catalog import Catalog, Unit
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.po.header import header, merged_header, readable_header
from l10n.po.reader import read
from l10n.po.writer import written
from l10n.store.mo import compiled

pytestmark = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed: no msgfmt")

_TEXT = st.text(st.sampled_from('abц中 "\\\t#~|%{}[]<>&.,!?—“„\u2028\u00a0\U0001f68b'), min_size=1, max_size=25)
_LINE = st.text(st.sampled_from('abц中 "\\#~|:.,!'), max_size=15)


def _gettext(*command: str, text: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    return subprocess.run(command, input=text.encode(), capture_output=True, check=False, env=environment)


def _accepted(catalog: Catalog) -> None:
    text = written(catalog)
    done = _gettext("msgfmt", "-c", "-o", os.devnull, "-", text=text)
    assert (done.returncode, done.stderr) == (0, b""), text


def _headed(units: tuple[Unit, ...], obsolete: tuple[Unit, ...] = (), locale: LocaleTag = SERBIAN) -> Catalog:
    fields = header(document="economy/дунав rail.md", locale=locale, source=ENGLISH)
    return Catalog(fields, units, obsolete, ("Превод", ""))


_FULL = (
    Unit("Rails are cheap.", "Шине су јефтине.", context="title", comments=("Ана", "", "~ x"), notes=("heading", "")),
    Unit("Rails are cheap.", "Шине су јефтине.", context=""),
    Unit("a\nb\n", "а\nб\n", references=("my file.md:3", "b.md:4", "the end.md")),
    Unit("late", "касни", fuzzy=True, previous_source="f\ng", previous_context="c", flags=("no-wrap",)),
    Unit("new", "нов", fuzzy=True, previous_context="only"),
    Unit("barge", "тегленица", plural="barges", plural_targets=("тегленица", "тегленице", "тегленица")),
    Unit('tab\there \\ "q" 50% of %s', "\ttab \\ „q“ 50% of"),
    Unit("", "без извора", context="note"),
    Unit("empty"),
)
_OLD = (
    Unit("Old", "Старо", fuzzy=True, previous_source="Older", comments=("c",), notes=("n",), references=("r.md",)),
    Unit("Old", "Друго старо"),
    Unit("empty", "празно"),
    Unit("", "Language: sr\n"),
    Unit("one", "један", context="x", plural="many", plural_targets=("један", "два", "три")),
)


@pytest.mark.parametrize("locale", [SERBIAN, SERBIAN_LATIN, CHINESE, ENGLISH])
def test_a_new_catalog_passes_every_check_of_msgfmt(locale: LocaleTag) -> None:
    _accepted(_headed((Unit("Bread", "Хлеб"), Unit("Salt")), locale=locale))


def test_a_catalog_of_every_kind_of_unit_passes() -> None:
    _accepted(_headed(_FULL, _OLD))


def test_a_header_taken_over_from_an_editor_passes() -> None:
    old = (
        ("Project-Id-Version", "PACKAGE VERSION"),
        ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
        ("X-Poedit", "1"),
    )
    new = header(document="rail.md", locale=SERBIAN, source=ENGLISH)
    merged = merged_header((old[0], ("Last-Translator", "Ana <ana@example.invalid>"), old[2]), new)
    _accepted(Catalog(merged, _FULL[:2]))


def test_a_catalog_that_had_no_header_can_be_compiled() -> None:
    text = written(Catalog(readable_header(()), _FULL[:2]))
    assert _gettext("msgfmt", "-o", os.devnull, "-", text=text).returncode == 0


def test_our_form_is_that_of_msgcat() -> None:
    text = written(_headed(_FULL, _OLD[:1]))
    done = _gettext("msgcat", "--no-wrap", "-", text=text)
    assert done.stdout.decode() == text


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(_TEXT, _TEXT, st.lists(_LINE, max_size=2), st.booleans()), unique_by=lambda row: row[0]))
def test_any_text_passes(rows: list[tuple[str, str, list[str], bool]]) -> None:
    units = tuple(
        Unit(source, target, fuzzy=fuzzy, comments=tuple(lines), notes=tuple(lines), previous_source=target)
        for source, target, lines, fuzzy in rows
    )
    _accepted(_headed(units, tuple(Unit(unit.source, unit.target, context="old") for unit in units)))


def test_both_compilers_put_the_same_into_a_mo(tmp_path: Path) -> None:
    units = tuple(unit for unit in _FULL if unit.source != "new")
    catalog = _headed(units)
    (tmp_path / "theirs.po").write_text(written(catalog), encoding="utf-8")
    (tmp_path / "ours.mo").write_bytes(compiled(catalog))
    subprocess.run(["msgfmt", "-o", "theirs.mo", "theirs.po"], cwd=tmp_path, check=True)
    ours, theirs = (
        subprocess.run(["msgunfmt", "--no-wrap", name], cwd=tmp_path, check=True, capture_output=True).stdout.decode()
        for name in ("ours.mo", "theirs.mo")
    )
    assert read(ours).units == read(theirs).units
