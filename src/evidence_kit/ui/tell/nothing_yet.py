"""What stands in this room while there is nothing in it: three beads of the path to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_GAP = 56


class _Beads(QWidget):
    """The first bead is here, the others are still to come."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("decoration", True)
        self.setFixedSize(2 * (30 + _GAP) + 34, 34)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the beads and the dashes between them."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = QPen(self._theme.colour("control"), 2)
        dashed.setDashPattern([3, 2])
        for place in range(3):
            disc = QRectF(2 + place * (30 + _GAP), 2, 30, 30)
            if place:
                painter.setPen(dashed)
                end = disc.left() - 5
                painter.drawLine(QPointF(end - _GAP + 10, 17), QPointF(end, 17))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("licht"))
            painter.drawEllipse(disc)
        plus = icons.pixmap(self._theme, "plus", "onLicht", 20, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(7, 7), plus)


class NothingYet(QWidget):
    """Says what comes by itself, and offers the smallest first step.

    Attributes:
        first: tell the first thing.
        undated: tell something without a date.
    """

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._theme = theme
        self.first = button(
            theme, _("The first thing I know"), icon="arrow-right", icon_right=True, large=True
        )
        self.first.clicked.connect(presenter.begin_event)
        self.undated = button(theme, _("I know no date"), "quiet")
        self.undated.clicked.connect(presenter.begin_undated)
        centre = Qt.AlignmentFlag.AlignHCenter
        text = _(
            "Screenshots with a date come here by themselves. "
            "You may also begin with what you still know."
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 32, 24, 32)
        inside.setSpacing(0)
        inside.addStretch(1)
        inside.addWidget(_Beads(theme), 0, centre)
        inside.addSpacing(20)
        inside.addWidget(Para(theme, _("Your time line is still empty"), "h3", align=centre))
        inside.addSpacing(6)
        inside.addWidget(Para(theme, text, "small", align=centre))
        inside.addSpacing(20)
        inside.addWidget(self.first, 0, centre)
        inside.addSpacing(8)
        inside.addWidget(self.undated, 0, centre)
        inside.addSpacing(16)
        about = _("Roughly is fine. “Somewhere in November” too.")
        inside.addWidget(Para(theme, about, "small", align=centre))
        inside.addStretch(1)
        for made in (self.first, self.undated):
            made.setVisible(not presenter.read_only)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("control"), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 15, 15)
