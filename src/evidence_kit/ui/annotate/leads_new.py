"""Somebody new whose detail it is: said out loud, and taken back with one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evidence_kit.domain.lead import Suspect
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Action, Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

if TYPE_CHECKING:
    from evidence_kit.ui.annotate.leads import Leads


def offer_back(suspect: Suspect, leads: Leads, session: OpenCase, notices: Notices) -> None:
    """Tell that a suspect was added, and take them away again when that is pressed.

    Args:
        suspect: as they were added, with a letter alone.
        leads: holds what is typed, which is not theirs any more then.
        session: holds the case.
        notices: says it.
    """
    _ = notices.words.gettext

    def job(vault: Vault, ticket: Ticket) -> bool:
        del ticket
        there = [one for one in vault.case.suspects if one.id == suspect.id]
        told = there != [suspect]
        if not told:
            vault.drop(suspect)
        return told

    def tell(told: bool) -> None:
        if told:
            notices.toast(_("You changed it since. It stays so."))

    def back() -> None:
        if leads.draft is not None and suspect.id in leads.draft.suspects:
            leads.give(suspect.id, on=False)
            leads.settle()
        session.work(job, done=tell, failed=notices.tell)

    name = _("Suspect {letter}").format(letter=suspect.letter)
    notices.toast(_("{suspect} is added.").format(suspect=name), Action(_("Undo"), back))
