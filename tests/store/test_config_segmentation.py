from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import ConfigError
from l10n.model.segmentation import Segmentation, TableWord
from l10n.store.config import load


def read(folder: Path, text: str) -> Segmentation:
    (folder / "l10n.toml").write_text(text, "utf-8")
    return load(folder).segmentation


def test_units_and_words_are_read(tmp_path: Path) -> None:
    text = """
[segmentation]
unit = "paragraph"
abbreviations = { en = ["Kom."], sr = ["ком.", "zbr."] }
names = { zh = ["Yahoo!"] }
"""
    assert read(tmp_path, text) == Segmentation(
        "paragraph",
        (
            TableWord("en", "abbreviations", "Kom."),
            TableWord("sr", "abbreviations", "ком."),
            TableWord("sr", "abbreviations", "zbr."),
            TableWord("zh", "names", "Yahoo!"),
        ),
    )


def test_a_rule_for_documents_has_a_unit_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "l10n.toml").write_text('[[documents]]\nmatch = "*.html"\nunit = "paragraph"\n', "utf-8")
    assert load(tmp_path).documents[0].unit == "paragraph"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[segmentation]\nunits = "sentence"', 2, "Did you mean 'unit'?"),
        ('[segmentation]\nunit = "sentance"', 2, "Did you mean 'sentence'?"),
        ('[[documents]]\nmatch = "*"\nunit = "page"', 3, "documents.unit is 'page'"),
        ('[segmentation]\nabbreviation = { en = ["Kom."] }', 2, "Did you mean 'abbreviations'?"),
        ('[segmentation]\nabbreviations = { srp = ["ком."] }', 2, "Did you mean 'sr'?"),
        ('[segmentation]\nabbreviations = ["ком."]', 2, "must name languages"),
        ('[segmentation]\nabbreviations = { sr = "ком." }', 2, "must be a list of texts"),
        ('[segmentation]\nstarters = { sr = ["то је"] }', 2, "'то је' is no single word"),
        ('[segmentation]\nstarters = { sr = ["."] }', 2, "'.' is no single word"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert caught.value.line == line
    assert told in f"{caught.value.message} {caught.value.hint}"
