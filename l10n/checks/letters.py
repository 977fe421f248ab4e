"""Letters: the script of a locale, and look-alikes of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from l10n.checks.base import BRACKETED, HAN_LETTER, WORD, Pair, fault, prose, words
from l10n.checks.values.base import roman
from l10n.checks.vocabulary import LOAN_WORDS
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.foreign import UNITS
from l10n.scripts.han import FREQUENT, of_other_form

_CYRILLIC = lazy_pattern("[\u0400-\u052f]")
_LATIN = lazy_pattern("[A-Za-z\u00c0-\u024f]")
_ALIKE_LATIN = lazy_pattern("[aceijopxysABCEHIJKMOPTXYS]+")
_ALIKE_CYRILLIC = lazy_pattern("[асеіјорхуѕАВСЕНІЈКМОРТХУЅ]+")
_TWINS = ("acejopxyABCEHJKMOPTXY", "асејорхуАВСЕНЈКМОРТХУ")
_TO_CYRILLIC, _TO_LATIN = str.maketrans(*_TWINS), str.maketrans(*reversed(_TWINS))
"""Letters that look alike; none for those that Serbian has not."""

_SERBIAN_ONLY = lazy_pattern("[čćžšđČĆŽŠĐ]")
_GREEK, _GREEK_WITHIN = (
    lazy_pattern("[\u0370-\u03ff]"),
    lazy_pattern(
        "(?:[A-Za-z\u0400-\u052f]{2,}|[A-ZА-Я])[\u0391-\u03c9][A-Za-z\u0400-\u052f]*"
        "|[\u0391-\u03c9][A-Za-z\u0400-\u052f]{2,}"
    ),
)
_NUMERAL_IN_CYRILLIC = lazy_pattern(
    r"(?<![\w.])Х{1,3}(?=\s(?:ве[кц]|столећ|конгрес|век|пленум|самит|корпус|глава|поглавље|том\b))"
    r"|(?<![\w.])ХХ{1,2}(?![\w.])"
)


def check_homoglyphs(pair: Pair) -> Iterable[Finding]:
    """Yield `homoglyph` where a word mixes scripts or is of the other's look-alikes altogether."""
    found = tuple(homoglyphs(pair.target, pair.target_lang))
    own = {word[0] for word in words(pair.source)} if found else ()
    for finding in found:
        said, behind = pair.target[finding.start : finding.end], pair.target[finding.end : finding.end + 1]
        # An English "a" is no reason for a Latin а between Serbian words.
        if said not in own or (said.islower() and len(said) == 1 and behind == " "):
            yield finding


def homoglyphs(text: str, lang: LocaleTag) -> Iterator[Finding]:
    """Find Cyrillic and Latin look-alikes where they do not belong.

    >>> [one.start for one in homoglyphs("Зашто нaрод", LocaleTag("sr", "Cyrl"))]
    [6]
    """
    cyrillic_text = lang.script == "Cyrl"
    if text.isascii():
        return
    yield from _greek(text)
    if cyrillic_text:
        yield from _cyrillic_numerals(text)
    if not (_LATIN if cyrillic_text else _CYRILLIC).search(text):
        return
    alone: list[re.Match[str]] = []
    proper = 0
    for word in words(text):
        cyrillic, latin = _scripts(word[0])
        if cyrillic and latin:
            yield _mixed(word, cyrillic=cyrillic_text)
        elif (latin and cyrillic_text and _ALIKE_LATIN.fullmatch(word[0])) or (
            cyrillic and not cyrillic_text and _ALIKE_CYRILLIC.fullmatch(word[0])
        ):
            alone.append(word)
        else:
            proper += cyrillic if cyrillic_text else bool(latin)
    if proper <= len(alone) and lang.language != "zh":
        return
    for word in alone:
        if not cyrillic_text or _stray(text, word):
            script = "Latin" if cyrillic_text else "Cyrillic"
            problem = f"{word[0]!r} is in {script} letters that only look right: type it anew."
            fix = _retyped(word[0], cyrillic=cyrillic_text)
            yield fault("homoglyph", problem, Span(*word.span()), fix=fix)


@lru_cache(maxsize=65_536)
def _scripts(word: str) -> tuple[bool, bool]:
    return bool(_CYRILLIC.search(word)), bool(_LATIN.search(word))


def _greek(text: str) -> Iterator[Finding]:
    """Find Greek letters within Latin and Cyrillic words."""
    for match in _GREEK_WITHIN.finditer(prose(text)) if _GREEK.search(text) else ():
        problem = f"{match[0]!r} has a Greek letter in it that only looks right: type it anew."
        yield fault("homoglyph", problem, Span(*match.span()))


def _cyrillic_numerals(text: str) -> Iterator[Finding]:
    """Find Roman numerals of centuries and the like that are typed with Cyrillic Х."""
    for match in _NUMERAL_IN_CYRILLIC.finditer(prose(text)) if "Х" in text else ():
        fix = match[0].replace("Х", "X")
        problem = f"{match[0]!r} is a Roman numeral in Cyrillic letters: type {fix!r} in Latin ones."
        yield fault("homoglyph", problem, Span(*match.span()), fix=fix)


def _mixed(word: re.Match[str], *, cyrillic: bool) -> Finding:
    wrong = "".join(dict.fromkeys((_LATIN if cyrillic else _CYRILLIC).findall(word[0])))
    script = "Latin" if cyrillic else "Cyrillic"
    problem = f"{word[0]!r} mixes scripts ({wrong!r} is {script}): type the word anew."
    return fault("homoglyph", problem, Span(*word.span()), fix=_retyped(word[0], cyrillic=cyrillic))


def _retyped(word: str, *, cyrillic: bool) -> str | None:
    """Return a word in one script where each letter of the other has a twin in it.

    >>> _retyped("н\u0061\u0072од", cyrillic=True), _retyped("\u0441ountry", cyrillic=False)
    (None, 'country')
    """
    own = word.translate(_TO_CYRILLIC if cyrillic else _TO_LATIN)
    return None if (_LATIN if cyrillic else _CYRILLIC).search(own) else own


def _stray(text: str, word: re.Match[str]) -> bool:
    """Whether a Latin look-alike in a Cyrillic text is no name, numeral or acronym: a small word, or `A` in front."""
    if word[0].islower():
        return len(word[0]) <= 3
    first = not any(letter.isalpha() for letter in text[: word.start()])
    after = text[word.end() : word.end() + 2]
    return len(word[0]) == 1 and first and not roman(word[0]) and after[:1] == " " and bool(_CYRILLIC.match(after, 1))


def check_script(pair: Pair) -> Iterable[Finding]:
    """Yield `script` where a target, or a part of it, is in another script than its locale's."""
    lang = pair.target_lang
    if lang.language == "zh":
        yield from _cyrillic_in_chinese(pair)
        yield from _chinese(pair)
    elif lang.script == "Cyrl" and lang.language == "sr":
        yield from _latin_in_cyrillic(pair)
    elif lang.script == "Latn" or lang.language == "en":
        yield from _cyrillic_in_latin(pair)


def _cyrillic_in_chinese(pair: Pair) -> Iterator[Finding]:
    """Yield `script` where a target has Cyrillic words and nothing Chinese, unless it is its source again."""
    body = prose(pair.target)
    found = _CYRILLIC.search(body)
    if found and not HAN_LETTER.search(body) and pair.target.strip() != pair.source.strip():
        yield fault("script", "It is in Cyrillic: translate it into Chinese.", Span(found.start(), len(pair.target)))


def _chinese(pair: Pair) -> Iterator[Finding]:
    traditional = pair.target_lang.script != "Hant"
    name = "traditional" if traditional else "simplified"
    places = [at for at, letter in enumerate(prose(pair.target)) if of_other_form(letter, traditional=traditional)]
    body = pair.target
    if places:
        letters = "".join(dict.fromkeys(body[at] for at in places))
        finding = fault(
            "script",
            f"{letters[:12]!r}: {name} characters; write the other form.",
            Span(places[0], places[0] + 1),
        )
        # In what is no Chinese prose (a list of characters, a trial engine's nonsense) the form says nothing sure.
        yield finding if _is_chinese_prose(body) else replace(finding, severity="warning")


def _is_chinese_prose(text: str) -> bool:
    """Whether the most frequent characters are about as frequent as in any text; short texts count as prose.

    >>> _is_chinese_prose("他們在城裏的老橋上看到了這個國家的變化。"), _is_chinese_prose("偵償儘儲兇凱別剛劉勝勞匯協卻")
    (True, False)
    """
    han = [letter for letter in text if HAN_LETTER.match(letter)]
    return len(han) < 12 or sum(letter in FREQUENT for letter in han) >= 0.12 * len(han)


def _latin_in_cyrillic(pair: Pair) -> Iterator[Finding]:
    body = prose(pair.target)
    if not _LATIN.search(body):
        return
    aside = [match.span() for match in BRACKETED.finditer(body)]
    own = {_plain(word[0]) for word in WORD.finditer(pair.source)}
    found = words(pair.target)
    latin = [word for word in found if _LATIN.search(word[0]) and not _CYRILLIC.search(word[0])]
    wrong = []
    for word in latin:
        inside = any(start <= word.start() < end for start, end in aside)
        if inside or _may_be_latin(word[0]) or len(word[0]) < 2:
            continue
        if _plain(word[0]) not in own or _SERBIAN_ONLY.search(word[0]):
            wrong.append(word)
    if len(wrong) > 1 and all(word[0].lower() in LOAN_WORDS for word in wrong):
        return
    small = [word for word in wrong if word[0].islower() or _begins_unnamed(pair, word)]
    if not wrong or not (len(wrong) > 1 or any(len(word[0]) > 3 for word in small) or _marked(wrong)):
        return
    if not small and not _marked(wrong):
        return
    span = Span(wrong[0].start(), wrong[-1].end())
    yield fault("script", f"{span.of(pair.target)[:60]!r} is in Latin script: write it in Cyrillic.", span)


def _plain(word: str) -> str:
    """Return a word as it is compared: small letters, a typewriter's apostrophe."""
    return word.lower().replace("’", "'")


def _begins_unnamed(pair: Pair, word: re.Match[str]) -> bool:
    """Whether a capital word begins the sentence and is no name that a source in Latin letters has."""
    latin = pair.source_lang.script == "Latn" or pair.source_lang.language == "en"
    return latin and not any(letter.isalpha() for letter in pair.target[: word.start()])


def _marked(found: list[re.Match[str]]) -> bool:
    return any(_SERBIAN_ONLY.search(word[0]) for word in found)


def _may_be_latin(word: str) -> bool:
    """Whether a Latin word may stand in Cyrillic: an acronym, a numeral, a brand with a capital inside, a unit."""
    if word.rstrip(_POWERS) in _MAY_BE_LATIN:
        return True
    return word.isupper() or any(letter.isupper() for letter in word[1:]) or bool(roman(word))


_MAY_BE_LATIN = UNITS | frozenset("dpi bit et al vs de facto jure status quo mail online web fi app https www".split())
"""Units, small Latin words and those of the net, whatever the source has."""

_POWERS = "²³"


def _cyrillic_in_latin(pair: Pair) -> Iterator[Finding]:
    body = prose(pair.target)
    if not _CYRILLIC.search(body):
        return
    own = {word[0].lower() for word in words(pair.source)}
    aside = [match.span() for match in BRACKETED.finditer(body)]
    wrong = [
        word
        for word in words(pair.target)
        if _CYRILLIC.search(word[0])
        and not _LATIN.search(word[0])
        and not _ALIKE_CYRILLIC.fullmatch(word[0])
        and word[0].lower() not in own
        and not any(start <= word.start() < end for start, end in aside)
    ]
    if wrong:
        span = Span(wrong[0].start(), wrong[-1].end())
        yield fault("script", f"{span.of(pair.target)[:60]!r} is in Cyrillic script: write it in Latin.", span)
