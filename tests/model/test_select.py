from __future__ import annotations

import pytest

from l10n.errors import UsageError
from l10n.model.select import Select

RESPOND = "div#respond.comment-respond.wide"


@pytest.mark.parametrize(
    ("selector", "element", "meant"),
    [
        ("div", RESPOND, True),
        ("DIV", RESPOND, True),
        ("*", RESPOND, True),
        ("#respond", RESPOND, True),
        (".wide", RESPOND, True),
        ("div.wide#respond.comment-respond", RESPOND, True),
        ("nav, .wide", RESPOND, True),
        (".Wide", RESPOND, False),
        ("p.wide", RESPOND, False),
        (".comment", RESPOND, False),
        ("#comment-respond", RESPOND, False),
        (".wide.narrow", RESPOND, False),
        (r".md\:flex", "div.md:flex", True),
        (".аутор", "p.аутор", True),
    ],
)
def test_an_element_is_meant_by_tag_id_and_classes(selector: str, element: str, meant: bool) -> None:
    assert Select.parse(selector).matches(element) is meant


@pytest.mark.parametrize("selector", ["", "nav >a", "div p", "a[href]", "p:first-child", "nav,", ".", "#", "!x"])
def test_what_asks_for_more_is_refused(selector: str) -> None:
    with pytest.raises(UsageError) as caught:
        Select.parse(selector)
    assert "#respond" in caught.value.hint
