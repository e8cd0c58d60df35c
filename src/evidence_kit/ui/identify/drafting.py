"""Typing a lead: one at a time, kept after a pause and at leaving a field."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Final, TypedDict, Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.lead import ACCOUNT_KINDS, Lead, LeadKind, LeadState, Sighting
from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.person import Wish
from evidence_kit.services.identify import Checked, Lookalike, Verdict, check, doubtful, guess
from evidence_kit.services.ports import Clock, NewId, SystemClock, Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.identify.board import parts_of
from evidence_kit.ui.identify.crops import Crops
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

PAUSE_MS: Final = 1000
_NUMBERS: Final = re.compile(r"[0-9]+")


class Told(TypedDict, total=False):
    """Fields of a lead that a person types or chooses."""

    kind: LeadKind
    text: str
    platform: str
    suspects: tuple[str, ...]
    exhibits: str
    first_seen: Moment
    last_seen: Moment
    active: Wish
    became: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A lead as it is typed.

    Attributes:
        id: of the lead it is, or will be.
        fresh: it stands in the case only since somebody began to type it here.
        kind: what it is said to be.
        text: letter by letter.
        platform: where it is used.
        suspects: whose it is.
        exhibits: numbers, as typed: "3, 7".
        first_seen: when it was first seen.
        last_seen: when it was last seen.
        active: whether it is still in use.
        became: id of the lead it was called later, or "".
    """

    id: str
    fresh: bool = True
    kind: LeadKind = LeadKind.USERNAME
    text: str = ""
    platform: str = ""
    suspects: tuple[str, ...] = ()
    exhibits: str = ""
    first_seen: Moment = UNKNOWN
    last_seen: Moment = UNKNOWN
    active: Wish = Wish.UNSAID
    became: str = ""


class Drafting(QObject):
    """The one lead that is open for typing.

    Attributes:
        crops: the place of that lead in its exhibit.

    Signals:
        turned: another lead is open, or none.
        told: what is typed is judged anew; see `checked`.
    """

    turned = Signal()
    told = Signal()

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        ids: NewId,
        parent: QObject | None = None,
        *,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices, self._ids = session, notices, ids
        self._clock = clock or SystemClock()
        self.crops = Crops(session, worker, notices, self)
        self._draft: Draft | None = None
        self._kept: Draft | None = None
        self._chosen = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        session.closing.connect(self.commit)

    @property
    def draft(self) -> Draft | None:
        """What is typed now, or None."""
        return self._draft

    @property
    def checked(self) -> Checked:
        """What the check says of what is typed."""
        draft = self._draft
        if draft is None:
            return Checked("", Verdict.PLAIN)
        return check(draft.kind, draft.text)

    @property
    def doubtful(self) -> tuple[Lookalike, ...]:
        """Letters of what is typed that may be others; none where check digits fit."""
        draft = self._draft
        return doubtful(draft.kind, draft.text) if draft is not None else ()

    @property
    def others(self) -> tuple[Lead, ...]:
        """The other names of accounts, which this one may have been called later."""
        draft = self._draft
        return tuple(
            lead
            for lead in self._session.case.leads
            if draft is not None
            and lead.id != draft.id
            and lead.counts
            and lead.kind in ACCOUNT_KINDS
        )

    def today(self) -> dt.date:
        """Give the day on which somebody types."""
        return self._clock.now().date()

    @property
    def unknown_exhibits(self) -> tuple[int, ...]:
        """Numbers that are typed and that no exhibit has."""
        if self._draft is None:
            return ()
        known = {exhibit.number for exhibit in self._session.case.exhibits}
        return tuple(n for n in numbers_in(self._draft.exhibits) if n not in known)

    def begin(self, suspects: tuple[str, ...] = ()) -> None:
        """Open an empty lead for these suspects."""
        self._turn(Draft(self._ids.token(8), suspects=suspects))

    def open(self, lead: Lead) -> None:
        """Open a lead of the case."""
        told = ", ".join(str(number) for number in lead.exhibits)
        self._turn(
            Draft(
                lead.id,
                False,
                lead.kind,
                lead.text,
                lead.platform,
                lead.suspects,
                told,
                lead.first_seen,
                lead.last_seen,
                lead.active,
                lead.became,
            )
        )

    def close(self) -> None:
        """Keep what is typed and close."""
        self.commit()
        self._turn(None)

    def write(self, **told: Unpack[Told]) -> None:
        """Take what is typed or chosen; until a kind is chosen, it is guessed from the text."""
        if self._draft is None:
            return
        if "kind" in told:
            self._chosen = True
        elif "text" in told and not self._chosen:
            was = LeadKind.USERNAME if self._draft.fresh else self._draft.kind
            told["kind"] = guess(told["text"]) or was
        self._draft = replace(self._draft, **told)
        self._pause.start()
        self.told.emit()

    def commit(self) -> None:
        """Keep what is typed. A lead without text is none, and keeps the text it had."""
        self._pause.stop()
        draft = self._draft
        if draft is None or draft == self._kept or not draft.text.strip():
            return
        self._kept = draft

        def job(vault: Vault, ticket: Ticket) -> None:
            del ticket
            vault.note(as_lead(draft, vault.case), *_parts(draft, vault.case))

        self._session.work(job, done=_nothing, failed=self._notices.tell)

    def _turn(self, draft: Draft | None) -> None:
        if self._draft is not None and self._draft != draft:
            self.commit()
        self._draft = draft
        self._kept = draft
        # What its form says was guessed, and goes on with the text once that is whole.
        self._chosen = draft is not None and not draft.fresh and draft.kind is not _form(draft.text)
        leads = {lead.id: lead for lead in self._session.case.leads}
        self.crops.turn_to(leads.get(draft.id) if draft is not None else None)
        self.turned.emit()


def _form(text: str) -> LeadKind:
    return guess(text) or LeadKind.USERNAME


def numbers_in(typed: str) -> tuple[int, ...]:
    """Read numbers of exhibits as people write them: "3, 7 en 12"; each once, in order."""
    return tuple(sorted({int(found) for found in _NUMBERS.findall(typed) if len(found) < 7}))


def as_lead(draft: Draft, case: Case) -> Lead:
    """Make the lead that a draft tells, on the ground of what the case holds of it."""
    before = next((lead for lead in case.leads if lead.id == draft.id), None)
    known = {exhibit.number for exhibit in case.exhibits}
    wanted = [number for number in numbers_in(draft.exhibits) if number in known]
    held = before.sightings if before is not None else ()
    kept = tuple(sighting for sighting in held if sighting.exhibit in wanted)
    there = {sighting.exhibit for sighting in kept}
    lead = before or Lead(draft.id, draft.kind, draft.text, LeadState.CONFIRMED)
    lead = replace(
        lead,
        kind=draft.kind,
        text=draft.text,
        platform=" ".join(draft.platform.split()),
        suspects=draft.suspects,
        sightings=kept,
        first_seen=draft.first_seen,
        last_seen=draft.last_seen,
        active=draft.active,
        became=draft.became if draft.kind in ACCOUNT_KINDS else "",
    )
    for number in wanted:
        if number not in there:
            lead = lead.seen(Sighting(number))
    return lead


def _parts(draft: Draft, case: Case) -> list[Lead]:
    """Give what was merged into the lead to the same suspects: it is one lead to the person."""
    parts = parts_of(case.leads).get(draft.id, ())
    return [replace(part, suspects=draft.suspects) for part in parts]


def _nothing(result: object) -> None:
    """The case tells it to everybody."""
