"""Glossary terms: which of them a source holds, whatever the ending."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from l10n.model.locale import SERBIAN, LocaleTag
from l10n.model.lookup import Term, TermHit
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, Span
from l10n.scripts.letters import word_key

_HAN = lazy_pattern(f"[{HAN}]")
_WORD = lazy_pattern(r"[^\W_]+")
_VOWELS = "aeiou"
_SOFTENED = {"k": "c", "g": "z", "h": "s", "c": "k", "z": "g", "s": "h"}
_ENGLISH_END = lazy_pattern(r"(?:ies|es|s|y|e)\Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """How one locale says a term.

    `required` overrides the stems that would be derived from `text`: each group needs one of its stems.
    """

    text: str
    required: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A concept and its wording in each locale that has one; `only` limits it to one direction (source, target)."""

    wordings: Mapping[LocaleTag, tuple[Wording, ...]] = field(default_factory=dict)
    note: str = ""
    only: tuple[LocaleTag, LocaleTag] | None = None


def terms_for(glossary: Sequence[GlossaryTerm], source_lang: LocaleTag, target_lang: LocaleTag) -> tuple[Term, ...]:
    """Return the terms for a pair of locales; a Serbian wording serves both scripts.

    >>> bridge = GlossaryTerm({LocaleTag("en"): (Wording("bridge"),), LocaleTag("zh", "Hans"): (Wording("桥"),)})
    >>> terms_for([bridge], LocaleTag("en"), LocaleTag("zh", "Hans"))
    (Term(sources=('bridge',), required=(('桥',),), forbidden=(), note=''),)
    """
    found = []
    for term in glossary:
        if term.only and not (_serves(term.only[0], source_lang) and _serves(term.only[1], target_lang)):
            continue
        sources = _wordings(term, source_lang)
        targets = _wordings(term, target_lang)
        if sources and targets:
            required = _merged([one.required or _required(one.text, target_lang) for one in targets])
            forbidden = tuple(word for one in targets for word in one.forbidden)
            said = tuple(one.text for one in targets)
            found.append(Term(tuple(one.text for one in sources), required, forbidden, term.note, said))
    return tuple(found)


def _wordings(term: GlossaryTerm, lang: LocaleTag) -> tuple[Wording, ...]:
    exact = term.wordings.get(lang)
    if exact is not None:
        return exact
    return next((words for locale, words in term.wordings.items() if _serves(locale, lang)), ())


def _serves(given: LocaleTag, wanted: LocaleTag) -> bool:
    """Whether a wording of one locale may be asked of another: a region does not matter, nor Serbian's script."""
    return given.language == wanted.language and (given.language == "sr" or given.script == wanted.script)


def _merged(choices: list[tuple[tuple[str, ...], ...]]) -> tuple[tuple[str, ...], ...]:
    """Join several wordings, any of which will do: the first word groups, each open to the others' first stems."""
    first, *others = choices
    extra = tuple(group[0] for other in others for group in other[:1])
    return tuple(group + extra for group in first)


def _required(text: str, lang: LocaleTag) -> tuple[tuple[str, ...], ...]:
    """Return the stems that a wording needs in a target: the text itself in Chinese, its words' stems elsewhere."""
    if lang.language == "zh":
        return ((text.strip("《》“” "),),)
    parts = [word for word in _WORD.findall(text) if len(word) > 2 or word.isupper() or word.isdigit()]
    return tuple(stems(word, lang) for word in parts) or ((text,),)


def stems(word: str, lang: LocaleTag) -> tuple[str, ...]:
    """Return the beginnings that all forms of a word share, as small letters (Latin ones for Serbian).

    >>> stems("војник", LocaleTag("sr", "Cyrl")), stems("policies", LocaleTag("en"))
    (('vojnik', 'vojnic'), ('polic',))
    """
    if lang.language == "en":
        lower = word.lower()
        return (_ENGLISH_END.sub("", lower) if len(lower) > 4 else lower,)
    if lang.language != "sr":
        return (word.lower(),)
    key = word_key(word)
    if word.isupper() or len(key) < 4:
        return (key,)
    stem = key.rstrip(_VOWELS) if len(key.rstrip(_VOWELS)) > 2 else key
    found = [stem]
    if stem[-1] in _SOFTENED:
        found.append(stem[:-1] + _SOFTENED[stem[-1]])
    if len(stem) > 4 and stem[-2] == "a" and stem[-1] not in _VOWELS and stem == key:
        # the moving a: уговарач stays, борац becomes борца
        found.append(stem[:-2] + stem[-1])
    return tuple(found)


def hits(source: str, terms: Sequence[Term], lang: LocaleTag) -> tuple[TermHit, ...]:
    """Return where terms stand in a source, in order; a longer term hides the shorter ones within it.

    >>> hits("Export controls hurt.", [Term(("export control",))], LocaleTag("en"))[0].span
    Span(start=0, end=15)
    """
    found: list[TermHit] = []
    for term in terms:
        for text in term.sources:
            found.extend(TermHit(term, Span(*match.span())) for match in _pattern(text, lang.language).finditer(source))
    found.sort(key=lambda hit: (hit.span.start, -len(hit.span)))
    kept: list[TermHit] = []
    for hit in found:
        if not any(other.span.start <= hit.span.start and hit.span.end <= other.span.end for other in kept):
            kept.append(hit)
    return tuple(kept)


@lru_cache(maxsize=4096)
def _pattern(text: str, language: str) -> re.Pattern[str]:
    """Compile a term: Chinese as it stands, other languages from a word's start, each word open at its end."""
    if language == "zh" or _HAN.search(text):
        return re.compile(re.escape(text.strip()))
    form = {"en": _english_form, "sr": _serbian_form}.get(language, re.escape)
    joined = r"[\s\u00a0-]+".join(form(word) for word in _WORD.findall(text)) or r"(?!)"
    return re.compile(rf"(?<![^\W_]){joined}(?![^\W_])", re.IGNORECASE)


def _english_form(word: str) -> str:
    """Match a word in singular and plural, with or without a possessive; an acronym only as it is written."""
    possessive = r"(?:['’]s?)?"
    if word.isupper() or len(word) < 3:
        return f"(?-i:{re.escape(word)}s?){possessive}"
    for ending, either in (("ies", "(?:y|ies)"), ("y", "(?:y|ies)"), ("es", "(?:es?)?"), ("s", "(?:e?s)?")):
        if word.lower().endswith(ending) and not word.lower().endswith("ss"):
            return re.escape(word[: -len(ending)]) + either + possessive
    return re.escape(word) + "(?:e?s)?" + possessive


def _serbian_form(word: str) -> str:
    """Match a word in every case and both scripts; an acronym only as it is written, with its ending apart."""
    if word.isupper():
        return f"(?-i:{_either_script(word).upper()})" + r"(?:-[^\W\d_]{1,4})?"
    if len(word) <= 3:
        return _either_script(word) + r"[^\W\d_]{0,3}"
    return "(?:" + "|".join(map(_either_script, stems(word, SERBIAN))) + r")[^\W\d_]{0,5}"


_BOTH = {
    "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "đ": "ђ", "e": "е", "ž": "ж", "z": "з", "i": "и", "j": "ј",
    "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "ć": "ћ", "u": "у",
    "f": "ф", "h": "х", "c": "ц", "č": "ч", "š": "ш",
}  # fmt: skip
_DIGRAPH = {"lj": "(?:lj|љ)", "nj": "(?:nj|њ)", "dž": "(?:dž|џ)"}


def _either_script(word: str) -> str:
    key = word_key(word)
    body = []
    for piece in re.findall("lj|nj|dž|.", key):
        body.append(_DIGRAPH.get(piece) or (f"[{piece}{_BOTH[piece]}]" if piece in _BOTH else re.escape(piece)))
    return "".join(body)


def holds_stem(text: str, stem: str, lang: LocaleTag) -> bool:
    """Whether a target has a stem: anywhere in Chinese, at a word's start elsewhere, case and script aside.

    Where a Serbian ending goes, the moving a may come: the stem of пловни is there in плован.

    >>> holds_stem("Стратешке аутономије", "аутономиј", LocaleTag("sr", "Cyrl"))
    True
    """
    if lang.language == "zh" or _HAN.search(stem):
        return stem in text
    if lang.language == "sr":
        body, wanted = word_key(text), word_key(stem)
        moved = f"{wanted[:-1]}a{wanted[-1:]}"
        clustered = len(wanted) > 3 and not set(wanted[-2:]) & set(_VOWELS) and wanted[-2:] not in _DIGRAPH
        return _begins_a_word(body, wanted) or (clustered and _begins_a_word(body, moved))
    return _begins_a_word(text.lower(), stem.lower())


def _begins_a_word(body: str, wanted: str) -> bool:
    at = body.find(wanted)
    while at >= 0:
        if not at or not body[at - 1].isalnum():
            return True
        at = body.find(wanted, at + 1)
    return False
