"""What a project wants: `l10n.toml`, read."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal

from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from l10n.model.policy import Person, Policy, PolicyPart, Role
from l10n.model.release import ReleaseRule
from l10n.model.rules import Exclude, Fragment
from l10n.model.segmentation import Segmentation, UnitKind
from l10n.model.site import SiteRule

MarkForm = Literal["xml", "brackets", "sentinel"]
"""How markup is hidden in what an engine is sent: `<x id="0"/>`, `⟦0⟧` or `PH100`."""

Weight = Literal["error", "warning", "off"]
"""What a check's findings count as in a project."""

FRONT_MATTER_KEYS = (
    "title", "subtitle", "link_title", "description", "summary", "excerpt", "abstract", "lead", "tagline",
    "sidebar_label", "pagination_label", "caption", "alt", "image_alt", "image_caption", "seo_title",
    "seo_description", "meta_title", "meta_description", "og_title", "og_description", "twitter_title",
    "twitter_description", "hero.text", "actions.text", "features.details",
)  # fmt: skip
"""The front-matter keys whose values readers see, by default; not `tags` and the like, which pages are found by."""


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """What is said of the documents that a glob matches."""

    match: str
    lang: LocaleTag | None = None
    embargo: bool = False
    unit: UnitKind | None = None
    policy: PolicyPart = field(default_factory=PolicyPart)


@dataclass(frozen=True, slots=True)
class EngineRule:
    """How one engine is reached.

    `rate` is requests a second, 0 for no limit; `concurrency` requests at a time, 0 for the engine's habit; `model`
    which of its models is asked, empty for the usual one; `price` that of a million characters, in any currency;
    `forms` how markup is hidden first, by locale, None for every other.
    """

    name: str
    url: str = ""
    rate: float = 0.0
    concurrency: int = 0
    timeout: float = 30.0
    model: str = ""
    price: float = 0.0
    forms: tuple[tuple[LocaleTag | None, MarkForm], ...] = ()

    def form(self, locale: LocaleTag) -> MarkForm | None:
        """Return how markup is hidden first in texts for a locale; None for the engine's habit."""
        forms = dict(self.forms)
        return forms.get(locale, forms.get(None))


@dataclass(frozen=True, slots=True)
class Spending:
    """What engines may be sent in one run, all together: characters and money; 0 for no bound."""

    characters: int = 0
    money: float = 0.0


@dataclass(frozen=True, slots=True)
class DraftRule:
    """Who drafts the documents that a glob matches, in one locale: `engines` in the order of trial.

    An empty `match` means every document, no locale every one; no engines mean that none is asked.
    """

    engines: tuple[str, ...]
    match: str = ""
    locale: LocaleTag | None = None


@dataclass(frozen=True, slots=True)
class SpellingRule:
    """In which locales words are looked up; a file of the project's own, a folder of dictionaries (the system's)."""

    locales: tuple[LocaleTag, ...] = ()
    words: str = ""
    dictionaries: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """A project's settings; the defaults are those of a folder without `l10n.toml`."""

    source_language: LocaleTag = ENGLISH
    locales: tuple[LocaleTag, ...] = (ENGLISH, SERBIAN, SERBIAN_LATIN, CHINESE)
    derived: tuple[tuple[LocaleTag, LocaleTag], ...] = ((SERBIAN_LATIN, SERBIAN),)
    documents: tuple[DocumentRule, ...] = ()
    excludes: tuple[Exclude, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    front_matter: tuple[str, ...] = FRONT_MATTER_KEYS
    memory_threshold: float = 0.75
    draft_engines: tuple[str, ...] = ()
    draft_rules: tuple[DraftRule, ...] = ()
    engines: tuple[EngineRule, ...] = field(default=())
    spending: Spending = field(default_factory=Spending)
    policy: Policy = field(default_factory=Policy)
    people: tuple[Person, ...] = ()
    glossary: str = ""
    weights: tuple[tuple[str, Weight], ...] = ()
    spelling: SpellingRule = field(default_factory=SpellingRule)
    segmentation: Segmentation = field(default_factory=Segmentation)
    release: ReleaseRule = field(default_factory=ReleaseRule)
    site: SiteRule = field(default_factory=SiteRule)
    keep: tuple[str, ...] = ()

    def master(self, locale: LocaleTag) -> LocaleTag | None:
        """Return the locale that this one is derived from; None where people translate into it."""
        return dict(self.derived).get(locale)

    def weight(self, code: str) -> Weight | None:
        """Return what a check's findings count as; None where the project leaves that to the check."""
        return dict(self.weights).get(code)

    @property
    def drafters(self) -> tuple[str, ...]:
        """Every engine that may draft something, the usual ones first."""
        named = (name for rule in self.draft_rules for name in rule.engines)
        return tuple(dict.fromkeys((*self.draft_engines, *named)))

    def chain(self, document: str, locale: LocaleTag) -> tuple[str, ...]:
        """Return who drafts a document in a locale, in the order of trial; the last rule that matches wins."""
        for rule in reversed(self.draft_rules):
            if rule.locale in (None, locale) and (not rule.match or fnmatchcase(document, rule.match)):
                return rule.engines
        return self.draft_engines

    def engine(self, name: str) -> EngineRule:
        """Return how an engine is reached; the defaults where nothing is said of it."""
        return next((rule for rule in self.engines if rule.name == name), EngineRule(name))

    def serving(self, role: Role, locale: LocaleTag) -> tuple[Person, ...]:
        """Return the people who have a role for a locale, or for the one that it is converted from."""
        places = {locale, self.master(locale) or locale}
        return tuple(person for person in self.people if any(person.serves(role, place) for place in places))

    def policy_for(self, document: str) -> Policy:
        """Return what may appear of a document; of rules that match, the last wins key by key."""
        found = self.policy
        for rule in self.documents:
            if fnmatchcase(document, rule.match):
                found = found.changed(rule.policy)
        return found
