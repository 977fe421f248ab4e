"""Misspelt words, where the rule is cheap and sure: no dictionary, only words that cannot be others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from l10n.checks.base import Pair, fault, words
from l10n.checks.document import inflected
from l10n.checks.vocabulary import CONFUSABLE, SERBIAN_STEMS, UNMISTAKABLE
from l10n.model.finding import Finding
from l10n.model.text import Span
from l10n.scripts.letters import TO_CYRILLIC, word_key

_LONG = 7
_LONGEST_ENDING = 5
_SERBIAN_JOINED = {
    "neznam": "ne znam",
    "nezna": "ne zna",
    "nebi": "ne bi",
    "nebih": "ne bih",
    "nemogu": "ne mogu",
    "nemože": "ne može",
    "nemoraju": "ne moraju",
    "nemora": "ne mora",
    "nesme": "ne sme",
    "nežele": "ne žele",
    "neželi": "ne želi",
    "usvemu": "u svemu",
    "odprilike": "otprilike",
    "predpostavka": "pretpostavka",
    "predpostavlja": "pretpostavlja",
    "predpostavke": "pretpostavke",
    "predhodno": "prethodno",
    "predhodni": "prethodni",
    "predhodne": "prethodne",
    "izpred": "ispred",
    "izkustvo": "iskustvo",
    "podpredsednik": "potpredsednik",
    "podpredsednika": "potpredsednika",
    "podpis": "potpis",
    "podpisao": "potpisao",
    "bezplatno": "besplatno",
    "definitvno": "definitivno",
    "intersovanje": "interesovanje",
    "jedanajst": "jedanaest",
    "dvanajst": "dvanaest",
    "sumljivo": "sumnjivo",
    "sumljiv": "sumnjiv",
    "sledeči": "sledeći",
    "sledeče": "sledeće",
    "takodje": "takođe",
    "objasnjenje": "objašnjenje",
}
_ENGLISH_SLIPS = {
    "teh": "the", "adn": "and", "recieve": "receive", "recieved": "received", "goverment": "government",
    "goverments": "governments", "seperate": "separate", "seperated": "separated", "occured": "occurred",
    "untill": "until", "wich": "which", "thier": "their", "beleive": "believe", "definately": "definitely",
    "enviroment": "environment", "acheive": "achieve", "foriegn": "foreign", "forign": "foreign",
    "becuase": "because", "succesful": "successful", "agressive": "aggressive", "agression": "aggression",
    "comission": "commission", "comittee": "committee", "committe": "committee", "independant": "independent",
    "priviledge": "privilege", "tommorow": "tomorrow", "wether": "whether", "writen": "written",
    "millitary": "military", "occurence": "occurrence", "liason": "liaison", "publically": "publicly",
    "existance": "existence", "posession": "possession", "treshold": "threshold", "weopon": "weapon",
    "weopons": "weapons", "ocurred": "occurred", "whith": "with",
}  # fmt: skip


def check_spelling(pair: Pair) -> Iterable[Finding]:
    """Yield `spelling` for words that are surely slips; what the source has too is a name."""
    language = pair.target_lang.language
    if language not in ("en", "sr"):
        return
    for word in words(pair.target):
        known = misspelt(word[0], language)
        if known and word[0] not in pair.source:
            yield fault("spelling", f"{word[0]!r} looks like a slip for {known!r}: correct it.", Span(*word.span()))


@lru_cache(maxsize=4096)
def misspelt(word: str, language: str) -> str:
    """Return the word that is surely meant, empty where the word may stand.

    >>> misspelt("Presifent", "en"), misspelt("resident", "en"), misspelt("предсендика", "sr")
    ('president', '', 'председник…')
    """
    if language == "en":
        return _english(word)
    return _serbian(word) if language == "sr" else ""


def _english(word: str) -> str:
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if slip := _ENGLISH_SLIPS.get(lower):
        return slip
    if len(lower) < _LONG or lower in UNMISTAKABLE or lower in CONFUSABLE or not lower.isascii() or word.isupper():
        return ""
    for known in _as_long(lower[0], len(lower)):
        if len(known) < len(lower) and word[0].isupper():
            continue
        # One slip leaves the beginning or the end of so long a word as it was.
        if (known[:3] != lower[:3] and known[-3:] != lower[-3:]) or edits(lower, known) != 1:
            continue
        if exchanged(lower, known) or not (inflected(lower, known) or _built_on(lower, known)):
            return known
    return ""


def edits(one: str, other: str) -> int:
    """Return how many letters differ, two exchanged ones counted once; 2 where it is more than one."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(one, other, score_cutoff=1))


def _built_on(word: str, known: str) -> bool:
    """Whether a word is a known one with a letter more at an end: `relations`, `disarmament`."""
    return known in word or word in known


@lru_cache(maxsize=512)
def _as_long(letter: str, length: int) -> tuple[str, ...]:
    return tuple(sorted(word for word in UNMISTAKABLE if word[0] == letter and abs(len(word) - length) <= 1))


def exchanged(one: str, other: str) -> bool:
    """Whether two words differ only in two neighbouring letters that changed places.

    >>> exchanged("ministre", "minister"), exchanged("minsters", "minister")
    (True, False)
    """
    if len(one) != len(other):
        return False
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(places) == 2
        and places[1] == places[0] + 1
        and one[places[0]] == other[places[1]]
        and (one[places[1]] == other[places[0]])
    )


@lru_cache(maxsize=64)
def _stems(letter: str) -> tuple[str, ...]:
    return tuple(stem for stem in SERBIAN_STEMS if stem[0] == letter)


def _serbian(word: str) -> str:
    key = word_key(word)
    if slip := _SERBIAN_JOINED.get(key):
        return slip
    if len(key) < 6 or word.isupper():
        return ""
    stems = _stems(key[0])
    if any(key.startswith(stem) for stem in stems):
        return ""
    for stem in stems:
        size = len(stem)
        moving = stem[-2] == "a" and key[:size] == stem[:-2] + stem[-1] + "a"  # састанак has састанка
        if size <= len(key) <= size + _LONGEST_ENDING and not moving and exchanged(key[:size], stem):
            return _shown(stem, word)
    return ""


def _shown(stem: str, word: str) -> str:
    if word.isascii() or not ("\u0400" <= word[0] <= "\u04ff"):
        return f"{stem}…"
    cyrillic = stem
    for latin in ("lj", "nj", "dž"):
        cyrillic = cyrillic.replace(latin, TO_CYRILLIC[latin])
    return "".join(TO_CYRILLIC.get(letter, letter) for letter in cyrillic) + "…"
