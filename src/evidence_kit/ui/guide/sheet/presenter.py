"""What a person can want with the sheet of a platform: choose one, tick, tie items to a step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.first_steps import StepState
from evidence_kit.domain.moment import UNKNOWN, Moment, Precision
from evidence_kit.domain.platform_steps import Column, Standing, next_left, standing, turn_of
from evidence_kit.services import opening, platforms
from evidence_kit.services.platforms import Sheet, SheetStep
from evidence_kit.services.ports import Clock, SystemClock
from evidence_kit.ui.guide.taken import TakenSteps
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.open_case import OpenCase, counted
from evidence_kit.ui.parts.told.keeping import Keeper


class SheetPresenter(QObject):
    """Shows the platform the case is about, until the person chooses another.

    Signals:
        changed: something it shows is other now.
        back_asked: to the first steps.
        way_wanted: a `Way` to go.
        exhibit_wanted: number of an exhibit to look at.
    """

    changed = Signal()
    back_asked = Signal()
    way_wanted = Signal(object)
    exhibit_wanted = Signal(int)

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        *,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._taken = session, TakenSteps(session, keeper)
        self._clock = clock or SystemClock()
        self._chosen: str | None = None
        self._visited: str | None = None
        session.case_changed.connect(self._on_case_changed)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown."""
        shown = self._visited or self._chosen
        return platforms.sheet_of(shown) if shown else platforms.first(self._session.case)

    @property
    def guessed(self) -> bool:
        """Whether nobody said which app it is about: then the commonest is shown."""
        named = self._visited or self._chosen or platforms.in_case(self._session.case)
        return not named

    @property
    def offered(self) -> tuple[Sheet, ...]:
        """All sheets: first those the case is about."""
        here = platforms.in_case(self._session.case)
        return (*here, *(one for one in platforms.sheets() if one not in here))

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The exhibits that can be tied to a step."""
        return counted(self._session.case)

    def stands(self, column: Column | None = None) -> tuple[tuple[SheetStep, Standing], ...]:
        """Give the rows of the sheet, or of one column, and how far each is."""
        sheet = self.sheet
        stands = standing(
            self._taken.case(one.id for one in sheet.steps()), sheet.steps(), sheet.called
        )
        both = zip(sheet.rows, stands, strict=True)
        return tuple(one for one in both if column is None or one[0].step.column is column)

    def is_turn(self, column: Column) -> bool:
        """Tell whether a column has its turn."""
        return turn_of(column, (stand for _row, stand in self.stands()))

    @property
    def here(self) -> Column:
        """The column the person is at: the first in which something is left."""
        for column in Column:
            stands = [stand for _row, stand in self.stands(column)]
            if any(one.left and not one.step.may_wait for one in stands):
                return column
        return Column.BLOCK

    @property
    def next_row(self) -> SheetStep | None:
        """What is to be kept next; None when all of it is kept."""
        stand = next_left(stand for _row, stand in self.stands())
        if stand is None:
            return None
        return next(row for row in self.sheet.rows if row.step.id == stand.step.id)

    def choose(self, id_: str) -> None:
        """Show another sheet."""
        self._chosen, self._visited = id_, None
        self.changed.emit()

    def visit(self, id_: str | None) -> None:
        """Show a sheet as an example, or again that of the platform it is about."""
        self._visited = id_
        self.changed.emit()

    def tick(self, id_: str, on: bool) -> None:
        """Note that a step is done today, or is not after all; what was tied to it stays."""
        today = opening.in_amsterdam(self._clock.now()).date()
        moment = _on(today) if on else UNKNOWN
        self._note(id_, {"state": StepState.DONE if on else StepState.OPEN, "moment": moment})

    def leave_out(self, id_: str, on: bool) -> None:
        """Note that a step does not apply, or does after all."""
        self._note(id_, {"state": StepState.NOT_MINE if on else StepState.OPEN, "moment": UNKNOWN})

    def tie(self, id_: str, number: int, on: bool) -> None:
        """Tie an exhibit to a step, or loosen it; what is tied is done."""
        before = self._taken.of(id_)
        numbers = {*before.exhibits, number} if on else {*before.exhibits} - {number}
        told: dict[str, Any] = {"exhibits": tuple(sorted(numbers))}
        if on and before.state is not StepState.DONE:
            today = opening.in_amsterdam(self._clock.now()).date()
            told |= {"state": StepState.DONE, "moment": _on(today)}
        self._note(id_, told)

    def go(self, way: Way) -> None:
        """Go to a page or a room."""
        self.way_wanted.emit(way)

    def ask_back(self) -> None:
        """Go back to the first steps."""
        self.back_asked.emit()

    def look_at(self, number: int) -> None:
        """Look at an exhibit."""
        self.exhibit_wanted.emit(number)

    def _note(self, id_: str, told: Mapping[str, Any]) -> None:
        if not self.read_only:
            self._taken.note(self._taken.of(id_), told)
            self.changed.emit()

    def _on_case_changed(self, case: Case) -> None:
        del case
        self.changed.emit()


def _on(day: dt.date) -> Moment:
    return Moment(Precision.EXACT, day.isoformat())
