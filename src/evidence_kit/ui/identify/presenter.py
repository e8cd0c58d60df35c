"""What a person can want in this room: say whose something is, add, join, part, put away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadState,
    Sighting,
    Suspect,
    merged,
    next_letter,
    parted,
    split,
)
from evidence_kit.services.identify import same
from evidence_kit.services.ports import Clock, NewId, SystemIds, Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.identify.board import Board, Row, board
from evidence_kit.ui.identify.called import called
from evidence_kit.ui.identify.drafting import Drafting
from evidence_kit.ui.identify.suspects import SuspectTelling
from evidence_kit.ui.identify.undoing import Steps, in_short
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording


class IdentifyPresenter(QObject):
    """Arranges the leads of the case, and keeps every choice at once.

    Attributes:
        drafting: the lead that is open for typing.
        telling: the suspect that is open for typing.
        taken_back: signal with the id of a lead that is as it was before the last step.

    Signals:
        changed: `board` is another.
        exhibit_wanted: (number, `Rect` or None) of the exhibit to open on the drawing table, and
            the place to look at.
        collect_asked: back to the exhibits.
        onward_asked: on to what happened.
        joined: id of the lead that another was merged into.
        lead_wanted: (id, bool) of the lead somebody comes for, and whether it is to be said on
            which platform it is.
    """

    changed = Signal()
    exhibit_wanted = Signal(int, object)
    collect_asked = Signal()
    onward_asked = Signal()
    joined = Signal(str)
    lead_wanted = Signal(str, bool)

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        *,
        ids: NewId | None = None,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._ids = ids or SystemIds()
        self.drafting = Drafting(session, worker, notices, self._ids, self, clock=clock)
        self.telling = SuspectTelling(session, notices, self, clock=clock)
        self._steps = Steps(session, notices, self)
        self.taken_back = self._steps.taken_back
        self.taken_back.connect(self._on_taken_back)
        self._board = board(session.case)
        session.case_changed.connect(self._on_case_changed)

    @property
    def board(self) -> Board:
        """How the room is arranged now."""
        return self._board

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def asked(self) -> Row | None:
        """The lead the person is asked about now: whose is it?"""
        return self._board.unsorted[0] if self._board.unsorted else None

    def leave(self) -> None:
        """Keep what is typed and let go of every picture: the person goes elsewhere."""
        self.drafting.crops.release()
        self.drafting.commit()
        self.telling.commit()

    def come_to(self, id_: str, *, platform: bool) -> None:
        """Stand at a lead, or say on which platform it is; one that is gone changes nothing."""
        if any(row.lead.id == id_ for row in self._board.rows):
            self.lead_wanted.emit(id_, platform and not self.read_only)

    def look_at(self, id_: str, number: int) -> None:
        """Look at the place of a lead in an exhibit."""
        sightings = self._board.row(id_).lead.sightings
        areas = [seen.area for seen in sightings if seen.exhibit == number and seen.area]
        self.leave()
        self.exhibit_wanted.emit(number, areas[0] if areas else None)

    def ask_collect(self) -> None:
        """Go back to the exhibits."""
        self.leave()
        self.collect_asked.emit()

    def ask_onward(self) -> None:
        """Go on."""
        self.leave()
        self.onward_asked.emit()

    def add_suspect(self, then: Callable[[str], None] | None = None) -> None:
        """Add a suspect and open what can be told of them, or let `then` take their id."""
        id_ = self._ids.token(8)
        name = called(Suspect(id_, next_letter(self._session.case.suspects)), self._words)
        self._steps.take(
            id_,
            lambda case: [Suspect(id_, next_letter(case.suspects))],
            self._words.gettext("{suspect} is added.").format(suspect=name),
            lambda: (then or self.telling.open)(id_),
        )

    def remove_suspect(self, id_: str) -> None:
        """Take a suspect away; their leads stay and are asked about again."""
        if self.telling.suspect is not None and self.telling.suspect.id == id_:
            self.telling.open("")
        gone = [group.suspect for group in self._board.groups if group.suspect.id == id_]
        said = self._words.gettext("{suspect} is taken away.")
        told = said.format(suspect=", ".join(called(one, self._words) for one in gone))
        self._work(
            lambda vault, ticket: vault.drop(*gone),
            done=lambda _: self._notices.toast(told),
        )

    def give(self, id_: str, suspects: tuple[str, ...]) -> None:
        """Say whose a lead is: of one suspect, of several, of nobody yet."""

        def change(lead: Lead) -> Lead:
            state = LeadState.CONFIRMED if lead.state is LeadState.OPEN else lead.state
            known = bool(suspects) and suspects != (UNKNOWN_SUSPECT,)
            return replace(lead, suspects=suspects, state=state if known else lead.state)

        said = self._whose(id_, suspects)
        self._change((id_, *self._parts_of(id_)), change, said)

    def give_new(self, id_: str) -> None:
        """Say that a lead is of somebody who is not in the room yet."""
        _, new = self._words.gettext, self._ids.token(8)

        def change(case: Case) -> list[Lead | Suspect]:
            given = [
                replace(lead, suspects=(new,), state=LeadState.CONFIRMED)
                for lead in case.leads
                if lead.id == id_ and lead.counts
            ]
            return [Suspect(new, next_letter(case.suspects)), *given]

        letter = next_letter(group.suspect for group in self._board.groups)
        name = called(Suspect(new, letter), self._words)
        self._steps.take(id_, change, self._said(_("{lead} is of {suspect}."), id_, suspect=name))

    def give_unknown(self, id_: str) -> None:
        """Say that the person does not know whose a lead is."""
        self.give(id_, (UNKNOWN_SUSPECT,))

    def confirm(self, id_: str) -> None:
        """Say that a lead is right."""
        said = self._said(self._words.gettext("You confirmed {lead}."), id_)
        self._change((id_,), lambda lead: replace(lead, state=LeadState.CONFIRMED), said)

    def dismiss(self, id_: str, because: str = "") -> None:
        """Put a lead away: not of the offender, or not right for the reason given."""
        if self.drafting.draft is not None and self.drafting.draft.id == id_:
            self.drafting.close()
        why = because.strip()
        said = self._said(self._words.gettext("{lead} is put away, below."), id_)
        self._change(
            (id_,), lambda lead: replace(lead, state=LeadState.DISMISSED, because=why), said
        )

    def take_back(self, id_: str) -> None:
        """Let a lead that was put away count again."""

        def change(lead: Lead) -> Lead:
            state = LeadState.CONFIRMED if lead.suspects else LeadState.OPEN
            return replace(lead, state=state, because="")

        said = self._said(self._words.gettext("{lead} counts again."), id_)
        self._change((id_,), change, said)

    def may_be(self, id_: str) -> tuple[Lead, ...]:
        """List the leads of the same kind; first those that are the same but for their writing."""
        one = self._board.row(id_).lead
        others = [
            row.lead for row in self._board.rows if row.lead.id != id_ and row.lead.kind is one.kind
        ]
        return tuple(sorted(others, key=lambda lead: not same(one.text, lead.text, one.kind)))

    def merge(self, id_: str, into: str) -> None:
        """Say that one lead is another."""
        other = in_short(self._text_of(into))
        said = self._said(self._words.gettext("{lead} and {other} are one."), id_, other=other)
        self.drafting.close()

        def change(case: Case) -> list[Lead]:
            known = {lead.id: lead for lead in case.leads}
            return [merged(known[into], known[id_])]

        self._steps.take(id_, change, said)
        self.joined.emit(into)

    def split(self, id_: str) -> None:
        """Take a lead apart that was merged into another."""
        said = self._said(self._words.gettext("{lead} stands by itself."), id_)
        self._change((id_,), split, said)

    def part(self, id_: str, sighting: Sighting) -> None:
        """Say that one place shows somebody else: it becomes a lead of its own."""
        new = self._ids.token(8)
        said = self._said(self._words.gettext("{lead} stands by itself."), id_)
        self.drafting.close()

        def change(case: Case) -> list[Lead]:
            leads = [lead for lead in case.leads if lead.id == id_]
            return [one for lead in leads for one in parted(lead, (sighting,), new)]

        self._steps.take(id_, change, said)

    @property
    def _words(self) -> Wording:
        return self._notices.words

    def _whose(self, id_: str, suspects: tuple[str, ...]) -> str:
        _ = self._words.gettext
        known = {group.suspect.id: group.suspect for group in self._board.groups}
        names = [called(known[one], self._words) for one in suspects if one in known]
        if names:
            return self._said(_("{lead} is of {suspect}."), id_, suspect=", ".join(names))
        if suspects:
            return self._said(_("Not known whose {lead} is."), id_)
        return self._said(_("{lead} is still to sort."), id_)

    def _said(self, text: str, id_: str, **more: str) -> str:
        return text.format(lead=in_short(self._text_of(id_)), **more)

    def _text_of(self, id_: str) -> str:
        return next((one.text for one in self._session.case.leads if one.id == id_), "")

    def _parts_of(self, id_: str) -> tuple[str, ...]:
        """A merged part keeps its own suspects, which would come back through it."""
        found = next((row for row in self._board.rows if row.lead.id == id_), None)
        return tuple(part.id for part in found.parts) if found is not None else ()

    def _change(self, ids: tuple[str, ...], change: Callable[[Lead], Lead], said: str) -> None:
        self._steps.take(
            ids[0], lambda case: [change(lead) for lead in case.leads if lead.id in ids], said
        )

    def _work(
        self,
        job: Callable[[Vault, Ticket], object],
        done: Callable[[object], None] = lambda _: None,
    ) -> None:
        self._session.work(job, done=done, failed=self._notices.tell)

    def _on_taken_back(self, id_: str) -> None:
        """Who was added and is gone again is neither open nor whose something is."""
        self.telling.close_gone()
        draft = self.drafting.draft
        there = any(one.id == id_ for one in self._session.case.suspects)
        if draft is not None and id_ in draft.suspects and not there:
            left = tuple(one for one in draft.suspects if one != id_)
            self.drafting.write(suspects=left)

    def _on_case_changed(self, case: Case) -> None:
        new = board(case)
        if new != self._board:
            self._board = new
            self.changed.emit()
