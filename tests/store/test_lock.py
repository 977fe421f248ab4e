from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from l10n.errors import ConflictError, FileError
from l10n.store.lock import lock

_HOLD = """
import sys
from pathlib import Path
from l10n.store.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_is_told_who_the_first_is(tmp_path: Path) -> None:
    with lock(tmp_path):
        start = time.monotonic()
        with pytest.raises(ConflictError, match=f"process {os.getpid()} on "), lock(tmp_path, wait=0.15):
            pass
        assert 0.1 < time.monotonic() - start < 5
    with lock(tmp_path, wait=0):
        pass


def test_a_killed_holder_frees_the_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(ConflictError, match=f"process {child.pid} on "), lock(tmp_path, wait=0):
            pass
        child.kill()
    with lock(tmp_path, wait=0) as killed:
        assert killed
    with lock(tmp_path, wait=0) as killed:
        assert not killed


def test_who_waits_long_enough_gets_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        child.stdout.readline()
        child.stdin.close()
        with lock(tmp_path, wait=10):
            pass


def test_an_error_inside_frees_the_lock(tmp_path: Path) -> None:
    with pytest.raises(KeyError), lock(tmp_path):
        raise KeyError
    with lock(tmp_path, wait=0):
        pass


def test_a_place_that_cannot_be_locked_is_named(tmp_path: Path) -> None:
    (tmp_path / ".l10n").write_text("a file, not a folder")
    with pytest.raises(FileError, match="cannot be locked"), lock(tmp_path):
        pass
