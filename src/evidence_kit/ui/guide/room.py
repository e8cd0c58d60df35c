"""The room "first of all, safe": questions, first steps, sheets and taking down; where one is."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.step_order import FirstStep, Turn
from evidence_kit.services.ports import Clock, NewId
from evidence_kit.ui.guide.questions.presenter import QuestionsPresenter
from evidence_kit.ui.guide.sheet.presenter import SheetPresenter
from evidence_kit.ui.guide.steps.presenter import StepsPresenter
from evidence_kit.ui.guide.takedown.presenter import TakedownPresenter
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Keeper


class Stop(StrEnum):
    """Which page of the room is on screen."""

    QUESTIONS = "questions"
    STEPS = "steps"
    SHEET = "sheet"
    TAKEDOWN = "takedown"


class GuidePresenter(QObject):
    """Holds the presenters of the room's pages and leads from one to the next.

    Attributes:
        questions, steps, sheet, takedown: one a page.
        stop: which page is on screen; whoever comes back finds the same.

    Signals:
        stop_changed: another page is to be shown.
        way_wanted: a `Way` out of the room.
        home_asked: to the overview.
        exhibit_wanted: number of the exhibit to look at.
    """

    stop_changed = Signal()
    way_wanted = Signal(object)
    home_asked = Signal()
    exhibit_wanted = Signal(int)

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        notices: Notices,
        *,
        clock: Clock,
        ids: NewId,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.questions = QuestionsPresenter(session, keeper, clock=clock, parent=self)
        self.steps = StepsPresenter(session, keeper, notices, clock=clock, parent=self)
        self.sheet = SheetPresenter(session, keeper, clock=clock, parent=self)
        self.takedown = TakedownPresenter(
            session, keeper, notices, clock=clock, ids=ids, parent=self
        )
        begun = any("/" not in one.id for one in session.case.steps_taken)
        self.stop = Stop.STEPS if begun else Stop.QUESTIONS
        self._connect()

    def show_questions(self) -> None:
        """Go to the question that comes now, or to what came out of the answers."""
        self.questions.go_on()
        self._go(Stop.QUESTIONS)

    def show_advice(self) -> None:
        """Go to what comes out of the answers."""
        self.questions.show_advice()
        self._go(Stop.QUESTIONS)

    def show_steps(self, step: FirstStep | None = None, *, visit: bool = False) -> None:
        """Go to the first steps, with one of them open; who visits goes back to checking."""
        self.steps.visit = visit
        self.steps.changed.emit()
        if step is not None:
            self.steps.open(step)
        self._go(Stop.STEPS)

    @property
    def to_block(self) -> FirstStep:
        """What comes first of reporting and blocking the account."""
        due = self.steps.due(FirstStep.REPORT_ACCOUNT)
        over = due is None or due.turn in (Turn.DONE, Turn.NOT_MINE)
        return FirstStep.BLOCK if over else FirstStep.REPORT_ACCOUNT

    def show_sheet(self, id_: str | None) -> None:
        """Go to one sheet, or to that of the platform it is about."""
        self.sheet.visit(id_)
        self._go(Stop.SHEET)

    def show_takedown(self, about: Distribution | None = None) -> None:
        """Go to where images are taken down, from a place where they were shown or not."""
        self.takedown.visit(about)
        self._go(Stop.TAKEDOWN)

    def leave(self) -> None:
        """Keep what is ticked: the person goes elsewhere, and visits no more."""
        self.steps.visit = False
        self.questions.leave()

    def _connect(self) -> None:
        self.questions.steps_asked.connect(lambda: self._go(Stop.STEPS))
        self.questions.home_asked.connect(self.home_asked)
        self.questions.help_asked.connect(lambda: self._lead(Way.HELP))
        self.steps.sheet_wanted.connect(self.show_sheet)
        self.steps.back_asked.connect(lambda: self._go(Stop.QUESTIONS))
        self.sheet.back_asked.connect(lambda: self._go(Stop.STEPS))
        self.takedown.back_asked.connect(lambda: self._go(Stop.STEPS))
        for page in (self.steps, self.sheet, self.takedown):
            page.way_wanted.connect(self._lead)
        self.sheet.exhibit_wanted.connect(self.exhibit_wanted)

    def _lead(self, way: Way) -> None:
        if way is Way.SHEET:
            self.show_sheet(None)
        elif way is Way.TAKEDOWN:
            self.show_takedown()
        elif way is Way.STEPS:
            self._go(Stop.STEPS)
        else:
            self.way_wanted.emit(way)

    def _go(self, stop: Stop) -> None:
        self.stop = stop
        self.stop_changed.emit()
