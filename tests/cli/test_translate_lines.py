"""`l10n translate --jsonl` as a script or an editor drives it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from l10n.cli import run
from tests.engines.server import Server

L10N = [sys.executable, "-m", "l10n", "translate", "--jsonl"]


def call(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([*L10N, *arguments], input=text, capture_output=True, text=True, check=False, timeout=30)


def lines(*texts: str) -> str:
    return "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))


def answers(done: subprocess.CompletedProcess[str]) -> dict[object, dict[str, object]]:
    return {line["id"]: line for line in map(json.loads, done.stdout.splitlines())}


def test_answers_carry_the_id_the_engine_and_whether_they_were_paid_for_before(tmp_path: Path) -> None:
    with Server() as server:
        arguments = ["--engine", "libretranslate", "--url", server.url, "--from", "en", "--to", "sr-Cyrl"]
        arguments += ["--cache", str(tmp_path / "c.db")]
        first = call(*arguments, text=lines("Wages *lag* behind.", "—"))
        asked = len(server.seen)
        second = call(*arguments, text=lines("Wages *lag* behind.", "—"))

    assert first.returncode == second.returncode == 0
    assert first.stderr == second.stderr == ""
    expected = {"id": 0, "target": "Њагес *лаг* бехинд.", "engine": "libretranslate", "cached": False}
    assert answers(first)[0] == expected
    assert answers(second)[0] == expected | {"cached": True}
    assert answers(first)[1]["target"] == "—"
    assert asked == len(server.seen) == 1


@pytest.mark.parametrize("engine", ["google", "mymemory", "microsoft", "deepl", "libretranslate"])
def test_every_engine_can_be_pointed_elsewhere(engine: str) -> None:
    with Server() as server:
        done = call("--engine", engine, "--url", server.url, "--from", "en", "--to", "sr", text=lines("Wages lag."))

    assert answers(done)[0]["target"] == "Њагес лаг."


def test_serbian_comes_in_the_script_asked_for_whatever_the_engine_writes() -> None:
    with Server() as server:
        server.plan = ["latin"]
        arguments = ["--engine", "google", "--url", server.url, "--from", "en"]
        latin = call(*arguments, "--to", "sr-Latn", text=lines("Wages lag."))
        server.plan = []
        also_latin = call(*arguments, "--to", "sr-Latn", text=lines("Wages lag."))

    assert answers(latin)[0]["target"] == "Ẃàĝéś ĺàĝ."
    assert answers(also_latin)[0]["target"] == "Njages lag."


def test_what_fails_is_told_and_the_rest_delivered() -> None:
    with Server(plan=["400"] * 20) as server:
        done = call(
            "--engine",
            "google",
            "--url",
            server.url,
            "--to",
            "sr-Cyrl",
            "--concurrency",
            "1",
            text=lines("Wages.", "5"),
        )

    assert done.returncode == 4
    assert "HTTP 400" in str(answers(done)[0]["error"])
    assert answers(done)[1]["target"] == "5"


def test_a_model_can_be_named() -> None:
    with Server() as server:
        call("--engine", "openai", "--url", server.url, "--model", "a-model", "--to", "sr-Cyrl", text=lines("Wages."))
    assert {one.fields.get("model") for one in server.seen if one.method == "POST"} == {"a-model"}


def test_a_writer_that_waits_gets_its_answer() -> None:
    arguments = [*L10N, "--engine", "pseudo", "--to", "sr-Cyrl"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for name in (1, {"any": "value"}):
            running.stdin.write(json.dumps({"id": name, "text": "Tax."}) + "\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == name
        running.stdin.close()


def test_a_bad_line_is_named_after_the_good_ones_were_answered() -> None:
    done = call("--engine", "pseudo", "--to", "sr-Cyrl", text=lines("Tax.") + '{"text": "no id"}\n')

    assert done.returncode == 2
    assert answers(done)[0]["target"] == "Таљ."
    assert "<stdin>:2" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--engine", "pseudo", "--from", "sr-Latn", "--to", "sr-Cyrl"), "convert"),
        (("--engine", "pseudo", "--from", "en", "--to", "en"), "one language"),
        (("--engine", "google", "--from", "en", "--to", "xh"), "no name for xh"),
        (("--engine", "mymemory", "--to", "sr-Cyrl"), "has to be named"),
        (("--engine", "babelfish", "--to", "sr-Cyrl"), "libretranslate"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_sent(arguments: tuple[str, ...], told: str) -> None:
    done = call(*arguments, text=lines("Tax."))

    assert done.returncode == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_nothing_heavy_is_loaded_without_its_engine() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *L10N[1:], "--engine", "pseudo", "--to", "sr-Cyrl"],
        input=lines("Tax."),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert not [
        name for name in ("deep_translator", "requests", "bs4", "babel", "starlette") if f" {name}\n" in done.stderr
    ]


class Lines:
    """The command inside this process, with what it is given as standard input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, text: bytes, code: int = 0) -> tuple[list[dict[str, object]], str]:
        """Return the answers in the order that they came, and what was told beside them."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="ascii"))
        ended = run(["translate", "--jsonl", *arguments])
        said = self._capsys.readouterr()
        assert ended == code, said.err
        return [json.loads(line) for line in said.out.splitlines()], said.err


@pytest.fixture
def translate(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Lines:
    return Lines(monkeypatch, capsys)


PSEUDO = ("--engine", "pseudo", "--from", "en", "--to", "sr-Cyrl")


def test_lines_are_utf8_whatever_the_locale_of_the_terminal(translate: Lines) -> None:
    text = '\ufeff{"id": "č", "text": "Café tax."}\n\n{"id": null, "text": ""}\r\n'.encode()
    found, told = translate(*PSEUDO, "--rate", "1000/s", "--concurrency", "2", text=text)

    targets = {str(line["id"]): str(line["target"]) for line in found}
    assert targets.keys() == {"č", "None"}
    assert targets["None"] == ""
    assert not set("cftx") & set(targets["č"])
    assert all(line["engine"] == "pseudo" for line in found)
    assert told == ""


def test_a_cache_is_used_by_the_next_call(translate: Lines, tmp_path: Path) -> None:
    arguments = (*PSEUDO, "--cache", str(tmp_path / "paid.db"))
    text = lines("A tax.", "A tax.").encode()
    (first, _), (second, _) = translate(*arguments, text=text), translate(*arguments, text=text)

    assert [line["target"] for line in first] == [line["target"] for line in second]
    assert len({line["target"] for line in first}) == 1
    assert all(line["cached"] for line in second)


def test_no_lines_have_no_answers(translate: Lines) -> None:
    assert translate(*PSEUDO, text=b"") == ([], "")


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"[1]\n", "not a JSON object"),
        (b"{\n", "not JSON"),
        (b'{"id": 1, "text": "\xff"}\n', "not UTF-8"),
        (b'{"id": 1}\n', '"text" is missing'),
        (b'{"id": 1, "text": 5}\n', '"text" is not a text'),
        (b'{"text": "no id"}\n', '"id" is missing'),
    ],
)
def test_a_bad_line_ends_the_work_after_the_lines_before_it(translate: Lines, bad: bytes, told: str) -> None:
    found, said = translate(*PSEUDO, text=lines("Tax.").encode() + bad + lines("Late.").encode(), code=2)

    assert [line["id"] for line in found] == [0]
    assert said.startswith("<stdin>:2: ")
    assert told in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--engine", "pseudo", "--to", "sr", "--rate", "fast"), "--rate 'fast' is no rate"),
        (("--engine", "pseudo", "--to", "sr", "--rate", "0/s"), "--rate '0/s' is no rate"),
        (("--engine", "pseudo", "--to", "sr", "--rate", "nan"), "--rate 'nan' is no rate"),
        (("--engine", "pseudo", "--to", "sr", "--rate", "inf"), "--rate 'inf' is no rate"),
        (("--engine", "pseudo"), "--jsonl needs --engine and --to"),
        (("--engine", "memory", "--to", "sr"), "needs a project"),
        (("--engine", "nope", "--to", "sr"), "libretranslate"),
        (("--engine", "pseudo", "--from", "sr", "--to", "sr-Latn"), "l10n convert"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(translate: Lines, arguments: tuple[str, ...], told: str) -> None:
    found, said = translate(*arguments, text=lines("Tax.").encode(), code=2)

    assert found == []
    assert told in said
