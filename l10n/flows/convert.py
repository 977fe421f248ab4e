"""A Serbian text in the script of a locale."""

from __future__ import annotations

from l10n.model.locale import LocaleTag
from l10n.scripts.serbian import to_cyrillic, to_latin


def converted(text: str, locale: LocaleTag) -> str:
    """Return a Serbian text in the locale's script; markup, links and code stay as they are."""
    return to_latin(text) if locale.script == "Latn" else to_cyrillic(text).text
