"""The few words of ours that stand on a released page, in the languages that we speak."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag


@dataclass(frozen=True, slots=True)
class Labels:
    """Words before names, and the notice on a page with machine text; `comma` stands between names."""

    lang: LocaleTag
    translated: str
    reviewed: str
    notice: str
    colon: str = ": "
    comma: str = ", "


_LABELS = {
    ENGLISH: Labels(ENGLISH, "Translation", "Review", "This page contains text translated by a machine."),
    SERBIAN: Labels(SERBIAN, "Превод", "Редактура", "Ова страница садржи текст који је превела машина."),
    SERBIAN_LATIN: Labels(SERBIAN_LATIN, "Prevod", "Redaktura", "Ova stranica sadrži tekst koji je prevela mašina."),
    CHINESE: Labels(CHINESE, "翻译", "审校", "本页包含机器翻译的内容。", "：", "、"),
    LocaleTag("zh", "Hant"): Labels(LocaleTag("zh", "Hant"), "翻譯", "審校", "本頁包含機器翻譯的內容。", "：", "、"),
}

_OWN_NAMES = {
    ENGLISH: "English",
    SERBIAN: "српски (ћирилица)",
    SERBIAN_LATIN: "srpski (latinica)",
    CHINESE: "简体中文",
    LocaleTag("zh", "Hant"): "繁體中文",
}


def labels(locale: LocaleTag) -> Labels:
    """Return the words for a locale, English ones where we have none.

    >>> labels(LocaleTag("zh", "Hans", "SG")).translated
    '翻译'
    """
    return _LABELS.get(LocaleTag(locale.language, locale.script), _LABELS[ENGLISH])


def own_name(locale: LocaleTag) -> str:
    """Return what a language calls itself, for a language switch; its tag where nobody knows.

    >>> own_name(LocaleTag("sr", "Latn")), own_name(LocaleTag("de"))
    ('srpski (latinica)', 'Deutsch')
    """
    if locale in _OWN_NAMES:
        return _OWN_NAMES[locale]
    from babel import Locale, UnknownLocaleError  # it takes long to load, and few need it

    try:
        return Locale.parse(locale.posix).get_display_name() or locale.bcp47
    except (UnknownLocaleError, ValueError):
        return locale.bcp47
