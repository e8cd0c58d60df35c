"""Writes a dossier anew with something changed, and with every digest of the file made to fit."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import zlib
from collections.abc import Callable

from evidence_kit.services.dossier.ending import filled

_ROW = re.compile(rb"(\d{10}) 00000 n \n")
_STREAM = re.compile(rb"/Length (\d+)(\s*>>\s*stream\n)")

Objects = dict[int, bytes]
"""Objects by number, in the order of the file."""


def taken_apart(data: bytes) -> tuple[bytes, Objects, bytes]:
    """Give what stands before the objects, the objects, and the trailer."""
    table_at = int(data[data.rindex(b"startxref\n") + 10 :].split()[0])
    starts = [int(row) for row in _ROW.findall(data, table_at)]
    edges = [*sorted(starts), table_at]
    ends = dict(itertools.pairwise(edges))
    numbers = sorted(range(1, len(starts) + 1), key=lambda number: starts[number - 1])
    objects = {n: data[starts[n - 1] : ends[starts[n - 1]]] for n in numbers}
    trailer = data[data.index(b"trailer\n", table_at) : data.rindex(b"%SHA-256")]
    return data[: edges[0]], objects, trailer


def put_together(head: bytes, objects: Objects, trailer: bytes) -> bytes:
    """Write a file of these objects, with a table and a seal that fit."""
    data, offsets = head, {}
    for number, body in objects.items():
        offsets[number] = len(data)
        data += body
    table_at = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offsets[n] for n in sorted(offsets))
    data += trailer
    seal = hashlib.sha256(data).hexdigest().encode()
    data += b"%SHA-256 of all bytes above this line: " + seal
    return data + b"\nstartxref\n%d\n%%%%EOF\n" % table_at


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
