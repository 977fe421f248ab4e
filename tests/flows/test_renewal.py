from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.errors import CatalogError, UsageError
from l10n.flows.renewal import renew, renewed
from l10n.model.catalog import Catalog, Unit

_FERRY = Unit("The ferry was late again today.", "Трајекат је и данас каснио.", comments=("Ана",), flags=("no-wrap",))
_PORT = Unit("The port has two cranes.", "Лука има две дизалице.")
_TAX = Unit("Parliament raised the tax on salt.", "Скупштина је повећала порез на со.")
_HEAD = (("Language", "sr"), ("Plural-Forms", "nplurals=3; plural=0;"), ("X-Poedit-Basepath", "."))


def _one(old: Catalog, *asked: Unit) -> Catalog:
    return renewed({"": old}, {"": Catalog(units=asked)})[""]


def test_a_unit_that_stands_takes_from_the_template_what_is_the_templates() -> None:
    asked = Unit(_FERRY.source, notes=("heading",), references=("ferry.md:4",), flags=("c-format",))
    port = replace(_PORT, flags=("no-c-format", "range: 1..3", "own"))
    told = Unit(_PORT.source, flags=("c-format", "range: 0..9"))
    done = _one(Catalog(_HEAD, (_FERRY, port)), asked, told)
    assert done.units == (
        replace(asked, target=_FERRY.target, comments=("Ана",), flags=("c-format", "no-wrap")),
        replace(port, flags=("c-format", "range: 0..9", "own")),
    )
    assert done.obsolete == ()


def test_headers_and_their_comments_are_kept_and_the_templates_date_is_taken() -> None:
    pot = Catalog((("POT-Creation-Date", "2026-11-25 10:00+0000"), ("Language", "")), (Unit("a"),), (), ("A template",))
    done = renewed({"": Catalog(_HEAD, (), (), ("Ана, 2024.",))}, {"": pot})[""]
    assert done.header[:4] == (*_HEAD, ("POT-Creation-Date", "2026-11-25 10:00+0000"))
    assert done.header_comments == ("Ана, 2024.",)
    assert renewed({}, {"": pot})[""].header_comments == ("A template",)


def test_a_changed_unit_starts_from_the_old_target_and_says_so() -> None:
    changed = _FERRY.source.replace("today", "yesterday")
    done = _one(Catalog(_HEAD, (_PORT, _FERRY)), Unit(_PORT.source), Unit(changed))
    assert done.units[0] == _PORT
    assert (done.units[1].target, done.units[1].fuzzy) == (_FERRY.target, True)
    assert (done.units[1].previous_source, done.units[1].comments) == (_FERRY.source, ("Ана",))


def test_what_is_gone_sleeps_and_what_returns_awakes() -> None:
    gone = _one(Catalog(_HEAD, (_PORT, _FERRY)), Unit(_PORT.source))
    assert gone.obsolete == (_FERRY,)
    assert _one(gone, Unit(_PORT.source), Unit(_FERRY.source)).units == (_PORT, _FERRY)


def test_a_unit_that_moved_to_another_file_brings_its_target_along() -> None:
    before = {"sea": Catalog(_HEAD, (_FERRY, _PORT)), "law": Catalog(_HEAD, (_TAX,))}
    done = renewed(before, {"sea": Catalog(units=(Unit(_PORT.source),)), "law": Catalog(units=(Unit(_FERRY.source),))})
    assert done["law"].units == (_FERRY,)
    assert done["law"].obsolete == (_TAX,)
    assert done["sea"] == replace(done["sea"], units=(_PORT,), obsolete=())


def test_a_catalog_without_template_keeps_its_targets_asleep() -> None:
    done = renewed({"sea": Catalog(_HEAD, (_PORT,)), "law": Catalog()}, {"law": Catalog(units=(Unit("Order."),))})
    assert (done["sea"].units, done["sea"].obsolete) == ((), (_PORT,))


def test_no_target_is_nowhere_even_one_that_was_fuzzy_before() -> None:
    stale = Unit("A bridge of stone.", "Мост од дрвета.", fuzzy=True, previous_source="A bridge of wood.")
    done = _one(Catalog(_HEAD, (stale, _PORT)), Unit(_PORT.source))
    assert done.obsolete == (stale,)


def test_one_sentence_more_of_the_same_kind_starts_from_its_like() -> None:
    more = "The port has ten cranes."
    done = _one(Catalog(_HEAD, (_PORT,)), Unit(_PORT.source), Unit(more), Unit("Something else altogether."))
    assert done.units[0] == _PORT
    assert (done.units[1].target, done.units[1].fuzzy, done.units[1].previous_source) == (
        _PORT.target,
        True,
        _PORT.source,
    )
    assert done.units[2] == Unit("Something else altogether.")


def test_sources_that_differ_in_white_space_only_do_not_exchange_targets() -> None:
    one, two = Unit("Sum: ", "Збир: "), Unit("Sum:", "Збир:")
    assert _one(Catalog(_HEAD, (one, two)), Unit("Sum:"), Unit("Sum: ")).units == (two, one)
    lined = _one(Catalog(_HEAD, (_PORT,)), Unit(_PORT.source + "\n")).units[0]
    assert (lined.target, lined.fuzzy) == (_PORT.target + "\n", False)


_CRANE = Unit("crane", "дизалица", plural="cranes", plural_targets=("дизалица", "дизалице", "дизалица"))


def test_plural_forms_are_kept_with_their_unit() -> None:
    assert _one(Catalog(_HEAD, (_CRANE,)), Unit("crane", plural="cranes")).units == (_CRANE,)
    assert _one(Catalog(_HEAD), Unit("barge", plural="barges")).units[0].plural_targets == ("", "", "")


def test_a_change_between_one_form_and_many_is_fuzzy() -> None:
    single = _one(Catalog(_HEAD, (_CRANE,)), Unit("crane")).units[0]
    assert (single.target, single.fuzzy, single.plural, single.plural_targets) == ("дизалица", True, None, ())
    assert (single.previous_source, single.previous_plural) == ("crane", "cranes")
    many = _one(Catalog(_HEAD, (Unit("crane", "дизалица"),)), Unit("crane", plural="cranes")).units[0]
    assert (many.fuzzy, many.plural_targets) == (True, ("дизалица",) * 3)


def test_a_changed_unit_keeps_every_form_of_the_old_one() -> None:
    old = Unit("%d crane stands idle", "x", plural="%d cranes stand idle", plural_targets=("а", "б", "в"))
    done = _one(Catalog(_HEAD, (old,)), Unit("%d crane stands idle.", plural="%d cranes stand idle.")).units[0]
    assert (done.fuzzy, done.plural_targets, done.plural) == (True, ("а", "б", "в"), "%d cranes stand idle.")
    assert (done.previous_source, done.previous_plural) == (old.source, old.plural)


def test_nothing_is_written_where_one_file_cannot_be_read(tmp_path: Path) -> None:
    for folder in ("old", "pot"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"a.{folder}").write_text('msgid "a"\nmsgstr ""\n')
    (tmp_path / "old" / "b.po").write_text('msgid "b"\nmsgstr "')
    with pytest.raises(CatalogError, match="no closing quote"):
        renew(tmp_path / "old", tmp_path / "pot", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_folder_without_templates_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text('msgid "a"\nmsgstr ""\n')
    with pytest.raises(UsageError, match="no template"):
        renew(tmp_path, tmp_path, tmp_path / "new")
