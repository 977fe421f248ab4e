"""What to tell a person about a line that is no .po."""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern
from l10n.model.text import shortened
from l10n.po.draft import Draft

_CONFLICT = lazy_pattern(r"(<{7}|>{7}|\|{7})( |$)|={7}$")


def order(draft: Draft, keyword: str, index: str | None) -> tuple[str, str]:
    """Say what is wrong with a keyword that stands out of its order, and where to look."""
    place = f"The unit begins in line {draft.line}."
    if keyword == "msgstr" and draft.stage < 2:
        return "msgstr stands here without its msgid", place
    if keyword == "msgstr" and index is not None and "msgid_plural" in draft.texts:
        return f"msgstr[{index}] stands where msgstr[{len(draft.targets)}] should", place
    if keyword == "msgstr" and index is not None:
        return f"msgstr[{index}] stands in a unit without msgid_plural", place
    if keyword == "msgstr" and draft.stage == 3:
        return "msgstr without a number stands in a unit with msgid_plural", place
    return f"{keyword} does not belong here", f"{place} Its order is msgctxt, msgid, msgid_plural, msgstr."


def diagnosis(line: str, at: int) -> tuple[str, str]:
    """Say what is wrong with a line that can be read up to `at` only, and what to do."""
    rest = line[at:]
    seen = shortened(rest, limit=40)
    if _CONFLICT.match(line):
        return (
            "a merge conflict was left here",
            "Keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
        )
    if rest.startswith('"'):
        return f"the text has no closing quote: {seen}", "The file may be cut off here, or a line be broken in two."
    if rest.startswith("["):
        return f"a number of up to three digits is wanted in the brackets: {seen}", "Count from msgstr[0]."
    if at and line[at - 1 :].startswith(('"', " ", "\t")) and '"' in line[:at]:
        return f"something follows the closing quote: {seen}", r"Write a quote inside a text as \"."
    if at:
        return f"a text in quotes is wanted instead of {seen}", 'Put it between straight quotes: "...".'
    return f"this is no line of a catalog: {seen}", "A line begins with msgctxt, msgid, msgstr, # or a quote."
