"""Domain values as record payloads and back (section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Obstacle,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.picture import Derived, Filter, Rendition, Role
from evidence_kit.vault.canonical import Payload, text
from evidence_kit.vault.objects import Stored

CASE, EXHIBIT, PICTURES, EXPORT = "case", "exhibit", "pictures", "export"
KNOWN: Final = {CASE: 1, EXHIBIT: 1, PICTURES: 1, EXPORT: 1}
"""Newest `v` of each kind that this program reads."""
UNDECODABLE: Final = (KeyError, ValueError, TypeError, AttributeError)
"""What decoding raises when a payload is not what its kind promises."""


def case(title: str, created_at: str) -> Payload:
    """Encode the case itself."""
    return {"kind": CASE, "v": 1, "title": title, "created_at": created_at}


@dataclass(frozen=True, slots=True)
class Arrival:
    """How an original came in; stands in its record and in its object header."""

    number: int
    source: Source
    added_at: str
    facts: FileFacts
    media_type: str


def original(arrival: Arrival, stored: Stored) -> Payload:
    """Encode an exhibit whose bytes are stored."""
    evidence = {
        "kind": "original",
        "object": stored.payload(),
        "facts": _facts(arrival.facts),
        "media_type": arrival.media_type,
    }
    return _exhibit(arrival.number, arrival.source, arrival.added_at, evidence)


def in_words(number: int, source: Source, added_at: str, value: InWords) -> Payload:
    """Encode an exhibit that stands for an image outside."""
    evidence = {
        "kind": "in-words",
        "sha256": value.fingerprint.sha256,
        "sha512": value.fingerprint.sha512,
        "size": value.fingerprint.size,
        "facts": _facts(value.facts),
        "words": value.words,
    }
    return _exhibit(number, source, added_at, evidence)


def _exhibit(number: int, source: Source, added_at: str, evidence: Payload) -> Payload:
    return {
        "kind": EXHIBIT,
        "v": 1,
        "number": number,
        "source": source.value,
        "added_at": added_at,
        "withdrawn": None,
        "evidence": evidence,
    }


def exhibit(payload: Payload) -> tuple[Exhibit, Stored | None]:
    """Decode an exhibit and, when its bytes are stored, where they are."""
    evidence = payload["evidence"]
    stored = None
    value: Original | InWords
    if evidence["kind"] == "original":
        stored = Stored.parse(evidence["object"])
        fingerprint = Fingerprint(stored.sha256, stored.sha512, stored.size)
        facts = read_facts(evidence["facts"])
        value = Original(stored.id, fingerprint, facts, evidence["media_type"])
    elif evidence["kind"] == "in-words":
        fingerprint = Fingerprint(evidence["sha256"], evidence["sha512"], int(evidence["size"]))
        value = InWords(fingerprint, read_facts(evidence["facts"]), evidence["words"])
    else:
        raise ValueError(evidence["kind"])
    source = Source(payload["source"])
    number, added_at, withdrawn = int(payload["number"]), payload["added_at"], payload["withdrawn"]
    return Exhibit(number, value, source, added_at, withdrawn), stored


def original_header(arrival: Arrival, stored: Stored) -> Payload:
    """Encode what names an original when every record is lost."""
    return _header(stored, arrival.number, "original") | {
        "facts": _facts(arrival.facts),
        "media_type": arrival.media_type,
        "source": arrival.source.value,
        "added_at": arrival.added_at,
    }


def derived_header(derived: Derived, stored: Stored) -> Payload:
    """Encode what names a derived object when every record is lost."""
    return _header(stored, derived.exhibit, derived.role.value) | {
        "parent_sha256": derived.parent_sha256,
        "operation": derived.operation,
    }


def _header(stored: Stored, number: int, role: str) -> Payload:
    return stored.payload() | {"kind": "object", "v": 1, "role": role, "exhibit": number}


def exhibit_from_header(header: Payload) -> Payload:
    """Give the exhibit payload that an original's header stands for."""
    arrival = Arrival(
        int(header["exhibit"]),
        Source(header["source"]),
        str(header["added_at"]),
        read_facts(header["facts"]),
        str(header["media_type"]),
    )
    return original(arrival, Stored.parse(header))


def pictures(
    number: int,
    parent_sha256: str,
    content: Picture | Obstacle,
    derived: list[tuple[Derived, Stored]],
) -> Payload:
    """Encode what was made from one exhibit."""
    return {
        "kind": PICTURES,
        "v": 1,
        "exhibit": number,
        "parent_sha256": parent_sha256,
        "content": _content(content),
        "derived": [
            {
                "role": value.role.value,
                "operation": value.operation,
                "object": stored.payload(),
                "shape": list(value.shape),
                "rendition": _rendition(value.rendition) if value.rendition else None,
            }
            for value, stored in derived
        ],
    }


def read_pictures(payload: Payload) -> tuple[Picture | Obstacle, list[tuple[Derived, Stored]]]:
    """Decode what was made from one exhibit."""
    number, parent = int(payload["exhibit"]), str(payload["parent_sha256"])
    found = []
    for item in payload["derived"]:
        stored = Stored.parse(item["object"])
        width, height = item["shape"]
        rendition = read_rendition(item["rendition"]) if item["rendition"] else None
        value = Derived(
            stored.id,
            Role(item["role"]),
            number,
            parent,
            item["operation"],
            stored.sha256,
            stored.size,
            (width, height),
            rendition,
        )
        found.append((value, stored))
    return _read_content(payload["content"]), found


def export(value: Export) -> Payload:
    """Encode a file that left the vault."""
    return {
        "kind": EXPORT,
        "v": 1,
        "what": value.kind.value,
        "name": value.name,
        "folder": value.folder,
        "language": value.language,
        "made_at": value.made_at,
        "sha256": value.sha256,
        "size": value.size,
        "pages": value.pages,
        "dossier_id": value.dossier_id,
        "manifest_sha256": value.manifest_sha256,
    }


def read_export(payload: Payload) -> Export:
    """Decode a file that left the vault."""
    return Export(
        ExportKind(payload["what"]),
        payload["name"],
        payload["folder"],
        payload["language"],
        payload["made_at"],
        payload["sha256"],
        int(payload["size"]),
        int(payload["pages"]),
        payload["dossier_id"],
        payload["manifest_sha256"],
    )


def _facts(facts: FileFacts) -> Payload:
    value: Payload = {
        "name": text(facts.name),
        "modified_at": facts.modified_at,
        "created_at": facts.created_at,
    }
    if value["name"] != facts.name:
        # A file system's name may be NFD or no Unicode at all; the person's file is called so.
        value["name_exact"] = facts.name.encode("utf-8", "surrogatepass").hex()
    return value


def read_facts(payload: Payload) -> FileFacts:
    """Decode what the file system said, the name exactly as it was."""
    name = str(payload["name"])
    if "name_exact" in payload:
        name = bytes.fromhex(payload["name_exact"]).decode("utf-8", "surrogatepass")
    return FileFacts(name, payload["modified_at"], payload["created_at"])


def _content(content: Picture | Obstacle) -> Payload:
    if isinstance(content, Obstacle):
        return {"kind": "obstacle", "reason": content.value}
    return {
        "kind": "picture",
        "format": content.format,
        "width": content.width,
        "height": content.height,
        "orientation": content.orientation,
    }


def _read_content(payload: Payload) -> Picture | Obstacle:
    if payload["kind"] == "obstacle":
        return Obstacle(payload["reason"])
    return Picture(
        payload["format"], int(payload["width"]), int(payload["height"]), payload["orientation"]
    )


def _rendition(value: Rendition) -> Payload:
    return {
        "filter": value.filter.value,
        "width": value.width,
        "height": value.height,
        "components": value.components,
        "bits": value.bits,
        "palette": value.palette.hex(),
        "icc": value.icc.hex(),
        "orientation": value.orientation,
    }


def read_rendition(payload: Payload) -> Rendition:
    """Decode how a rendition is to be declared in a PDF."""
    return Rendition(
        Filter(payload["filter"]),
        int(payload["width"]),
        int(payload["height"]),
        int(payload["components"]),
        int(payload["bits"]),
        bytes.fromhex(payload["palette"]),
        bytes.fromhex(payload["icc"]),
        int(payload["orientation"]),
    )
