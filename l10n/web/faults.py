"""What each check finds, in the language of the page: its own message is in English and tells the details."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from l10n.model.locale import LocaleTag
from l10n.web.words import words


@cache
def meanings(language: LocaleTag) -> Mapping[str, str]:
    """Return what the codes of findings mean: those of `l10n.model.codes` that are about a target."""
    _ = words(language).gettext
    return {
        "empty": _("no target, or nothing that can be seen in it"),
        "untrans": _("the target is the source itself"),
        "untrans_part": _("a phrase of the source is left in the target"),
        "lang": _("the target is in another language"),
        "script": _("another script than the locale's: Latin for Cyrillic, Traditional for Simplified"),
        "homoglyph": _("Cyrillic and Latin letters that look alike, mixed in a word"),
        "mt_error": _("what a machine said instead of a translation: an error page, a refusal, chatter"),
        "encoding": _("wrongly decoded text, entities, invisible characters"),
        "placeholder": _("a placeholder is missing, changed or added"),
        "link": _("an address or a link's target is missing, changed or added"),
        "markup": _("tags, code, notes or emphasis are not those of the source"),
        "brackets": _("a bracket without a partner"),
        "num": _("a number is another, missing or added"),
        "num_format": _("the right number in another language's writing"),
        "date": _("another day, month, year or day of the week"),
        "unit": _("a unit, currency or percentage is another or missing"),
        "name": _("a name or acronym is another, missing or misspelt"),
        "glossary": _("a term is not said as the glossary has it"),
        "length": _("far shorter or longer than the source makes it"),
        "quotes": _("quotation marks of another language, without a partner, or lost"),
        "punct_width": _("half-width marks in Chinese, full-width ones elsewhere"),
        "end_punct": _("the mark at the end is missing, doubled, added or another"),
        "ellipsis": _("an ellipsis is lost or written otherwise than the language does"),
        "dash": _("a hyphen for a dash, or another language's dash"),
        "space": _("a space that is double, missing, or at the wrong side of a mark"),
        "cjk_space": _("a space between Chinese characters"),
        "double_word": _("a word twice in a row"),
        "caps": _("a sentence or a name without its capital, or all in capitals"),
        "spelling": _("a word that is surely misspelt"),
        "inconsistent": _("one source, two targets in a document"),
        "same_target": _("two sources, one target in a document"),
    }
