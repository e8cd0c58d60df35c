"""Things to tick and to switch: the whole row can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_BOX = 26
_TOGGLE = QSize(48, 28)


class CheckRow(QAbstractButton):
    """A box of 26 px and a sentence; at least 44 px high.

    Args:
        theme: gives colours and type.
        text: the sentence beside the box; also the accessible name.
        checked: ticked from the start.
    """

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("radius", 8)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        self._para = Para(theme, text, "body", "text")
        self._para.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QHBoxLayout(self)
        self._inside.addWidget(self._para)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """As the sentence needs, at least 44 px high."""
        return self._inside.sizeHint().expandedTo(QSize(0, 44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.px(_BOX)
        box = QRectF(0, (self.height() - edge) / 2, edge, edge)
        paint_check(painter, self._theme, box, self.isChecked())

    def _fit(self) -> None:
        self._inside.setContentsMargins(self._theme.px(_BOX) + 12, 10, 0, 10)


class Toggle(QAbstractButton):
    """A switch of 48 x 28; on is filled with the knob right, off outlined with the knob left.

    Args:
        theme: gives colours.
        name: accessible name: what is on or off.
        checked: on from the start.
    """

    def __init__(
        self, theme: Theme, name: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("radius", 14)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        grow(theme, self, high=36, wide=_TOGGLE.width())
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the knob."""
        del event
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        large = self._theme.px(100) / 100
        painter.scale(large, large)
        track = QRectF(1, (self.height() / large - _TOGGLE.height()) / 2 + 1, 46, 26)
        edge, fill = ("primary", "primary") if on else ("control", "surface")
        painter.setPen(QPen(self._theme.colour(edge), 2))
        painter.setBrush(self._theme.colour(fill))
        painter.drawRoundedRect(track, 13, 13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("onPrimary" if on else "control"))
        middle = QPointF(34 if on else 14, track.center().y())
        painter.drawEllipse(middle, 9 if on else 8, 9 if on else 8)


def paint_check(painter: QPainter, theme: Theme, box: QRectF, on: bool) -> None:
    """Draw a check box into `box`, of 26 px at a text size of 100 %."""
    edge, fill = ("primary", "primary") if on else ("control", "surface")
    painter.setPen(QPen(theme.colour(edge), 2))
    painter.setBrush(theme.colour(fill))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
    if on:
        dpr = painter.device().devicePixelRatio()
        size = round(box.width() * 18 / _BOX)
        mark = icons.pixmap(theme, "check", "onPrimary", size, dpr)
        half = size / 2
        painter.drawPixmap(box.center() - QPointF(half, half), mark)
