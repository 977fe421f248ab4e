from __future__ import annotations

import pytest

from l10n.scripts.chars import Script, dominant_script, script_counts
from l10n.scripts.letters import TO_CYRILLIC, TO_LATIN, word_key


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Река Дунав (Danube)", "Cyrl"),
        ("Reka Dunav (Дунав)", "Latn"),
        ("多瑙河 Danube", "Hans"),
        ("`latin code` и реч", "Cyrl"),
        ("2006 …", "none"),
    ],
)
def test_dominant_script(text: str, script: Script) -> None:
    assert dominant_script(text) == script


def test_han_characters_weigh_more() -> None:
    assert script_counts("abc 中") == {"Latn": 3, "Cyrl": 0, "Hans": 3}


def test_the_alphabets_are_one_to_one() -> None:
    assert len(TO_LATIN) == len(TO_CYRILLIC) == 30
    assert all(TO_CYRILLIC[latin] == cyrillic for cyrillic, latin in TO_LATIN.items())


@pytest.mark.parametrize(("one", "other"), [("Џеп", "džep"), ("ЊИВА", "ǌiva"), ("Чачак", "c\u030cac\u030cak")])
def test_both_scripts_share_keys(one: str, other: str) -> None:
    assert word_key(one) == word_key(other)
