"""Who is at the page: one person on their own machine, or colleagues with links that carry a name and a role."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from l10n.errors import L10nError, UsageError
from l10n.model.controls import signature

Role = Literal["reader", "translator", "reviewer", "coordinator"]
ROLES: tuple[Role, ...] = get_args(Role)

Act = Literal["read", "write", "approve", "exchange"]
"""`read` any page; `write` a wording; `approve` or refuse; `exchange` catalogs with translators, sync."""

ALLOWED: Mapping[Role, frozenset[Act]] = {
    "reader": frozenset({"read"}),
    "translator": frozenset({"read", "write"}),
    "reviewer": frozenset({"read", "write", "approve"}),
    "coordinator": frozenset({"read", "write", "approve", "exchange"}),
}


class ForbiddenError(L10nError):
    """A person's role does not let them do this."""

    http_status = 403

    def __init__(self) -> None:
        super().__init__("this needs another role")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the page; all that they save is signed with the name.

    `link` is the number of the link they came by, 0 where there are none: two colleagues may share a name.
    """

    name: str
    role: Role
    link: int = 0

    def may(self, act: Act) -> bool:
        """Whether their role lets them do something.

        >>> Person("Ana", "translator").may("approve")
        False
        """
        return act in ALLOWED[self.role]


def person_of(told: str) -> Person:
    """Read `NAME` or `NAME:ROLE` (a reviewer where no role is said).

    Raises UsageError where the role is none, or the name is empty or not of one line.

    >>> person_of("Ana Ilić:translator").role, person_of("Milan").role
    ('translator', 'reviewer')
    """
    name, colon, said = (signature(part) for part in told.partition(":"))
    if not name:
        raise UsageError(f"{told!r} names nobody", 'Write a name and a role: --token "Ana Ilić:reviewer".')
    for role in ROLES:
        if said == role or (not colon and role == "reviewer"):
            return Person(name, role)
    raise UsageError(f"{said!r} is no role", f"It is one of {', '.join(ROLES)}.")


class Passes:
    """The secrets of links, and whose they are. Without any, everybody who reaches the server is its `owner`."""

    def __init__(self, owner: Person, people: Iterable[Person] = ()) -> None:
        self._owner = owner
        self._known = {
            secrets.token_urlsafe(24): replace(person, link=number) for number, person in enumerate(people, 1)
        }

    @property
    def links(self) -> Mapping[str, Person]:
        """Whom each secret stands for."""
        return self._known

    def person(self, secret: str) -> Person | None:
        """Return whose a secret is; None where it is nobody's."""
        if not self._known:
            return self._owner
        found = None
        for known, person in self._known.items():  # all of them, so that the time taken tells nothing
            if hmac.compare_digest(known.encode(), secret.encode("utf-8", "replace")):
                found = person
        return found
