"""The measured goals, where the measuring sets are at hand."""

from __future__ import annotations

import json
import re

import pytest

from l10n.model.locale import LocaleTag
from l10n.segment import sentences
from tests.shared import SHARED, needs_shared

GOALS = {
    "en-gum": 0.95,
    "sr-set-Cyrl": 0.995,
    "sr-set-Latn": 0.995,
    "zh-gsdsimp": 0.99,
    "zh-pud": 0.99,
    "zh-hk": 0.97,
    "hard-en": 0.97,
    "hard-sr-Cyrl": 0.97,
    "hard-sr-Latn": 0.97,
    "hard-zh": 0.97,
}


def bare(text: str) -> int:
    return len(re.sub(r"\s+", "", text))


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize(("name", "goal"), GOALS.items(), ids=GOALS.keys())
def test_f1(name: str, goal: float) -> None:
    right = found = wanted = 0
    for line in (SHARED / f"bench/segmentation/data/{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        expected = {bare(text[:end]) for end in row["ends"]} - {bare(text)}
        at, got = 0, set()
        for piece in sentences(text, LocaleTag.parse(row["lang"])):
            at += len(piece)
            got.add(bare(text[:at]))
        got.discard(bare(text))
        right, found, wanted = right + len(expected & got), found + len(got), wanted + len(expected)
    assert 2 * right / (found + wanted) >= goal
