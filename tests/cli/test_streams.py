"""What people wrote does not steer the terminal that shows it, whatever command does; what is data stays as it is."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from l10n.model.controls import shown
from tests.walks.desk import Desk

pty = pytest.importorskip("pty", reason="no terminals of our own here")

EVIL = "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b1m\x1bPq\r\x08\x7f"
RAW = [chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127, *range(128, 160))]


def on_a_terminal(desk: Desk, *args: str, keys: str = "") -> str:
    """Return what a command sends to its terminal, our own colours apart."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "l10n", "-C", str(desk.root), *args]
    environment = {**os.environ, "TERM": "xterm", "PYTHONWARNINGS": ""}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        got, patience = b"", 40
        while patience:
            if not select.select([ours], [], [], 0.5)[0]:
                # A key that is pressed before it is asked for is thrown away.
                patience -= 1
                if keys and got:
                    os.write(ours, keys[0].encode())
                    keys = keys[1:]
                continue
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
            if not part:
                break
            got += part
        else:
            process.kill()
            pytest.fail(f"it waits for something: {got!r}")
    os.close(ours)
    told = got.decode()
    for own in ("\x1b[0m", "\x1b[1m", "\x1b[2m"):
        told = told.replace(own, "")
    return told.replace("\r\n", "\n")


@pytest.fixture
def evil(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project whose texts, notes, names of files and of people would clear the screen and rename the window."""
    desk = Desk(tmp_path / "project", capsys)
    desk.root.mkdir()
    desk.l10n("init")
    desk.write("# Ferries\n\nNine cars cross.\n\nThe ferry \x1b[2Jstops for fog.\n")
    desk.write("# Mills\n", "mill\x1b]0;owned\x07.md")
    desk.l10n("sync")

    def spoilt(entry: polib.POEntry) -> None:
        if entry.msgid == "Nine cars cross.":
            entry.msgstr, entry.tcomment = f"Девет {EVIL} кола.", "see \x1b]0;owned\x07\x9b2J this"

    desk.edit(spoilt)
    desk.l10n("sync", "--by", "Ana")
    assert "\x1b]0;owned\x07" in next(
        row["target"] for row in desk.units().values() if row["source"].startswith("Nine")
    )
    return desk


@pytest.mark.parametrize(
    "args",
    [
        ["units"],
        ["units", "--json"],
        ["check"],
        ["check", "--json"],
        ["status"],
        ["publishable"],
        ["publishable", "--most", "9"],
        ["review", "approve", "--all"],
        ["memory", "search", "Nine cars cross."],
        ["memory", "export"],
        ["memory", "export", "--format", "tmx"],
        ["doctor"],
        ["sync"],
        ["units", "-d", "none\x1b[2J"],
        ["po", "read", "none\x1b[2J.po"],
        ["burn\x1b[2J"],
        ["send", "ferry\x1b]0;owned\x07.md", "-l", "sr"],
        ["document", "extract", "source_texts/ferries.md", "-"],
    ],
    ids=" ".join,
)
def test_no_command_hands_controls_to_a_terminal(evil: Desk, args: list[str]) -> None:
    told = on_a_terminal(evil, *args)
    assert [one for one in RAW if one in told] == []
    assert told.strip()


def test_nor_does_the_walk(evil: Desk) -> None:
    told = on_a_terminal(evil, "review", "--reading", "-l", "sr-Cyrl", keys="haq")
    assert [one for one in RAW if one in told] == []
    assert shown(f"Девет {EVIL} кола.") in told
    assert "# see \\u001b]0;owned\\u0007\\u009b2J this" in told


def test_what_is_begun_and_left_changes_nothing(evil: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = evil.files()
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    # A reason, a question and a wording that end with Ctrl+D, an editor that is not there.
    told = on_a_terminal(evil, "review", "--reading", "-l", "sr-Cyrl", keys="r\x04?\x04e\x15\x04vq")
    assert "Traceback" not in told
    assert "/nowhere/editor" in told
    assert told.count("left as it was") == 2
    assert "nothing decided · 1 still to decide" in told
    assert evil.files() == before


def test_what_goes_to_a_program_stays_as_it_is(evil: Desk) -> None:
    command = [sys.executable, "-m", "l10n", "-C", str(evil.root)]

    def piped(*args: str) -> bytes:
        return subprocess.run([*command, *args], capture_output=True, check=True).stdout

    assert "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b1m" in piped("memory", "export").decode()
    units = json.loads(piped("units", "--json", "-l", "sr-Cyrl"))["units"]
    assert f"Девет {EVIL} кола." in [one["target"] for one in units]
    assert b"\x1b" not in piped("units", "-l", "sr-Cyrl")


def test_odd_bytes_and_closed_streams_end_no_command(evil: Desk) -> None:
    command = [sys.executable, "-m", "l10n", "-C", str(evil.root), "review", "--reading", "-l", "sr-Cyrl"]
    done = subprocess.run(command, input=b"e \xff\xfe\n\xff\nq\n", capture_output=True, check=False)
    assert b"the target holds U+DCFF, which no file can hold" in done.stdout
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    shell = 'exec "$@" <&- >&-'
    done = subprocess.run(["sh", "-c", shell, "sh", *command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
