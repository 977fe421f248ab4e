"""What checks found of a document: found anew where its files have changed, else as it was found before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass

from l10n.errors import FileError
from l10n.flows.inputs import Inputs
from l10n.project import Project
from l10n.store import outcomes as store
from l10n.store.index import Index


@contextmanager
def checked(project: Project) -> Iterator[Checked]:
    """Open what was found before; where no index tells of the project all is found anew."""
    with ExitStack() as stack:
        inputs = None
        with suppress(FileError):
            inputs = Inputs.of(project, stack.enter_context(Index(project.root, reading=True)))
        kept = store.Outcomes(project.root, reading=inputs is None)
        stack.callback(kept.close)
        yield Checked(project, inputs, kept)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in the documents of a project; None for `inputs` where nothing found before may be trusted."""

    project: Project
    inputs: Inputs | None
    kept: store.Outcomes

    def of(self, name: str, locale: str | None, find: Callable[[], str]) -> str:
        """Return what was found in a document, in one locale or all: text that only `find` and its reader know.

        A fragment's sentences stand in other files, and are looked at each time.
        """
        if self.inputs is None or name in self.project.fragments:
            return find()
        what = f"check {locale}" if locale else "check"
        inputs = self.inputs.name(name, self.project.articles)  # what a link may lead to
        if (found := self.kept.get(name, what, inputs)) is not None:
            return found.told
        told = find()
        self.kept.put(name, what, inputs, store.Kept(told, None))
        return told
