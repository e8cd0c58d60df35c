"""Domain values as record payloads and back (section 8)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType, NoneType
from typing import Final

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.exhibit import (
    SHOWN_SURE,
    Covered,
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Obstacle,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.vault import last_place, legacy, markup_codec, told_codec, values
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.objects import Stored

CASE, EXHIBIT, PICTURES, EXPORT = "case", "exhibit", "pictures", "export"
MARKUP, TOLD = markup_codec.MARKUP, told_codec.KNOWN
_ONE: Final = {EXPORT: 1, MARKUP: 1, legacy.HISTORY: 1, last_place.KIND: 1}
KNOWN: Final = {CASE: 2, EXHIBIT: 2, PICTURES: 2} | TOLD | _ONE
"""Newest `v` of each kind that this program reads."""
_COVERED = 2
"""`v` of an exhibit with a covered copy, and of pictures with black-outs: a reader that does not
know what that means must not go on."""
SAID: Final[Mapping[str, tuple[type, ...]]] = MappingProxyType(
    {
        "description": (str,),
        "platform": (str,),
        "shown_at": (str, NoneType),
        "shown_sure": (str,),
        "sensitive": (bool,),
        "looked_at": (bool,),
    }
)
"""Fields that a person fills in, by the types they have."""
_SHOWN_AT = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?", re.ASCII)
UNDECODABLE: Final = (KeyError, ValueError, TypeError, AttributeError)
"""What decoding raises when a payload is not what its kind promises."""


def case(title: str, created_at: str, predecessor: Predecessor | None = None) -> Payload:
    """Encode the case itself."""
    payload: Payload = {"kind": CASE, "v": 1, "title": title, "created_at": created_at}
    if predecessor is None:
        return payload
    # Whoever does not know of lost numbers would give them a second time.
    return payload | {"v": 2, "rescued": legacy.predecessor(predecessor)}


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a file came in; stands in its record and in its object header.

    `untouched` names the file outside when what is stored is only a covered copy of it.
    """

    number: int
    source: Source
    added_at: str
    facts: FileFacts
    media_type: str
    untouched: Fingerprint | None = None

    @property
    def role(self) -> str:
        """Give what the stored object is called."""
        return "covered" if self.untouched else "original"

    def payload(self) -> Payload:
        """Give what record and object header have in common."""
        payload: Payload = {"facts": values.facts(self.facts), "media_type": self.media_type}
        if self.untouched:
            payload["untouched"] = values.fingerprint(self.untouched)
        return payload


def arrived(arrival: Arrival, stored: Stored) -> Payload:
    """Encode an exhibit whose bytes, or a covered copy of them, are stored."""
    evidence = arrival.payload() | {"kind": arrival.role, "object": stored.payload()}
    return _exhibit(arrival.number, arrival.source, arrival.added_at, evidence)


def replaced(arrival: Arrival, stored: Stored) -> Payload:
    """Encode what changes in an exhibit's record when a covered copy takes the place of it."""
    fresh = arrived(arrival, stored)
    return {name: fresh[name] for name in ("kind", "v", "evidence")}


def in_words(number: int, source: Source, added_at: str, value: InWords) -> Payload:
    """Encode an exhibit that stands for an image outside."""
    evidence = {
        "kind": "in-words",
        **values.fingerprint(value.fingerprint),
        "facts": values.facts(value.facts),
        "words": value.words,
    }
    return _exhibit(number, source, added_at, evidence)


def _exhibit(number: int, source: Source, added_at: str, evidence: Payload) -> Payload:
    return {
        "kind": EXHIBIT,
        "v": _COVERED if evidence["kind"] == "covered" else 1,
        "number": number,
        "source": source.value,
        "added_at": added_at,
        "withdrawn": None,
        "evidence": evidence,
    }


def exhibit(payload: Payload) -> tuple[Exhibit, Stored | None]:
    """Decode an exhibit and, when something of it is stored, where that is."""
    evidence, stored = _evidence(payload["evidence"])
    found = Exhibit(
        int(payload["number"]),
        evidence,
        Source(payload["source"]),
        payload["added_at"],
        payload["withdrawn"],
    )
    said = {name: payload[name] for name in SAID if name in payload}
    if not sayable(said):
        raise ValueError(EXHIBIT)
    return replace(found, **said), stored


def _evidence(payload: Payload) -> tuple[Original | Covered | InWords, Stored | None]:
    kind, facts = payload["kind"], values.read_facts(payload["facts"])
    if kind == "in-words":
        return InWords(values.read_fingerprint(payload), facts, payload["words"]), None
    stored, media_type = Stored.parse(payload["object"]), payload["media_type"]
    kept = Fingerprint(stored.sha256, stored.sha512, stored.size)
    if kind == "original":
        return Original(stored.id, kept, facts, media_type), stored
    if kind == "covered":
        untouched = values.read_fingerprint(payload["untouched"])
        return Covered(stored.id, kept, untouched, facts, media_type), stored
    raise ValueError(kind)


def sayable(said: Mapping[str, object]) -> bool:
    """Tell whether these are fields that a person says of an exhibit, with values of their kind."""
    for name, value in said.items():
        if name not in SAID or not isinstance(value, SAID[name]):
            return False
    shown_at = said.get("shown_at")
    if isinstance(shown_at, str) and not _SHOWN_AT.fullmatch(shown_at):
        return False
    return said.get("shown_sure", "") in SHOWN_SURE


def stored_header(arrival: Arrival, stored: Stored) -> Payload:
    """Encode what names an original or a covered copy when every record is lost."""
    return (
        _header(stored, arrival.number, arrival.role)
        | arrival.payload()
        | {
            "source": arrival.source.value,
            "added_at": arrival.added_at,
        }
    )


def derived_header(derived: Derived, stored: Stored) -> Payload:
    """Encode what names a derived object when every record is lost."""
    return _header(stored, derived.exhibit, derived.role.value) | {
        "parent_sha256": derived.parent_sha256,
        "operation": derived.operation,
    }


def _header(stored: Stored, number: int, role: str) -> Payload:
    return stored.payload() | {"kind": "object", "v": 1, "role": role, "exhibit": number}


def exhibit_from_header(header: Payload) -> Payload:
    """Give the exhibit payload that the header of an original or a covered copy stands for.

    Raises:
        ValueError: it is the header of something else.
    """
    covered = header["role"] == "covered"
    if not covered and header["role"] != "original":
        raise ValueError(header["role"])
    arrival = Arrival(
        int(header["exhibit"]),
        Source(header["source"]),
        str(header["added_at"]),
        values.read_facts(header["facts"]),
        str(header["media_type"]),
        values.read_fingerprint(header["untouched"]) if covered else None,
    )
    return arrived(arrival, Stored.parse(header))


def pictures(
    number: int,
    parent_sha256: str,
    content: Picture | Obstacle,
    derived: list[tuple[Derived, Stored]],
) -> Payload:
    """Encode what was made from one exhibit."""
    return {
        "kind": PICTURES,
        "v": _COVERED if any(value.role is Role.BURNT for value, _ in derived) else 1,
        "exhibit": number,
        "parent_sha256": parent_sha256,
        "content": values.content(content),
        "derived": [
            {
                "role": value.role.value,
                "operation": value.operation,
                "object": stored.payload(),
                "shape": list(value.shape),
                "rendition": values.rendition(value.rendition) if value.rendition else None,
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
        rendition = values.read_rendition(item["rendition"]) if item["rendition"] else None
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
    return values.read_content(payload["content"]), found


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
        "whole": value.whole,
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
        # Without it: a file is whole, of paper that is not known.
        bool(payload.get("whole", payload["what"] == ExportKind.DOSSIER)),
    )
