from __future__ import annotations

from l10n.checks import pair_findings
from l10n.model.lookup import Term
from tests.checks.pairs import pair

AUTONOMY = Term(("strategic autonomy",), (("stratešk",), ("autonomij",)))
TROOPS = Term(("troops",), (("војник", "војниц"),), ("труп",))
UNION = Term(("European Union",), (("Европск", "ЕУ"), ("униј", "ЕУ")))
COUNCIL = Term(("Security Council",), (("安理会", "安全理事会"),))


def codes(source: str, target: str, direction: str, *terms: Term) -> list[str]:
    return [one.code for one in pair_findings(pair(source, target, direction, terms))]


def test_stems_serve_every_form_and_both_scripts() -> None:
    source = "Strategic autonomy is a slogan."
    assert codes(source, "Стратешка аутономија је парола.", "en > sr-Cyrl", AUTONOMY) == []
    assert codes(source, "Strateška autonomija je parola.", "en > sr-Latn", AUTONOMY) == []
    assert codes(source, "Стратешка самосталност је парола.", "en > sr-Cyrl", AUTONOMY) == ["glossary"]


def test_what_is_forbidden_is_named_where_it_stands() -> None:
    target = "Послато је 300 трупа."
    (found,) = pair_findings(pair("They sent 300 troops.", target, "en > sr-Cyrl", (TROOPS,)))
    assert (found.code, target[found.start : found.end]) == ("glossary", "труп")
    assert "војник" in found.message
    assert codes("They sent 300 troops.", "Послали су 300 војника.", "en > sr-Cyrl", TROOPS) == []


def test_an_acronym_may_answer_all_groups() -> None:
    source = "The European Union is slow."
    assert codes(source, "ЕУ је спора.", "en > sr-Cyrl", UNION) == []
    assert codes(source, "Европска унија је спора.", "en > sr-Cyrl", UNION) == []


def test_chinese_terms_stand_as_they_are() -> None:
    assert codes("The Security Council met.", "安理会开会。", "en > zh", COUNCIL) == []
    assert codes("The Security Council met.", "安全委员会开会。", "en > zh", COUNCIL) == ["glossary"]


def test_a_term_that_the_source_lacks_is_not_asked_for() -> None:
    assert codes("The council met.", "委员会开会。", "en > zh", COUNCIL) == []
