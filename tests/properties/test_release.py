"""No text that nobody approved is in any file of a release, whatever state a project is in."""

from __future__ import annotations

import tempfile
from pathlib import Path

import polib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from l10n.cli import run

STEPS = ("empty", "draft", "pending", "approved", "edited", "marked", "rejected", "stale")
LOCALES = ("sr_Cyrl", "zh_Hans")
WORD = {"sr_Cyrl": "Неодобрена реченица стоји овде, на месту {}.", "zh_Hans": "未批准的句子就在这里，位置{}。"}
GOOD = {"sr_Cyrl": "Нова реченица стоји овде, на месту {}.", "zh_Hans": "新的句子就在这里，位置{}。"}
LETTERS = {"sr_Cyrl": "абв", "zh_Hans": "甲乙丙"}
BAD = ("Неодобрена", "Neodobrena", "未批准")

# Most sentences are approved, or hardly an article would be released.
states = st.sampled_from((*["approved"] * 12, *STEPS))
articles = st.lists(st.lists(states, min_size=3, max_size=3), min_size=3, max_size=3)
plans = st.fixed_dictionaries(dict.fromkeys(LOCALES, articles))


def l10n(root: Path, *args: str, codes: tuple[int, ...] = (0,)) -> None:
    assert run(["-C", str(root), *args]) in codes, args


def source(number: int, at: int, *, old: bool = False) -> str:
    return f"Sentence {'old' if old else 'new'} of place {chr(97 + number)}{chr(97 + at)} stands here."


def write(root: Path, plan: dict[str, list[list[str]]], *, old: bool) -> None:
    for number in range(3):
        stale = {
            at
            for states in plan.values()
            if number < len(states)
            for at, one in enumerate(states[number])
            if one == "stale"
        }
        text = "\n\n".join(source(number, at, old=old and at in stale) for at in range(3))
        (root / "source_texts" / f"{chr(97 + number)}.md").write_text(f"{text}\n", "utf-8")


def each(
    root: Path, plan: dict[str, list[list[str]]], steps: tuple[str, ...], word: dict[str, str], mark: str = ""
) -> None:
    """Give units in some states a target of a word and their place; `mark` adds or takes the fuzzy flag."""
    for locale, states in plan.items():
        for number, row in enumerate(states):
            path = root / "locales" / locale / "LC_MESSAGES" / f"{chr(97 + number)}.po"
            po = polib.pofile(str(path))
            for at, step in enumerate(row):
                for entry in po:
                    place = f"place {chr(97 + number)}{chr(97 + at)} "
                    if step in steps and place in entry.msgid and not entry.obsolete:
                        entry.msgstr = (
                            word[locale].format(LETTERS[locale][number] + LETTERS[locale][at]) if word else entry.msgstr
                        )
                        entry.flags = ["fuzzy"] if mark == "fuzzy" else []
            po.save(str(path))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans)
def test_unapproved_text_is_in_no_artefact(plan: dict[str, list[list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        l10n(root, "init")
        write(root, plan, old=True)
        l10n(root, "sync")
        each(root, plan, ("approved", "edited", "marked", "stale"), GOOD)
        for locale in ("sr-Cyrl", "zh-Hans"):
            l10n(root, "review", "approve", "--all", "--as", "Vera", "-l", locale, codes=(0, 1))
        l10n(root, "release", codes=(0, 1))
        each(root, plan, ("pending", "edited", "rejected"), WORD)
        each(root, plan, ("draft",), WORD, "fuzzy")
        each(root, plan, ("marked",), {}, "fuzzy")
        write(root, plan, old=False)
        l10n(root, "sync")
        l10n(root, "release", codes=(0, 1))
        for path in (root / "releases").rglob("*"):
            if path.is_file() and path.name != "manifest.json":
                text = path.read_bytes().decode("utf-8", "replace")
                for word in BAD:
                    assert word not in text, path
        check_pages(root)


def check_pages(root: Path) -> None:
    """Hold that no source sentence stands on a page in another language."""
    for path in (root / "releases").glob("*/html/*/*.html"):
        if path.parent.name != "en":
            assert "stands here" not in path.read_text("utf-8"), path
