"""Rows of the security checklist that are about requests and answers; each fails when its defence is taken away."""

from __future__ import annotations

import logging
from importlib import resources
from typing import get_args

import pytest

from l10n.web.app import WAYS, Way
from l10n.web.door import POLICY, Hosts
from l10n.web.people import ALLOWED, ROLES, Act, Passes, Person, person_of
from tests.walks.desk import Desk
from tests.web.client import Answer, Client, Page
from tests.web.conftest import Opens

PEOPLE = [Person(f"{role} R.", role) for role in ROLES]


def path_of(way: Way) -> str:
    """Return a path that a way answers, as it is in the project of these tests."""
    return (
        way.path.replace("{locale}", "sr-Cyrl")
        .replace("{document:path}", "ferries.md")
        .replace("{name}", "page.css")
        .replace("{unit}", "none")
        .replace("{secret}", "none")
    )


def asked(client: Client, way: Way, headers: dict[str, str] | None = None) -> Answer:
    return client.ask(way.method, path_of(way), headers=headers)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.method} {way.path}")
def test_nothing_opens_without_a_link(desk: Desk, opens: Opens, way: Way) -> None:  # row 1
    client = opens(desk.root, *PEOPLE)
    for secret in ("", "Bearer ", "Bearer wrong", "Basic YTpi"):
        assert asked(client, way, {"authorization": secret}).status == 401


def test_what_is_not_there_does_not_tell_so_to_strangers(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, *PEOPLE)
    assert client.get("/proof/sr-Cyrl/none.md", {"authorization": ""}).status == 401


@pytest.mark.parametrize("way", [way for way in WAYS if way.act], ids=lambda way: f"{way.method} {way.path}")
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.role)
def test_a_role_reaches_what_it_may(desk: Desk, opens: Opens, person: Person, way: Way) -> None:
    status = asked(opens(desk.root, person), way).status
    assert way.act is not None
    assert (status == 403) == (way.act not in ALLOWED[person.role])


def test_every_act_is_some_role_s_and_only_the_coordinator_may_do_all() -> None:
    acts = set(get_args(Act))
    assert set.union(*map(set, ALLOWED.values())) == acts
    assert [role for role in ROLES if ALLOWED[role] == acts] == ["coordinator"]


def test_a_link_gives_a_cookie_that_no_script_reads(desk: Desk, opens: Opens) -> None:
    client = opens(desk.root, Person("Ana Ilić", "reviewer"))
    secret = client.headers.pop("authorization").removeprefix("Bearer ")
    assert len(secret) >= 32
    entered = client.get(f"/enter/{secret}")
    assert entered.headers["location"] == "/"
    assert "HttpOnly" in entered.cookies[0]
    assert "SameSite=lax" in entered.cookies[0]
    client.headers["cookie"] = entered.cookies[0].partition(";")[0]
    assert "Ana Ilić" in client.get("/").text
    assert client.get("/enter/wrong").status == 401
    assert client.get("/", {"cookie": "l10n_pass_8765=wrong"}).status == 401
    assert client.get("/", {"cookie": '"; \x00=broken='}).status == 401


@pytest.mark.parametrize(
    "way", [way for way in WAYS if way.method != "GET"], ids=lambda way: f"{way.method} {way.path}"
)
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://example.org"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "", "sec-fetch-site": "cross-site", "content-type": "application/json"},
        {"origin": "", "sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_no_other_page_changes_anything(desk: Desk, client: Client, way: Way, headers: dict[str, str]) -> None:
    before = desk.files()  # row 11
    unit = Page(client.get("/proof/sr-Cyrl/ferries.md").text).values("button", "do")[0]
    form = {"content-type": "application/x-www-form-urlencoded", **headers}
    body = f"do={unit.replace(' ', '+')}&to=Ana&language=sr-Cyrl".encode()
    assert client.ask(way.method, path_of(way), body, form).status == 403
    assert desk.files() == before


def test_our_own_pages_and_programs_do(desk: Desk, client: Client) -> None:
    for headers in ({}, {"origin": "", "sec-fetch-site": "same-origin"}):
        unit = Page(client.get("/proof/sr-Cyrl/ferries.md").text).values("button", "do")[0]
        assert client.post("/proof/sr-Cyrl/ferries.md", {"do": unit}, headers).status == 303
    told = client.put("/api/units/none?document=ferries.md&locale=sr", {"version": "x"}, {"origin": ""})
    assert told.status == 404


def test_reading_changes_nothing(desk: Desk, client: Client) -> None:
    client.get("/")  # row 12
    before, seen, waiting = desk.files(), {"/"}, ["/"]
    while waiting:
        answer = client.get(waiting.pop())
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        page = Page(answer.text)
        frames = [attrs["src"] for tag, attrs in page.elements if tag == "iframe"]
        for link in (one.partition("#")[0] for one in (*page.links, *frames)):
            if link.startswith("/") and link not in seen:
                seen.add(link)
                waiting.append(link)
    assert len(seen) > 40
    assert desk.files() == before


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "localhost:9999", "", "127.0.0.1:8765.evil.example", "[::1]"]
)
def test_another_name_for_this_server_is_refused(client: Client, host: str) -> None:
    assert client.get("/", {"host": host or " "}).status == 421


def test_names_of_a_server_that_is_open_to_others() -> None:
    office = Hosts("0.0.0.0", 8765)
    assert office.knows("192.168.1.4:8765")
    assert office.knows("127.0.0.1:8765")
    assert not office.knows("evil.example:8765")
    assert Hosts("::1", 8765).knows("[::1]:8765")
    assert Hosts("127.0.0.1", 80).knows("localhost")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.method} {way.path}")
def test_every_answer_binds_the_browser(client: Client, way: Way) -> None:  # row 15
    found = asked(client, way)
    check_headers(found, framed=way.path.startswith("/sheet"))


def check_headers(answer: Answer, *, framed: bool = False) -> None:
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "base-uri 'none'" in policy
    if framed:
        assert "default-src 'none'" in policy
        assert policy.endswith("; sandbox")
    else:
        assert policy == POLICY
        for told in ("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"):
            assert told in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/none", {}),
        ("/proof/xx/ferries.md", {}),
        ("/", {"host": "evil.example"}),
        ("/", {"content-length": "99999999"}),
        ("/static/none.js", {}),
    ],
)
def test_so_does_every_error(client: Client, path: str, headers: dict[str, str]) -> None:
    answer = client.get(path, headers)
    assert answer.status >= 400
    check_headers(answer)


def test_the_module_stays_small() -> None:
    assert len((resources.files("l10n.web") / "static" / "page.js").read_text("utf-8").splitlines()) <= 300


def test_pages_hold_no_inline_script_or_style(desk: Desk, client: Client) -> None:
    unit = desk.units()["Who pays"]["id"]
    for path in ("/", f"/proof/sr-Cyrl/ferries.md?at={unit}", "/preview/sr-Cyrl/ferries.md", "/translators", "/none"):
        for tag, attrs in Page(client.get(path).text).elements:
            assert tag != "style"
            assert tag != "script" or attrs["src"] == "/static/page.js"
            assert not any(name.startswith("on") or name == "style" for name in attrs)


@pytest.mark.parametrize(
    "name",
    [
        "../l10n.toml",
        "..%2fl10n.toml",
        "%2e%2e/%2e%2e/etc/passwd",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "C:%5cWindows%5cwin.ini",
        "..%5c..%5cl10n.toml",
        "ferries.md%00.html",
        "CON",
        "~root/.ssh/id_rsa",
        "locales/sr_Cyrl/ferries.jsonl",
    ],
)
def test_no_path_leads_out_of_the_documents(client: Client, name: str) -> None:  # row 19
    for page in ("proof", "panel", "preview", "sheet"):
        assert client.get(f"/{page}/sr-Cyrl/{name}").status == 404
        assert client.get(f"/{page}/{name.replace('/', '%2f')}/ferries.md").status == 404
    assert client.get(f"/static/{name}").status == 404
    assert client.get(f"/api/units?document={name}&locale=sr").status == 404


@pytest.mark.parametrize(
    "goal",
    [
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "\t//evil.example",
        "https://evil.example/",
        "",
        "x",
        "/é",
    ],
)
def test_nobody_is_sent_elsewhere(client: Client, goal: str) -> None:  # row 29
    for path in ("/language", "/sync"):
        assert client.post(path, {"next": goal, "language": "zh-Hans"}).headers["location"] == "/"
    assert client.post("/language", {"next": "/proof/sr-Cyrl/a?at=1"}).headers["location"] == "/proof/sr-Cyrl/a?at=1"


def test_names_do_not_break_headers(desk: Desk, client: Client) -> None:  # row 28
    desk.write("# One\n\nA sentence.\n", 'a"b; x=ž X-Evil: 1.md')
    client.post("/sync", {})
    listed = [link for link in Page(client.get("/").text).links if "X-Evil" in link]
    assert listed
    path = next(link for link in listed if "/sr-Cyrl/" in link and "/proof/" in link).partition("?")[0]
    page = Page(client.get(path).text)
    unit = desk.units()["A sentence."]["id"]
    form = {name: Page(client.get(f"{path}?at={unit}").text).values("input", name)[0] for name in ("unit", "edition")}
    saved = client.post(path, form | {"deed": "edit", "target": "Реченица."})
    sent = client.post(path.replace("/proof/", "/send/"), {"to": "Ana"})
    assert page.text
    assert (saved.status, sent.status) == (303, 200)
    for answer in (saved, sent):
        assert "x-evil" not in answer.headers
        assert not any("\n" in value or "\r" in value or '"' in value for value in answer.headers.values())


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.method} {way.path}")
def test_an_error_of_ours_tells_nothing(
    desk: Desk, opens: Opens, way: Way, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:  # row 35
    def broken(*_: object, **__: object) -> object:
        raise RuntimeError("secret 4711")

    client = opens(desk.root)
    with monkeypatch.context() as patched, caplog.at_level(logging.CRITICAL):
        for name in ("l10n.web.room.Room.opened", "l10n.web.app.own_path", "l10n.web.app.resources.files"):
            patched.setattr(name, property(broken) if name.endswith("opened") else broken)
        patched.setattr(
            Passes, "person", lambda self, secret: broken() if secret == "none" else Person("A", "coordinator")
        )
        patched.setattr(Room_settle, lambda self: broken())
        patched.setattr("l10n.web.parcels.receive_file", broken)
        kind = {"content-type": "multipart/form-data; boundary=x"}
        body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.po"\r\n\r\nx\r\n--x--\r\n'
        if way.method != "POST":
            kind, body = {"content-type": "application/json"}, b'{"version": "x"}'
        elif way.path != "/translators":
            kind, body = {"content-type": "application/x-www-form-urlencoded"}, b"to=Ana"
        answer = client.ask(way.method, path_of(way), body, kind)
    assert answer.status == 500
    assert "4711" not in answer.text
    assert "Traceback" not in answer.text
    check_headers(answer)


Room_settle = "l10n.web.room.Room.settle"


def test_too_much_is_refused_with_and_without_a_told_length(desk: Desk, client: Client) -> None:  # row 21
    form = {"content-type": "application/x-www-form-urlencoded"}
    body = b"target=" + b"a" * 5_000_000
    before = desk.files()
    assert (
        client.ask("POST", "/proof/sr-Cyrl/ferries.md", body, form | {"content-length": str(len(body))}).status == 413
    )
    file = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.po"\r\n\r\n' + body
    kind = {"content-type": "multipart/form-data; boundary=x"}
    assert client.ask("POST", "/translators", file, kind, parts=100).status == 413
    assert client.ask("POST", "/proof/sr-Cyrl/ferries.md", b"", form | {"content-length": "many"}).status == 413
    assert desk.files() == before


@pytest.mark.parametrize("told", ["", ":reviewer", "Ana:king", "Ana\n:reviewer", "Ana:"])
def test_a_link_is_for_somebody_with_a_role(told: str) -> None:
    with pytest.raises(Exception, match=r"names nobody|is no role|is no name"):
        person_of(told)


def test_the_language_of_the_page_is_kept(client: Client) -> None:
    kept = client.post("/language", {"language": "zh-Hans", "next": "/"}).cookies[0]
    assert kept.startswith("l10n_language=zh-Hans")
    assert 'lang="zh-Hans"' in client.get("/", {"cookie": kept.partition(";")[0]}).text[:60]
    assert client.post("/language", {"language": "xx"}).cookies == ()
