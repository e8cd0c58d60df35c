"""How a step is done, where it leads, and a note with the day it was done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.domain.step_order import Due, Turn
from evidence_kit.services.dossier import steps_said
from evidence_kit.services.first_steps import StepText
from evidence_kit.services.platforms import sheet_of
from evidence_kit.ui.guide.day_field import DayField
from evidence_kit.ui.guide.lines import empty, glyph_line
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording


class StepDetails(QWidget):
    """Stands below the title of the step that is open; there is one for all of them.

    Attributes:
        onward: leads to where the step is taken.
        more: leads to the sheet that tells more of it.
        leave_out: says that the step does not apply.
        note, day: what is noted of it.

    Signals:
        way_wanted: a `Way` to go.
        sheet_wanted: id of a sheet to see.
        left_out: the step does not apply, or does after all.
    """

    way_wanted = Signal(object)
    sheet_wanted = Signal(str)
    left_out = Signal(bool)

    def __init__(self, telling: DatedTelling, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._theme, self._words, self._telling = theme, words, telling
        self._way: Way | None = None
        self._not_mine = False
        self._shown: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(7)
        self.onward = button(theme, "", "secondary", icon="arrow-right", icon_right=True)
        self.onward.clicked.connect(lambda: self.way_wanted.emit(self._way))
        self._sheet = ""
        self.more = button(theme, "", "secondary", icon="arrow-right", icon_right=True)
        self.more.clicked.connect(lambda: self.sheet_wanted.emit(self._sheet))
        self.leave_out = button(theme, "", "quiet", small=True)
        self.leave_out.clicked.connect(lambda: self.left_out.emit(not self._not_mine))
        self.binding = Binding(telling, self, telling.check)
        self.note = self.binding.text(Field(theme, _("How did it go?"), lines=2), "note")
        self.day = DayField(telling, self.binding, theme, words, _("When did you do this?"))
        self._lay_out()

    def show_step(
        self, text: StepText, due: Due, holding: frozenset[Circumstance], *, may_change: bool
    ) -> None:
        """Show one step."""
        _, language = self._words.gettext, self._words.language
        self._show_lines([one.said.in_(language) for one in text.how if one.fits(holding)])
        self._way = Way(text.way) if text.way else None
        onward = text.button_for(holding)
        self.onward.setVisible(onward is not None)
        if onward is not None:
            self.onward.set_text(onward.in_(language))
        self._sheet = text.sheet_for(holding)
        self.more.setVisible(bool(self._sheet))
        if self._sheet:
            self.more.set_text(sheet_of(self._sheet).name.in_(language))
        self._not_mine = due.turn is Turn.NOT_MINE
        self.leave_out.set_text(
            _("This is needed after all") if self._not_mine else _("This is not needed here")
        )
        self.leave_out.setVisible(may_change)
        goes = _note_goes(due)
        self.note.set_hint(_(goes))
        self.note.edit.setReadOnly(not may_change)
        self.day.edit.setReadOnly(not may_change)
        self.day.setVisible(due.turn is Turn.DONE)
        self.binding.refill()
        self.day.check()

    def lead_to(self, way: Way, text: str) -> None:
        """Lead to what is still missing, where a part of the step was done."""
        self._way = way
        self.onward.set_text(text)

    def _show_lines(self, texts: list[str]) -> None:
        if texts == self._shown:
            return
        self._shown = texts
        empty(self._lines)
        for text in texts:
            self._lines.addWidget(glyph_line(self._theme, "minus", text, "text"))

    def _lay_out(self) -> None:
        self._fields = QHBoxLayout()
        self._fields.setSpacing(16)
        self._fields.addWidget(self.note, 3)
        self._fields.addWidget(self.day, 2)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(40, 2, 0, 16)
        inside.setSpacing(14)
        inside.addLayout(self._lines)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=6)
        for one in (self.onward, self.more, self.leave_out):
            flow.addWidget(one)
        inside.addWidget(buttons)
        inside.addLayout(self._fields)
        self._theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        directions = QBoxLayout.Direction
        tight = self._theme.tight
        self._fields.setDirection(directions.TopToBottom if tight else directions.LeftToRight)


def _note_goes(due: Due) -> str:
    """Say whether what is noted of a step leaves the case."""
    if not steps_said.is_told(due.step):
        return N_("Only for yourself. It does not go into the police file.")
    if due.turn is Turn.DONE:
        return N_("This goes into the police file.")
    return N_("This goes into the police file once you tick the step.")
