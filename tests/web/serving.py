"""A real server in a thread of this process, and requests to it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from l10n.web.people import Passes, Person
from l10n.web.server import prepared
from tests.walks.desk import Desk

OWNER = Person("Ana Ilić", "coordinator")


@contextmanager
def served(desk: Desk, *people: Person) -> Iterator[tuple[str, list[str]]]:
    """Serve a project from a thread of this process; yield host and port, and what was told."""
    told: list[str] = []
    server, listening = prepared(desk.root, host="127.0.0.1", port=0, passes=Passes(OWNER, people), tell=told.append)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"127.0.0.1:{listening.getsockname()[1]}", told
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def fetched(host: str, path: str, method: str = "GET", body: str = "") -> tuple[int, str]:
    connection = http.client.HTTPConnection(host, timeout=20)
    try:
        connection.request(method, path, body or None, {"Content-Type": "application/json"} if body else {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()
