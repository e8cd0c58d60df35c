"""What a person can want with the first steps: tick them, note how it went, see how it is done."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.moment import UNKNOWN, Moment, Precision
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment, untold
from evidence_kit.domain.step_order import Due, FirstStep, Turn, counted, first_steps
from evidence_kit.domain.to_report import to_report
from evidence_kit.services import opening
from evidence_kit.services.ports import Clock, SystemClock
from evidence_kit.services.questions import answered
from evidence_kit.ui.guide.taken import TakenSteps
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.keeping import Keeper

_ONWARD: Final = {
    FirstStep.REPORT_ACCOUNT: Way.SHEET,
    FirstStep.BLOCK: Way.SHEET,
    FirstStep.TALK: Way.HELP,
    FirstStep.BANK: Way.TELL,
    FirstStep.SEARCH_SELF: Way.TAKEDOWN,
    FirstStep.TAKEDOWN: Way.TAKEDOWN,
    FirstStep.POLICE: Way.DOSSIER,
    FirstStep.SAFE_HELPERS: Way.HELP,
}
"""Where the step that is now is taken; the others lead to collecting."""


class StepsPresenter(QObject):
    """Holds which step is open, and keeps what is noted of it.

    Attributes:
        telling: the note and the day of the open step.
        opened: the step that shows how it is done, or None.
        visit: whether somebody comes from checking, and goes back there.

    Signals:
        changed: something it shows is other now.
        back_asked: to where the person came from.
        way_wanted: a `Way` to go.
        sheet_wanted: id of a sheet to see.
    """

    changed = Signal()
    back_asked = Signal()
    way_wanted = Signal(object)
    sheet_wanted = Signal(str)

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        notices: Notices,
        *,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._taken = session, TakenSteps(session, keeper)
        self._clock = clock or SystemClock()
        self.telling = DatedTelling(session, keeper, notices, self._clock, self)
        self.opened: FirstStep | None = None
        self.visit = False
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.telling.leave)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def today(self) -> dt.date:
        """The day in Amsterdam."""
        return opening.in_amsterdam(self._clock.now()).date()

    @property
    def steps(self) -> tuple[Due, ...]:
        """The steps that count, in order."""
        return first_steps(answered(self._taken.case(FirstStep)), self.today)

    @property
    def holding(self) -> frozenset[Circumstance]:
        """What holds in this case, as far as it changes the words."""
        return circumstances(answered(self._session.case), self.today)

    @property
    def done(self) -> tuple[int, int]:
        """How many steps are done, and how many apply."""
        return counted(self.steps)

    @property
    def onward(self) -> Way:
        """Where the step that is now is taken; the police file when none is left."""
        now = next((one.step for one in self.steps if one.turn is Turn.NOW), None)
        if now is FirstStep.BANK and self.unreported is not None:
            return Way.MONEY
        return _ONWARD.get(now, Way.COLLECT) if now is not None else Way.DOSSIER

    @property
    def unreported(self) -> Payment | Passage | None:
        """Give money that is written down, of which nothing says that it was reported.

        What the home page asks for goes first: that is what somebody comes for.
        """
        case = answered(self._taken.case(FirstStep))
        found: tuple[Payment | Passage, ...] = (
            *to_report(case, self.today),
            *untold(case.payments, case.events),
            *untold(case.passages, case.events),
        )
        return next(iter(found), None)

    def due(self, step: FirstStep) -> Due | None:
        """Give how a step stands; None when it does not count here."""
        return next((one for one in self.steps if one.step is step), None)

    def tick(self, step: FirstStep, on: bool) -> None:
        """Note that a step is done today, or not done after all; a note about it stays."""
        if on:
            self._note(step, StepState.DONE, Moment(Precision.EXACT, self.today.isoformat()))
        else:
            self._note(step, StepState.OPEN, UNKNOWN)

    def leave_out(self, step: FirstStep, on: bool) -> None:
        """Note that a step does not apply, or does after all."""
        self._note(step, StepState.NOT_MINE if on else StepState.OPEN, UNKNOWN)

    def open(self, step: FirstStep | None) -> None:
        """Show how a step is done, or none."""
        self.opened = step
        self.telling.turn_to(self._base(step) if step is not None else None)
        self.changed.emit()

    def go(self, way: Way) -> None:
        """Go to a page or a room."""
        self.telling.leave()
        self.way_wanted.emit(way)

    def go_to_sheet(self, id_: str) -> None:
        """Go to one sheet."""
        self.telling.leave()
        self.sheet_wanted.emit(id_)

    def ask_back(self) -> None:
        """Go back to where the person came from."""
        if self.visit:
            self.go(Way.CHECK)
            return
        self.telling.leave()
        self.back_asked.emit()

    def _note(self, step: FirstStep, state: StepState, moment: Moment) -> None:
        if self.read_only:
            return
        self.telling.commit()
        base = self._base(step)
        self._taken.note(base, {"state": state, "moment": moment})
        if self.opened is step:
            self.telling.turn_to(base)
        self.changed.emit()

    def _base(self, step: FirstStep) -> StepTaken:
        """Give what is noted of a step, or what would be noted of it as it stands."""
        due = self.due(step)
        done = due is not None and due.turn is Turn.DONE
        return self._taken.of(step.value, StepState.DONE if done else StepState.OPEN)

    def _on_case_changed(self, case: Case) -> None:
        del case
        self.changed.emit()
