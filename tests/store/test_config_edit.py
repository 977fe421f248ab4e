from __future__ import annotations

import pytest

from l10n.store.config import parsed
from l10n.store.config_edit import with_unit

BOTH = """\
# Ours.
[[documents]]
match = "poems/*"   # verse
embargo = true

[segmentation] # how articles are cut
names = { en = ["Yahoo!"] }

[[documents]]
match = 'poems/*'
unit = 'sentence' # for now
"""


@pytest.mark.parametrize(
    "text", ["", 'source_language = "en"', 'source_language = "en"\n', BOTH, BOTH.replace("\n", "\r\n")]
)
def test_a_unit_is_written_and_nothing_else_changes(text: str) -> None:
    whole = with_unit(text, "paragraph")
    assert parsed(whole).segmentation.unit == "paragraph"
    some = with_unit(text, "paragraph", document="poems/*")
    rules = [rule for rule in parsed(some).documents if rule.match == "poems/*"]
    assert rules[-1].unit == "paragraph"
    assert parsed(some).segmentation == parsed(text).segmentation
    for changed in (whole, some):
        assert set(text.splitlines()) - set(changed.splitlines()) <= {"unit = 'sentence' # for now"}


def test_a_comment_beside_the_key_stays() -> None:
    assert 'unit = "paragraph" # for now\n' in with_unit(BOTH, "paragraph", document="poems/*")


def test_a_glob_is_quoted() -> None:
    text = with_unit("", "paragraph", document='a"b\\*')
    assert parsed(text).documents[0].match == 'a"b\\*'
