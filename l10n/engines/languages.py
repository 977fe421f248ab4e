"""Which engine knows which locale by which name, and what to say where it does not.

Tables of our own: deep-translator's know no Serbian for DeepL and LibreTranslate and no `zh-Hans` for Google, though
the services themselves take them. A code stands first that is asked for, then those that mean the same elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from l10n.engines.base import UNDETERMINED
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag

TRADITIONAL = LocaleTag("zh", "Hant")
_OURS = (ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE, TRADITIONAL)
_OTHERS = "bg bs cs da de el es et fi fr hr hu it ja ko lt lv mk nl pl pt ro ru sk sl sq sv tr uk"

_Codes = dict[LocaleTag, tuple[str, ...]]


def _table(english: str, cyrillic: str, latin: str, simplified: str, traditional: str, *, others: bool) -> _Codes:
    cells = zip(_OURS, (english, cyrillic, latin, simplified, traditional), strict=True)
    table = {tag: tuple(cell.split()) for tag, cell in cells if cell}
    return table | {LocaleTag(language): (language,) for language in _OTHERS.split() if others}


_CODES: dict[str, _Codes] = {
    "google": _table("en", "sr", "", "zh-CN", "zh-TW", others=True),
    "mymemory": _table("en-GB", "sr-Cyrl-RS", "sr-Latn-RS", "zh-CN", "zh-TW", others=False),
    "microsoft": _table("en", "sr-Cyrl", "sr-Latn", "zh-Hans", "zh-Hant", others=True),
    "deepl": _table("EN-US", "SR", "", "ZH-HANS", "ZH-HANT", others=False)
    | {LocaleTag(language): (language.upper(),) for language in _OTHERS.split()}
    | {LocaleTag("en", "", "GB"): ("EN-GB",), LocaleTag("pt"): ("PT-PT",), LocaleTag("pt", "", "BR"): ("PT-BR",)},
    "libretranslate": _table("en", "sr sr-Cyrl", "sr-Latn sh", "zh-Hans zh zh-CN", "zh-Hant zt zh-TW", others=True),
    "openai": _table("en", "sr-Cyrl", "sr-Latn", "zh-Hans", "zh-Hant", others=True),
    "pseudo": _table("en", "sr-Cyrl", "sr-Latn", "zh-Hans", "zh-Hant", others=False),
}
_AUTO = {
    "google": "auto",
    "libretranslate": "auto",
    "microsoft": "auto",
    "deepl": "auto",
    "openai": "auto",
    "pseudo": "auto",
}

SERVES: Mapping[str, tuple[LocaleTag, ...]] = {name: tuple(table) for name, table in _CODES.items()}
"""The locales that each engine has a name for; the other Serbian script is reached by conversion."""


def asked(name: str, target: LocaleTag, script: Literal["", "Cyrl", "Latn"] = "") -> LocaleTag | None:
    """Return the locale to ask an engine for when `target` is wanted; None where there is none.

    A region is dropped where the engine has no name for it, and Serbian may be asked for in its other script.

    >>> asked("google", SERBIAN_LATIN), asked("microsoft", SERBIAN_LATIN)
    (LocaleTag(language='sr', script='Cyrl', region=''), LocaleTag(language='sr', script='Latn', region=''))
    """
    table = _CODES[name]
    bare = LocaleTag(target.language, target.script)
    wanted = [target, bare]
    if target.language == "sr":
        either = [SERBIAN, SERBIAN_LATIN]
        wanted = ([LocaleTag("sr", script)] if script else []) + [bare, *either]
    return next((tag for tag in wanted if tag in table), None)


def codes(name: str, tag: LocaleTag, *, as_source: bool = False) -> tuple[str, ...]:
    """Return an engine's names for a locale, the usual one first; empty where it has none.

    >>> codes("libretranslate", CHINESE)
    ('zh-Hans', 'zh', 'zh-CN')
    """
    if tag == UNDETERMINED:
        return (_AUTO[name],) if as_source and name in _AUTO else ()
    found = asked(name, tag)
    if found is None:
        return ()
    named = _CODES[name][found]
    # DeepL writes variants of a language and reads the language.
    return (named[0].split("-")[0],) if name == "deepl" and as_source else named


def serves(name: str, source: LocaleTag, target: LocaleTag) -> bool:
    """Whether an engine translates from one locale into the other.

    >>> serves("google", ENGLISH, SERBIAN_LATIN), serves("google", ENGLISH, LocaleTag("xh"))
    (True, False)
    """
    return (
        bool(codes(name, source, as_source=True)) and bool(codes(name, target)) and source.language != target.language
    )


def why(name: str, source: LocaleTag, target: LocaleTag) -> str:
    """Say in a sentence how an engine serves a pair of locales, or why it does not.

    >>> why("mymemory", ENGLISH, LocaleTag("xh"))
    'mymemory has no name for xh'
    """
    if source.language == target.language:
        return f"{source} and {target} are one language: that is a conversion, no translation"
    if source == UNDETERMINED and name not in _AUTO:
        return f"{name} does not find out the source language: it has to be named"
    for tag, as_source in ((source, True), (target, False)):
        if not codes(name, tag, as_source=as_source):
            return f"{name} has no name for {tag}"
    code = codes(name, target)[0]
    found = asked(name, target)
    if found != target and target.language == "sr" and found is not None:
        return f"{name} is asked for {code} ({found}) and its answer is converted to {target}"
    if name == "libretranslate":
        return f"{name} is asked for {code}; its server decides which models it has"
    if name == "google":
        return f"{name} is asked for {code}; it reads a web page that may change or refuse any day"
    return f"{name} is asked for {code}"
