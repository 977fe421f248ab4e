from __future__ import annotations

import pytest

from l10n.match.terms import GlossaryTerm, Wording, hits, holds_stem, stems, terms_for
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.lookup import Term


def said(source: str, sources: tuple[str, ...], lang: LocaleTag = ENGLISH) -> list[str]:
    return [hit.span.of(source) for hit in hits(source, [Term(sources)], lang)]


@pytest.mark.parametrize(
    ("lang", "term", "source", "found"),
    [
        (ENGLISH, "export control", "Export controls and an export control", ["Export controls", "export control"]),
        (ENGLISH, "policy", "policies of the police", ["policies"]),
        (ENGLISH, "EU", "The EU's museum in Europe, the eu", ["EU's"]),
        (ENGLISH, "war", "warships and war", ["war"]),
        (SERBIAN, "војник", "Војници и војнике", ["Војници", "војнике"]),
        (SERBIAN, "војник", "vojnicima je rečeno", ["vojnicima"]),
        (SERBIAN, "стратешка аутономија", "стратешке аутономије", ["стратешке аутономије"]),
        (SERBIAN, "борац", "борци и борцима", ["борци", "борцима"]),
        (SERBIAN, "ЕУ", "политика ЕУ и неуспех", ["ЕУ"]),
        (CHINESE, "安理会", "联合国安理会决议", ["安理会"]),
    ],
)
def test_a_term_stands_in_a_source_whatever_its_ending(
    lang: LocaleTag, term: str, source: str, found: list[str]
) -> None:
    assert said(source, (term,), lang) == found


def test_a_longer_term_hides_the_shorter_within_it() -> None:
    council, security = Term(("council",)), Term(("security council",))
    found = hits("The Security Council and a council", [council, security], ENGLISH)
    assert [hit.term for hit in found] == [security, council]


def test_terms_of_a_pair_of_locales() -> None:
    glossary = (
        GlossaryTerm({ENGLISH: (Wording("troops"),), SERBIAN: (Wording("војници", (), ("труп",)),)}, "not bodies"),
        GlossaryTerm({ENGLISH: (Wording("Belt and Road"),), CHINESE: (Wording("《一带一路》"),)}),
    )
    assert terms_for(glossary, ENGLISH, SERBIAN) == (
        Term(("troops",), (("vojnic", "vojnik"),), ("труп",), "not bodies"),
    )
    assert terms_for(glossary, ENGLISH, SERBIAN_LATIN) == terms_for(glossary, ENGLISH, SERBIAN)
    assert terms_for(glossary, LocaleTag("en", "", "GB"), CHINESE) == (Term(("Belt and Road",), (("一带一路",),)),)
    assert terms_for(glossary, ENGLISH, LocaleTag("zh", "Hant")) == ()
    assert terms_for(glossary, SERBIAN, CHINESE) == ()


def test_a_term_for_one_direction_stays_in_it() -> None:
    term = GlossaryTerm({ENGLISH: (Wording("ally"),), SERBIAN: (Wording("савезник"),)}, only=(ENGLISH, SERBIAN))
    assert terms_for([term], ENGLISH, SERBIAN)
    assert not terms_for([term], SERBIAN, ENGLISH)


def test_any_of_several_wordings_will_do() -> None:
    term = GlossaryTerm({ENGLISH: (Wording("ally"),), CHINESE: (Wording("盟友"), Wording("盟国"))})
    (found,) = terms_for([term], ENGLISH, CHINESE)
    assert found.required == (("盟友", "盟国"),)


@pytest.mark.parametrize(
    ("text", "stem", "lang", "there"),
    [
        ("Савезници", "savezni", SERBIAN, True),
        ("необавезни", "obavezn", SERBIAN, False),
        ("Sanctions", "sanction", ENGLISH, True),
        ("Плован је до мора.", stems("пловни", SERBIAN)[-1], SERBIAN, True),
        ("unsanctioned", "sanction", ENGLISH, False),
        ("联合国安理会", "安理会", CHINESE, True),
    ],
)
def test_stems_stand_at_the_start_of_words(text: str, stem: str, lang: LocaleTag, there: bool) -> None:
    assert holds_stem(text, stem, lang) is there


def test_stems_of_short_words_and_acronyms_are_whole() -> None:
    assert stems("рат", SERBIAN) == ("rat",)
    assert stems("НАТО", SERBIAN) == ("nato",)
    assert stems("ally", ENGLISH) == ("ally",)
