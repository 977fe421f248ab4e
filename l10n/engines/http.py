"""A small HTTP client: connections kept alive, answers bounded in size and time, no redirects.

The standard library's timeout counts from the last byte, so a server that drips one byte a second holds a caller for
as long as it likes; here every read ends at the caller's deadline, which also bounds the silence between two bytes.
What a server says in an error is never repeated.
"""

from __future__ import annotations

import email.utils
import http.client
import io
import json
import selectors
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from l10n.engines.base import Deadline, EngineFloodedError, EngineKeyError
from l10n.errors import EngineBusyError, EngineError, EngineRefusedError, UsageError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST_ANSWER = 5_000_000
"""Bytes of one answer, its headers included."""

_BUSY = frozenset((408, 425, 500, 502, 503, 504, 529))
_KEY = frozenset((401, 402, 403, 407, 456))
_REFUSED = frozenset((400, 404, 405, 406, 410, 411, 413, 414, 415, 422, 431, 451, 501))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said; `retry_after` is in seconds, None where it named no time."""

    status: int
    body: bytes
    retry_after: float | None = None

    def checked(self, server: str) -> bytes:
        """Return the body of a success, or raise what the status means; `server` names who is meant."""
        said = f"{server} answered HTTP {self.status}"
        if 200 <= self.status < 300:
            return self.body
        if self.status == 429:
            raise EngineFloodedError(f"{said}: asked too often", retry_after=self.retry_after)
        if self.status in _BUSY:
            raise EngineBusyError(said, retry_after=self.retry_after)
        if self.status in _KEY:
            raise EngineKeyError(f"{said}: the key is not accepted, or its account is used up")
        if self.status in _REFUSED:
            raise EngineRefusedError(said)
        if 300 <= self.status < 400:
            raise EngineRefusedError(f"{said}: redirects are not followed", "Give the address that it points to.")
        raise EngineError(said)

    def value(self, server: str) -> object:
        """Return what a success says in JSON, or raise as `checked` does; EngineError where it is no JSON."""
        try:
            value: object = json.loads(self.checked(server))
        except (ValueError, RecursionError):
            raise EngineError(f"{server} answered something that is not JSON") from None
        return value


class _TooLargeError(Exception):
    """The answer went past its bound."""


class _BoundedReader(io.RawIOBase):
    """A socket's bytes until a moment and up to a number, however slowly they come."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._raw = raw
        self._sock = sock
        self._deadline = deadline
        self._left = LARGEST_ANSWER

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        self._sock.settimeout(_left(self._deadline))
        size = self._raw.readinto(buffer)
        if not isinstance(size, int):
            return None
        if size and not self._deadline.heard:
            self._deadline.heard = time.monotonic()
        self._left -= size
        if self._left < 0:
            raise _TooLargeError
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """A response that reads through the bounded reader; `deadline` is set before each request."""

    deadline = Deadline()

    def __init__(self, sock: socket.socket, debuglevel: int = 0, method: str | None = None) -> None:
        super().__init__(sock, debuglevel, method)
        self.fp.close()
        raw = sock.makefile("rb", buffering=0)
        self.fp = io.BufferedReader(_BoundedReader(raw, sock, self.deadline))


class Client:
    """Requests to one server, from any thread.

    `address` is http:// or https://; a key in it is refused, because addresses are shown and logged.
    """

    def __init__(self, address: str) -> None:
        self._idle: list[http.client.HTTPConnection] = []
        self._lock = threading.Lock()
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"{parts.scheme or address!r}: not an http:// or https:// address", "Give --url in full.")
        if parts.username or parts.password:
            raise UsageError(
                "the engine's address holds a password", "Put the key into the environment or keys.toml instead."
            )
        try:
            self._port = parts.port
        except ValueError:
            raise UsageError("the engine's address has no valid port", "Give a number up to 65535.") from None
        self._secure = parts.scheme == "https"
        self._host = parts.hostname
        self.server = parts.netloc

    def ask(
        self, method: str, path: str, *, deadline: Deadline, headers: Mapping[str, str], body: bytes | None = None
    ) -> Answer:
        """Send one request and read its whole answer before its deadline.

        Raises EngineBusyError where the server cannot be reached, is silent or hangs up, and EngineError where the
        answer is too large.
        """
        problem: EngineError
        connection = self._connection(deadline)
        try:
            answer = self._exchange(connection, method, path, deadline, headers, body)
        except TimeoutError:
            problem = EngineBusyError(f"{self.server} did not answer in time")
        except _TooLargeError:
            problem = EngineError(f"{self.server} answered more than {LARGEST_ANSWER:,} bytes")
        except (OSError, http.client.HTTPException) as error:
            # Only the kind of failure: its text may hold the address or what the server said.
            problem = EngineBusyError(f"{self.server} cannot be reached or hung up ({type(error).__name__})")
        else:
            return answer
        connection.close()
        raise problem

    def close(self) -> None:
        """Close the connections that wait."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def __del__(self) -> None:
        self.close()

    def _exchange(
        self,
        connection: http.client.HTTPConnection,
        method: str,
        path: str,
        deadline: Deadline,
        headers: Mapping[str, str],
        body: bytes | None,
    ) -> Answer:
        remaining = _left(deadline)
        connection.timeout = remaining
        if connection.sock is not None:
            connection.sock.settimeout(remaining)
        connection.request(method, path, body, dict(headers))
        connection.response_class = type("_Timed", (_Response,), {"deadline": deadline})
        response = connection.getresponse()
        try:
            content = response.read()
        finally:
            response.close()
        retry_after = seconds_until(response.getheader("Retry-After"), now=time.time())
        if response.will_close:
            connection.close()
        else:
            with self._lock:
                self._idle.append(connection)
        return Answer(response.status, content, retry_after)

    def _connection(self, deadline: Deadline) -> http.client.HTTPConnection:
        while True:
            with self._lock:
                if not self._idle:
                    break
                connection = self._idle.pop()
            if _quiet(connection):
                return connection
            connection.close()
        timeout = max(0.001, deadline.left(time.monotonic()))
        if self._secure:
            return http.client.HTTPSConnection(self._host, self._port, timeout=timeout)
        return http.client.HTTPConnection(self._host, self._port, timeout=timeout)


def _left(deadline: Deadline) -> float:
    """Return how many seconds the next byte may take; TimeoutError where the time is up."""
    remaining = deadline.left(time.monotonic())
    if remaining <= 0:
        raise TimeoutError
    return remaining


def _quiet(connection: http.client.HTTPConnection) -> bool:
    """Whether a waiting connection can be used: one with something to read was closed, or speaks out of turn."""
    if connection.sock is None:
        return False
    with selectors.DefaultSelector() as selector:
        selector.register(connection.sock, selectors.EVENT_READ)
        return not selector.select(0)


def seconds_until(header: str | None, *, now: float) -> float | None:
    """Read a Retry-After header, seconds or a date (RFC 9110 §10.2.3); `now` is in seconds since 1970.

    >>> seconds_until("120", now=0.0), seconds_until("soon", now=0.0)
    (120.0, None)
    >>> seconds_until("Thu, 01 Jan 1970 00:00:30 GMT", now=10.0)
    20.0
    """
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    try:
        moment = email.utils.parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None
    return max(0.0, moment - now)
