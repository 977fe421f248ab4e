"""Quantities in Serbian, either script; the words are keyed in small Latin letters (`word_key`)."""

from __future__ import annotations

from fractions import Fraction

from l10n.checks.values.latin_like import Vocabulary
from l10n.checks.values.serbian_compounds import compound
from l10n.scripts.letters import word_key

_ONES = {
    0: "nula",
    1: "jedan jedna jedno jednog jednom jednu jedne jednoj jedni jednim",
    2: "dva dve dvaju dvama dvema dvoje dvojica dvojice dvojici dvojicu dvojicom",
    3: "tri triju trima troje trojica trojice trojici trojicu trojicom",
    4: "četiri četiriju četirma četvoro četvorica četvorice četvorici četvoricu četvoricom",
    5: "pet petoro petorica petorice petoricu",
    6: "šest šestoro šestorica šestorice šestoricu",
    7: "sedam sedmoro sedmorica sedmorice",
    8: "osam osmoro osmorica osmorice",
    9: "devet devetoro devetorica devetorice",
    10: "deset desetoro desetorica desetorice",
    11: "jedanaest jedanaestoro",
    12: "dvanaest dvanaestoro",
    13: "trinaest",
    14: "četrnaest",
    15: "petnaest",
    16: "šesnaest",
    17: "sedamnaest",
    18: "osamnaest",
    19: "devetnaest",
    20: "dvadeset",
    30: "trideset",
    40: "četrdeset",
    50: "pedeset",
    60: "šezdeset",
    70: "sedamdeset",
    80: "osamdeset",
    90: "devedeset",
    100: "sto stotinu",
    200: "dvesta dvjesta dvesto",
    300: "trista tristo",
    400: "četiristo",
    500: "petsto",
    600: "šeststo šesto",
    700: "sedamsto",
    800: "osamsto",
    900: "devetsto",
}
_ORDINAL_STEMS = {
    "prv": 1,
    "drug": 2,
    "treć": 3,
    "četvrt": 4,
    "pet": 5,
    "šest": 6,
    "sedm": 7,
    "osm": 8,
    "devet": 9,
    "deset": 10,
    "jedanaest": 11,
    "dvanaest": 12,
    "trinaest": 13,
    "četrnaest": 14,
    "petnaest": 15,
    "šesnaest": 16,
    "sedamnaest": 17,
    "osamnaest": 18,
    "devetnaest": 19,
    "stot": 100,
}
_TENS = {"dvadeset": 20, "trideset": 30, "četrdeset": 40, "pedeset": 50, "šezdeset": 60} | {
    "sedamdeset": 70,
    "osamdeset": 80,
    "devedeset": 90,
}
_ENDINGS = ("i", "a", "o", "e", "og", "oga", "om", "ome", "u", "im", "oj", "ih", "eg", "ega", "em")
_PARTS = {"trećin": 3, "četvrtin": 4, "petin": 5, "šestin": 6, "sedmin": 7, "osmin": 8, "devetin": 9, "desetin": 10}

_CARDINALS = {form: value for value, forms in _ONES.items() for form in forms.split()}

SERBIAN_NUMBERS = Vocabulary(
    key=word_key,
    group=".",
    point=",",
    cardinals=_CARDINALS,
    ordinals={stem + end: value for stem, value in (_ORDINAL_STEMS | _TENS).items() for end in _ENDINGS},
    scales=dict.fromkeys(("hiljada", "hiljade", "hiljadu", "tisuća"), 1000)
    | dict.fromkeys(("stotina", "stotine"), 100)
    | dict.fromkeys(("milion", "miliona", "milioni", "milionu", "milione", "milionima", "mil", "mln"), 10**6)
    | dict.fromkeys(("milijarda", "milijarde", "milijardi", "milijardu", "milijardama", "mlrd"), 10**9)
    | dict.fromkeys(("bilion", "biliona", "bilioni", "bilione", "bilionu"), 10**12),
    alone=frozenset(("hiljadu", "milion", "milijardu", "milijarda", "bilion")),
    loose={
        "decenija": 10,
        "decenije": 10,
        "deceniju": 10,
        "deceniji": 10,
        "desetak": 10,
        "petnaestak": 15,
        "dvadesetak": 20,
        "tridesetak": 30,
        "četrdesetak": 40,
        "pedesetak": 50,
        "šezdesetak": 60,
        "sedamdesetak": 70,
        "osamdesetak": 80,
        "devedesetak": 90,
        "dvanaestak": 12,
        "stotinak": 100,
        "vek": 100,
        "veka": 100,
        "veku": 100,
        "vekova": 100,
        "nijedan": 0,
        "nijedna": 0,
        "nijedno": 0,
        "niko": 0,
        "oba": 2,
        "obe": 2,
        "obeju": 2,
        "par": 2,
        "dvaput": 2,
        "triput": 3,
        "podne": 12,
        "ponoć": 12,
        "tuce": 12,
        "četiristoti": 400,
    },
    about=frozenset(
        "desetak petnaestak dvadesetak tridesetak četrdesetak pedesetak šezdesetak sedamdesetak osamdesetak devedesetak"
        " dvanaestak stotinak par".split()
    ),
    fractions={"pola": Fraction(1, 2), "po": Fraction(1, 2), "polovina": Fraction(1, 2), "polovinu": Fraction(1, 2)}
    | {"polovine": Fraction(1, 2), "pol": Fraction(1, 2), "polovini": Fraction(1, 2)}
    | {"četvrt": Fraction(1, 4)}
    | {stem + end: Fraction(1, part) for stem, part in _PARTS.items() for end in ("a", "e", "u", "i", "om", "ama")},
    joiners=frozenset(("i",)),
    decades={
        stem + end: 20 + 10 * index for index, stem in enumerate(_TENS) for end in ("ih", "e", "ima", "im") if stem
    }
    | {
        stem + end: year
        for stem, year in (("dvehiljadit", 2000), ("dvehiljadedeset", 2010), ("dvehiljadedvadeset", 2020))
        for end in ("ih", "e", "ima", "im")
    },
    decade_ends=frozenset(("ih", "te", "e", "tih", "im", "ima")),
    hour_words=frozenset(("čas", "časa", "časova", "sat", "sata", "sati", "h", "č", "uveče", "ujutru", "ujutro")),
    times=frozenset(("puta", "put")),
    counted=frozenset(
        "svetski svetskog svetskom svetskim polovina polovini polovinu polovine krug krugu kruga kvartal kvartalu vek"
        " veku veka".split()
    ),
    dotted_clock=True,
    compound=compound,
)
