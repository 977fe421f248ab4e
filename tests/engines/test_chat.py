from __future__ import annotations

import time
from pathlib import Path

import pytest

from l10n.engines import EngineSettings, engine
from l10n.engines.base import Deadline, Hints
from l10n.engines.pseudo import pseudo
from l10n.errors import ConfigError, EngineError
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN
from tests.engines.server import Server
from tests.walks.desk import Desk

KEY = "marker-key-4711"
TEXTS = ["The bank raised its rates.", "Voters stayed at home."]


def translate(server: Server, *, path: str = "", hints: tuple[Hints, ...] = ()) -> list[str]:
    made = engine(EngineSettings("openai", server.url + path, KEY, model="a-model"))
    return made.translate(TEXTS, source=ENGLISH, target=SERBIAN, deadline=Deadline(time.monotonic() + 2), hints=hints)


@pytest.mark.parametrize("path", ["", "/v1", "/v1/", "/v1/chat/completions"])
def test_texts_go_with_ids_and_the_key_in_a_header(path: str) -> None:
    with Server() as server:
        assert translate(server, path=path) == [pseudo(text, SERBIAN) for text in TEXTS]
    (seen,) = server.seen
    assert seen.path == "/v1/chat/completions"
    assert seen.headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in str(seen.fields)
    assert seen.fields["model"] == "a-model"
    assert seen.asked["segments"] == [{"id": "0", "text": TEXTS[0]}, {"id": "1", "text": TEXTS[1]}]
    assert "Cyrillic" in str(seen.fields["messages"])


def test_a_model_is_told_what_helps() -> None:
    hints = (
        Hints((("bank", "банка"),), (("The bank fell.", "Пала је банка."),), (("It rained.", "Падала је."),), "So."),
        Hints((("bank", "банка"), ("Voters", "бирачи"))),
    )
    with Server() as server:
        translate(server, hints=hints)
    asked = server.seen[0].asked
    assert asked["terms"] == {"bank": "банка", "Voters": "бирачи"}
    assert asked["segments"][0]["examples"] == [{"source": "The bank fell.", "target": "Пала је банка."}]
    assert asked["segments"][0]["before"] == [{"source": "It rained.", "target": "Падала је."}]
    assert asked["segments"][0]["after"] == "So."
    assert asked["segments"][1] == {"id": "1", "text": TEXTS[1]}


@pytest.mark.parametrize("fault", ["garbage", "null", "count", "other ids", "twice", "refusal"])
def test_what_is_no_text_for_every_id_is_refused(fault: str) -> None:
    with Server([fault]) as server, pytest.raises(EngineError, match="answered"):
        translate(server)


def test_a_fence_around_the_answer_does_no_harm() -> None:
    with Server(["fenced"]) as server:
        assert translate(server) == [pseudo(text, SERBIAN) for text in TEXTS]


def test_a_key_is_needed_where_no_server_is_named() -> None:
    with pytest.raises(ConfigError, match="openai needs a key"):
        engine(EngineSettings("openai"))
    assert engine(EngineSettings("openai", key=KEY)).serves(ENGLISH, CHINESE)


def test_each_model_has_a_cache_of_its_own() -> None:
    names = {engine(EngineSettings("openai", key=KEY, model=model)).cached_as for model in ("one", "other", "")}
    assert len(names) == 3


def test_a_project_tells_a_model_its_terms_and_neighbours_but_nothing_under_embargo(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    (tmp_path / "terms.tsv").write_text("en\tsr-Cyrl\nferry\tскела\n", "utf-8")
    with Server() as server:
        (tmp_path / "l10n.toml").write_text(
            'locales = ["en", "sr-Cyrl"]\nglossary = "terms.tsv"\n'
            f'[engines]\ndraft = ["openai"]\n[engines.openai]\nurl = "{server.url}"\nmodel = "a-model"\n'
            '[memory]\nthreshold = 0.99\n[[documents]]\nmatch = "secret.md"\nembargo = true\n'
        )
        desk.write("The mayor will sell the ferry on Monday.\n", "secret.md")
        desk.write("The mayor will close the ferry in June.\n", "old.md")
        desk.write("Nobody knows the price.\n", "news.md")
        desk.l10n("sync", "--offline")
        targets = {
            "The mayor will sell the ferry on Monday.": "Градоначелник продаје скелу у понедељак.",
            "The mayor will close the ferry in June.": "Градоначелник затвара скелу у јуну.",
            "Nobody knows the price.": "Нико не зна цену.",
        }
        for name in ("secret", "old", "news"):
            desk.translate(targets, name=name)
        desk.l10n("review", "approve", "--all")
        desk.write("Nobody knows the price. The mayor will close the ferry in July. So it is said.\n", "news.md")
        desk.l10n("sync")
    (asked,) = (seen.asked for seen in server.seen)
    told = {segment["text"]: segment for segment in asked["segments"]}
    mayor = told["The mayor will close the ferry in July."]
    assert asked["terms"] == {"ferry": "скела"}
    assert mayor["examples"] == [
        {"source": "The mayor will close the ferry in June.", "target": "Градоначелник затвара скелу у јуну."}
    ]
    assert mayor["before"] == [{"source": "Nobody knows the price.", "target": "Нико не зна цену."}]
    assert mayor["after"] == "So it is said."
    assert "Monday" not in str(asked)
    assert "понедељак" not in str(asked)
    assert "#. machine draft: openai a-model" in desk.path("sr_Cyrl", "news").read_text("utf-8")


def test_a_project_tells_deepl_its_terms_and_what_stands_around(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys)
    desk.l10n("init")
    (tmp_path / "terms.tsv").write_text("en\tsr-Cyrl\nferry\tскела\n", "utf-8")
    with Server() as server:
        (tmp_path / "l10n.toml").write_text(
            'locales = ["en", "sr-Cyrl"]\nglossary = "terms.tsv"\n'
            f'[engines]\ndraft = ["deepl"]\n[engines.deepl]\nurl = "{server.url}"\n'
        )
        desk.write("Nobody knows the price of it. The mayor will close the ferry in July. So it is said.\n", "news.md")
        desk.l10n("sync")

    (seen,) = server.seen
    assert server.glossaries is not None
    assert [glossary["entries"] for glossary in server.glossaries] == ["ferry\tскела"]
    assert seen.fields["context"] == "The mayor will close the ferry in July. So it is said."
