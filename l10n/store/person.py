"""Who is at the keyboard."""

from __future__ import annotations

import getpass
import subprocess
from pathlib import Path


def person(root: Path) -> str:
    """Return the name to sign with: git's where there is git, else the system's."""
    try:
        asked = subprocess.run(
            ["git", "config", "--get", "user.name"], cwd=root, capture_output=True, text=True, timeout=5, check=False
        )
        name = asked.stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
