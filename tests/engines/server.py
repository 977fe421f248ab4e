"""A translation server on loopback that fails as it is told: `plan` names what each request in turn meets."""

from __future__ import annotations

import html
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from l10n.engines.pseudo import pseudo
from l10n.model.locale import LocaleTag

SECRET_OF_THE_SERVER = "the server's own words"


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    fields: dict[str, object]

    @property
    def texts(self) -> list[str]:
        if "messages" in self.fields:
            return [segment["text"] for segment in self.asked["segments"]]
        found = self.fields.get("q", self.fields.get("text"))
        return [str(one) for one in found] if isinstance(found, list) else [str(found)]

    @property
    def asked(self) -> dict[str, Any]:
        """What a language model was asked, beside its task."""
        messages = cast("list[dict[str, str]]", self.fields["messages"])
        return cast("dict[str, Any]", json.loads(messages[-1]["content"]))


@dataclass
class Server:
    """Answers LibreTranslate's and OpenAI's protocols and the pages and JSON of deep-translator's services."""

    plan: list[str] = field(default_factory=list)
    languages: tuple[str, ...] | None = ("en", "sr", "zh")
    retry_after: str = "0"
    glossaries: list[dict[str, object]] | None = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Server:
        owner = self

        class Bound(_Handler):
            server_of_the_test = owner

        self._http = _Quiet(("127.0.0.1", 0), Bound)
        self._http.daemon_threads = True
        self._http.block_on_close = False
        threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def texts(self) -> list[str]:
        """Every text that was asked for, in the order of arrival."""
        return [text for one in self.seen for text in one.texts]

    def next_fault(self, seen: Seen) -> str:
        with self.lock:
            self.seen.append(seen)
            return self.plan.pop(0) if self.plan else "ok"


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up: that is part of the plan."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_of_the_test: Server

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self._serve("GET")

    def do_POST(self) -> None:
        self._serve("POST")

    def _serve(self, method: str) -> None:
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fields: dict[str, object] = {name: values[0] for name, values in parse_qs(url.query).items()}
        if "json" in self.headers.get("Content-Type", ""):
            value = json.loads(body)
            fields |= value if isinstance(value, dict) else {"text": [one["text"] for one in value]}
        elif body:
            fields |= {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if url.path.endswith("/languages"):
            self._languages()
            return
        if url.path.endswith("/glossaries"):
            self._glossaries(fields)
            return
        seen = Seen(method, self.path, dict(self.headers.items()), fields)
        try:
            self._answer(seen, self.server_of_the_test.next_fault(seen), url.path)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _languages(self) -> None:
        codes = self.server_of_the_test.languages
        if codes is None:
            self._send(404, b"{}")
        else:
            self._send(200, json.dumps([{"code": code, "name": code} for code in codes]).encode())

    def _glossaries(self, fields: dict[str, object]) -> None:
        kept = self.server_of_the_test.glossaries
        if kept is None:
            self._send(404, b"{}")
        elif self.command == "GET":
            self._send(200, json.dumps({"glossaries": kept}).encode())
        else:
            kept.append({**fields, "glossary_id": f"glossary {len(kept)}"})
            self._send(201, json.dumps(kept[-1]).encode())

    def _answer(self, seen: Seen, fault: str, path: str) -> None:
        if fault.isdigit():
            self._send(int(fault), json.dumps({"error": SECRET_OF_THE_SERVER}).encode())
        elif fault == "crowded":
            said = f"Invalid request: request ({len(seen.texts)}) exceeds text limit (2)"
            self._send(400, json.dumps({"error": said}).encode())
        elif fault == "close":
            self.close_connection = True
        elif fault == "silence":
            time.sleep(1.5)
            self.close_connection = True
        elif fault == "garbage":
            self._send(200, b"\x80\xff not json")
        elif fault == "huge":
            self._send(200, b" " * 6_000_000)
        else:
            texts = _answers(seen, fault)
            single = "q" in seen.fields and not isinstance(seen.fields["q"], list)
            body = _body(path, texts, single=single, microsoft="api-version" in seen.fields)
            if path.endswith("/chat/completions"):
                body = _chat(fault, texts)
            self._send(200, body, drip=0.02 if fault == "drip" else 0.0)

    def _send(self, status: int, body: bytes, *, drip: float = 0.0) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if status in (429, 503):
            self.send_header("Retry-After", self.server_of_the_test.retry_after)
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        for at in range(0, len(body), 1 if drip else len(body) or 1):
            self.wfile.write(body[at : at + (1 if drip else len(body))])
            time.sleep(drip)


def _answers(seen: Seen, fault: str) -> list[str | None]:
    told = seen.asked["target"] if "messages" in seen.fields else seen.fields.get("target")
    wanted = str(told or seen.fields.get("tl") or seen.fields.get("target_lang") or "sr").lower()
    texts: list[str | None] = [pseudo(text, LocaleTag.parse(wanted)) for text in seen.texts]
    if fault == "count":
        return texts[:-1]
    if fault == "reversed":
        return texts[::-1]
    whole: dict[str, list[str | None]] = {
        "null": [None] * len(texts),
        "empty": [""] * len(texts),
        "echo": list(seen.texts),
        "quota": ["MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY"] * len(texts),
        "page": ["Error 500 (Server Error)!!1 That’s an error."] * len(texts),
        "stutter": ["реч реч реч реч реч реч реч реч реч реч"] * len(texts),
        "short": ["Шта?"] * len(texts),
        "latin": [pseudo(text, LocaleTag("sr", "Latn")) for text in seen.texts],
        "tokens lost": [text.replace("⟦", "").replace('<x id="0"/>', "") if text else text for text in texts],
    }
    return whole.get(fault, texts)


def _body(path: str, texts: list[str | None], *, single: bool, microsoft: bool) -> bytes:
    first = texts[0] if texts else None
    value: object = {"translatedText": first if single else texts}
    if path == "/m":
        return f'<html><body><div class="result-container">{html.escape(first or "")}</div></body></html>'.encode()
    if path == "/get":
        value = {"responseData": {"translatedText": first}, "matches": []}
    elif path == "/v2/translate":
        value = {"translations": [{"text": text} for text in texts]}
    elif microsoft:
        value = [{"translations": [{"text": text}]} for text in texts]
    return json.dumps(value, ensure_ascii=False).encode()


def _chat(fault: str, texts: list[str | None]) -> bytes:
    rows: list[object] = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
    told = {"other ids": [*rows[:-1], {"id": "9", "text": "?"}], "twice": rows[:1] * 2}
    content = json.dumps({"segments": told.get(fault, rows)})
    if fault == "fenced":
        content = f"Here you are:\n```json\n{content}\n```"
    elif fault == "refusal":
        content = "I cannot help with that."
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
