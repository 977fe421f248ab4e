"""Paragraphs of tests/examples/sentences, one a line, with a bar where they are cut; Serbian in both scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.scripts.serbian import to_latin
from tests.segment.cuts import cut

FOLDER = Path(__file__).parent.parent / "examples" / "sentences"


def paragraphs(name: str) -> list[str]:
    return (FOLDER / name).read_text("utf-8").splitlines()


@pytest.mark.parametrize(("name", "lang"), [("en.txt", ENGLISH), ("sr-Cyrl.txt", SERBIAN), ("zh.txt", CHINESE)])
def test_examples(name: str, lang: LocaleTag) -> None:
    barred = paragraphs(name)
    assert [cut(one, lang) for one in barred] == barred


def test_serbian_in_latin() -> None:
    barred = [to_latin(one) for one in paragraphs("sr-Cyrl.txt")]
    assert [cut(one, SERBIAN_LATIN) for one in barred] == barred
