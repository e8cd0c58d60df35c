"""The round number an exhibit carries everywhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.theme import Theme


class ExhibitNumber(QWidget):
    """An ink disc with a number: 28 px, 24 in rows; outlined when it points at an exhibit.

    Args:
        theme: gives colours and type.
        number: the exhibit's number.
        small: 24 px.
        outlined: a reference instead of the exhibit itself.
        name: accessible name, e.g. "Item 3".
    """

    def __init__(
        self,
        theme: Theme,
        number: int,
        *,
        small: bool = False,
        outlined: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._number = theme, number
        self._high = 24 if small else 28
        self._outlined = outlined
        self.setAccessibleName(name or str(number))
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Wide enough for the number."""
        high = self._theme.px(self._high)
        return QSize(number_width(self._theme, self._number, high), high)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect())
        if self._outlined:
            painter.setPen(QPen(self._theme.colour("control"), 1.5))
            painter.setBrush(self._theme.colour("surface"))
            disc.adjust(0.75, 0.75, -0.75, -0.75)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("exit"))
        painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2)
        painter.setFont(self._theme.font("nodeSmall"))
        painter.setPen(self._theme.colour("text" if self._outlined else "onExit"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def number_width(theme: Theme, number: int, high: int) -> int:
    """Give the width of a disc of `high` px: round up to two digits, longer after that."""
    text = QFontMetricsF(theme.font("nodeSmall")).horizontalAdvance(str(number))
    return max(high, int(text) + 14)


def paint_number(painter: QPainter, theme: Theme, left: float, top: float, number: int) -> None:
    """Draw an exhibit number of 28 px with the 2 px surface ring it has on pictures."""
    high = theme.px(28)
    disc = QRectF(left, top, number_width(theme, number, high), high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(disc.adjusted(-2, -2, 2, 2), high / 2 + 2, high / 2 + 2)
    painter.setBrush(theme.colour("exit"))
    painter.drawRoundedRect(disc, high / 2, high / 2)
    painter.setFont(theme.font("nodeSmall"))
    painter.setPen(theme.colour("onExit"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
