from __future__ import annotations

import json
import unicodedata

import pytest

from l10n.scripts.prose import with_prose
from l10n.scripts.serbian import to_cyrillic, to_latin
from tests.shared import SHARED, needs_shared

BOTH = [
    ("Скупштина је усвојила буџет.", "Skupština je usvojila budžet."),
    ("Љубав, ЉУБАВ, Њујорк, Џон, оџак", "Ljubav, LJUBAV, Njujork, Džon, odžak"),
    ("ЊЕГОШ и Његош", "NJEGOŠ i Njegoš"),
    ("инјекције, ИНЈЕКЦИЈА, конјункција, конјугација", "injekcije, INJEKCIJA, konjunkcija, konjugacija"),
    ("надживела, поджанр, преджетвени", "nadživela, podžanr, predžetveni"),
    ("Танјугова вест, ванјезички чинилац", "Tanjugova vest, vanjezički činilac"),
    ("коњ, коњушар, сањар, наџак, Оџаци", "konj, konjušar, sanjar, nadžak, Odžaci"),
    ("одјек, адјутант, дјело", "odjek, adjutant, djelo"),
    ("НАТО-а, ЕУ и БиХ", "NATO-a, EU i BiH"),
    ("Петар II и XIX век", "Petar II i XIX vek"),
    ("Милан I је владао", "Milan I je vladao"),
    ("И он зна. I разред", "I on zna. I razred"),
    ("датотека од 3 GB, 20 °C и 5 km/h", "datoteka od 3 GB, 20 °C i 5 km/h"),
    ("лист New York Times и YouTube", "list New York Times i YouTube"),
    ("узвикнуо је: „Yes, we can!“", "uzviknuo je: „Yes, we can!“"),
    ("самит G7 о COVID-19", "samit G7 o COVID-19"),
    ("тачке (ii) и (iii)", "tačke (ii) i (iii)"),
    ("кањон, компањон и кромањонац, али анјон", "kanjon, kompanjon i kromanjonac, ali anjon"),
    ("Нетанјаху у Шенјангу, пинјин и панјелински", "Netanjahu u Šenjangu, pinjin i panjelinski"),
    ("пањеви и оџачар", "panjevi i odžačar"),
    ("дјелић, свидјети се, Доњецк, Мајкрософт", "djelić, svidjeti se, Donjeck, Majkrosoft"),
    ("de facto и status quo, ad hoc одбор", "de facto i status quo, ad hoc odbor"),
    ("брзина од 90 km/h. Крај", "brzina od 90 km/h. Kraj"),
    ("научни институте", "naučni institute"),
    ("Новоотворена фабрика, Плавоока, Водоотпоран", "Novootvorena fabrika, Plavooka, Vodootporan"),
    ("Петооктобарске промене, Самоуслуга, Постхумно", "Petooktobarske promene, Samousluga, Posthumno"),
    ("[В]лада по члану [V], Зоотехничар из Zoom позива", "[V]lada po članu [V], Zootehničar iz Zoom poziva"),
]
PROTECTED = [
    ("[веза](https://a.example/stranica)", "[veza](https://a.example/stranica)"),
    ('![слика](img/slika.png "Наслов")', '![slika](img/slika.png "Naslov")'),
    ('<a href="/sr/vest" title="Вест">вест</a>', '<a href="/sr/vest" title="Vest">vest</a>'),
    ("<img src='reka.png' alt='Река'>", "<img src='reka.png' alt='Reka'>"),
    ("унесите `sudo apt` и {ime} и %(broj)s", "unesite `sudo apt` i {ime} i %(broj)s"),
    ("пишите на ime@example.rs, @vlada, #Izbori", "pišite na ime@example.rs, @vlada, #Izbori"),
    ("а&nbsp;б &lt; в", "a&nbsp;b &lt; v"),
]


@pytest.mark.parametrize(("cyrillic", "latin"), BOTH + PROTECTED)
def test_there_and_back(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin
    assert to_cyrillic(latin).text == cyrillic


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("`име` и <code>код</code>, https://пример.срб/страна", "`име` i <code>код</code>, https://пример.срб/страна"),
        ("Роман „Белые ночи“ и ночь", "Roman „Белые noči“ i ночь"),
        ("Jугославија", "Jugoslavija"),
        ("Joe Biden-а", "Joe Biden-a"),
        ("гра\u0302д, с\u0301утра", "grâd, śutra"),
        ("\u0301 само знак", "\u0301 samo znak"),
        ("Љ и УЊРА", "Lj i UNJRA"),
    ],
)
def test_to_latin_only(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


@pytest.mark.parametrize(
    ("latin", "cyrillic", "doubtful"),
    [
        ("Djoković i djak, ali adjutant", "Ђоковић и ђак, али адјутант", ("Djoković", "djak")),
        ("ǉubav, ǋegoš, Ǆep", "љубав, Његош, Џеп", ()),
        ("list New York Herald piše", "лист New York Herald пише", ("Herald",)),
        ("deonice Microsofta i Googleom", "деонице Microsofta и Googleom", ("Microsofta", "Googleom")),
        ("tačke (I), (V) i V–VI, deo I i II", "тачке (I), (V) и V–VI, део I и II", ()),
        ("I–V, MI I ON, MI VI, X", "I–V, МИ И ОН, МИ ВИ, X", ()),
        ("İa", "İa", ("İa",)),
        ("LJubav, NJegoš i DŽep", "Љубав, Његош и Џеп", ()),
        ("iPhone i McArthur", "iPhone и McArthur", ()),
        ("časopis Foreign Affairs", "часопис Foreign Affairs", ()),
        ("Financial Times piše", "Financial Times пише", ("Financial",)),
        ("kabinet Joe Biden-a", "кабинет Joe Biden-а", ()),
        ("Wolfgang von Goethe", "Wolfgang von Goethe", ("von", "Goethe")),
        ("jazz i e-mail o BRICS-u", "jazz и e-mail о BRICS-у", ()),
        ("readme.txt sa example.rs", "readme.txt са example.rs", ()),
        ("podžoharov", "поџохаров", ("podžoharov",)),
        ("2006 g. i 5 g soli", "2006 г. и 5 g соли", ()),
        ("prethodni ishod, Ishrana, Kocka", "претходни исход, Исхрана, Коцка", ()),
        ("već ćirilica ћирилица", "већ ћирилица ћирилица", ()),
    ],
)
def test_to_cyrillic_only(latin: str, cyrillic: str, doubtful: tuple[str, ...]) -> None:
    found = to_cyrillic(latin)
    assert (found.text, found.doubtful) == (cyrillic, doubtful)


def test_decomposed_letters_are_letters() -> None:
    assert to_cyrillic(unicodedata.normalize("NFD", "Čačak, Šabac i đak")).text == "Чачак, Шабац и ђак"


def test_prose_alone_is_converted() -> None:
    assert with_prose("a `b` [c](d 'e') {f}", str.upper) == "A `b` [C](d 'E') {f}"


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize(("other", "goal"), [("l2c", 0.97), ("c2l", 0.97)])
def test_measured(other: str, goal: float) -> None:
    rows = map(json.loads, (SHARED / "bench/qa/script_sr.jsonl").read_text("utf-8").splitlines())
    right = [
        to_latin(row["cyrl"]) == row["latn"] if other == "l2c" else to_cyrillic(row["latn"]).text == row["cyrl"]
        for row in rows
        if row["dir"] != other
    ]
    assert sum(right) / len(right) >= goal


@pytest.mark.parametrize(
    ("text", "keep", "latin"),
    [
        ("Вук и Доситеј нису Вук.", ("Вук и Доситеј",), "Вук и Доситеј nisu Vuk."),
        ("Вукови и Вук", ("Вук",), "Vukovi i Вук"),
        ("[Вук](вук.html) и `Вук`", ("Вук",), "[Вук](вук.html) i `Вук`"),
        ("ништа", ("", " "), "ništa"),
    ],
)
def test_words_to_keep_stay_as_they_are(text: str, keep: tuple[str, ...], latin: str) -> None:
    assert to_latin(text, keep=keep) == latin


def test_words_to_keep_are_neither_converted_nor_doubted() -> None:
    found = to_cyrillic("Kompanija Bolt i bolt", keep=("Bolt",))
    assert (found.text, found.doubtful) == ("Компанија Bolt и болт", ())
