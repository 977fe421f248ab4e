from __future__ import annotations

import gettext
import io

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
    found = _opened(verified(compiled(_CATALOG), _CATALOG))
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
    found = _opened(verified(compiled(_CATALOG, only=only), _CATALOG, only=only))
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
    assert _opened(verified(compiled(catalog), catalog)).gettext("Bread") == "Хлеб"
    assert _opened(verified(compiled(Catalog()), Catalog())).gettext("Bread") == "Bread"


def test_what_was_not_compiled_rightly_is_refused() -> None:
    data = compiled(_CATALOG)
    broken = [
        b"",
        data[:10],
        data.replace("Хлебац".encode(), "Хлебић".encode()),
        data[: -len("векни".encode()) - 4],
        compiled(Catalog(_CATALOG.header, _CATALOG.units[1:])),
    ]
    for bytes_ in broken:
        with pytest.raises(CatalogError) as info:
            verified(bytes_, _CATALOG)
        assert info.value.hint


@pytest.mark.parametrize("plurals", ["nplurals=2; plural=__import__('os');", "nplurals=2; plural=(n", "nplurals=x"])
def test_a_plural_rule_that_means_nothing_is_refused(plurals: str) -> None:
    catalog = Catalog((("Plural-Forms", plurals),), (Unit("Bread", "Хлеб"),))
    with pytest.raises(CatalogError, match="cannot be read"):
        verified(compiled(catalog), catalog)
