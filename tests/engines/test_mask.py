from __future__ import annotations

import pytest

from l10n.engines.base import Form
from l10n.engines.mask import masked, restored, source_order, unmasked

SOURCE = "Read **the [budget](https://example.org/b)** of `2024` by {name}."
TARGET = "Прочитај **тај [буџет](https://example.org/b)** из `2024` од {name}."
SENT = {
    "xml": 'Прочитај <g id="0">тај <g id="1">буџет</g></g> из <x id="4"/> од <x id="5"/>.',
    "brackets": "Прочитај ⟦0⟧тај ⟦1⟧буџет⟦2⟧⟦3⟧ из ⟦4⟧ од ⟦5⟧.",
    "sentinel": "Прочитај PH100 тај PH101 буџет PH102PH103 из PH104 од PH105.",
}
FORMS: tuple[Form, ...] = ("xml", "brackets", "sentinel")


@pytest.mark.parametrize("form", FORMS)
def test_a_translation_gets_its_markup_back(form: Form) -> None:
    assert unmasked(masked(SOURCE, form), SENT[form]) == TARGET


@pytest.mark.parametrize(
    ("form", "answer"),
    [
        ("brackets", "Прочитај ⟦ 0 ⟧ тај [1] буџет【2】 ⟦3⟧ из ［4］ од ⟦5⟧⟦5⟧."),
        ("xml", 'Прочитај < g id = "0" >тај ＜g id＝"1"＞буџет< / g ></g> из <x id="4"></x> од &lt;x id="5"/&gt;.'),
        ("xml", 'Прочитај <g ID=\'0\'>тај <g id=“1”>буџет</g></G> из <х id="4" /> од <x id="5"/>.'),
        ("sentinel", "Прочитај ПХ100 тај ph101 буџет PH 102 PH103 из РН104 од PH105 PH105."),
    ],
)
def test_what_engines_do_to_tokens_is_undone(form: Form, answer: str) -> None:
    assert unmasked(masked(SOURCE, form), answer) == TARGET


@pytest.mark.parametrize(
    "answer",
    [
        "Прочитај тај ⟦1⟧буџет⟦2⟧⟦3⟧ из ⟦4⟧ од ⟦5⟧.",
        "Прочитај ⟦0⟧тај ⟦1⟧буџет⟦2⟧⟦3⟧ из ⟦4⟧ од ⟦5⟧ ⟦6⟧.",
        "Прочитај ⟦0⟧тај ⟦1⟧буџет⟦3⟧⟦2⟧ из ⟦4⟧ од ⟦5⟧.",
        "Прочитај ⟦2⟧тај ⟦1⟧буџет⟦0⟧⟦3⟧ из ⟦4⟧ од ⟦5⟧.",
        "Прочитај ⟦0⟧тај ⟦1⟧⟦2⟧ буџет⟦3⟧ из ⟦4⟧ од ⟦5⟧.",
        "Прочитај ⟦0⟧тај ⟦1⟧буџет⟦2⟧ ⟦4⟧⟦3⟧ из од ⟦5⟧.",
        "⟦5⟧ Прочитај ⟦0⟧тај ⟦1⟧буџет⟦2⟧⟦3⟧ из ⟦4⟧ од ⟦5⟧.",
        "Прочитај ⟦0⟧тај ⟦1⟧буџет⟦2⟧⟦3⟧ из ⟦4⟧ од. ⟦5⟧",
        "",
    ],
)
def test_lost_added_crossed_emptied_and_pushed_out_marks_are_refused(answer: str) -> None:
    assert restored(masked(SOURCE, "brackets"), answer) is None


def test_another_order_is_told_and_left_to_the_caller() -> None:
    hidden = masked("Ask {name} about `tax` now.", "brackets")
    turned = restored(hidden, "О ⟦1⟧ питај ⟦0⟧ сада.")

    assert turned is not None
    assert turned.text == "О `tax` питај {name} сада."
    assert turned.order != source_order(hidden)
    assert unmasked(hidden, "О ⟦1⟧ питај ⟦0⟧ сада.") is None


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("<p>**All of it.**</p>\n", "All of it."),
        ("A claim.[^1] ", "A claim."),
        ("<br> Two", "Two"),
        ("[A link](a.md)", "A link"),
        ("{count} books", '<x id="0"/> books'),
    ],
)
def test_what_stands_at_the_edges_never_leaves_the_house(text: str, sent: str) -> None:
    assert masked(text, "xml").sent == sent


@pytest.mark.parametrize("text", ["", " ", "—", "`code`", "12 %", "https://example.org", "{name}", "**`x`**"])
def test_where_there_are_no_words_nothing_is_sent(text: str) -> None:
    hidden = masked(text, "xml")

    assert hidden.sent == ""
    assert unmasked(hidden, "whatever") == text


def test_an_escape_of_the_engines_own_is_undone() -> None:
    hidden = masked("Profit & loss of <b>5</b> “firms”", "xml")

    assert hidden.sent == 'Profit &amp; loss of <g id="0">5</g> “firms”'
    assert (
        unmasked(hidden, 'Добит &amp; губитак <g id="0">5</g> &quot;фирми&quot;') == 'Добит & губитак <b>5</b> "фирми"'
    )


def test_a_text_with_brackets_of_its_own_is_not_repaired_by_guessing() -> None:
    hidden = masked("He wrote 【7】 and `code` here", "brackets")

    assert unmasked(hidden, "Написао је 【7】 и ⟦0⟧ овде") == "Написао је 【7】 и `code` овде"
    assert unmasked(hidden, "Написао је 【7】 и [0] овде") is None


def test_emphasis_is_drawn_tight_again_and_words_stay_apart() -> None:
    hidden = masked("a **bold** word", "brackets")

    assert unmasked(hidden, "једна⟦0⟧ подебљана ⟦1⟧реч") == "једна **подебљана** реч"
    assert unmasked(hidden, "一个⟦0⟧ 粗体 ⟦1⟧词") == "一个**粗体**词"
