"""Writes a dossier anew with something changed, and with every digest of the file made to fit."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import zlib
from collections.abc import Callable

from evidence_kit.services.dossier.ending import filled

_INDEX = re.compile(rb"\d+ 0 obj\n(<<[^\n]*)/Length (\d+)>>\nstream\n")
_STREAM = re.compile(rb"/Length (\d+)(\s*>>\s*stream\n)")

Objects = dict[int, bytes]
"""Objects by number, in the order of the file."""


def taken_apart(data: bytes) -> tuple[bytes, Objects, bytes]:
    """Give what stands before the objects, the objects, and what a reader starts from."""
    index_at = int(data[data.rindex(b"startxref\n") + 10 :].split()[0])
    told = _INDEX.match(data, index_at)
    assert told is not None
    rows = data[told.end() :][6 : int(told[2]) - 6]
    starts = [int.from_bytes(rows[at + 1 : at + 6], "big") for at in range(0, len(rows), 6)]
    edges = [*sorted(starts), index_at]
    ends = dict(itertools.pairwise(edges))
    numbers = sorted(range(1, len(starts) + 1), key=lambda number: starts[number - 1])
    objects = {n: data[starts[n - 1] : ends[starts[n - 1]]] for n in numbers}
    return data[: edges[0]], objects, told[1]


def put_together(head: bytes, objects: Objects, trailer: bytes, after: bytes = b"") -> bytes:
    """Write a file of these objects, with an index and a seal that fit."""
    data, offsets = head, {}
    for number, body in objects.items():
        offsets[number] = len(data)
        data += body
    index_at = len(data)
    rows = bytes(6) + b"".join(
        b"\1" + offset.to_bytes(5, "big") for _, offset in sorted(offsets.items())
    )
    rows += b"\1" + index_at.to_bytes(5, "big")
    data += b"%d 0 obj\n%s/Length %d>>\nstream\n" % (len(objects) + 1, trailer, len(rows))
    data += rows + b"\nendstream\nendobj\n" + after
    seal = hashlib.sha256(data).hexdigest().encode()
    data += b"%SHA-256 of all bytes above this line: " + seal
    return data + b"\nstartxref\n%d\n%%%%EOF\n" % index_at


def content(body: bytes) -> bytes:
    """Give the stream of an object, as it is stored."""
    found = _STREAM.search(body)
    assert found is not None
    return body[found.end() : found.end() + int(found[1])]


def with_content(body: bytes, stored: bytes) -> bytes:
    """Give an object with another stream."""
    found = _STREAM.search(body)
    assert found is not None
    after = body[found.end() + int(found[1]) :]
    return body[: found.start()] + b"/Length %d" % len(stored) + found[2] + stored + after


def rewritten(body: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Give an object whose deflated stream says something else."""
    return with_content(body, zlib.compress(change(zlib.decompress(content(body)))))


def manifest_number(objects: Objects) -> int:
    """Find the object that holds the manifest."""
    return next(n for n, body in objects.items() if b"/Type/EmbeddedFile/" in body[:200])


def code_numbers(objects: Objects) -> list[int]:
    """Find the objects that draw the control code."""
    return [n for n, body in objects.items() if b"/BBox[-2 -20 " in body[:200]]


def page_numbers(data: bytes) -> list[int]:
    """Give the objects with the content of the pages, in their order."""
    _, objects, _ = taken_apart(data)
    told = json.loads(zlib.decompress(content(objects[manifest_number(objects)])))
    return [number for number, _ in told["content"]["pages"]]


def refitted(head: bytes, objects: Objects, trailer: bytes, *, codes: bool) -> bytes:
    """Write it with a manifest that fits; `codes`: with the control code on the pages too."""
    manifest = manifest_number(objects)
    held = {manifest, *code_numbers(objects)}
    before = head + b"".join(body for n, body in objects.items() if n not in held)
    told = json.loads(zlib.decompress(content(objects[manifest])))
    told["content"]["sha256"] = hashlib.sha256(before).hexdigest()
    told["content"]["size"] = len(before)
    told["content"]["pages"] = [
        [n, hashlib.sha256(content(objects[n])).hexdigest()] for n, _ in told["content"]["pages"]
    ]
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    code = hashlib.sha256(text).hexdigest()
    objects[manifest] = rewritten(objects[manifest], lambda _: text)
    if codes:
        for number in code_numbers(objects):
            objects[number] = filled(objects[number], code)
    name = code[:32].encode()
    trailer = re.sub(rb"/ID\[.*\]", b"/ID[<%s><%s>]" % (name, name), trailer)
    return put_together(head, objects, trailer)
