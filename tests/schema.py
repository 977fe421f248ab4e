"""As much of JSON Schema as the manifest's schema uses; a word that is not known here fails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
_KNOWN = frozenset(
    "$schema title description type required properties items additionalProperties enum const pattern minimum maximum"
    " $ref $defs".split()
)

Schema = Mapping[str, object]


def faults(value: object, schema: Schema, root: Schema, *, at: str = "$") -> Iterator[str]:
    """Yield where a value is not as a schema says."""
    assert set(schema) <= _KNOWN, set(schema) - _KNOWN
    if "$ref" in schema:
        found: object = root
        for part in str(schema["$ref"]).removeprefix("#/").split("/"):
            assert isinstance(found, Mapping)
            found = found[part]
        assert isinstance(found, Mapping)
        yield from faults(value, found, root, at=at)
        return
    kinds = schema.get("type", list(_TYPES))
    names = [kinds] if isinstance(kinds, str) else kinds
    assert isinstance(names, list)
    if not any(isinstance(value, _TYPES[name]) and (name == "boolean" or value is not True) for name in names):
        yield f"{at} is no {kinds}"
    if "const" in schema and value != schema["const"]:
        yield f"{at} is not {schema['const']}"
    if "enum" in schema and value not in list(schema["enum"]):  # type: ignore[call-overload]
        yield f"{at} is none of {schema['enum']}"
    if isinstance(value, str) and "pattern" in schema and not re.search(str(schema["pattern"]), value):
        yield f"{at} is not like {schema['pattern']}"
    if isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):  # type: ignore[operator]
        yield f"{at} is out of range"
    if isinstance(value, dict):
        yield from _members(value, schema, root, at)
    if isinstance(value, list) and isinstance(inner := schema.get("items"), Mapping):
        for number, one in enumerate(value):
            yield from faults(one, inner, root, at=f"{at}[{number}]")


def _members(value: dict[str, object], schema: Schema, root: Schema, at: str) -> Iterator[str]:
    properties, others = schema.get("properties", {}), schema.get("additionalProperties")
    required = schema.get("required", [])
    assert isinstance(properties, Mapping)
    assert isinstance(required, list)
    yield from (f"{at}.{name} is missing" for name in required if name not in value)
    for name, one in value.items():
        inner = properties.get(name, others)
        if isinstance(inner, Mapping):
            yield from faults(one, inner, root, at=f"{at}.{name}")
        elif properties and others is None:
            yield f"{at}.{name} is not in the schema"
