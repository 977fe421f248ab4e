from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click

import l10n
from tests.reference import FOLDER, PAGES, commands

ROOT = Path(__file__).parent.parent


def test_the_reference_is_what_the_code_says(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "tests.reference", str(tmp_path)], cwd=ROOT, check=True)
    for page in PAGES:
        assert (FOLDER / page).read_text("utf-8") == (tmp_path / page).read_text("utf-8"), f"{page}: run `make docs`"


def test_every_command_teaches_and_every_option_has_help() -> None:
    for name, command, _ in commands():
        assert command.help, name
        assert "Example" in command.help, f"{name} shows no example"
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.name} has no help"


def test_every_command_of_a_project_can_answer_in_json_or_be_tried_dry() -> None:
    reads = {"status", "check", "publishable", "units", "doctor", "memory search"}
    writes = {"init", "sync", "translate", "release", "send", "receive", "review approve", "review reject"}
    options = {
        name.removeprefix("l10n "): {option.name for option in command.params} for name, command, _ in commands()
    }
    assert {name for name in reads if "as_json" not in options[name]} == set()
    assert {name for name in writes if "dry_run" not in options[name]} == set()


def test_the_changelog_names_this_version() -> None:
    assert f"## [{l10n.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_links_between_documents_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        prose = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", prose):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} → {target}"
