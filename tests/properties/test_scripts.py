"""What holds for every text: markup survives a conversion, a second one changes nothing, common words come back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from l10n.scripts.identify import identify
from l10n.scripts.inline import inlines
from l10n.scripts.prose import prose, with_prose
from l10n.scripts.serbian import to_cyrillic, to_latin

_PIECES = st.sampled_from(
    [
        *("Његош", "ЊЕГОШ", "инјекција", "Njegoš", "džep", "XIV", "5 km", "the", "ночь", "ǉ", "c\u030c", "\u0301", "Љ"),
        *(
            "`код`",
            "`",
            "[веза](страна.md 'Наслов')",
            "[",
            "](",
            ")",
            "<a title='Вест'>",
            "</a>",
            "<",
            "{име}",
            "{",
            "%(n)s",
        ),
        *(
            "https://пример.срб/а ",
            "a@б.срб",
            "#ознака",
            "&nbsp;",
            "$x$",
            "[^а]",
            "<code>а</code>",
            " ",
            "\n",
            ".",
            "„",
        ),
    ]
)
_TEXT = st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=80)
_COMMON = st.sampled_from(
    "влада је усвојила закон о раду њен љубав џеп оџак коњ ђак чека ћути шума жена скупштина Београд Његош Љубица Џон "
    "НАТО УН ЕУ инјекција надживети Танјуг конјункција подјела одјек који није више између већ нација људи књига "
    "привреда политика култура тржиште избори посланик министар уџбеник наџак наджупан ЉУБАВ ЊЕГОШ".split()
)


@given(text=_TEXT)
def test_latin_stays_as_it_is(text: str) -> None:
    once = to_latin(text)
    assert to_latin(once) == once


@given(text=st.lists(_COMMON, min_size=1, max_size=12).map(" ".join))
def test_common_words_come_back(text: str) -> None:
    assert to_cyrillic(to_latin(text)).text == text


@given(text=_TEXT)
def test_what_is_no_prose_is_untouched(text: str) -> None:
    kept = [one.span.of(text) for one in inlines(text) if one.kind not in ("tag", "target", "reference")]
    for converted in (to_latin(text), to_cyrillic(text).text):
        at = 0
        for stretch in kept:
            at = converted.index(stretch, at) + len(stretch)


@given(text=_TEXT)
def test_prose_is_in_order_and_disjoint(text: str) -> None:
    spans = prose(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert with_prose(text, lambda stretch: stretch) == text


@given(text=_TEXT)
def test_every_text_gets_an_answer(text: str) -> None:
    assert 0 <= identify(text).confidence <= 1
