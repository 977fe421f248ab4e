from __future__ import annotations

import time

import pytest

from l10n.engines import EngineSettings, engine, languages
from l10n.engines.base import Deadline, Engine, Form, Hints
from l10n.engines.pseudo import pseudo
from l10n.errors import ConfigError, EngineError, UsageError
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, LocaleTag
from tests.engines.server import Server

KEY = "4711-secret:fx"
TEXTS = ["The law passed.", "Prices rose by 4%."]


def terms(source: LocaleTag, target: LocaleTag) -> tuple[tuple[str, str], ...]:
    return (("law", "закон"), ("budget", "буџет"), ("no\ttab", "x"))


def made(server: Server, *, path: str = "", known: bool = False) -> Engine:
    settings = EngineSettings("deepl", server.url + path, KEY)
    return engine(EngineSettings("deepl", server.url + path, KEY, terms=terms) if known else settings)


def translate(
    server: Server, *, path: str = "", form: Form | None = None, hints: tuple[Hints, ...] = (), known: bool = False
) -> list[str]:
    return made(server, path=path, known=known).translate(
        TEXTS, source=ENGLISH, target=SERBIAN, deadline=Deadline(time.monotonic() + 2), form=form, hints=hints
    )


@pytest.mark.parametrize("path", ["", "/v2", "/v2/translate"])
def test_a_batch_is_one_request_with_the_key_in_a_header_only(path: str) -> None:
    with Server() as server:
        assert translate(server, path=path) == [pseudo(text, SERBIAN) for text in TEXTS]

    (seen,) = server.seen
    assert seen.path == "/v2/translate"
    assert seen.headers["Authorization"] == f"DeepL-Auth-Key {KEY}"
    assert seen.fields == {
        "text": TEXTS,
        "source_lang": "EN",
        "target_lang": "SR",
        "split_sentences": "0",
        "preserve_formatting": True,
    }


def test_what_stands_around_goes_along_and_hidden_markup_as_xml() -> None:
    around = (Hints(before=(("Before.", "Пре."),), after=TEXTS[1]), Hints(after="After."))
    with Server() as server:
        translate(server, form="xml", hints=around)

    (seen,) = server.seen
    assert seen.fields["context"] == f"Before. {TEXTS[1]} After."
    assert seen.fields["tag_handling"] == "xml"


def test_terms_make_a_glossary_once_and_the_next_run_finds_it() -> None:
    with Server() as server:
        one = made(server, known=True)
        for _ in range(2):
            one.translate(TEXTS, source=ENGLISH, target=SERBIAN, deadline=Deadline(time.monotonic() + 2))
        translate(server, known=True)

    assert [seen.fields.get("glossary_id") for seen in server.seen] == ["glossary 0"] * 3
    (glossary,) = server.glossaries or []
    assert glossary["entries"] == "law\tзакон\nbudget\tбуџет"
    assert (glossary["source_lang"], glossary["target_lang"]) == ("en", "sr")


def test_a_server_without_glossaries_translates_all_the_same() -> None:
    with Server(glossaries=None) as server:
        assert translate(server, known=True) == [pseudo(text, SERBIAN) for text in TEXTS]

    assert "glossary_id" not in server.seen[-1].fields


@pytest.mark.parametrize("fault", ["count", "null", "garbage"])
def test_what_is_no_list_of_as_many_texts_is_refused(fault: str) -> None:
    with Server([fault]) as server, pytest.raises(EngineError):
        translate(server)


def test_variants_are_written_and_languages_read() -> None:
    assert languages.codes("deepl", CHINESE) == ("ZH-HANS",)
    assert languages.codes("deepl", CHINESE, as_source=True) == ("ZH",)
    assert languages.codes("deepl", LocaleTag("en", "", "GB")) == ("EN-GB",)
    assert languages.codes("deepl", ENGLISH) == ("EN-US",)
    assert languages.codes("deepl", LocaleTag("pt", "", "BR"), as_source=True) == ("PT",)


def test_a_key_is_needed_where_no_server_is_named_and_none_is_taken_from_an_address() -> None:
    with pytest.raises(ConfigError, match="needs a key"):
        engine(EngineSettings("deepl"))
    with pytest.raises(UsageError, match="password"):
        engine(EngineSettings("deepl", f"http://me:{KEY}@127.0.0.1"))
