"""From sentences to paragraphs and back, by command and by hand."""

from __future__ import annotations

import json

import polib

from tests.walks.desk import SERBIAN, Desk

PARAGRAPH = (
    "The ferry at Skela has crossed the river since 1921. It carries nine cars and stops for fog. "
    "The ministry wants to sell it in 2027."
)
SENTENCES = tuple(source for source in SERBIAN if source in PARAGRAPH)
JOINED = " ".join(SERBIAN[source] for source in SENTENCES)
WHOLE = (
    "Скела код Скеле вози од 1921. године. Прима девет кола, а по магли не вози. Држава би да је прода 2027. године."
)


def approved(desk: Desk) -> None:
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")


def test_a_dry_run_shows_what_becomes_of_the_units_and_writes_nothing(desk: Desk) -> None:
    approved(desk)
    before = desk.files()
    said = desk.l10n("resegment", "--unit", "paragraph", "--dry-run")
    assert desk.files() == before
    assert "ferries.md: 7 units → 4" in said
    assert "The ferry at Skela has crossed the…" in said
    assert "ferries.md sr-Cyrl: 2 made of what there was" in said
    report = json.loads(desk.l10n("resegment", "--unit", "paragraph", "--dry-run", "--json"))
    groups = report["documents"][0]["groups"]
    assert groups[0] == {"before": list(SENTENCES), "after": [PARAGRAPH]}


def test_sentences_that_were_all_approved_make_an_approved_paragraph(desk: Desk) -> None:
    approved(desk)
    before = desk.files()
    desk.l10n("resegment", "--unit", "paragraph")
    unit = desk.units()[PARAGRAPH]
    assert (unit["target"], unit["state"]) == (JOINED, "approved")
    lines = [json.loads(line) for line in (desk.root / "locales/sr_Cyrl/ferries.jsonl").read_text("utf-8").splitlines()]
    told = [line for line in lines if line["source"] == PARAGRAPH]
    assert [(line["action"], line["origin"]) for line in told] == [("carried", "joined")]
    assert told[0]["previous"].split("\n") == list(SENTENCES)
    assert "Every document is cut so already." in desk.l10n("resegment", "--unit", "paragraph")
    assert not json.loads(desk.l10n("sync", "--json"))["written"]
    desk.l10n("resegment", "--unit", "sentence")
    now = desk.files()
    assert {name for name in before if now[name] != before[name]} <= {
        f"locales/{folder}/ferries.jsonl" for folder in ("sr_Cyrl", "sr_Latn")
    }


def test_one_that_was_not_approved_or_is_missing_tells_on_the_paragraph(desk: Desk) -> None:
    first, second, third = SENTENCES
    desk.translate({first: SERBIAN[first], second: SERBIAN[second]})
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.translate({third: SERBIAN[third]})
    desk.l10n("sync")
    desk.l10n("resegment", "--unit", "paragraph")
    assert desk.states()[PARAGRAPH] == "pending"
    desk.l10n("resegment", "--unit", "sentence")
    assert [desk.states()[source] for source in SENTENCES] == ["approved", "approved", "pending"]
    desk.translate({third: ""})
    desk.l10n("sync")
    desk.l10n("resegment", "--unit", "paragraph")
    unit = desk.units()[PARAGRAPH]
    assert (unit["state"], unit["previous_source"]) == ("stale", f"{first} {second}")
    assert unit["target"] == f"{SERBIAN[first]} {SERBIAN[second]}"


def test_by_hand_and_a_sync_comes_to_the_same(desk: Desk) -> None:
    approved(desk)
    config = desk.root / "l10n.toml"
    before = config.read_text("utf-8")
    desk.l10n("resegment", "--unit", "paragraph")
    told = desk.path("sr_Cyrl").read_bytes()
    assert config.read_text("utf-8") == before.replace('unit = "sentence"', 'unit = "paragraph"')
    desk.l10n("resegment", "--unit", "sentence")
    config.write_text(before.replace('unit = "sentence"', 'unit = "paragraph"'), "utf-8")
    assert "7 units → 4" in desk.l10n("resegment", "--dry-run")
    desk.l10n("sync")
    assert desk.path("sr_Cyrl").read_bytes() == told


def translated_whole(desk: Desk, target: str) -> dict[str, dict[str, str]]:
    """Translate and approve a paragraph as one unit; return the units once it is divided."""
    desk.l10n("resegment", "--unit", "paragraph", "-d", "ferr*.md")
    assert 'match = "ferr*.md"' in (desk.root / "l10n.toml").read_text("utf-8")
    desk.translate({PARAGRAPH: target})
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.l10n("resegment", "--unit", "sentence", "-d", "ferr*.md")
    return desk.units()


def test_a_joined_paragraph_that_is_edited_keeps_its_target_as_a_start(desk: Desk) -> None:
    approved(desk)
    desk.l10n("resegment", "--unit", "paragraph")
    text = (desk.root / "source_texts/ferries.md").read_text("utf-8")
    desk.write(text.replace("nine cars", "ten cars"))
    desk.l10n("sync")
    edited = desk.units()[PARAGRAPH.replace("nine cars", "ten cars")]
    assert (edited["state"], edited["target"], edited["previous_source"]) == ("stale", JOINED, PARAGRAPH)
    desk.l10n("resegment", "--unit", "sentence")
    states = desk.states()
    assert states.pop("It carries ten cars and stops for fog.") == "stale"
    assert set(states.values()) == {"approved"}
    desk.l10n("resegment", "--unit", "paragraph")
    desk.write(text)
    desk.l10n("sync")
    assert (desk.units()[PARAGRAPH]["state"], desk.units()[PARAGRAPH]["target"]) == ("approved", JOINED)


def test_a_paragraph_translated_whole_is_offered_sentence_by_sentence(desk: Desk) -> None:
    units = translated_whole(desk, WHOLE)
    offered = [units[source]["target"] for source in SENTENCES]
    assert (" ".join(offered), len(set(offered))) == (WHOLE, 3)
    assert {units[source]["state"] for source in SENTENCES} == {"stale"}
    assert {units[source]["previous_source"] for source in SENTENCES} == {PARAGRAPH}
    desk.l10n("resegment", "--unit", "paragraph", "-d", "ferr*.md")
    unit = desk.units()[PARAGRAPH]
    assert (unit["target"], unit["state"]) == (WHOLE, "approved")


def test_where_sentences_do_not_pair_the_first_is_offered_the_whole(desk: Desk) -> None:
    whole = "Скела вози од 1921. године, прима девет кола и стаје по магли. Држава би да је прода 2027. године."
    units = translated_whole(desk, whole)
    assert [units[source]["target"] for source in SENTENCES] == [whole, "", ""]
    assert [units[source]["state"] for source in SENTENCES] == ["stale", "empty", "empty"]
    obsolete = polib.pofile(str(desk.path("sr_Cyrl"))).obsolete_entries()
    assert [entry.msgstr for entry in obsolete] == [whole]


def test_what_was_translated_after_the_change_is_what_a_paragraph_takes(desk: Desk) -> None:
    translated_whole(desk, WHOLE)
    desk.translate()
    desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", "sr-Cyrl")
    desk.l10n("resegment", "--unit", "paragraph", "-d", "ferr*.md")
    unit = desk.units()[PARAGRAPH]
    assert (unit["target"], unit["state"]) == (JOINED, "approved")


def test_a_short_block_keeps_target_and_approval_in_another_role(desk: Desk) -> None:
    approved(desk)
    text = (desk.root / "source_texts/ferries.md").read_text("utf-8")
    desk.write(text.replace("## Who pays", "- Who pays"))
    desk.l10n("sync")
    unit = desk.units()["Who pays"]
    assert (unit["context"], unit["target"], unit["state"]) == ("item", "Ко плаћа", "approved")
    desk.write(text.replace("## Who pays", "Who pays"))
    desk.l10n("sync")
    unit = desk.units()["Who pays"]
    assert not unit["context"]
    assert (unit["target"], unit["state"]) == ("Ко плаћа", "approved")


def test_a_short_item_takes_what_was_said_of_its_sentences_since(desk: Desk) -> None:
    desk.write("- Stop now. Pay.\n")
    desk.l10n("sync")
    desk.translate({"Stop now.": "Станите.", "Pay.": "Платите."})
    desk.l10n("resegment", "--unit", "paragraph")
    desk.translate({"Stop now. Pay.": "Станите и платите."})
    desk.l10n("resegment", "--unit", "sentence")
    desk.translate({"Stop now.": "Стој.", "Pay.": "Плаћајте."})
    desk.l10n("resegment", "--unit", "paragraph")
    unit = desk.units()["Stop now. Pay."]
    assert (unit["target"], unit["state"]) == ("Стој. Плаћајте.", "pending")
