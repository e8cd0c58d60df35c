"""What home shows: the one next step, what there is, what was done, and who to talk to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.at_hand import gone, unopened
from evidence_kit.domain.case import Case, made
from evidence_kit.domain.done import Deed, Done, dated, done
from evidence_kit.domain.guide import urgent
from evidence_kit.domain.helping import helped, helping
from evidence_kit.domain.last_place import LastPlace, comes_first, is_there
from evidence_kit.domain.lead import gathered
from evidence_kit.domain.next_step import (
    NextStep,
    Situation,
    Step,
    next_step,
)
from evidence_kit.domain.payment import Payment
from evidence_kit.services import guidance, opening, questions
from evidence_kit.services.changes import changed_since_export, clock_is_odd
from evidence_kit.services.guidance import HelpLine
from evidence_kit.services.opening import OpenState
from evidence_kit.services.ports import Clock, SystemClock, Ticket
from evidence_kit.ui.parts.open_case import OpenCase, counted
from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept
from evidence_kit.vault import Vault

_MINUTE = 60_000
"""Milliseconds between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is in the case.

    Attributes:
        exhibits: that count.
        leads: that count.
        payments: that left the person's hands.
        unopened: exhibits that were never opened and can be.
    """

    exhibits: int
    leads: int
    payments: tuple[Payment, ...]
    unopened: int


class HomePresenter(QObject):
    """Asks the rules what comes next, each time anything changed.

    Attributes:
        damaged: the case did not verify as a whole.
        odd_clock: the computer's clock jumped; the log says so too.

    Signals:
        changed: something it shows is other now.
        step_wanted: the person takes the next step (`NextStep`).
        place_wanted: the person goes on where they were (`LastPlace`).
        help_wanted: the person wants all help lines.
    """

    changed = Signal()
    step_wanted = Signal(object)
    place_wanted = Signal(object)
    help_wanted = Signal()

    def __init__(
        self,
        session: OpenCase,
        *,
        waiting: Callable[[], int] = lambda: 0,
        forgotten: Callable[[], Unkept] = lambda: NONE_UNKEPT,
        asked: Callable[[], int] = lambda: 0,
        calm: Callable[[], bool] = lambda: False,
        missing: Callable[[], int] = lambda: 0,
        left: Callable[[], LastPlace | None] = lambda: None,
        damaged: bool = False,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            session: the open case.
            waiting: how many files wait for an answer.
            forgotten: what was not kept when the case locked.
            asked: how many questions of the guide are open at most.
            calm: whether the answers say that nothing is wrong.
            missing: how many parts of the police file are missing.
            left: where the person was when the case was locked, as long as that is offered.
            damaged: the case did not verify as a whole.
            clock: tells the time.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._session, self._clock = session, clock or SystemClock()
        self._waiting, self._forgotten = waiting, forgotten
        self._asked, self._calm, self._missing, self._left = asked, calm, missing, left
        self.damaged = damaged
        self._later: frozenset[Step] = frozenset()
        self._outdated = False
        self.odd_clock = False
        self._seen = False
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self.changed)
        counts = {one.deed: one.count for one in self._deeds()}
        # What was done when the case was opened, and the day of that.
        self._before = self.today, {deed: counts.get(deed, 0) for deed in Deed}
        session.case_changed.connect(self._on_case_changed)

    @property
    def step(self) -> NextStep:
        """The one next step."""
        return next_step(
            Situation(
                questions.answered(self._session.case),
                today=self.today,
                waiting=self._waiting(),
                forgotten=self._forgotten().total,
                changeable=not self._session.read_only,
                outdated=self._outdated,
                questions=self._asked(),
                calm=self._calm(),
                missing=self._missing(),
                later=self._later,
            )
        )

    @property
    def forgotten(self) -> Unkept:
        """What was not kept when the case locked."""
        return self._forgotten()

    @property
    def place(self) -> LastPlace | None:
        """Where the person was when the case was locked; None once they went anywhere."""
        return self._left()

    @property
    def resumes(self) -> bool:
        """Whether going on there is the one next action, before `step`."""
        place = self.place
        return place is not None and comes_first(place, self.step, self._session.case)

    @property
    def has_other(self) -> bool:
        """Whether there are two ways to go on, to different places."""
        place = self.place
        return place is not None and not is_there(place, self.step)

    @property
    def counts(self) -> Counts:
        """What there is."""
        case = self._session.case
        return Counts(
            len(counted(case)), len(gathered(case.leads)), gone(case), len(unopened(case))
        )

    @property
    def done(self) -> tuple[Done, ...]:
        """What was done, in the order of the path."""
        case, today = self._session.case, self.today
        day, before = self._before
        return dated(self._deeds(), case, today, before if day == today else {})

    def _deeds(self) -> tuple[Done, ...]:
        return done(questions.answered(self._session.case), self.today)

    @property
    def made(self) -> bool:
        """Whether there was a police file before."""
        return bool(made(self._session.case))

    @property
    def calm(self) -> bool:
        """Whether the answers say that nothing is wrong."""
        return self._calm()

    @property
    def urgent(self) -> bool:
        """Whether the person said not to be safe."""
        return urgent(self._session.case.answers)

    @property
    def helping(self) -> bool:
        """Whether somebody sits here who helps somebody else."""
        return helping(self._session.case)

    @property
    def shared(self) -> bool:
        """Whether somebody helps or helped, so that others may have been where things lie open."""
        return helped(self._session.case)

    @property
    def line(self) -> HelpLine:
        """The line that knows this best."""
        return next(one for one in guidance.help_lines() if one.id == "helpwanted")

    @property
    def line_state(self) -> OpenState | None:
        """Whether that line is open now."""
        return opening.open_state(self.line, self._clock.now())

    @property
    def today(self) -> dt.date:
        """The day in Amsterdam."""
        return opening.in_amsterdam(self._clock.now()).date()

    def go(self) -> None:
        """Take the next action: go on where the person was, or take the next step."""
        self._go(back=self.resumes)

    def go_other(self) -> None:
        """Take the other of the two."""
        self._go(back=not self.resumes)

    def _go(self, *, back: bool) -> None:
        place = self.place
        if back and place is not None:
            self.place_wanted.emit(place)
        else:
            self.step_wanted.emit(self.step)

    def put_off(self) -> None:
        """Show the step after this one until the program is closed."""
        self._later |= {self.step.step}
        self.changed.emit()

    def ask_help(self) -> None:
        """Show all help lines."""
        self.help_wanted.emit()

    def watch(self, on: bool) -> None:
        """Keep everything right while somebody can see it."""
        self._seen = on
        if on:
            self._look()
            self.changed.emit()
            self._timer.start()
        else:
            self._timer.stop()

    def _on_case_changed(self, case: Case) -> None:
        del case
        if self._seen:
            self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Ask the log whether a police file is out of date, and whether the clock is odd."""
        if self._session.read_only:
            return

        def read(vault: Vault, ticket: Ticket) -> tuple[bool, bool]:
            del ticket
            entries = vault.entries()
            return changed_since_export(entries), clock_is_odd(entries)

        self._session.work(read, done=self._looked, failed=lambda _error: None)

    def _looked(self, found: tuple[bool, bool]) -> None:
        if found != (self._outdated, self.odd_clock):
            self._outdated, self.odd_clock = found
            self.changed.emit()
