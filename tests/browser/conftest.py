"""A real browser against a real server on a free port; skipped where there is no Chromium."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from l10n.web.people import Passes, Person
from l10n.web.server import prepared
from tests.web.conftest import desk

CHROMIUM = os.environ.get("L10N_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""
OWNER = Person("Ana Ilić", "coordinator")
Serves = Callable[[Path], str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no Chromium here (Debian: apt install chromium; else name one in L10N_CHROMIUM)")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window of its own, with English pages, in which nothing may fail unseen."""
    faults: list[str] = []
    opened = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    opened.on("weberror", lambda error: faults.append(str(error.error)))
    opened.on("console", lambda message: faults.append(message.text) if "Refused to" in message.text else None)
    yield opened
    opened.close()
    assert faults == []


@contextmanager
def _served(root: Path) -> Iterator[str]:
    server, listening = prepared(root, host="127.0.0.1", port=0, passes=Passes(OWNER), tell=lambda line: None)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@pytest.fixture
def serves() -> Iterator[Serves]:
    """Serve a project in this process; return its address."""
    with ExitStack() as stack:
        yield lambda root: stack.enter_context(_served(root))


__all__ = ["browser", "context", "desk", "serves"]
