"""`publishable`: the gate's verdict on every article in every locale."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.flows.gate import Verdict, live_articles, standing_of, verdict_at
from l10n.flows.outcomes import outcomes
from l10n.flows.view import Views
from l10n.project import Project


def verdicts(project: Project, document: str | None = None, locale: str | None = None) -> Iterator[Verdict]:
    """Judge the documents and locales that are asked for; a fragment only where it is named.

    What cannot be read is judged too, and tells so. What the last release judged, and is as it was, is not judged anew.
    """
    locales = (project.locale(locale),) if locale else project.config.locales
    names = [name for name in project.named(document) if document or name not in project.fragments]
    live, views = live_articles(project), Views(project, document)
    if document:
        found = (verdict_at(project, views, name, tag) for name in names for tag in locales)
        yield from (standing_of(one, live) for one in found)
        return
    with outcomes(project, views, dry=True) as made:
        for name in names:
            for tag in locales:
                yield standing_of(made.verdict(name, tag), live)
