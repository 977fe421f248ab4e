from __future__ import annotations

import pytest

from l10n.reconcile.marks import carried_target, marks, skeleton, without_markup


@pytest.mark.parametrize(
    ("before", "after", "target", "made", "rule"),
    [
        ("Read [it](a.md).", "Read [it](b.md).", "Читај [то](a.md).", "Читај [то](b.md).", "link target"),
        ("See [it](<a b>).", "See [it](c).", "В. [то](<a b>).", "В. [то](c).", "link target"),
        ('A [quay](a "Old").', 'A [quay](b "Old").', 'Кеј [је](a "Стари").', 'Кеј [је](b "Стари").', "link target"),
        ("![A map](old.png)", "![A map](new.png)", "![Карта](old.png)", "![Карта](new.png)", "link target"),
        ("Ask [us][one].", "Ask [us][two].", "Питајте [нас][one].", "Питајте [нас][two].", "link target"),
        ("See https://a.rs/1.", "See https://a.rs/2.", "В. https://a.rs/1.", "В. https://a.rs/2.", "link target"),
        ("The toll {#toll}", "The toll {#tolls}", "Путарина {#toll}", "Путарина {#tolls}", "anchor"),
        ("The toll {/*toll*/}", "The toll {/*tolls*/}", "Путарина {/*toll*/}", "Путарина {/*tolls*/}", "anchor"),
        ('<a href=a>It</a>', '<a href=b>It</a>', '<a href=a>То</a>', '<a href=b>То</a>', "attribute"),
        ("It fell.[^1]", "It fell.[^2]", "Пало је.[^1]", "Пало је.[^2]", "note number"),
        ("It fell.[3]", "It fell.[4]", "Пало је.[3]", "Пало је.[4]", "note number"),
        ("It fell [3].", "It fell [4].", "Пало је [3].", "Пало је [4].", "note number"),
        ("它倒了[3]，没人在。", "它倒了[4]，没人在。", "Пало је[3], без људи.", "Пало је[4], без људи.", "note number"),
        ("[a](x) and [b](x)", "[a](y) and [b](y)", "[а](x) и [б](x)", "[а](y) и [б](y)", "link target"),
    ],
)  # fmt: skip
def test_a_mark_that_nobody_reads_goes_into_the_target(
    before: str, after: str, target: str, made: str, rule: str
) -> None:
    assert carried_target(before, after, target) == (made, rule)
    assert carried_target(after, before, made) == (target, rule)


@pytest.mark.parametrize(
    ("before", "after", "target"),
    [
        ("See [it](a).", "See [them](b).", "В. [то](a)."),
        ("See [it](a).", "See [it](b)!", "В. [то](a)."),
        ("See [it](a).", "See [It](b).", "В. [то](a)."),
        ("See [it](a).", "See it.", "В. [то](a)."),
        ("See it.", "See [it](a).", "В. то."),
        ("See [it](a).", "See [it](b).", "В. то."),
        ("See [it](a).", "See [it](b).", "В. [то](c)."),
        ("See [a](x) and [b](y).", "See [a](z) and [b](y).", "В. [б](y) и [а](x)."),
        ("See [a](x) and [b](x).", "See [a](x) and [b](y).", "В. [б](x) и [а](x)."),
        ("It fell.[^1] Or not.[^2]", "It fell.[^3] Or not.[^2]", "Пало је.[^2] Или није.[^1]"),
        ("It fell.[^1]", "It fell.", "Пало је.[^1]"),
        ("Under law [12] it may.", "Under law [13] it may.", "По закону [12] сме."),
        ("In [2019] it fell.", "In [2020] it fell.", "Пало је [2019]."),
        ("依第[12]条开放。", "依第[13]条开放。", "Отворено по члану [12]."),
        ("Run `a`.", "Run `b`.", "Покрени `a`."),
        ("The **old** quay.", "The old quay.", "**Стари** кеј."),
        ('A [quay](a "Old").', 'A [quay](a "New").', 'Кеј [је](a "Стари").'),
        ('<img alt="Old" src="a">', '<img alt="New" src="a">', '<img alt="Стари" src="a">'),
        ("Read {name}.", "Read {city}.", "Читај {name}."),
        ("See [it](a).", "See  [it](a).", "В. [то](a)."),
    ],
)
def test_where_anything_else_changed_or_the_order_is_not_certain_nothing_goes(
    before: str, after: str, target: str
) -> None:
    assert carried_target(before, after, target) is None


def test_a_link_that_a_translator_chose_stays_where_the_source_kept_its_own() -> None:
    made = carried_target("See [a](x) and [b](y).", "See [a](x) and [b](z).", "В. [а](sr/x) и [б](y).")
    assert made == ("В. [а](sr/x) и [б](z).", "link target")


def test_marks_are_found_in_their_order() -> None:
    found = marks('See <b class="k">[it](a "T")</b>.[^7] {#id .wide}')
    assert [(mark.kind, mark.value) for mark in found] == [
        ("attribute", "k"),
        ("link target", "a"),
        ("note number", "7"),
        ("anchor", "#id .wide"),
    ]


def test_a_skeleton_keeps_all_that_readers_see() -> None:
    assert skeleton("See [it](a).") == skeleton("See\n[it](b).")
    assert skeleton("See [it](a).") != skeleton("See [it].")
    assert skeleton("See [it](a).") != skeleton("See it.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The **old** [quay](a) of `Sava`.[^1]", "The old quay of Sava."),
        ("<b>Nine</b> lorries {#nine}", "Nine lorries"),
        ("snake_case and _one_ more", "snake_case and one more"),
        ("Write \\* or {name}.", "Write or {name}."),
        ("plain", "plain"),
    ],
)
def test_words_are_what_readers_see(text: str, words: str) -> None:
    assert without_markup(text) == words
