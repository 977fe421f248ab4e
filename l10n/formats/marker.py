"""Marker lines: the name of a language alone on its line, as people put it above a text."""

from __future__ import annotations

import re

from l10n.model.document import LanguageMark
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.text import Span

_TRADITIONAL = LocaleTag("zh", "Hant")
_NAMES: dict[str, LocaleTag] = {
    **dict.fromkeys(("english", "english version", "енглески", "engleski", "英文", "英语", "英語", "英文版"), ENGLISH),
    **dict.fromkeys(("српски", "serbian", "serbian cyrillic", "српски језик", "српска верзија"), SERBIAN),
    **dict.fromkeys(("serbian version", "塞尔维亚语", "塞尔维亚文"), SERBIAN),
    **dict.fromkeys(("srpski", "serbian latin", "srpski jezik", "srpska verzija"), SERBIAN_LATIN),
    **dict.fromkeys(("中文", "中文版", "简体中文", "汉语", "chinese", "simplified chinese"), CHINESE),
    **dict.fromkeys(("chinese version", "кинески", "kineski"), CHINESE),
    **dict.fromkeys(("繁體中文", "繁体中文", "traditional chinese"), _TRADITIONAL),
}
_EITHER_SCRIPT = ("serbian", "serbian version")
_LONGEST = 40
_AROUND = re.compile(r"[\s\[(【=*_#~–—-]*([^\W\d_]+(?: [^\W\d_]+)?)[\s\])】=*_#~–—:：-]*")
_LATIN = re.compile(r"[A-Za-zčćžšđČĆŽŠĐ]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def language_mark(line: str, start: int, *, first: bool, following: str) -> LanguageMark | None:
    """Return the mark of a line that only names a language, else None.

    `start` is where the line begins in its document, `first` whether nothing stands before it: further down only
    capitals or a name without case are a mark, since "English" may head a section about English. `following` is
    text below; it tells in which script "SERBIAN" is meant.

    >>> language_mark("ENGLISH", 0, first=True, following="").lang.bcp47
    'en'
    >>> language_mark("English", 90, first=False, following="") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    found = _AROUND.fullmatch(line)
    lang = _NAMES.get(found[1].lower()) if found else None
    if not found or not lang:
        return None
    if not first and found[1] != found[1].upper():
        return None
    if found[1].lower() in _EITHER_SCRIPT and len(_LATIN.findall(following)) > len(_CYRILLIC.findall(following)):
        lang = SERBIAN_LATIN
    return LanguageMark(Span(start + found.start(1), start + found.end(1)), "name", lang)
