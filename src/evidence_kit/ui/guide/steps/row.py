"""One of the first steps in the list: a box, a title, and how it is done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.domain.first_steps import StepState
from evidence_kit.domain.step_order import Due, Turn
from evidence_kit.services.first_steps import StepText
from evidence_kit.services.moments import show_date
from evidence_kit.ui.guide.tick import Tick
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_RADIUS: Final = 15
"""Px of the corners of the card inside its edge."""


class FirstStepRow(QWidget):
    """At least 46 px high; apricot when it is the step that is now.

    Attributes:
        tick: the box with its title.
        how: "how to do it", with words on the step that is now.
        fold: the same as an arrow, on the others.

    Signals:
        ticked: the box was ticked or cleared.
        opened: how it is done was asked for, or closed.
    """

    ticked = Signal(bool)
    opened = Signal(bool)

    def __init__(self, theme: Theme, words: Wording, text: StepText) -> None:
        super().__init__()
        _, language = words.gettext, words.language
        self._theme, self._words, self._text = theme, words, text
        self._now, self._open = False, False
        self._first = self._last = False
        self._title = text.title.in_(language)
        self.tick = Tick(theme)
        self.how = button(theme, _("How to do it"), "secondary", small=True)
        named = _("How to do it: {step}").format(step=self._title)
        self.fold = IconButton(theme, "chevron-down", named)
        self._state = Para(theme, "", "caption", "text3", wrap=False)
        self._after = Tag(theme, _("after that"), icon="hourglass")
        self.tick.clicked.connect(self.ticked)
        self.how.clicked.connect(lambda: self.opened.emit(not self._open))
        self.fold.clicked.connect(lambda: self.opened.emit(not self._open))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.tick, 1)
        for part in (self._state, self._after, self.how, self.fold):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(18, 0, 18, 0)
        self._inside.setSpacing(0)
        self._inside.addLayout(line)
        theme.changed.connect(self.update)

    def call(self, holding: frozenset[Circumstance]) -> None:
        """Give it the title and the reason that fit what holds."""
        self._title = self._text.title_for(holding).in_(self._words.language)
        self._reason = self._text.reason_for(holding).in_(self._words.language)
        named = self._words.gettext("How to do it: {step}").format(step=self._title)
        self.fold.setAccessibleName(named)

    def show_due(self, due: Due, *, is_open: bool, may_change: bool) -> None:
        """Show how the step stands."""
        _ = self._words.gettext
        done = due.turn is Turn.DONE
        self._now, self._open = due.turn is Turn.NOW, is_open
        quiet = due.turn in (Turn.DONE, Turn.NOT_MINE) and not is_open
        reason = "" if quiet else self._reason
        self.tick.show_words(self._title, reason, done=done)
        self.tick.setEnabled(may_change)
        if due.turn is Turn.AFTER:
            self.tick.setAccessibleDescription(", ".join((_("after that"), reason)))
        self._state.setText(self._said(due))
        self._state.setVisible(bool(self._state.text()))
        self._after.setVisible(due.turn is Turn.AFTER)
        self.how.setVisible(self._now)
        self.how.set_text(_("Close") if is_open else _("How to do it"))
        self.fold.setVisible(not self._now)
        self.fold.set_icon("chevron-up" if is_open else "chevron-down")
        self.update()

    def hold(self, details: QWidget) -> None:
        """Show the details below the title."""
        self._inside.addWidget(details)

    def place(self, *, first: bool, last: bool) -> None:
        """Know whether it touches the corners of the card."""
        self._first, self._last = first, last
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the warm ground of the step that is now."""
        del event
        if not self._now:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, path = QRectF(self.rect()), QPainterPath()
        # Corners that must not be round lie outside.
        ground.adjust(0, 0 if self._first else -_RADIUS, 0, 0 if self._last else _RADIUS)
        path.addRoundedRect(ground, _RADIUS, _RADIUS)
        painter.setClipRect(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, self._theme.colour("lichtSoft"))

    def _said(self, due: Due) -> str:
        _ = self._words.gettext
        if due.turn is Turn.NOT_MINE:
            return _("not needed here")
        if due.turn is not Turn.DONE:
            return ""
        known = due.taken is not None and due.taken.state is StepState.DONE
        if due.taken is not None and known and due.taken.moment.known:
            day = show_date(due.taken.moment.day, self._words)
            return _("done, {day}").format(day=" ".join(day.split()[:3]))
        return _("done")
