"""Serbian words that begin with a number: петогодишњи, двотрећински, двадесетседморка."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from l10n.model.pattern import lazy_pattern

_ONES = {
    "jedno": 1, "dvo": 2, "dvu": 2, "tro": 3, "tri": 3, "četvoro": 4, "četiri": 4, "četvor": 4, "peto": 5, "pet": 5,
    "petor": 5, "šesto": 6, "šest": 6, "sedmo": 7, "sedam": 7, "sedm": 7, "osmo": 8, "osam": 8, "osm": 8, "deveto": 9,
    "devet": 9,
}  # fmt: skip
_TENS = {
    "deset": 10, "jedanaest": 11, "dvanaest": 12, "trinaest": 13, "četrnaest": 14, "petnaest": 15, "šesnaest": 16,
    "sedamnaest": 17, "osamnaest": 18, "devetnaest": 19, "dvadeset": 20, "trideset": 30, "četrdeset": 40,
    "pedeset": 50, "šezdeset": 60, "sedamdeset": 70, "osamdeset": 80, "devedeset": 90,
}  # fmt: skip
_HUNDREDS = {
    "sto": 100, "dvesto": 200, "dvesta": 200, "tristo": 300, "četiristo": 400, "petsto": 500, "šeststo": 600,
    "sedamsto": 700, "osamsto": 800, "devetsto": 900, "hiljadu": 1000, "dvehiljade": 2000,
}  # fmt: skip


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BEGUN = lazy_pattern(f"(?:{_either(_ONES | _TENS | _HUNDREDS)})")
_WORD = lazy_pattern(
    rf"({_either(_HUNDREDS)})?({_either(_TENS)})?({_either(_ONES)})?o?"
    r"(?:(trećinsk|četvrtinsk|petinsk|desetinsk)|godišnj|mesečn|mjesečn|nedeljn|sedmičn|dnevn|časovn|satn|minutn"
    r"|decenij"
    r"|vekovn|milenij|struk|član|sprat|tomn|delni|faz|stepen|jezičn|cifren|procentn|kilometarsk|metarsk|kilogramsk"
    r"|milionsk|milijun|hiljad|partijsk|stranačk|stran[^cp]|ork|oktobarsk|septembarsk|martovsk|majsk|julsk|sedišt|kružn"
    r"|glasn|potpisni|ugaon|soban|sobn|motorn|bojn|mandatn|dimenzional|polarn|vrsn|redn|put[na]|aš)"
)
_PARTS = {"trećinsk": 3, "četvrtinsk": 4, "petinsk": 5, "desetinsk": 10}


@lru_cache(maxsize=4_096)
def compound(key: str) -> Fraction | None:
    """Return the number with which a word in small Latin letters begins, None where it begins with none.

    >>> compound("petogodišnjeg"), compound("dvotrećinska"), compound("dvadesetsedmorka"), compound("stolica")
    (Fraction(5, 1), Fraction(2, 3), Fraction(27, 1), None)
    """
    found = _WORD.match(key) if _BEGUN.match(key) else None
    if found is None or not any(found.group(1, 2, 3)):
        return None
    tables = (_HUNDREDS, _TENS, _ONES)
    size = sum(table[word] for table, word in zip(tables, found.group(1, 2, 3), strict=True) if word)
    return Fraction(size, _PARTS.get(found[4] or "", 1))
