"""The door: what is asked of every request before any page sees it, and what every answer says to browsers."""

from __future__ import annotations

import ipaddress
import logging
import socket
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, cookie_parser
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from l10n.web.people import Passes

_log = logging.getLogger(__name__)

ENTRANCE = "/enter/"
"""The one place that needs no pass: it gives one to whoever knows a link's secret."""

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'"
)
_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_LARGEST = 5_000_000
"""Bytes of a request's body: an uploaded catalog. A page that is saved is far smaller."""

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class Hosts:
    """The names under which this server may be asked: another would be a stranger's page that points here."""

    def __init__(self, host: str, port: int) -> None:
        self._port = port
        self.is_local = is_loopback(host)
        own = () if self.is_local else (host, socket.gethostname(), socket.getfqdn(), f"{socket.gethostname()}.local")
        self._names = frozenset(name.lower() for name in (*_LOOPBACK, *own))

    @property
    def cookie(self) -> str:
        """The cookie that holds a link's secret: to browsers the servers of one machine differ by its name alone."""
        return f"l10n_pass_{self._port}"

    def knows(self, told: str) -> bool:
        """Whether a Host header names this server."""
        name, port = _divided(told.lower())
        if port not in (str(self._port), "" if self._port == 80 else None):
            return False
        # Links with secrets guard what is open to others; a bare address cannot be made to point elsewhere.
        return name in self._names or (not self.is_local and _is_address(name))


def _divided(told: str) -> tuple[str, str]:
    name, colon, port = told.rpartition(":")
    return (name, port) if colon and not port.endswith("]") else (told, "")


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address.

    >>> [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "192.168.1.4")]
    [True, True, True, False, False]
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


class Door:
    """Wraps the pages: hosts, passes, origins, sizes, headers; no error tells more than that there was one."""

    def __init__(self, app: ASGIApp, *, hosts: Hosts, passes: Passes) -> None:
        self._app = app
        self._hosts = hosts
        self._passes = passes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _guard(MutableHeaders(scope=message))
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        try:
            await self._app(scope, _bounded(receive), guarded)
        except (TooLargeError, ClientDisconnect):
            pass  # it has its answer, or nobody waits for one
        except Exception:
            _log.exception("a page failed: %s", scope["path"].encode("unicode_escape").decode())

    def _refusal(self, scope: Scope) -> Response | None:
        """Return why a request is not let in; None where it is. Notes who asks."""
        headers = Headers(scope=scope)
        if not self._hosts.knows(headers.get("host", "")):
            return _said(421, "This server has another name. Open the address that `l10n serve` printed.")
        if not _is_small(headers):
            return too_large()
        if scope["method"] not in _SAFE and not _is_own(headers):
            return _said(403, "This did not come from a page of this server.")
        if scope["path"].startswith(ENTRANCE):
            return None
        person = self._passes.person(secret_of(headers, self._hosts.cookie))
        if person is None:
            return _said(401, "Open this page by the link that you were given.")
        scope["person"] = person
        return None


def secret_of(headers: Headers, cookie: str) -> str:
    """Return the secret that a request brings: a bearer's, or the cookie's."""
    told = headers.get("authorization", "")
    if told.lower().startswith("bearer "):
        return told[7:].strip()
    # Not by the standard library, which reads no cookie at all where one is odd: others of this host set theirs too.
    return cookie_parser(headers.get("cookie", "")).get(cookie, "")


def _is_own(headers: Headers) -> bool:
    """Whether a request that changes something comes from our own page, or from a program and no page at all.

    Browsers say where a request comes from, and send JSON to a stranger only if that agrees, which we never do.
    """
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None:
        try:
            found = urlsplit(origin)
        except ValueError:
            return False
        return found.scheme in ("http", "https") and found.netloc.lower() == headers.get("host", "").lower()
    if site is not None:
        return site == "same-origin"
    return headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


def _is_small(headers: Headers) -> bool:
    told = headers.get("content-length", "0")
    return told.isdecimal() and int(told) <= _LARGEST


class TooLargeError(Exception):
    """A body without a told length went on for too long."""


def too_large() -> Response:
    """Answer a request that brings more than we take."""
    return _said(413, "This is more than the page takes: 5 MB.")


def _bounded(receive: Receive) -> Receive:
    """Return what hands on a request's body, and ends it where it is too large."""
    left = _LARGEST

    async def bounded() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise TooLargeError
        return message

    return bounded


def _guard(headers: MutableHeaders) -> None:
    for name, value in _HEADERS.items():
        if name not in headers:
            headers[name] = value


def _said(status: int, text: str) -> PlainTextResponse:
    return PlainTextResponse(text + "\n", status)
