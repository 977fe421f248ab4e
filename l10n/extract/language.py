"""Which language a document is in, and where a block of it is decisively in another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from l10n.model.document import Block, Parsed
from l10n.model.locale import CHINESE, SERBIAN, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN
from l10n.scripts.chars import script_counts
from l10n.scripts.identify import identify, surely_another
from l10n.scripts.plainly import plainly_in

_SAMPLE = 2_000
"""Characters that are enough to identify a document."""

_BLOCK_SAMPLE = 2_000
_SURE = 0.5
_DECISIVE = 0.9
_DECISIVE_LETTERS = 30
_CYRILLIC_LANGUAGES = frozenset(("be", "bg", "mk", "ru", "uk"))
_MAJORITY = 0.6
_LONG = 80
"""Characters of a sentence that may be in another language than its block, if the script is the same."""

_NAME_CHARACTERS, _LINK_WORD = 4, 3
"""Han characters that make no more than a name, and letters of a word that a title does not write with a capital."""

_LINK_CHARACTERS = frozenset(
    "的了是在和与與及或为為对對关關这這那我你他她们們不有就也都而其所请請更再被把从從到可能会會要"
)
"""Characters that names are hardly made of."""

_STOPS = frozenset(".!?…。！？")
_AMPLE = lazy_pattern(rf"(?:[^A-Za-z]*[A-Za-z]){{{_DECISIVE_LETTERS}}}")
_HAN = lazy_pattern(f"[{HAN}]")
_WORD = lazy_pattern(r"[^\W\d_]+")
_QUOTED = lazy_pattern(r"[„“\"«»《「『][^„“”\"«»《》「」『』]{1,60}[”“\"»«》」』]")


def document_language(parsed: Parsed, *, declared: LocaleTag | None, default: LocaleTag) -> LocaleTag:
    """Return the document's language: its own word, then `declared`, then what its text is, then `default`.

    A document that says `sr` and is written in Latin letters is in Serbian Latin: the text decides the script.
    """
    stated = next((mark.lang for mark in parsed.marks if not mark.scope), declared)
    sample = _sample(parsed.blocks)
    if not sample:
        own = next((block.lang for block in parsed.blocks if block.lang), None)
        return stated or own or default
    if stated is not None and not stated.script:
        return stated
    if stated is None and not default.region:
        return surely_another(sample, default, least=_SURE) or default
    found = identify(sample)
    if stated is None:
        return found.lang if found.confidence >= _SURE else default
    if stated.language == found.lang.language and found.confidence >= _DECISIVE:
        return found.lang if found.lang.script != stated.script else stated
    return stated


def block_languages(blocks: Sequence[Block], document: LocaleTag) -> tuple[LocaleTag, ...]:
    """Return each block's language: what it declares, else the document's, unless it is decisively in another.

    What a block declares counts for less than the script that it is written in. A block too short to decide (the
    heading of an author's box, a name) goes with the block before it or after it where it may be in that language.
    """
    bases = [block.lang or document for block in blocks]
    told = [
        _told(block.text[:_BLOCK_SAMPLE], base, may_differ=block.lang is None)
        for block, base in zip(blocks, bases, strict=True)
    ]
    if any(lang is None for lang in told) and any(lang not in (None, document) for lang in told):
        _follow(told, blocks, bases, range(len(told)))
        _follow(told, blocks, bases, range(len(told) - 1, -1, -1))
    return tuple(lang or base for lang, base in zip(told, bases, strict=True))


def segment_language(text: str, block: LocaleTag) -> LocaleTag:
    """Return the language of a sentence in a block of several: the block's, unless it is decisively in another.

    >>> segment_language("会议推迟到秋天举行。", LocaleTag("en")).bcp47
    'zh-Hans'
    """
    return _told(text[:_BLOCK_SAMPLE], block, may_differ=len(text) >= _LONG) or block


def _follow(
    told: list[LocaleTag | None], blocks: Sequence[Block], bases: list[LocaleTag], order: Iterable[int]
) -> None:
    """Give blocks that are too short to decide the language of the block that comes before them in this order."""
    before: LocaleTag | None = None
    for index in order:
        if told[index] is None and before and before != bases[index] and _may_be(blocks[index].text, before):
            told[index] = before
        before = told[index] or bases[index]


def _may_be(text: str, lang: LocaleTag) -> bool:
    """Whether a short text may be in a language: nothing but that language's script has to speak for it, or words."""
    script, _ = _script(text)
    return script == _script_of(lang) and (script != "Latn" or identify(text).lang.same_text(lang))


def _told(text: str, base: LocaleTag, *, may_differ: bool) -> LocaleTag | None:
    """Return `base` or the language that a text is decisively in, None where it is too short to decide.

    Another language of the same script counts only where the text `may_differ`. Another script decides, but not where
    it may be a name, a title or an abbreviation, which travel unchanged. Latin letters, which are at home everywhere,
    need a sentence around them, and so does another language in one script.
    """
    if text.isascii() and _script_of(base) == "Latn":
        if not may_differ or plainly_in(text, base):
            return base
        if _AMPLE.match(text):
            return surely_another(text, base, least=_DECISIVE) or base
    script, letters = _script(text)
    if not script:
        return base
    other = script != _script_of(base)
    if not other and (not may_differ or plainly_in(text, base)):
        return base
    if letters < _DECISIVE_LETTERS and (script == "Latn" or not other):
        return None
    if other and _is_name(text, script):
        return None
    if other and script != "Latn":
        return _of_script(text, script)
    return surely_another(text, base, least=_DECISIVE) or base


def _of_script(text: str, script: str) -> LocaleTag:
    """Return the language of a text in Han or Cyrillic letters, the usual one of the script where it is not sure."""
    found = identify(text)
    if found.confidence >= _SURE and _script_of(found.lang) == script:
        return found.lang
    return CHINESE if script == "Hans" else SERBIAN


def _is_name(text: str, script: str) -> bool:
    """Whether a text may be no more than a name, a title or an abbreviation.

    >>> [_is_name(text, "Cyrl") for text in ("Иво Андрић", "„На Дрини ћуприја“", "Аутор је историчар.")]
    [True, True, False]
    >>> [_is_name(text, "Hans") for text in ("人民日报", "《红楼梦》", "关于作者")]
    [True, True, False]
    """
    body = text.strip()
    if body[-1:] in _STOPS:
        return False
    if _QUOTED.fullmatch(body):
        return True
    if script == "Hans":
        return len(_HAN.findall(body)) <= _NAME_CHARACTERS and not _LINK_CHARACTERS.intersection(body)
    return all(word[0].isupper() for word in _WORD.findall(body) if len(word) > _LINK_WORD)


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
