from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.checks import Pair, document_findings, pair_findings, source_findings
from l10n.model.finding import Finding
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from tests.checks.good import GOOD
from tests.checks.pairs import pair

LOCALES = (ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE, LocaleTag("zh", "Hant"), LocaleTag("de"))
PIECES = (
    "1.234,5", "3 milion", "пет", "二十万", "百分之", "30年代", "9:30 p.m.", "5. октобра", "5月4日", "NATO", "Вучић",
    "“", "”", "„", "「", '"', "'", "(", "）", "…", "..", "--", " ", "  ", "\u00a0", "\u200b", "中文", "рат", "war", "é",
    "e\u0301", "`code`", "[a](b)", "<b>", "</b>", "{name}", "%s", "https://example.org/", "&amp;", "*", "**", "_", "。",
    "\ud800", "\x00", "²", "١٢", "Ⅻ", "ǅ", "İ", "\n", "$", "°C", "%", "km", "May", "XIX",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


def within(findings: tuple[Finding, ...], text: str) -> bool:
    return all(0 <= one.start <= one.end <= len(text) for one in findings)


@given(TEXTS, TEXTS, st.sampled_from(LOCALES), st.sampled_from(LOCALES))
@settings(max_examples=400, deadline=None)
def test_any_pair_is_answered_within_its_target(
    source: str, target: str, source_lang: LocaleTag, target_lang: LocaleTag
) -> None:
    given_pair = Pair(source, target, source_lang, target_lang)
    findings = pair_findings(given_pair)
    assert within(findings, target)
    assert len(set(findings)) == len(findings)
    assert all(one.message and not one.code.startswith("src_") for one in findings)
    assert pair_findings(given_pair) == findings


@given(TEXTS, st.sampled_from(LOCALES))
@settings(max_examples=200, deadline=None)
def test_any_source_is_answered_within_itself(source: str, lang: LocaleTag) -> None:
    findings = source_findings(source, lang)
    assert within(findings, source)
    assert all(one.code.startswith("src_") for one in findings)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=6), st.sampled_from(LOCALES), st.sampled_from(LOCALES))
@settings(max_examples=100, deadline=None)
def test_any_document_is_answered_pair_by_pair(
    texts: list[tuple[str, str]], source_lang: LocaleTag, target_lang: LocaleTag
) -> None:
    pairs = [Pair(source, target, source_lang, target_lang) for source, target in texts]
    found = document_findings(pairs)
    assert len(found) == len(pairs)
    for one, findings in zip(pairs, found, strict=True):
        assert within(findings, one.source)


@given(st.sampled_from(GOOD), st.sampled_from(("NFC", "NFD")), st.sampled_from(("NFC", "NFD")))
@settings(max_examples=150, deadline=None)
def test_a_good_pair_is_silent_in_every_normal_form(row: tuple[str, str, str], one: str, other: str) -> None:
    direction, source, target = row
    forms = [unicodedata.normalize(form, text) for form, text in ((one, source), (other, target))]  # type: ignore[arg-type]
    assert pair_findings(pair(forms[0], forms[1], direction)) == ()


@given(st.sampled_from([row for row in GOOD if row[0].endswith("sr-Cyrl")]), st.sampled_from("xyz"))
@settings(max_examples=60, deadline=None)
def test_a_target_with_a_mark_of_its_own_is_found(row: tuple[str, str, str], mark: str) -> None:
    direction, source, target = row
    assert "placeholder" in {one.code for one in pair_findings(pair(source, f"{target} {{{mark}}}", direction))}


@pytest.mark.parametrize(
    "piece", ["a", "1", "1,", "1 ", "一", "万", "(", "“", ".", "a.", "Putin ", "<a ", "&amp;", "*a ", "中 ", "twenty "]
)
def test_the_cost_grows_no_faster_than_the_text(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    begun = time.process_time()
    for source_lang, target_lang in ((ENGLISH, SERBIAN), (SERBIAN, ENGLISH), (ENGLISH, CHINESE)):
        pair_findings(Pair("The bridge of 1999 fell.", text, source_lang, target_lang))
    # What grows with the square of the length takes minutes here.
    assert time.process_time() - begun < 10
