"""`[policy]`, what rules for some documents say of it, and `[[people]]`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from l10n.errors import UsageError
from l10n.model.controls import signature
from l10n.model.locale import LocaleTag
from l10n.model.policy import ROLES, Outdated, Person, PolicyPart, Required, Role
from l10n.store import config_readers as read
from l10n.store.toml_lines import Keys

_KEYS = ("require", "machine_share", "notice", "stale", "four_eyes", "committed", "together")
_SHARE = "from 0 (no machine text) to 1 (any)"


def policy(table: Mapping[str, object], locales: tuple[LocaleTag, ...], where: Keys = ()) -> PolicyPart:
    """Read what is said of the policy, for all documents or, at `where`, for those of a rule."""
    found = read.section(table, "policy", _KEYS, where)
    here = (*where, "policy")
    return PolicyPart(
        require=cast("Required | None", _word(found, (*here, "require"), get_args(Required))),
        machine_share=_share(found, (*here, "machine_share")),
        notice=_flag(found, (*here, "notice")),
        stale=cast("Outdated | None", _word(found, (*here, "stale"), get_args(Outdated))),
        four_eyes=_flag(found, (*here, "four_eyes")),
        committed=_flag(found, (*here, "committed")),
        together=_groups(found, (*here, "together"), locales) if "together" in found else None,
    )


def people(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> tuple[Person, ...]:
    """Read `[[people]]`; no two of them share a spelling of their names."""
    rows = read.tables(table, "people", ("name", "also", "roles", "locales"))
    if not rows:
        return ()
    from l10n.approval.people import bare_name  # how names are compared takes a converter of scripts

    found: list[Person] = []
    taken: dict[str, str] = {}
    for number, row in enumerate(rows):
        where = ("people", str(number))
        person = _person(row, where, locales)
        for name in {bare_name(one) for one in (person.name, *person.also)}:
            if not name:
                raise read.Wrong((*where, "name"), "people.name has no name in it", 'Such as "Ana Ilić".')
            if name in taken:
                hint = f"{taken[name]} has it already: give each person names of their own."
                raise read.Wrong((*where, "name"), f"people.name: {name!r} is there twice", hint)
            taken[name] = person.name
        found.append(person)
    return tuple(found)


def _person(row: Mapping[str, object], where: Keys, locales: tuple[LocaleTag, ...]) -> Person:
    name = read.filled(row, (*where, "name"))
    also = read.texts(row, (*where, "also"), ())
    roles = read.texts(row, (*where, "roles"), ())
    for role in roles:
        if role not in ROLES:
            raise read.Wrong((*where, "roles"), f"people.roles: there is no role {role!r}", read.nearest(role, ROLES))
    tags = tuple(_known(one, (*where, "locales"), locales) for one in read.texts(row, (*where, "locales"), ()))
    for key, told in (("name", name), *(("also", one) for one in also)):
        try:
            signature(told)
        except UsageError as error:
            raise read.Wrong((*where, key), f"people.{key}: {error}", error.hint) from None
    return Person(name.strip(), also, cast("tuple[Role, ...]", roles), tags)


def _word(found: Mapping[str, object], keys: Keys, words: tuple[str, ...]) -> str | None:
    if keys[-1] not in found:
        return None
    said = read.text(found, keys, None)
    if said not in words:
        told = " or ".join(f'"{word}"' for word in words)
        raise read.Wrong(keys, f"{read.shown(keys)} is {said!r}", f"Say {told}.")
    return said


def _flag(found: Mapping[str, object], keys: Keys) -> bool | None:
    return read.flag(found, keys) if keys[-1] in found else None


def _share(found: Mapping[str, object], keys: Keys) -> float | None:
    return read.number(found, keys, 1.0, span=(0.0, 1.0), told=_SHARE) if keys[-1] in found else None


def _groups(
    found: Mapping[str, object], keys: Keys, locales: tuple[LocaleTag, ...]
) -> tuple[tuple[LocaleTag, ...], ...]:
    rows = found[keys[-1]]
    hint = 'Such as [["sr-Cyrl", "sr-Latn"]]: a list of lists of locales.'
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) > 1 for row in rows):
        raise read.Wrong(keys, f"{read.shown(keys)} must be a list of groups, each of two locales at least", hint)
    groups = []
    for row in rows:
        if not all(isinstance(name, str) for name in row):
            raise read.Wrong(keys, f"{read.shown(keys)} must be a list of lists of texts", hint)
        groups.append(tuple(dict.fromkeys(_known(name, keys, locales) for name in row)))
    return tuple(groups)


def _known(name: str, keys: Keys, locales: tuple[LocaleTag, ...]) -> LocaleTag:
    tag = read.locale(name, keys)
    if tag not in locales:
        told = f"They are {', '.join(map(str, locales))}."
        raise read.Wrong(keys, f"{read.shown(keys)}: {name} is none of the locales", told)
    return tag
