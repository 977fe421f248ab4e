"""Commands that end before every single call that changes the disk: killed there, or refused there."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import signal
import sys
import traceback
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import l10n
from l10n.cli import run
from l10n.errors import CatalogError
from l10n.po.reader import read
from l10n.store import system
from l10n.store.layout import RELEASES
from tests.walks.desk import Desk

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share the state of this one")

NOTE = "The harvest was late. Wheat costs 21 dinars.\n"
CHANGED = "The harvest was early. Wheat costs 21 dinars. So say the farmers.\n"
_CALLS = ("write", "fsync", "ftruncate", "replace", "rename", "unlink", "mkdir", "symlink")
_OURS = str(Path(l10n.__file__).parent)
_DATES = re.compile(rb"^\"(?:PO-Revision|POT-Creation)-Date:.*\n", re.M)

_NEVER_REFUSED = ("unlink", "ftruncate")
"""A full disk refuses neither, and who cannot take back what he began can promise nothing."""

Fault = Callable[[str], None]


def watched(before: Fault) -> None:
    """Call `before` with the name of each call that changes the disk; for the rest of this process's life."""

    def wrapped(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def called(*args: object, **named: object) -> object:
            before(name)
            return real(*args, **named)

        return called

    for module, names in ((os, _CALLS), (system, ("_renameat2",))):
        for name in names:
            setattr(module, name, wrapped(name, getattr(module, name)))
    sys.addaudithook(lambda event, args: before("open") if event == "open" and _writes(args) else None)


def _writes(args: tuple[object, ...]) -> bool:
    flags = args[2]
    return isinstance(flags, int) and bool(flags & os.O_CREAT)


def ended(root: Path, args: tuple[str, ...], said: Path, *, at: int, fault: int) -> tuple[int, list[int]]:
    """Run a command in a process of its own, in which call number `at` is the fault: an errno, or 0 for a kill.

    Returns its exit code, negative for a signal, and of each call from where in our code it came.
    """
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stands_for in (1, 2):
            os.dup2(out, stands_for)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        calls: list[int] = []

        def before(name: str) -> None:
            if fault and name in _NEVER_REFUSED:
                return
            calls.append(_way_here())
            if len(calls) == at and not fault:
                os.kill(os.getpid(), signal.SIGKILL)
            if len(calls) == at:
                raise OSError(fault, os.strerror(fault))

        real = os.write
        code = 70
        try:
            watched(before)
            code = run(["-C", str(root), *args])
        except BaseException:
            traceback.print_exc()
        finally:
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
            real(tell, json.dumps(calls).encode())
            os._exit(code)
    os.close(tell)
    with os.fdopen(told, "rb") as pipe:
        calls = json.loads(pipe.read() or "[]")
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), calls


def _way_here() -> int:
    """Return by which lines of our code this call came about."""
    lines = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_stack(None)]
    return zlib.crc32(repr([(name, line) for name, line in lines if name.startswith(_OURS)]).encode())


def points(calls: list[int]) -> list[int]:
    """Return the calls to try where not all are: at each place in the code the first and the last one."""
    first = {way: at for at, way in reversed(list(enumerate(calls, 1)))}
    last = {way: at for at, way in enumerate(calls, 1)}
    return sorted({*first.values(), *last.values()})


def catalogs(root: Path) -> dict[str, bytes]:
    """Return every catalog, but for its dates."""
    found = sorted((root / "locales").rglob("*.po"))
    return {path.relative_to(root).as_posix(): _DATES.sub(b"", path.read_bytes()) for path in found}


def ledgers(root: Path) -> dict[str, set[str]]:
    """Return what every ledger says, but for when: who sends again what may have been sent says so twice."""
    return {
        path.relative_to(root).as_posix(): set(map(_timeless, path.read_text("utf-8").splitlines()))
        for path in sorted((root / "locales").rglob("*.jsonl"))
    }


def _timeless(line: str) -> str:
    event = json.loads(line)
    return json.dumps({name: value for name, value in event.items() if name not in ("id", "at")})


def torn(root: Path, *known: dict[str, bytes]) -> list[str]:
    """Return the catalogs that do not hold all units of some known state, each with a target that it has in some."""
    faults = []
    everywhere = set.intersection(*map(set, known))
    for name, data in catalogs(root).items():
        states = [pairs(state[name]) for state in known if name in state]
        every = set().union(*(state.items() for state in states))
        now = pairs(data)
        if not (any(now.keys() == state.keys() for state in states) and now.items() <= every):
            faults.append(name)
    return faults + [name for name in everywhere if not (root / name).exists()]


def pairs(data: bytes) -> dict[str, str]:
    """Return the targets of a catalog; none where it is damaged."""
    try:
        return {unit.source: unit.target for unit in read(data.decode()).units}
    except (CatalogError, UnicodeDecodeError):
        return {}


def litter(root: Path) -> list[str]:
    """Return what no command may leave behind."""
    return [path.name for path in root.rglob(".*") if ".l10n-" in path.name or path.match(f"{RELEASES}/.*")]


def _difference(found: dict[str, set[str]], wanted: dict[str, set[str]]) -> list[str]:
    """Return which lines are too many, and which are wanting."""
    here, there = ({(name, line) for name in lines for line in lines[name]} for lines in (found, wanted))
    return [*(f"+ {name} {line}" for name, line in here - there), *(f"- {name} {line}" for name, line in there - here)]


def bare(desk: Desk) -> None:
    desk.l10n("init")
    (desk.root / "l10n.toml").write_text('locales = ["en", "sr-Cyrl", "sr-Latn"]\n', "utf-8")
    desk.write(NOTE, "note.txt")
    desk.write("Никада их није било.\n", "third.txt")


def begun(desk: Desk) -> None:
    desk.l10n("init")
    (desk.root / "l10n.toml").write_text('locales = ["en", "sr-Cyrl", "sr-Latn"]\n', "utf-8")
    desk.write(NOTE, "note.txt")
    desk.l10n("sync")
    desk.l10n("translate", "--engine", "pseudo")


def approved(desk: Desk) -> None:
    begun(desk)
    desk.l10n("review", "approve", "--all", "--drafts")


def changed(desk: Desk) -> None:
    approved(desk)
    desk.write(CHANGED, "note.txt")
    desk.write("A third text.\n", "third.txt")


def sent(desk: Desk) -> None:
    begun(desk)
    desk.l10n("send", "note.txt", "-l", "sr-Cyrl", "--to", "Ana", "--folder", str(desk.root / "out"))
    path = desk.root / "out" / "note.sr_Cyrl.po"
    path.write_text(path.read_text("utf-8").replace("#, fuzzy\n", ""), "utf-8")


def released(desk: Desk) -> None:
    approved(desk)
    desk.l10n("release")
    desk.write(NOTE.replace("late", "early"), "note.txt")
    for args in (("sync",), ("translate", "--engine", "pseudo"), ("review", "approve", "--all", "--drafts")):
        desk.l10n(*args)


def twice(desk: Desk) -> None:
    begun(desk)
    desk.write(f"{NOTE}\n{NOTE}", "note.txt")
    desk.l10n("sync")


def renamed(desk: Desk) -> None:
    approved(desk)
    (desk.root / "source_texts/note.txt").rename(desk.root / "source_texts/harvest.txt")


def moved(desk: Desk) -> None:
    begun(desk)
    desk.write("A third text.\n", "a.txt")
    desk.write("A fourth text.\n", "z.txt")
    path = desk.path("sr_Cyrl", "note")
    path.write_text(path.read_text("utf-8").replace("#, fuzzy\n", "").replace('."\n', '!"\n'), "utf-8")
    desk.l10n("sync", "--trust-flags")
    harvest, wheat = NOTE.strip().split(". ")
    desk.write(f"A third text. {harvest}.\n", "a.txt")
    desk.write(f"A fourth text. {wheat}\n", "z.txt")
    desk.write("Nothing of it.\n", "note.txt")


WAYS: dict[str, tuple[Callable[[Desk], None], tuple[str, ...]]] = {
    "first sync": (bare, ("sync",)),
    "sync": (changed, ("sync",)),
    "approve": (begun, ("review", "approve", "--all", "--drafts")),
    "send": (begun, ("send", "note.txt", "-l", "sr-Cyrl", "--to", "Ana", "--folder", "{root}/out")),
    "receive": (sent, ("receive", "{root}/out/note.sr_Cyrl.po", "--reviewed")),
    "release": (released, ("release",)),
    "rename": (renamed, ("sync",)),
    "move": (moved, ("sync",)),
    "separate": (twice, ("units", "separate", "-d", "note", "--unit", "The harvest", "--all")),
    "resegment": (approved, ("resegment", "--unit", "paragraph")),
}
EVERYWHERE = ("first sync", "sync")
"""What is killed at every call; the rest as it is refused them."""

FULL = ("first sync", "sync", "send", "release")
"""What meets a full disk: all others write by the same functions as a sync does."""

TRIALS = [(way, 0) for way in WAYS] + [(way, errno.ENOSPC) for way in FULL]


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bring nothing down to the disk: a kill, unlike a power cut, loses no file from memory."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@dataclass(frozen=True, slots=True)
class Trial:
    """A project and a command, tried again and again on copies."""

    desk: Desk
    args: tuple[str, ...]
    place: Path

    def copy(self) -> tuple[Desk, tuple[str, ...]]:
        """Return the project anew, with the command."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.desk.root, self.place, symlinks=True)
        return Desk(self.place, self.desk.capsys), tuple(arg.replace("{root}", str(self.place)) for arg in self.args)


@pytest.mark.parametrize(
    ("way", "fault"), TRIALS, ids=[f"{way}-{'full' if fault else 'killed'}" for way, fault in TRIALS]
)
def test_whatever_call_is_the_last(way: str, fault: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    prepare, args = WAYS[way]
    (tmp_path / "base").mkdir()
    desk = Desk(tmp_path / "base", capsys)
    prepare(desk)
    trial = Trial(desk, args, tmp_path / "copy")
    said = tmp_path / "said"
    desk, args = trial.copy()
    old = catalogs(desk.root)
    code, calls = ended(desk.root, args, said, at=0, fault=fault)
    assert (code, len(calls) > 10) == (0, True), said.read_text("utf-8")
    new = catalogs(desk.root)
    desk.l10n("sync")
    end, told = catalogs(desk.root), ledgers(desk.root)
    faults: list[object] = []
    for at in range(1, len(calls) + 1) if way in EVERYWHERE and not fault else points(calls):
        desk, args = trial.copy()
        code, _ = ended(desk.root, args, said, at=at, fault=fault)
        words = said.read_text("utf-8")
        if not fault and code != -signal.SIGKILL:
            faults.append((at, "not killed", code, words))
        if fault and (code not in (0, 5) or "Traceback" in words or str(desk.root / "locales") in words):
            faults.append((at, "badly told", code, words))
        if fault and code and os.strerror(fault) not in words:
            faults.append((at, "no reason", words))
        if fault and litter(desk.root):
            faults.append((at, "left", litter(desk.root)))
        if found := torn(desk.root, old, new, end):
            faults.append((at, "torn", found))
        if (code := run(["-C", str(desk.root), *args])) not in (0, 1):
            faults.append((at, "does not go on", code, desk.capsys.readouterr().err))
        if litter(desk.root):
            faults.append((at, "left for good", litter(desk.root)))
        desk.l10n("sync")
        if catalogs(desk.root) != end:
            faults.append((at, "another end"))
        if ledgers(desk.root) != told:
            faults.append((at, "another past", _difference(ledgers(desk.root), told)))
    assert not faults, "\n".join(map(str, faults))


@pytest.mark.parametrize("after", [("sync",), ("git", "merge", "{base}", "{ours}", "{theirs}", "tax.po")])
def test_a_merge_that_is_killed_leaves_a_whole_catalog_and_nothing_beside_it(
    after: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    base, ours, theirs = (tmp_path / name for name in (".merge_file_a", ".merge_file_b", ".merge_file_c"))
    whole = [f'msgid "One."\nmsgstr "{one}"\n\nmsgid "Two."\nmsgstr "{two}"\n' for one, two in ("ab", "Ab", "aB", "AB")]
    for path, text in ((base, whole[0]), (theirs, whole[2])):
        path.write_text(text, "utf-8")
    args = ("git", "merge", str(base), str(ours), str(theirs), "tax.po")
    at = left = 0
    code = -signal.SIGKILL
    while code == -signal.SIGKILL:
        at += 1
        ours.write_text(whole[1], "utf-8")
        code, _ = ended(tmp_path, args, tmp_path / "said", at=at, fault=0)
        assert [unit.target for unit in read(ours.read_text("utf-8")).units] in (["A", "b"], ["A", "B"])
        left += bool(litter(tmp_path))
        desk.l10n(*(one.format(base=base, ours=ours, theirs=theirs) for one in after))
        assert not litter(tmp_path)
    assert (code, left > 1) == (0, True)
    assert read(ours.read_text("utf-8")).units[1].target == "B"


def test_a_sync_with_nothing_to_do_clears_up_after_a_killed_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys)
    begun(desk)
    args = ("review", "approve", "--all", "--drafts")
    left = at = 0
    while left < 2:
        at += 1
        code, _ = ended(tmp_path, args, tmp_path / "said", at=at, fault=0)
        assert code == -signal.SIGKILL
        left += bool(litter(tmp_path))
        desk.l10n("sync")
        assert not litter(tmp_path)
