"""The first steps: one list in the order that matters, with words to say beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.domain.step_order import FirstStep, Turn
from evidence_kit.services.first_steps import first_steps
from evidence_kit.ui.guide.lines import Foot, empty, looked_up
from evidence_kit.ui.guide.steps.below_cards import AvoidCard, KnowCard, LaterCard
from evidence_kit.ui.guide.steps.details import StepDetails
from evidence_kit.ui.guide.steps.order_strip import OrderStrip
from evidence_kit.ui.guide.steps.presenter import StepsPresenter
from evidence_kit.ui.guide.steps.row import FirstStepRow
from evidence_kit.ui.guide.steps.side_cards import MessageCard, fit_cards, script_cards, side
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import rule
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_SEEN: Final = 260
"""Px of a step that can be seen at least once it opens."""
_ONWARD: Final = {
    Way.COLLECT: N_("Collect screenshots"),
    Way.SHEET: N_("See it per app"),
    Way.TAKEDOWN: N_("Search and take down"),
    Way.TELL: N_("Write down what was paid"),
    Way.MONEY: N_("Write down where you reported it"),
    Way.HELP: N_("See who can help"),
    Way.DOSSIER: N_("To your police file"),
}


class StepsPage(ScrollPage):
    """Shows what the presenter knows; every step can be done at any time.

    Attributes:
        rows: the steps that are shown, by step.
        details: stands in the row that is open.
    """

    def __init__(self, presenter: StepsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("First steps")
        self.rows: dict[FirstStep, FirstStepRow] = {}
        self._holding: frozenset[Circumstance] | None = None
        self.list = Card(theme, margins=(1, 1, 1, 1), gap=0)
        self.details = StepDetails(presenter.telling, theme, words)
        self.details.hide()
        self.message = MessageCard(theme, words)
        self.scripts = script_cards(theme, words)
        self.know, self.later = KnowCard(theme, words), LaterCard(theme, words)
        self._lay_out()
        self.set_action_bar(self._bar())
        self.details.way_wanted.connect(presenter.go)
        self.details.sheet_wanted.connect(presenter.go_to_sheet)
        self.details.left_out.connect(self._on_left_out)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def begin(self) -> None:
        """Start with the keyboard on the step that is open, or on the one that is now."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            steps, opened = self.presenter.steps, self.presenter.opened
            now = next((one.step for one in steps if one.turn is Turn.NOW), steps[0].step)
            row = self.rows[opened if opened in self.rows else now]
            row.tick.setFocus(Qt.FocusReason.TabFocusReason)
            self.scroll_area.ensureWidgetVisible(row)

    def refresh(self) -> None:
        """Show how things stand."""
        steps, presenter = self.presenter.steps, self.presenter
        if tuple(self.rows) != tuple(one.step for one in steps):
            self._build(tuple(one.step for one in steps))
        holding = presenter.holding
        for due in steps:
            self.rows[due.step].call(holding)
            is_open = due.step is presenter.opened
            self.rows[due.step].show_due(due, is_open=is_open, may_change=not presenter.read_only)
        self._show_details()
        self._show_cards()
        self._show_bar()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.telling.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the step that is open, or goes back."""
        if event.key() == Qt.Key.Key_Escape:
            opened = self.presenter.opened
            if opened is None:
                self.presenter.ask_back()
            else:
                self.presenter.open(None)
                self.rows[opened].tick.setFocus(Qt.FocusReason.TabFocusReason)
            event.accept()
            return
        super().keyPressEvent(event)

    def _build(self, order: tuple[FirstStep, ...]) -> None:
        self.details.hide()
        self.details.setParent(self)
        empty(self.list.body)
        self.rows = {step: self._row(step) for step in order}
        for place, (step, made) in enumerate(self.rows.items()):
            if place:
                self.list.body.addWidget(rule())
            made.place(first=place == 0, last=step is order[-1])
            self.list.body.addWidget(made)
        self.list.body.addStretch(1)  # what a row gives up never makes another one jump

    def _row(self, step: FirstStep) -> FirstStepRow:
        made = FirstStepRow(self.theme, self._words, first_steps().steps[step])
        made.ticked.connect(lambda on: self.presenter.tick(step, on))
        made.opened.connect(lambda on: self._open(step, on))
        return made

    def _open(self, step: FirstStep, on: bool) -> None:
        """Open a step, or close it, and leave its title where the person pressed."""
        row = self.rows[step]
        before = row.mapTo(self, QPoint()).y()
        self.presenter.open(step if on else None)
        # After it was laid out: what was open above it has gone.
        QTimer.singleShot(0, row, lambda: self._stay(row, before))

    def _stay(self, row: FirstStepRow, before: int) -> None:
        bar, top = self.scroll_area.verticalScrollBar(), row.mapTo(self, QPoint()).y()
        hidden = before + min(row.height(), _SEEN) - self.scroll_area.viewport().height()
        # What opens below the edge is not seen to open.
        bar.setValue(bar.value() + top - before + max(0, hidden))

    def _show_details(self) -> None:
        step = self.presenter.opened
        due = self.presenter.due(step) if step is not None else None
        if step is None or due is None:
            self.details.hide()
            return
        made = self.rows[step]
        if self.details.parentWidget() is not made:
            made.hold(self.details)
        self.details.show_step(
            first_steps().steps[step],
            due,
            self.presenter.holding,
            may_change=not self.presenter.read_only,
        )
        if step is FirstStep.BANK and self.presenter.unreported is not None:
            self.details.lead_to(Way.MONEY, self._words.gettext(_ONWARD[Way.MONEY]))
        self.details.show()

    def _show_cards(self) -> None:
        holding = self.presenter.holding
        if holding == self._holding:
            return
        self._holding = holding
        self.message.show_for(holding)
        fit_cards(self.scripts, holding)
        self.know.show_for(holding)
        self.later.show_for(holding)

    def _show_bar(self) -> None:
        _ = self._words.gettext
        done, all_ = self.presenter.done
        said = _("{done} of {all} done, that is a good start") if done else ""
        if done == all_:
            said = _("All done. That was not easy.")
        if self.action_bar is not None:
            self.action_bar.set_status(said.format(done=done, all=all_))
        self.back.set_text(_("Checking") if self.presenter.visit else _("Back"))
        self.onward.set_text(_(_ONWARD[self.presenter.onward]))

    def _on_left_out(self, on: bool) -> None:
        step = self.presenter.opened
        if step is not None:
            self.presenter.leave_out(step, on)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(4)
        lead = _("Do what you can. It need not all be today.")
        self.body.addWidget(Para(theme, lead, "lead"))
        self.body.addSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        for part in (OrderStrip(theme, self._words), self.list, AvoidCard(theme, self._words)):
            left.addWidget(part)
        left.addWidget(self.know)
        left.addWidget(self.later)
        left.addStretch(1)
        beside: QWidget = side(self.message, *self.scripts)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(beside)
        stand_beside(theme, both, beside, 274, 248)
        self.body.addLayout(both, 1)
        self.body.addSpacing(12)
        day = looked_up(first_steps().verified_on, self._words)
        more = _("The police and your bank know more.")
        self.body.addWidget(Foot(theme, " ".join((day, more))))

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_back)
        self.onward = button(self.theme, "", icon="arrow-right", icon_right=True, large=True)
        self.onward.clicked.connect(lambda: self.presenter.go(self.presenter.onward))
        return ActionBar(self.theme, back=self.back, status=" ", primary=self.onward)
