"""An approved catalog goes through the tools that people have: where no text changes, no approval is lost."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from tests.walks.desk import ARTICLE, SERBIAN, Desk

FOG = "It carries nine cars and stops for fog."
MORE = "The bell on the bank rings “twice” for a lorry, and once for anybody who has only a bicycle or a goat."
LONG = "Звоно на обали звони „двапут“ за камион, а једном за свакога ко има само бицикл или козу."


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project with an approved catalog that has comments, a draft, a STALE unit and an obsolete one in it."""
    made = Desk(tmp_path, capsys)
    made.l10n("init")
    made.write(f"{ARTICLE}\n{MORE}\n\nIt was painted grey.\n\nThe captain retires in May.\n")
    made.l10n("sync")
    made.translate(
        SERBIAN
        | {
            MORE: LONG,
            "It was painted grey.": "Офарбана је у сиво.",
            "The captain retires in May.": "Капетан иде у пензију у мају.",
        }
    )
    made.edit(_remark)
    made.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    made.write(f"{ARTICLE}\n{MORE}\n\nIt was painted blue.\n\nNobody knows who comes next.\n")
    made.l10n("sync")
    made.l10n("translate", "--engine", "pseudo")
    assert sorted(made.states().values()) == ["approved"] * 8 + ["draft", "stale"]
    return made


def _remark(entry: polib.POEntry) -> None:
    if entry.msgid == FOG:
        entry.tcomment = "Магла, не измаглица."
        entry.flags.append("no-wrap")


def _gnu(*command: str) -> Callable[[Path, Path], bytes]:
    def run(path: Path, template: Path) -> bytes:
        if shutil.which(command[0]) is None:
            pytest.skip(f"GNU gettext is not installed: no {command[0]}")
        files = [str(path), str(template)] if command[0] == "msgmerge" else [str(path)]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
        return subprocess.run([*command, *files], check=True, capture_output=True, env=environment).stdout

    return run


def _polib(width: int) -> Callable[[Path, Path], bytes]:
    def run(path: Path, template: Path) -> bytes:
        file = polib.pofile(str(path), wrapwidth=width)
        file.metadata["X-Generator"] = "a script"
        return str(file).encode()

    return run


def _polib_merge(path: Path, template: Path) -> bytes:
    file = polib.pofile(str(path))
    file.merge(polib.pofile(str(template)))
    return str(file).encode()


def _babel(path: Path, template: Path) -> bytes:
    from babel.messages.pofile import read_po, write_po

    done = io.BytesIO()
    write_po(done, read_po(io.BytesIO(path.read_bytes())), width=79)
    return done.getvalue()


def _babel_update(path: Path, template: Path) -> bytes:
    from babel.messages.pofile import read_po, write_po

    catalog = read_po(io.BytesIO(path.read_bytes()))
    catalog.update(read_po(io.BytesIO(template.read_bytes())), no_fuzzy_matching=True)
    done = io.BytesIO()
    write_po(done, catalog, width=79)
    return done.getvalue()


def _babel_previous(path: Path, template: Path) -> bytes:
    from babel.messages.pofile import read_po, write_po

    catalog = read_po(io.BytesIO(path.read_bytes()))
    catalog.update(read_po(io.BytesIO(template.read_bytes())))
    done = io.BytesIO()
    write_po(done, catalog, width=40, include_previous=True)
    return done.getvalue()


def _pot2po(path: Path, template: Path) -> bytes:
    tool = shutil.which("pot2po") or shutil.which("pot2po", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("translate-toolkit is not installed: no pot2po")
    output = path.with_suffix(".new")
    subprocess.run([tool, "--progress=none", "-t", path, template, output], check=True, capture_output=True)
    data = output.read_bytes()
    output.unlink()
    return data


def _poedit(path: Path, template: Path) -> bytes:
    """Save as Poedit does: wrapped, its own header fields, and the word count line gone."""
    file = polib.pofile(str(path), wrapwidth=79)
    file.metadata |= {
        "Last-Translator": "Ana Ilić <ana@example.org>",
        "PO-Revision-Date": "2026-11-25 10:00+0100",
        "Language": "sr",
        "X-Generator": "Poedit 3.4",
        "X-Poedit-Basepath": ".",
    }
    return str(file).encode()


def _crlf(path: Path, template: Path) -> bytes:
    return b"\xef\xbb\xbf" + _poedit(path, template).replace(b"\n", b"\r\n")


def _weblate(path: Path, template: Path) -> bytes:
    """Rewrite as Weblate does: sorted header, a wrap at 77, the project's comments on top."""
    file = polib.pofile(str(path), wrapwidth=77)
    file.header = "Ana Ilić <ana@example.org>, 2026."
    file.metadata = {name: file.metadata[name] for name in sorted(file.metadata)} | {"X-Generator": "Weblate 5.14"}
    return str(file).encode()


def _reordered(path: Path, template: Path) -> bytes:
    head, *entries = path.read_text("utf-8").rstrip("\n").split("\n\n")
    return ("\n\n".join([head, *reversed(entries)]) + "\n").encode()


def _commented(path: Path, template: Path) -> bytes:
    head, *entries = path.read_text("utf-8").rstrip("\n").split("\n\n")
    live = [f"# проверено\n{entry}" if "#~" not in entry else entry for entry in entries]
    return ("\n\n".join([head, *live]) + "\n").encode()


def _omegat(path: Path, template: Path) -> bytes:
    """Write what OmegaT makes of it: source text wherever nobody has translated, no fuzzy marks of ours lost."""
    file = polib.pofile(str(path), wrapwidth=76)
    for entry in file:
        entry.msgstr = entry.msgstr or entry.msgid
    return str(file).encode()


TOOLS = {
    "msgcat": _gnu("msgcat"),
    "msgcat, narrow": _gnu("msgcat", "--width=30"),
    "msgcat, sorted": _gnu("msgcat", "--sort-output"),
    "msgcat, escaped": _gnu("msgcat", "--no-location", "--indent"),
    "msguniq": _gnu("msguniq"),
    "msgattrib": _gnu("msgattrib", "--no-obsolete"),
    "msgconv": _gnu("msgconv", "--to-code=GB18030"),
    "msgmerge": _gnu("msgmerge", "--quiet"),
    "msgmerge, previous": _gnu("msgmerge", "--quiet", "--previous", "--no-fuzzy-matching"),
    "polib": _polib(78),
    "polib, unwrapped": _polib(0),
    "polib, merged": _polib_merge,
    "Babel": _babel,
    "Babel, updated": _babel_update,
    "Babel, previous": _babel_previous,
    "pot2po": _pot2po,
    "Poedit": _poedit,
    "Poedit, CRLF and BOM": _crlf,
    "Weblate": _weblate,
    "OmegaT": _omegat,
    "reordered": _reordered,
    "commented": _commented,
}


@pytest.mark.parametrize("tool", TOOLS)
def test_no_approval_is_lost_and_none_is_given(desk: Desk, tool: str) -> None:
    before = desk.units()
    path = desk.path("sr_Cyrl")
    path.write_bytes(TOOLS[tool](path, desk.root / "locales" / "ferries.pot"))
    desk.l10n("sync")
    after = desk.units()
    assert {source: (row["state"], row["target"]) for source, row in after.items()} == {
        source: (row["state"], row["target"]) for source, row in before.items()
    }
    settled = desk.files()
    assert "up to date" in desk.l10n("sync")
    assert desk.files() == settled


@pytest.mark.parametrize("width", ["--no-wrap", "--width=30"])
def test_a_catalog_in_another_charset_is_saved_as_utf8_and_that_is_told(desk: Desk, width: str) -> None:
    before = desk.units()
    path = desk.path("sr_Cyrl")
    path.write_bytes(_gnu("msgconv", "--to-code=GB18030", width)(path, path))
    with pytest.raises(UnicodeDecodeError):
        path.read_bytes().decode()
    assert "had been saved as GB18030; it would be UTF-8 again" in desk.l10n("sync", "--dry-run")
    assert "ferries.md sr-Cyrl: the catalog had been saved as GB18030; it is UTF-8 again." in desk.l10n("sync")
    assert '"Content-Type: text/plain; charset=UTF-8\\n"' in path.read_bytes().decode()
    assert desk.units() == before
    assert "GB18030" not in desk.l10n("sync")


@pytest.mark.parametrize("tool", TOOLS)
def test_what_is_not_ours_comes_through(desk: Desk, tool: str) -> None:
    path = desk.path("sr_Cyrl")
    path.write_bytes(TOOLS[tool](path, desk.root / "locales" / "ferries.pot"))
    desk.l10n("sync")
    file = polib.pofile(str(path))
    fog = next(entry for entry in file if entry.msgid == FOG)
    assert "Магла, не измаглица." in fog.tcomment
    assert "no-wrap" in fog.flags or tool in (
        "msgmerge",
        "msgmerge, previous",
        "polib, merged",
        "Babel, updated",
        "pot2po",
    )
