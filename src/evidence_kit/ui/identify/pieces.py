"""Small parts of this room: a letter in a disc, a band above a card, a link to an exhibit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from evidence_kit.ui.parts.number import number_width
from evidence_kit.ui.parts.veil import rounded_top
from evidence_kit.ui.theme import Theme

_EDGE: Final = 36
_DISC: Final = 24


class LetterDisc(QWidget):
    """The letter of a suspect in an ink disc of 40 px; a question mark when nobody is known.

    Args:
        theme: gives colours and type.
        letter: what stands in it.
        dashed: an outlined disc, for what is not sorted.
    """

    def __init__(self, theme: Theme, letter: str, *, dashed: bool = False) -> None:
        super().__init__()
        self._theme, self._letter, self._dashed = theme, letter, dashed
        self.setProperty("decoration", True)
        self.setFixedSize(40, 40)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect())
        if self._dashed:
            painter.setPen(QPen(self._theme.colour("control"), 1.5, Qt.PenStyle.DashLine))
            disc.adjust(1, 1, -1, -1)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("exit"))
        painter.drawEllipse(disc)
        painter.setFont(self._theme.font("h3"))
        painter.setPen(self._theme.colour("text2" if self._dashed else "onExit"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class HeadBand(QWidget):
    """The sunken head of a card: its two upper corners follow the card's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded_top(QRectF(self.rect()), 15), self._theme.colour("sunken"))


class ExhibitLink(QToolButton):
    """The number of an exhibit in an outlined disc of 24 px; 36 px to press: it opens it.

    Args:
        theme: gives colours and type.
        number: of the exhibit.
        name: what pressing does, for a screen reader.
    """

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self._theme, self.number = theme, number
        self.setProperty("kind", "eye")
        self.setProperty("radius", 18)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide enough for the number, and never hard to hit."""
        return QSize(max(_EDGE, number_width(self._theme, self.number, _DISC) + 4), _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = number_width(theme, self.number, _DISC)
        disc = QRectF((self.width() - wide) / 2, (self.height() - _DISC) / 2, wide, _DISC)
        hot = self.underMouse()
        painter.setPen(QPen(theme.colour("primary" if hot else "control"), 1.5))
        painter.setBrush(theme.colour("primarySoft" if hot else "surface"))
        painter.drawRoundedRect(disc.adjusted(0.75, 0.75, -0.75, -0.75), _DISC / 2, _DISC / 2)
        painter.setFont(theme.font("nodeSmall"))
        painter.setPen(theme.colour("onPrimarySoft" if hot else "text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))
