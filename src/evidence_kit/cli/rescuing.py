"""What can be saved of a damaged case: into a folder, or into a new case."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from evidence_kit.cli.codes import BROKEN, DONE
from evidence_kit.cli.terminal import abandon, explain, finish, heard, say
from evidence_kit.domain.errors import RecoveryCodeUnheard
from evidence_kit.domain.exhibit import exhibit_label
from evidence_kit.services import renewal, rescue
from evidence_kit.services.ports import Silent, SystemClock
from evidence_kit.services.secret_input import SecretInput
from evidence_kit.vault import Vault, unlock
from evidence_kit.wording import Wording

_CLOCK: Final = SystemClock()


def rescue_(options: argparse.Namespace, words: Wording) -> int:
    """Write what verifies of a damaged vault to a folder, or into a new case."""
    _ = words.gettext
    path, given = Path(options.case), SecretInput(options.passphrase_fd)
    secret = given.existing(_("Password or recovery code: "))
    if options.into is not None:
        return _into_a_case(options, given, secret, words)
    with unlock(path, secret, now=_CLOCK.now) as vault:
        whole = not vault.broken
        tell_missing(vault, words)
    for item in rescue.rescue(path, secret, Path(options.out), words):
        say(f"{item.label}  {item.saved_as}  {item.name}".rstrip())
        if not item.whole:
            whole = False
            explain(_("{label} is not whole.").format(label=item.label))
    return DONE if whole else BROKEN


def _into_a_case(
    options: argparse.Namespace, given: SecretInput, secret: str, words: Wording
) -> int:
    _ = words.gettext
    target = Path(options.into)
    with unlock(Path(options.case), secret, now=_CLOCK.now) as vault:
        new = given.new(_("New password of the new case: "), _("The same password again: "))
        if not heard():
            raise RecoveryCodeUnheard()
        done = renewal.renew(vault, target, new, Silent(), title=_("My case"), clock=_CLOCK)
    hand_over(target, done.code, words)
    for line in _told(done.report, words):
        explain(line)
    return DONE if done.report.all else BROKEN


def _told(report: renewal.Report, words: Wording) -> Iterator[str]:
    """Say what is in the new case, and what is not."""
    _ = words.gettext
    whole = words.ngettext(
        "{count} item is in the new case, whole.",
        "{count} items are in the new case, whole.",
        report.whole,
    )
    yield whole.format(count=report.whole)
    doubtful = _("{label}: what you hid may show again. Open it once, then it can be printed.")
    of_each = (
        (report.missing, _("{label} is lost.")),
        (report.incomplete, _("{label} is not whole.")),
        (report.unsaid, _("{label}: what you said of it is lost.")),
        (report.unmarked, _("{label}: not all marks on the picture are there.")),
        (report.unsure, doubtful),
    )
    for numbers, sentence in of_each:
        for number in numbers:
            yield sentence.format(label=exhibit_label(number))
    if report.older:
        yield _("Something may be from before you changed it.")
    if not report.all_known:
        yield _("It is not known how many items are missing in this case.")
    if report.untold is None:
        yield _("It is not known whether all that was told is here.")
    elif report.untold:
        lost = words.ngettext(
            "{count} thing that was told in this case is lost.",
            "{count} things that were told in this case are lost.",
            report.untold,
        )
        yield lost.format(count=report.untold)
    if report.unlisted:
        files = words.ngettext(
            "The note of {count} police file that you made is lost.",
            "The notes of {count} police files that you made are lost.",
            report.unlisted,
        )
        yield files.format(count=report.unlisted)
    if report.unread:
        newer = words.ngettext(
            "{count} note of a newer program is only in the old file.",
            "{count} notes of a newer program are only in the old file.",
            report.unread,
        )
        yield newer.format(count=report.unread)
    if report.trusted:
        yield _("A trusted person cannot open the new case. Let them in again in the settings.")


def hand_over(path: Path, code: str, words: Wording) -> None:
    """Print the recovery code of a case that was made just now.

    Raises:
        RecoveryCodeUnheard: it could not be printed; the case is taken back.
    """
    try:
        say(code)
        finish()
    except OSError as error:
        # Nobody has seen the code and nothing else is lost: it is as if it was never made.
        path.unlink(missing_ok=True)
        abandon()
        raise RecoveryCodeUnheard() from error
    explain(words.gettext("This is your recovery code. You see it once. Write it on paper."))


def tell_missing(vault: Vault, words: Wording) -> None:
    """Say how many exhibits of a damaged case are gone."""
    # Without a whole log the vault counts records, and an exhibit has one to three of them.
    unknown = vault.missing is None or "log" in vault.broken
    if vault.missing and not unknown:
        explain(
            words.ngettext(
                "{count} item is missing in this case.",
                "{count} items are missing in this case.",
                vault.missing,
            ).format(count=vault.missing)
        )
    elif vault.broken and unknown:
        explain(words.gettext("It is not known how many items are missing in this case."))
