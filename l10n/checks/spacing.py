"""White space, and words that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import eq

from l10n.checks.base import FILLER, Pair, bare_words, fault, prose
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import CJK_PUNCTUATION, HAN, Span
from l10n.scripts.letters import word_key

_CJK = f"{HAN}{CJK_PUNCTUATION}“”‘’…—·"
# Each begins with the space or mark that it looks for: one that begins by looking behind does so at every character.
_DOUBLE = lazy_pattern(r"[ \u00a0\t](?:(?<=\S[ \u00a0])[ \u00a0]+|(?<=\t)\t*)(?=\S)")
_BEFORE_MARK = lazy_pattern(r"[ \u00a0](?<=[^\s.…].)[ \u00a0]*(?=[,;!?)\]]|[.:](?![\w/.)(-]|[ \u00a0]\.))")
_AFTER_OPENING = lazy_pattern(r"[ \u00a0](?<=[(\[„].)[ \u00a0]*(?=\S)")
_MISSING_AFTER = lazy_pattern(
    r"[,;!?.:](?=[^\W\d_])(?:(?<=[^\W\d_][,;!?])|(?<=[^\W\d_]{3}[.:])(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d_]{2}\.)(?=[A-ZЂЈЉЊЋЏА-ШČĆŠŽĐ][^\W\d_])|(?<=\d\.)(?=[^\W\d_a-z]{3}))"
)
_MISSING_BEFORE = lazy_pattern(r"[„(](?<=[^\W\d_].)(?=[^\W\d_]{3})")
_IN_ORDER = lazy_pattern(r"(?:[^\s,;!?.:()\[\]„]++(?: |[,:.](?=\d)|[,;:.!?]?(?: |\Z)))*+")
"""Words with one space and at most one mark between them: of the patterns above none finds anything in that."""

_WORD_TWICE = lazy_pattern(r"\b(?<!-)([^\W\d_]{1,40}+)(?:\s{1,9}\1)+\b", re.IGNORECASE)
_TWICE_IN_ENGLISH = frozenset("had that very far bye so no ha is do long many".split())
_TWICE_IN_SERBIAN = frozenset("da ne sam malo jako vrlo samo ha već sve što kad".split())
_HAN_REDUPLICATED = frozenset(
    "研究 考虑 讨论 商量 学习 休息 交流 了解 打扫 帮助 许多 很久 非常 多少 轰隆 哈哈 恭喜 谢谢 再见".split()
)
_ONE_TWICE = lazy_pattern(
    r"([的了是和被与于将])\1(?:(?<!目..)(?<=的)(?!确|士)|(?<!不..)(?<=了)(?!之|解)|(?<!凡..)(?<=是)(?!非)"
    r"|(?<=和)(?!气|美|平|谐|睦)|(?<=[被与于])|(?<=将)(?!军|领|士|来))|([该其这那从但或及而也])\2(?!个|样|种|么)"
    r"|(?<![自理缘因事根])由由"
)


@cache
def _cjk_space() -> re.Pattern[str]:
    return re.compile(
        rf"[ \u00a0\u3000](?:(?<=[{HAN}].)[ \u00a0\u3000]*(?=[{_CJK}])|(?<=[{_CJK}].)[ \u00a0\u3000]*(?=[{HAN}])"
        rf"|(?<=[{CJK_PUNCTUATION}][ \u3000])[ \u3000]*(?=[^\s|{FILLER}]))"
    )


@cache
def _han_twice() -> re.Pattern[str]:
    return re.compile(rf"([{HAN}]{{2,12}})\1")


def check_spaces(pair: Pair) -> Iterable[Finding]:
    """Yield `cjk_space` between Han characters, and `space` for double, outer, misplaced or missing spaces."""
    yield from space_faults(pair.target, pair.target_lang, source=pair.source)


def space_faults(text: str, lang: LocaleTag, *, source: str = "", code: str = "space") -> Iterator[Finding]:
    """Find misplaced white space in one text; what its `source` does too is no fault of a target."""
    body = prose(text)
    if lang.language == "zh" and (match := _cjk_space().search(body)) and not _sets_apart(body, match):
        yield fault(
            code if code != "space" else "cjk_space",
            "There is a space between Chinese characters: remove it.",
            Span(*match.span()),
            fix="",
        )
        return
    edge = _edge(body)
    if edge and body.strip() and not _edge(source):
        yield fault(code, "There is a space at the edge of the text: remove it.", edge, fix="")
        return
    if _IN_ORDER.fullmatch(body):
        return
    if match := _DOUBLE.search(body):
        yield fault(code, "There are two spaces in a row: leave one.", Span(*match.span()), fix=" ")
        return
    if lang.language not in ("en", "sr"):
        return
    for pattern, problem, fix in (
        (_BEFORE_MARK, "There is a space before a mark: remove it.", ""),
        (_AFTER_OPENING, "There is a space after an opening mark: remove it.", ""),
        (_MISSING_AFTER, "A space is missing after a mark: add it.", "{} "),
        (_MISSING_BEFORE, "A space is missing before an opening mark: add it.", " {}"),
    ):
        match = pattern.search(body)
        if match and not pattern.search(prose(source)) and FILLER not in match[0]:
            yield fault(code, problem, Span(*match.span()), fix=fix.format(match[0]))
            return


def _sets_apart(text: str, space: re.Match[str]) -> bool:
    """Whether a space is the wide one between the parts of a heading, or a byline's (本刊记者　李明, 李明 译)."""
    if space[0] == "\u3000":
        return not any(mark in text for mark in "。！？；，")
    return len(text) == space.end() + 1 and text[-1] in "译著编摄"


def _edge(text: str) -> Span | None:
    bare = text.lstrip()
    if len(bare) < len(text):
        return Span(0, len(text) - len(bare))
    bare = text.rstrip()
    return Span(len(bare), len(text)) if len(bare) < len(text) else None


def check_doubled_words(pair: Pair) -> Iterable[Finding]:
    """Yield `double_word` where a word stands twice in a row and the source has nothing of the kind."""
    if not any(doubled(pair.source, pair.source_lang)):
        yield from doubled(pair.target, pair.target_lang)


def doubled(text: str, lang: LocaleTag, *, code: str = "double_word") -> Iterator[Finding]:
    """Find words that stand twice in a row where the language does not double them.

    >>> [one.message for one in doubled("It was the the end.", LocaleTag("en"))]
    ["'the the' stands twice: leave one."]
    """
    body = prose(text)
    if lang.language == "zh":
        for match in _han_twice().finditer(body):
            core = match[1]
            if core in _HAN_REDUPLICATED or core[0] == "一" or core[-1] in "啊呀哪" or len(set(core)) == 1:
                continue
            yield fault(code, f"{match[0]!r} stands twice: leave one.", Span(*match.span()))
            return
        if match_one := _ONE_TWICE.search(body):
            yield fault(code, f"{match_one[0]!r} stands twice: leave one.", Span(*match_one.span()))
        return
    if _has_none_twice(text):
        return
    allowed = _TWICE_IN_SERBIAN if lang.language == "sr" else _TWICE_IN_ENGLISH
    for match in _WORD_TWICE.finditer(body):
        word = match[1]
        if word_key(word) in allowed or (
            len(word) > 1 and word[0].isupper() and match[0].count(word) > 1 and len(word) > 3
        ):
            continue
        yield fault(code, f"{match[0]!r} stands twice: leave one.", Span(*match.span()))
        return


def _has_none_twice(text: str) -> bool:
    """Whether it is told from the words alone that none stands twice in a row: at a fraction of the cost.

    False means nothing. Beyond ASCII small letters are not told so easily, and an apostrophe may part a word.
    """
    if not text.isascii() or "'" in text:
        return False
    found = [*map(str.lower, bare_words(text))]
    return not any(map(eq, found, found[1:]))
