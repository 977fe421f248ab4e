from __future__ import annotations

import time

import pytest

from l10n.engines import EngineSettings, engine
from l10n.engines.base import Deadline, EngineCrowdedError
from l10n.errors import EngineBusyError, EngineError, EngineRefusedError
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN, LocaleTag
from tests.engines.server import Server

KEY = "marker-key-4711"
TEXTS = ["The bank raised its rates.", "Voters stayed at home."]


def translate(server: Server, *, target: LocaleTag = SERBIAN, url: str = "", form: bool = False) -> list[str]:
    made = engine(EngineSettings("libretranslate", url or server.url, KEY))
    return made.translate(
        TEXTS, source=ENGLISH, target=target, deadline=Deadline(time.monotonic() + 2), form="xml" if form else None
    )


def test_a_batch_is_one_request_with_the_key_in_its_body() -> None:
    with Server() as server:
        assert translate(server) == ["Тхе банк раисед итс ратес.", "Вотерс стазед ат хоме."]

    (seen,) = server.seen
    assert seen.fields["q"] == TEXTS
    assert seen.fields["api_key"] == KEY
    assert KEY not in seen.path
    assert seen.fields["format"] == "text"


def test_hidden_markup_goes_as_html() -> None:
    with Server() as server:
        translate(server, form=True)

    assert server.seen[0].fields["format"] == "html"


@pytest.mark.parametrize(
    ("known", "target", "code"),
    [
        (("en", "zh"), CHINESE, "zh"),
        (("en", "zh-Hans", "zh"), CHINESE, "zh-Hans"),
        (None, CHINESE, "zh-Hans"),
        (("en", "sr"), SERBIAN_LATIN, "sr"),
        (("en", "sr-Latn", "sr"), SERBIAN_LATIN, "sr-Latn"),
    ],
)
def test_a_locale_goes_by_the_name_that_the_server_has_for_it(
    known: tuple[str, ...] | None, target: LocaleTag, code: str
) -> None:
    with Server(languages=known) as server:
        translate(server, target=target)

    assert server.seen[0].fields["target"] == code


def test_a_language_that_the_server_lacks_is_refused_before_anything_is_sent() -> None:
    with Server(languages=("en", "de")) as server, pytest.raises(EngineRefusedError, match="no model for sr-Cyrl"):
        translate(server)

    assert not server.seen


@pytest.mark.parametrize("path", ["", "/", "/translate", "/mt", "/mt/translate/"])
def test_the_address_may_end_as_it_likes(path: str) -> None:
    with Server() as server:
        translate(server, url=server.url + path)

    assert server.seen[0].path == ("/mt/translate" if "mt" in path else "/translate")


@pytest.mark.parametrize("fault", ["garbage", "null", "count"])
def test_what_is_no_list_of_as_many_texts_is_refused(fault: str) -> None:
    with Server([fault]) as server, pytest.raises(EngineError, match="answered"):
        translate(server)


def test_a_busy_server_is_told_from_a_broken_one() -> None:
    with Server(["503"]) as server, pytest.raises(EngineBusyError):
        translate(server)


def test_how_many_texts_a_request_may_have_is_learned_from_the_server() -> None:
    with Server(["crowded"]) as server, pytest.raises(EngineCrowdedError) as info:
        translate(server)
    assert info.value.most == 2
