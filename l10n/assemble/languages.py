"""The document's words for its languages, where a translation makes them untrue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from l10n.assemble.edits import Edit
from l10n.assemble.targets import Written
from l10n.model.document import Document, LanguageMark
from l10n.model.locale import OWN_NAME, LocaleTag
from l10n.model.text import Span

_TERRITORY = {
    **{"en": "US", "sr": "RS", "ja": "JP", "ko": "KR", "cs": "CZ", "el": "GR", "da": "DK", "sv": "SE", "uk": "UA"},
    **{"sl": "SI", "bs": "BA", "sq": "AL", "et": "EE", "he": "IL", "hi": "IN", "vi": "VN", "nb": "NO", "fa": "IR"},
}
"""Where a language is at home, if not in the country whose code is the language's own."""


def languages(document: Document, done: Written, lang: LocaleTag) -> Iterator[Edit]:
    """Yield the language marks that a translation makes untrue.

    A marker line speaks for what follows it, up to the next one; an element's for what no element within it speaks
    for; the document's for the rest, and it stands while some of that is left in it.
    """
    parts = _parts(document)
    scopes = _scopes(document)
    spoken = {scopes[index] for index in range(len(document.segments)) if index in done}
    left = {scopes[index] for index in range(len(document.segments)) if index not in done}
    starts = sorted(document.segments[index].span.start for index in done.targets)
    for mark in document.marks:
        if mark.lang.same_text(lang):
            continue
        if mark.form == "name":
            part = parts[mark.span]
            place = bisect_left(starts, part.start)
            if place < len(starts) and starts[place] < part.end:
                yield mark.span, _own_name(mark, lang, mark.span.of(document.text))
        elif mark.scope in spoken or (mark.scope is None and None not in left):
            yield mark.span, territory(lang) if mark.form == "territory" else lang.bcp47


def territory(lang: LocaleTag) -> str:
    """Return a language as Open Graph and WordPress name it: with the country where it is at home.

    >>> [territory(LocaleTag.parse(tag)) for tag in ("en", "sr-Latn", "zh-Hans", "zh-Hant", "de", "en-GB")]
    ['en_US', 'sr_RS', 'zh_CN', 'zh_TW', 'de_DE', 'en_GB']
    """
    home = {"Hans": "CN", "Hant": "TW"}.get(lang.script) or _TERRITORY.get(lang.language, lang.language.upper())
    return f"{lang.language}_{lang.region or home}"


def _parts(document: Document) -> dict[Span, Span]:
    """Return the stretch that each marker line speaks for, by the place of its name."""
    names = [mark.span for mark in document.marks if mark.form == "name"]
    starts = [0, *(span.start for span in names[1:])]
    ends = [*(span.start for span in names[1:]), len(document.text)]
    return {span: Span(start, end) for span, start, end in zip(names, starts, ends, strict=False)}


def _scopes(document: Document) -> list[Span | None]:
    """Return of each segment the smallest scope of a mark that it lies in, if any."""
    scopes = sorted({mark.scope for mark in document.marks if mark.scope}, key=lambda scope: (scope.start, -scope.end))
    found: list[Span | None] = [None] * len(document.segments)
    if not scopes:
        return found
    open_scopes: list[Span] = []
    place = 0
    for index in sorted(range(len(found)), key=lambda index: document.segments[index].span.start):
        at = document.segments[index].span.start
        while place < len(scopes) and scopes[place].start <= at:
            while open_scopes and open_scopes[-1].end <= scopes[place].start:
                open_scopes.pop()
            open_scopes.append(scopes[place])
            place += 1
        while open_scopes and open_scopes[-1].end <= at:
            open_scopes.pop()
        found[index] = open_scopes[-1] if open_scopes else None
    return found


def _own_name(mark: LanguageMark, lang: LocaleTag, source: str) -> str:
    """Return what a language calls itself, in the case of the name that it replaces.

    >>> _own_name(LanguageMark(Span(0, 7), "name", LocaleTag("en")), LocaleTag("sr", "Latn"), "ENGLISH")
    'SRPSKI'
    """
    name = next((own for known, own in OWN_NAME.items() if known.same_text(lang)), lang.bcp47)
    if source == source.upper():
        return name.upper()
    return name[:1].upper() + name[1:] if source[:1].isupper() else name
