"""Whether a target is in its language, in whole and in part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from l10n.checks.base import BRACKETED, FILLER, HAN_LETTER, WORD, Pair, fault, prose, words
from l10n.checks.known_names import known_names
from l10n.checks.lengths import weight
from l10n.checks.vocabulary import LOAN_WORDS, NAME_WORDS
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, Span
from l10n.scripts.foreign import UNITS
from l10n.scripts.identify import identify
from l10n.scripts.letters import word_key
from l10n.scripts.small_words import ENGLISH

_LETTER = lazy_pattern(r"[^\W_]")
_LATIN_LETTER = lazy_pattern("[A-Za-z]")
_SCRIPTS = {"Cyrl": lazy_pattern("[\u0400-\u052f]"), "Hans": HAN_LETTER, "Hant": HAN_LETTER}
_NOT_LATIN, _NOT_HAN = lazy_pattern(r"[^\W\d_A-Za-z]"), lazy_pattern(f"[^\\W\\d_{HAN}]")
_OTHERS = {"Cyrl": lazy_pattern("[^\\W\\d_\u0400-\u052f]"), "Hans": _NOT_HAN, "Hant": _NOT_HAN}
_HAN_RUN = lazy_pattern(f"[{HAN}]+")
_CYRILLIC_WORD = lazy_pattern("[\u0400-\u052f]")
_CITED = lazy_pattern(r"[„“”«»「『\"](?=[^„“”«»「」『』\"]*[À-ÖØ-öø-ƿ])[\sA-Za-zÀ-ƿ,.;:!?'’-]+[“”«»」』\"]")
"""Words in quotation marks with a letter that English has not: another language's, cited as it is said there."""
_CAMEL = lazy_pattern("[a-z][A-Z]")
_IDENTIFIER = lazy_pattern(r"\b(?:doi|arXiv|hdl|urn):\S+")
_SMALL_LINKS = frozenset("of the and for in on to a an at by de la von".split())
_NAMES = {"en": "English", "sr": "Serbian", "zh": "Chinese"} | {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "ru": "Russian", "bg": "Bulgarian",
    "mk": "Macedonian", "uk": "Ukrainian", "ja": "Japanese", "ko": "Korean",
}  # fmt: skip
_SERBIAN_KIN = frozenset(("sr", "hr", "bs", "sh", "cnr"))
_BRANDS = frozenset(("Reuters", "Huawei", "Gazprom", "Xinhua", "Guardian", "Financial Times", "New York Times"))
"""Names of the table that may stand in Latin letters anywhere."""

_CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October"
    " November December".split()
)
_TITLE_REACH = 24
_TITLED = lazy_pattern(
    r"(?:časopis\w{0,2}|list[aou]?|listu|dnevni[kc]\w{0,2}|nedeljni[kc]\w{0,2}|magazin\w{0,2}|portal\w{0,2}"
    r"|sajt\w{0,2}|agencij\w"
    r"|pesm[aeu]|numer[aeu]|album\w{0,2}|film\w{0,2}|serij[aeu]|igr[aeu]|kompanij\w|firm[aeu]|pokret\w{0,2}|mrež[aeiu]"
    r"|grup[aeu]"
    r"|aplikacij\w|program\w{0,2}|platform\w|band\w?|projek[at]t?\w{0,2}|《|杂志|期刊|报纸|歌曲|公司)\s?[„“《*_]?\Z"
)
"""What stands before a name that is left as it is."""

_SPOKEN_OF = lazy_pattern(
    r"(?:reč\w{0,3}|izraz\w{0,2}|termin\w{0,2}|komand\w|naredb\w|lozink\w|korisničk\w{2,3} ime|fajl\w{0,2}|otkucajte)"
    r"\s(?:je\s|glasi:?\s)?[„“`*_]?\Z"
)
"""What stands before a word that is spoken of."""

_REFERENCE = lazy_pattern(
    r"\A\W*(?:\[?\d{1,3}[\].]?\s)?[A-Z][\w’'-]+,\s(?:[A-Z]\.[\s-]?){1,3}.{0,80}\(?\b(?:1[5-9]|20)\d\d\b"
    r"|\([A-Z][\w. ]{2,30}: [^()]{3,60}, (?:1[5-9]|20)\d\d\)"
    r"|\A[^()]{0,200}\b(?:1[5-9]|20)\d\d\.?,\s(?:стр|гл|бр|str|gl|br|pp?|ch|chap|vol|no)\.\s?[\d–—-]+\.?\s*\Z"
)
"""A reference to literature: Kissinger, H. (1994) …, or (New York: Simon & Schuster, 1994), or …, 1994, p. 12."""

_NEVER = {
    "sr": lazy_pattern("[ЁёЙйЩщЪъЫыЬьЭэЮюЯяІіЇїЄєҐґЎўЃѓЌќЅѕ]"),
    "zh": lazy_pattern("[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]"),
}
"""Letters that another language has of the same script, or beside it."""

_SOME_LETTERS = 2
_CLAUSE, _CITES = 3, "\"'“”„‘’«»‹›《》「」『』*_`[(（"
_QUOTED, _FEW_WORDS = lazy_pattern("[„“«「][^„“”»」]{3,300}[“”»」]"), 3
_SURE, _LEAD = 0.33, 0.08
_BEYOND_DOUBT, _MANY_WORDS = 0.9, 8
"""So sure, and of so many words, that it blocks: English in a Latin Serbian text, and the other way round."""
_CYRILLIC_KIN, _BARE_WORDS = frozenset(("ru", "bg", "mk", "uk", "be")), 4
_SERBIAN = lazy_pattern("[ђјљњћџЂЈЉЊЋЏ]")


def check_untranslated(pair: Pair) -> Iterable[Finding]:
    """Yield `untrans` where the target is its source, `untrans_part` where a phrase of the source is left in it."""
    if pair.source_lang.same_text(pair.target_lang) or pair.source_lang.language == pair.target_lang.language:
        return
    if _begins_alike(pair) and _letters(pair.source) == _letters(pair.target) and _says_something(pair.source):
        if _REFERENCE.search(pair.source):
            return
        yield fault("untrans", "The target is the source itself: translate it.", Span(0, len(pair.target)))
        return
    left = list(_left_over(pair))
    if not left:
        return
    total = weight(pair.target)
    if sum(weight(span.of(pair.target)) for span in left) > 0.85 * total:
        yield fault(
            "untrans", "Nearly all of the target is the source itself: translate it.", Span(0, len(pair.target))
        )
        return
    for span in left:
        found = fault("untrans_part", f"{span.of(pair.target)[:60]!r} is left from the source: translate it.", span)
        yield replace(found, severity="error") if _is_clause(pair, span) else found


def _is_clause(pair: Pair, span: Span) -> bool:
    """Whether what is left of an English source is more than a title or a slogan that is cited."""
    if pair.source_lang.language != "en":
        return False
    said = [word[0] for word in words(span.of(pair.target))]
    cited = pair.target[max(0, span.start - 2) : span.start].strip(" ")
    return len(said) > _CLAUSE and sum(map(str.islower, said)) >= _CLAUSE and not (cited and cited[-1] in _CITES)


def _begins_alike(pair: Pair) -> bool:
    first = [_LETTER.search(prose(text)) for text in (pair.source, pair.target)]
    return len({one[0].casefold()[:1] if one else "" for one in first}) == 1


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", prose(text).replace(FILLER, "")).casefold()


def _says_something(text: str) -> bool:
    """Whether a text has words to translate: more than figures, units, acronyms, addresses and marks like iOS."""
    text = _IDENTIFIER.sub(" ", text)
    return bool(HAN_LETTER.search(prose(text))) or any(
        len(word[0]) > 1
        and any(map(str.islower, word[0]))
        and word[0].rstrip("²³") not in UNITS
        and not _CAMEL.search(word[0])
        for word in words(text)
    )


def _left_over(pair: Pair) -> Iterator[Span]:
    body = prose(pair.target)
    aside = [match.span() for match in BRACKETED.finditer(body)]
    aside += [match.span() for match in _CITED.finditer(body)]

    def free(span: Span) -> bool:
        return not any(start <= span.start < end for start, end in aside)

    if pair.source_lang.language == "zh":
        own = prose(pair.source)
        runs = (Span(*match.span()) for match in _HAN_RUN.finditer(body))
        yield from (span for span in runs if span.of(body) in own and free(span))
    elif pair.source_lang.script == "Cyrl":
        yield from filter(free, _runs(pair, lambda word: bool(_CYRILLIC_WORD.search(word)), 1))
    elif pair.target_lang.script in ("Cyrl", "Hans", "Hant"):
        yield from filter(free, _english_runs(pair))
    else:
        yield from (span for span in _runs(pair, str.islower, 3) if free(span))


def _runs(pair: Pair, counts: Callable[[str], bool], least: int) -> Iterator[Span]:
    """Find stretches of words that stand in a row in the target as in the source, `least` of them or more."""
    own = [word[0].lower() for word in words(pair.source)]
    following = set(pairwise(own))
    known = set(own)
    run: list[re.Match[str]] = []

    def ended() -> Iterator[Span]:
        if len(run) >= least and any(counts(word[0]) for word in run) and (len(run) > 1 or len(run[0][0]) > 3):
            yield Span(run[0].start(), run[-1].end())

    for word in words(pair.target):
        fits = word[0].lower() in known and counts(word[0])
        if run and not (fits and (run[-1][0].lower(), word[0].lower()) in following):
            yield from ended()
            run = []
        if fits:
            run.append(word)
    yield from ended()


def _english_runs(pair: Pair) -> Iterator[Span]:
    """Find English left in a Cyrillic or Chinese text: small words, or names that are translated."""
    if not _LATIN_LETTER.search(prose(pair.target)):
        return
    own = {word[0].lower() for word in words(pair.source)}
    run: list[re.Match[str]] = []
    for word in [*words(pair.target), None]:
        fits = word is not None and word[0].isascii() and word[0].lower() in own
        joined = bool(run) and fits and word is not None and not pair.target[run[-1].end() : word.start()].strip(" -,")
        if run and not joined:
            if _is_english(pair, run):
                yield Span(run[0].start(), run[-1].end())
            run = []
        if fits and word is not None:
            run.append(word)


def _is_english(pair: Pair, run: list[re.Match[str]]) -> bool:
    if (len(run) > 1 and all(word[0].lower() in LOAN_WORDS for word in run)) or _is_cited(pair, run):
        return False
    if len(run) > 1 and (run[0][0] == "the" or any(word[0] in _CALENDAR for word in run)):
        return True
    small = [word[0] for word in run if word[0].islower() and word[0] not in _SMALL_LINKS]
    if any(len(word) > 3 for word in small) or len(small) > 1:
        return True
    span = Span(run[0].start(), run[-1].end())
    text = span.of(pair.target)
    names = known_names(text, "en")
    if any(not one.span.of(text).isupper() and one.id not in _BRANDS for one in names):
        return True
    capitals = [word[0].lower() for word in run if word[0].lower() not in _SMALL_LINKS]
    return len(capitals) > 1 and all(word in NAME_WORDS for word in capitals)


def _is_cited(pair: Pair, run: list[re.Match[str]]) -> bool:
    """Whether a run is the title of a work or the name of a paper, or stands in a reference to literature."""
    begun = word_key(pair.target[max(0, run[0].start() - _TITLE_REACH) : run[0].start()])
    named = _TITLED if run[0][0][0].isupper() else _SPOKEN_OF
    return bool(named.search(begun)) or bool(_REFERENCE.search(pair.source))


def check_language(pair: Pair) -> Iterable[Finding]:
    """Yield `lang` where the whole target is in another language than its locale's."""
    if pair.target_lang.language not in _NAMES or _REFERENCE.search(pair.source):
        return
    said, is_sure = _spoken(pair)
    if said is not None:
        problem = f"The target is in {said}: translate it into {_NAMES[pair.target_lang.language]}."
        found = fault("lang", problem, Span(0, len(pair.target)))
        # What a few words say may err; letters do not.
        yield replace(found, severity="error") if is_sure or not _may_err(pair) else found


def _may_err(pair: Pair) -> bool:
    """Whether only words tell the language: the target has letters of its locale, and none that it never has."""
    never = _NEVER.get(pair.target_lang.language)
    body = _own_words(pair)
    return _has_own_letters(pair) and not (never and len(never.findall(body)) >= _SOME_LETTERS)


def _has_own_letters(pair: Pair) -> bool:
    return _letters_of(pair).search(prose(pair.target)) is not None


def _letters_of(pair: Pair) -> re.Pattern[str]:
    return _SCRIPTS.get(pair.target_lang.script or "Latn", _LATIN_LETTER)


def _others_of(pair: Pair) -> re.Pattern[str]:
    return _OTHERS.get(pair.target_lang.script or "Latn", _NOT_LATIN)


def _spoken(pair: Pair) -> tuple[str | None, bool]:
    """Name the language of a target that is not its locale's, None where it may be; and tell whether that is sure."""
    language = pair.target_lang.language
    body = _own_words(pair)
    if language == "zh" and not HAN_LETTER.search(body):
        return "another language" if len(WORD.findall(body)) > 3 else None, False
    if len(WORD.findall(body)) < 3 and not (language != "zh" and HAN_LETTER.search(body)):
        return None, False
    outside = _QUOTED.sub(" ", body)
    if len(WORD.findall(outside)) > _FEW_WORDS:
        body = outside  # a quotation may be in whatever language
    if language == "en" and all(word[0].isupper() for word in WORD.findall(body)):
        return None, False  # names, each in its own language
    if language == "en":
        # A name keeps the letters of its language.
        body = WORD.sub(lambda word: word[0] if word[0].isascii() or not word[0][0].isupper() else " ", body)
        if len(WORD.findall(body)) < _FEW_WORDS:
            return None, False
    guess = identify(body)
    said = guess.lang.language
    kin = said in ("und", language) or (language == "sr" and said in _SERBIAN_KIN)
    # A confidence of a third is a lead of its small words over all other languages'. A Serbian text of this length
    # without a single ј, љ or њ is rare enough for any lead to count.
    said_in = WORD.findall(body)
    bare = guess.lang.language in _CYRILLIC_KIN and len(said_in) > _BARE_WORDS and not _SERBIAN.search(body)
    # Nor are four English words often without one of the small ones.
    bare = bare or (language == "en" and len(said_in) >= _BARE_WORDS and ENGLISH.isdisjoint(map(str.lower, said_in)))
    if kin or guess.confidence < (_LEAD if bare else _SURE):
        return None, False
    is_sure = said in ("en", "sr") and guess.confidence >= _BEYOND_DOUBT and len(WORD.findall(body)) >= _MANY_WORDS
    return _NAMES.get(said, f"another language ({said})"), is_sure


def _own_words(pair: Pair) -> str:
    """Return a target's prose without what it shares with its source in another script: names cited, phrases left."""
    plain = prose(pair.target).replace(FILLER, " ")
    own = _letters_of(pair)
    if not _others_of(pair).search(plain):
        return plain
    body = list(plain)
    if own.search(pair.target):
        said = {word[0].lower() for word in words(pair.source)}
        source = prose(pair.source)
        for word in words(pair.target):
            if not own.search(word[0]) and (word[0].lower() in said or word[0] in source):
                body[word.start() : word.end()] = " " * len(word[0])
    return "".join(body)
