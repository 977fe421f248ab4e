"""Punctuation: its width, the sentence's end, ellipses and dashes."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.checks.base import FILLER, HAN_LETTER, Pair, fault, prose, wide
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN, Span
from l10n.scripts.letters import word_key
from l10n.scripts.small_words import ENGLISH, SERBIAN

_HALF = lazy_pattern(r"[,.;:?!()]")
_TO_FULL = dict(zip(",.;:?!()", "，。；：？！（）", strict=True))
_TO_HALF = {full: half for half, full in _TO_FULL.items()} | {"、": ",", "．": ".", "％": "%", "｡": "."}
_FULL = lazy_pattern(r"[，。；：？！（）、《》〈〉【】｡．％“”]?[，。；：？！（）、《》〈〉【】｡．％０-９Ａ-Ｚａ-ｚ]")
_CLOSERS = "\"”“’‘'»》〉」』)）]］】*_~>` \u00a0\u3000\t\n"
_CLASSES = {
    "。": ".",
    ".": ".",
    "．": ".",
    "｡": ".",
    "？": "?",
    "?": "?",
    "！": "!",
    "!": "!",
    "…": "…",
    "：": ":",
    ":": ":",
}
_NAMES = {".": "a full stop", "?": "a question mark", "!": "an exclamation mark", ":": "a colon", "": "no mark"}
_NAMES["…"] = "an ellipsis"
_DOUBLED = lazy_pattern(
    r"(?<![.…])\.\.(?![.…])|。。(?!。)|(?<![,，])[,，]{2}|、、|[;；]{2}|[,，;；、][.。](?![.。])|。[，；、]"
    r"|(?<![?？!！])(?:[?？]{2,}|[!！]{2,})"
)
_TWO_MARKS = lazy_pattern(r"[.。,，、;；?？!！]{2}")
_DOTS = ("…", "..", "。。", "···", "．．．")
"""What a doubled mark is one of, and an ellipsis or two dots."""
_ELLIPSIS = lazy_pattern(r"…+|\.{3,}|。{3,}|·{3,}|．{3,}")
_DOTTED = lazy_pattern(r"(?<!\.)\.…|…\.(?!\.)")
_TWO_DOTS = lazy_pattern(r"(?<![.…])\.\.(?![.…])|(?<!。)。。(?!。)")
_DOUBLE_HYPHEN = lazy_pattern(r"(?<![-\w<!])-{2,3}(?![-\w>])|(?<=\w)-{2,3}(?=\w)")
_SPACED_HYPHEN = lazy_pattern(r"(?<=[^\s\d-])\s-\s(?=\S)|(?<=\d)\s-\s(?=[^\W\d_])")
_HYPHENED = lazy_pattern(r"(?<![\w-])\d+-\d+(?![\w-])")
_DASH = lazy_pattern("[–—―]")
_CHINESE_SINGLE = lazy_pattern(
    rf"(?<=[{HAN}”）》])\s?(?<!—)(?:[—–-](?!—)\s?(?=[{HAN}“（《])|[—–](?!—)\s?(?=[1-9]\d*[{HAN}]))"
)
_JOINED = lazy_pattern(r"(?<=[^\W\d_])[–-](?=[A-ZČĆŠŽĐ\u0400-\u042f])|(?<=\d)[–-](?=\d)")
"""What joins two names or two dates; Chinese joins them with a single dash too (GB/T 15834, 4.13)."""
_TIMES_JOINED = lazy_pattern(r"(?:[年月日时点初末]|周[一二三四五六])[—–-](?=[一二三四五六七八九十周])")
_ORDINAL_END = lazy_pattern(
    r"(?:\d|\b(?:[IVXLC]+|[^\W\d_]|итд|др|сл|стр|бр|год|мил|млрд|млн|ул|св|инж|проф|прим|ред|аут|прев|ур|чл|ст|тач|тел|дин|мин|сек"
    r"|itd|dr|sl|str|br|god|mil|mlrd|mln|ul|sv|inž|prof|prim|red|aut|prev|ur|čl|st|tač|tel|din|min|sek))\.\Z"
)
_ABBREVIATED_END = lazy_pattern(
    r"\b(?:[IVXLC]+|[^\W\d_]|etc|al|vs|St|Inc|Ltd|Co|Corp|Jr|Sr|[Nn]o|eds?|[Vv]ol|pp?|ff?|approx|est|[Dd]ept|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\Z"
)
"""Ordinals and abbreviations, with whose stop a text ends that is no sentence."""

_SHORT_LINE = 9
_CAPTION = lazy_pattern(r"\W*(?:Табела|Слика|График\w*|Карта|Извор|Прилог|Tabela|Slika|Grafik\w*|Karta|Izvor|Prilog)\b")
_YEAR_END = lazy_pattern(r"\d{4}\.\Z")
_DATE_END = lazy_pattern(
    r"\d{4}[–-]\d{4}\.\Z|,\s(?:[^\W\d_]+\s)?\d{4}\.\Z|\b(?:[Ии]з|[Оо]д|[Дд]о|[Ii]z|[Oo]d|[Dd]o)\s\d{4}\.\Z|"
    r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\.\Z|\A\W*[^\W\d_]+,\s\d{1,2}\.\s[^\W\d_]+\s\d{4}\.\Z"
)
_STOP_ABBREVIATION = lazy_pattern(
    r"(?:\b[^\W\d_]\.){1,4}\Z|(?<![^\W\d_])(?:etc|Inc|Ltd|Co|Jr|Sr|al|ed|eds|f|ff|vol|no|pp|Dr|Mr|Mrs|St)\.\Z"
)


def check_punctuation_width(pair: Pair) -> Iterable[Finding]:
    """Yield `punct_width` for half-width marks in Chinese and full-width ones elsewhere; once a text."""
    body = prose(pair.target)
    if pair.target_lang.language == "zh":
        if not HAN_LETTER.search(body):
            return
        for match in _HALF.finditer(body):
            if _should_be_full(body, match.start(), match[0]):
                proper = _TO_FULL[match[0]]
                place = Span(*match.span())
                yield fault("punct_width", f"Chinese writes {proper!r}, not {match[0]!r}.", place, fix=proper)
                return
    elif pair.target_lang.language in ("en", "sr"):
        for match in _FULL.finditer(body):
            if not _glossed(body, match.start()):
                said = f"{match[0]!r} is a Chinese mark: write this language's own."
                yield fault("punct_width", said, Span(*match.span()), fix=_half(match[0], body[match.end() :]))
                return


def _half(marks: str, after: str) -> str | None:
    """Return full-width marks as other languages write them; quotation marks and the like are no such thing."""
    halves = [_TO_HALF.get(mark, "") for mark in marks]
    if not all(halves):
        return None
    half = "".join(halves)
    return half + " " if half[-1] in ",;:.?!" and after[:1].isalnum() else half


def _glossed(body: str, at: int) -> bool:
    """Whether a mark stands among Han characters that the text quotes."""
    return bool(HAN_LETTER.search(body[max(0, at - 1) : at]) and HAN_LETTER.search(body[at + 1 : at + 3]))


def _should_be_full(body: str, at: int, mark: str) -> bool:
    before, after = body[at - 1 : at], body[at + 1 : at + 2]
    if mark == "(":
        return wide(before) or wide(after)
    if mark == ")":
        return wide(after) or wide(before)
    if mark in "?!" and before in "?!" and before:
        return False
    if wide(before) or before in "”’":
        return bool(before) and not (mark == "." and after == ".")
    at_end = not body[at + 1 :].strip(_CLOSERS)
    if at_end and mark in ".?!" and before not in "." + FILLER:
        return before == "%" or before.isdigit() or (mark in "?!" and before.isalpha())
    if mark in ",;" and before == "%":
        return True
    return wide(after) and mark in ",;:?!" and before not in FILLER + " "


def sentence_end(text: str) -> str:
    """Return the class of a text's last mark: `.`, `?`, `!`, `…`, `:` or nothing.

    >>> [sentence_end(text) for text in ("“No.”", "他说：“不。”", "Наслов", "**Зашто?**")]
    ['.', '.', '', '?']
    """
    return _ended(text)[0]


def _ended(text: str) -> tuple[str, int]:
    body = prose(text)
    end = len(body)
    while end and (body[end - 1] in _CLOSERS or body[end - 1] == FILLER):
        end -= 1
    if body[:end].endswith("..."):
        return "…", end - 3
    return (_CLASSES.get(body[end - 1], ""), end - 1) if end else ("", 0)


def check_sentence_end(pair: Pair) -> Iterable[Finding]:
    """Yield `end_punct` where the final mark is lost, added, doubled or of another kind."""
    body = prose(pair.target)
    if _TWO_MARKS.search(body) and (match := _DOUBLED.search(body)) and not _DOUBLED.search(prose(pair.source)):
        fix = match[0][0] if len(set(match[0])) == 1 else None
        yield fault("end_punct", f"The mark {match[0]!r} is doubled: leave one.", Span(*match.span()), fix=fix)
        return
    said, given = sentence_end(pair.source), sentence_end(pair.target)
    if said == given or not pair.target.strip() or "…" in (said, given):
        return
    place = _ended(pair.target)[1]
    span = Span(place, place + 1)
    if not given:
        # "… of 18 Oct." or "in the U.S." ends in an abbreviation, not in a sentence.
        if said == "." and _STOP_ABBREVIATION.search(pair.source.rstrip(_CLOSERS)):
            return
        if said == "." and pair.source_lang.language == "sr" and _is_dated(pair.source):
            return
        if said == ":" and pair.target.rstrip()[-1:] in (",", "，"):
            return  # Dear readers,
        if said == ":" or sentence_like(pair.source, said):
            yield _unended(pair, said)
        return
    abbreviated = _ORDINAL_END if pair.target_lang.language == "sr" else _ABBREVIATED_END
    last = abbreviated.search(pair.target.rstrip(_CLOSERS)) if given == "." and not said else None
    if last and word_key(last[0].rstrip(".")) not in (SERBIAN if pair.target_lang.language == "sr" else ENGLISH):
        return
    if {said, given} <= {".", "?", "!"} and _said_within(pair, said, given):
        return
    if not said and _is_aside(pair.source) and _is_aside(pair.target):
        return
    yield fault(
        "end_punct", f"The source ends with {_NAMES[said]}, the target with {_NAMES[given]}: end it alike.", span
    )


def _said_within(pair: Pair, said: str, given: str) -> bool:
    """Whether the sentence that one text ends with is quoted within the other: “We object!” he said."""
    ends, text = (said, pair.target) if said in "?!" else (given, pair.source)
    marks = ends + _TO_FULL[ends]
    return ends in "?!" and any(mark + closing in text for mark in marks for closing in '”“’»"」')


def _is_aside(text: str) -> bool:
    """Whether a text stands in brackets as a whole, within which a sentence may end or not."""
    bare = text.strip()
    return bare[:1] in ("(", "（") and bare[-1:] in (")", "）")


def _is_dated(text: str) -> bool:
    """Whether a short Serbian text ends in a date, whose stop ends no sentence: Стање на дан 31. 12. 2022."""
    caption = _CAPTION.match(text) and _YEAR_END.search(text.rstrip(_CLOSERS))
    return bool(caption) or (len(text.split()) <= _SHORT_LINE and bool(_DATE_END.search(text.rstrip(_CLOSERS))))


def _unended(pair: Pair, said: str) -> Finding:
    """Make the finding of a sentence without its mark; where it ends in a letter or figure, the mark goes there."""
    problem = f"The source ends with {_NAMES[said]}, the target with none: add it."
    end = len(pair.target)
    if not pair.target[-1:].isalnum():
        return fault("end_punct", problem)
    mark = _TO_FULL[said] if pair.target_lang.language == "zh" and HAN_LETTER.search(pair.target) else said
    return fault("end_punct", problem, Span(end - 1, end), fix=pair.target[-1] + mark)


def sentence_like(source: str, mark: str) -> bool:
    """Whether a text that ends with this mark is more than a number or an initial."""
    return mark != "." or len(source.strip()) > 4


def check_ellipsis(pair: Pair) -> Iterable[Finding]:
    """Yield `ellipsis` where one is lost or is not written as the language does."""
    body, own = prose(pair.target), prose(pair.source)
    if not any(map(body.__contains__, _DOTS)) and not any(map(own.__contains__, _DOTS)):
        return
    said = _ELLIPSIS.search(own)
    given = _ELLIPSIS.search(body)
    two = _TWO_DOTS.search(body)
    if said and not given:
        where = Span(*two.span()) if two else None
        yield fault("ellipsis", "The ellipsis of the source is lost: write … (…… in Chinese).", where)
        return
    if given is None:
        return
    if (dotted := _DOTTED.search(body)) and not _DOTTED.search(own):
        yield fault("ellipsis", f"Write … instead of {dotted[0]!r}.", Span(*dotted.span()), fix="…")
        return
    span = Span(*given.span())
    if pair.target_lang.language == "zh":
        if given[0] not in ("……", "…………") and HAN_LETTER.search(body):
            yield fault("ellipsis", f"Chinese writes ……, not {given[0]!r}.", span, fix="……")
    elif (given[0] not in ("…", "...") and given[0] not in own) or (given[0] == "..." and said and said[0] == "…"):
        yield fault("ellipsis", f"Write … instead of {given[0]!r}.", span, fix="…")
    elif not said and not _TWO_DOTS.search(own) and sentence_end(pair.target) == "…" and sentence_end(pair.source):
        yield fault("ellipsis", "The source has no ellipsis: end the sentence as it does.", span)


def check_dashes(pair: Pair) -> Iterable[Finding]:
    """Yield `dash` for hyphens that stand for a dash, and for a dash that is not the language's."""
    body, own = prose(pair.target), prose(pair.source)
    hyphened = "-" in body
    if hyphened and (match := _DOUBLE_HYPHEN.search(body)):
        proper = "——" if pair.target_lang.language == "zh" else "–"
        yield fault("dash", f"{match[0]!r} is no dash: write {proper!r}.", Span(*match.span()), fix=proper)
        return
    if pair.target_lang.language == "zh":
        if not (hyphened or _DASH.search(body)):
            return
        joined = len(_JOINED.findall(own))
        times = [one.span() for one in _TIMES_JOINED.finditer(body)]
        singles = [
            one for one in _CHINESE_SINGLE.finditer(body) if not any(start <= one.start() < end for start, end in times)
        ]
        if len(singles) > joined:
            match = singles[0]
            yield fault("dash", f"Chinese writes ——, not {match[0].strip()!r}.", Span(*match.span()), fix="——")
        return
    if "——" in body and pair.target_lang.language in ("en", "sr"):
        at = body.index("——")
        yield fault("dash", "—— is the Chinese dash: write – or —.", Span(at, at + 2))
    elif hyphen := _hyphened_range(body, own):
        yield fault("dash", f"{hyphen.of(body)!r} is a range: write –.", hyphen, fix=hyphen.of(body).replace("-", "–"))
    elif hyphened and (match := _SPACED_HYPHEN.search(body)) and (_DASH.search(own) or not _SPACED_HYPHEN.search(own)):
        yield fault("dash", "A hyphen between spaces stands for a dash: write –.", Span(*match.span()), fix=" – ")


def _hyphened_range(body: str, own: str) -> Span | None:
    """Find figures that a hyphen joins and the source a dash: `2014-2020` for `2014–2020`."""
    if "–" not in own:
        return None
    joined = (match for match in _HYPHENED.finditer(body) if match[0].replace("-", "–") in own)
    return next((Span(*match.span()) for match in joined), None)
