"""Pairs for the tables of the checks: a direction such as `en > sr-Cyrl`, and the codes found."""

from __future__ import annotations

from l10n.checks import Pair, pair_findings
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term


def pair(source: str, target: str, direction: str, terms: tuple[Term, ...] = (), kind: str = "") -> Pair:
    source_lang, target_lang = (LocaleTag.parse(part.strip()) for part in direction.split(">"))
    return Pair(source, target, source_lang, target_lang, terms, kind)


def findings(source: str, target: str, direction: str) -> tuple[Finding, ...]:
    return pair_findings(pair(source, target, direction))


def codes(source: str, target: str, direction: str) -> set[str]:
    return {finding.code for finding in findings(source, target, direction)}
