"""A Serbian text in the script of a locale."""

from __future__ import annotations

from l10n.model.locale import LocaleTag
from l10n.scripts.serbian import Keep, to_cyrillic, to_latin


def converted(text: str, locale: LocaleTag, *, keep: Keep = ()) -> str:
    """Return a Serbian text in the locale's script; markup, links, code and what is to `keep` stay as they are."""
    return to_latin(text, keep=keep) if locale.script == "Latn" else to_cyrillic(text, keep=keep).text
