from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time

import pytest

from l10n.cli import run
from l10n.errors import L10nError, UsageError
from l10n.web.people import Passes, Person
from l10n.web.server import prepared
from tests.walks.desk import Desk
from tests.web.client import Page
from tests.web.serving import OWNER, fetched, served


def test_a_project_is_served_and_what_follows_is_finished_at_the_end(desk: Desk) -> None:
    with served(desk) as (host, told):
        assert told == [f"http://{host}/"]
        status, text = fetched(host, "/")
        assert status == 200
        assert "to approve 7" in Page(text).text
        units = json.loads(fetched(host, "/api/units?document=ferries.md&locale=sr")[1])["units"]
        unit = next(one for one in units if one["source"] == "Who pays")
        told_back = json.dumps({"target": "Ко то плаћа", "version": unit["version"], "deed": "approve"})
        path = f"/api/units/{unit['id']}?document=ferries.md&locale=sr"
        assert json.loads(fetched(host, path, "PUT", told_back)[1])["state"] == "approved"
    assert desk.units("sr-Latn")["Who pays"]["target"] == "Ko to plaća"
    assert desk.states("sr-Latn")["Who pays"] == "approved"


def test_links_are_told_with_their_names(desk: Desk) -> None:
    with served(desk, Person("Petar", "translator")) as (host, told):
        link = told[1].rpartition(" ")[2]
        assert "Petar (translator)" in told[1]
        assert fetched(host, "/")[0] == 401
        assert fetched(host, link.removeprefix(f"http://{host}"))[0] == 303


def test_what_others_reach_needs_links(desk: Desk) -> None:
    for host in ("0.0.0.0", "192.0.2.1", "::", "example.org"):
        with pytest.raises(UsageError, match="nobody has a link"):
            prepared(desk.root, host=host, port=0, passes=Passes(OWNER), tell=print)
    desk.l10n("serve", "--host", "0.0.0.0", code=2)


def test_only_this_machine_is_served_unless_another_address_is_named(desk: Desk) -> None:
    server, listening = prepared(desk.root, host="127.0.0.1", port=None, passes=Passes(OWNER), tell=lambda line: None)
    assert server.config.app is not None
    assert listening.getsockname()[0] == "127.0.0.1"
    with pytest.raises(L10nError, match="nothing can be served"):
        prepared(
            desk.root, host="127.0.0.1", port=listening.getsockname()[1], passes=Passes(OWNER), tell=lambda line: None
        )
    listening.close()


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_an_address_may_stand_in_brackets_as_in_a_link(desk: Desk) -> None:
    told: list[str] = []
    try:
        _, listening = prepared(desk.root, host="[::1]", port=0, passes=Passes(OWNER), tell=told.append)
    except UsageError:
        pytest.skip("this machine has no IPv6")
    with listening:
        assert told == [f"http://[::1]:{listening.getsockname()[1]}/"]


def test_a_project_with_a_broken_catalog_is_served(desk: Desk) -> None:
    desk.path("zh_Hans").write_text('msgid "cut', "utf-8")
    with served(desk) as (host, told):
        assert told[0].startswith("not brought up to date: locales/zh_Hans/LC_MESSAGES/ferries.po:1: ")
        assert told[1] == f"http://{host}/"
        assert fetched(host, "/proof/sr-Cyrl/ferries.md")[0] == 200


@pytest.mark.parametrize("host", ["nonsense.invalid", "a..b", "192.0.2.1", "2001:db8::1", "x" * 300, ""])
def test_a_host_that_is_none_of_this_machine_s_is_told_as_such(desk: Desk, host: str) -> None:
    with pytest.raises(UsageError, match="nothing can be served at") as told:
        prepared(desk.root, host=host, port=None, passes=Passes(OWNER, [OWNER]), tell=print)
    assert "--host" in told.value.hint
    assert "--port" not in told.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_command_tells_its_address_and_ends_by_ctrl_c(desk: Desk) -> None:
    command = [sys.executable, "-m", "l10n", "-C", str(desk.root), "serve", "--port", "0", "--as", "Ana"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        host = process.stdout.readline().strip().removeprefix("http://").rstrip("/")
        for _ in range(100):
            try:
                status, text = fetched(host, "/")
                break
            except OSError:
                time.sleep(0.05)
        assert (status, ">Ana</span>" in text) == (200, True)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert "Traceback" not in said


def test_the_web_stack_is_loaded_by_serve_alone() -> None:
    code = "import sys; from l10n.cli import run; run(['--help']); print([m for m in sys.modules if m in %r])"
    heavy = ("starlette", "jinja2", "uvicorn", "l10n.web")
    said = subprocess.run([sys.executable, "-c", code % (heavy,)], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"
    assert run(["serve", "--help"]) == 0
