"""Who looks at one document sees it as who looks at all of them, and need not read every ledger."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n.flows.bearing import Bearing
from l10n.flows.fill import memory_of
from l10n.flows.memory import found
from l10n.flows.view import Views
from l10n.model.catalog import UnitKey
from l10n.model.ledger import Event
from l10n.model.locale import LocaleTag
from l10n.project import Project
from l10n.store import ledger
from tests.properties.test_sync import SENTENCES, Desk, synced


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
@example(2, 2)  # one pair is told of several documents in one sync
def test_a_document_looked_at_alone_stands_as_among_all(seed: int, steps: int) -> None:
    die = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        desk = Desk(root, die)
        for day in range(1, steps + 1):
            synced(root, day, anew=False)
            # What is changed last, no sync has seen yet.
            for action in die.choices(desk.actions(), k=die.randrange(1, 3)):
                action()
        project = Project.open(root)
        whole = Views(project)
        for name in project.readable:
            alone = Views(Project.open(root), name)
            for locale in project.config.locales:
                assert alone.view(name, locale) == whole.view(name, locale)
        for locale in project.config.locales:
            text, floor = die.choice(SENTENCES), die.choice((0.0, 0.6, 0.9))
            everything = memory_of(project.history(locale)).matches(text, floor=floor)
            assert Bearing(project).matches(text, locale, floor=floor) == everything


def test_of_other_ledgers_only_what_bears_on_the_document_is_read(tmp_path: Path) -> None:
    Desk(tmp_path, random.Random(1))
    synced(tmp_path, 1, anew=False)
    project, locale = Project.open(tmp_path), LocaleTag.parse("sr-Cyrl")
    of = {name: {source.key for source in project.template(name)} for name in project.articles}
    shared = [(one, two, of[one] & of[two]) for one in of for two in of if one < two and of[one] & of[two]]
    one, two, keys = shared[0]
    own = next(iter(of[two] - of[one]))
    both = next(iter(keys))
    ledger.append(
        project.ledger_path(two, locale),
        [Event("2026-01-02T00:00:00Z", "Mira", "accepted", key.source, "Мост.", key.context) for key in (own, both)],
    )
    synced(tmp_path, 3, anew=False)

    def known(views: Views) -> list[bool]:
        history = views.history(one, locale)
        return [bool(history.past(UnitKey(key.context, key.source))) for key in (own, both)]

    assert known(Views(project)) == [True, True]
    assert known(Views(Project.open(tmp_path), one)) == [False, True]


def test_a_search_in_a_settled_project_reads_no_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Desk(tmp_path, random.Random(2))
    synced(tmp_path, 1, anew=False)
    project, locale = Project.open(tmp_path), LocaleTag.parse("zh-Hans")
    name = project.articles[0]
    source = project.template(name)[-1].key.source
    ledger.append(
        project.ledger_path(name, locale), [Event("2026-01-02T00:00:00Z", "Mira", "accepted", source, "桥。")]
    )
    assert [match.target for _, match in found(project, source)] == ["桥。"], "the ledger that no sync has seen is read"
    synced(tmp_path, 3, anew=False)
    monkeypatch.delattr(ledger, "load")
    assert [match.target for _, match in found(Project.open(tmp_path), source)] == ["桥。"]
