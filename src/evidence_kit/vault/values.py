"""Small domain values inside records and object headers, as payloads and back (section 8)."""

from __future__ import annotations

from evidence_kit.domain.exhibit import (
    FileFacts,
    Fingerprint,
    Obstacle,
    Picture,
    Source,
    exhibit_label,
)
from evidence_kit.domain.picture import Filter, Rendition
from evidence_kit.vault.canonical import Payload, text


def facts(value: FileFacts) -> Payload:
    """Encode what the file system said."""
    payload: Payload = {
        "name": text(value.name),
        "modified_at": value.modified_at,
        "created_at": value.created_at,
    }
    if payload["name"] != value.name:
        # A file system's name may be NFD or no Unicode at all; the person's file is called so.
        payload["name_exact"] = value.name.encode("utf-8", "surrogatepass").hex()
    return payload


def read_facts(payload: Payload) -> FileFacts:
    """Decode what the file system said, the name exactly as it was."""
    name = str(payload["name"])
    if "name_exact" in payload:
        name = bytes.fromhex(payload["name_exact"]).decode("utf-8", "surrogatepass")
    return FileFacts(name, payload["modified_at"], payload["created_at"])


def fingerprint(value: Fingerprint) -> Payload:
    """Encode digests and size."""
    return {"sha256": value.sha256, "sha512": value.sha512, "size": value.size}


def read_fingerprint(payload: Payload) -> Fingerprint:
    """Decode digests and size."""
    return Fingerprint(payload["sha256"], payload["sha512"], int(payload["size"]))


def content(value: Picture | Obstacle) -> Payload:
    """Encode what a picture is, or why there is none."""
    if isinstance(value, Obstacle):
        return {"kind": "obstacle", "reason": value.value}
    return {
        "kind": "picture",
        "format": value.format,
        "width": value.width,
        "height": value.height,
        "orientation": value.orientation,
    }


def read_content(payload: Payload) -> Picture | Obstacle:
    """Decode what a picture is, or why there is none."""
    if payload["kind"] == "obstacle":
        return Obstacle(payload["reason"])
    return Picture(
        payload["format"], int(payload["width"]), int(payload["height"]), payload["orientation"]
    )


def rendition(value: Rendition) -> Payload:
    """Encode how a rendition is to be declared in a PDF."""
    payload: Payload = {
        "filter": value.filter.value,
        "width": value.width,
        "height": value.height,
        "components": value.components,
        "bits": value.bits,
        "palette": value.palette.hex(),
        "icc": value.icc.hex(),
        "orientation": value.orientation,
    }
    if value.cuts is not None:
        payload["cuts"] = list(value.cuts)
    return payload


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
        tuple(int(row) for row in payload["cuts"]) if "cuts" in payload else None,
    )


def import_fields(number: int, print_: Fingerprint, origin: Source) -> Payload:
    """Give what the log says of a file that came in."""
    return {
        "item": exhibit_label(number),
        "sha256": print_.sha256,
        "sha512": print_.sha512,
        "size": print_.size,
        "source": origin.value,
    }
