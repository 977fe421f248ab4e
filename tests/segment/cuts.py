"""Sentences written with a bar where they are cut."""

from __future__ import annotations

from l10n.model.locale import LocaleTag
from l10n.segment import sentences


def cut(barred: str, lang: LocaleTag) -> str:
    """Cut the text without its bars, and show the cuts as bars."""
    return "|".join(sentences(barred.replace("|", ""), lang))
