from __future__ import annotations

from pathlib import Path

import pytest

from tests.walks.desk import ARTICLE, Desk


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project with one article, synced."""
    made = Desk(tmp_path, capsys)
    made.l10n("init")
    made.write(ARTICLE)
    made.l10n("sync")
    return made
