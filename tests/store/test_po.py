from __future__ import annotations

from pathlib import Path

import polib
import pytest

from l10n.errors import CatalogError, ConflictError, FileError
from l10n.model.catalog import Catalog, Unit
from l10n.store import po

_CATALOG = Catalog(
    header=(("Language", "sr_Cyrl"), ("Content-Type", "text/plain; charset=UTF-8")),
    units=(
        Unit("Bread", "Хлеб", context="title", notes=("heading",), references=("food.md:3", "no line.md")),
        Unit("one loaf", "векна", plural="loaves", plural_targets=("векна", "векне", "векни"), flags=("no-wrap",)),
        Unit("Salt", "Со", fuzzy=True, previous_source="Pepper", previous_context="c", comments=("a", "b")),
    ),
    obsolete=(Unit("Old", "Старо"),),
    header_comments=("Превод",),
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "sr_Cyrl" / "food.po"
    assert po.load(path) is None
    assert po.save(path, _CATALOG)
    assert po.load(path) == _CATALOG
    assert not po.save(path, _CATALOG)
    found = po.loaded(path)
    assert (found.catalog, found.data, found.warnings) == (_CATALOG, path.read_bytes(), ())


def test_a_catalog_is_saved_only_over_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "food.po"
    assert po.save(path, _CATALOG, expected=None)
    before = po.loaded(path).data
    path.write_bytes(before + b"# theirs\n")
    with pytest.raises(ConflictError):
        po.save(path, Catalog(), expected=before)
    with pytest.raises(ConflictError):
        po.save(path, Catalog(), expected=None)
    assert path.read_bytes() == before + b"# theirs\n"
    assert po.save(path, Catalog(units=(Unit("a"),)), expected=path.read_bytes())


def test_errors_and_warnings_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "food.po"
    path.write_bytes(b'msgid "a"\nmsgstr "b')
    with pytest.raises(CatalogError, match=f"^{path}:2: "):
        po.load(path)
    path.write_bytes(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=GBK\\nodd\\n"\n\nmsgid "a"\nmsgstr "б"\n'.encode()
    )
    assert [warning.partition(": ")[0] for warning in po.loaded(path).warnings] == [f"{path}:2", f"{path}:1"]
    with pytest.raises(FileError, match="a folder"):
        po.load(tmp_path)
    with pytest.raises(CatalogError, match=f"^{path}:"):
        po.save(path, Catalog(units=(Unit("a", "\0"),)))


def test_polib_sees_the_same(tmp_path: Path) -> None:
    po.save(tmp_path / "food.po", _CATALOG)
    theirs, ours = polib.pofile(str(tmp_path / "food.po")), po.to_polib(_CATALOG)
    assert ours.metadata == theirs.metadata
    assert ours.header == "Превод"
    names = ("msgid", "msgctxt", "msgid_plural", "comment", "tcomment", "flags", "obsolete")
    more = ("previous_msgid", "previous_msgctxt")
    for our, their in zip(ours, theirs, strict=True):
        for name in (*names, *more):
            assert getattr(our, name) == getattr(their, name), name
        if not our.msgid_plural:
            assert our.msgstr == their.msgstr
        assert {int(index): text for index, text in their.msgstr_plural.items()} == our.msgstr_plural
    assert ours[0].occurrences == [("food.md", "3"), ("no line.md", "")]
