"""A project in a folder, worked at as people do: commands, and catalogs edited by a foreign tool."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polib
import pytest

from l10n.cli import run

ARTICLE = """# Ferries on the Sava

The ferry at Skela has crossed the river since 1921. It carries nine cars and stops for fog. \
The ministry wants to sell it in 2027.

## Who pays

A crossing costs 350 dinars for a car. Nobody who lives on the left bank pays anything.
"""

SERBIAN = {
    "Ferries on the Sava": "Скеле на Сави",
    "The ferry at Skela has crossed the river since 1921.": "Скела код Скеле прелази реку од 1921. године.",
    "It carries nine cars and stops for fog.": "Носи девет аутомобила и стаје када је магла.",
    "The ministry wants to sell it in 2027.": "Министарство жели да је прода 2027. године.",
    "Who pays": "Ко плаћа",
    "A crossing costs 350 dinars for a car.": "Прелаз аутомобила кошта 350 динара.",
    "Nobody who lives on the left bank pays anything.": "Нико ко живи на левој обали не плаћа ништа.",
}


def mark(entry: polib.POEntry, *, fuzzy: bool) -> None:
    """Set or take the mark that editors show as "needs work"."""
    entry.flags = [flag for flag in entry.flags if flag != "fuzzy"] + ["fuzzy"] * fuzzy


@dataclass
class Desk:
    """A project folder and the person before it."""

    root: Path
    capsys: pytest.CaptureFixture[str]

    def l10n(self, *args: str, code: int = 0) -> str:
        """Run a command; fail if it ends with another code. Returns what it printed, errors after."""
        ended = run(["-C", str(self.root), *args])
        said = self.capsys.readouterr()
        assert ended == code, f"l10n {' '.join(args)} ended with {ended}:\n{said.out}\n{said.err}"
        return said.out + said.err

    def write(self, text: str, name: str = "ferries.md") -> None:
        """Save a source."""
        (self.root / "source_texts" / name).write_bytes(text.encode())

    def path(self, locale: str, name: str = "ferries") -> Path:
        """Return where a catalog lies."""
        return self.root / "locales" / locale / "LC_MESSAGES" / f"{name}.po"

    def edit(self, change: Callable[[polib.POEntry], None], locale: str = "sr_Cyrl", name: str = "ferries") -> None:
        """Change a catalog as an editor does: load it, go through its entries, save it whole, wrapped."""
        po = polib.pofile(str(self.path(locale, name)), wrapwidth=76)
        po.metadata["Last-Translator"] = "Ana Ilić <ana@example.org>"
        for entry in po:
            if not entry.obsolete:
                change(entry)
        po.save(str(self.path(locale, name)))

    def translate(self, targets: dict[str, str] | None = None, locale: str = "sr_Cyrl", name: str = "ferries") -> None:
        """Fill in targets and take the fuzzy marks from them, as a translator does."""
        known = SERBIAN if targets is None else targets

        def change(entry: polib.POEntry) -> None:
            if entry.msgid in known:
                entry.msgstr = known[entry.msgid]
                mark(entry, fuzzy=False)
                entry.previous_msgid = None

        self.edit(change, locale, name)

    def units(self, locale: str = "sr-Cyrl") -> dict[str, dict[str, str]]:
        """Return the units of a locale by source."""
        rows = json.loads(self.l10n("units", "--json", "-l", locale))["units"]
        return {row["source"]: row for row in rows}

    def states(self, locale: str = "sr-Cyrl") -> dict[str, str]:
        """Return the states of a locale's units by source."""
        return {source: row["state"] for source, row in self.units(locale).items()}

    def files(self) -> dict[str, bytes]:
        """Return every file of the project but those of this machine."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and ".l10n" not in path.parts
        }
