"""Whether a target is in its language, in whole and in part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from l10n.checks.base import HAN_LETTER, Pair, fault, prose, words
from l10n.checks.known_names import known_names
from l10n.checks.vocabulary import NAME_WORDS
from l10n.model.finding import Finding
from l10n.model.text import HAN, Span
from l10n.scripts.identify import identify

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_FOREIGN_CYRILLIC = re.compile("[ыэъщёйяюьґїєўѓќѕЫЭЪЩЁЙЯЮЬҐЇЄЎЃЌЅ]")
_HAN_RUN = re.compile(f"[{HAN}]+")
_CYRILLIC_WORD = re.compile("[\u0400-\u052f]")
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]|[“„«《][^“”„»》]{0,40}[”“»》]\s?[(（]")
_SMALL_LINKS = frozenset("of the and for in on to a an at by de la von".split())
_SERBIAN_KIN = frozenset(("sr", "hr", "bs", "sh", "cnr"))
_SURE = 0.8


def check_untranslated(pair: Pair) -> Iterable[Finding]:
    """Yield `untrans` where the target is its source, `untrans_part` where a phrase of the source is left in it."""
    if pair.source_lang.same_text(pair.target_lang) or pair.source_lang.language == pair.target_lang.language:
        return
    if _letters(pair.source) == _letters(pair.target) and _says_something(pair.source):
        yield fault("untrans", "The target is the source itself: translate it.", Span(0, len(pair.target)))
        return
    left = list(_left_over(pair))
    if not left:
        return
    total = sum(len(word[0]) for word in words(pair.target))
    if sum(map(len, left)) > 0.85 * total and total:
        yield fault(
            "untrans", "Nearly all of the target is the source itself: translate it.", Span(0, len(pair.target))
        )
        return
    for span in left:
        yield fault("untrans_part", f"{span.of(pair.target)[:60]!r} is left from the source: translate it.", span)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", prose(text).replace("\ufffc", "")).casefold()


def _says_something(text: str) -> bool:
    """Whether a text has words to translate: more than figures, acronyms and addresses."""
    return bool(HAN_LETTER.search(prose(text))) or any(
        len(word[0]) > 1 and any(letter.islower() for letter in word[0]) for word in words(text)
    )


def _left_over(pair: Pair) -> Iterator[Span]:
    body = prose(pair.target)
    aside = [match.span() for match in _BRACKETED.finditer(body)]

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


def _runs(pair: Pair, counts: object, least: int) -> Iterator[Span]:
    """Find stretches of words that stand in a row in the target as in the source, `least` of them or more."""
    assert callable(counts)
    own = [word[0].lower() for word in words(pair.source)]
    following = {(one, two) for one, two in zip(own, own[1:], strict=False)}
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
    small = [word[0] for word in run if word[0].islower() and word[0] not in _SMALL_LINKS]
    if any(len(word) > 3 for word in small) or len(small) > 1:
        return True
    span = Span(run[0].start(), run[-1].end())
    text = span.of(pair.target)
    names = known_names(text, "en")
    if any(not one.span.of(text).isupper() for one in names):
        return True
    capitals = [word[0].lower() for word in run if word[0].lower() not in _SMALL_LINKS]
    return len(capitals) > 1 and all(word in NAME_WORDS for word in capitals)


def check_language(pair: Pair) -> Iterable[Finding]:
    """Yield `lang` where the whole target is in another language than its locale's."""
    body = prose(pair.target).replace("\ufffc", " ")
    language = pair.target_lang.language
    whole = Span(0, len(pair.target))
    if language not in ("en", "sr", "zh"):
        return
    if len(_KANA.findall(body)) > 1 or len(_HANGUL.findall(body)) > 1:
        name = "Japanese" if _KANA.search(body) else "Korean"
        yield fault("lang", f"The target is {name}: translate it into {_name(pair)}.", whole)
        return
    cyrillic = len(_CYRILLIC_WORD.findall(body))
    foreign = len(_FOREIGN_CYRILLIC.findall(body))
    if language == "sr" and foreign > 1 and foreign > 0.03 * cyrillic:
        yield fault(
            "lang", f"The target is in another language with Cyrillic letters: translate it into {_name(pair)}.", whole
        )
        return
    found = words(pair.target)
    if len(found) < 4 and not (language != "zh" and HAN_LETTER.search(body)):
        return
    guess = identify(body)
    said = guess.lang.language
    kin = said == language or (language == "sr" and said in _SERBIAN_KIN)
    if said and said != "und" and not kin and guess.confidence >= _SURE:
        yield fault("lang", f"The target looks like {said!r}: translate it into {_name(pair)}.", whole)


def _name(pair: Pair) -> str:
    names = {"en": "English", "sr": "Serbian", "zh": "Chinese"}
    return names.get(pair.target_lang.language, str(pair.target_lang))
