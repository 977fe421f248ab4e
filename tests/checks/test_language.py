from __future__ import annotations

from pathlib import Path

import pytest

from l10n.checks import pair_findings
from tests.checks.pairs import codes, pair

BAD = [
    ("untrans", "en > sr-Cyrl", "Sources and further reading", "Sources and further reading"),
    ("untrans", "en > zh-Hans", "The war goes on.", "The war goes on."),
    ("untrans", "sr-Cyrl > en", "О аутору", "О аутору"),
    ("untrans", "zh-Hans > en", "引言", "引言"),
    ("untrans", "en > sr-Latn", "The war goes on.", "The war goes on."),
    (
        "untrans_part",
        "en > sr-Cyrl",
        "The European Union remains the largest partner.",
        "European Union остаје највећи партнер.",
    ),
    (
        "untrans_part",
        "en > sr-Cyrl",
        "They called for restraint on both sides.",
        "Позвали су на restraint on both sides.",
    ),
    ("untrans_part", "en > zh-Hans", "They called for an immediate ceasefire.", "他们呼吁 immediate ceasefire。"),
    ("untrans_part", "en > zh-Hans", "The World Bank lowered its forecast.", "World Bank下调了预测。"),
    (
        "untrans_part",
        "sr-Cyrl > en",
        "Аналитичари сматрају да је то била грешка.",
        "Analysts believe that this was a грешка.",
    ),
    ("untrans_part", "zh-Hans > en", "双方签署了合作协议。", "The two sides signed 合作协议."),
    (
        "untrans_part",
        "en > sr-Latn",
        "They called for restraint on both sides.",
        "Pozvali su na restraint on both sides.",
    ),
    ("empty", "en > sr-Cyrl", "Yes, of course.", "  "),
    ("empty", "en > zh-Hans", "Yes, of course.", "\u200b"),
    ("lang", "en > sr-Cyrl", "The government adopted a new budget.", "Правительство приняло новый бюджет."),
    ("lang", "en > sr-Cyrl", "The government adopted a new budget yesterday.", "Владата вчера прие новия бюджет."),
    ("lang", "en > sr-Cyrl", "The government adopted a new budget yesterday.", "Владата вчера го усвои новиот буџет."),
    ("lang", "en > sr-Cyrl", "The government adopted a new budget.", "Уряд ухвалив новий бюджет."),
    (
        "lang",
        "en > sr-Cyrl",
        "The government adopted a new budget yesterday.",
        "Die Regierung hat gestern einen neuen Haushalt verabschiedet.",
    ),
    ("lang", "en > zh-Hans", "The government adopted a new budget yesterday.", "政府は昨日、新しい予算を採択した。"),
    (
        "lang",
        "en > zh-Hans",
        "The government adopted a new budget yesterday.",
        "Le gouvernement a adopté hier un nouveau budget.",
    ),
    (
        "lang",
        "sr-Cyrl > en",
        "Влада је јуче усвојила нови буџет.",
        "Die Regierung hat gestern einen neuen Haushalt verabschiedet.",
    ),
    ("lang", "sr-Cyrl > en", "Влада је јуче усвојила нови буџет.", "El gobierno aprobó ayer un nuevo presupuesto."),
    ("lang", "zh-Hans > en", "政府昨天通过了新预算。", "Правительство вчера приняло новый бюджет."),
    ("lang", "zh-Hans > en", "政府昨天通过了新预算。", "政府は昨日、新しい予算を採択した。"),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}


@pytest.mark.parametrize(
    ("direction", "target", "severity"),
    [
        ("en > sr-Latn", "The ministry has said that the ferry will be sold to the highest bidder.", "error"),
        ("sr-Cyrl > en", "Ministarstvo je saopštilo da će skela biti prodata onome ko najviše ponudi.", "error"),
        ("sr-Cyrl > en", "Skela je prodata prošle nedelje.", "warning"),
    ],
)
def test_a_whole_sentence_in_another_language_of_the_same_script_blocks(
    direction: str, target: str, severity: str
) -> None:
    source = "On Monday a decision about the old boat was made public." if direction[:2] == "en" else "Одлука је јавна."
    found = [one for one in pair_findings(pair(source, target, direction)) if one.code == "lang"]
    assert [one.severity for one in found] == [severity]


FOREIGN = (Path(__file__).parent / "foreign.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", FOREIGN)
def test_a_few_words_in_a_neighbours_language_are_told(line: str) -> None:
    _, _, target = line.partition(" ")
    found = codes("运河。", target, "zh-Hans > en") if target[0] < "\u0400" else codes("It is.", target, "en > sr-Cyrl")
    assert found & {"lang", "script"}
