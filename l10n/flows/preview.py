"""The preview: an article in a locale before it is released, as a release would have it or with all that stands."""

from __future__ import annotations

from l10n.assemble import assembled
from l10n.flows.editions import localized
from l10n.flows.gate import parts
from l10n.flows.view import View, Views
from l10n.flows.work import key_of
from l10n.outputs.body import rendered
from l10n.outputs.safe import safe
from l10n.project import Project


def previewed(project: Project, views: Views, view: View, *, everything: bool) -> str:
    """Return the article's body as HTML that was made safe, as a release makes its pages.

    With `everything`, drafts and what waits for approval too; else just what the gate lets through, and the source
    elsewhere.
    """
    text = _whole(project, views, view) if everything else localized(project, views, view)
    body = rendered(text, project.format(view.document), project.settings)
    return safe(body, address=lambda name, value: value)


def _whole(project: Project, views: Views, view: View) -> str:
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
