"""Catalogs of real projects read as polib reads them."""

from __future__ import annotations

import os
from pathlib import Path

import polib
import pytest

from l10n.model.catalog import Catalog
from l10n.po.reader import read
from l10n.po.writer import written
from l10n.store import po

_CORPUS = Path(os.environ.get("L10N_CORPUS", "")) if os.environ.get("L10N_CORPUS") else None


def _content(file: polib.POFile) -> list[tuple[object, ...]]:
    return [
        (
            unit.msgctxt,
            unit.msgid,
            unit.msgid_plural,
            unit.msgstr,
            {int(index): text for index, text in unit.msgstr_plural.items()},
            sorted(unit.flags),
            unit.tcomment,
            unit.comment,
            unit.previous_msgid,
            unit.obsolete,
        )
        for unit in file
    ]


@pytest.mark.shared
@pytest.mark.skipif(_CORPUS is None, reason="L10N_CORPUS names no folder of catalogs")
def test_the_corpus_reads_as_polib_reads_it() -> None:
    assert _CORPUS is not None
    paths = sorted(path for path in _CORPUS.rglob("*") if path.suffix in (".po", ".pot"))
    assert paths
    for path in paths:
        catalog: Catalog = po.loaded(path).catalog
        assert _content(po.to_polib(catalog)) == _content(polib.pofile(str(path))), path
        assert read(written(catalog)) == catalog, path
