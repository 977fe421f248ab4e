from __future__ import annotations

import pytest

from l10n.checks import CHECKS, pair_findings
from l10n.checks.base import ERRORS, fault
from l10n.checks.causes import without_symptoms
from l10n.model.text import Span
from tests.checks.pairs import codes, findings, pair


def test_only_what_must_not_be_published_is_an_error() -> None:
    assert {
        "empty", "placeholder", "markup", "link", "script", "mt_error", "encoding", "untrans"
    } == ERRORS  # fmt: skip
    assert fault("num", "?").severity == "warning"


@pytest.mark.parametrize("code", ["empty", "mt_error", "untrans", "lang"])
def test_a_fault_of_the_whole_target_stands_alone(code: str) -> None:
    others = [fault("num", "?"), fault("end_punct", "?", Span(3, 4)), fault("quotes", "?")]
    assert without_symptoms([*others, fault(code, "!")]) == (fault(code, "!"),)


def test_what_is_itself_a_symptom_explains_nothing() -> None:
    script = fault("script", "!", Span(0, 9))
    assert without_symptoms([fault("homoglyph", "?", Span(3, 5)), script]) == (script,)


def test_faults_of_their_own_all_stay() -> None:
    source = "It cost **$3.5 million** (see [this](https://example.org/a))."
    target = "Коштало је 3.5 милиона евра (види [ово](https://example.org/b))"
    assert codes(source, target, "en > sr-Cyrl") == {"num_format", "unit", "markup", "link", "end_punct"} - {"markup"}


def test_findings_are_in_the_order_of_their_places_and_each_once() -> None:
    found = findings("Who paid 100 dollars?", "Ко је  платио 200 евра!", "en > sr-Cyrl")
    assert [one.code for one in found] == ["space", "num", "unit", "end_punct"]
    assert len(set(found)) == len(found)


def test_a_span_points_at_the_fault_in_any_normal_form() -> None:
    target = "Vuc\u030cic\u0301  je rekao."
    (found,) = pair_findings(pair("Vučić spoke.", target, "en > sr-Latn"))
    assert (found.code, target[found.start : found.end]) == ("space", "  ")


def test_checks_do_not_depend_on_each_other_s_order() -> None:
    given = pair("Who paid 100 dollars?", "Ко је  платио 200 евра!", "en > sr-Cyrl")
    every = [finding for check in CHECKS for finding in check(given)]
    assert without_symptoms(every) == without_symptoms(reversed(every)) == pair_findings(given)


def test_nothing_is_asked_of_nothing() -> None:
    assert findings("", "", "en > sr-Cyrl") == ()
    assert codes("***", "***", "en > sr-Cyrl") == set()
    assert codes("12.5", "12,5", "en > sr-Cyrl") == set()
