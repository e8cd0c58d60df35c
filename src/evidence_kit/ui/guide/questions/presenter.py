"""Which question is asked now, what was answered, and the advice that follows from it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.answers import NO_ANSWERS, UNSURE, Answers, Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.guide import FOR_WHOM, SAFE, URGENT, Walk, counting, told_by, walk
from evidence_kit.services.guide_words import (
    SEVERAL,
    Advice,
    Asked,
    Option,
    Told,
    advise,
    options,
    remark,
)
from evidence_kit.services.ports import Clock, SystemClock
from evidence_kit.services.questions import guide
from evidence_kit.ui.guide.questions.ticks import Ticks
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Edit, Keeper, Kept


class Place(StrEnum):
    """Which page is on screen."""

    QUESTION = "question"
    SAFETY = "safety"
    """Numbers to call, before it goes on."""
    ADVICE = "advice"
    ANSWERS = "answers"
    """All answers, to be changed."""


class QuestionsPresenter(QObject):
    """Asks one question at a time; nothing that was answered is ever lost.

    Attributes:
        place: which page is on screen.

    Signals:
        changed: something on screen is other now.
        steps_asked, home_asked, help_asked: the person wants to go there.
    """

    changed = Signal()
    steps_asked = Signal()
    home_asked = Signal()
    help_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        *,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        self._clock, self._guide = clock or SystemClock(), guide()
        self._at, self._changing = "", False
        self._ticks = Ticks()
        self.place = Place.QUESTION
        if self.read_only or self.walk.finished:
            self.place = Place.ADVICE
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.leave)
        keeper.changed.connect(self.changed)

    @property
    def picked(self) -> tuple[str, ...]:
        """What is ticked where several things can be chosen."""
        return self._ticks.now

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def answers(self) -> Answers:
        """What was answered, also what is being kept this moment."""
        said = self._keeper.unkept(self._session.case.answers)
        found = said if isinstance(said, Answers) else NO_ANSWERS
        return told_by(found, self._session.case.person.teller)

    @property
    def walk(self) -> Walk:
        """How far the person is."""
        return walk(self._guide.graph, self.answers)

    @property
    def calm(self) -> bool:
        """Whether every question was asked and nothing is wrong."""
        return self.walk.finished and self.advice.conclusion.calm

    @property
    def helping(self) -> bool:
        """Whether the answers are about somebody else."""
        return self.answers.chose(FOR_WHOM, "other")

    @property
    def asked(self) -> Asked | None:
        """The question on screen; None when there is nothing more to ask."""
        id_ = self._at or self.walk.now
        return self._guide.asked[id_] if id_ else None

    @property
    def number(self) -> int:
        """Which question of the path is on screen, counted from 1."""
        passed = self.walk.passed
        return passed.index(self._at) + 1 if self._at in passed else len(passed) + 1

    @property
    def total(self) -> tuple[int, int]:
        """How many questions the path has at least and at most."""
        far = self.walk
        return len(far.passed) + far.least, len(far.passed) + far.most

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be chosen now."""
        return options(self.asked, self.answers) if self.asked is not None else ()

    @property
    def remark(self) -> Told | None:
        """What is said before the question."""
        known = counting(self._guide.graph, self.answers)
        return remark(self.asked, known) if self.asked is not None else None

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """What was answered to the question on screen before; None when it was not."""
        given = self.answers.to(self.asked.id) if self.asked is not None else None
        return given.values if given is not None else None

    @property
    def advice(self) -> Advice:
        """What is said to somebody with these answers."""
        return advise(self._guide, self.answers)

    @property
    def given(self) -> tuple[tuple[Asked, Given], ...]:
        """The questions of the path that were asked, with their answers."""
        found = counting(self._guide.graph, self.answers)
        return tuple((self._guide.asked[one.question], one) for one in found.given)

    @property
    def answered(self) -> int:
        """How many questions of the path were answered and not skipped."""
        return sum(bool(one.values) for _asked, one in self.given)

    @property
    def safety(self) -> str:
        """Why the numbers of those who help at once are shown first, or ""."""
        given = self.answers.to(SAFE)
        return next((one for one in given.values if one in URGENT), "") if given else ""

    @property
    def kept(self) -> Kept:
        """Whether every answer is in the case."""
        return self._keeper.state

    @property
    def verified_on(self) -> dt.date:
        """The day that holds for all facts of the guide."""
        return self._guide.verified_on

    @property
    def changing(self) -> bool:
        """Whether a question is asked again, from the list of answers."""
        return self._changing

    def answer(self, *values: str) -> None:
        """Answer the question on screen; without values it is skipped."""
        asked = self.asked
        if asked is None or self.read_only:
            return
        self._keep(asked.id, values)
        self._ticks.settle(asked.id)
        if asked.id == SAFE and URGENT & set(values):
            self._show(Place.SAFETY)
        else:
            self.go_on()

    def skip(self) -> None:
        """Leave the question on screen open and go on."""
        self.answer()

    def not_sure(self) -> None:
        """Answer that the person does not know."""
        self.answer(UNSURE)

    def pick(self, value: str, on: bool) -> None:
        """Tick or untick one of several things, in the order in which they stand."""
        self._ticks.pick(value, on, (one.value for one in self.options))
        self.changed.emit()

    def answer_picked(self) -> None:
        """Answer with what is ticked."""
        self.answer(*self.picked)

    def go_on(self) -> None:
        """Go to the next question, or to what comes out of the answers."""
        changed, self._changing = self._changing, False
        self._at = ""
        if not self.walk.finished:
            self._ticks.take_up(self.walk.now or "")
            self._show(Place.QUESTION)
        elif changed:
            self.show_answers()
        else:
            self._show(Place.ADVICE)

    def back(self) -> None:
        """Go to the page before; from the first question that is home."""
        match self.place:
            case Place.SAFETY:
                self._stand_at(SAFE)
            case Place.ANSWERS:
                self._show(Place.QUESTION if not self.walk.finished else Place.ADVICE)
            case Place.ADVICE:
                passed = self.walk.passed
                self._stand_at(self.walk.now or passed[-1])
            case Place.QUESTION if self._changing:
                self.show_answers()
            case Place.QUESTION if self.asked is not None and self.number > 1:
                self._ticks.set_aside(self.asked.id)
                self._stand_at(self.walk.passed[self.number - 2])
            case Place.QUESTION:
                self.home_asked.emit()

    def show_answers(self) -> None:
        """Show all answers, to change them."""
        self._at, self._changing = "", False
        self._show(Place.ANSWERS)

    def show_advice(self) -> None:
        """Show what comes out of the answers so far."""
        self._at, self._changing = "", False
        self._show(Place.ADVICE)

    def change(self, question: str) -> None:
        """Ask a question again; the other answers stay as they are."""
        self._changing = True
        self._stand_at(question)

    def leave(self) -> None:
        """Keep what is ticked: the person goes elsewhere."""
        asked = self.asked
        if asked is not None and self.place is Place.QUESTION:
            self._ticks.set_aside(asked.id)
        for question, values in self._ticks.take_all().items():
            self._keep(question, values)

    def ask_steps(self) -> None:
        """Go to the first steps."""
        self.leave()
        self.steps_asked.emit()

    def ask_home(self) -> None:
        """Go to the overview."""
        self.leave()
        self.home_asked.emit()

    def ask_help(self) -> None:
        """Show all help lines."""
        self.leave()
        self.help_asked.emit()

    def _keep(self, question: str, values: tuple[str, ...]) -> None:
        on = self._clock.now().isoformat(timespec="seconds")
        answers = self.answers.answering(Given(question, values, on))
        self._keeper.keep(Edit(NO_ANSWERS, {"given": answers.given}))

    def _stand_at(self, question: str) -> None:
        self._at = question
        before = (self.chosen or ()) if self._guide.asked[question].kind == SEVERAL else ()
        self._ticks.take_up(question, tuple(one for one in before if one != UNSURE))
        self._show(Place.QUESTION)

    def _show(self, place: Place) -> None:
        self.place = place
        self.changed.emit()

    def _on_case_changed(self, case: Case) -> None:
        del case
        self.changed.emit()
