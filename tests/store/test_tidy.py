from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog
from l10n.po.header import readable_header
from l10n.po.reader import read
from l10n.po.writer import written
from l10n.store.tidy import tidy

_HEAD = written(Catalog(readable_header((("Language", "sr"),))))
_WRAPPED = (
    "# Јован\n#. note\n#: a.md:1 b.md\n#, c-format\n"
    'msgid ""\n"The tax "\n"rose."\nmsgstr ""\n"Порез "\n"је порастао."\n'
)
_PLURAL = 'msgid "tax"\nmsgid_plural "taxes"\nmsgstr[0] "порез"\nmsgstr[1] ""\n"по"\n"реза"\n'
_OLD = '#, fuzzy\n#~| msgid "older"\n#~ msgid "old"\n#~ msgstr ""\n#~ "ста"\n#~ "ро"\n'


def _tidied(text: str, folder: Path, *, unwrapped: bool = False) -> str:
    (folder / "in.po").write_bytes(text.encode())
    tidy(folder / "in.po", folder / "out.po", unwrapped=unwrapped)
    return (folder / "out.po").read_bytes().decode()


def test_a_catalog_in_order_keeps_every_byte(tmp_path: Path) -> None:
    text = f"{_HEAD}\n{_OLD}\n\n{_WRAPPED}\n{_PLURAL}\n\n"
    assert _tidied(text, tmp_path) == text


def test_beside_a_unit_that_is_mended_the_others_keep_theirs(tmp_path: Path) -> None:
    text = f'{_HEAD}\n{_WRAPPED}\nmsgid  "bread" "s"\nmsgstr "хлебови"\n\n{_PLURAL}\n{_OLD}'
    assert _tidied(text, tmp_path) == f'{_HEAD}\n{_WRAPPED}\nmsgid "breads"\nmsgstr "хлебови"\n\n{_PLURAL}\n{_OLD}'


def test_a_unit_that_stands_twice_is_written_once_with_the_comments_of_both(tmp_path: Path) -> None:
    twice = _WRAPPED.replace("# Јован", "# Марта")
    found = _tidied(f"{_HEAD}\n{_WRAPPED}\n{twice}", tmp_path)
    assert found == (
        f'{_HEAD}\n# Јован\n# Марта\n#. note\n#: a.md:1 b.md\n#, c-format\nmsgid "The tax rose."\n'
        'msgstr "Порез је порастао."\n'
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_catalog_without_header_gets_one_and_lf(tmp_path: Path, end: str) -> None:
    assert _tidied(_PLURAL.replace("\n", end), tmp_path).endswith(f'8bit\\n"\n\n{_PLURAL}')


def test_every_unit_is_unwrapped_on_demand(tmp_path: Path) -> None:
    found = _tidied(f"{_HEAD}\n{_WRAPPED}\n{_OLD}", tmp_path, unwrapped=True)
    assert found == written(read(f"{_HEAD}\n{_WRAPPED}\n{_OLD}"))
    assert 'msgstr "Порез је порастао."' in found


def test_a_catalog_that_cannot_be_read_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="no closing quote"):
        _tidied(f'{_HEAD}\n{_WRAPPED}\nmsgid "a"\nmsgstr "b', tmp_path)
    assert not (tmp_path / "out.po").exists()
