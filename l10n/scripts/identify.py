"""The language of a text: its letters first, then its small words.

Croatian and Bosnian are read as Serbian in Latin letters: the three share their small words, and only one of them is
a language of this product.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.scripts.chars import script_counts
from l10n.scripts.letters import word_key
from l10n.scripts.prose import prose

UNKNOWN = LocaleTag("und")
"""BCP 47's tag for a language that is not told."""

_SAMPLE = 20_000
_LONG = 8
"""Words after which some small word has to come."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")

_ENGLISH = frozenset(
    "the of and to in a is that it for on with as was are by be this from at or an have has had not but they his her "
    "which their its were been will would there what when who more than can about into our we you i he she if no up "
    "out so some could other these those then them may should must do does did how why where all after before over "
    "while between under such also only most any each because through during against without within".split()
)
_SERBIAN = frozenset(
    "i u je na da se su za od sa o a do koji koja koje kao ne će ali iz bi po ili što to nije biti bio bila bilo smo "
    "samo ovo ova ovaj taj ta kako kada već jer posle pre između prema zbog kod bez još može treba sve svi svoj svoje "
    "njegov njihov iako dok ako nisu nema ima onda gde više manje među tako jedan jedna dva tri god. godine godina "
    "s k li bih ste si mu ga im ih nam vam nas vas kojih kojim kojoj kojem toga tome ovog ove te pa nego "
    "odnosno".split()
)
_OTHERS = {
    "de": frozenset("der die und das ist nicht ein eine den von zu mit sich des auf für dem im auch wird sind".split()),
    "fr": frozenset("le la les des et est une dans que qui pour sur pas du au avec ce il elle sont par plus".split()),
    "es": frozenset("el la los las de que y en un una por con para es se del al lo como más pero sus este".split()),
    "it": frozenset("il lo gli di che è un una per non con sono del della nel come più ma anche si dei".split()),
}
_SERBIAN_LATIN_LETTERS = re.compile("[čćžšđ]", re.IGNORECASE)
_SERBIAN_CYRILLIC_LETTERS = re.compile("[ђјљњћџ]", re.IGNORECASE)
_FOREIGN_CYRILLIC = {
    "mk": re.compile("[ѓќѕ]", re.IGNORECASE),
    "uk": re.compile("[іїєґ]", re.IGNORECASE),
    "ru": re.compile("[ыэё]", re.IGNORECASE),
    "bg": re.compile("ъ", re.IGNORECASE),
}
_NOT_SERBIAN = re.compile("[щъыьэюяёйіїєґѓќѕў]", re.IGNORECASE)
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_TRADITIONAL = frozenset(
    "們個來對時會說國過這進還開關門問間點為與將從後東車長馬魚鳥風飛龍龜學習書寫畫電話語讀認識該請讓變選運達遠邊遷農漢經濟貿"
    "發現實際應當總統議員黨團體軍戰爭歷史義務權機構環區縣鄉鎮鐵銀錢財產業務題顯類須預頭顏願聽聲聯職號處虛術衛補裝製複見規視親"
    "覺觀記設許評詞試詩誠誤談調論證護譯讚貝負責貨質費資賓賽贏趙車軌軟輪輕載輸轉辦農適遲遺郵鄰釋針鋼錄鏡閉閱陽隊階際隨險雖雙雜離難雲電靈靜"
)
_SIMPLIFIED = frozenset(
    "们个来对时会说国过这进还开关门问间点为与将从后东车长马鱼鸟风飞龙龟学习书写画电话语读认识该请让变选运达远边迁农汉经济贸"
    "发现实际应当总统议员党团体军战争历史义务权机构环区县乡镇铁银钱财产业务题显类须预头颜愿听声联职号处虚术卫补装制复见规视亲"
    "觉观记设许评词试诗诚误谈调论证护译赞贝负责货质费资宾赛赢赵轨软轮轻载输转办适迟遗邮邻释针钢录镜闭阅阳队阶随险虽双杂离难云灵静"
)


@dataclass(frozen=True, slots=True)
class Identified:
    """What language a text is in; `confidence` is 0..1, and 0 where the language is `und`."""

    lang: LocaleTag
    confidence: float


def identify(text: str) -> Identified:
    """Tell the language of a text; short or mixed texts get a low confidence.

    Markup, code and addresses are not looked at.

    >>> identify("Влада је усвојила закон о медијима.").lang.bcp47
    'sr-Cyrl'
    >>> identify("12.5 %")
    Identified(lang=LocaleTag(language='und', script='', region=''), confidence=0.0)
    """
    body = " ".join(span.of(text[:_SAMPLE]) for span in prose(text[:_SAMPLE]))
    counts = script_counts(body)
    total = sum(counts.values())
    if not total:
        return _other_script(body)
    script = max(counts, key=lambda one: counts[one])
    share = counts[script] / total
    if script == "Hans":
        found = _chinese(body)
    elif script == "Cyrl":
        found = _cyrillic(body, counts["Cyrl"])
    else:
        found = _latin(body)
    # Below two thirds a text is as good as mixed.
    return Identified(found.lang, round(found.confidence * max(0.0, min(1.0, (share - 0.4) / 0.4)), 3))


def _other_script(body: str) -> Identified:
    for tag, pattern in (("ja", _KANA), ("ko", _HANGUL)):
        if len(pattern.findall(body)) > 1:
            return Identified(LocaleTag(tag), 0.9)
    return Identified(UNKNOWN, 0.0)


def _chinese(body: str) -> Identified:
    if len(_KANA.findall(body)) > 2:
        return Identified(LocaleTag("ja"), 0.95)
    traditional = sum(letter in _TRADITIONAL and letter not in _SIMPLIFIED for letter in body)
    simplified = sum(letter in _SIMPLIFIED and letter not in _TRADITIONAL for letter in body)
    if traditional > simplified:
        return Identified(LocaleTag("zh", "Hant"), min(0.99, 0.7 + 0.1 * (traditional - simplified)))
    return Identified(CHINESE, min(0.99, 0.85 + 0.05 * simplified))


def _cyrillic(body: str, letters: int) -> Identified:
    foreign = len(_NOT_SERBIAN.findall(body))
    if foreign > 0.02 * letters:
        hits = {tag: len(pattern.findall(body)) for tag, pattern in _FOREIGN_CYRILLIC.items()}
        best = max(hits, key=lambda tag: hits[tag])
        lang = LocaleTag(best if hits[best] else "ru")
        return Identified(lang, min(0.97, 0.5 + 5 * foreign / letters))
    own = len(_SERBIAN_CYRILLIC_LETTERS.findall(body))
    small = _share(body, _SERBIAN)
    return Identified(SERBIAN, min(0.99, 0.55 + 2 * small + 4 * own / max(letters, 12)))


def _latin(body: str) -> Identified:
    found = [word_key(word[0]) for word in _WORD.finditer(body)]
    marks = min(1.0, len(_SERBIAN_LATIN_LETTERS.findall(body)) / max(len(found), 4))
    small = _share_of(found, _SERBIAN)
    scores = {
        ENGLISH: _share_of(found, _ENGLISH),
        # No language writes a long sentence without its small words, whatever its letters.
        SERBIAN_LATIN: small + 0.6 * marks if small or len(found) < _LONG else 0.0,
        **{LocaleTag(tag): _share_of(found, words) for tag, words in _OTHERS.items()},
    }
    ranked = sorted(scores.items(), key=lambda row: row[1], reverse=True)
    (lang, best), (_, second) = ranked[0], ranked[1]
    if not best:
        # No small word at all: a name, or a heading. Plain letters are most often English here.
        return Identified(ENGLISH, 0.3) if body.isascii() else Identified(UNKNOWN, 0.0)
    enough = min(1.0, len(found) / 6)
    return Identified(lang, min(0.99, (0.35 + 2.5 * (best - second)) * (0.5 + 0.5 * enough)))


def _share(body: str, small: frozenset[str]) -> float:
    return _share_of([word_key(word[0]) for word in _WORD.finditer(body)], small)


def _share_of(words: list[str], small: frozenset[str]) -> float:
    return sum(word in small for word in words) / len(words) if words else 0.0
