from __future__ import annotations

import unicodedata

import pytest

from l10n.scripts.identify import identify

SURE = [
    ("en", "The committee rejected the proposal because it would have cost too much."),
    ("en", "PARLIAMENT HAS REJECTED THE NEW BUDGET AFTER A LONG DEBATE"),
    ("sr-Cyrl", "Одбор је одбио предлог зато што би превише коштао."),
    ("sr-Latn", "Odbor je odbio predlog zato što bi previše koštao."),
    ("sr-Latn", "Odbor je odbio predlog zato sto bi previse kostao drzavu."),
    ("sr-Latn", "Povjerenstvo je odbilo prijedlog jer bi previše koštao."),
    ("zh-Hans", "委员会否决了这项提案，因为费用过高。"),
    ("zh-Hant", "委員會否決了這項提案，因為費用過高。"),
    ("ru", "Комитет отклонил предложение, потому что оно было слишком дорогим."),
    ("bg", "Комисията отхвърли предложението, защото щеше да струва твърде много."),
    ("mk", "Комисијата го одби предлогот затоа што ќе чинеше премногу."),
    ("mk", "Собранието во Скопје го усвои буџетот и ги намали даноците."),
    ("uk", "Комітет відхилив пропозицію, бо вона була надто дорогою."),
    ("de", "Der Ausschuss hat den Vorschlag abgelehnt, weil er zu teuer ist."),
    ("fr", "La commission a rejeté la proposition parce qu'elle est trop chère pour le pays."),
    ("ja", "委員会はその提案を否決しました。"),
    ("ko", "위원회는 그 제안을 부결했다."),
]


SHORT = [
    ("mk", "Тие не сакаат да преговараат за границата."),
    ("mk", "Зошто Европа нема заедничка надворешна политика?"),
    ("bg", "Срещата на върха продължи два дни."),
    ("ru", "Почему Европа молчит?"),
    ("de", "Warum schweigt Europa?"),
    ("fr", "Pourquoi l’Union hésite-t-elle encore ?"),
    ("fr", "Qu'est-ce que la guerre a changé ?"),
    ("es", "El gobierno aprobó el presupuesto."),
    ("it", "Nell’Unione non c’è accordo."),
    ("it", "Perché l’Europa tace?"),
    ("sr-Cyrl", "Фарма троши 500 киловата."),
    ("sr-Cyrl", "Десет адвоката и пет кандидата"),
    ("sr-Cyrl", "Ко со сије, жање сузе."),
    ("sr-Cyrl", "Ни рата ни мира"),
    ("sr-Cyrl", "Кредит, дефицит и профит расту."),
    ("sr-Cyrl", "При том је цена соли порасла."),
    ("en", "The café in São Paulo"),
    ("en", "Von der Leyen visits Belgrade"),
    ("en", "A coup d’état in Niger"),
    ("en", "The war in Gaza: no end in sight"),
    ("en", "We met back in high school."),
    ("en", "First, et cetera, et cetera."),
    ("sr-Latn", "Rat i mir"),
    ("sr-Latn", "Malo ko je to primetio."),
    ("sr-Latn", "se ne igramo"),
    ("sr-Latn", "Tko će platiti račun?"),
    ("sr-Cyrl", "Поред Бугарске, и Румунија припада тој групи."),
    ("pt", "O preço do pão subiu outra vez."),
    ("nl", "Wie betaalt de rekening?"),
    ("sv", "Vem ska betala räkningen?"),
    ("pl", "Kto zapłaci rachunek?"),
    ("cs", "Kdo zaplatí účet?"),
    ("sl", "Kdo bo plačal račun?"),
    ("sq", "Kush do ta paguajë faturën?"),
    ("hu", "Ki fizeti a számlát?"),
    ("ro", "Cine va plăti factura?"),
    ("tr", "Faturayı kim ödeyecek?"),
    ("mk", "Цената на лебот повторно расте."),
    ("el", "Το ΝΑΤΟ και η NATO."),
    ("zh-Hans", "报告由A. B. Jensen和Prof. Mary Hill撰写。"),
]


@pytest.mark.parametrize(("lang", "text"), SHORT)
def test_a_few_words_tell_it_too(lang: str, text: str) -> None:
    assert identify(text).lang.bcp47 == lang


@pytest.mark.parametrize(("lang", "text"), SURE)
def test_a_sentence_tells_its_language(lang: str, text: str) -> None:
    found = identify(text)
    assert found.lang.bcp47 == lang
    assert found.confidence >= 0.5


@pytest.mark.parametrize("text", [text for _, text in SURE])
def test_the_normal_form_changes_nothing(text: str) -> None:
    assert identify(unicodedata.normalize("NFD", text)) == identify(text)


@pytest.mark.parametrize("text", ["", "12 %", "…", "`code only`", "https://example.org/the/of/and", "\u0483"])
def test_what_says_nothing_is_in_no_language(text: str) -> None:
    found = identify(text)
    assert (found.lang.bcp47, found.confidence) == ("und", 0.0)


def test_languages_that_are_not_ours_are_not_taken_for_ours() -> None:
    for text in ("Vláda prijala zákon o médiách.", "A kormány elfogadta a törvényt.", "Хто заплатить за рахунком?"):
        assert identify(text).lang.language not in ("en", "sr", "zh")


@pytest.mark.parametrize("text", ["Ana", "Politika", "O.", "Nelson Mandela", "Београд, Belgrade", "Contact us"])
def test_short_or_mixed_texts_are_not_sure(text: str) -> None:
    assert identify(text).confidence < 0.5


def test_a_serbian_text_may_quote_russian() -> None:
    assert identify("Роман „Преступление и наказание“ је његово најпознатије дело.").lang.bcp47 == "sr-Cyrl"


def test_acronyms_and_addresses_are_no_words() -> None:
    assert identify("The U.S.A. and the E.U. met at www.sastanak.rs today.").lang.bcp47 == "en"
