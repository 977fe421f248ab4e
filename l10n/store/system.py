"""What operating systems do differently: exchanging files, locking them, syncing folders."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import signal
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ctypes

BINARY: int = getattr(os, "O_BINARY", 0)
NONBLOCK: int = getattr(os, "O_NONBLOCK", 0)

_waiting: ContextVar[set[Path] | None] = ContextVar("waiting", default=None)
"""The folders that are to be synced at the end of the block at hand, if one is."""

_AT_FDCWD = -100
_NOREPLACE = 1
_EXCHANGE = 2
# Not every kernel, library or file system has it.
_ABSENT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def machine() -> str:
    """Return the name of this machine."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "a machine without a name")


def rename_exchange(first: Path, second: Path) -> bool:
    """Give each file the other's name in one step; return False, nothing done, where the system cannot.

    Source: renameat2(2). Raises OSError where it can but fails.
    """
    return _renameat2(first, second, _EXCHANGE)


def rename_new(temporary: Path, path: Path) -> bool:
    """Move a file to a name that must be free; return False, nothing done, where the system cannot.

    Raises FileExistsError where the name is taken: both files stay as they are.
    """
    return _renameat2(temporary, path, _NOREPLACE)


@functools.cache
def _library() -> ctypes.CDLL:
    import ctypes  # most runs exchange nothing, and it is slow to load

    return ctypes.CDLL(None, use_errno=True)


def _renameat2(first: Path, second: Path, flags: int) -> bool:
    if sys.platform != "linux":
        return False
    import ctypes

    function = getattr(_library(), "renameat2", None)
    if function is None:
        return False
    if function(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), ctypes.c_uint(flags)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _ABSENT:
        return False
    raise OSError(code, os.strerror(code), str(second))


FLUSHES_AT_ONCE = sys.platform == "linux"
"""Whether `flush` is enough for files that were written and closed; elsewhere each has to be brought down alone."""


def flush(folder: Path) -> None:
    """Bring all that was written to the folder's file system down to the disk, where the system waits for that.

    Source: sync(2), syncfs(2): Linux returns when it is done; POSIX does not promise it.
    """
    if not FLUSHES_AT_ONCE:
        return
    import ctypes

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        function = getattr(_library(), "syncfs", None)
        if function is None:
            os.sync()
        elif function(descriptor) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names down to the disk, so that a rename outlasts a power cut."""
    if sys.platform == "win32":
        return  # Windows has no such call
    waiting = _waiting.get()
    if waiting is not None:
        waiting.add(folder)
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def folders_synced_once() -> Iterator[None]:
    """Bring the names in each folder that the block writes to down to the disk once, at its end.

    Only for files that need not outlast a power cut in the order in which they are written.
    """
    folders: set[Path] = set()
    token = _waiting.set(folders)
    try:
        yield
    finally:
        _waiting.reset(token)
        for folder in sorted(folders):
            with contextlib.suppress(FileNotFoundError):
                sync_folder(folder)


def is_being_written(path: Path) -> bool:
    """Whether a program has the file open for writing at this moment; False where the system does not tell.

    Source: fcntl(2), "Leases": one for reading is given only where nobody has the file open for writing.
    """
    if sys.platform != "linux":
        return False
    import fcntl

    descriptor = os.open(path, os.O_RDONLY)
    try:
        # Who opens the file while we hold the lease is made to wait, and we get a signal: one that ends nobody.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(descriptor)
    return False


def set_mode(descriptor: int, mode: int) -> None:
    """Give an open file a mode, where the system has modes."""
    if sys.platform != "win32":
        os.fchmod(descriptor, mode)


def try_lock(descriptor: int) -> bool:
    """Lock an open file for us alone, until it is closed; return False where another holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # Far behind the text that says who holds the lock, which stays readable so.
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


@contextlib.contextmanager
def folder_locked(folder: Path) -> Iterator[None]:
    """Let one thread or process of ours at a time into a folder, where the system can lock folders."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems lock no folders
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
