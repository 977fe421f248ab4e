"""An OmegaT project for catalogs that are handed out: it does not cut our units again, nor hides which are drafts.

What each setting does was tried with OmegaT 3.6: sentence segmentation off keeps a unit one segment; the PO filter
leaves out the header, and writes an untranslated unit as empty, where `false` (sic) would write its source.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from l10n.errors import ConflictError
from l10n.model.locale import LocaleTag
from l10n.model.lookup import Term
from l10n.store import files

SOURCE = "source"
"""Where OmegaT looks for what is to be translated; what it made of it lies in `target`."""

_TOLD = {
    "target": "Project > Create Translated Documents writes the catalogs here. Send these back, not those in source.\n",
    "tm": "Memories in TMX may be put here.\n",
    "dictionary": "Dictionaries in StarDict or DSL form may be put here.\n",
}
"""A word for every folder that OmegaT needs: mail programs and git lose empty ones, and then it opens nothing."""
_PROJECT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
    <project version="1.0">
        <source_dir>__DEFAULT__</source_dir>
        <source_dir_excludes>
        </source_dir_excludes>
        <target_dir>__DEFAULT__</target_dir>
        <tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir>
        <glossary_file>__DEFAULT__</glossary_file>
        <dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>{source}</source_lang>
        <target_lang>{target}</target_lang>
        <sentence_seg>false</sentence_seg>
        <support_default_translations>true</support_default_translations>
        <remove_tags>false</remove_tags>
    </project>
</omegat>
"""
_FILTERS = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<filters removeTags="false" removeSpacesNonseg="false" preserveSpaces="true" ignoreFileContext="false">
    <filter className="org.omegat.filters2.po.PoFilter" enabled="true">
        <files sourceFilenameMask="*.po" sourceEncoding="UTF-8" targetEncoding="UTF-8"
               targetFilenamePattern="${filename}"/>
        <option name="skipHeader" value="true"/>
        <option name="disallowBlank" value="true"/>
    </filter>
</filters>
"""


def prepare(folder: Path, *, source: LocaleTag, target: LocaleTag, terms: Iterable[Term], dry: bool) -> Path:
    """Make `folder` an OmegaT project between two languages, unless it is that already; return where catalogs go.

    `terms` become its glossary. One folder holds any number of documents of one pair of languages. Raises ConflictError
    where it is a project of other languages, or one that would cut sentences.
    """
    place = folder / "omegat.project"
    there = files.read_if_there(place)
    wanted = (f"<source_lang>{_code(source)}<", f"<target_lang>{_code(target)}<", "<sentence_seg>false<")
    if there is None:
        if not dry:
            for name, told in _TOLD.items():
                files.save(folder / name / "README.txt", told.encode())
            files.save(folder / "glossary" / "glossary.txt", _glossary(terms).encode())
            files.save(folder / "omegat" / "filters.xml", _FILTERS.encode())
            files.save(place, _PROJECT.format(source=_code(source), target=_code(target)).encode())
    elif not all(setting in there.decode("utf-8", "replace") for setting in wanted):
        what = f"{folder} is an OmegaT project of other languages, or one that cuts sentences"
        raise ConflictError(what, "Choose another --folder.")
    return folder / SOURCE


def _glossary(terms: Iterable[Term]) -> str:
    """Return terms as OmegaT reads them: source, target and note, with tabs between."""
    rows = ((source, ", ".join(term.said), term.note) for term in terms for source in term.sources)
    return "# Glossary in tab-separated format\n" + "".join("\t".join(row) + "\n" for row in rows)


def _code(tag: LocaleTag) -> str:
    """Return a language as OmegaT writes it: `SR`, `ZH-CN`; it knows no scripts."""
    return tag.gettext.partition("@")[0].replace("_", "-").upper()
