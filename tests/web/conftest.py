from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from l10n.flows.clock import system_clock
from l10n.web.app import application
from l10n.web.door import Hosts
from l10n.web.people import Passes, Person
from l10n.web.room import Room
from tests.walks.desk import ARTICLE, Desk
from tests.web.client import Client

Opens = Callable[..., Client]
ANA = Person("Ana Ilić", "coordinator")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A project with one article, synced and translated, nothing of it approved."""
    made = Desk(tmp_path / "project", capsys)
    made.root.mkdir()
    made.l10n("init")
    made.write(ARTICLE)
    made.l10n("sync")
    made.translate()
    made.l10n("sync")
    return made


@pytest.fixture
def opens() -> Iterator[Opens]:
    """Open the pages of a project for its owner, or for people with links."""
    clients: list[Client] = []

    def opened(root: Path, *people: Person, host: str = "127.0.0.1") -> Client:
        room = Room(root, system_clock())
        passes = Passes(ANA, people)
        client = Client(application(room, passes=passes, hosts=Hosts(host, 8765)), room)
        if people:
            client.headers["authorization"] = f"Bearer {next(iter(passes.links))}"
        clients.append(client)
        return client

    yield opened
    for client in clients:
        client.close()


@pytest.fixture
def client(desk: Desk, opens: Opens) -> Client:
    """The owner's browser."""
    return opens(desk.root)
