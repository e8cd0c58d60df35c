"""What each command does: services called in order, sentences printed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.cli.codes import BAD_INPUT, BROKEN, DONE
from evidence_kit.cli.rescuing import hand_over, rescue_, tell_missing
from evidence_kit.cli.terminal import explain, heard, say
from evidence_kit.domain.errors import (
    DiskFull,
    Expected,
    ObjectDamaged,
    ReadOnlyMedium,
    RecoveryCodeUnheard,
)
from evidence_kit.domain.exhibit import Exhibit, InWords, Obstacle, Original, Source
from evidence_kit.services import capture, sample, verify
from evidence_kit.services.copying import copy_case
from evidence_kit.services.disk import make_folder
from evidence_kit.services.export import Exported, export_dossier, free_name
from evidence_kit.services.ports import Silent, SystemClock, SystemIds
from evidence_kit.services.secret_input import SecretInput
from evidence_kit.services.sentences import obstacle_sentence, sentence_for
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, create, unlock
from evidence_kit.wording import Wording, wording

_CLOCK: Final = SystemClock()


def new(options: argparse.Namespace, words: Wording) -> int:
    """Make a vault and print its recovery code, once."""
    _ = words.gettext
    path = Path(options.case)
    secret = _secret(options).new(_("New password: "), _("The same password again: "))
    if not heard():
        raise RecoveryCodeUnheard()
    vault, code = create(path, secret, title=_("My case"), now=_CLOCK.now)
    vault.close()
    hand_over(path, code, words)
    return DONE


def add(options: argparse.Namespace, words: Wording) -> int:
    """Add files, or register them in words; one bad file does not stop the others."""
    refused = 0
    paths = [Path(name) for name in options.files]
    with _unlocked(options, words) as vault, PictureWorker() as worker:
        for found in capture.examine(paths, worker, Silent()):
            try:
                if isinstance(found, capture.Refused):
                    raise found.error
                _report_kept(_keep(options, vault, worker, found), words)
            except (DiskFull, ReadOnlyMedium):
                raise
            except Expected as error:
                refused += 1
                explain(sentence_for(error, words).in_one_line())
    return BAD_INPUT if refused else DONE


def _keep(
    options: argparse.Namespace, vault: Vault, worker: PictureWorker, found: capture.Candidate
) -> capture.Kept:
    if options.words_only:
        return capture.register_in_words(vault, found, "", Source.COMMAND_LINE)
    return capture.keep(vault, worker, found, Source.COMMAND_LINE)


def _report_kept(kept: capture.Kept, words: Wording) -> None:
    _ = words.gettext
    exhibit = kept.exhibit
    say(f"{exhibit.label}  {exhibit.fingerprint.sha256}  {exhibit.name}")
    if isinstance(exhibit.evidence, InWords):
        explain(_("Not stored. Only its name, size and fingerprint are kept."))
    elif kept.already_there:
        explain(_("You already had this one. We keep it once."))
    elif isinstance(exhibit.evidence.content, Obstacle):
        explain(obstacle_sentence(exhibit.evidence.content, words))


def list_(options: argparse.Namespace, words: Wording) -> int:
    """Print every exhibit that verifies; name the others on standard error."""
    with _unlocked(options, words) as vault:
        whole = [e for e in vault.case.exhibits if _verifies(vault, e)]
        damaged = [e for e in vault.case.exhibits if e not in whole]
        if options.json:
            # ASCII only: a hostile file name could otherwise steer the terminal.
            for line in json.dumps([_row(e) for e in whole], indent=2).splitlines():
                say(line)
        for exhibit in [] if options.json else whole:
            say(f"{exhibit.label}  {exhibit.fingerprint.sha256}  {exhibit.name}")
        for exhibit in damaged:
            explain(f"{exhibit.label}: {sentence_for(ObjectDamaged(), words).in_one_line()}")
        return BROKEN if damaged or vault.broken else DONE


def _verifies(vault: Vault, exhibit: Exhibit) -> bool:
    if exhibit.stored is None:
        return True
    try:
        for _chunk in vault.chunks(exhibit.stored.object):
            pass
    except ObjectDamaged:
        return False
    return True


def _row(exhibit: Exhibit) -> dict[str, Any]:
    evidence = exhibit.evidence
    return {
        "number": exhibit.number,
        "label": exhibit.label,
        "name": exhibit.name,
        "size": exhibit.fingerprint.size,
        "sha256": exhibit.fingerprint.sha256,
        "sha512": exhibit.fingerprint.sha512,
        "media_type": evidence.media_type if isinstance(evidence, Original) else None,
        "added": exhibit.added_at,
        "modified": evidence.facts.modified_at,
        "stored": isinstance(evidence, Original),
        "source": exhibit.source.value,
    }


def export(options: argparse.Namespace, words: Wording) -> int:
    """Write a dossier under a name that is still free."""
    folder = Path(options.out)
    _ = words.gettext
    with _unlocked(options, words) as vault, PictureWorker() as worker:
        target = free_name(folder, f"dossier-{options.lang}")
        exported = _write_dossier(vault, target, options.lang, worker)
    say(str(exported.path))
    explain(_("Anyone who has this file can open it."))
    if not exported.noted:
        explain(_("The case is read-only here, so its log does not know of this file."))
    for remark in exported.remarks(words):
        explain(remark)
    return DONE if exported.whole else BROKEN


def _write_dossier(vault: Vault, target: Path, language: str, worker: PictureWorker) -> Exported:
    make_folder(target.parent)
    return export_dossier(
        vault, target, language, clock=_CLOCK, ids=SystemIds(), ticket=Silent(), worker=worker
    )


def copy(options: argparse.Namespace, words: Wording) -> int:
    """Copy a case to a new file, which gets its name once it was read back."""
    with _unlocked(options, words) as vault:
        made = copy_case(vault, Path(options.to), Silent())
    say(f"{made.sha256}  {made.path}")
    proven = words.ngettext(
        "Read back: every byte, and {count} stored file in it. It opens as the case does.",
        "Read back: every byte, and {count} stored files in it. It opens as the case does.",
        made.objects,
    )
    explain(proven.format(count=made.objects))
    if not made.noted:
        explain(words.gettext("The log of the case could not note the copy."))
    if made.damage is None:
        return DONE
    explain(words.gettext("What was damaged in the case is damaged in the copy too."))
    return BROKEN


def verify_(options: argparse.Namespace, words: Wording) -> int:
    """Check a vault object by object, or a dossier against its own manifest."""
    path = Path(options.path)
    if verify.kind_of(path) is verify.Kind.DOSSIER:
        report = verify.check_dossier(path, words)
    else:
        options.case = options.path
        with _unlocked(options, words) as vault:
            report = verify.check_vault(vault, words)
    for line in report.lines:
        say(line)
    return DONE if report.whole else BROKEN


def demo(options: argparse.Namespace, words: Wording) -> int:
    """Make the fictional sample case and its Dutch dossier."""
    _ = words.gettext
    folder = Path(options.out)
    make_folder(folder)
    case = folder / "demo.evk"
    with (
        PictureWorker() as worker,
        # Sam tells it in Dutch, as the dossier is, whatever language this computer speaks.
        sample.make_sample(case, worker, _CLOCK.now, wording("nl")) as vault,
    ):
        exported = _write_dossier(vault, folder / "dossier-nl.pdf", "nl", worker)
    say(str(case))
    say(str(exported.path))
    say(_("Password of this sample: {passphrase}").format(passphrase=sample.PASSPHRASE))
    return DONE


def _unlocked(options: argparse.Namespace, words: Wording) -> Vault:
    _ = words.gettext
    path = Path(options.case)
    secret = _secret(options).existing(_("Password or recovery code: "))
    vault = unlock(path, secret, now=_CLOCK.now)
    if vault.broken:
        explain(_("A part of this case is damaged. Shown is what verifies."))
        tell_missing(vault, words)
    return vault


def _secret(options: argparse.Namespace) -> SecretInput:
    return SecretInput(options.passphrase_fd)


BY_NAME: Final[Mapping[str, Callable[[argparse.Namespace, Wording], int]]] = MappingProxyType(
    {
        "demo": demo,
        "new": new,
        "add": add,
        "list": list_,
        "export": export,
        "copy": copy,
        "verify": verify_,
        "rescue": rescue_,
    }
)
"""Every command but `open`, under the name a person types."""
