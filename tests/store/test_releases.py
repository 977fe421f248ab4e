from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from l10n.errors import FileError
from l10n.store import link, releases

READER = """
    import pathlib, sys, time
    from l10n.runtime import open_release
    base, wrong, seen = pathlib.Path(sys.argv[1]), 0, set()
    until = time.monotonic() + float(sys.argv[2])
    while time.monotonic() < until:
        release = open_release(base)
        texts = {(release.folder / f"{number}.txt").read_text() for number in range(4)}
        wrong += len(texts) != 1
        seen |= texts
    print(wrong, len(seen))
"""


def nothing(made: Path) -> None:
    """Look at nothing."""


def test_a_release_is_built_aside_and_switched_to(tmp_path: Path) -> None:
    meant = {"articles/en/a.md": b"One.\n", "locales/sr_Latn/LC_MESSAGES/a.mo": b"\0"}
    releases.publish(tmp_path, "0001-aa", meant, {"locales/sr@latin": "sr_Latn"}, verify=nothing)
    assert releases.live(tmp_path) == tmp_path / "0001-aa"
    assert (tmp_path / "current/locales/sr@latin/LC_MESSAGES/a.mo").read_bytes() == b"\0"
    assert releases.next_name(tmp_path, "bb") == "0002-bb"


def test_one_that_is_found_wanting_never_goes_live(tmp_path: Path) -> None:
    releases.publish(tmp_path, "0001-aa", {"a": b"1"}, {}, verify=nothing)

    def refuse(made: Path) -> None:
        raise FileError(str(made), 0, "is not as it should be")

    with pytest.raises(FileError, match="not as it should be"):
        releases.publish(tmp_path, "0002-bb", {"a": b"2"}, {}, verify=refuse)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0001-aa", "current"]
    assert (tmp_path / "current/a").read_bytes() == b"1"


def test_what_was_named_by_its_time_is_older_than_what_is_numbered(tmp_path: Path) -> None:
    for name in ("0002-aa", "20261126-101112-1a2b3c4d", "0010-bb", "0001-cc", "20251126-101112-1a2b3c4d"):
        (tmp_path / name).mkdir()
    assert releases.names(tmp_path)[:3] == ["20251126-101112-1a2b3c4d", "20261126-101112-1a2b3c4d", "0001-cc"]
    assert releases.next_name(tmp_path, "dd") == "0011-dd"
    link.switch(tmp_path / "current", "0001-cc")
    assert releases.prune(tmp_path, keep=1) == ("20251126-101112-1a2b3c4d", "20261126-101112-1a2b3c4d", "0002-aa")
    assert releases.names(tmp_path) == ["0001-cc", "0010-bb"]


def test_where_there_are_no_links_a_file_names_the_live_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: str, target_is_directory: bool = False) -> None:
        raise OSError(1, "a required privilege is not held by the client")

    monkeypatch.setattr(Path, "symlink_to", refused)
    meant = {"locales/sr_Latn/LC_MESSAGES/a.mo": b"1"}
    releases.publish(tmp_path, "0001-aa", meant, {"locales/sr@latin": "sr_Latn"}, verify=nothing)
    assert (tmp_path / "current").read_text() == "0001-aa"
    assert (tmp_path / "0001-aa/locales/sr@latin/LC_MESSAGES/a.mo").read_bytes() == b"1"
    releases.publish(tmp_path, "0002-bb", meant, {}, verify=nothing)
    assert releases.live(tmp_path) == tmp_path / "0002-bb"


def test_readers_never_see_two_releases_at_once(tmp_path: Path) -> None:
    for name in ("0001-aa", "0002-bb"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_text(f'{{"version": 2, "id": "{name}", "articles": []}}')
        for number in range(4):
            (tmp_path / name / f"{number}.txt").write_text(name)
    link.switch(tmp_path / "current", "0001-aa")
    command = [sys.executable, "-c", textwrap.dedent(READER), str(tmp_path), "1.5"]
    readers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for number in range(1_000):
        link.switch(tmp_path / "current", ("0002-bb", "0001-aa")[number % 2])
    for reader in readers:
        said = reader.communicate(timeout=60)[0]
        assert reader.returncode == 0
        assert said.split()[0] == "0"
    assert not os.path.lexists(tmp_path / ".current.new")
