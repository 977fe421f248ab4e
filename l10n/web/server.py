"""The server: one address, said once it listens; open to others only with links that carry a name and a role."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn

from l10n.errors import L10nError, UsageError
from l10n.flows.clock import system_clock
from l10n.project import Project
from l10n.web.app import application
from l10n.web.door import ENTRANCE, Hosts, is_loopback
from l10n.web.people import Passes, Person
from l10n.web.room import Room

PORT = 8765
_NEIGHBOURS = 20
_GIVEN_UP = 3


def serve(
    root: Path,
    *,
    host: str,
    port: int | None,
    owner: Person,
    people: Sequence[Person],
    tell: Callable[[str], None],
) -> None:
    """Bring a project up to date and serve its pages until somebody ends it; `tell` hears the addresses.

    Raises UsageError where the address is open to others and nobody has a link or where it is not this machine's,
    L10nError where no port of it is free.
    """
    server, listening = prepared(root, host=host, port=port, passes=Passes(owner, people), tell=tell)
    server.run(sockets=[listening])


def prepared(
    root: Path, *, host: str, port: int | None, passes: Passes, tell: Callable[[str], None]
) -> tuple[uvicorn.Server, socket.socket]:
    """Return a server, not yet running, and the socket at which it is to listen; raises as `serve` does.

    A file of one article that cannot be read is told, here and on the pages, and holds up no other article.
    """
    host = host.removeprefix("[").removesuffix("]")  # as an IPv6 address stands in a link
    if not passes.links and not is_loopback(host):
        raise UsageError(
            f"{host} can be reached by others, and nobody has a link",
            'Give each a name and a role: --token "Ana Ilić:reviewer". Without --host only you can open the page.',
        )
    Project.open(root)  # raises where this is no project that can be read
    room = Room(root, system_clock())
    room.unsynced = True
    if (trouble := room.settled()) is not None:
        tell(f"not brought up to date: {trouble} {trouble.hint}")
    listening = _listening(host, port)
    found = int(listening.getsockname()[1])
    shown = f"http://{f'[{host}]' if ':' in host else host}:{found}"
    config = uvicorn.Config(
        application(room, passes=passes, hosts=Hosts(host, found)),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GIVEN_UP,
    )
    tell(f"{shown}/" if not passes.links else "Each link signs with its name; it holds until the server ends:")
    for secret, person in passes.links.items():
        tell(f"  {person.name} ({person.role}): {shown}{ENTRANCE}{secret}")
    return uvicorn.Server(config), listening


def _listening(host: str, port: int | None) -> socket.socket:
    """Listen at an address; at the next free port where none is asked for by number."""
    tried = [port] if port is not None else range(PORT, PORT + _NEIGHBOURS)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    _check_host(host, family)
    why = ""
    for number in tried:
        found = socket.socket(family, socket.SOCK_STREAM)
        try:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind((host, number))
            found.listen(128)
        except OSError as error:
            found.close()
            why = error.strerror or str(error)
            continue
        return found
    raise L10nError(f"nothing can be served at {host}:{tried[0]}: {why}", "Name another --port.")


def _check_host(host: str, family: socket.AddressFamily) -> None:
    """Raise UsageError where this machine has no such address, whatever the port."""
    try:
        if not host:
            raise ValueError("no address is named")
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.bind((host, 0))
    except (OSError, ValueError) as error:  # of the second kind is a name that cannot be one of the Internet's
        why = (error.strerror if isinstance(error, OSError) else "") or str(error)
        hint = "Name an address of this machine with --host, or leave it out: then only you can open the page."
        raise UsageError(f"nothing can be served at {host!r}: {why}", hint) from None
