"""One writer at a time in a project."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from l10n.errors import ConflictError, FileError
from l10n.store import system

_PAUSE = 0.05


@contextlib.contextmanager
def lock(root: Path, *, wait: float = 10.0) -> Iterator[bool]:
    """Hold the project's lock, `.l10n/lock`, while the block runs; yield whether the last holder was killed.

    Waits up to `wait` seconds; then raises ConflictError, which says who holds it. A killed holder frees it, but its
    name stays in the file. It does not nest: who holds it and asks again waits for itself.
    """
    path = root / ".l10n" / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | system.BINARY, 0o666)
    except OSError as error:
        raise FileError(str(path), 0, f"the project cannot be locked: {error.strerror}") from error
    try:
        until = time.monotonic() + wait
        while not system.try_lock(descriptor):
            if time.monotonic() >= until:
                raise ConflictError(f"another l10n is at work here: {_holder(path)}", "Wait until it is done.")
            time.sleep(_PAUSE)
        killed = os.fstat(descriptor).st_size > 0
        name = f"process {os.getpid()} on {system.machine()}\n".encode()
        os.ftruncate(descriptor, len(name))
        os.lseek(descriptor, 0, os.SEEK_SET)
        with contextlib.suppress(OSError):  # on a full disk the lock does without the name
            os.write(descriptor, name)
        try:
            yield killed
        finally:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _holder(path: Path) -> str:
    with contextlib.suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace").strip() or "it has not said which"
    return "it has not said which"
