from __future__ import annotations

from l10n.checks import Pair, document_findings
from tests.checks.pairs import pair


def found(*pairs: Pair) -> list[list[str]]:
    return [[one.code for one in findings] for findings in document_findings(pairs)]


def test_one_source_with_two_targets() -> None:
    assert found(
        pair("Read more", "Прочитајте више", "en > sr-Cyrl"),
        pair("Elsewhere", "На другом месту", "en > sr-Cyrl"),
        pair("Read more", "Сазнајте више", "en > sr-Cyrl"),
    ) == [["inconsistent"], [], ["inconsistent"]]


def test_endings_case_and_marks_are_no_inconsistency() -> None:
    assert found(
        pair("Foreign policy", "Спољна политика", "en > sr-Cyrl"),
        pair("Foreign policy", "спољне политике", "en > sr-Cyrl"),
        pair("Foreign policy", "Спољна политика!", "en > sr-Cyrl"),
    ) == [[], [], []]


def test_a_heading_may_be_said_otherwise() -> None:
    assert found(
        pair("The bridge", "Мост", "en > sr-Cyrl", kind="heading"),
        pair("The bridge", "Ћуприја", "en > sr-Cyrl", kind="paragraph"),
    ) == [[], []]


def test_locales_are_compared_apart() -> None:
    assert found(pair("Bridge", "Мост", "en > sr-Cyrl"), pair("Bridge", "桥", "en > zh")) == [[], []]


def test_two_sources_with_one_target() -> None:
    assert found(
        pair("The port is closed.", "Лука је затворена.", "en > sr-Cyrl"),
        pair("The harbour was mined.", "Лука је затворена.", "en > sr-Cyrl"),
    ) == [["same_target"], ["same_target"]]


def test_sources_that_differ_in_an_ending_or_an_article_may_share_a_target() -> None:
    assert found(
        pair("Sanction", "制裁", "en > zh"),
        pair("Sanctions", "制裁", "en > zh"),
        pair("The sanctions", "制裁", "en > zh"),
    ) == [[], [], []]


def test_an_empty_target_says_nothing_about_consistency() -> None:
    assert found(pair("Bridge", "", "en > zh"), pair("Port", "", "en > zh"), pair("Bridge", "桥", "en > zh")) == [
        [],
        [],
        [],
    ]


def test_a_word_seen_once_beside_a_word_seen_often() -> None:
    often = [pair(f"The zeppelin number {at} rose.", f"{at}", "en > zh") for at in range(3)]
    assert found(*often, pair("One zepplin sank.", "x", "en > zh"))[-1] == ["src_typo"]
    assert found(*often, pair("Two zeppelins sank.", "x", "en > zh"))[-1] == []
    assert found(*often[:2], pair("One zepplin sank.", "x", "en > zh"))[-1] == []


def test_an_inflected_word_is_no_slip() -> None:
    forms = ("Цепелин", "Цепелин", "Цепелин", "Цепелина", "Цепелину", "Цепелином")
    assert found(*(pair(f"{form} {at}", f"{at}", "sr-Cyrl > en") for at, form in enumerate(forms))) == [[]] * 6
