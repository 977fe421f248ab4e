from __future__ import annotations

import pytest

from l10n.model.locale import SERBIAN, SERBIAN_LATIN
from l10n.scripts.serbian import to_latin
from l10n.segment import sentences
from tests.segment.cuts import cut

CASES = {
    "a year is an ordinal": "Закон је усвојен 2011. године. |Важи и данас.",
    "a year ends": "Фабрика је затворена 1993. |Потом је продата.",
    "a year opens": "У јуну 1999. Војска је отишла. |Остали су цивили.",
    "dates": "Рођен је 7. 4. 1888. у Сомбору. |Умро је 3.5.1950. године.",
    "an ordinal before a capital": "Игра се 2. Коло купа. |Трећи је био Марко.",
    "year in letters": "Основан је 1901. г. у Шапцу. |Затворен је 1978. г. |Нема наследника.",
    "era": "Град је из 4. в. п. н. е. |Разорили су га Келти.",
    "law": "По чл. 77. Закона о раду, рок је истекао. |Суд ће одлучити.",
    "pages": "Видети стр. 14, нап. 3. |Супротно тврди Илић.",
    "titles": "Проф. др Савић и доц. Ђурић су дошли. |Академик Рајић није.",
    "initials with digraphs": "Љ. Марић и Њ. Савић пишу. |Џ. Петров чита.",
    "that is": "Неке земље, нпр. Словенија, тј. мање државе, штеде. |Тзв. велике троше.",
    "and so on": "Купују нафту, гас итд. и то на кредит. |Продају дрво, руду итд. |Дуг расте.",
    "money": "Заем износи 3,2 млрд. евра. |Камата је 4,5 одсто.",
    "companies": "Посао је добио „Југ“ д.о.о. из Ниша. |Жалио се „Север“ а.д.",
    "a prince's number": "Кнез Милош I није потписао. |Наследио га је Милан II.",
    "quotation": "„Нећемо!“ рекао је посланик. |„Хоћемо ли?“ |Нико није одговорио.",
    "guillemets": "»Отворено је.« |Министар је изашао.",
    "address": "Седиште је у ул. Краља Петра бр. 9. |Раније је било на бул. Ослобођења.",
    "saint": "Црква св. Николе и манастир Св. Луке су обновљени. |Радови трају.",
    "list": "1. Усвојити буџет. |2. Смањити порез.",
    "footnote": "Извоз је опао.[^2] |Увоз није.[3]",
    "and others": "Возе у Беч, ЕУ и др. |Увоз расте.",
    "and a doctor": "Пишу Перић и др. Илић.",
    "short year": "Лука је затворена у јесен '97. |Дизалице су продате.",
    "page": "„Рђа не спава.“ (Илић, стр. 41) |Нико није платио.",
    "ellipsis": "Ћутао је... па рекао. |Отишао је… |Нико га није звао.",
}


@pytest.mark.parametrize("barred", CASES.values(), ids=CASES.keys())
def test_serbian_in_both_scripts(barred: str) -> None:
    assert cut(barred, SERBIAN) == barred
    assert cut(to_latin(barred), SERBIAN_LATIN) == to_latin(barred)


@pytest.mark.parametrize("text", ["УУ. лјЂ", "Ради. macOS ради.", "Ради. мацОС ради.", "Ради. маљОС ради."])
def test_a_name_that_begins_small_is_told_alike_in_both_scripts(text: str) -> None:
    in_latin = sentences(to_latin(text), SERBIAN_LATIN)
    assert in_latin == tuple(to_latin(piece) for piece in sentences(text, SERBIAN))
