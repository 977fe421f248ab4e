"""Language models behind any endpoint that speaks OpenAI's chat protocol: texts go and come with ids, as JSON.

A model is told of terms, of sentences like the one at hand and of those around it; see `Hints`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import cast
from urllib.parse import urlsplit

from l10n.engines import languages
from l10n.engines.base import Deadline, EngineSettings, Form, Hints, Understands
from l10n.engines.http import Client
from l10n.errors import ConfigError, EngineError
from l10n.model.locale import LocaleTag

_DEFAULT_URL = "https://api.openai.com/v1"
_DEFAULT_MODEL = "gpt-4o-mini"
_NAMES = {
    "en": "English",
    "sr-Cyrl": "Serbian in Cyrillic script, ekavian",
    "sr-Latn": "Serbian in Latin script, ekavian",
    "zh-Hans": "Chinese in simplified characters",
    "zh-Hant": "Chinese in traditional characters",
}
_TASK = """You translate articles of a publisher from {source} into {target}.
You get one JSON object. Translate the "text" of each of its "segments", sentence for sentence, faithfully and in good \
style. Answer with one JSON object and nothing else: {{"segments": [{{"id": …, "text": translation}}, …]}}, every id \
of the request once.
Tokens such as <x id="0"/>, <g id="1">…</g>, ⟦2⟧ and PH103 stand for markup: keep each exactly once, where it belongs \
in the translation. Numbers, names and addresses stay right. Where "terms" are given, use them, inflected as the \
sentence needs. "examples" and "before" show translations that people have approved; "after" is only there to be \
understood."""


class Chat:
    """One model at one endpoint."""

    name = "openai"
    batch = 20
    limit = 8_000
    budget = 12_000
    concurrency = 4
    forms: tuple[Form, ...] = ("xml", "brackets", "sentinel")
    understands: Understands = "prompt"

    def __init__(self, settings: EngineSettings) -> None:
        if not settings.key and not settings.url:
            raise ConfigError(
                "openai needs a key",
                "Set L10N_OPENAI_KEY, write openai = … into ~/.config/l10n/keys.toml, or name a server of your own: "
                "url under [engines.openai].",
            )
        address = settings.url or _DEFAULT_URL
        self._client = Client(address)
        path = urlsplit(address).path.rstrip("/").removesuffix("/chat/completions")
        self._path = f"{path or '/v1'}/chat/completions"
        self._key = settings.key
        self._model = settings.model or _DEFAULT_MODEL
        self.cached_as = f"{self.name} {self._model}"
        self._script = settings.script

    def close(self) -> None:
        """Let go of the server."""
        self._client.close()

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        """Whether a model can be told of both; how well it writes them is for it to show."""
        return languages.serves(self.name, source, target)

    def translate(
        self,
        texts: Sequence[str],
        *,
        source: LocaleTag,
        target: LocaleTag,
        deadline: Deadline,
        form: Form | None = None,
        hints: Sequence[Hints] = (),
    ) -> list[str]:
        """Translate texts in one request; see Engine. Raises EngineError where an id is missing, or there twice."""
        wanted = languages.asked(self.name, target, self._script) or target
        told = {"source": _name(source), "target": _name(wanted)}
        asked = {
            "target": languages.codes(self.name, wanted)[0],
            **_shared(hints),
            "segments": [_segment(str(number), text, hints[number : number + 1]) for number, text in enumerate(texts)],
        }
        request = {
            "model": self._model,
            "temperature": 0,
            "response_format": {"type": "json_object"},
            "messages": [
                {"role": "system", "content": _TASK.format(**told)},
                {"role": "user", "content": json.dumps(asked, ensure_ascii=False)},
            ],
        }
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        answer = self._client.ask(
            "POST", self._path, deadline=deadline, headers=headers, body=json.dumps(request).encode("ascii")
        )
        return _texts(answer.value(self._client.server), len(texts), self._client.server)


def _name(tag: LocaleTag) -> str:
    return _NAMES.get(tag.bcp47, f"the language with the BCP 47 tag {tag.bcp47}")


def _shared(hints: Sequence[Hints]) -> dict[str, object]:
    """Return what the texts of a request have in common: the terms of all, each once."""
    terms = {source: target for hint in hints for source, target in hint.terms}
    return {"terms": terms} if terms else {}


def _segment(number: str, text: str, hints: Sequence[Hints]) -> dict[str, object]:
    segment: dict[str, object] = {"id": number, "text": text}
    for hint in hints:
        for name, pairs in (("examples", hint.examples), ("before", hint.before)):
            if pairs:
                segment[name] = [{"source": source, "target": target} for source, target in pairs]
        if hint.after:
            segment["after"] = hint.after
    return segment


def _texts(value: object, count: int, server: str) -> list[str]:
    """Read the answers in the order of their ids, refusing any set of ids but the one that was sent."""
    found: dict[str, str] = {}
    for row in _segments(value, server):
        number, text = row.get("id"), row.get("text")
        if not isinstance(text, str) or not isinstance(number, str | int) or str(number) in found:
            raise EngineError(f"{server} answered something that is no list of texts with ids")
        found[str(number)] = text
    if found.keys() != {str(number) for number in range(count)}:
        raise EngineError(f"{server} answered {len(found)} translations to {count} texts, or under other ids")
    return [found[str(number)] for number in range(count)]


def _segments(answer: object, server: str) -> list[Mapping[str, object]]:
    choices = answer.get("choices") if isinstance(answer, dict) else None
    first: object = choices[0] if isinstance(choices, list) and choices else None
    message: object = first.get("message") if isinstance(first, dict) else None
    content: object = message.get("content") if isinstance(message, dict) else None
    if not isinstance(content, str):
        raise EngineError(f"{server} answered no message")
    # Some models put JSON between fences, whatever they are asked for.
    start, end = content.find("{"), content.rfind("}")
    try:
        value: object = json.loads(content[start : end + 1]) if 0 <= start < end else None
    except (ValueError, RecursionError):
        value = None
    rows: object = value.get("segments") if isinstance(value, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise EngineError(f"{server} answered a message that holds no segments")
    return cast("list[Mapping[str, object]]", rows)
