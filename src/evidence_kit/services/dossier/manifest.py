"""The manifest: what this dossier says about every exhibit, for machines and for the court.

Canonical JSON (the subset of RFC 8785 that has no fractions): keys in order, no white space,
UTF-8. It is embedded in the PDF, and its SHA-256 is the control code at the foot of each
numbered page.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from evidence_kit.domain.dossier import Dossier, ExhibitSheet
from evidence_kit.domain.exhibit import Covered, Original, exhibit_label
from evidence_kit.domain.picture import Derived
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.services.dossier.ending import Content

FORMAT = "evidence-kit-dossier/1"


def manifest(dossier: Dossier, content: Content, loose: Sequence[int] = ()) -> bytes:
    """Write the manifest of a dossier, and of what was written of it before the manifest.

    Args:
        dossier: what went in.
        content: what was written.
        loose: which of the pages, counted from 1, can be taken off; each has its own digest.
    """
    return canonical(
        {
            "content": content.as_json(),
            "dossier": dossier.dossier_id,
            "exhibits": [_exhibit(sheet) for sheet in dossier.sheets],
            "format": FORMAT,
            "language": dossier.language,
            "log": {
                "entries": dossier.head.seq,
                "epoch": dossier.head.epoch,
                "head": dossier.head.hash,
            },
            "loose_pages": list(loose),
            "made_at": dossier.made_at,
            "program": dossier.program,
            "rescued": _rescued(dossier.predecessor) if dossier.predecessor else None,
            "version": dossier.version,
        }
    )


def canonical(value: Any) -> bytes:
    """Write a value as canonical JSON."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def control_code(manifest_bytes: bytes) -> str:
    """Give the control code of a dossier: SHA-256 of its manifest, hex."""
    return hashlib.sha256(manifest_bytes).hexdigest()


def _exhibit(sheet: ExhibitSheet) -> dict[str, Any]:
    exhibit, facts = sheet.exhibit, sheet.exhibit.evidence.facts
    evidence = exhibit.evidence
    return {
        "added_at": exhibit.added_at,
        "annotations": len(sheet.markup),
        "label": exhibit.label,
        "covered_copy": _covered(evidence) if isinstance(evidence, Covered) else None,
        "media_type": evidence.media_type if isinstance(evidence, Original) else None,
        "modified_at": facts.modified_at,
        "name": _name(facts.name),
        "picture": _picture(sheet.picture) if sheet.picture else None,
        "printed": sheet.picture is not None,
        "redacted": sheet.redacted,
        "sha256": exhibit.fingerprint.sha256,
        "sha512": exhibit.fingerprint.sha512,
        "shown_sha256": sheet.shown_sha256 or None,
        "size": exhibit.fingerprint.size,
        "source": exhibit.source.value,
        "stored": isinstance(evidence, Original),
        "withheld": sheet.withheld.value if sheet.withheld else None,
        "withdrawn": exhibit.withdrawn_because is not None,
    }


def _rescued(before: Predecessor) -> dict[str, Any]:
    """Name the damaged case that this one was rescued from, and what of it is lost."""
    return {
        "all_known": before.all_known,
        "at": before.rescued_at,
        "incomplete": [exhibit_label(number) for number in before.incomplete],
        "log": {"entries": before.head.seq, "epoch": before.head.epoch, "head": before.head.hash},
        "missing": [exhibit_label(number) for number in before.missing],
        "untold": before.untold,
    }


def _covered(evidence: Covered) -> dict[str, Any]:
    """Name the copy that is stored instead; all else in the row is about the untouched file."""
    kept = evidence.kept
    return {"media_type": evidence.media_type, "sha256": kept.sha256, "size": kept.size}


def _name(untrusted_name: str) -> str:
    """Keep a name as it is; bytes that are no Unicode (lone surrogates) become escapes."""
    return untrusted_name.encode("utf-8", "backslashreplace").decode()


def _picture(picture: Derived) -> dict[str, Any]:
    return {
        "made_from": picture.parent_sha256,
        "operation": picture.operation,
        "sha256": picture.sha256,
        "size": picture.size,
    }
