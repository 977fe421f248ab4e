from __future__ import annotations

import subprocess
import sys

from l10n.store.code import reading_rules


def test_same_rules_have_the_same_name_in_every_process() -> None:
    program = "from l10n.store.code import reading_rules; print(reading_rules())"
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == reading_rules()
    assert len(reading_rules()) == 16
