from __future__ import annotations

import time

import pytest

from l10n.engines.base import Deadline, EngineFloodedError, EngineKeyError
from l10n.engines.http import Client, seconds_until
from l10n.errors import EngineBusyError, EngineError, EngineRefusedError, UsageError
from tests.engines.server import SECRET_OF_THE_SERVER, Server


def ask(server: Server, *, seconds: float = 2.0, client: Client | None = None) -> bytes:
    asked = client or Client(server.url)
    answer = asked.ask("GET", "/m?q=Hello&tl=sr", deadline=Deadline(time.monotonic() + seconds), headers={})
    return answer.checked(asked.server)


def test_a_connection_is_used_again() -> None:
    with Server() as server:
        client = Client(server.url)
        for _ in range(3):
            assert "Хелло" in ask(server, client=client).decode()

        assert len(client._idle) == 1


def test_a_connection_that_the_server_closed_is_not_used_again() -> None:
    with Server() as server:
        client = Client(server.url)
        ask(server, client=client)
        waiting = client._idle[0].sock
        assert waiting is not None
        waiting.shutdown(2)

        assert "Хелло" in ask(server, client=client).decode()


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("429", EngineFloodedError),
        ("500", EngineBusyError),
        ("503", EngineBusyError),
        ("401", EngineKeyError),
        ("403", EngineKeyError),
        ("400", EngineRefusedError),
        ("414", EngineRefusedError),
        ("302", EngineRefusedError),
        ("418", EngineError),
    ],
)
def test_a_status_says_what_to_do_and_the_servers_words_are_not_repeated(status: str, kind: type[EngineError]) -> None:
    with Server([status]) as server, pytest.raises(EngineError) as caught:
        ask(server)

    assert type(caught.value) is kind
    assert status in caught.value.message
    assert SECRET_OF_THE_SERVER not in caught.value.message + caught.value.hint


def test_retry_after_is_handed_on() -> None:
    with Server(["429"], retry_after="7") as server, pytest.raises(EngineBusyError) as caught:
        ask(server)

    assert caught.value.retry_after == 7


@pytest.mark.parametrize("fault", ["drip", "silence"])
def test_no_server_outlives_the_deadline(fault: str) -> None:
    began = time.monotonic()
    with Server([fault]) as server, pytest.raises(EngineBusyError, match="in time"):
        ask(server, seconds=0.2)

    assert time.monotonic() - began < 0.8


def test_an_answer_without_end_is_cut_off() -> None:
    with Server(["huge"]) as server, pytest.raises(EngineError, match="more than"):
        ask(server)


def test_a_server_that_hangs_up_or_is_not_there_is_busy() -> None:
    with Server(["close"]) as server, pytest.raises(EngineBusyError, match="hung up"):
        ask(server)
    with pytest.raises(EngineBusyError, match="cannot be reached"):
        ask(server)


@pytest.mark.parametrize("address", ["ftp://a", "translate.example", "http://", "http://a:99999", "http://me:secret@a"])
def test_an_address_that_cannot_be_used_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        Client(address)

    assert "secret" not in caught.value.message + caught.value.hint


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0),
        (" 1.5 ", 1.5),
        ("-3", None),
        ("", None),
        ("Thu, 01 Jan 1970 00:01:00 GMT", 50),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Thu, 99 Jan", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert seconds_until(header, now=10.0) == seconds
