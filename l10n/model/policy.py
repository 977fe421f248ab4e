"""What a project lets appear, and who its people are."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Literal

from l10n.model.locale import LocaleTag

Required = Literal["approved", "pending", "draft"]
Outdated = Literal["block", "last"]
Role = Literal["author", "translator", "reviewer", "coordinator"]
ROLES: tuple[Role, ...] = ("author", "translator", "reviewer", "coordinator")


@dataclass(frozen=True, slots=True)
class Policy:
    """What may appear of a document.

    `require` is the least that was said of each target; `machine_share` the most, 0..1, that a machine may have
    written of an article; `notice` says that pages with machine text tell so (with drafts they always do). `stale` is
    what becomes of a sentence whose source changed: it blocks, or its last approved text stays. With `four_eyes`
    nobody approves what they wrote; with `committed` nothing appears that git does not have. Locales of a group of
    `together` appear together or not at all.
    """

    require: Required = "approved"
    machine_share: float = 1.0
    notice: bool = False
    stale: Outdated = "block"
    four_eyes: bool = False
    committed: bool = False
    together: tuple[tuple[LocaleTag, ...], ...] = ()

    def changed(self, part: PolicyPart) -> Policy:
        """Return the policy with what a rule says otherwise.

        >>> Policy().changed(PolicyPart(require="pending")).require
        'pending'
        """
        said = [field.name for field in fields(part) if getattr(part, field.name) is not None]
        return replace(self, **{name: getattr(part, name) for name in said}) if said else self

    def tells(self, machine: float) -> bool:
        """Whether a page of which so much is a machine's says so."""
        return machine > 0 and (self.notice or self.require == "draft")


@dataclass(frozen=True, slots=True)
class PolicyPart:
    """What a rule for some documents says of the policy; None where it says nothing."""

    require: Required | None = None
    machine_share: float | None = None
    notice: bool | None = None
    stale: Outdated | None = None
    four_eyes: bool | None = None
    committed: bool | None = None
    together: tuple[tuple[LocaleTag, ...], ...] | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works on the project: other spellings of the name, roles, and locales (none: all)."""

    name: str
    also: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    locales: tuple[LocaleTag, ...] = ()

    def serves(self, role: Role, locale: LocaleTag | None = None) -> bool:
        """Whether the person has a role, for a locale."""
        return role in self.roles and (locale is None or not self.locales or locale in self.locales)
