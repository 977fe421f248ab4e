"""Misspelt words, where the rule is cheap and sure: no dictionary, only words that cannot be others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from l10n.checks.base import Pair, fault, prose, words
from l10n.checks.chinese_slips import chinese_slips
from l10n.checks.document import edits, inflected
from l10n.checks.english_words import SPELT
from l10n.checks.vocabulary import CONFUSABLE, NO_SLIPS, SERBIAN_STEMS, UNMISTAKABLE
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import TO_CYRILLIC, word_key
from l10n.scripts.small_words import ENGLISH

_LONG = 7
_LONGEST_ENDING = 5
_LONG_STEM = 8
_TWICE = lazy_pattern(r"([абвгжзклмпсфхцчћђљњџш]|(?<!\Aва)н|(?<!е)р)(?<!\1.)\1(?!\1)")
"""Letters that Serbian in Cyrillic, which writes foreign words by their sound, doubles in no word of a dictionary."""

_MEETING = tuple(
    "protivv pravv kontraa ultraa infraa intraa ekstraa metaa paraa praa megaa supraa trans post poll bess raz iz bez"
    " hipers supers".split()
)
"""Beginnings at which two letters of one kind may meet: противваздушни, контраадмирал, транссексуалан."""

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


_FEW = 3
_CAPITAL = frozenset(
    "January February April June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_BRITISH = lazy_pattern(r"(?:[^aeiouy]re|ise)[sd]?\Z")
"""How centre, metres and prioritise end, whose letters make other words when they are turned."""

_LONG_NAME = 8
"""Letters of a word that is judged with a capital as well: shorter ones may be names."""

_OTHER_WORDS = frozenset(
    """
    acme acre alter arises arising barley bets cation cations cerated closets compliant complied cots craved
    dose farmed form framer framers froward gest juts latitude lats lief loess lots marital medina mete metes
    minuet minuets mots muts nickle nuder odes pats pervious perviously potions prats prefect preformed rarest
    regrading retried sene sing singed singing sliver solider strati sues suing thees three tilted toady trails
    treatise ulster veer veery weer weka
    """.split()
)
"""Words that a common one becomes when two neighbouring letters change places."""


def check_spelling(pair: Pair) -> Iterable[Finding]:
    """Yield `spelling` for words that are surely slips; what the source has too is a name."""
    if pair.target_lang.language == "zh":
        yield from _chinese(pair)
    meant = MEANT.get(pair.target_lang.language)
    if meant is None:
        return
    for word in words(pair.target):
        known = meant(word[0])
        if known and word[0] not in pair.source:
            yield fault("spelling", f"{word[0]!r} looks like a slip for {known!r}: correct it.", Span(*word.span()))


def _chinese(pair: Pair) -> Iterable[Finding]:
    for span, word in chinese_slips(prose(pair.target)):
        said = span.of(pair.target)
        yield fault("spelling", f"{said!r} is a slip for {word!r}: correct it.", span, fix=word)


@lru_cache(maxsize=65_536)
def _english(word: str) -> str:
    """Return the word that is surely meant.

    >>> _english("Presifent"), _english("resident")
    ('president', '')
    """
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if slip := _ENGLISH_SLIPS.get(lower) or (_turned_back(word) if word.isascii() and not word.isupper() else ""):
        return slip
    if len(lower) < _LONG or lower in UNMISTAKABLE or lower in CONFUSABLE or not lower.isascii() or word.isupper():
        return ""
    table = _known()
    begun, ended = _keys(lower, len(lower))
    for known in sorted({*table.get(begun, ()), *table.get(ended, ())}):
        if edits(lower, known) != 1 or (len(known) < len(lower) and word[0].isupper()):
            continue
        if exchanged(lower, known) or not (inflected(lower, known) or _built_on(lower, known)):
            return known
    return ""


def _turned_back(word: str) -> str:
    """Return the known word that two neighbouring letters of this one make in each other's place, empty if none.

    >>> _turned_back("yaers"), _turned_back("form"), _turned_back("Arpil"), _turned_back("Tranlsator")
    ('years', '', 'April', 'translator')
    """
    lower = word.lower() if len(word) >= _LONG_NAME else word
    tables = (_OTHER_WORDS, ENGLISH, SPELT, UNMISTAKABLE, CONFUSABLE)
    if len(word) <= _FEW or _BRITISH.search(lower) or any(lower in one for one in tables):
        return ""
    swapped = (lower[:at] + lower[at + 1] + lower[at] + lower[at + 2 :] for at in range(len(lower) - 1))
    return next((one for one in swapped if one in SPELT or one in ENGLISH or one in _CAPITAL), "")


def _built_on(word: str, known: str) -> bool:
    """Whether a word is a known one with a letter more at an end: `relations`, `disarmament`."""
    return known in word or word in known


def _keys(word: str, length: int) -> tuple[str, str]:
    """Return two stretches of a long word of which a slip behind its first letter leaves one as it was."""
    return f"{length}{word[:3]}", f"{length}{word[0]}…{word[-3:]}"


@cache
def _known() -> Mapping[str, Sequence[str]]:
    """Return the known words by both keys, for texts as long as they are and a letter longer or shorter."""
    found: dict[str, list[str]] = {}
    for word in UNMISTAKABLE:
        for length in (len(word) - 1, len(word), len(word) + 1):
            for key in _keys(word, length):
                found.setdefault(key, []).append(word)
    return found


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


@lru_cache(maxsize=65_536)
def _serbian(word: str) -> str:
    """Return the word that is surely meant, with … for an ending.

    >>> _serbian("предсендика")
    'председник…'
    """
    key = word_key(word)
    if slip := _SERBIAN_JOINED.get(key):
        return slip
    if len(key) < 6 or word.isupper() or key.startswith(NO_SLIPS):
        return ""
    if word.islower() and not key.startswith(_MEETING) and (twice := _TWICE.search(word)):
        return word[: twice.start()] + word[twice.start() + 1 :]
    stems = _stems(key[0])
    if any(key.startswith(stem) for stem in stems):
        return ""
    for stem in stems:
        size = len(stem)
        moving = stem[-2] == "a" and key[:size] == stem[:-2] + stem[-1] + "a"  # састанак has састанка
        if size <= len(key) <= size + _LONGEST_ENDING and not moving and exchanged(key[:size], stem):
            return _shown(stem, word)
    meant = "" if len(key) < _LONG_STEM else _one_off(key, stems)
    return _shown(meant, word) if meant else ""


def _one_off(key: str, stems: Sequence[str]) -> str:
    """Return the long stem that a word begins with but for one letter wrong, missing or added within it.

    >>> _one_off("parlmenta", ["parlament"]), _one_off("parlamenta", ["parlament"])
    ('parlament', '')
    """
    for stem in stems:
        size = len(stem)
        if size < _LONG_STEM or not size - 1 <= len(key) <= size + _LONGEST_ENDING + 1:
            continue
        for begun in (key[:size], key[: size + 1], key[: size - 1]):
            if begun[-2:] == stem[-2:] and edits(begun, stem) == 1:
                return stem
    return ""


def _shown(stem: str, word: str) -> str:
    if word.isascii() or not ("\u0400" <= word[0] <= "\u04ff"):
        return f"{stem}…"
    cyrillic = stem
    for latin in ("lj", "nj", "dž"):
        cyrillic = cyrillic.replace(latin, TO_CYRILLIC[latin])
    return "".join(TO_CYRILLIC.get(letter, letter) for letter in cyrillic) + "…"


MEANT: Mapping[str, Callable[[str], str]] = {"en": _english, "sr": _serbian}
"""What tells of a word which one is surely meant, by the language; empty where the word may stand."""
