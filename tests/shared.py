"""Where the measuring programs lie, if they lie beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("L10N_SHARED", Path(__file__).parent.parent.parent / "shared"))

needs_shared = pytest.mark.skipif(
    not (SHARED / "README.md").is_file(),
    reason="the measuring programs are not beside this checkout (set L10N_SHARED to their folder)",
)
