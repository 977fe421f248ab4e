"""Which language a document is in, and where a block of it is decisively in another."""

from __future__ import annotations

from math import ceil

from l10n.model.document import Block, Parsed
from l10n.model.locale import CHINESE, SERBIAN, LocaleTag
from l10n.scripts.chars import script_counts
from l10n.scripts.identify import identify
from l10n.scripts.plainly import plainly_in

_SAMPLE = 2_000
"""Characters that are enough to identify a document."""

_BLOCK_SAMPLE = 2_000
_SURE = 0.5
_DECISIVE = 0.9
_DECISIVE_LETTERS = 30
_CYRILLIC_LANGUAGES = frozenset(("be", "bg", "mk", "ru", "uk"))
_MAJORITY = 0.6


def document_language(parsed: Parsed, *, declared: LocaleTag | None, default: LocaleTag) -> LocaleTag:
    """Return the document's language: its own word, then `declared`, then what its text is, then `default`.

    A document that says `sr` and is written in Latin letters is in Serbian Latin: the text decides the script.
    """
    stated = parsed.marks[0].lang if parsed.marks else declared
    sample = _sample(parsed.blocks)
    if not sample:
        own = next((block.lang for block in parsed.blocks if block.lang), None)
        return stated or own or default
    found = identify(sample)
    if stated is None:
        return found.lang if found.confidence >= _SURE else default
    if stated.script and stated.language == found.lang.language and found.confidence >= _DECISIVE:
        return found.lang if found.lang.script != stated.script else stated
    return stated


def block_language(block: Block, document: LocaleTag) -> LocaleTag:
    """Return the block's language: the document's, unless the block declares another or is decisively in one.

    Another script decides at once, but for Latin letters, which are at home everywhere: names and abbreviations
    need a sentence around them. In the same script the words must be many and the confidence high.
    """
    if block.lang:
        return block.lang
    text = block.text[:_BLOCK_SAMPLE]
    script, letters = _script(text)
    if not script:
        return document
    other = script != _script_of(document)
    if other and script != "Latn":
        found = identify(text)
        usual = CHINESE if script == "Hans" else SERBIAN
        return found.lang if found.confidence >= _SURE and _script_of(found.lang) == script else usual
    if letters < _DECISIVE_LETTERS or (not other and (script == "Cyrl" or plainly_in(text, document))):
        return document
    found = identify(text)
    return found.lang if found.confidence >= _DECISIVE and not found.lang.same_text(document) else document


def _sample(blocks: tuple[Block, ...]) -> str:
    """Return enough of a document's text to identify it: blocks from all over, none that declares a language."""
    texts = [block.text for block in blocks if block.lang is None]
    every = ceil(sum(map(len, texts)) / _SAMPLE)
    return "\n".join(text[:_SAMPLE] for text in texts[:: max(every, 1)]).strip()


def _script_of(lang: LocaleTag) -> str:
    """Return the script class that texts in a language are in: Hans, Cyrl or Latn."""
    if lang.language in ("zh", "ja"):
        return "Hans"
    is_cyrillic = lang.script == "Cyrl" or (not lang.script and lang.language in _CYRILLIC_LANGUAGES)
    return "Cyrl" if is_cyrillic else "Latn"


def _script(text: str) -> tuple[str, int]:
    """Return the script that most letters of a text are in, and their weight; empty where none prevails.

    >>> _script("Кафана (kafana)")
    ('', 0)
    >>> _script("国际关系 2014")
    ('Hans', 12)
    """
    weights = script_counts(text)
    script = max(weights, key=lambda name: weights[name])
    weight = weights[script]
    return (script, weight) if weight and weight >= _MAJORITY * sum(weights.values()) else ("", 0)
