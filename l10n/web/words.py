"""The words of the page itself, in the language of whoever reads it; Serbian in Latin is converted, as articles are."""

from __future__ import annotations

import gettext
import io
from dataclasses import replace
from functools import cache
from importlib import resources

from l10n.errors import UsageError
from l10n.flows.convert import converted
from l10n.model.locale import CHINESE, ENGLISH, OWN_NAME, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.po.reader import read
from l10n.store import mo

LANGUAGES = (ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE)
_MASTER = {SERBIAN_LATIN: SERBIAN}


@cache
def words(language: LocaleTag) -> gettext.NullTranslations:
    """Return what the page says in a language; in English, as it is written in the code."""
    master = _MASTER.get(language, language)
    if master == ENGLISH:
        return gettext.NullTranslations()
    place = resources.files("l10n.web") / "locales" / master.posix / "LC_MESSAGES" / "web.po"
    catalog = read(place.read_text("utf-8"), path=f"web/{master.posix}.po")
    if language != master:
        units = (
            replace(
                unit,
                target=converted(unit.target, language),
                plural_targets=tuple(converted(target, language) for target in unit.plural_targets),
            )
            for unit in catalog.units
        )
        catalog = replace(catalog, units=tuple(units))
    return gettext.GNUTranslations(io.BytesIO(mo.compiled(catalog)))


def chosen(cookie: str, accepted: str) -> LocaleTag:
    """Return the language for a reader: the one they chose, else the first of ours that their browser asks for.

    `accepted` is an Accept-Language header.

    >>> [chosen("", told).bcp47 for told in ("sr-RS,sr;q=0.9,en;q=0.7", "de;q=0.9, zh-CN;q=0.8", "")]
    ['sr-Cyrl', 'zh-Hans', 'en']
    """
    for spelling in (cookie, *_in_order(accepted)):
        try:
            wanted = LocaleTag.parse(spelling)
        except UsageError:
            continue
        for language in LANGUAGES:
            if language.same_text(wanted):
                return language
    return ENGLISH


def _in_order(accepted: str) -> list[str]:
    """Return the languages of an Accept-Language header, the dearest first."""
    found: list[tuple[float, str]] = []
    for part in accepted[:500].split(","):
        spelling, _, weight = part.partition(";q=")
        try:
            found.append((float(weight or 1), spelling.strip()))
        except ValueError:
            continue
    return [spelling for _, spelling in sorted(found, key=lambda each: -each[0])]


def own_name(locale: LocaleTag) -> str:
    """Return what a language calls itself, its tag where we do not know.

    >>> own_name(SERBIAN), own_name(LocaleTag("de"))
    ('српски', 'de')
    """
    return OWN_NAME.get(locale, locale.bcp47)
