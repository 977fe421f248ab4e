"""What a machine pasted that is no translation: error pages, notices, refusals, chatter, stutter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import eq

from l10n.checks.base import Pair, fault
from l10n.checks.lengths import weight
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span
from l10n.scripts.letters import TO_LATIN

_NOTHING = frozenset(
    (
        "none", "null", "nil", "nan", "undefined", "n/a", "{}", "[]", "[object object]", "<none>", "\\n",
        "translation unavailable", "no translation", "translation not available", "no results",
    )
)  # fmt: skip
_SHORT_SOURCE = 10
_TIMES = 4
_BETWEEN, _FARTHEST = 3, 183


@dataclass(frozen=True, slots=True)
class Symptom:
    """What betrays a machine, in all languages at once: a source that has it too is translated rightly.

    One of the `signs` stands, folded, in whatever the pattern matches: to look for them takes a tenth of the time.
    """

    name: str
    pattern: re.Pattern[str]
    signs: tuple[str, ...]

    def seen(self, text: str, folded: str) -> re.Match[str] | None:
        """Return where a text shows it; `folded` is the text casefolded."""
        return self.pattern.search(text) if any(map(folded.__contains__, self.signs)) else None


def _symptom(name: str, *patterns: str, signs: str) -> Symptom:
    """Make a symptom; what is Serbian in it is meant in both scripts."""
    both = (*patterns, *(one.translate(_IN_LATIN) for one in patterns if _CYRILLIC.search(one)))
    told = (*signs.split("|"), *(one.translate(_IN_LATIN) for one in signs.split("|") if _CYRILLIC.search(one)))
    return Symptom(name, lazy_pattern("|".join(both), re.IGNORECASE), told)


_CYRILLIC, _IN_LATIN = re.compile("[\u0400-\u04ff]"), str.maketrans(TO_LATIN)

SYMPTOMS = (
    _symptom(
        "an engine's message",
        r"\A\W*(?:网络|系统|服务|翻译|接口|请求|连接|调用|加载)(?:调用|请求)?(?:错误|异常|出错|超时|失败"
        r"|繁忙)(?:[，,。.！!；;\s\]】]|\Z)",
        r"\A\W*无法(?:连接|访问|完成|获取|加载|显示).{0,12}(?:服务器|网络|翻译|内容)?\W*\Z|请检查(?:您的)?网络"
        r"|请重试\W*\Z|余额不足",
        r"(?:字符|字数|文本|长度).{0,4}超(?:出|过).{0,6}(?:限制|上限)|(?:内容|文本)?(?:已)?被过滤|敏感内容"
        r"|违反.{0,8}政策.{0,4}无法",
        r"\A\W*(?:an? )?(?:\w+ )?error (?:has )?occurred|\bsomething went wrong\b|\A\W*(?:please )?try again\b"
        r"|model is overloaded",
        r"\bupstream (?:connect|request)\b|\A\W*(?:fatal )?error\W*\Z|\A\W*error: \w+.{0,60}\Z|\btimed? ?out\W*\Z",
        r"\A\W*(?:unable|failed) to (?:translate|load|connect|process)|\A\W*(?:could not|cannot"
        r"|can.t) (?:be )?translate",
        r"\A\W*translation (?:failed|error|not available|unavailable|timed out|is not available)\b",
        r"\A\W*(?:the )?(?:text|input) (?:is )?too long\b|\bmaximum (?:of )?\d[\d,]* (?:characters|tokens)",
        r"\b(?:invalid|missing|wrong|expired) api key|\bapi key (?:is )?(?:not valid|invalid|missing|expired)",
        r"\bviolates? (?:our|the|openai.s|content|usage)\b.{0,20}\bpolic|\bexceeded your (?:\w+ ){0,2}(?:limit|quota)",
        r"\A\W*\[\s*(?:blank|empty|untranslated|missing|unk|error|no translation)\b[^\]]{0,30}\]\W*\Z",
        r"(?:дошло је до|настала је|појавила се) грешк.{0,30}|\bпокушајте (?:поново|касније)"
        r"|\bпрекорачен\w{0,2} (?:је )?.{0,20}(?:лимит|квот)",
        r"(?:сервис|услуга|страница|сајт) (?:тренутно )?није доступ|\A\W*веза са сервер|\bневажећи .{0,5}кључ"
        r"|\A\W*текст је предуг",
        r"\A\W*превод није (?:успео|могућ|доступан)|\A\W*грешка\b.{0,4}(?:\d{3}|при превођењу|у превод)"
        r"|\A\W*грешка\W*\Z",
        signs="错误|异常|出错|超时|失败|繁忙|无法|请检查|请重试|余额|超出|超过|过滤|敏感|违反|error|went wrong|"
        "try again|overloaded|"
        "upstream|timed out|timeout|time out|timedout|translate|unable|failed|could not|cannot|can't|can’t|translation"
        "|too long|maximum"
        "|api key|"
        "polic|exceeded|[|грешк|покушајте|прекорачен|није доступ|сервер|кључ|предуг|превод",
    ),
    _symptom(
        "an engine's token",
        r"<unk>|\[unk\]|▁\w|<\|?(?:endoftext|im_start|im_end|pad|eos)\|?>|</?s>\s*\Z|⁇",
        signs="unk|▁|<|⁇",
    ),
    _symptom("a web page", r"<!doctype\b", r"<(?:html|head|body|title|center)\b[^>]*>", signs="<"),
    _symptom(
        "an engine's error",
        r"\b(?:error|http|status)[ :]*(?:code[ :]*)?[45]\d\d\b",
        r"\b[45]\d\d\b.{0,3}\b(?:bad request|unauthorized|forbidden|not found)\b",
        r"too many requests|internal server error|service (?:is )?(?:temporarily )?unavailable|bad gateway",
        r"gateway time-?out|server error\b|request (?:timed out|failed)|connection (?:error|refused|reset|timed out)",
        r"please try again later|that.s all we know|traceback \(most recent call last\)",
        r"(?:translation )?(?:service|server|engine|api)\b.{0,20}\b(?:unavailable|down for maintenance|not respond)",
        r"\Aaccess denied\b.{0,3}\byou (?:do not|don.t) have permission",
        r"\byour request (?:has been|was) (?:blocked|denied|rejected)",
        r"enable javascript and cookies",
        r"请求(?:过于|太)?频繁|请稍[后候]再?[试重]|服务器(?:内部)?(?:错误|繁忙|异常)|系统繁忙",
        r"翻译失败|服务(?:暂时)?不可用",
        r"грешка (?:на )?сервера|greška (?:na )?servera|превод није доступан|prevod nije dostupan",
        signs="error|http|status|bad request|unauthorized|forbidden|not found|too many requests|unavailable|"
        "bad gateway|gateway time|request |connection |try again later|all we know|traceback|down for maintenance|"
        "not respond|have permission|enable javascript|频繁|请稍|服务器|系统繁忙|翻译失败|不可用|сервера|servera|"
        "превод није|prevod nije",
    ),
    _symptom(
        "an engine's notice about its limits",
        r"mymemory warning|you used all available free translations|query length limit",
        r"quota (?:has been )?exceeded|exceeded (?:your|the) (?:current )?(?:quota|limit)",
        r"rate limit (?:exceeded|reached)|daily (?:limit|quota) (?:exceeded|reached)|usage ?limits\b",
        r"invalid (?:language pair|source language|target language|api key)|next available in",
        r"(?:超出|超过|达到).{0,8}(?:配额|次数限制|频率限制|字符限制)|免费额度",
        r"please select two distinct languages|(?:missing|check your|plan and) (?:api[ _]key|billing)",
        r"unusual traffic from your|verify (?:that )?you are (?:a )?human",
        signs="mymemory|free translations|length limit|exceeded|rate limit|daily |usage|invalid |next available|"
        "配额|限制|免费额度|distinct languages|api|billing|unusual traffic|verify ",
    ),
    _symptom(
        "a refusal",
        r"\bas an? (?:ai|large) language model\b|\A\W*as an ai\b.{0,60}\b(?:can|cannot|unable)",
        r"\A\W*(?:i(?:.m| am) (?:sorry|afraid)|sorry|i apologi[sz]e)\b.{0,40}\b(?:can.?t|cannot|unable|not able)\b"
        r".{0,20}\b(?:translat|assist|help|provide|fulfil|comply|process|complete)",
        r"\A\W*(?:unfortunately|regrettably),? i\b.{0,20}\b(?:can.?t|cannot|unable|not able)\b"
        r".{0,20}\b(?:translat|assist|help you|provide|fulfil|comply|process|complete)",
        r"\bas a (?:large )?language model\b",
        r"\A\W*i (?:can.?t|cannot|am unable to|.m unable to) (?:assist|help|translate|provide|fulfil|comply|process)",
        r"\bwhat would you like (?:me )?to translate|\A.{0,6}请问.{0,10}(?:翻译|帮)",
        r"\A\W*(?:извините|извињавам се|жао ми је|нажалост|опростите).{0,40}(?:не могу|нисам у могућности).{0,30}"
        r"(?:прев|помо|захтев|обрад|одговор)",
        r"\A\W*(?:молим(?: вас)?,? )?(?:пошаљите|унесите|наведите|доставите|налепите).{0,40}(?:текст|реченицу)",
        r"\A\W*(?:please|could you) (?:provide|share|paste|send)\b.{0,30}\b(?:text|sentence)",
        r"\A\W*као (?:вештачка интелигенција|ви)\b.{0,20}\bне могу|\bкао (?:ви )?језички модел",
        r"\A\W*kao (?:veštačka inteligencija|vi)\b.{0,20}\bne mogu|\bkao (?:vi )?jezički model",
        r"\A\W*(?:жао ми је|извините).{0,30}(?:не могу|нисам у могућности).{0,25}(?:прев|помо)",
        r"\A\W*(?:žao mi je|izvinite).{0,30}(?:ne mogu|nisam u mogućnosti).{0,25}(?:prev|pomo)",
        r"作为(?:一个|一款|一名)?(?:AI|人工智能)?(?:大型|大)?语言模型|作为(?:一个|一款|一名)(?:人工智能|AI)(?:助手"
        r"|模型)",
        r"\A\W*作为.{0,4}(?:人工智能|AI).{0,20}(?:无法|不能)",
        r"\A\W*(?:非常|很)?(?:抱歉|对不起|遗憾).{0,12}(?:无法|不能).{0,12}(?:翻译|提供|协助|帮助|完成|处理|回答)",
        r"\A\W*请提供.{0,12}(?:文本|句子|内容|原文)",
        signs="what would you|请问|не могу|у могућности|пошаљите|унесите|наведите|доставите|налепите|language model|"
        "as an ai|sorry|afraid|apologi|unfortunately|regrettably|i can|unable to|please |"
        "could you |не могу|језички модел|ne mogu|jezički model|у могућности|u mogućnosti|"
        "模型|助手|作为|抱歉|对不起|遗憾|请提供",
    ),
    _symptom(
        "an assistant's introduction",
        r"\A\W*(?:(?:sure|certainly|of course|absolutely)\b[!,.].{0,60}?)?"
        r"(?:here(?:.s| is| are)|below is|the following is)\b.{0,40}\btranslat(?:ion|ed)\w*",
        r"\A\W*(?:sure|certainly|absolutely)!",
        r"\A\W*(?:translation|translated text|(?:english|serbian|chinese) translation)\s*[:：]",
        r"\A\W*the translat(?:ion|ed (?:text|sentence))\b[^.:]{0,40}:|\A\W*translated (?:from|into|to)\b[^.:]{0,40}:",
        r"\A\W*(?:译文|翻译|简体中文|中文|英文|英语)(?:翻译|译文|版本?)?(?:如下|结果|内容)?\s*[:：]",
        r"\A\W*.{4,200}[”\"]的.{0,6}(?:翻译|译文)(?:是|为)|\A\W*(?:AI|assistant|user|chatgpt|用户|助手|model)\s*[:：]",
        r"\A\W*(?:\w+ )?превод(?: текста| реченице)?(?: гласи| је)?(?: на \w+)?\s*:|\A\W*на (?:српском|енглеском"
        r"|кинеском)\s*:",
        r"\A\W*in (?:english|serbian|chinese)\s*:|\A\W*here(?:.s| is)\b.{0,30}\b(?:version|translation)\b.{0,10}:",
        r"\A\W*the (?:\w+ )?translation\b.{0,60}\bis\s*:|\A\W*(?:certainly|sure)[.!] (?=\w)|\A\W*(?:наравно"
        r"|свакако)[.!] (?=\w)",
        r"\A\W*translate (?:the following|this)\b.{0,60}(?:[:：]|\Z)",
        r"\A\W*the (?:text|sentence|phrase) (?:you provided|is in (?:english|serbian|chinese))\b",
        r"\bin (?:english|serbian|chinese), (?:this|it) means\b",
        r"\A\W*(?:(?:наравно|свакако)\b[!,.]?.{0,40}?)?(?:ево|ово је).{0,25}превод(?:а|и)?\b",
        r"\A\W*(?:(?:naravno|svakako)\b[!,.]?.{0,40}?)?(?:evo|ovo je).{0,25}prevod(?:a|i)?\b",
        r"\A\W*(?:превод|prevod)(?:\s+(?:на|na)\s+\w+(?:\s+\w+)?)?\s*:|\A\W*(?:наравно|свакако|naravno|svakako)!",
        r"\A\W*(?:(?:好的|当然|没问题)[，,！!。]?.{0,12})?(?:以下|下面|这)是.{0,16}(?:翻译|译文|中文版)",
        r"\A\W*(?:翻译|译文|中文翻译|翻译结果|翻译如下)\s*[:：]|\A\W*(?:好的|当然|没问题)[，,！!].{0,20}[:：]",
        signs="version|译文|翻译|中文|英文|英语|ai|assistant|user|chatgpt|用户|助手|model|на српском|на енглеском|"
        "на кинеском|in english|"
        "in serbian|in chinese|sure.|certainly.|наравно.|свакако.|translat|sure!|certainly!|absolutely!|you provided"
        "|is in |means|превод|prevod|наравно!|свакако!|"
        "naravno!|svakako!|翻译|译文|中文版|好的|当然|没问题",
    ),
    _symptom(
        "an assistant's remark",
        r"\(?\b(?:note|translator.s note)\s*:.{0,120}\btranslat|напомена:.{0,80}превод|napomena:.{0,80}prevod",
        r"надам се да (?:ово|вам ово) (?:помаже|вам помаже)|nadam se da (?:ovo|vam ovo) (?:pomaže|vam pomaže)",
        r"\btranslated (?:by|with|using)\b.{0,30}\W*\Z|\bmachine[- ]translated\b.{0,20}\W*\Z"
        r"|[（(](?:.{0,12})?由.{1,12}(?:翻译|生成)",
        r"\bпревед\w{1,3} (?:помоћу|уз помоћ|преко|алатом)|\bможе се превести и|\bcan also be (?:translated|rendered)"
        r"|也可(?:译|翻译)为",
        r"希望(?:这|以上).{0,8}(?:有帮助|有所帮助)|如(?:果)?(?:您)?(?:有|需要).{0,12}(?:随时|请)告诉我",
        r"let me know if (?:you|there)\b.{0,40}\b(?:need|like|want|chang)|i hope (?:this|that) helps",
        r"[（(]?(?:注|译者注|说明)[:：].{0,60}(?:翻译|译)",
        signs="由|превед|превести|rendered|也可|translat|превод|prevod|надам се|nadam se|希望|告诉我|let me know|"
        "i hope|译",
    ),
    _symptom("a code fence", r"\A\s*```|```\s*\Z", signs="```"),
    _symptom("JSON", r"\A\s*\{\s*[\"']\w+[\"']\s*:|\A\s*\[\s*\{?\s*[\"']", signs="{|["),
)
_LABEL = lazy_pattern(
    r"\A\W*(?:output|(?:target|source|translated) text|(?:simplified )?(?:english|serbian|chinese)"
    r"|српски|енглески|кинески|srpski|engleski|kineski|中文|英文|英语|简体中文|塞尔维亚语|塞尔维亚文)"
    r"(?: \([^)]{1,20}\))?\s*[:：]",
    re.IGNORECASE,
)
_LABELLED = lazy_pattern(r"\A[^:：]{1,40}[:：]")
"""What an assistant puts before its answer, and a source that begins with a label of its own."""

_MARKS_ALONE = lazy_pattern(r"[\s.…·—–*,;:。，、/|\[\](){}<>-]+")
_REPEATED = lazy_pattern(r"(.{3,60}?)(?:[\s,.;，。；、]{0,3}\1){3,}", re.DOTALL | re.IGNORECASE)
_REPEATED_WORD = lazy_pattern(r"\b([^\W_]{1,40})(?:[\s,]{1,3}\1){3,}\b", re.IGNORECASE)


def check_engine(pair: Pair) -> Iterable[Finding]:
    """Yield `mt_error` where something that a machine said stands for a translation."""
    text = pair.target.strip()
    if (
        (text.lower() in _NOTHING or _MARKS_ALONE.fullmatch(text))
        and text.lower() != pair.source.strip().lower()
        and _meant_more(pair)
    ):
        span = Span(0, len(pair.target))
        yield fault("mt_error", f"{text!r} is an engine's empty answer: translate the sentence.", span)
        return
    folded = pair.target.casefold()
    for symptom in SYMPTOMS:
        match = symptom.seen(pair.target, folded)
        if match and not symptom.pattern.search(pair.source):
            problem = f"{match[0][:60]!r} looks like {symptom.name} in place of a translation: translate anew."
            yield fault("mt_error", problem, Span(*match.span()))
            return
    label = _LABEL.match(pair.target)
    if label and not _LABELLED.match(pair.source):
        yield fault(
            "mt_error", f"{label[0]!r} is an assistant's label: remove what is no translation.", Span(*label.span())
        )
        return
    for pattern, repeats in ((_REPEATED_WORD, _repeats_a_word), (_REPEATED, _repeats)):
        match = pattern.search(pair.target) if repeats(folded) else None
        if match and any(letter.isalpha() for letter in match[1]) and not pattern.search(pair.source):
            yield fault("mt_error", f"{match[1]!r} is repeated over and over: translate anew.", Span(*match.span()))
            return


def _repeats_a_word(folded: str) -> bool:
    """Whether the same stands twice in a row between spaces and commas; what stands four times in a row does."""
    found = folded.replace(",", " ").split()
    return any(map(eq, found, found[1:]))


def _repeats(folded: str) -> bool:
    """Whether any three characters stand four times at even distances, as the first three of what is repeated do."""
    threes = list(zip(folded, folded[1:], folded[2:], strict=False))
    if len(threes) - len(set(threes)) < _TIMES - 1:
        return False
    often = [three for three, times in Counter(threes).items() if times >= _TIMES]
    return any(_is_even([at for at, one in enumerate(threes) if one == three]) for three in often)


def _is_even(places: Sequence[int]) -> bool:
    """Whether of some places four follow each other at distances that differ by what may stand between repetitions.

    >>> _is_even([0, 9, 20, 31, 40]), _is_even([0, 9, 30, 60])
    (True, False)
    """
    known = frozenset(places)
    for at, first in enumerate(places):
        for second in places[at + 1 :]:
            step = second - first
            if step > _FARTHEST:
                break
            steps = range(max(1, step - _BETWEEN), step + _BETWEEN + 1)
            thirds = [second + one for one in steps if second + one in known]
            if any(third + one in known for third in thirds for one in steps):
                return True
    return False


def _meant_more(pair: Pair) -> bool:
    """Whether a source says more than "none" itself, which is an honest target in English."""
    if _MARKS_ALONE.fullmatch(pair.target):
        return weight(pair.source) > _SHORT_SOURCE
    return pair.target_lang.language != "en" or weight(pair.source) > _SHORT_SOURCE
