from __future__ import annotations

import pytest

from l10n.model.locale import ENGLISH, LocaleTag
from l10n.segment import sentences
from tests.segment.cuts import cut

CASES = {
    "titles": "Prof. Lane met Dr. Ortiz and Gen. Hale. |Sen. Boyd was absent.",
    "several titles": "The Hon. Mr. Justice Cole sat with Lt. Col. Briggs. |Both agreed.",
    "initials": "J. P. Mercer wrote to W. E. B. Hart. |Nobody replied.",
    "country goes on": "The U.S. Treasury sold bonds. |The U.K. Parliament met.",
    "country ends": "Exports to the U.S. |They fell in May.",
    "company goes on": "Halden Inc. bought Orrin Ltd. for cash.",
    "company ends": "The bid came from Halden Inc. |It was refused.",
    "etc. in the middle": "Steel, coal, etc. were taxed.",
    "etc. at the end": "They taxed steel, coal, etc. |Prices rose.",
    "hours": "Polls closed at 8 p.m. Sunday. |Results came at 11 p.m. |Few were surprised.",
    "months": "It passed on Nov. 3 and lapsed in Dec. 2020. |Nobody noticed.",
    "numbered": "See Art. 12, Sec. 3 and pp. 4 to 9. |The annex has Fig. 2.",
    "no as a word": "The minister said no. |The house agreed.",
    "ill is no state": "The premier was ill. |Mary spoke for him.",
    "year ends": "The pact dates from 1998. |Few remember it.",
    "decimals": "Debt rose to 61.4 percent. |Growth was 2.1.",
    "list": "1. Cut the budget. |2. Raise the tax. |3. Wait.",
    "letters as marks": "A. Sources. |B. Methods.",
    "ellipsis": "He waited ... and spoke. |Then he stopped… |The hall was empty.",
    "quotation goes on": "“Is it over?” asked the chair. |“No!” |The hall rose.",
    "who asked": '"Why now?" Marko Ilić asked. |Nobody knew.',
    "a new sentence after a quotation": "“Enough!” |The minister said that the talks were over.",
    "brackets": "The fund (begun in 2003. It was small.) now lends. |(It may stop.) |We wait.",
    "footnote": "Trade fell.[^1] |Wages rose.[12] |Rents held.³ |Nothing else did.",
    "footnote apart": "Trade fell. [4] |Wages rose.",
    "footnote as markup": "Trade fell.<sup>1</sup> |Wages rose.",
    "small brand": "They sell phones. |iPhones cost more.",
    "emphasis": "**Read this.** |_Then_ decide.",
    "question run": "A truce?! |Really?? |No.",
    "brand in capitals": "They sell laptops. |macOS runs on them.",
    "a member": "I thank my right hon. Friend. |He waited long.",
    "an article's label": "Article 7. The harbour is public. |Article 8. Nobody may sell it.",
    "metres": "The crane is 41 m. |Ropes hold it.",
    "citation": '"Rust never sleeps." [*The Quay*, p. 41] |Nobody paid. (Ilić, pp. 3–5) |It fell.',
    "break": "The first line.<br>|The second line.",
}


@pytest.mark.parametrize("barred", CASES.values(), ids=CASES.keys())
def test_english(barred: str) -> None:
    assert cut(barred, ENGLISH) == barred


def test_a_language_without_rules_takes_english_ones() -> None:
    assert sentences("Dr. Weiß kam. Er ging.", LocaleTag("de")) == ("Dr. Weiß kam. ", "Er ging.")


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_what_holds_no_sentence_stays_one_piece(text: str) -> None:
    assert sentences(text, ENGLISH) == ((text,) if text else ())
