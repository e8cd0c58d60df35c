"""Somebody new whose detail it is: said out loud, and taken back with one press or with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evidence_kit.domain.lead import Suspect
from evidence_kit.ui.annotate.keeping import Edit, Keeper
from evidence_kit.ui.notices import Action, Notices

if TYPE_CHECKING:
    from evidence_kit.ui.annotate.leads import Leads


class Newcomer:
    """A suspect who was added while a detail was typed.

    Args:
        suspect: as they were added, with a letter alone.
        number: exhibit that was on the table.
        leads: holds what is typed, which is not theirs any more once they go.
        keeper: keeps that they are gone.
        notices: says it.
    """

    def __init__(
        self, suspect: Suspect, number: int, leads: Leads, keeper: Keeper, notices: Notices
    ) -> None:
        self._suspect, self._number = suspect, number
        self._leads, self._keeper, self._notices = leads, keeper, notices

    def offer_back(self) -> None:
        """Tell that they were added, and take them away again when that is pressed."""
        _ = self._notices.words.gettext
        self._notices.toast(self._said(_("{suspect} is added.")), Action(_("Undo"), self.go))

    def go(self) -> None:
        """Take them away again and say so, in the place of the offer."""
        if self._take_away():
            _ = self._notices.words.gettext
            self._notices.toast(self._said(_("{suspect} is taken away.")))

    def _take_away(self) -> bool:
        """Take them away, unless something was told of them since; gives whether they went."""
        leads, suspect = self._leads, self._suspect
        if suspect not in leads.case.suspects:
            self._notices.toast(self._notices.words.gettext("You changed it since. It stays so."))
            return False
        if leads.draft is not None and suspect.id in leads.draft.suspects:
            leads.give(suspect.id, on=False)
            leads.settle()
        self._keeper.keep(self._number, Edit(gone=(suspect,)))
        return True

    def _said(self, text: str) -> str:
        name = self._notices.words.gettext("Suspect {letter}").format(letter=self._suspect.letter)
        return text.format(suspect=name)
