"""Arrows walk within one part of the window; only Tab and F6 lead out of it.

Qt lets an arrow on a button do what Tab does. Whoever presses Down to read on would so come to
Leave fast, and the next Enter would end the program.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from evidence_kit.ui.parts.focus_order import focusables
from evidence_kit.ui.shell.watching import watch_everything
from evidence_kit.ui.theme import Theme

_ARROWS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class Arrows(QObject):
    """An event filter for the application that knows whether the last key was an arrow."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._last = False
        watch_everything(theme, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look; hold nothing back."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._last = event.key() in _ARROWS
        return False

    def order(self, whole: list[QWidget], regions: Iterable[QWidget]) -> list[QWidget]:
        """Give what the last key walks through.

        Args:
            whole: what Tab walks through.
            regions: the parts of the window, an inner one after the one it is in.
        """
        here = QApplication.focusWidget()
        if not self._last or here is None:
            return whole
        around = [region for region in regions if region.isAncestorOf(here)]
        return focusables(around[-1]) if around else whole
