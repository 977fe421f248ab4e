"""Quantities in English."""

from __future__ import annotations

from fractions import Fraction

from l10n.checks.values.latin_like import Vocabulary

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()

_PARTS = {f"{word}{end}": Fraction(1, 4 + index) for index, word in enumerate(_ORDINALS[3:10]) for end in ("", "s")}
_PARTS |= {f"{word[:-1]}ieth": Fraction(1, 20 + 10 * index) for index, word in enumerate(_TENS)}
_PARTS |= {"hundredth": Fraction(1, 100), "hundredths": Fraction(1, 100), "thousandth": Fraction(1, 1000)}


def _compound(key: str) -> Fraction | None:
    """Read a number that is one word with what it multiplies.

    >>> _compound("sixfold"), _compound("scaffold")
    (Fraction(6, 1), None)
    """
    size = _FOLD.get(key.removesuffix("fold")) if key.endswith("fold") else None
    return None if size is None else Fraction(size)


_FOLD = {word: index for index, word in enumerate(_ONES)} | {word: 20 + 10 * index for index, word in enumerate(_TENS)}
_FOLD["hundred"] = 100

ENGLISH_NUMBERS = Vocabulary(
    key=str.lower,
    group=",",
    point=".",
    cardinals={word: index for index, word in enumerate(_ONES)}
    | {word: 20 + 10 * index for index, word in enumerate(_TENS)}
    | {"eighters": 8, "niners": 9},
    ordinals={word: 1 + index for index, word in enumerate(_ORDINALS)}
    | {f"{word[:-1]}ieth": 20 + 10 * index for index, word in enumerate(_TENS)}
    | {f"{word}th": 14 + index for index, word in enumerate(_ONES[14:])},
    scales={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "mn": 10**6,
        "billion": 10**9,
        "bn": 10**9,
        "millionth": 10**6,
        "billionth": 10**9,
        "mln": 10**6,
        "bln": 10**9,
        "trillion": 10**12,
        "tn": 10**12,
        "dozen": 12,
    },
    alone=frozenset(),
    loose={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "dozen": 12,
        "decade": 10,
        "decades": 10,
        "century": 100,
        "centuries": 100,
        "centenary": 100,
        "none": 0,
        "nobody": 0,
        "no": 0,
        "both": 2,
        "couple": 2,
        "pair": 2,
        "bilateral": 2,
        "trilateral": 3,
        "once": 1,
        "twice": 2,
        "triple": 3,
        "tripled": 3,
        "quadrupled": 4,
        "noon": 12,
        "midnight": 12,
        "millennium": 1000,
    },
    about=frozenset(("couple",)),
    fractions={
        "half": Fraction(1, 2),
        "halves": Fraction(1, 2),
        "third": Fraction(1, 3),
        "thirds": Fraction(1, 3),
        "quarter": Fraction(1, 4),
        "quarters": Fraction(1, 4),
    }
    | _PARTS,
    joiners=frozenset(("and", "a", "of")),
    decades={f"{word[:-1]}ies": 20 + 10 * index for index, word in enumerate(_TENS)},
    decade_ends=frozenset(("s",)),
    hour_words=frozenset(("a", "p", "am", "pm", "o")),
    times=frozenset(("times", "fold", "sided", "way")),
    counted=frozenset(("war", "world", "half", "round", "quarter", "century")),
    dotted_clock=False,
    compound=_compound,
)
