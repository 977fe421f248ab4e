"""What holds for every text: no character is lost, nothing protected is cut, both Serbian scripts are cut alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.scripts.inline import inlines
from l10n.scripts.serbian import to_latin
from l10n.segment import sentences

_LANGS = st.sampled_from([ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE, LocaleTag("de")])
_PIECES = st.sampled_from(
    [
        *("The", "it", "Dr", "etc", "U.S", "p.m", "2006", "12", "IV", "a", "I", "др", "чл", "год", "Он", "је", "г"),
        *("改革", "他说", "。", "！", "？", "……", "“", "”", "「", "」", "《", "》", "（", "）", "：", "，", "①"),
        *(".", ". ", "! ", "? ", "...", "… ", " ", "\n", "\u00a0", '"', "'", "„", "»", "(", ")", "[12]", "[^1]", "³"),
        *(
            "**",
            "_",
            "`a. B`",
            "`",
            "[",
            "](u. V)",
            "<b>",
            "</b>",
            "<br>",
            "<",
            "&nbsp;",
            "{x. Y}",
            "$x. Y=1$",
            "https://a.b/C.d ",
        ),
    ]
)
_TEXT = st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=80)
_ALPHABET = "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"
_WORDS = st.sampled_from(
    "У До Крајем мају је др проф чл стр бр итд нпр г в н е год п ад д.о.о и И Ми А Он Она Србија Љ Њ Џ МИ ДИМ XIV "
    ".12 њу жњу 1. 12. 1999. 2,5 12.3.1901. књ св Св хиљ млн т.зв Нјегош".split()
)
_SERBIAN = st.lists(
    _WORDS
    | st.text(_ALPHABET, min_size=1, max_size=4)
    | st.sampled_from([".", "!", "?", "…", "“", "„", "(", ")", "«", ",", "–"]),
    max_size=30,
).flatmap(
    lambda parts: st.lists(st.sampled_from(["", " ", ". "]), min_size=len(parts), max_size=len(parts)).map(
        lambda gaps: "".join(part + gap for part, gap in zip(parts, gaps, strict=True))
    )
)


@given(text=_TEXT, lang=_LANGS)
def test_the_pieces_are_the_text(text: str, lang: LocaleTag) -> None:
    pieces = sentences(text, lang)
    assert "".join(pieces) == text
    assert all(pieces)
    assert all(piece.strip() for piece in pieces[1:])


@given(text=_TEXT, lang=_LANGS)
def test_markup_is_in_one_piece(text: str, lang: LocaleTag) -> None:
    ends = set()
    at = 0
    for piece in sentences(text, lang):
        at += len(piece)
        ends.add(at)
    for one in inlines(text):
        assert not any(one.whole.start < end < one.whole.end for end in ends)


@given(text=_SERBIAN)
def test_both_scripts_are_cut_alike(text: str) -> None:
    assert sentences(to_latin(text), SERBIAN_LATIN) == tuple(to_latin(piece) for piece in sentences(text, SERBIAN))


@given(text=_SERBIAN)
def test_the_script_decides_nothing(text: str) -> None:
    assert sentences(text, SERBIAN) == sentences(text, SERBIAN_LATIN)
