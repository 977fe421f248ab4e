"""Sentence ends in Chinese: full-width stops end a sentence unless a quotation or bracket goes on after them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from l10n.model.text import HAN
from l10n.segment import western
from l10n.segment.english import ENGLISH
from l10n.segment.protect import Protected
from l10n.segment.western import Place

_QUOTES = {"”": "“", "’": "‘", "」": "「", "』": "『", "｣": "｢", '"': '"'}
_QUOTE = re.compile('[“”‘’「」『』｢｣"]')
_QUOTE_REACH = 600
_SHORT_REACH = 240
_HALF_WIDTH = re.compile(r"[.!?]+")
_ELLIPSIS = re.compile(r"[…⋯.]+")
_CHINESE = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’]")
_GOES_ON = re.compile(r"[，、；：,;:）)》〉】」』”’…⋯—。！？％%]")
_BOUND = re.compile(
    "(?:然后|然後|而后|而後|从而|從而|并|並|就|便|而|的|地|等|来|來|为|為|是|之|与|與|和|或|及|以|后|後|时|時|一[词詞文书書句语語说說事]|"
    "也|都|却|卻|则|則|又|再|还|還|中|里|上|下)"
)
"""Words that go on with the sentence in which a quotation or an ellipsis stands."""
_THIS = re.compile("[这這那][一句种種番个個][话話声聲句]?")
"""Words that take up the quotation before them: `“…”这句话`."""
_ELLIPSIS_BOUND = re.compile("(?:然后|然後|而后|而後|并|並|就|便|而|的|地|等|也|又|再|和|与|與|或|及|还|還)")
_ANEW = re.compile(
    "(?:随后|隨後|此后|此後|然而|不过|不過|但是|但|因此|此外|同时|同時|于是|於是|接着|接著|最后|最後|后来|後來|"
    "与此|與此|另外|其中|其实|其實)"
)
_SAID = re.compile(
    "(?![^，。！？；：,“”「」]{0,30}?(?:没有|沒有|未))[^，。！？；：,“”「」]{0,30}?(?<!的)(?<!的回)"
    "(?:说|說|道|问|問|称|稱|喊|答|叫|表示|指出|认为|認為|补充|補充|强调|強調|解释|解釋|感叹|感嘆|提醒|警告|坚称|堅稱|宣布|写|寫|笑)"
    "(?:道|说|說)?(?=[，。：；,]|$)"
)


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text.

    `opened` says where each closing quote was opened, `first` where the first of several quotations in a row was,
    `nested` which closing quotes stand inside another quotation, `short` which stretches are quotations of at most a
    few lines.
    """

    opened: dict[int, int]
    first: dict[int, int]
    nested: frozenset[int]
    short: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> Quotations:
        """Pair the quotation marks, innermost first, within a bounded reach."""
        opened: dict[int, int] = {}
        first: dict[int, int] = {}
        nested: set[int] = set()
        stack: list[int] = []
        for mark in _QUOTE.finditer(text):
            at = mark.start()
            while stack and at - stack[0] > _QUOTE_REACH:
                stack.pop(0)
            if stack and text[stack[-1]] == _QUOTES.get(mark[0]):
                begin = opened[at] = stack.pop()
                first[at] = first.get(begin - 1, begin) if text[begin - 1] != '"' else begin
                if stack:
                    nested.add(at)
            elif mark[0] not in _QUOTES or mark[0] == '"':
                stack.append(at)
        short = sorted((begin, end) for end, begin in opened.items() if end - begin <= _SHORT_REACH)
        return cls(opened, first, frozenset(nested), tuple(short))

    def inside(self, at: int) -> bool:
        """Whether `at` stands within a quotation short enough to be one phrase."""
        index = bisect_left(self.short, (at, 0)) - 1
        return any(begin < at < end for begin, end in self.short[max(0, index - 3) : index + 1])

    def closes(self, text: str, at: int) -> bool:
        """Whether the mark at `at` closes: it was opened, or nothing to read stands behind it."""
        if text[at] in "“‘«":
            return False
        return text[at] not in _QUOTES or at in self.opened or not text[at + 1 : at + 2].isalnum()


def ends(place: Place, quotations: Quotations, protected: Protected) -> bool:
    """Whether a Chinese sentence ends at the place."""
    text = place.text
    if _HALF_WIDTH.fullmatch(place.stop) and not _CHINESE.match(text, place.start - 1):
        return not quotations.inside(place.start) and western.ends(place, ENGLISH, protected)
    if place.next >= len(text):
        return True
    if _GOES_ON.match(text, place.next):
        return False
    if place.stop in ".．" and (
        text[place.start - 1].isdigit() or (text[place.next].isascii() and place.next == place.close)
    ):
        return False
    tail = text[place.end : place.close]
    quote = next((at for at in range(place.close - 1, place.end - 1, -1) if text[at] in _QUOTES), None)
    if any(mark in "》〉" for mark in tail):
        return False
    if quote is not None and quote in quotations.opened:
        return _ends_after_quotation(place, quotations.first[quote], nested=quote in quotations.nested)
    if any(mark in "）)】" for mark in tail):
        return "（" in tail or text[place.begin : place.begin + 1] in set("（([【")
    if _ELLIPSIS.fullmatch(place.stop):
        return not _ELLIPSIS_BOUND.match(text, place.next)
    return True


def _ends_after_quotation(place: Place, opened: int, *, nested: bool) -> bool:
    """Whether the sentence ends with a quotation that ends with a stop.

    After a colon it does unless a bound word goes on; at the head of a sentence unless somebody "said"; in the middle
    of one only if the quoted words ended with a full stop, or the next ones clearly begin anew.
    """
    text = place.text
    lead = text[max(0, opened - 3) : opened].rstrip()[-1:]
    if _BOUND.match(text, place.next) and not _ANEW.match(text, place.next):
        return False
    if lead in set("：:，,"):
        return True
    if _THIS.match(text, place.next):
        return False
    if not lead or lead in set("。！？…!?.”’」』）)"):
        return not _SAID.match(text, place.next)
    if _ANEW.match(text, place.next):
        return not nested
    return "。" in place.stop and not nested
