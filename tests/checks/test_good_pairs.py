from __future__ import annotations

import unicodedata

import pytest

from l10n.checks import document_findings, pair_findings, source_findings
from tests.checks.good import GOOD
from tests.checks.pairs import pair


@pytest.mark.parametrize(("direction", "source", "target"), GOOD)
def test_good_pairs_are_silent(direction: str, source: str, target: str) -> None:
    given = pair(source, target, direction)
    assert pair_findings(given) == ()
    assert source_findings(source, given.source_lang) == ()
    assert document_findings([given]) == ((),)


@pytest.mark.parametrize(("direction", "source", "target"), GOOD[::7])
def test_normal_forms_make_no_difference(direction: str, source: str, target: str) -> None:
    decomposed = unicodedata.normalize("NFD", target)
    assert pair_findings(pair(unicodedata.normalize("NFD", source), decomposed, direction)) == ()


def test_all_good_pairs_are_consistent_together() -> None:
    together = [pair(source, target, direction) for direction, source, target in GOOD]
    assert {finding.code for found in document_findings(together) for finding in found} == set()
