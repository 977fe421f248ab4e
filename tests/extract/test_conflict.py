from __future__ import annotations

import pytest

from l10n.extract.conflict import conflict_line

CONFLICT = "<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> branch\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CONFLICT, 1),
        (f"---\ntitle: A\n---\n\n{CONFLICT}", 5),
        (CONFLICT.replace("\n", "\r\n"), 1),
        (CONFLICT.replace("Ours.\n", "Ours.\n||||||| base\nBase.\n"), 1),
        (f"```\na\n```\n\n{CONFLICT}", 5),
        (f"Git writes:\n\n```\n{CONFLICT}```\n", 0),
        (f"~~~~ text\n```\n{CONFLICT}~~~~\n", 0),
        ("Git writes `<<<<<<< HEAD` there.\n", 0),
        (f"Git writes:\n\n    {CONFLICT.replace(chr(10), chr(10) + '    ')}\n", 0),
        ("<<<<<<< HEAD\nOurs.\n", 0),
        ("Title\n=======\n\n>>>>>>> a quote of seven\n", 0),
        (">>>>>>> branch\n=======\n<<<<<<< HEAD\n", 0),
    ],
)
def test_a_conflict_is_told_by_all_its_marks_outside_of_code(text: str, line: int) -> None:
    assert conflict_line(text) == line
