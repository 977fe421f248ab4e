"""The table `[site]` of `l10n.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.model.pattern import lazy_pattern
from l10n.model.site import SiteRule
from l10n.store import config_readers as read

_DOMAIN = lazy_pattern(r"[A-Za-z0-9][\w.-]*")


def site(table: Mapping[str, object]) -> SiteRule:
    """Read where the site's own words stand."""
    found, plain = read.section(table, "site", ("sources", "domain", "keywords")), SiteRule()
    name = read.text(found, ("site", "domain"), plain.domain)
    if not _DOMAIN.fullmatch(name):
        raise read.Wrong(("site", "domain"), f"site.domain is {name!r}", "A name of letters and digits, such as site.")
    return SiteRule(
        sources=read.texts(found, ("site", "sources"), plain.sources),
        domain=name,
        keywords=read.texts(found, ("site", "keywords"), plain.keywords),
    )
