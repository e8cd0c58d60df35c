"""Check what we made: a vault object by object, a dossier against the manifest inside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from evidence_kit.domain.errors import (
    CaseFileMissing,
    CaseUnreadable,
    NotADossier,
    NotAVault,
)
from evidence_kit.domain.exhibit import Covered, exhibit_label
from evidence_kit.services import dossier
from evidence_kit.services.dossier import rescued
from evidence_kit.vault import BadObject, Vault
from evidence_kit.wording import Wording


class Kind(StrEnum):
    """What a file turned out to be, by its first bytes."""

    VAULT = "vault"
    DOSSIER = "dossier"


def kind_of(path: Path) -> Kind:
    """Tell what kind of file of ours this is.

    Raises:
        CaseFileMissing: there is nothing at this place.
        CaseUnreadable: it may not be read, or is no ordinary file.
        NotAVault: it is a folder, or neither a vault nor a PDF.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A pipe or device could keep us waiting for ever.
            raise CaseUnreadable(name=path.name)
        with path.open("rb") as stream:
            untrusted_head = stream.read(16)
    except FileNotFoundError as error:
        raise CaseFileMissing(name=path.name) from error
    except IsADirectoryError as error:
        raise NotAVault(name=path.name) from error
    except OSError as error:
        raise CaseUnreadable(name=path.name) from error
    if untrusted_head.startswith(b"%PDF-"):
        return Kind.DOSSIER
    if untrusted_head.startswith(b"SQLite format 3\0"):
        return Kind.VAULT
    raise NotAVault(name=path.name)


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, line by line, and whether all of it held."""

    lines: tuple[str, ...]
    whole: bool


def check_vault(vault: Vault, words: Wording) -> Report:
    """Re-read every stored object, the records and the custody log, and say what was found."""
    _ = words.gettext
    found = vault.check()
    checked = words.ngettext(
        "{count} stored object re-read and checked: files, and pictures made from them.",
        "{count} stored objects re-read and checked: files, and pictures made from them.",
        found.objects,
    ).format(count=found.objects)
    log = _("The log is unbroken: {count} lines.") if found.log_intact else _("The log is broken.")
    records = (
        _("The records are complete and in their newest state.")
        if found.records_intact
        else _("The records are not as the case last left them.")
    )
    bad = [_bad_line(item, vault, words) for item in found.bad]
    end = (
        _("Everything verifies.")
        if found.ok
        else _("Something does not verify. Nothing was repaired or removed.")
    )
    anchor = _("Log head {seq}: {hash}")
    head = anchor.format(seq=vault.head.seq, hash=vault.head.hash)
    before = vault.case.predecessor
    damaged = [item.number for item in found.bad if item.number and item.role is None]
    rescue = rescued.sentences(words, before, damaged) if before else []
    lines = (checked, log.format(count=vault.head.seq), records, *bad, *rescue, head, end)
    return Report(lines, found.ok)


def check_dossier(path: Path, words: Wording) -> Report:
    """Compare a dossier, page by page and picture by picture, with the manifest inside it.

    Nothing inside has a key, so the last sentence says what proves it: comparing with the case.

    Raises:
        NotADossier: the PDF does not have the form in which we write dossiers.
    """
    _ = words.gettext
    found = dossier.verify_pdf(path)
    if not found.recognised:
        raise NotADossier(name=path.name)
    lines = [
        _("Dossier {dossier_id}").format(dossier_id=found.dossier_id),
        words.ngettext(
            "{count} item compared with the manifest inside the dossier.",
            "{count} items compared with the manifest inside the dossier.",
            found.exhibits,
        ).format(count=found.exhibits),
        words.ngettext(
            "{count} page compared with it too.", "{count} pages compared with it too.", found.pages
        ).format(count=found.pages),
        _("Check code of the dossier: {code}").format(code=found.manifest_sha256),
        _("SHA-256 of this file: {sha256}").format(sha256=found.sha256),
    ]
    if found.loose:
        lines.insert(3, _("Pages without a number count among them, such as the loose page."))
    lines += [_("{label} does not match.").format(label=label) for label in found.missing]
    lines += [_("Page {number} does not match.").format(number=n) for n in found.changed_pages]
    if found.strange:
        lines.append(_("There is a picture in the file that the manifest does not name."))
    if found.ok:
        lines.append(_("The file is as it was written, as far as it can tell by itself."))
        lines.append(_("Anyone can write such a file anew, with codes that fit."))
        lines.append(_("Only comparing with the codes noted in the case proves it is unchanged."))
    else:
        lines.append(_("Something does not match. This file was changed after it was made."))
    return Report(tuple(lines), found.ok)


def _bad_line(item: BadObject, vault: Vault, words: Wording) -> str:
    _ = words.gettext
    if item.number is None:
        return _("A stored file does not verify.")
    label = exhibit_label(item.number)
    if item.role is None and isinstance(vault.case.exhibit(item.number).evidence, Covered):
        return _("{label}: the covered copy does not verify.").format(label=label)
    if item.role is None:
        return _("{label}: the original does not verify.").format(label=label)
    return _("{label}: a picture made from it does not verify.").format(label=label)
