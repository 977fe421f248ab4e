from __future__ import annotations

import pytest

from l10n.model.locale import LocaleTag


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("sr-Cyrl", "sr"),
        ("sr-Latn", "sr@latin"),
        ("sr-Cyrl-BA", "sr_BA"),
        ("sr-Latn-ME", "sr_ME@latin"),
        ("uz-Cyrl", "uz@cyrillic"),
        ("zh-Hans", "zh_CN"),
        ("zh-Hans-SG", "zh_SG"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hant-HK", "zh_HK"),
        ("zh-Hans-TW", "zh_Hans_TW"),
        ("en", "en"),
        ("pt-BR", "pt_BR"),
    ],
)
def test_gettext_is_told_a_language_in_its_own_spelling_and_it_is_read_back(tag: str, told: str) -> None:
    assert LocaleTag.parse(tag).gettext == told
    assert LocaleTag.parse(told) == LocaleTag.parse(tag)
