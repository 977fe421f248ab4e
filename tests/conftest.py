from __future__ import annotations

import pytest
from hypothesis import settings

# The first draw of a test compiles patterns, and others may keep the machine busy: time says nothing about a property.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-examples", action="store_true", help="rewrite *.units.json and *.sr.expect.* as they are"
    )
