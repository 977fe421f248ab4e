from __future__ import annotations

from pathlib import Path

import pytest

from l10n.engines.keys import key_of
from l10n.errors import ConfigError

KEY = "marker-key-4711"


def write(home: Path, text: str, mode: int = 0o600) -> None:
    path = home / ".config" / "l10n" / "keys.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    path.chmod(mode)


def test_the_environment_comes_before_the_file(tmp_path: Path) -> None:
    write(tmp_path, f'deepl = "{KEY}"')

    assert key_of("deepl", environment={}, home=tmp_path) == KEY
    assert key_of("deepl", environment={"L10N_DEEPL_KEY": " other "}, home=tmp_path) == "other"
    assert key_of("google", environment={}, home=tmp_path) == ""
    assert key_of("deepl", environment={}, home=tmp_path / "nobody") == ""


@pytest.mark.parametrize(
    ("text", "mode", "problem"),
    [
        (f'deepl = "{KEY}"', 0o640, "others may read"),
        (f"deepl = {KEY}", 0o600, "not a TOML file"),
        ("deepl = 4711", 0o600, "not a text"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused_without_telling_the_key(
    tmp_path: Path, text: str, mode: int, problem: str
) -> None:
    write(tmp_path, text, mode)

    with pytest.raises(ConfigError, match=problem) as caught:
        key_of("deepl", environment={}, home=tmp_path)
    assert "4711" not in caught.value.message + caught.value.hint
    assert caught.value.__cause__ is None
