from __future__ import annotations

import gettext
import io
import struct

import pytest

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.locale import ENGLISH, SERBIAN
from l10n.po.header import header
from l10n.store.mo import compiled, verified

_CATALOG = Catalog(
    header=header(document="food.md", locale=SERBIAN, source=ENGLISH),
    units=(
        Unit("Bread", "Хлеб"),
        Unit("Bread", "Хлебац", context="title"),
        Unit("Bread", "Погача", context=""),
        Unit("Salt", "Со", fuzzy=True),
        Unit("Sugar"),
        Unit("loaf", "векна", plural="loaves", plural_targets=("векна", "векне", "векни")),
        Unit("glass", "чаша", plural="", plural_targets=("чаша", "чаше", "чаша")),
        Unit("cup", "шоља", plural="cups", plural_targets=("шоља", "", "")),
    ),
    obsolete=(Unit("Old", "Старо"),),
)


def _opened(data: bytes) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(data))


def test_the_standard_library_finds_every_target() -> None:
    found = _opened(compiled(_CATALOG))
    assert found.gettext("Bread") == "Хлеб"
    assert found.pgettext("title", "Bread") == "Хлебац"
    assert found.pgettext("", "Bread") == "Погача"
    assert [found.ngettext("loaf", "loaves", number) for number in (1, 3, 5)] == ["векна", "векне", "векни"]
    assert found.ngettext("glass", "", 3) == "чаше"


def test_fuzzy_empty_and_obsolete_units_are_left_out() -> None:
    found = _opened(compiled(_CATALOG))
    for source in ("Salt", "Sugar", "Old", "cup"):
        assert found.gettext(source) == source
    assert "Со".encode() not in compiled(_CATALOG)


def test_only_the_chosen_units_are_in_it_and_all_of_them_answer() -> None:
    only = {UnitKey(None, "Salt"), UnitKey(None, "Sugar"), UnitKey(None, "cup")}
    found = _opened(compiled(_CATALOG, only=only))
    assert found.gettext("Salt") == "Со"
    assert found.gettext("Bread") == "Bread"
    other = gettext.NullTranslations()
    other.gettext = lambda message: "from another locale"  # type: ignore[method-assign]
    found.add_fallback(other)
    assert found.gettext("Sugar") == "Sugar"
    assert found.ngettext("cup", "cups", 5) == "cups"
    assert found.gettext("Bread") == "from another locale"


def test_a_catalog_without_header_is_compiled_as_utf8() -> None:
    catalog = Catalog(units=(Unit("Bread", "Хлеб"),))
    assert _opened(compiled(catalog)).gettext("Bread") == "Хлеб"
    assert _opened(compiled(Catalog())).gettext("Bread") == "Bread"


_PLAIN = Catalog(_CATALOG.header, (Unit("Bread", "Хлеб"), Unit("Salt", "Со"), Unit("Salted bread", "Слан хлеб")))
_HEADER = "".join(f"{name}: {value}\n" for name, value in _CATALOG.header)


def _with(data: bytes, *, at: int, number: int) -> bytes:
    return data[:at] + struct.pack("<I", number) + data[at + 4 :]


def test_what_was_not_compiled_rightly_is_refused() -> None:
    data = compiled(_PLAIN)
    assert verified(data, _HEADER, units=_PLAIN.units) == data
    count, ids = struct.unpack_from("<2I", data, 8)
    broken = [
        b"",
        data[:10],
        data[:40],
        data[:-4],
        data[:-1],
        _with(data, at=0, number=1),
        _with(data, at=8, number=count + 1),
        _with(data, at=ids + 4, number=len(data)),
        _with(data, at=ids + 8, number=4),
        data.replace("Хлеб\0".encode(), "Хљеб\0".encode()),
        data.replace(b"Bread\0", b"Toast\0"),
        data.replace(b"Language: sr", b"Language: zh"),
        data.replace(b"charset=UTF-8", b"charset=KOI8R"),
        compiled(Catalog(_PLAIN.header, _PLAIN.units[1:])),
        compiled(Catalog(_PLAIN.header, (*_PLAIN.units, Unit("Sugar", "Шећер")))),
    ]
    assert data not in broken
    for bytes_ in broken:
        with pytest.raises(CatalogError) as info:
            verified(bytes_, _HEADER, units=_PLAIN.units)
        assert info.value.hint


@pytest.mark.parametrize("charset", ["KOI8-R", "no-such"])
def test_a_header_that_has_another_charset_is_refused(charset: str) -> None:
    header = (("Content-Type", f"text/plain; charset={charset}"),)
    with pytest.raises(CatalogError, match="cannot be read"):
        compiled(Catalog(header, (Unit("Bread", "Хлеб"),)))


@pytest.mark.parametrize("plurals", ["nplurals=2; plural=__import__('os');", "nplurals=2; plural=(n", "nplurals=x"])
def test_a_plural_rule_that_means_nothing_is_refused(plurals: str) -> None:
    catalog = Catalog((("Plural-Forms", plurals),), (Unit("Bread", "Хлеб"),))
    with pytest.raises(CatalogError, match="cannot be read"):
        compiled(catalog)
