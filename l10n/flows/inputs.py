"""What an article is made of, named by content: while the name is the same, so is what comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from l10n.errors import FileError
from l10n.flows.parts import parts_of
from l10n.model.config import Config
from l10n.model.locale import LocaleTag
from l10n.model.policy import Policy, PolicyPart
from l10n.project import SEPARATED, SOURCES, Project, domain
from l10n.store import config
from l10n.store.dictionary import load
from l10n.store.index import Index
from l10n.store.scan import scanned


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files behind each document: its source, its catalogs, and every ledger that speaks of its sentences.

    `index` knows these ledgers; `digests` tell the content of every file, by path; `shared` is what all have in common.
    """

    project: Project
    index: Index
    digests: Mapping[str, bytes]
    parts: Mapping[str, str]
    shared: bytes
    _ledgers: dict[tuple[str, LocaleTag], str] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, index: Index) -> Inputs | None:
        """Look at a project; None where no index knows it as it is, or where more than files decides."""
        known = index.marks()
        if not known or not _is_told_by_files(project.config):
            return None
        try:
            scan = scanned(project.root, known, beside=json.loads(index.note("beside")))
        except (FileError, ValueError):
            return None
        if scan.changed:
            return None
        digests = {path: scan.marks.digest(at) for at, path in enumerate(scan.marks.paths)}
        parts = index.parts()
        common = (*(digests.get(path, b"") for path in (config.NAME, project.config.glossary, SEPARATED)),)
        # Where links to no article block, every article depends on which there are.
        linked = project.articles if project.config.weight("src_link") == "error" else ()
        spelling = (load(project.root, project.config.spelling, tag) for tag in project.config.spelling.locales)
        spelt = (one.name for one in spelling if one is not None)
        beside = map(str.encode, (*parts.values(), *linked, *spelt))
        return cls(project, index, digests, parts, _named((*common, *beside)))

    def name(self, document: str, beside: Iterable[str] = ()) -> bytes:
        """Return the name of all that a document is made of, in every locale, and of what else is told."""
        project = self.project
        wholes = (document, *parts_of(self.parts.get(document, "")))
        paths = [f"{SOURCES}/{document}"]
        for tag in project.config.locales:
            for name in wholes:
                domains = {domain(name), *self.index.ledgers_about(name, tag.bcp47)}
                paths.append(project.label(project.catalog_path(name, tag)))
                paths += (self._ledger(where, tag) for where in sorted(domains))
        held = (part for path in dict.fromkeys(paths) for part in (path.encode(), self.digests.get(path, b"")))
        return _named((self.shared, *map(str.encode, beside), *held))

    def _ledger(self, where: str, tag: LocaleTag) -> str:
        known = self._ledgers.get((where, tag))
        if known is None:
            known = self._ledgers[where, tag] = self.project.label(self.project.orphan_ledger_path(where, tag))
        return known


def _is_told_by_files(told: Config) -> bool:
    """Whether nothing but the files at hand decides what may appear: no state of git, no past source's ledgers."""
    policies: tuple[Policy | PolicyPart, ...] = (told.policy, *(rule.policy for rule in told.documents))
    return not any(policy.committed or policy.stale == "last" for policy in policies)


def _named(pieces: tuple[bytes, ...]) -> bytes:
    found = hashlib.sha256()
    for piece in pieces:
        found.update(len(piece).to_bytes(8, "big") + piece)
    return found.digest()
