"""Quantities in Chinese: digits, Han numerals, 万 and 亿, fractions, times of day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from math import prod

from l10n.checks.values.base import DIGITS, Reading, Strength, Value, amounts, clock, decade, number, roman
from l10n.model.pattern import lazy_pattern

_AND_A_HALF = lazy_pattern("(?:[个個]?[年月天周]|[个個]?(?:世纪|小时)|[个個])半")
_DIGIT = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_LONGEST = 40
_NEAR = 8
_TAEL = lazy_pattern("(?<=[十百千万萬亿億])[两兩]\\Z")
"""The weight that 两 is behind a number: 三千万两."""

_AGES = {"半百": 50, "而立": 30, "不惑": 40, "花甲": 60, "古稀": 70}
_EACH = lazy_pattern(r"(?:每[^，。；、\d]*|[兑合])\Z")
"""What stands before a one that others leave out: 每投入1欧元 is for every euro spent, 兑1美元 to the dollar."""

_UNIT = {"十": 10, "百": 100, "千": 1000}
_SCALE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_HAN = "零〇一二两兩三四五六七八九十"
_PREFIXED = "千(?:[瓦米克卡赫伏帕焦牛]|字节|字節|比特|兆)|兆(?:[瓦赫帕焦伏欧歐位吨噸]|字节|字節|比特)|百帕"
"""Where 千, 兆 and 百 are kilo, mega and hecto."""

_LARGE = f"(?:(?!{_PREFIXED})[十百千万萬亿億兆])"
_ANY = f"(?:[{_HAN}]|{_LARGE})"
_NUMERAL = f"(?:{DIGITS}|[{_HAN}]{_ANY}*)"
_DECIMAL = f"[{_HAN}]{_ANY}*点[〇零一二三四五六七八九]+"


# The order matters: what contains a numeral without meaning its number comes first.
@cache
def _token() -> re.Pattern[str]:
    """Compile what a quantity looks like, once a Chinese text comes: it takes as long as all else at start."""
    return re.compile(
        rf"""(?P<skip>(?:周|星期|礼拜|禮拜)[一二三四五六日天]|[数几數幾][十百千万萬亿億兆]+|十几[万亿]?|十分(?!钟|鐘"
        rf"|之)|十足|四川|三峡|五角大楼
        |三明治|五花八门|万一|千万别|四面八方|三番五次|七嘴八舌|千方百计|九江|六安|三亚|八卦|三星|一(?:[直些般样起定切旦致度贯律如再向体味举时]|方面|系列)|[统唯同单专]一|[一二三]氧化|二手|二维码|三角洲|[长珠]三角|三农|四合院|七夕|三轮|九一八|七七事变|五四运动|六四|九一一|万里长[江城]|一[二两兩]|[二两三四五六七八][三四五六七八九](?=[个名天年月次位])
        |十[一二]?月(?!份)|[一二三四五六七八九]月|\d{{1,2}}(?:[/、—–-]\d{{1,2}})?月)
      |(?P<decades>(?:(?P<dc>\d{{1,2}}|[{_HAN}]+)世[纪紀])?(?:(?P<d1>[一二三四五六七八])(?P<d2>[二三四五六七八九])十|(?P<f1>\d0)[、和至到—–-](?P<f2>\d0))年代)
      |(?P<aged>(?P<tens_of>[二三四五六七八九]十)有(?P<ones>[一二三四五六七八九]))
      |(?P<age>半百|而立|不惑|花甲|古稀)
      |(?P<born>(?P<bd>\d0)后(?!\w*[年天]))
      |(?P<circled>[\u2460-\u2473])
      |(?P<century>(?P<c>{_NUMERAL})世[纪紀])(?P<de>(?P<d>\d0|[二三四五六七八九]十)年代)?
      |(?P<decade>(?P<dd>\d{{2,4}}|[二三四五六七八九]十)年代)
      |(?P<percent>[百千万]分之(?P<p>{_DECIMAL}|{_NUMERAL}))
      |(?P<point>{_DECIMAL}(?=个?百分点|倍|[万亿%％])[万亿]*|零点[〇零一二三四五六七八九]+)
      |(?P<part>(?P<den>{_NUMERAL}|[千万])分之(?P<num>{_NUMERAL}))
      |(?P<clock>(?P<h>(?<!\d)(?:[01]?\d|2[0-4])|\d{{1,2}}(?![:：])|[{_HAN}]{{1,3}})(?:[:：](?=\d\d(?!\d))|[点點时時](?!间|代|候|期|刻|名))(?:(?P<m>\d{{1,2}}|[{_HAN}]{{2,3}}|[{_HAN}](?=分))分?|(?P<half>半))?)
      |(?P<tenth>[一二两三四五六七八九](?=成(?:[^为為立就功员員果本年长長都]|$)))
      |(?P<tens>[五六七八九](?=旬))
      |(?P<bare>(?<=[超逾近达过過破上])(?!{_PREFIXED})(?:[十百千]?[万萬亿億]+|[百千])|[百千](?:[万萬亿億]|(?=[年日天人家字里]))|(?<=[：:（(])[百千]?[万萬亿億](?=[元美欧人吨噸公平立千桶]))
      |(?P<each>(?<=每)(?!{_PREFIXED})[百千万萬])
      |(?P<halfcentury>半[个個]?[多余餘]?世[纪紀])
      |(?P<half2>一半|半)
      |(?P<war>第?(?P<w>[一二])(?=次世界大战|战(?:[后期前时中]|结|爆|[，。、]|$)))
      |(?P<plan>十(?P<n>[一二三四五])五)(?=”?(?:规划|计划|时期|期间))
      |(?P<numeral>(?:{DIGITS}{_ANY}+\d+{_ANY}+|{_NUMERAL}(?:[多余餘]?{_LARGE})*))(?P<times>[多余餘]?倍)?
      |(?P<roman>(?<![A-Za-z])[IVX]{{2,}}(?![A-Za-z]))""",
        re.VERBOSE,
    )


def han_value(numeral: str) -> Fraction:
    """Return the number that Han numerals, or digits with 万 and 亿, stand for.

    >>> [int(han_value(text)) for text in ("七十八", "一百零五", "3.2万亿", "1亿2000万", "二〇二三", "二点五万")]
    [78, 105, 3200000000000, 120000000, 2023, 25000]
    """
    numeral = numeral[:_LONGEST]
    if "点" in numeral:
        whole, _, rest = numeral.partition("点")
        digits = "".join(str(_DIGIT[letter]) for letter in rest if letter in _DIGIT)
        scale = [_SCALE[letter] for letter in rest if letter in _SCALE]
        return (han_value(whole) + Fraction(int(digits), 10 ** len(digits))) * prod(scale)
    if len(numeral) > 2 and all(letter in _DIGIT for letter in numeral):
        return Fraction(int("".join(str(_DIGIT[letter]) for letter in numeral)))
    total = section = current = Fraction(0)
    seen = False
    for piece in re.findall(rf"{DIGITS}|.", numeral):
        if piece[0].isdecimal():
            current = amounts(piece, group=",", point=".")[0] or Fraction(int(re.sub(r"\D", "", piece)))
            seen = True
        elif piece in _DIGIT:
            current, seen = Fraction(_DIGIT[piece]), True
        elif piece in _UNIT:
            section, current, seen = section + (current if seen else 1) * _UNIT[piece], Fraction(0), False
        elif piece in _SCALE:
            section += current
            # 万亿 is one scale: what stands before it is multiplied, not only the last section.
            total = (total + section) * _SCALE[piece] if not section else total + section * _SCALE[piece]
            section, current, seen = Fraction(0), Fraction(0), False
    return total + section + current


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(_PREFIXED)


def chinese_quantities(text: str) -> list[Value]:
    """Return the quantities of a Chinese prose text, in order."""
    found: list[Value] = []
    for match in _token().finditer(text):
        for name, make in _MAKERS.items():
            if match[name] is not None:
                found.append(_with_unit(make(match), text))
                break
    return found


def _with_unit(value: Value, text: str) -> Value:
    """Let a number also be read with what its unit adds: 三千米 is 3 km and 3,000 m, 两年半 two and a half."""
    if _AND_A_HALF.match(text, value.end):
        halves = tuple(number(one.value + Fraction(1, 2)) for one in value.readings if one.measure == "number")
        return replace(value, readings=value.readings + halves)
    if not _prefix().match(text, value.end):
        return value
    factor = _UNIT.get(text[value.end]) or 10**6
    whole = tuple(number(one.value * factor) for one in value.readings if one.measure == "number")
    return replace(value, readings=value.readings + whole)


def _made(match: re.Match[str], *readings: Reading, strength: Strength | None = None) -> Value:
    sure = any(letter.isdecimal() for letter in match[0])
    soft: Strength = "soft" if all(one.value > 2 or one.value.denominator > 2 for one in readings) else "loose"
    return Value(match.start(), match.end(), match[0], readings, (), strength or ("sure" if sure else soft))


def _century(match: re.Match[str]) -> Value:
    century = han_value(match["c"])
    if match["d"] is None:
        return _made(match, number(century))
    return _made(match, number((century - 1) * 100 + han_value(match["d"])), number(han_value(match["d"])))


def _decades(match: re.Match[str]) -> Value:
    """Read two decades said at once: 20世纪六七十年代."""
    begun = (han_value(match["dc"]) - 1) * 100 if match["dc"] else _last_century(match)
    both = (match["d1"] + "十", match["d2"] + "十") if match["d1"] else (match["f1"], match["f2"])
    values = [begun + han_value(one) for one in both]
    return _made(match, *(number(one) for one in values), *((number if begun else decade)(one % 100) for one in values))


def _decade(match: re.Match[str]) -> Value:
    said = han_value(match["dd"])
    if (begun := _last_century(match)) and said < begun:
        return _made(match, number(begun + said), number(said))
    return _made(match, decade(said), number(said))


def _last_century(match: re.Match[str]) -> Fraction:
    """Return the year with which the century begins that stands before a decade as the last one, else 0."""
    return Fraction(1900) if match.string[: match.start()].endswith(("上世纪", "上个世纪", "上世紀")) else Fraction(0)


def _part(match: re.Match[str]) -> Value:
    below = han_value(match["den"]) or han_value("一" + match["den"])
    return _made(match, number(han_value(match["num"]) / below if below else Fraction(0)))


def _clock(match: re.Match[str]) -> Value:
    hour = int(han_value(match["h"]))
    minute = 30 if match["half"] else int(han_value(match["m"])) if match["m"] else 0
    readings = (clock(hour, minute),) if hour <= 24 and minute < 60 else ()
    plain = not match["m"] and not match["half"]
    return _made(match, *readings, *((number(hour),) if plain or not readings else ()))


def _numeral(match: re.Match[str]) -> Value:
    raw = _TAEL.sub("", re.sub("[多余餘]", "", match["numeral"]))
    digits = raw[0].isdecimal()
    multiple = match["times"] is not None
    if re.fullmatch(DIGITS, raw):
        proper, other = amounts(raw, group=",", point=".")
        if proper is None and other is None:
            return _made(match, number(int(re.sub(r"\D", "", raw)[:18])))
        readings = (number(proper),) if proper is not None else ()
        odd = (number(other),) if other is not None else ()
        each = raw == "1" and _EACH.search(match.string[max(0, match.start() - _NEAR) : match.start()])
        votes = raw in "01" and match.string[match.end() :].startswith("票")
        loose = multiple or each or votes
        return Value(match.start(), match.end(), match[0], readings, odd, "loose" if loose else "sure")
    spelt = (
        (number(int(f"{_DIGIT[raw[0]]}{_DIGIT[raw[1]]}")),)
        if len(raw) == 2 and raw[0] in _DIGIT and raw[1] in _DIGIT
        else ()
    )
    return _made(
        match,
        number(han_value(raw)),
        *spelt,
        strength="loose" if multiple or (not digits and len(raw) == 1 and raw in "一两兩十") else None,
    )


_MAKERS: dict[str, Callable[[re.Match[str]], Value]] = {
    "century": _century,
    "decades": _decades,
    "decade": _decade,
    "aged": lambda match: _made(match, number(han_value(match["tens_of"]) + han_value(match["ones"]))),
    "age": lambda match: _made(match, number(_AGES[match["age"]]), strength="loose"),
    "born": lambda match: _made(match, decade(han_value(match["bd"])), number(han_value(match["bd"]))),
    "circled": lambda match: _made(match, number(ord(match["circled"]) - 0x245F), strength="loose"),
    "percent": lambda match: _made(
        match, number(han_value(match["p"])), number(han_value(match["p"]) / han_value("一" + match["percent"][0]))
    ),
    "tens": lambda match: _made(match, number(han_value(match["tens"]) * 10)),
    "point": lambda match: _made(match, number(han_value(match["point"]))),
    "part": _part,
    "clock": _clock,
    "tenth": lambda match: _made(match, number(han_value(match["tenth"]) * 10), number(han_value(match["tenth"]) / 10)),
    "each": lambda match: _made(match, number(han_value("一" + match["each"])), strength="loose"),
    "bare": lambda match: _made(match, number(han_value("一" + match["bare"])), strength="loose"),
    "halfcentury": lambda match: _made(match, number(50), number(Fraction(1, 2)), strength="loose"),
    "half2": lambda match: _made(match, number(Fraction(1, 2)), strength="loose"),
    "war": lambda match: _made(match, number(han_value(match["w"])), strength="soft"),
    # 十四五 is the fourteenth five-year plan
    "plan": lambda match: _made(match, number(10 + han_value(match["n"]))),
    "numeral": _numeral,
    "roman": lambda match: _made(match, number(roman(match["roman"])), strength="soft"),
}
