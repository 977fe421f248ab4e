"""Requests to the pages without a network: the application is called as a server calls it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from starlette.types import ASGIApp, Message

from l10n.web.room import Room

T = TypeVar("T")
HOST = "127.0.0.1:8765"
OWN = {"host": HOST, "origin": f"http://{HOST}"}


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    cookies: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def told(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(self.body)
        return found


@dataclass
class Client:
    """A browser without script, or a program; the application runs in a thread of its own, as another loop may here."""

    app: ASGIApp
    room: Room
    headers: dict[str, str] = field(default_factory=lambda: dict(OWN))
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self.loop.run_forever)
        self._thread.start()

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Answer:
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urlencode(form).encode(), {**kind, **(headers or {})})

    def put(self, path: str, told: object, headers: Mapping[str, str] | None = None) -> Answer:
        return self.ask("PUT", path, json.dumps(told).encode(), {"content-type": "application/json", **(headers or {})})

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None, *, parts: int = 1
    ) -> Answer:
        """Send a request whose body comes in some parts; a header that is empty is left out."""
        sent = {**self.headers, **(headers or {})}
        return self.run(self._ask(method, path, body, sent, parts))

    async def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str], parts: int) -> Answer:
        split = urlsplit(path)
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": _unquoted(split.path),
            "raw_path": split.path.encode(),
            "query_string": split.query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items() if value],
            "server": ("127.0.0.1", 8765),
            "client": ("127.0.0.1", 50000),
            "root_path": "",
        }
        size = max(1, -(-len(body) // parts))
        pieces = [body[at : at + size] for at in range(0, len(body), size)] or [b""]
        waiting = [
            {"type": "http.request", "body": piece, "more_body": at < len(pieces) - 1}
            for at, piece in enumerate(pieces)
        ]
        got: list[Message] = []

        async def receive() -> Message:
            return waiting.pop(0) if waiting else {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            got.append(message)

        await self.app(scope, receive, send)
        raw = [(name.decode(), value.decode()) for name, value in got[0]["headers"]]
        cookies = tuple(value for name, value in raw if name == "set-cookie")
        return Answer(got[0]["status"], dict(raw), b"".join(one.get("body", b"") for one in got), cookies)

    def close(self) -> None:
        self.run(self.room.close())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    def run(self, work: Coroutine[object, object, T]) -> T:
        """Run a coroutine where the application runs; return what it returns."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()


def _unquoted(path: str) -> str:
    from urllib.parse import unquote

    return unquote(path)


class Page(HTMLParser):
    """A page as a browser takes it apart: elements with their attributes, in order, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def links(self) -> list[str]:
        return [attrs["href"] for tag, attrs in self.elements if tag == "a" and "href" in attrs]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def values(self, tag: str, name: str) -> list[str]:
        """Return the values of the elements of a name, such as a form's hidden fields."""
        return [attrs.get("value", "") for kind, attrs in self.elements if kind == tag and attrs.get("name") == name]
