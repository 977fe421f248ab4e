"""Edits in English, Serbian and Chinese, and what a careful person expects of them."""

from __future__ import annotations

import pytest

from l10n.approval import History, state
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.document import SourceUnit
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.reconcile import reconciled

PLAN = "Општина је {}. године потрошила {} милиона динара на бране."
WALL = "{}年，市政府在新防洪墙上花费了{}亿第纳尔。"
LATE = "居民们说，这个计划来得太晚了。"
GIFT = "Ана Петровић је другу фазу назвала „поклоном“."
OPEN = "Лука је отворена за бродове."
SHUT = "Лука није отворена за бродове."


def after_edit(before: list[str], after: list[str]) -> dict[str, tuple[str, str]]:
    """Translate and approve sentences, edit them; return each one's state, and for which source its target was made."""
    history = History.of(("one", Event("1", "Vera", "accepted", text, f"превод: {text}")) for text in before)
    old = Catalog(units=tuple(Unit(text, f"превод: {text}") for text in before))
    template = tuple(
        SourceUnit(UnitKey(None, text), LocaleTag("en"), (), (number,)) for number, text in enumerate(after)
    )
    units = reconciled({"one": template}, {"one": old}, history, at="2")["one"].units
    found: dict[str, tuple[str, str]] = {}
    for unit in units:
        made_for = unit.target.removeprefix("превод: ")
        assert not unit.fuzzy or unit.previous_source == made_for
        found[unit.source] = (state(unit, history, document="one", own=False), made_for)
    return found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It carries nine cars.", "It carries ten cars."),
        ("Држава плаћа десет бунара.", "Држава плаћа девет бунара."),
        ("国家支付九口水井的费用。", "国家支付廿口水井的费用。"),
        (WALL.format(2019, "3.4"), WALL.format("２０１９", "3.4")),
        (OPEN, SHUT),
        ("Није одговорио никоме.", "Није одговорио некоме."),
        ("港口对船只开放。", "港口未对船只开放。"),
        (GIFT, GIFT.replace("Ана Петровић", "Ани Петровић")),
        (GIFT, GIFT.replace("Ана", "Вера")),
        (GIFT, GIFT.replace("„поклоном“", "»поклоном«")),
        (GIFT, GIFT.replace("„поклоном“", "поклоном")),
        ("这是送给开发商的“礼物”。", "这是送给开发商的「礼物」。"),
        (LATE, LATE.replace("，", ",")),
        (LATE, LATE.replace("。", "！")),
        ("城市慢慢的修建。", "城市慢慢地修建。"),
        ("每年春天，低处的街道都要封闭两周。", "每年春天，低處的街道都要封閉兩週。"),
        ("Вода и град", "ВОДА И ГРАД"),
        (OPEN, "Luka je otvorena za brodove."),
        ("Luka nije otvorena za brodove.", SHUT),
        ("Under law [12] it may be sold.", "Under law [13] it may be sold."),
        ("依第[12]条对船只开放。", "依第[13]条对船只开放。"),
        ("Покрените `make dry` сада.", "Покрените `make wet` сада."),
        ("水泵**从未**停止过。", "水泵从未停止过。"),
    ],
)
def test_a_changed_sentence_is_stale_with_its_old_target(before: str, after: str) -> None:
    assert after_edit([before, "Друга реченица стоји."], [after, "Друга реченица стоји."]) == {
        after: ("stale", before),
        "Друга реченица стоји.": ("approved", "Друга реченица стоји."),
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ко је овде?", "Ко  је\nовде?"),
        ("Ovde je šuma.", "Ovde je s\u030cuma."),
        ("Река је мирна.", "Река\u00a0је мирна."),
        ("几百年来，这条河塑造了老城区。", "几百年来，这条河\n塑造了老城区。"),
    ],
)
def test_white_space_and_normal_form_are_no_change(before: str, after: str) -> None:
    assert after_edit([before], [after]) == {after: ("approved", before)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            [PLAN.format(2019, 340), PLAN.format(2020, 355), PLAN.format(2021, 375)],
            [PLAN.format(2021, 377), PLAN.format(2019, 342), PLAN.format(2020, 357)],
        ),
        (
            [WALL.format(2019, "3.4"), WALL.format(2020, "3.55"), WALL.format(2021, "3.75")],
            [WALL.format(2021, "3.77"), WALL.format(2019, "3.42"), WALL.format(2020, "3.57")],
        ),
        ([OPEN, SHUT], [SHUT.replace(".", " данас."), OPEN.replace(".", " данас.")]),
        (
            ["Град плаћа девет нових бунара.", "Град плаћа десет нових бунара."],
            ["Град ће платити десет нових бунара.", "Град ће платити девет нових бунара."],
        ),
        (
            ["港口对船只开放。", "港口不对船只开放。"],
            ["港口今天不对船只开放。", "港口今天对船只开放。"],
        ),
    ],
)
def test_of_sentences_that_are_alike_numbers_and_negations_tell_which_is_which(
    before: list[str], after: list[str]
) -> None:
    heirs = before[-1:] + before[:-1] if len(before) > 2 else before[::-1]
    assert after_edit(before, after) == {new: ("stale", old) for new, old in zip(after, heirs, strict=True)}


@pytest.mark.parametrize("pair", [(OPEN, SHUT), (PLAN.format(2019, 340), PLAN.format(2020, 355))])
def test_two_that_change_places_keep_what_is_theirs(pair: tuple[str, str]) -> None:
    assert after_edit([*pair], [*pair[::-1]]) == {text: ("approved", text) for text in pair}
