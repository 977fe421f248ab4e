"""What a machine pasted that is no translation, and text that was decoded wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterable

from l10n.checks.base import Pair, fault
from l10n.model.finding import Finding
from l10n.model.text import Span

_NOTHING = frozenset(
    ("none", "null", "nil", "nan", "undefined", "error", "n/a", "{}", "[]", "[object object]", "<none>", "\\n")
    + ("translation unavailable", "no translation", "translation not available", "no results", "...", "…")
)

_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), problem)
    for pattern, problem in (
        (r"<!doctype\b|<(?:html|head|body|title|center)\b[^>]*>", "a web page instead of a translation"),
        (r"\b(?:error|http|status)[ :]*(?:code[ :]*)?[45]\d\d\b", "an engine's error instead of a translation"),
        (
            r"\b[45]\d\d\b.{0,3}\b(?:too many requests|bad request|unauthorized|forbidden|not found|internal server error"
            r"|bad gateway|service unavailable|gateway time-?out)",
            "an engine's error instead of a translation",
        ),
        (
            r"too many requests|internal server error|service (?:is )?(?:temporarily )?unavailable|bad gateway"
            r"|gateway time-?out|server error\b|request (?:timed out|failed)|connection (?:error|refused|reset|timed out)"
            r"|please try again later|that.s all we know|traceback \(most recent call last\)",
            "an engine's error instead of a translation",
        ),
        (
            r"mymemory warning|you used all available free translations|query length limit|quota (?:has been )?exceeded"
            r"|exceeded (?:your|the) (?:current )?(?:quota|limit)|rate limit (?:exceeded|reached)|invalid (?:language pair|source language|target language|api key)"
            r"|usage ?limits\b|daily (?:limit|quota) (?:exceeded|reached)|please select two distinct languages|next available in"
            r"|(?:missing|check your|plan and) (?:api[ _]key|billing)|unusual traffic from your|verify (?:that )?you are (?:a )?human",
            "an engine's notice about its limits instead of a translation",
        ),
        (
            r"\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\A\W*(?:i(?:.m| am) (?:sorry|afraid)|sorry|i apologi[sz]e)\b"
            r".{0,40}\b(?:can.?t|cannot|unable|not able)\b.{0,20}\b(?:translat|assist|help|provide|fulfil|comply|process|complete)"
            r"|\A\W*i (?:can.?t|cannot|am unable to|.m unable to) (?:assist|help|translate|provide|fulfil|comply|process)"
            r"|(?:please|could you) (?:provide|share|paste|send)\b.{0,30}\b(?:text|sentence)"
            r"|као (?:вештачка интелигенција|језички модел|ви модел)|kao (?:veštačka inteligencija|jezički model)"
            r"|(?:жао ми је|извините|žao mi je|izvinite).{0,30}(?:не могу|нисам у могућности|ne mogu|nisam u mogućnosti).{0,25}(?:прев|помо|prev|pomo)"
            r"|作为(?:一个|一款|一名)?(?:人工智能|AI|语言模型|大型语言模型)|(?:抱歉|对不起|很遗憾).{0,12}(?:无法|不能).{0,12}(?:翻译|提供|协助|帮助|完成|处理|回答)"
            r"|请提供.{0,12}(?:文本|句子|内容|原文)",
            "a refusal instead of a translation",
        ),
        (
            r"\A\W*(?:(?:sure|certainly|of course|absolutely)\b[!,.].{0,60}?)?(?:here(?:.s| is| are)|below is|the following is)\b.{0,40}\btranslat(?:ion|ed)\w*"
            r"|\A\W*(?:sure|certainly|absolutely)!|\A\W*(?:translation|translated text|english translation|serbian translation|chinese translation)\s*[:：]"
            r"|\A\W*the translat(?:ion|ed (?:text|sentence))\b[^.:]{0,40}:"
            r"|\A\W*(?:(?:наравно|свакако|naravno|svakako)\b[!,.]?.{0,40}?)?(?:ево|evo|ово је|ovo je).{0,25}(?:превод|prevod)"
            r"|\A\W*(?:превод|prevod)(?:\s+(?:на|na)\s+\w+(?:\s+\w+)?)?\s*:|\A\W*(?:наравно|свакако|naravno|svakako)!"
            r"|\A\W*(?:(?:好的|当然|没问题)[，,！!。]?.{0,12})?(?:以下|下面|这)是.{0,16}(?:翻译|译文|中文版)|\A\W*(?:翻译|译文|中文翻译|翻译结果|翻译如下)\s*[:：]"
            r"|\A\W*(?:好的|当然|没问题)[，,！!].{0,20}[:：]",
            "an assistant's introduction before the translation",
        ),
        (
            r"\(?\b(?:note|translator.s note)\s*:.{0,120}\btranslat|let me know if (?:you|there)\b.{0,40}\b(?:need|like|want|chang)|i hope (?:this|that) helps|напомена:.{0,80}превод"
            r"|[（(]?(?:注|译者注|说明)[:：].{0,60}(?:翻译|译)",
            "an assistant's remark beside the translation",
        ),
        (r"\A\s*```|```\s*\Z", "a code fence around the translation"),
        (r"\A\s*\{\s*[\"']\w+[\"']\s*:|\A\s*\[\s*\{?\s*[\"']", "JSON instead of a translation"),
    )
)
_REPEATED = re.compile(r"(.{3,60}?)(?:[\s,.;，。；、]*\1){3,}", re.DOTALL)
_REPEATED_WORD = re.compile(r"\b([^\W_]+)(?:[\s,]+\1){3,}\b", re.IGNORECASE)

_ESCAPED_TWICE = re.compile(r"&(?:amp;)+(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:quot|apos|lt|gt|nbsp|amp|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_INVISIBLE = re.compile(
    r"[\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_ESCAPED = re.compile(r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|%[DE][0-9A-F]%[0-9A-F]{2}|=[DE][0-9A-F]=[0-9A-F]{2}")
_LEAD = "\u00c2-\u00c5\u00c8-\u00cf\u00d0-\u00d3\u00e2-\u00e9\u00ef\u00f0"
_TAIL = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
_MOJIBAKE = re.compile(
    rf"(?:[{_LEAD}][{_TAIL}]{{1,3}}){{1,}}|(?:[ÐÑ][^\sA-Za-zÐÑ]?){{3,}}|[ÃÂ][{_TAIL}]|â€|Ä[‡\u0087\u008d‘]|Å[¡¾]"
)
_SWAPPED = re.compile(r"[РС][\u0080-\u00bfЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕї](?:[РС].){2,}")
_GARBLE = re.compile(r"锟斤拷|烫烫烫|屯屯屯|�|(?:\?{2,}\s+){2,}\?+|\?{5,}|[ÕÖ×ØÙÚÛÜÝÞ][À-ÿ]{3,}")


def check_engine(pair: Pair) -> Iterable[Finding]:
    """Yield `mt_error` where an engine's error, notice, refusal, chatter or stutter was pasted as a target."""
    text = pair.target.strip()
    if text.lower() in _NOTHING and text and text.lower() != pair.source.strip().lower():
        yield fault("mt_error", f"{text!r} is an engine's empty answer: translate the sentence.", _whole(pair.target))
        return
    for pattern, problem in _PATTERNS:
        match = pattern.search(pair.target)
        if match and not pattern.search(pair.source):
            yield fault("mt_error", f"{match[0][:60]!r} looks like {problem}: translate anew.", Span(*match.span()))
            return
    for pattern in (_REPEATED_WORD, _REPEATED):
        match = pattern.search(pair.target)
        if match and any(letter.isalpha() for letter in match[1]) and not pattern.search(pair.source):
            yield fault("mt_error", f"{match[1]!r} is repeated over and over: translate anew.", Span(*match.span()))
            return


def _whole(text: str) -> Span:
    return Span(0, len(text))


def check_encoding(pair: Pair) -> Iterable[Finding]:
    """Yield `encoding` for text decoded wrongly, entities escaped twice, invisible and replacement characters."""
    for pattern, problem in (
        (_GARBLE, "lost its characters in a conversion: type it anew"),
        (_MOJIBAKE, "was decoded with the wrong encoding: paste the text as UTF-8"),
        (_SWAPPED, "was decoded with the wrong encoding: paste the text as UTF-8"),
        (_ESCAPED_TWICE, "is an entity escaped twice: write the character itself"),
        (_ENTITY, "is an HTML entity: write the character itself"),
        (_ESCAPED, "is an escape: write the character itself"),
    ):
        match = pattern.search(pair.target)
        if match and match[0] not in pair.source and not pattern.search(pair.source):
            yield fault("encoding", f"{match[0][:40]!r} {problem}.", Span(*match.span()))
            return
    if (match := _INVISIBLE.search(pair.target)) and match[0] not in pair.source:
        yield fault(
            "encoding", f"There is an invisible character (U+{ord(match[0]):04X}): remove it.", Span(*match.span())
        )
