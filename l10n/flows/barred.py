"""Who may say yes to a target: the reviewers that a project names, and with four eyes nobody to their own words."""

from __future__ import annotations

from l10n.approval.authors import authors
from l10n.approval.people import known_as
from l10n.flows.view import Row, View, Views
from l10n.model.catalog import UnitKey
from l10n.model.config import Config
from l10n.model.locale import LocaleTag


def not_a_reviewer(config: Config, by: str, locale: LocaleTag) -> str:
    """Return why somebody may approve nothing in a locale; empty where they may, as all may where nobody is named."""
    named = (*config.serving("reviewer", locale), *config.serving("coordinator", locale))
    if not config.serving("reviewer", locale):
        return ""
    bare = known_as(by, config.people)
    if any(known_as(person.name, config.people) == bare for person in named):
        return ""
    others = " or ".join(dict.fromkeys(person.name for person in config.serving("reviewer", locale)))
    return f"{by} is no reviewer for {locale} in l10n.toml: {others} may approve it"


def wrote_it(views: Views, view: View, row: Row, by: str) -> str:
    """Return why somebody may not approve a target under the document's policy: they wrote it; empty where they may."""
    config = views.project.config
    if not config.policy_for(view.document).four_eyes:
        return ""
    unit, history, bare = row.unit, views.history(view.document, view.locale), known_as(by, config.people)
    keys = [unit.key, *([UnitKey(unit.context, unit.previous_source)] if unit.previous_source else [])]
    wrote = (name for key in keys for name in authors(history, key, unit.target))
    if bare in (known_as(name, config.people) for name in wrote):
        return f"{by} wrote it, and the policy asks for four eyes: somebody else has to approve it"
    return ""
