"""A question over the page. The safe choice is filled, on the right, and mostly has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.focus_order import focusables, move_focus
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.scroll import ScrollView
from evidence_kit.ui.theme import Theme

WIDTH: Final = 440
SAFE: Final = "safe"
OTHER: Final = "other"
_EXIT_RADIUS: Final = 10
_BY_KEY: Final = Qt.FocusReason.TabFocusReason
_ASIDE: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_STEPS: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""What each key does to what is too high for the window."""


class Dialog(QWidget):
    """A card of 440 px over a scrim that covers the window; nothing waits for it.

    Leave fast stays free: the scrim has a hole where that button is.

    Args:
        theme: gives colours and type.
        title: a question, or the matter in a few words.
        text: what will happen.
        safe: verb of the safe choice; Esc chooses it too.
        other: verb of the other choice, or None for a notice with one button.
        danger: the other choice destroys something.
        content: a widget between text and buttons.
        by_choice: no button has the keyboard before Tab, an arrow or the mouse chose one, so that
            what somebody types on without looking, such as a password, answers nothing.

    Signals:
        finished: `SAFE` or `OTHER`; the dialog is gone by then.
    """

    finished = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        *,
        safe: str,
        other: str | None = None,
        danger: bool = False,
        content: QWidget | None = None,
        by_choice: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._before: QWidget | None = None
        self.setAccessibleName(title)
        self._by_choice = by_choice
        if by_choice:
            self.setAccessibleDescription(text)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._card = Card(theme, "dialog", margins=(24, 24, 24, 24), gap=8)
        self._card.body.addWidget(Para(theme, title, "h2"))
        if text:
            self._card.body.addWidget(Para(theme, text, "body"))
        if content is not None:
            self._card.body.addWidget(content)
        self._card.body.addSpacing(12)
        self.safe: Button = button(theme, safe, "primary")
        self.other: Button | None = None
        if other is not None:
            self.other = button(theme, other, "danger" if danger else "secondary")
            self.other.clicked.connect(lambda: self._close(OTHER))
        self.safe.clicked.connect(lambda: self._close(SAFE))
        buttons = (STRETCH, self.safe) if self.other is None else (self.other, STRETCH, self.safe)
        self._card.body.addLayout(row(*buttons))
        for made in (self.safe, self.other):
            if made is not None:
                made.installEventFilter(self)
        self._view = self._arranged()
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._on_room_changed)

    def _arranged(self) -> ScrollView:
        """Put the card in the middle; what is too high for the window scrolls."""
        room = QWidget()
        inside = QVBoxLayout(room)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.addStretch(1)
        across = QHBoxLayout()  # stretches, not alignment: the card's height depends on its width
        across.addStretch(1)
        across.addWidget(self._card)
        across.addStretch(1)
        inside.addLayout(across)
        inside.addStretch(1)
        view = ScrollView()
        view.setWidget(room)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(view)
        return view

    def open_over(self, widget: QWidget) -> None:
        """Cover the window `widget` is in, and take the focus."""
        window = widget.window()
        self._before = QApplication.focusWidget()
        self.setParent(window)
        window.installEventFilter(self)
        self._cover()
        self.show()
        self.raise_()
        (self if self._by_choice else self.safe).setFocus(_BY_KEY)

    def dismiss(self) -> None:
        """Choose the safe way, as Esc does."""
        self._close(SAFE)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside, with Leave fast as the only thing outside."""
        return move_focus(self.tab_order(), forward)

    def tab_order(self) -> list[QWidget]:
        """List what Tab walks through."""
        free = self._exit()
        order = focusables(self._card)
        return [*order, free] if free is not None else order

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc chooses the safe way, arrows go to it; nothing passes to the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif self.hasFocus() and event.key() in _ASIDE:
            self.safe.setFocus(_BY_KEY)
        elif self.hasFocus() and event.key() in _STEPS:
            self._walks(Qt.Key(event.key()))
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window; hear Esc from Leave fast too, and arrows on the buttons."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._cover()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched in (self.safe, self.other):
                return self._walks(Qt.Key(event.key()))
            if event.key() == Qt.Key.Key_Escape and open_dialogs(self.window())[-1:] == [self]:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def _walks(self, key: Qt.Key) -> bool:
        """Scroll what is too high, or go to the other button; Qt would walk to Leave fast."""
        if key in _ASIDE and self.other is not None:
            (self.safe if self.other.hasFocus() else self.other).setFocus(_BY_KEY)
        if key in _STEPS:
            inner = (view.verticalScrollBar() for view in self._card.findChildren(QScrollArea))
            high = next((bar for bar in inner if bar.maximum()), self._view.verticalScrollBar())
            high.triggerAction(_STEPS[key])
        return key in _ASIDE or key in _STEPS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim, with soft corners round Leave fast."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = QPainterPath()
        dark.addRect(QRectF(self.rect()))
        free = self._exit_place()
        if free is not None:
            dark.addRoundedRect(free, _EXIT_RADIUS, _EXIT_RADIUS)
        painter.fillPath(dark, self._theme.colour("scrim"))

    def _cover(self) -> None:
        window = self.window()
        self._card.setFixedWidth(min(self._theme.px(WIDTH), window.width() - 48))
        self.setGeometry(window.rect())
        covered = QRegion(self.rect())
        free = self._exit_place()
        if free is not None:
            hole = QPainterPath()
            # A mask has hard pixels: 1 px inside, so that the soft corners can be drawn.
            hole.addRoundedRect(free.adjusted(1, 1, -1, -1), _EXIT_RADIUS, _EXIT_RADIUS)
            covered -= QRegion(hole.toFillPolygon().toPolygon())
        self.setMask(covered)

    def _on_room_changed(self) -> None:
        if self.parent() is not None:
            self._cover()

    def _exit_place(self) -> QRectF | None:
        free = self._exit()
        if free is None:
            return None
        return QRectF(QRect(free.mapTo(self.window(), QPoint(0, 0)), free.size()))

    def _exit(self) -> Button | None:
        for made in self.window().findChildren(Button):
            if made.kind == "exit" and made.isVisible():
                return made
        return None

    def _close(self, outcome: str) -> None:
        window = self.window()
        window.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        before, self._before = self._before, None
        # Its page may have been built anew in the meantime.
        back = before if before is not None and isValid(before) else None
        if back is not None and back.isVisible() and back.window() is window:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.finished.emit(outcome)
        self.deleteLater()


def open_dialogs(window: QWidget) -> list[Dialog]:
    """List the dialogs over a window, the topmost last."""
    return [d for d in window.findChildren(Dialog) if d.isVisible()]


def dismiss_dialogs(window: QWidget) -> None:
    """Choose the safe way in every dialog over a window, but where something was typed."""
    for dialog in reversed(open_dialogs(window)):
        lines = (line.text() for line in dialog.findChildren(QLineEdit))
        texts = (text.toPlainText() for text in dialog.findChildren(QPlainTextEdit))
        if not any((*lines, *texts)):
            dialog.dismiss()
