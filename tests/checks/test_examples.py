"""Good pairs and the faults planted in them.

An example is its source (`S`), its good target (`T`), and a line for each fault: a code and `old => new`, what is put
for what in the target (in the source where the code is one of the source's), or a code with `@` and the whole faulty
target.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from l10n.checks import document_findings, pair_findings, source_findings
from l10n.checks.base import ERRORS
from l10n.model.codes import CODES
from tests.checks.pairs import pair

FOLDER = Path(__file__).parent / "examples"


@dataclass(frozen=True, slots=True)
class Example:
    direction: str
    source: str
    target: str
    code: str = ""

    @property
    def codes(self) -> set[str]:
        given = pair(self.source, self.target, self.direction)
        own = (*pair_findings(given), *source_findings(self.source, given.source_lang), *document_findings([given])[0])
        return {finding.code for finding in own}


def examples() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*.txt")):
        direction, source, target = "", "", ""
        for line in path.read_text("utf-8").split("\n"):
            kind, _, told = line.partition(" ")
            if kind == ">":
                direction = told
            elif kind == "S":
                source = told
            elif kind == "T":
                target = told
                yield Example(direction, source, target)
            elif kind.endswith("@"):
                yield Example(direction, source, told, kind[:-1])
            elif kind:
                old, _, new = told.partition(" =>")
                text = source if kind.startswith("src_") else target
                assert old in text, f"{path.name}: {line}"
                changed = text.replace(old, new.removeprefix(" "), 1)
                yield Example(direction, *((changed, target) if text is source else (source, changed)), kind)


ALL = tuple(examples())
NEAR = {"num": {"num_format"}, "homoglyph": {"script"}, "lang": {"script"}, "brackets": {"link"}}
"""Codes that name the same fault as well."""


@pytest.mark.parametrize("example", [one for one in ALL if not one.code], ids=lambda one: one.source[:40])
def test_a_good_pair_is_silent(example: Example) -> None:
    assert example.codes == set()


@pytest.mark.parametrize("example", [one for one in ALL if one.code], ids=lambda one: f"{one.code}-{one.source[:30]}")
def test_the_planted_fault_is_found(example: Example) -> None:
    assert example.codes & {example.code, *NEAR.get(example.code, ())}


def test_hardly_anything_else_is_found_beside_it() -> None:
    faulty = [one for one in ALL if one.code]
    besides = sum(bool(one.codes - {one.code, *NEAR.get(one.code, ())}) for one in faulty)
    assert besides <= 0.04 * len(faulty)


def test_every_code_has_its_meaning_told() -> None:
    assert {code for one in ALL for code in one.codes} <= CODES.keys()
    assert CODES.keys() >= ERRORS
