from __future__ import annotations

from l10n.model.catalog import Catalog, Unit
from l10n.po.doubles import without_doubles
from l10n.po.reader import read
from l10n.po.writer import written


def test_an_obsolete_unit_whose_key_is_taken_stays_as_a_comment() -> None:
    live, other = Unit("a", "б", comments=("x",)), Unit("b", "в")
    obsolete = (
        Unit("a", "г\n"),
        Unit("a", "б"),
        Unit("a", ""),
        Unit("b", "д", context="c"),
        Unit("c", "е"),
        Unit("c", "ж"),
    )
    catalog, doubles = without_doubles(Catalog(units=(live, other), obsolete=obsolete))
    assert catalog.units == (Unit("a", "б", comments=("x", r"obsolete target: г\n")), other)
    assert catalog.obsolete == (Unit("b", "д", context="c"), Unit("c", "е", comments=("obsolete target: ж",)))
    assert doubles == (*obsolete[:3], obsolete[5])


def test_an_obsolete_header_stays_as_a_comment_of_the_header() -> None:
    found = read('msgid "a"\nmsgstr "b"\n\n#~ msgid ""\n#~ msgstr "Language: sr\\n"\n')
    assert found.header_comments == (r"obsolete target: Language: sr\n",)
    assert found.obsolete == ()


def test_writing_the_same_double_again_adds_nothing() -> None:
    obsolete = (Unit("a", "в"),)
    once = read(written(Catalog(units=(Unit("a", "б"),), obsolete=obsolete)))
    assert read(written(Catalog(units=once.units, obsolete=obsolete))) == once
