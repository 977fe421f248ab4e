"""`l10n document`: single files and folders, to a catalog and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from l10n import cli
from l10n.model.text import digest
from l10n.po.reader import read
from l10n.store.code import reading_rules

ARTICLE = "---\nlang: en\n---\n\n# The Ports\n\nTwo ports closed last year.  One grew by a third.\n"


Shown = pytest.CaptureFixture[str]


def run(*arguments: str | Path) -> int:
    return cli.run(["document", *map(str, arguments)])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ports.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def translate(catalog: Path, **targets: str) -> None:
    """Fill in targets by their sources' first words."""
    text = catalog.read_text(encoding="utf-8")
    for unit in read(text, path="").units:
        target = targets.get(unit.source.split()[0].lower())
        if target:
            written = f'msgid "{unit.source}"\nmsgstr '
            assert f'{written}""' in text
            text = text.replace(f'{written}""', f'{written}"{target}"')
    catalog.write_text(text, encoding="utf-8")


def test_dash_writes_the_catalog_to_stdout(article: Path, capsys: Shown) -> None:
    assert run("extract", article, "-") == 0
    found = read(capsys.readouterr().out, path="-")
    assert found.field("X-Document") == "ports.md"
    assert [unit.source for unit in found.units] == ["The Ports", "Two ports closed last year.", "One grew by a third."]
    assert list(article.parent.iterdir()) == [article]


def test_existing_catalog_keeps_its_targets(article: Path) -> None:
    catalog = article.with_suffix(".po")
    assert run("extract", article, catalog) == 0
    translate(catalog, two="Две луке су затворене.", one="Једна је порасла.")
    article.write_text(ARTICLE.replace("One grew by a third.", "Nobody knows why."), encoding="utf-8")
    assert run("extract", article, catalog) == 0
    found = read(catalog.read_text(encoding="utf-8"), path="")
    targets = {unit.source: unit.target for unit in found.units}
    assert targets["Two ports closed last year."] == "Две луке су затворене."
    assert "Nobody knows why." in targets
    assert "Једна је порасла." in catalog.read_text(encoding="utf-8")


def test_catalog_of_another_document_is_refused_and_left_alone(article: Path, capsys: Shown) -> None:
    catalog = article.with_suffix(".po")
    run("extract", article, catalog)
    before = catalog.read_bytes()
    other = article.with_name("rails.md")
    other.write_text("Another article stands here.\n", encoding="utf-8")
    assert run("extract", other, catalog) == 5
    assert "ports.md" in capsys.readouterr().err
    assert catalog.read_bytes() == before


def test_catalog_that_asks_for_the_same_is_not_rewritten(article: Path) -> None:
    catalog = article.with_suffix(".po")
    run("extract", article, catalog)
    text = catalog.read_text(encoding="utf-8")
    # Another editor wraps, and another version of ours reads by other rules.
    foreign = re.sub("Digest: [0-9a-f]+", "Digest: 0", text.replace('msgid "Two', 'msgid ""\n"Two'))
    for other in (text, foreign):
        catalog.write_text(other, encoding="utf-8")
        assert run("extract", article, catalog) == 0
        assert catalog.read_text(encoding="utf-8") == other


@pytest.mark.parametrize(
    "lost",
    [
        "#. before: The Ports\n",
        "#: ports.md\n",
        'msgctxt "heading"\n',
        '#. paragraph\n#. before: Two ports closed last year.\n#: ports.md\nmsgid "One grew by a third."\nmsgstr ""\n',
    ],
)
def test_catalog_that_lost_something_is_mended_though_its_source_stands(article: Path, lost: str) -> None:
    catalog = article.with_suffix(".po")
    run("extract", article, catalog)
    whole = catalog.read_text(encoding="utf-8")
    assert lost in whole
    catalog.write_text(whole.replace(lost, "", 1), encoding="utf-8")
    assert run("extract", article, catalog) == 0
    assert catalog.read_text(encoding="utf-8") == whole


def test_sealed_catalog_is_believed(article: Path) -> None:
    catalog = article.with_suffix(".po")
    seal = digest(reading_rules(), "None", ARTICLE, "None", "All is said.")
    text = f'msgid ""\nmsgstr "X-Source-Digest: {seal}\\n"\n\nmsgid "All is said."\nmsgstr ""\n'
    for source, stands in ((ARTICLE, True), (ARTICLE + "\n", False)):
        article.write_text(source, encoding="utf-8")
        catalog.write_text(text, encoding="utf-8")
        assert run("extract", article, catalog) == 0
        assert (catalog.read_text(encoding="utf-8") == text) == stands


def test_what_a_source_does_not_say_is_told_at_every_run(article: Path, capsys: Shown) -> None:
    catalog = article.with_suffix(".po")
    article.write_text("# 港口\n\n**港口关闭了。**然后下雨了。\n", encoding="utf-8")
    for _ in range(2):
        assert run("extract", article, catalog) == 0
        assert capsys.readouterr().err.startswith(f"{article}:3: ")


def test_catalog_is_extracted_anew_as_a_fresh_one_and_gets_no_header_that_it_had_not(article: Path) -> None:
    catalog, fresh = article.with_suffix(".po"), article.with_name("fresh.po")
    run("extract", article, catalog)
    article.write_text(ARTICLE + "\nNobody knows why.\n", encoding="utf-8")
    assert run("extract", article, catalog) == run("extract", article, fresh) == 0
    assert catalog.read_bytes() == fresh.read_bytes()
    catalog.write_text('msgid "The Ports"\nmsgstr "Luke"\n', encoding="utf-8")
    assert run("extract", article, catalog) == 0
    found = read(catalog.read_text(encoding="utf-8"), path="")
    assert found.header == ()
    assert found.units[0].target == "Luke"


def test_rebuild_from_another_documents_catalog_is_refused_with_a_way_out(article: Path, capsys: Shown) -> None:
    catalog, output = article.with_suffix(".po"), article.with_name("out.md")
    run("extract", article, catalog)
    renamed = article.rename(article.with_name("harbours.md"))
    for command in (("rebuild", renamed, catalog, output), ("extract", renamed, catalog)):
        assert run(*command) == 5
        told = capsys.readouterr().err
        assert told.startswith(f"{catalog}: is the catalog of ports.md, not of harbours.md")
        assert "X-Document: harbours.md" in told
    assert not output.exists()
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace("X-Document: ports.md", "X-Document: harbours.md"), encoding="utf-8")
    assert run("rebuild", renamed, catalog, output) == 0


def test_catalog_may_name_its_document_by_a_longer_path(article: Path) -> None:
    catalog, output = article.with_suffix(".po"), article.with_name("out.md")
    run("extract", article, catalog)
    text = catalog.read_text(encoding="utf-8")
    for folder, code in ((article.parent.name, 0), ("elsewhere", 5)):
        named = text.replace("X-Document: ports.md", f"X-Document: {folder}/ports.md")
        catalog.write_text(named, encoding="utf-8")
        assert run("rebuild", article, catalog, output) == code


def test_rebuild_without_a_target_gives_the_source(article: Path) -> None:
    catalog, output = article.with_suffix(".po"), article.with_name("out.md")
    run("extract", article, catalog)
    assert run("rebuild", article, catalog, output, "--lang", "sr") == 0
    assert output.read_bytes() == article.read_bytes()


@pytest.mark.parametrize(
    ("options", "tag", "join"),
    [((), "en", "  "), (("--lang", "sr"), "sr-Cyrl", "  "), (("--lang", "zh"), "zh-Hans", "")],
)
def test_rebuild_adapts_language_and_joins_only_when_told(
    article: Path, options: tuple[str, ...], tag: str, join: str
) -> None:
    catalog, output = article.with_suffix(".po"), article.with_name("out.md")
    run("extract", article, catalog)
    translate(catalog, two="两个港口关闭了。", one="一个增长了。")
    assert run("rebuild", article, catalog, output, *options) == 0
    expected = f"---\nlang: {tag}\n---\n\n# The Ports\n\n两个港口关闭了。{join}一个增长了。\n"
    assert output.read_text(encoding="utf-8") == expected


def test_output_that_is_the_source_is_refused(article: Path, capsys: Shown) -> None:
    catalog = article.with_suffix(".po")
    run("extract", article, catalog)
    assert run("rebuild", article, catalog, article.parent / ".." / article.parent.name / "ports.md") == 2
    assert "is the source itself" in capsys.readouterr().err
    link = article.with_name("link.md")
    link.symlink_to(article)
    assert run("rebuild", article, catalog, link) == 2
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_folders_keep_their_shape(tmp_path: Path) -> None:
    texts = {
        "a.txt": "The city\n\nIt met at noon.\n",
        "in/b.html": "<p>It met at noon.",
        "in/c.md": "It met at noon.\n",
    }
    for name, text in {**texts, "photo.jpg": "no text"}.items():
        path = tmp_path / "from" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert run("extract", tmp_path / "from", tmp_path / "po") == 0
    catalogs = sorted(path for path in (tmp_path / "po").rglob("*") if path.is_file())
    assert [path.relative_to(tmp_path / "po").as_posix() for path in catalogs] == [f"{name}.po" for name in texts]
    for catalog in catalogs:
        translate(catalog, it="Састала се у подне.")
    assert run("rebuild", tmp_path / "from", tmp_path / "po", tmp_path / "to") == 0
    for name, text in texts.items():
        expected = text.replace("It met at noon.", "Састала се у подне.")
        assert (tmp_path / "to" / name).read_text(encoding="utf-8") == expected


def test_unknown_ending_names_the_known_ones(tmp_path: Path, capsys: Shown) -> None:
    path = tmp_path / "a.docx"
    path.write_text("Text", encoding="utf-8")
    assert run("extract", path, "-") == 5
    error = capsys.readouterr().err
    assert error.startswith("a.docx: ")
    assert ".md .markdown .html .htm .txt" in error


def test_document_of_a_folder_without_a_catalog_is_passed_over(article: Path, tmp_path: Path) -> None:
    (tmp_path / "po").mkdir()
    assert run("rebuild", article.parent, tmp_path / "po", tmp_path / "to") == 0
    assert not (tmp_path / "to").exists()


def test_folder_does_not_go_to_stdout(article: Path, capsys: Shown) -> None:
    assert run("extract", article.parent, "-") == 2
    assert "folder" in capsys.readouterr().err
