"""Two people and their branches: real git, the commands, catalogs edited by a foreign tool."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from l10n.cli import run
from l10n.po.reader import read
from l10n.po.writer import written
from tests.properties.test_merge import branches, check_disjoint
from tests.walks.desk import ARTICLE, SERBIAN, mark
from tests.walks.shared_desk import Shared, alone

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

CATALOG = "locales/sr_Cyrl/LC_MESSAGES/ferries.po"
LEDGER = "locales/sr_Cyrl/ferries.jsonl"
FOG, SALE, PRICE = (
    "It carries nine cars and stops for fog.",
    "The ministry wants to sell it in 2027.",
    "A crossing costs 350 dinars for a car.",
)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A synced project with one article, committed, in a clone that knows l10n; made once."""
    root = tmp_path_factory.mktemp("begun") / "ferries"
    (root / "source_texts").mkdir(parents=True)
    (root / "source_texts/ferries.md").write_text(ARTICLE, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        alone(patch)
        for line in ("init -q -b main", "config user.name Mira", "config user.email mira@example.org"):
            subprocess.run(["git", *line.split()], cwd=root, check=True)
        for line in ("init", "sync", "git install"):
            assert run(["-C", str(root), *line.split()]) == 0
        subprocess.run(["git", "add", "-A"], cwd=root, check=True)
        subprocess.run(["git", "commit", "-q", "-m", "begin"], cwd=root, check=True)
    return root


@pytest.fixture
def shared(begun: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shared:
    """A copy of that project."""
    alone(monkeypatch)
    shutil.copytree(begun, tmp_path / "ferries", symlinks=True)
    return Shared(tmp_path / "ferries", capsys)


def test_two_translators_of_different_sentences_merge_without_a_word(shared: Shared) -> None:
    shared.branch("ana")
    shared.give(FOG, "Who pays")
    shared.commit("ana")
    shared.branch("mila")
    shared.give(SALE, PRICE)
    shared.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Mila")
    shared.commit("mila")
    shared.git("merge", "-q", "ana")
    assert {source: target for source, target in shared.targets().items() if target} == {
        source: SERBIAN[source] for source in (FOG, SALE, PRICE, "Who pays")
    }
    assert (
        shared.states() | {FOG: "pending", "Who pays": "pending", SALE: "approved", PRICE: "approved"}
        == shared.states()
    )
    assert shared.git("status", "--short") == ""


def test_the_same_sentence_twice_is_one_unit_with_two_texts(shared: Shared) -> None:
    shared.branch("ana")
    shared.give(targets={FOG: "Носи девет кола."})
    shared.commit("ana")
    shared.branch("mira")
    shared.give(FOG, SALE)
    shared.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Mira")
    shared.commit("mira")
    said = shared.git("merge", "ana", code=1)
    # The Latin catalog is converted from this one, so there is nothing to decide in it.
    assert [line for line in shared.git("status", "--short").splitlines() if line.startswith("UU")] == [f"UU {CATALOG}"]
    assert f'{CATALOG}:35: both sides changed "{FOG}"' in said
    entry = polib.pofile(str(shared.path("sr_Cyrl"))).find(FOG)
    assert entry is not None
    assert (entry.msgstr, entry.fuzzy) == (SERBIAN[FOG], True)
    assert entry.tcomment == "merge conflict, the other side: Носи девет кола."
    # Ours was approved; nobody has approved it against theirs.
    assert shared.states()[FOG] == "draft"
    assert shared.states()[SALE] == "approved"
    assert f'nobody has decided about "{FOG}"' in shared.commit("merged")
    shared.l10n("sync", "--offline")
    assert shared.states()[FOG] == "draft"


def test_a_decision_ends_the_conflict_in_both_scripts(shared: Shared) -> None:
    shared.branch("ana")
    shared.give(targets={FOG: "Носи девет кола."})
    shared.commit("ana")
    shared.branch("mira")
    shared.give(FOG)
    shared.commit("mira")
    shared.git("merge", "ana", code=1)

    def decide(entry: polib.POEntry) -> None:
        mark(entry, fuzzy=False)

    shared.edit(decide)
    shared.l10n("sync", "--offline")
    assert "nobody has decided" not in shared.commit("merged")
    for locale in ("sr_Cyrl", "sr_Latn"):
        assert b"merge conflict" not in shared.path(locale).read_bytes()
    assert (shared.states()[FOG], shared.states("sr-Latn")[FOG]) == ("pending", "pending")


def test_a_correction_of_the_converted_text_outlives_a_merge(shared: Shared) -> None:
    shared.give(FOG)
    shared.commit("fog")
    shared.branch("mila")
    shared.translate({FOG: "Nosi devet automobila i staje kada je MAGLA."}, "sr_Latn")
    shared.l10n("sync", "--offline")
    shared.commit("mila")
    shared.branch("ana", "main")
    shared.give(targets={FOG: "Носи девет кола."})
    shared.commit("ana")
    shared.git("merge", "-q", "mila")
    shared.l10n("sync", "--offline")
    assert shared.units("sr-Latn")[FOG]["target"] == "Nosi devet automobila i staje kada je MAGLA."


def test_a_document_renamed_here_and_translated_there(shared: Shared) -> None:
    shared.give(SALE)
    shared.commit("one sentence")
    shared.branch("ana")
    shared.give(FOG)
    shared.commit("ana")
    shared.git("checkout", "-q", "main")
    (shared.root / "source_texts/ferries.md").rename(shared.root / "source_texts/boats.md")
    shared.l10n("sync", "--offline")
    shared.commit("renamed")
    shared.git("merge", "-q", "ana")
    shared.l10n("sync", "--offline")
    targets = {entry.msgid: entry.msgstr for entry in polib.pofile(str(shared.path("sr_Cyrl", "boats")))}
    assert (targets[FOG], targets[SALE]) == (SERBIAN[FOG], SERBIAN[SALE])


def test_a_source_changed_and_synced_here_and_translated_there(shared: Shared) -> None:
    shared.give(FOG, SALE)
    shared.commit("two sentences")
    shared.branch("ana")
    better = "Министарство намерава да је прода 2027. године."
    shared.give(targets={SALE: better, PRICE: SERBIAN[PRICE]})
    shared.commit("ana")
    shared.git("checkout", "-q", "main")
    shared.write(ARTICLE.replace("wants to sell it", "wants to sell it for nothing").replace("# Who", "# And who"))
    shared.l10n("sync", "--offline")
    shared.commit("source")
    shared.git("merge", "-q", "ana")
    shared.l10n("sync", "--offline")
    new = SALE.replace("sell it", "sell it for nothing")
    units = shared.units()
    assert (units[new]["state"], units[new]["target"]) == ("stale", better)
    assert units[PRICE]["target"] == SERBIAN[PRICE]
    assert units[FOG]["state"] == "pending"


def test_rebase_cherry_pick_and_stash_use_it_too(shared: Shared) -> None:
    shared.branch("ana")
    shared.give(FOG)
    shared.commit("fog")
    shared.give(SALE)
    shared.commit("sale")
    shared.git("checkout", "-q", "main")
    shared.give("Who pays")
    shared.commit("who")
    shared.git("cherry-pick", "ana")
    assert (shared.targets()[SALE], shared.targets()[FOG]) == (SERBIAN[SALE], "")
    shared.git("checkout", "-q", "ana")
    shared.git("rebase", "-q", "main")
    assert shared.targets()[FOG] == SERBIAN[FOG]
    shared.give(PRICE, sync=False)
    shared.git("stash", "-q")
    shared.give("Ferries on the Sava")
    shared.commit("title")
    shared.git("stash", "pop", "-q")
    done = ("Who pays", SALE, FOG, PRICE, "Ferries on the Sava")
    assert {source for source, target in shared.targets().items() if target} == set(done)


def test_ledgers_of_two_branches_become_one_in_the_order_of_time(shared: Shared) -> None:
    shared.branch("ana")
    shared.give(FOG)
    shared.commit("ana")
    shared.branch("mila")
    shared.give(SALE)
    shared.commit("mila")
    mine = (shared.root / LEDGER).read_text("utf-8").splitlines()
    shared.git("merge", "-q", "ana")
    both = (shared.root / LEDGER).read_text("utf-8").splitlines()
    theirs = shared.git("show", f"ana:{LEDGER}").splitlines()
    assert both == [*theirs, *mine]


def test_a_side_that_is_no_catalog_is_refused_and_ours_stays(shared: Shared) -> None:
    shared.branch("ana")
    shared.path("sr_Cyrl").write_bytes(shared.path("sr_Cyrl").read_bytes() + b'\nmsgid "Cut off.\n')
    shared.git("commit", "-q", "--no-verify", "-am", "broken")
    shared.branch("mira")
    shared.give(FOG)
    shared.commit("mira")
    ours = shared.path("sr_Cyrl").read_bytes()
    said = shared.git("merge", "ana", code=1)
    assert f"{CATALOG} (theirs):" in said
    assert "Nothing was merged" in said
    assert shared.path("sr_Cyrl").read_bytes() == ours
    assert "UU" in shared.git("status", "--short", CATALOG)


def test_git_diff_shows_the_units_that_differ(shared: Shared) -> None:
    shared.give(FOG, sync=False)
    told = shared.git("diff", "-U0", CATALOG).splitlines()
    assert [line for line in told if line.startswith(("+ ", "- "))] == ["-  empty", f"+  target: {SERBIAN[FOG]}"]
    assert any(line.endswith(f"@@ {FOG}") for line in told)


def test_random_branches_through_git(shared: Shared) -> None:
    """Rewrapped on one side, with headers of different editors, by merges of real commits."""
    path = shared.root / "locales" / "random.po"
    for seed in range(5000, 5020):
        base, ours, theirs, _ = branches(seed)
        width = random.Random(seed).choice([0, 40, 76])
        for name, catalog, at in (
            ("base", base, "main"),
            ("a", ours.catalog(), "base"),
            ("b", theirs.catalog(), "base"),
        ):
            shared.git("checkout", "-q", "-B", name, at)
            path.write_text(written(catalog), "utf-8")
            if name == "b" and width:
                polib.pofile(str(path), wrapwidth=width).save(str(path))
            shared.git("add", "-A")
            shared.git("commit", "-q", "--no-verify", "--allow-empty", "-m", name)
        shared.git("checkout", "-q", "a")
        shared.git("merge", "-q", "b")
        check_disjoint(read(path.read_text("utf-8")), base, ours, theirs)


def test_a_broken_catalog_and_a_left_conflict_are_not_committed(shared: Shared) -> None:
    data = shared.path("sr_Cyrl").read_bytes()
    shared.path("sr_Cyrl").write_bytes(data + b"<<<<<<< HEAD\n")
    said = shared.commit("broken", code=1)
    assert f"{CATALOG}:" in said
    assert "a merge conflict was left here" in said
    shared.path("sr_Cyrl").write_bytes(data)
    (shared.root / LEDGER).write_text("{}\n", "utf-8")
    assert f"{LEDGER}:1: at is missing" in shared.commit("broken", code=1)


def test_an_approval_cannot_be_taken_out_of_a_ledger(shared: Shared) -> None:
    shared.give(FOG, SALE)
    shared.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Mila")
    shared.commit("approved")
    path = shared.root / LEDGER
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not ('"accepted"' in line and FOG in line)), "utf-8")
    assert f'{LEDGER}: the approval of "{FOG}" by Mila is gone' in shared.commit("lost", code=1)
    # To another ledger it may move: approvals count in the whole project.
    path.rename(path.with_name("boats.jsonl"))
    assert "is gone" in shared.commit("lost", code=1)
    path.with_name("boats.jsonl").write_text("".join(lines), "utf-8")
    shared.commit("moved")


def test_what_the_other_side_approved_is_not_lost_by_taking_ours(shared: Shared) -> None:
    shared.branch("ana")
    shared.give(FOG)
    shared.l10n("review", "approve", "--all", "-l", "sr-Cyrl", "--as", "Ana")
    shared.commit("ana")
    shared.branch("mira")
    shared.give(targets={FOG: "Вози девет кола."})
    shared.commit("mira")
    shared.git("merge", "ana", code=1)
    shared.git("checkout", "mira", "--", LEDGER)
    assert f'the approval of "{FOG}" by Ana is gone' in shared.commit("merged", code=1)


def test_a_ledger_that_is_not_in_git_is_named(shared: Shared) -> None:
    shared.give(FOG)
    assert f"{LEDGER}: this ledger is not in git" in shared.git("commit", "-q", "-am", "forgotten")
