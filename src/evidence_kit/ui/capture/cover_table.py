"""Where the picture that is covered lies: whole in view at first, larger when asked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from evidence_kit.ui.capture.cover_canvas import MARGIN, CoverCanvas
from evidence_kit.ui.theme import Theme

NARROWEST: Final = 160
"""Logical px a picture is wide at least when it is fitted: a long one scrolls then."""
_STEPS: Final = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0)
_AROUND: Final = 24
"""Logical px to see around a block that is brought into view."""


class CoverTable(QScrollArea):
    """Scrolls a canvas, and decides how large it is.

    Args:
        theme: gives colours.
        canvas: the picture and its blocks.

    Signals:
        zoom_changed(float): logical px to one image pixel; 1.0 is 100 %.
    """

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, canvas: CoverCanvas) -> None:
        super().__init__()
        self._theme, self._canvas = theme, canvas
        self._zoom: float | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSize(NARROWEST, NARROWEST)
        self.setWidget(canvas)
        canvas.setAutoFillBackground(False)
        canvas.placed.connect(self._bring_into_view)
        canvas.zoom_asked.connect(self.step)
        theme.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """Logical px to one image pixel."""
        return self._fitted() if self._zoom is None else self._zoom

    def fit(self) -> None:
        """Show the whole picture, and let it follow the window."""
        self._zoom = None
        self._apply()

    def step(self, way: int) -> None:
        """Show it larger (1), smaller (-1), or as the window is (0)."""
        now = self.zoom
        if way > 0:
            self._zoom = next((step for step in _STEPS if step > now * 1.01), _STEPS[-1])
        elif way < 0:
            self._zoom = next((step for step in reversed(_STEPS) if step < now * 0.99), _STEPS[0])
        else:
            self._zoom = None
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window while nobody asked for another size."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._apply()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, which is the same around every picture."""
        del event
        QPainter(self.viewport()).fillRect(self.rect(), self._theme.colour("canvas"))

    def _fitted(self) -> float:
        """Give the size at which the whole picture is seen; a small one is not blown up."""
        width, height = self._canvas.picture_size
        room = self.maximumViewportSize()
        across = max(room.width() - 2 * MARGIN, 1) / width
        down = max(room.height() - 2 * MARGIN, 1) / height
        least = min(NARROWEST / width, across)
        return min(1.0, max(min(across, down), least))

    def _apply(self) -> None:
        zoom = self.zoom
        self._canvas.set_scale(zoom)
        self.zoom_changed.emit(zoom)

    def _bring_into_view(self, frame: QRect) -> None:
        """Show as much of a block as fits; its upper left corner for certain."""
        for corner in (frame.bottomRight(), frame.topLeft()):
            self.ensureVisible(corner.x(), corner.y(), _AROUND, _AROUND)
