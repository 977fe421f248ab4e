"""Serbian as it was asked for, in whichever script an engine answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.model.locale import LocaleTag

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def in_script(runs: Sequence[str], target: LocaleTag) -> list[str]:
    """Return the words of an answer in the script of `target`; other languages, and foreign words in Serbian, stay.

    `runs` are the stretches between the marks of one answer: its markup is the source's own and is not converted.

    >>> in_script(["Skupština ", "zaseda", "."], LocaleTag("sr", "Cyrl"))
    ['Скупштина ', 'заседа', '.']
    """
    if target.language != "sr":
        return list(runs)
    # Loaded here: most runs of a program translate nothing, and the table of foreign words is long.
    from l10n.scripts.prose import prose
    from l10n.scripts.serbian import to_cyrillic, to_latin

    words = "".join(span.of(run) for run in runs for span in prose(run))
    cyrillic, latin = len(_CYRILLIC.findall(words)), len(_LATIN.findall(words))
    if target.script == "Latn":
        return [to_latin(run) for run in runs] if cyrillic else list(runs)
    # Names and abbreviations may stay Latin in a Cyrillic sentence; one that is mostly Latin was not written so.
    return [to_cyrillic(run).text for run in runs] if latin > cyrillic else list(runs)
