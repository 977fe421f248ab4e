"""The preview: an article in a locale before it is released, as a release would have it or with all that stands."""

from __future__ import annotations

from l10n.assemble import assembled
from l10n.flows.editions import localized
from l10n.flows.gate import parts
from l10n.flows.view import View, Views
from l10n.flows.work import key_of
from l10n.project import Project


def previewed(project: Project, views: Views, view: View, *, everything: bool) -> str:
    """Return the article's text in its own format.

    With `everything`, drafts and what waits for approval too; else just what the gate lets through, and the source
    elsewhere.
    """
    if not everything:
        return localized(project, views, view)
    return assembled(
        project.document(view.document),
        {key_of(row.source): row.unit.target for row in view.rows},
        fmt=project.format(view.document),
        lang=view.locale,
        fragments={
            part.view.document: {key_of(row.source): row.unit.target for row in part.rows}
            for part in parts(project, views, view)
        },
    )
