"""Proper names and acronyms: known ones by the table, others by their sound."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from l10n.checks.base import Pair, bare_words, fault, prose, words
from l10n.checks.known_names import METONYMS, answered, known_names
from l10n.checks.values.dates import dates, weekdays
from l10n.checks.vocabulary import NAME_WORDS, SERBIAN_NAME_STEMS
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import word_key

_TITLE = lazy_pattern(
    r"(?<![^\W_])(?:president|premier|chancellor|minister|secretary|king|queen|pope|prince|general|senator|ambassador|mr|mrs|ms|dr"
    r"|predsednik\w{0,3}|predsednic\w{1,3}|premijer\w{0,4}|kancelar\w{0,4}|ministar\w{0,3}|ministr\w{1,3}"
    r"|general\w{0,3}"
    r"|kralj\w{0,3}|pap[aeu]|ambasador\w{0,3}|senator\w{0,3})\.?\s\Z",
    re.IGNORECASE,
)
_SPEAKS = lazy_pattern(
    r"\A,?\s(?:said|told|says|warned|argued|wrote|added|insisted|claimed|announced|stressed|noted"
    r"|rekao|rekla|kaže|izjavi|upozori|naveo|navela|istak|poručio|poručila)\b"
)
_ORDINARY = lazy_pattern(
    r"(?:[^s]s|sses|men|ldren|ople|body|thing|[ие])\Z|\A(?:(?:Some|Any|Every)one|Some|Most|Few|Many|Police)\Z"
)
"""How words end that begin a sentence and are most often no name: Experts said, Nobody told us; Стручњаци кажу."""

_REGNAL = frozenset(
    "John Paul George Charles Peter Francis Henry Elizabeth Catherine Nicholas Michael William Philip Leo Pius Benedict"
    " Gregory Stephen Matthew Mark Luke James Joseph Mary Louis Theresa Basil Constantine Simeon Leopold Sigismund"
    " Јован Павле Ђорђе Карло Петар Фрања Хенри Јелисавета Катарина Никола Михаило Лав Пије Гргур Стефан Матеј Лука"
    " Јаков Јосиф Марија Луј Терезија Виљем".split()
)
_REIGNS = lazy_pattern(
    r"\b(?:Popes?|Kings?|Queens?|Emperors?|Empress|Tsars?|Czars?|Saints?|St\.?|Archduke|[Пп]ап[аеиу]|[Кк]раљ\w{0,3}"
    r"|[Цц]ар\w{0,2}"
    r"|[Сс]вет[иогеау]{1,3})\s(?:\w+\s)?|\s[IVX]{1,5}\b|\sthe Great\b|\s[Вв]елик"
)
"""Who is called by a given name that each language has its own form of: Pope John Paul, краљ Ђорђе."""

_START = lazy_pattern(r"(?:[.!?…:]\s|[“„\"(])\W*\Z")
_GLOSSED = lazy_pattern(r"[^()（）.,;]{0,40}[(（]([A-ZЂЈЉЊЋЏА-Ш]{3,8})[)）]")
_WORK = lazy_pattern(
    r"([*_])(?=\w)[^*_.,;!?\n]{2,40}(?<=\w)\1|[„“\"](?=\w)[^„“”\".,;!?\n]{2,40}[“”\"]"
    r"|<(?:b|i|em|strong|cite|kbd|a)\b[^<>]{0,200}>[^<>.,;!?\n]{2,40}</"
)
"""What may be the title of a work or the name of a thing, which is translated."""

_NEAR = 12
_LONG, _ENDING = 7, 3
"""Letters of a name so long that it is known without its ending, and of the ending."""
_DIGRAPHS = (
    ("sch", "s"),
    ("tch", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("ch", "s"),
    ("zh", "s"),
    ("dž", "s"),
    ("ph", "v"),
    ("th", "t"),
)
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("bp", "p"), **dict.fromkeys("vfw", "v"), **dict.fromkeys("dtđ", "t"),
        **dict.fromkeys("zsčćšžj", "s"), **dict.fromkeys("kgq", "k"), **dict.fromkeys("aeiouyh", ""), "x": "ks",
    }
)  # fmt: skip
_UNCOMPOSED = str.maketrans({"ł": "l", "ø": "o", "ß": "s", "æ": "e", "ı": "i", "ə": "e"})
"""Letters that are no letter with a mark to Unicode."""

_SPOKEN = (
    (lazy_pattern("c"), "s"),
    (lazy_pattern("ch"), "h"),
    (lazy_pattern("ch"), "k"),
    (lazy_pattern("gh"), ""),
    (lazy_pattern(r"\A(?:w(?=r)|k(?=n))"), ""),
    (lazy_pattern("g(?=[ei])"), "s"),
    (lazy_pattern("g(?=[ei])"), "d"),
    (lazy_pattern(r"(?:aul[td]|eaux?|aux|oux)\Z"), "o"),
    (lazy_pattern("j"), ""),
)
"""What some languages say otherwise than English does, or leave unsaid."""

_TRANSLATED_END = lazy_pattern(r"(?:tors|sors|ese|ish|ian|ean|ist|ism|tion|ment|ity|ness|al|ic|ing|ed)s?\Z")
_POSSESSIVE = lazy_pattern("[’']s?\\Z")
_ALIKE = 0.6
_IC_ENDS = r"(?:a|u|em|om|e|i|ima|eva?|evo[gmj]|evi[mh]?|evu|[’']s|s)?(?:[’']s?)?\Z"
_IC = {
    "en": lazy_pattern(rf"(?<=[a-zčćžšđ]{{2}})i[ćc]{_IC_ENDS}"),
    "sr": lazy_pattern(rf"(?<=[a-zčćžšđ]{{2}})ić{_IC_ENDS}"),
}
"""How a surname in -ić ends; English often leaves the mark out."""


@lru_cache(maxsize=65_536)
def sound(word: str, *, serbian: bool) -> str:
    """Return a word's consonants in classes, so that both spellings of a name come close.

    >>> sound("Lavrov", serbian=False), sound("Лаврова", serbian=True)
    ('lvrv', 'lvrv')
    """
    if serbian:
        key = word_key(word).replace("lj", "l").replace("nj", "n").replace("dž", "s").replace("j", "")
    else:
        key = word.lower().translate(_UNCOMPOSED)
        for letters, plain in _DIGRAPHS:
            key = key.replace(letters, plain)
        key = re.sub("c(?=[eiy])", "s", key).replace("c", "k")
        key = "".join(letter for letter in unicodedata.normalize("NFD", key) if not unicodedata.combining(letter))
    key = key.replace("c", "s").translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", key)


@lru_cache(maxsize=65_536)
def _sounds(word: str, *, serbian: bool) -> tuple[str, ...]:
    """Return how a word may sound in the languages that write it so: Fico with c, Richter with h, Wright with r."""
    if serbian:
        return (sound(word, serbian=True),)
    lower = word.lower()
    ways = [lower, *(pattern.sub(spoken, lower) for pattern, spoken in _SPOKEN if pattern.search(lower))]
    return tuple(dict.fromkeys(sound(way, serbian=False) for way in ways))


def check_names(pair: Pair) -> Iterable[Finding]:
    """Yield `name` where a name or acronym of the source is not in the target, or another stands for it."""
    known = _unanswered(pair)
    rivals = _strangers(pair)
    for span in known.values():
        said = span.of(pair.source)
        if rivals:
            rival = rivals.pop(0)
            wrong = rival.of(pair.target)
            yield fault("name", f"The source names {said!r}, the target {wrong!r}: give the source's name.", rival)
        else:
            yield fault("name", f"The name {said!r} of the source is missing or misspelt: give it.")
    if {pair.source_lang.language, pair.target_lang.language} == {"en", "sr"} and not known:
        found = list(_surnames(pair))
        yield from found or _by_sound(pair, rivals)


def _unanswered(pair: Pair) -> dict[str, Span]:
    """Return the table's names of the source that the target does not answer, each once."""
    if pair.target_lang.language not in ("en", "sr", "zh"):
        return {}
    said = known_names(pair.source, pair.source_lang.language)
    if not said:
        return {}
    asked = {one.id for one in said}
    given = answered(pair.target, pair.target_lang.language, asked)
    if pair.target_lang.language == "en":
        given |= answered(pair.target.title(), "en", asked - given)  # a small letter is another fault
    same = prose(pair.target)
    meant = {METONYMS[one] for one in asked - given if one in METONYMS} - asked
    if meant:
        stood_for = answered(pair.target, pair.target_lang.language, meant)
        given |= {one for one in asked if METONYMS.get(one) in stood_for}
    capitals = {one for one, country in METONYMS.items() if country in asked - given} - asked
    if capitals:
        stood_for = answered(pair.target, pair.target_lang.language, capitals)
        given |= {METONYMS[one] for one in stood_for}
    missing = [one for one in reversed(said) if one.id not in given and not _stays(one.span.of(pair.source), same)]
    return {one.id: one.span for one in missing if not _said_by_its_acronym(pair, one.span)}


def _stays(name: str, target: str) -> bool:
    """Whether a name is in the target as it is, or but for its ending in the other script: Смедеревска Паланка."""
    if name in target:
        return True
    key = word_key(name)
    found = [word_key(word) for word in bare_words(target)]
    return key in found or (len(key) > _LONG and any(key[: len(key) - _ENDING] in one for one in found))


def _said_by_its_acronym(pair: Pair, name: Span) -> bool:
    """Whether a name is part of a longer one for which the acronym stands: снаге КФОР-а, the Kosovo Force (KFOR)."""
    glossed = _GLOSSED.match(pair.source, name.end)
    if not glossed:
        return False
    before, acronym, _ = word_key(pair.target).partition(word_key(glossed[1]))
    return bool(acronym) and not before.endswith(("(", "（"))


def _strangers(pair: Pair) -> list[Span]:
    """Return where the target has names of the table that the source does not."""
    found = known_names(pair.target, pair.target_lang.language)
    said = answered(pair.source, pair.source_lang.language, {one.id for one in found})
    return [one.span for one in found if one.id not in said]


def _capitals(text: str, language: str, *, start: bool = False) -> Iterator[re.Match[str]]:
    """Find capitalised words that are neither the table's, nor dates, nor acronyms; at a sentence's start on demand."""
    taken = [one.span for one in known_names(text, language)]
    taken += [one.span for one in dates(text, language)] + [one.span for one in weekdays(text, language)]
    for word in words(text):
        core = word[0].removesuffix("’s").removesuffix("'s")
        if len(core) < 4 or not core[0].isupper() or core.isupper():
            continue
        if any(span.start <= word.start() < span.end for span in taken):
            continue
        if start or not _begins(text, word.start()):
            yield word


def _begins(text: str, at: int) -> bool:
    """Whether a word begins a sentence or a quotation, where a capital says nothing; tags before it are none."""
    text = prose(text)
    return (at < _NEAR and not any(letter.isalpha() for letter in text[:at])) or bool(
        _START.search(text[max(0, at - _NEAR) : at])
    )


def _plain(word: re.Match[str]) -> str:
    text = word[0]
    return _POSSESSIVE.sub("", text) if "’" in text or "'" in text else text


def _by_sound(pair: Pair, strangers: Sequence[Span]) -> Iterable[Finding]:
    """Compare what is in neither the table nor the vocabulary, between English and Serbian."""
    language, serbian = pair.source_lang.language, pair.source_lang.language == "sr"
    titles = [Span(*match.span()) for match in _WORK.finditer(pair.source)]
    candidates = [
        (word, person)
        for word in _capitals(pair.source, language, start=True)
        if ((person := _is_person(pair.source, word)) or not _begins(pair.source, word.start()))
        and not any(title.start <= word.start() < title.end for title in titles)
    ]
    if not candidates:
        return
    found = words(pair.source)
    target = words(pair.target)
    ears = _Ears(frozenset(one for word in target for one in _sounds(_plain(word), serbian=not serbian)))
    said = {_plain(word).lower() for word in target}
    unheard = [
        (word, person)
        for word, person in candidates
        if not ((name := _plain(word)).lower() in said or word_key(name) in said)
        and not ears.hear(*_sounds(name, serbian=serbian))
    ]
    if not unheard:
        return
    source_ears = _Ears(frozenset(one for word in found for one in _sounds(_plain(word), serbian=serbian)))
    rivals = [
        word
        for word in _capitals(pair.target, pair.target_lang.language)
        if not source_ears.hear(*_sounds(_plain(word), serbian=not serbian))
        and not _common(_plain(word), pair.target_lang.language)
    ]
    named = {span.start for span in strangers}
    rivals += [word for word in target if word.start() in named]
    index_of = {word.start(): index for index, word in enumerate(found)}
    known = {one.span.start for one in known_names(pair.source, language)}
    for word, person in unheard:
        name = _plain(word)
        if name in _REGNAL and _REIGNS.search(pair.source[max(0, word.start() - 12) : word.end() + 10]):
            continue
        beside = _neighbours(found, index_of[word.start()])
        if _common(name, language) or any(_is_translated(_plain(one), language) for one in beside):
            continue
        # A given name may be left out beside a family name that is there; another name in its place may not.
        heard = [one for one in beside if one.start() in known or ears.hear(*_sounds(_plain(one), serbian=serbian))]
        given = [one for one in heard if one.start() < word.start()]
        if heard and not (given and _before_stranger(given, rivals, target, serbian=serbian)):
            continue
        if rivals:
            rival = rivals.pop(0)
            message = f"The source names {name!r}, the target {rival[0]!r}: give the source's name."
            yield fault("name", message, Span(*rival.span()))
        elif person:
            yield fault("name", f"The name {name!r} of the source is missing: give it.")


def _surnames(pair: Pair) -> Iterator[Finding]:
    """Compare surnames in -ић letter by letter: both languages write them alike, but for the marks on letters."""
    said, given = (
        {
            _unmarked(word[0]): word
            for word in _capitals(text, lang.language, start=True)
            if _IC[lang.language].search(word_key(word[0])) and not _common(word[0], lang.language)
        }
        for text, lang in ((pair.source, pair.source_lang), (pair.target, pair.target_lang))
    )
    if not said or not given:
        return
    missing = [word for key, word in said.items() if key not in given]
    extra = [word for key, word in given.items() if key not in said]
    for name, rival in zip(missing, extra, strict=False):
        problem = f"The source names {name[0]!r}, the target {rival[0]!r}: give the source's name."
        yield fault("name", problem, Span(*rival.span()))


@lru_cache(maxsize=4_096)
def _unmarked(surname: str) -> str:
    """Return a surname in -ić without marks and endings.

    >>> _unmarked("Ђинђићем") == _unmarked("Djindjic’s")
    True
    """
    key = _IC["en"].sub("ic", word_key(surname)).replace("đ", "dj").replace("dž", "dz")
    return "".join(letter for letter in unicodedata.normalize("NFD", key) if not unicodedata.combining(letter))


def _before_stranger(
    heard: Sequence[re.Match[str]], rivals: Sequence[re.Match[str]], target: Sequence[re.Match[str]], *, serbian: bool
) -> bool:
    """Whether a given name that stays has a stranger behind it in the target: Вук Јеремић became Вук Јовановић."""
    strangers = {one.start() for one in rivals}
    for one in heard:
        ears = _Ears(frozenset(_sounds(_plain(one), serbian=serbian)))
        for index, word in enumerate(target):
            behind = [near for near in _neighbours(target, index) if near.start() > word.start()]
            if any(near.start() in strangers for near in behind) and ears.hear(
                *_sounds(_plain(word), serbian=not serbian)
            ):
                return True
    return False


def _is_person(text: str, word: re.Match[str]) -> bool:
    """Whether a title stands before a name or a verb of saying behind it."""
    before, after = text[max(0, word.start() - 20) : word.start()], text[word.end() : word.end() + 20]
    if _TITLE.search(word_key(before)):
        return True
    return bool(_SPEAKS.search(word_key(after))) and not (_ORDINARY.search(word[0]) and _begins(text, word.start()))


def _neighbours(found: Sequence[re.Match[str]], index: int) -> list[re.Match[str]]:
    """Return the capitalised words that stand right before and after a word."""
    word = found[index]
    beside = []
    if index and found[index - 1].end() + 1 == word.start():
        beside.append(found[index - 1])
    if index + 1 < len(found) and word.end() + 1 == found[index + 1].start():
        beside.append(found[index + 1])
    return [one for one in beside if one[0][0].isupper()]


@dataclass(slots=True)
class _Ears:
    """Tells whether a name sounds like a word of a text; each sound is compared once."""

    sounds: frozenset[str]
    known: dict[str, bool] = field(default_factory=dict)

    def hear(self, *ways: str) -> bool:
        for one in ways:
            if one not in self.known:
                self.known[one] = one in self.sounds or any(_alike(one, other) for other in self.sounds)
        return any(self.known[one] for one in ways)


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other) >= _ALIKE or (len(one) > 1 and other.startswith(one))


def _is_translated(word: str, language: str) -> bool:
    return _common(word, language) and not _TITLE.fullmatch(word_key(word) + " ")


def _common(word: str, language: str) -> bool:
    """Whether a word in a name is one that is translated: Council, Sea, Chinese; Савет, Црно, Источна."""
    if language == "sr":
        return word_key(word).startswith(SERBIAN_NAME_STEMS)
    lower = word.lower()
    return lower in NAME_WORDS or lower.rstrip("s") in NAME_WORDS or bool(_TRANSLATED_END.search(lower))
