"""What is done with leads, one step at a time: said out loud, and taken back with one press."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.lead import Lead, LeadState, Suspect
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.services.identify import in_groups
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Action, Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

Thing = Lead | Suspect
_LONGEST: Final = 28
"""Characters of a lead that fit a short line with a button behind it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One step that was taken.

    Attributes:
        before: things as they were; a thing that is new is not among them.
        after: the same and the new ones, as they are since.
    """

    before: tuple[Thing, ...]
    after: tuple[Thing, ...]

    @property
    def new(self) -> tuple[Thing, ...]:
        """What was not there before."""
        there = {one.id for one in self.before}
        return tuple(one for one in self.after if one.id not in there)

    @property
    def new_suspects(self) -> tuple[Suspect, ...]:
        """Suspects that were not there before."""
        return tuple(one for one in self.new if isinstance(one, Suspect))

    def as_before(self, id_: str) -> tuple[Thing, ...]:
        """Give what takes the step back; no lead is ever erased, so a new one joins the first."""
        joined = [
            replace(one, state=LeadState.MERGED, into=id_)
            for one in self.new
            if isinstance(one, Lead)
        ]
        return tuple(joined) or self.before


class Steps(QObject):
    """Takes steps and takes them back.

    Signals:
        taken_back: id of the lead that is as it was before, or of a suspect who is gone.
    """

    taken_back = Signal(str)

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices

    def take(
        self,
        id_: str,
        change: Callable[[Case], Iterable[Thing]],
        said: str,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Keep what `change` makes of the case, say so, and offer to take it back.

        Args:
            id_: of the lead, or the new suspect, it is about.
            change: gives the leads and suspects that are other or new.
            said: one line that tells what happened.
            then: called once it is kept.
        """

        def job(vault: Vault, ticket: Ticket) -> Taken:
            del ticket
            known = _things(vault.case)
            after = tuple(change(vault.case))
            vault.note(*after)
            return Taken(tuple(known[one.id] for one in after if one.id in known), after)

        def tell(taken: Taken) -> None:
            if taken.after:
                undo = Action(_("Undo"), lambda: self._take_back(id_, taken))
                self._notices.toast(said, undo)
            then()

        _ = self._notices.words.gettext
        self._session.work(job, done=tell, failed=self._notices.tell)

    def _take_back(self, id_: str, taken: Taken) -> None:
        def job(vault: Vault, ticket: Ticket) -> bool:
            del ticket
            known = _things(vault.case)
            if any(known.get(one.id) != one for one in taken.after):
                return False  # somebody typed in it since; that counts
            vault.note(*taken.as_before(id_))
            vault.drop(*taken.new_suspects)
            return True

        def tell(back: bool) -> None:
            _ = self._notices.words.gettext
            as_it_was, too_late = _("It is as it was."), _("You changed it since. It stays so.")
            self._notices.toast(as_it_was if back else too_late)
            self.taken_back.emit(id_)

        self._session.work(job, done=tell, failed=self._notices.tell)


def in_short(text: str) -> str:
    """Give a lead for the middle of a line; a long one keeps its beginning and its end."""
    plain = visible(" ".join(in_groups(text).split()))
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - 10].rstrip()}…{plain[-9:].lstrip()}"


def _things(case: Case) -> dict[str, Thing]:
    things: tuple[Thing, ...] = (*case.leads, *case.suspects)
    return {one.id: one for one in things}
