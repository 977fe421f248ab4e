"""Requests as nobody's browser sends them: each has an answer that says what is wrong, and none fails."""

from __future__ import annotations

import json

import pytest

from l10n.web.door import Hosts
from l10n.web.people import Person
from tests.walks.desk import Desk
from tests.web.client import Client
from tests.web.conftest import Opens
from tests.web.test_saving import FOG, PROOF, panel


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "http://a]b", "//", "http://127.0.0.1:8765:1", "null"])
def test_an_odd_origin_is_a_stranger_s(desk: Desk, client: Client, origin: str) -> None:
    before = desk.files()
    assert client.post("/sync", {}, {"origin": origin}).status == 403
    assert desk.files() == before


def test_a_cookie_of_somebody_else_locks_nobody_out(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, Person("Ana Ilić", "reviewer"))
    secret = client.headers.pop("authorization").removeprefix("Bearer ")
    for odd in ("a b=c", "{}", "x=\x01", 'x="a;b', "=", "x=[1, 2]", "naïve=1", "a=1;;", "$Version=1"):
        for cookie in (f"{odd}; l10n_pass_8765={secret}", f"l10n_pass_8765={secret}; {odd}"):
            assert client.get("/", {"cookie": cookie}).status == 200, cookie
    assert client.get("/", {"cookie": f"xl10n_pass_8765={secret}"}).status == 401


def test_two_servers_of_one_machine_do_not_take_each_other_s_links(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, Person("Ana Ilić", "reviewer"))
    secret = client.headers.pop("authorization").removeprefix("Bearer ")
    cookie = client.get(f"/enter/{secret}").cookies[0].partition(";")[0]
    assert cookie == f"{Hosts('127.0.0.1', 8765).cookie}={secret}"
    other = f"{Hosts('127.0.0.1', 8766).cookie}=another"
    assert client.get("/", {"cookie": f"{cookie}; {other}"}).status == 200


@pytest.mark.parametrize("secret", ["old", "%F0%9F%98%80", "%E2%80%AE", "%00", "%0d%0aX: 1", "%ff", "a" * 9_000])
def test_an_old_link_opens_a_server_without_links_and_leaves_nothing(client: Client, secret: str) -> None:
    answer = client.get(f"/enter/{secret}")
    assert (answer.status, answer.headers["location"], answer.cookies) == (303, "/", ())


@pytest.mark.parametrize("secret", ["old", "%F0%9F%98%80", "%00", "%0d%0aX: 1"])
def test_it_opens_none_with_links(desk: Desk, opens: Opens, secret: str) -> None:
    assert opens(desk.root, Person("Ana Ilić", "reviewer")).get(f"/enter/{secret}").status == 401


@pytest.mark.parametrize(
    "body", [b"[" * 50_000, b'{"a":' * 15_000, b"", b"\xff", b"nul", b"1" * 9_000, b'{"target": NaN}']
)
def test_what_is_no_object_of_texts_is_told(desk: Desk, client: Client, body: bytes) -> None:
    path = f"/api/units/{desk.units()[FOG]['id']}?document=ferries.md&locale=sr-Cyrl"
    answer = client.ask("PUT", path, body, {"content-type": "application/json"})
    assert (answer.status, answer.told["error"]) == (400, "this is no JSON object of texts")


@pytest.mark.parametrize("field", ["target", "reason"])
@pytest.mark.parametrize("odd", ["\0", "\ud83d"])
def test_a_text_that_no_file_can_hold_is_told_by_its_field(desk: Desk, client: Client, field: str, odd: str) -> None:
    units = client.get("/api/units?document=ferries.md&locale=sr").told["units"]
    assert isinstance(units, list)
    unit = next(one for one in units if one["source"] == FOG)
    before = desk.files()
    told = {"version": unit["version"], "deed": "reject", field: f"Носи{odd}."}
    answer = client.put(f"/api/units/{unit['id']}?document=ferries.md&locale=sr-Cyrl", told)
    assert answer.status == 400
    assert answer.told["error"] == f"the {field} holds U+{ord(odd):04X}, which no file can hold"
    if odd == "\0":
        page = client.post(PROOF, panel(client, desk, FOG, deed="reject", **{field: f"Носи{odd}."}))
        assert page.status == 400
        assert f"the {field} holds U+0000" in page.text
    assert desk.files() == before


@pytest.mark.parametrize("field", ["unit", "version", "deed", "other"])
def test_odd_names_are_found_nowhere(desk: Desk, client: Client, field: str) -> None:
    path = f"/api/units/{desk.units()[FOG]['id']}?document=ferries.md&locale=sr-Cyrl"
    for odd in ("\0", "\ud83d", "a" * 50_000, "\u202e"):
        answer = client.put(path, {"version": "x", "target": "a", field: odd})
        assert answer.status in (400, 409)
        assert json.loads(answer.body)["error"]


def test_who_sends_and_who_gets_a_file_has_a_name_of_one_line(desk: Desk, client: Client) -> None:
    before = desk.files()
    for name in ("A\x1bB", "A\x9bB", "A\u202eB", "A\0B"):
        assert client.post("/send/sr-Cyrl/ferries.md", {"to": name}).status == 400
    assert desk.files() == before
