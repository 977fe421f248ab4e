"""The measured goals, where the measuring sets are at hand."""

from __future__ import annotations

import json
import re

import pytest

from l10n.model.locale import SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.scripts.serbian import to_latin
from l10n.segment import sentences
from tests.shared import SHARED, needs_shared

GOALS = {
    "en-gum": 0.97,
    "sr-set-Cyrl": 0.999,
    "sr-set-Latn": 0.999,
    "zh-gsdsimp": 0.997,
    "zh-pud": 0.997,
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


@needs_shared
@pytest.mark.shared
def test_news_is_cut_alike_in_both_serbian_scripts() -> None:
    path = SHARED / "bench/segmentation/data/sr-set-Cyrl.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    assert texts
    for text in texts:
        assert sentences(to_latin(text), SERBIAN_LATIN) == tuple(to_latin(one) for one in sentences(text, SERBIAN))
