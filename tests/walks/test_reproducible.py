"""The same inputs give the same bytes, wherever and whenever a release is made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.walks.desk import ARTICLE, Desk


def contents(folder: Path) -> dict[str, bytes | str]:
    found: dict[str, bytes | str] = {}
    for here, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(here, name)
            if path.is_symlink():
                found[path.relative_to(folder).as_posix()] = path.readlink().as_posix()
            elif path.is_file():
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def test_another_folder_time_zone_and_locale_give_the_same_bytes(desk: Desk, tmp_path_factory: object) -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    made: list[dict[str, bytes | str]] = []
    for folder, zone, locale, seed in (("a", "UTC", "C", "1"), ("b" * 40, "Asia/Shanghai", "C.UTF-8", "2")):
        root = desk.root.parent / f"{desk.root.name}-{folder}"
        shutil.copytree(desk.root, root, ignore=shutil.ignore_patterns(".l10n"))
        env = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        subprocess.run([sys.executable, "-m", "l10n", "-C", str(root), "release"], env=env, check=True)
        made.append(contents(root / "releases"))
    assert made[0] == made[1]


def test_what_came_step_by_step_is_what_comes_at_once(desk: Desk) -> None:
    desk.l10n("release")
    desk.write("Another article.\n", "other.md")
    desk.l10n("sync")
    desk.l10n("release")
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.write(ARTICLE + "\nNobody has asked the passengers.\n")
    desk.l10n("sync")
    desk.write(ARTICLE)
    desk.l10n("sync")
    desk.l10n("release")
    steps = contents((desk.root / "releases/current").resolve())
    shutil.rmtree(desk.root / "releases")
    desk.l10n("release")
    assert contents((desk.root / "releases/current").resolve()) == steps
