"""Sentence ends in Chinese: full-width stops end a sentence unless a quotation or bracket goes on after them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from l10n.model.pattern import lazy_pattern
from l10n.model.text import HAN
from l10n.segment import western
from l10n.segment.place import Place
from l10n.segment.protect import Protected
from l10n.segment.rules import Rules

_QUOTES = {"”": "“", "’": "‘", "」": "「", "』": "『", "｣": "｢", '"': '"'}
_QUOTE = lazy_pattern('[“”‘’「」『』｢｣"]')
_QUOTE_REACH = 600
_SHORT_REACH = 240
_PHRASE_REACH = 40
_SAID_REACH = 60
_LEADS = frozenset("：:，,")
_HALF_WIDTH = frozenset(".!?")
_ELLIPSIS = frozenset("…⋯.")
_STOPPED = frozenset("。！？…!?.")
_CHINESE = lazy_pattern(rf"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’]")
_HAN = lazy_pattern(f"[{HAN}]")
_LATIN_END = lazy_pattern(r"[A-Za-z][A-Za-z.]*\Z")
_GOES_ON = lazy_pattern(r"[，、；：,;:）)》〉】」』”’…⋯—。！？％%]")
_NUMERAL = lazy_pattern(r"\s*(?:[一二三四五六七八九十]{1,3}|[A-Za-z])\Z")
LABELS = frozenset("第")
_LABEL = lazy_pattern(r"\s*第[一二三四五六七八九十百千零〇\d]{1,8}[条條章节節款项項]\s*\Z")
"""What an article of a law is called by, before its text; `LABELS` begin such a thing."""
_BOUND = lazy_pattern(
    "(?:然后|然後|从而|從而|并|並|就|便|而|的(?!确|確)|地(?![方区區铁鐵球点點震缘緣图圖])|等(?!到)|"
    "来(?![自到源宾信访])|來(?![自到源賓信訪])|为(?![此什何了避])|為(?![此什何了避])|是(?![的否日时時])|之(?!前|后|後|所以)|"
    "与(?![会此])|與(?![會此])|和(?![平谈談解约約会會])|或|及(?!至)|以(?!色列|往|前|后|後|上|下)|后(?![来者续天果])|"
    "後(?![來者續天果])|时(?![间任局至年代])|時(?![間任局至年代])|一[词詞文书書句语語说說事问問]|也|都(?!市)|却|卻|"
    "则|則|又|再(?!次|者|说|說)|还(?!有)|還(?!有)|中(?![国國方央文美欧歐东東共间間午部])|里|"
    "上(?![周週月午海述个個诉訴届屆一任世])|下(?![周週午月一个個述届屆议議])|字(?![幕典])|已经|已經|已成|"
    "成为|成為|成了|仍|依然|曾|究竟|不仅|不僅|反映|体现|體現|意味|引发|引發|引起|云云|字样|字樣)"
)
"""Words that go on with the sentence in which a quotation or an ellipsis stands."""
_ANSWERED = lazy_pattern(
    "[^，。！？；：,“”「」]{1,12}(?<!的)(?<!的回)(?:答道|说道|說道|问道|問道|答|说|說|问|問|喊道|叫道)。"
)
_POINTED = lazy_pattern(r"(?:\d\.\d+%?|[%）)\]])\Z")
"""What cannot be a list's number before a half-width stop."""
_PART = lazy_pattern(
    "(?:并(?!非)|並(?!非)|的(?!确|確)|等(?!到)|之(?!前|后|後|所以)|一[词詞文书書句语語说說]|云云|字样|字樣|然后|然後|"
    "[后後时時]，)"
)
"""Words that go on even after a quotation that ended with a full stop."""
_THIS = lazy_pattern("[这這那][一句种種番个個样樣][话話声聲句]?")
"""Words that take up the quotation before them: `“…”这句话`."""
_ELLIPSIS_BOUND = lazy_pattern(
    "(?:然后|然後|而后|而後|并|並|就|便|而|的|地|等|也|又|再|和|与|與|或|及|还|還|都(?!市)|均|皆)"
)
_CUT_SHORT = lazy_pattern(
    rf"(?:\A\W*[{HAN}]{{0,3}}|[“「『‘]|([{HAN}]{{1,2}})[、，]?\1|[是的在把被和与與能会會要可将將让讓给給对對]|可以|如果|因为|因為|但是|还有|還有|包括|例如|比如|以及|或者|也许|也許|或许|或許|大概)\Z"
)
"""What has not said anything yet before an ellipsis."""
_HESITATION = lazy_pattern("\\W*[嗯唉哎哦啊喂呃咦哈嗨呀]{1,3}")
"""What is no sentence before an ellipsis."""
_SAID_ALL = lazy_pattern("[了吧呢吗嗎啊啦嘛呀哦哈唉哎嗯嗨喂咦]\\Z")
_ANEW = lazy_pattern(
    "(?:随后|隨後|此后|此後|然而|不过|不過|但是|但|因此|此外|同时|同時|于是|於是|接着|接著|最后|最後|后来|後來|"
    "与此|與此|另外|其中|其实|其實|结果|結果|而且|而后|而後)"
)
_SAID = lazy_pattern(
    "(?![^，。！？；：,“”「」]{0,30}?(?:没有|沒有|未))[^，。！？；：,“”「」]{0,30}?(?<!的)(?<!的回)"
    "(?:(?:告诉|告訴)[^，。！？；：,“”「」]{1,16}(?=[，。])|"
    "(?:[^，。！？；：,“”「」]{1,8}，[^，。！？；：,“”「」]{0,4}(?=说道|說道|问道|問道|说，|说：|说。))?"
    "(?:说|說|道|问|問|称|稱|喊|答|叫|吼|嚷|表示|指出|认为|認為|补充|補充|强调|強調|解释|解釋|感叹|感嘆|提醒|警告|坚称|"
    "堅稱|宣布|写|寫|反驳|反駁|承认|承認|透露|坦言|直言|回应|回應|总结|總結|呼吁|呼籲|追述|嘀咕|低语|低語|开口|開口)"
    "(?:道|说|說|了|着|著|过|過|我们|我們|我|你|他们|他們|她们|她|他|大家|众人|眾人|记者|記者|一[句声聲遍]|起来|起來){0,3}"
    "(?=[，。：；,！]|$))"
)


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text.

    `opened` says where each closing quote was opened, `first` where the first of several quotations in a row was,
    `nested` which closing quotes stand inside another quotation, `short` which stretches are quotations of at most a
    few lines, `phrases` which are words of a sentence that goes on around them.
    """

    opened: dict[int, int]
    first: dict[int, int]
    nested: frozenset[int]
    short: tuple[tuple[int, int], ...]
    phrases: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> Quotations:
        """Pair the quotation marks, innermost first, within a bounded reach."""
        opened: dict[int, int] = {}
        first: dict[int, int] = {}
        nested: set[int] = set()
        stack: list[int] = []
        for mark in _QUOTE.finditer(text):
            at, char = mark.start(), mark[0]
            while stack and at - stack[0] > _QUOTE_REACH:
                stack.pop(0)
            if (depth := _closed(text, stack, at)) is not None:
                begin = opened[at] = stack[depth]
                del stack[depth:]
                first[at] = first.get(begin - 1, begin) if text[begin - 1] != '"' else begin
                if stack:
                    nested.add(at)
            elif (char not in _QUOTES or char == '"') and not (stack and _is_stray(text, stack[-1], at)):
                stack.append(at)
        if not opened:
            return _NONE
        short = sorted((begin, end) for end, begin in opened.items() if end - begin <= _SHORT_REACH)
        phrases = tuple(pair for pair in short if pair[1] - pair[0] <= _PHRASE_REACH and _is_phrase(text, *pair))
        return cls(opened, first, frozenset(nested), tuple(short), phrases)

    def inside(self, at: int) -> bool:
        """Whether `at` stands within a quotation short enough to be one phrase of another language."""
        return _within(self.short, at)

    def divided(self, at: int) -> bool:
        """Whether a cut at `at` would divide a phrase."""
        return _within(self.phrases, at)

    def closes(self, text: str, at: int) -> bool:
        """Whether the mark at `at` closes: it was opened, or nothing to read stands behind it."""
        if text[at] in "“‘«":
            return False
        return text[at] not in _QUOTES or at in self.opened or not text[at + 1 : at + 2].isalnum()


_NONE = Quotations({}, {}, frozenset(), (), ())


def _within(stretches: tuple[tuple[int, int], ...], at: int) -> bool:
    index = bisect_left(stretches, (at, 0)) - 1
    return any(begin < at < end for begin, end in stretches[max(0, index - 3) : index + 1])


def _closed(text: str, stack: list[int], at: int) -> int | None:
    """Which of the open marks a mark closes; those inside it were never closed.

    A straight one also closes “ after a stop, where people mix them.
    """
    opening = _QUOTES.get(text[at])
    for depth in range(len(stack) - 1, max(len(stack) - 4, -1), -1):
        if text[stack[depth]] == opening or (
            text[at] == '"' and text[stack[depth]] == "“" and text[at - 1] in _STOPPED
        ):
            return depth
    return None


def _is_stray(text: str, opened: int, at: int) -> bool:
    """Whether an opening mark is one too many: the same is open in this very sentence, after a colon."""
    if text[opened] != text[at] or text[at] == '"':
        return False
    return text[max(0, opened - 1)] in "：:，," and _STOPPED.isdisjoint(text[opened:at])


def _is_phrase(text: str, begin: int, end: int) -> bool:
    """Whether a quotation is a part of its sentence: no colon before it, and bound words after it."""
    return text[begin - 1 : begin].isalnum() and bool(_BOUND.match(text, end + 1)) and begin > 0


def ends(place: Place, rules: Rules, quotations: Quotations, protected: Protected) -> bool:
    """Whether a Chinese sentence ends at the place; `rules` are those of the Latin words in it."""
    text = place.text
    if quotations.divided(place.start) and place.close < len(text) and quotations.divided(place.close):
        return False
    if _HALF_WIDTH.issuperset(place.stop) and not _CHINESE.match(text, place.start - 1):
        return _ends_in_latin(place, rules, quotations, protected)
    if place.next >= len(text):
        return True
    if (
        text.startswith("——", place.next)
        and text.startswith("——", place.begin)
        and not _ELLIPSIS.issuperset(place.stop)
    ):
        # One line of a dialogue after the other.
        return True
    if _GOES_ON.match(text, place.next) and (text[place.next] not in _QUOTES or quotations.closes(text, place.next)):
        return False
    if place.stop in ".．" and (
        text[place.start - 1].isdigit()
        or (text[place.next].isascii() and place.next == place.close)
        or _NUMERAL.fullmatch(text, place.begin, place.start)
    ):
        return False
    tail = text[place.end : place.close]
    quote = next((at for at in range(place.close - 1, place.end - 1, -1) if text[at] in _QUOTES), None)
    if any(mark in "》〉" for mark in tail) or (
        place.stop == "。" and _LABEL.fullmatch(text, place.begin, place.start)
    ):
        return False
    if quote is not None and quote in quotations.opened:
        first = quotations.first[quote]
        if first != quotations.opened[quote] and _ANSWERED.match(text, place.next):
            return False
        return _ends_after_quotation(place, first, nested=quote in quotations.nested)
    if not place.noted and any(mark in "）)】" for mark in tail):
        return "（" in tail or text[place.begin : place.begin + 1] in set("（([【")
    if place.stop != "." and _ELLIPSIS.issuperset(place.stop):
        return _ends_at_ellipsis(place)
    return True


def _ends_in_latin(place: Place, rules: Rules, quotations: Quotations, protected: Protected) -> bool:
    """After a Latin word or a number: by Western rules where white space follows, else where no abbreviation stands."""
    text = place.text
    closing = next((at for at in range(place.end, place.close) if at in quotations.opened), None)
    if closing is not None and not text[place.next : place.next + 1].islower():
        return place.next >= len(text) or (
            not _GOES_ON.match(text, place.next)
            and _ends_after_quotation(place, quotations.first[closing], nested=closing in quotations.nested)
        )
    if quotations.inside(place.start):
        return False
    if not _HAN.match(text, place.next):
        return western.ends(place, rules, protected)
    if place.stop != "." and place.next == place.close:
        return False
    word = _LATIN_END.search(text, max(place.begin, place.start - 40), place.start)
    if place.next > place.close:
        shortened = place.stop == "." and word is not None and rules.key(word[0]) in rules.known
        return not shortened and western.ends(place, rules, protected)
    if not word and _POINTED.search(text, max(place.begin, place.start - 12), place.start):
        return True
    key = rules.key(word[0]) if word else ""
    return (
        len(key) > 1
        and "." not in key
        and key not in rules.known
        and not rules.shortened.search(key)
        and not place.bare
    )


def _ends_at_ellipsis(place: Place) -> bool:
    text = place.text
    said = text[place.begin : place.start][-_SAID_REACH:]
    if _HESITATION.fullmatch(said):
        return False
    if _ANEW.match(text, place.next):
        return True
    if _SAID_ALL.search(said):
        return not _PART.match(text, place.next)
    return not _ELLIPSIS_BOUND.match(text, place.next) and not _CUT_SHORT.search(said)


def _ends_after_quotation(place: Place, opened: int, *, nested: bool) -> bool:
    """Whether the sentence ends with a quotation that ends with a stop.

    After a colon it does unless a bound word goes on; at the head of a sentence unless somebody "said"; in the middle
    of one only if the quoted words ended with a full stop, or the next ones clearly begin anew.
    """
    text = place.text
    lead = text[max(0, opened - 3) : opened].rstrip()[-1:]
    bound = _PART if "。" in place.stop and lead in _LEADS else _BOUND
    if bound.match(text, place.next) and not _ANEW.match(text, place.next):
        return False
    if lead in _LEADS:
        return True
    if _THIS.match(text, place.next):
        return False
    if not lead or lead in set("。！？…!?.”’」』）)"):
        return not _SAID.match(text, place.next)
    if _ANEW.match(text, place.next):
        return not nested
    return place.stop in "。." and not nested
