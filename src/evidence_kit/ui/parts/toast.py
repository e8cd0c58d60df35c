"""A short line at the bottom that goes by itself; whatever it says is also said elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

SHOWN_MS: Final = 6000
_TURNS: Final = 5
"""Turns of the event loop in which a form that opens is laid out and scrolled into view."""


class Toast(QFrame):
    """An ink bar of 52 px with a check, a line and at most one action.

    It stays 6 seconds, longer while the pointer is over it, and is read out loud.

    Args:
        theme: gives colours and type.
        text: the line.
        action: words and what to do, or None.
        icon: name of the icon.
        shown_ms: how long it stays, in milliseconds.

    Signals:
        gone: the time is over or the action was taken.
    """

    gone = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        action: tuple[str, Callable[[], None]] | None = None,
        *,
        icon: str = "circle-check",
        shown_ms: int = SHOWN_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "toast")
        grow(theme, self, high=52)
        self._text, self._read = text, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_ms)
        self._timer.timeout.connect(self._end)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(16, 0, 8 if action else 18, 0)
        inside.setSpacing(12)
        inside.addWidget(Glyph(theme, icon, "onExit"))
        inside.addWidget(Para(theme, text, "body", "onExit", wrap=False))
        if action is not None:
            label, run = action
            made = button(theme, label, "toast")
            made.clicked.connect(lambda: self._act(run))
            made.setProperty("ringToken", "focusRail")
            inside.addWidget(made)
        self.adjustSize()

    def start(self, place: Callable[[], None] = lambda: None) -> None:
        """Show it, read it out, and start the clock.

        Args:
            place: puts it where it stands; also while what it tells of is laid out below it.
        """
        self._settle(place, _TURNS)
        self.show()
        self.raise_()
        say(self, self._text)
        self._timer.start()
        QTimer.singleShot(0, self, self._on_read)

    def turn(self) -> None:
        """Stay behind on a page that is left; what was said in going comes along."""
        if self._read:
            self._end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while somebody reads."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        super().leaveEvent(event)
        self._timer.start()

    def _settle(self, place: Callable[[], None], turns: int) -> None:
        place()
        if turns:
            QTimer.singleShot(0, self, lambda: self._settle(place, turns - 1))

    def _on_read(self) -> None:
        self._read = True

    def _act(self, run: Callable[[], None]) -> None:
        self._end()
        run()

    def _end(self) -> None:
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()
