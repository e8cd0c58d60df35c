"""What stands where nothing is yet: what will come, and the smallest first step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class EmptyState(QWidget):
    """A dashed field with an icon, a title, a sentence, one button and quiet ones below.

    Args:
        theme: gives colours and type.
        icon: name of the icon.
        title: what will come here.
        text: one or two sentences.
        action: the one button, made by the caller.
        others: quiet buttons below it.
        dashed: draw the dashed edge.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        *,
        action: Button | None = None,
        others: Sequence[Button] = (),
        dashed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._dashed = theme, dashed
        centre = Qt.AlignmentFlag.AlignHCenter
        inside = QVBoxLayout(self)
        inside.setContentsMargins(22, 20, 22, 20)
        inside.setSpacing(0)
        inside.addStretch(1)
        inside.addWidget(IconBox(theme, icon, "licht", 56), 0, centre)
        inside.addSpacing(14)
        inside.addWidget(Para(theme, title, "h3", align=centre))
        inside.addSpacing(6)
        inside.addWidget(Para(theme, text, "small", align=centre))
        if action is not None:
            inside.addSpacing(20)
            inside.addWidget(action, 0, centre)
        if others:
            inside.addSpacing(8)
            line = QHBoxLayout()
            line.setSpacing(4)
            line.addStretch(1)
            for other in others:
                line.addWidget(other)
            line.addStretch(1)
            inside.addLayout(line)
        inside.addStretch(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed edge."""
        del event
        if not self._dashed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("control"), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 15, 15)
