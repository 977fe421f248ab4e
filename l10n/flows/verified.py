"""The last look at a release before it is live: every link leads somewhere, every locale answers in its own script."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from l10n.errors import CatalogError, FileError
from l10n.flows.editions import Edition
from l10n.flows.manifest import Manifest
from l10n.model.catalog import Unit
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, shortened
from l10n.scripts.identify import identify
from l10n.store import files

_LINK = lazy_pattern(r'<(?:a|link|img)\b[^>]*?\s(?:href|src)="([^"]*)"')
_LANG = lazy_pattern(r'<html lang="([^"]*)" dir="(?:ltr|rtl)">')
_CODE = lazy_pattern(r"`[^`]*`|<[^>]*>|\]\([^)]*\)|https?://\S+|\{[^{}]*\}|%\(\w+\)\w|\S+@\S+")
_NOT_LATIN = lazy_pattern(f"[\u0400-\u04ff{HAN}]")
_CYRILLIC, _HAN = lazy_pattern("[\u0400-\u04ff]"), lazy_pattern(f"[{HAN}]")
_LATIN = lazy_pattern("[A-Za-z\u00c0-\u024f]")
_FEW = 12
"""Letters of another script that may be a name or an abbreviation."""

_SURE = 0.9


def verified(made: Path, editions: Iterable[Edition], told: Manifest, links: Mapping[str, str]) -> None:
    """Look at a release where it was built.

    Raises FileError where a page names one that is not there or another language, or a second name of a locale leads
    elsewhere, and CatalogError where a target is in another script than its locale.
    """
    for article in told.articles:
        if article.page:
            _look_at_page(made, article.page, article.locale, told.files)
    for path, to in links.items():
        if not (made / path).is_dir() or not (made / path).parent.joinpath(to).is_dir():
            raise FileError(path, 0, f"does not lead to {to}", "The live release stays as it was.")
    for one in editions:
        for unit in one.units:
            if stranger(unit, one.locale):
                what = f'"{shortened(unit.target, limit=60)}" is not in the script of {one.locale}'
                raise CatalogError(f"{one.document} {one.locale}", 0, what, "Nothing was published.")


def _look_at_page(made: Path, path: str, locale: str, there: Collection[str]) -> None:
    text = files.read_bytes(made / path).decode()
    lang = _LANG.search(text)
    if lang is None or lang[1] != locale:
        raise FileError(path, 0, f"does not say that it is in {locale}", "The live release stays as it was.")
    for found in _LINK.finditer(text):
        parts = urlsplit(unescape(found[1]))
        if parts.scheme or parts.netloc or not parts.path or not parts.path.startswith("../"):
            continue
        meant = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if meant not in there:
            raise FileError(path, 0, f"links to {meant}, which is not there", "The live release stays as it was.")


def stranger(unit: Unit, locale: LocaleTag) -> bool:
    """Whether a target that is more than a name is in another script than its locale.

    A source that was left as it is is not. Foreign titles stand in Serbian Cyrillic as they are: there only Serbian in
    Latin letters counts.

    >>> stranger(Unit("The ports were closed.", "Luke su bile zatvorene zbog leda."), LocaleTag("sr", "Cyrl"))
    True
    >>> stranger(Unit("A plan of the quay", "План новог кеја"), LocaleTag("zh", "Hans"))
    True
    """
    if unit.target == unit.source:
        return False
    body = _CODE.sub(" ", unit.target)
    latin, other = len(_LATIN.findall(body)), len(_NOT_LATIN.findall(body))
    if locale == SERBIAN:
        return latin > _FEW and latin > other and _is_serbian(body)
    if locale == CHINESE:
        return len(_CYRILLIC.findall(body)) > _FEW and not _HAN.search(body)
    return locale in (ENGLISH, SERBIAN_LATIN) and other > _FEW and other > latin


def _is_serbian(text: str) -> bool:
    found = identify(text)
    return found.lang == SERBIAN_LATIN and found.confidence >= _SURE
