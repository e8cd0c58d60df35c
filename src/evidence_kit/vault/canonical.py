"""Canonical JSON: one text for one value, so that a digest over it means something (section 1)."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, Final

from evidence_kit.domain.errors import Bug

Payload = dict[str, Any]
"""A sealed JSON object with `kind` and `v`; its fields are checked where they are decoded."""

_LARGEST: Final = 2**53
_SURROGATES = re.compile("[\ud800-\udfff]")


def dump(payload: Payload) -> bytes:
    """Write canonical JSON.

    Raises:
        Bug: a value is a float, an integer beyond 2^53, or of a type that JSON lacks.
    """
    text = json.dumps(_normal(payload), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def load(blob: bytes) -> Payload:
    """Read a JSON object.

    Raises:
        ValueError: it is not UTF-8, not JSON, or not an object.
    """
    value = json.loads(blob.decode())
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def text(value: str) -> str:
    """Give `value` as it will read back: NFC, with U+FFFD for what has no UTF-8."""
    if value.isascii():
        return value
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", value))


def overlay(old: Payload, new: Payload) -> Payload:
    """Give `new` with the fields of `old` that `new` does not know, at every depth.

    Objects whose `kind` differs have nothing to do with each other: the new one replaces the old.
    """
    if old.get("kind") != new.get("kind"):
        return new
    merged = old | new
    for key in old.keys() & new.keys():
        if isinstance(old[key], dict) and isinstance(new[key], dict):
            merged[key] = overlay(old[key], new[key])
    return merged


def _normal(value: object) -> object:
    match value:
        case None | bool():
            return value
        case str():
            return text(value)
        case int() if abs(value) < _LARGEST:
            return value
        case list():
            return [_normal(item) for item in value]
        case dict():
            return {_key(key): _normal(item) for key, item in value.items()}
        case _:
            raise Bug(f"no canonical JSON for {type(value).__name__}")


def _key(key: object) -> str:
    if isinstance(key, str) and key.isascii():
        return key
    raise Bug("a key is not ASCII text")
