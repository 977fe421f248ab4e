from __future__ import annotations

import subprocess
import sys
import threading
import time

import pytest

from l10n.engines import UNDETERMINED, EngineSettings, engine
from l10n.engines.base import Deadline, EngineFloodedError, EngineKeyError
from l10n.errors import ConfigError, EngineBusyError, EngineError, EngineRefusedError
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from tests.engines.server import Server

KEY = "marker-key-4711"
SERVICES = ("google", "mymemory", "microsoft")


def translate(
    server: Server,
    *texts: str,
    name: str = "google",
    source: LocaleTag = ENGLISH,
    target: LocaleTag = SERBIAN,
    seconds: float = 2.0,
) -> list[str]:
    made = engine(EngineSettings(name, server.url, KEY))
    return made.translate(texts, source=source, target=target, deadline=Deadline(time.monotonic() + seconds))


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_answers_through_an_address_of_ones_own(name: str) -> None:
    with Server() as server:
        assert translate(server, "  The budget. ", name=name) == ["  Тхе будгет. "]


@pytest.mark.parametrize("name", SERVICES)
def test_a_key_is_in_no_address_and_no_error(name: str) -> None:
    with Server(["403"]) as server, pytest.raises(EngineKeyError) as caught:
        translate(server, "The budget.", name=name)

    (seen,) = server.seen
    assert KEY not in seen.path
    assert KEY not in repr(caught.value) + caught.value.message + caught.value.hint
    assert (KEY in str(seen.headers)) == (name == "microsoft")


@pytest.mark.parametrize(
    ("name", "target", "code"),
    [
        ("google", CHINESE, "zh-CN"),
        ("google", SERBIAN_LATIN, "sr"),
        ("mymemory", SERBIAN_LATIN, "en-GB|sr-Latn-RS"),
        ("microsoft", SERBIAN, "sr-Cyrl"),
    ],
)
def test_locales_go_by_our_own_tables(name: str, target: LocaleTag, code: str) -> None:
    with Server() as server:
        translate(server, "The budget.", name=name, target=target)

    sent = server.seen[0].fields
    assert code in (sent.get("tl"), sent.get("langpair"), sent.get("to"), sent.get("target_lang"))


def test_a_text_without_a_letter_is_never_sent() -> None:
    with Server() as server:
        assert translate(server, "—", "**", " 12 % ") == ["—", "**", " 12 % "]

    assert not server.seen


@pytest.mark.parametrize("name", SERVICES)
@pytest.mark.parametrize("fault", ["garbage", "null", "empty"])
def test_what_is_no_translation_is_an_engine_error(name: str, fault: str) -> None:
    with Server([fault]) as server, pytest.raises(EngineError, match="answered"):
        translate(server, "The budget.", name=name)


def test_statuses_and_waiting_times_are_not_lost() -> None:
    with Server(["429"], retry_after="3") as server, pytest.raises(EngineFloodedError) as caught:
        translate(server, "The budget.")

    assert caught.value.retry_after == 3


@pytest.mark.parametrize("fault", ["drip", "silence"])
def test_a_deadline_holds_though_the_library_has_none(fault: str) -> None:
    began = time.monotonic()
    with Server([fault]) as server, pytest.raises(EngineBusyError):
        translate(server, "The budget.", seconds=0.3)

    assert time.monotonic() - began < 1.0


def test_a_text_too_long_for_an_address_is_refused_not_cut() -> None:
    with Server() as server, pytest.raises(EngineRefusedError):
        translate(server, "порез " * 700, source=SERBIAN, target=ENGLISH)

    assert not server.seen


def test_threads_never_get_each_others_sentences() -> None:
    with Server() as server:
        made = engine(EngineSettings("google", server.url))
        wrong: list[str] = []

        def work(number: int) -> None:
            for turn in range(8):
                text = f"Item {number} of {turn}"
                (answer,) = made.translate(
                    [text], source=ENGLISH, target=SERBIAN, deadline=Deadline(time.monotonic() + 5)
                )
                if answer != f"Итем {number} оф {turn}":
                    wrong.append(answer)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert not wrong


def test_the_source_may_be_left_to_the_engine_where_it_can_tell() -> None:
    with Server() as server:
        translate(server, "The budget.", source=UNDETERMINED)
        with pytest.raises(EngineRefusedError, match="has to be named"):
            translate(server, "The budget.", name="mymemory", source=UNDETERMINED)

    assert server.seen[0].fields["sl"] == "auto"


def test_a_service_that_wants_a_key_says_so_before_it_is_asked() -> None:
    with pytest.raises(ConfigError, match="needs a key") as caught:
        engine(EngineSettings("microsoft"))

    assert "L10N_MICROSOFT_KEY" in caught.value.hint


def test_the_library_is_not_loaded_before_it_is_needed() -> None:
    program = (
        "import sys, l10n.engines.pipeline as p, l10n.engines as e; e.engine(e.EngineSettings('libretranslate'));"
        "e.engine(e.EngineSettings('google')); sys.exit(any(n in sys.modules for n in ('deep_translator', 'requests')))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
