"""Which language a block or sentence is in, where its document is in another."""

from __future__ import annotations

import pytest

from l10n.extract.language import block_languages, document_language, segment_language
from l10n.model.document import Block, Parsed, Piece
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.text import Span


def block(text: str, lang: LocaleTag | None = None) -> Block:
    return Block("paragraph", (Piece(Span(0, len(text)), text),), lang=lang)


def block_language(one: Block, document: LocaleTag) -> LocaleTag:
    return block_languages((one,), document)[0]


@pytest.mark.parametrize(
    ("text", "document", "lang"),
    [
        ("The author teaches history at a small college near the sea.", SERBIAN, "en"),
        ("The author teaches history at a small college near the sea.", SERBIAN_LATIN, "en"),
        ("Autorka predaje istoriju na malom fakultetu pored mora.", ENGLISH, "sr-Latn"),
        ("Autorka predaje istoriju na malom fakultetu pored mora.", SERBIAN, "sr-Latn"),
        ("Ауторка предаје историју.", ENGLISH, "sr-Cyrl"),
        ("Ауторка предаје историју.", CHINESE, "sr-Cyrl"),
        ("作者在海边的一所小学院教历史。", ENGLISH, "zh-Hans"),
        ("關於本文的作者", ENGLISH, "zh-Hant"),
        ("Об этом решении было объявлено ещё вчера вечером, и никто этого не ждал.", SERBIAN, "ru"),
        ("Die Autorin lehrt Geschichte an einer kleinen Hochschule, die nicht weit vom Meer ist.", SERBIAN, "de"),
    ],
)
def test_a_block_that_is_decisively_in_another_language(text: str, document: LocaleTag, lang: str) -> None:
    assert block_language(block(text), document).bcp47 == lang


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("Београд", ENGLISH),
        ("Иво Андрић", ENGLISH),
        ("„На Дрини ћуприја“", ENGLISH),
        ("РТС", SERBIAN_LATIN),
        ("人民日报", ENGLISH),
        ("《东方早报》", SERBIAN),
        ("NATO, IMF, OECD", CHINESE),
        ("The Economic Consequences of the Peace Treaty", SERBIAN),
        ("The New York Review of Books", SERBIAN),
        ("Le Monde diplomatique", ENGLISH),
        ("Nova ekonomija", ENGLISH),
        ("Миклош Њилаш", SERBIAN),
        ("Роман „Преступление и наказание“ објављен је 1866. године у Москви.", SERBIAN),
        ("12 %", ENGLISH),
    ],
)
def test_names_titles_and_abbreviations_stay_in_the_documents(text: str, document: LocaleTag) -> None:
    assert block_language(block(text), document) == document


def test_a_block_of_a_section_may_be_in_another_script() -> None:
    text = "The author teaches history at a small college near the sea."
    assert block_language(block(text, CHINESE), SERBIAN) == ENGLISH
    assert block_language(block(text, LocaleTag("en", region="GB")), SERBIAN).bcp47 == "en-GB"
    assert block_language(block("Vlada je usvojila zakon.", ENGLISH), SERBIAN) == ENGLISH


@pytest.mark.parametrize(
    ("texts", "document", "langs"),
    [
        (("The price fell.", "发表回复", "您的邮箱不会被公开。"), ENGLISH, "en zh-Hans zh-Hans"),
        (("您的邮箱不会被公开。", "发表回复", "The price of grain fell again."), ENGLISH, "zh-Hans zh-Hans en"),
        (("Cena je pala.", "Leave a Reply", "Your address will not be shown to the readers of this page."),
         SERBIAN_LATIN, "sr-Latn en en"),
        (("Цена је пала.", "Leave a Reply", "Your address will not be shown to the readers of this page."),
         SERBIAN, "sr-Cyrl en en"),
        (("Kina", "您的邮箱不会被公开。", "Beograd"), SERBIAN_LATIN, "sr-Latn zh-Hans sr-Latn"),
        (("Cena je pala.", "Your address will not be shown to the readers of this page.", "Cena je opet pala."),
         SERBIAN_LATIN, "sr-Latn en sr-Latn"),
    ],
)  # fmt: skip
def test_a_short_block_goes_with_its_neighbour(texts: tuple[str, ...], document: LocaleTag, langs: str) -> None:
    assert " ".join(lang.bcp47 for lang in block_languages([block(text) for text in texts], document)) == langs


@pytest.mark.parametrize(
    ("text", "base", "lang"),
    [
        ("协议在秋天生效。", ENGLISH, "zh-Hans"),
        ("The agreement enters into force in the autumn.", CHINESE, "en"),
        ("Споразум ступа на снагу на јесен.", ENGLISH, "sr-Cyrl"),
        (
            "Sporazum stupa na snagu na jesen, ako ga do tada potvrde oba parlamenta i ustavni sud obe države.",
            ENGLISH,
            "sr-Latn",
        ),
        ("Sporazum stupa na snagu na jesen.", ENGLISH, "en"),
        ("NATO did.", CHINESE, "zh-Hans"),
    ],
)
def test_a_sentence_among_others(text: str, base: LocaleTag, lang: str) -> None:
    assert segment_language(text, base).bcp47 == lang


def test_every_part_of_a_long_document_is_heard() -> None:
    english = tuple(block("The harbour was closed for the whole of the winter and nobody knew why.") for _ in range(20))
    serbian = tuple(block("Лука је била затворена целе зиме и нико није знао зашто.") for _ in range(100))
    found = document_language(Parsed((*english, *serbian)), declared=None, default=ENGLISH)
    assert found == SERBIAN
