from __future__ import annotations

import pytest

from tests.checks.pairs import codes

BAD = [
    ("markup", "en > sr-Cyrl", "The **new** budget", "Нови буџет"),
    ("markup", "en > sr-Cyrl", "The **new** budget", "**Нови буџет"),
    ("markup", "en > sr-Cyrl", "The *new* budget", "Нови* буџет"),
    ("markup", "en > zh-Hans", "It grew.[^1]", "有所增长。"),
    ("markup", "en > zh-Hans", "It grew.[^1]", "有所增长。[^2]"),
    ("markup", "en > sr-Cyrl", "The <b>new</b> budget", "<b>Нови буџет"),
    ("markup", "en > sr-Cyrl", "The <em>new</em> budget", "<i>Нови</i> буџет"),
    ("markup", "en > sr-Cyrl", "Run `make test` now.", "Покрените make test сада."),
    ("link", "en > sr-Cyrl", "Read [this](https://example.org/a).", "Прочитајте [ово](https://example.org/b)."),
    ("link", "en > sr-Cyrl", "Read [this](https://example.org/a).", "Прочитајте [ово] (https://example.org/a)."),
    ("link", "en > zh-Hans", "Write to info@example.org.", "请写信至 info@example.com。"),
    ("link", "en > sr-Cyrl", "See https://example.org/a?x=1 for more.", "Више на https://example.org/a."),
    (
        "link",
        "en > sr-Cyrl",
        'See <a href="https://a.example/">this</a>.',
        'Видите <a href="https://b.example/">ово</a>.',
    ),
    ("placeholder", "en > sr-Cyrl", "Hello {name}!", "Здраво {име}!"),
    ("placeholder", "en > sr-Cyrl", "Hello {name}!", "Здраво!"),
    ("placeholder", "en > sr-Cyrl", "Found %d files.", "Нађено је %s датотека."),
    ("brackets", "en > sr-Cyrl", "The EU (Brussels) agreed.", "ЕУ (Брисел се сложио."),
    ("brackets", "en > zh-Hans", "The EU (Brussels) agreed.", "欧盟布鲁塞尔）同意。"),
    ("brackets", "zh-Hans > en", "欧盟（布鲁塞尔）同意。", "The EU [Brussels) agreed."),
]


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}
