from __future__ import annotations

import pytest

from l10n.cli.common import Bar


def test_a_bar_tells_the_time_that_is_left_without_what_was_settled_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    bar = Bar(clock=lambda: now[0], watched=True)
    for moment, done in ((0.0, 1), (0.1, 100), (10.1, 120), (60.1, 220)):
        now[0] = moment
        bar("deepl en → sr-Cyrl", done, 220)
    lines = capsys.readouterr().err.split("\r")

    assert [line.rpartition("] ")[2].rstrip() for line in lines[1:]] == [
        "1/220",
        "100/220",
        "120/220, 0:50 left",
        "220/220",
    ]


def test_nobody_watches_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    bar("work", 1, 2)
    bar.close()

    assert capsys.readouterr().err == ""
