"""Units of measure, currencies and per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from l10n.checks.base import Pair, fault, prose
from l10n.checks.known_names import serbian_key
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

# unit -> what it measures, English, Serbian (stems in small Latin letters; `=` ends a whole word), Chinese.
# A line that begins with two spaces continues the one before; what all write alike is in _SYMBOLS and _CODES.
_ROWS = """
%|share|percent=,per cent=,percentage=,pct=|odsto=,posto=,procen,procent|百分之,个百分点,百分点,成
USD|money|dollar=,dollars=|dolar|美元,美金
EUR|money|euro=,euros=|evro,evra=,evri=,evrima=|欧元
GBP|money|pound=,pounds=,sterling=|funt|英镑
CNY|money|yuan=,renminbi=|juan,renminbi|人民币,元
JPY|money|yen=|jen=,jena=,jeni=|日元
RUB|money|ruble=,rubles=,rouble=,roubles=|rublj,rubalj|卢布
RSD|money|dinar=,dinars=|dinar|第纳尔
CHF|money|franc=,francs=|frana,franak=|法郎
INR|money|rupee=,rupees=|rupij|卢比
cent|money|cent=,cents=|cent=,centi=|美分,欧分
km2|area|square kilometers=,square kilometres=,square kilometer=,square kilometre=,sq km=
  |kvadratnih kilometar,kvadratna kilometr,kvadratni kilometar|平方公里,平方千米
m2|area|square meters=,square metres=|kvadratnih metar,kvadratna metr,kvadrata=|平方米
mi2|area|square miles=,square mile=|kvadratnih milja,kvadratne milje|平方英里
ha|area|hectare=,hectares=|hektar|公顷
acre|area|acre=,acres=|akar=,akara=,akra=,akri=|英亩
m3|volume|cubic meters=,cubic metres=,cubic meter=,cubic metre=|kubnih metar,kubna metr,kubika=|立方米
ft3|volume|cubic feet=|kubnih stopa|立方英尺
l|volume|liter=,liters=,litre=,litres=|litar,litr|公升,升
gal|volume|gallon=,gallons=|galon|加仑
bbl|volume|barrel=,barrels=|barel|桶
km|length|kilometer=,kilometers=,kilometre=,kilometres=|kilometar,kilometr|公里,千米
m|length|meter=,meters=,metre=,metres=|metar,metr|米
cm|length|centimeter=,centimeters=,centimetre=,centimetres=|centimet|厘米
mm|length|millimeter=,millimeters=,millimetre=,millimetres=|milimet|毫米
mi|length|mile=,miles=|milja=,milje=,milju=,miljama=|英里
nmi|length|nautical mile=,nautical miles=
  |nautičkih milja,nautičke milje,nautičku milju,nautička milja,morskih milja,morske milje,morsku milju|海里
ft|length|foot=,feet=|stopa=,stope=|英尺
in|length|inch=,inches=|inč|英寸
kg|mass|kilogram=,kilograms=,kilo=,kilos=|kilogram,kila=|公斤,千克
g|mass|gram=,grams=|grama=,gram=,grami=|克
t|mass|ton=,tons=,tonne=,tonnes=|tona=,tone=,tonu=,tonama=|吨
lb|mass|lb=,lbs=|-|磅
C|heat|degrees celsius=,degree celsius=,celsius=|stepeni celzijus,stepen celzijus,celzijus|摄氏度
F|heat|degrees fahrenheit=,fahrenheit=|farenhajt|华氏度
MW|power|megawatt=,megawatts=|megavat|兆瓦
GW|power|gigawatt=,gigawatts=|gigavat|吉瓦
kW|power|kilowatt=,kilowatts=|kilovat=,kilovata=,kilovati=|千瓦
kV|tension|kilovolt=,kilovolts=|kilovolt=,kilovolta=,kilovolti=|千伏
kHz|frequency|kilohertz=|kiloherc|千赫
MHz|frequency|megahertz=|megaherc|兆赫
GHz|frequency|gigahertz=|gigaherc|吉赫,千兆赫
MB|storage|megabyte=,megabytes=|megabajt|兆字节
GB|storage|gigabyte=,gigabytes=|gigabajt|吉字节,千兆字节
TB|storage|terabyte=,terabytes=|terabajt|太字节
TWh|energy|terawatt-hours=,terawatt hours=|teravat-sati,teravat-čas,teravatsat,teravatčas|太瓦时
GWh|energy|gigawatt-hours=,gigawatt hours=|gigavat-sati,gigavat-čas,gigavatsat,gigavatčas|吉瓦时
MWh|energy|megawatt-hours=,megawatt hours=|megavat-sati,megavat-čas,megavatsat,megavatčas|兆瓦时
kWh|energy|kilowatt-hours=,kilowatt hours=|kilovat-sati,kilovat-čas,kilovatsat,kilovatčas|千瓦时
kt|mass|kiloton=,kilotons=|kiloton|千吨级
Mt|mass|megaton=,megatons=|megaton|-
hour|time|hour=,hours=|sat=,sata=,sati=,čas=,časa=,časova=,satni,časovn|小时,个钟头,时
day|time|day=,days=|dan=,dana=,dani=,danima=,dnev|天,日
week|time|week=,weeks=|nedelja=,nedelje=,nedelju=,sedmic,nedeljn|周,星期,礼拜
month|time|month=,months=|mesec=,meseca=,meseci=,mesecima=,mesečn|个月,月
year|time|year=,years=|godina=,godine=,godinu=,godini=,godinama=,godišnj|年,周年,岁
minute|time|minute=,minutes=|minut|分钟,分
decade|time|decade=,decades=|deceni|十年
century|time|century=,centuries=|vek=,veka=,vekova=,veku=|世纪
"""

_SYMBOLS = {
    "%": "%",
    "％": "%",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "₽": "RUB",
    "₹": "INR",
    "°C": "C",
    "℃": "C",
    "°F": "F",
    "℉": "F",
    "km²": "km2",
    "km2": "km2",
    "m²": "m2",
    "m³": "m3",
    "m3": "m3",
}
_CODES = {
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CNY": "CNY", "RMB": "CNY", "JPY": "JPY", "RUB": "RUB", "RSD": "RSD",
    "CHF": "CHF", "INR": "INR", "km": "km", "км": "km", "m": "m", "м": "m", "cm": "cm", "mm": "mm", "kg": "kg",
    "кг": "kg", "ha": "ha", "ха": "ha", "MW": "MW", "GW": "GW", "kW": "kW", "TWh": "TWh", "GWh": "GWh", "MWh": "MWh",
    "kWh": "kWh", "ft": "ft", "lb": "lb", "lbs": "lb", "kV": "kV", "kHz": "kHz",
    "MHz": "MHz", "GHz": "GHz", "MB": "MB", "GB": "GB", "TB": "TB", "mi": "mi", "t": "t", "h": "hour",
}  # fmt: skip

_SYMBOL = lazy_pattern("|".join(map(re.escape, sorted(_SYMBOLS, key=len, reverse=True))))
_CODE = lazy_pattern(rf"(?<![^\W\d_])({'|'.join(sorted(_CODES, key=len, reverse=True))})(?![^\W\d_]|[²³])")
_AMOUNT = lazy_pattern(r"\d[\d.,]{0,20}\s?[万亿萬億]{0,2}\Z|[一二三四五六七八九十百千万亿]{1,12}\Z")
_TENTH = "(?<=[一二两三四五六七八九\\d])成(?![为為立就功员員果本年长長都熟])"
_TENS = tuple("一二三四五六七八九几数")
_NUMBER_BEFORE = lazy_pattern(
    r"(?:\d|[〇零一二两三四五六七八九十百千万亿]|(?:thousand|million|billion|trillion|hiljad[aeu]|milion[ai]?|milijard[aeiu]|bilion[ai]?))"
    r"[多余]?个?[\s\u00a0-]?\Z"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit where a text names it; `counted` if a number stands right before it, or is written against it."""

    unit: str
    measure: str
    span: Span
    counted: bool


def _table() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    kinds: dict[str, str] = {}
    forms: dict[str, dict[str, str]] = {"en": {}, "sr": {}, "zh": {}}
    for row in _ROWS.replace("\n  ", "").strip().splitlines():
        unit, measure, *columns = row.split("|")
        kinds[unit] = measure
        for language, column in zip(("en", "sr", "zh"), columns, strict=True):
            for form in column.split(","):
                if form != "-":
                    forms[language][form] = unit
    return kinds, forms


_KINDS, _FORMS = _table()


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    ordered = sorted(_FORMS[language], key=len, reverse=True)
    if language == "zh":
        return re.compile("|".join(_TENTH if form == "成" else form for form in ordered))
    body = "|".join(re.escape(form[:-1]) + r"\b" if form.endswith("=") else re.escape(form) for form in ordered)
    return re.compile(rf"(?<![^\W\d_])(?:{body})")


def mentions(text: str, language: str) -> Iterator[Mention]:
    """Return the units that a text names.

    >>> [(one.unit, one.counted) for one in mentions("The 350 km line cost $9.5 billion.", "en")]
    [('USD', True), ('km', True)]
    """
    body = prose(text)
    for match in _SYMBOL.finditer(body):
        counted = body[match.start() - 1 : match.start()].strip().isdigit() or bool(
            re.match(r"\s?\d", body[match.end() :]) or re.search(r"\d\s\Z", body[: match.start()])
        )
        yield _mention(_SYMBOLS[match[0]], match, counted=counted)
    for match in _CODE.finditer(body):
        counted = bool(re.search(r"\d[\s\u00a0-]?\Z", body[: match.start()]) or re.match(r"\s?\d", body[match.end() :]))
        if len(match[0]) == 1 and body[match.start() - 1].isdigit() and language == "en":
            continue  # "$30m" is millions
        if counted or len(match[0]) == 3:
            yield _mention(_CODES[match[0]], match, counted=counted)
    if language in _FORMS:
        yield from _named(body, language)


def _named(body: str, language: str) -> Iterator[Mention]:
    forms = _FORMS[language]
    key, places = serbian_key(body) if language == "sr" else (body.lower(), list(range(len(body) + 1)))
    if places[-1] != len(key) and language != "sr":
        key = body  # a letter whose small form is longer would shift the places
    for match in _pattern(language).finditer(key):
        unit = forms.get(match[0]) or forms[match[0] + "="]
        if match[0] == "十年" and key[match.start() - 1 : match.start()] in _TENS:
            unit = "year"
        if match[0] == "千米" and key[match.start() - 1 : match.start()] in tuple("一二两三四五六七八九几数"):
            # 三千米 is three thousand metres and three kilometres: either answers.
            yield from (Mention(one, "length", Span(*match.span()), counted=False) for one in ("m", "km"))
            continue
        start, end = places[match.start()], places[match.end()]
        counted = match[0] == "百分之" or bool(_NUMBER_BEFORE.search(key[max(0, match.start() - 12) : match.start()]))
        yield Mention(unit, _KINDS[unit], Span(start, end), counted)


def _mention(unit: str, match: re.Match[str], *, counted: bool) -> Mention:
    return Mention(unit, _KINDS[unit], Span(*match.span()), counted)


def _converted(pair: Pair, said: Mention, given: Mention) -> bool:
    """Whether a power (or a blast) is stated in another unit with another number (100万千瓦 for 1 GW).

    Whether rightly, the numbers' own check says.
    """
    if said.measure not in ("power", "energy") and not {said.unit, given.unit} & {"kt", "Mt"}:
        return False
    before = (_AMOUNT.search(pair.source[: said.span.start]), _AMOUNT.search(pair.target[: given.span.start]))
    numbers = [re.sub(r"[.,]", "", found[0]).strip() for found in before if found]
    return len(set(numbers)) == len(before)


def check_measures(pair: Pair) -> Iterable[Finding]:
    """Yield `unit` where a unit of the source is another one in the target, or lost beside its number."""
    if pair.target_lang.language not in _FORMS or pair.source_lang.language not in _FORMS:
        return
    source = list(mentions(pair.source, pair.source_lang.language))
    target = list(mentions(pair.target, pair.target_lang.language))
    said, given = {one.unit for one in source}, {one.unit for one in target}
    missing = [one for one in source if one.unit not in given and one.counted]
    extra = [one for one in target if one.unit not in said and one.counted]
    for one in {mention.unit: mention for mention in missing}.values():
        name = one.span.of(pair.source)
        # Time is often said otherwise ("a decade", "ten years"): only a clear exchange counts.
        rival = next((other for other in extra if other.measure == one.measure), None)
        if rival is not None and _converted(pair, one, rival):
            extra.remove(rival)
            continue
        if rival is not None:
            extra.remove(rival)
            yield fault(
                "unit",
                f"The source says {name!r}, the target {rival.span.of(pair.target)!r}: give the source's unit.",
                rival.span,
            )
        elif one.measure != "time":
            yield fault("unit", f"The unit {name!r} of the source is missing: add it beside its number.")
