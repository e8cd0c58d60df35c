"""Seven nodes on one line: what is answered, what is asked now, and what may still come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from evidence_kit.domain.pieces import Question
from evidence_kit.ui import icons
from evidence_kit.ui.parts.chip_group import KEY_LINES, ChipGroup
from evidence_kit.ui.tell.pieces.asked import QUESTIONS
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_NOW: Final = 36
_OTHER: Final = 28
_LABEL: Final = 26
_HERE: Final = "stepShortNow"
"""Role of the name of the question that is asked."""
_ORDER: Final = list(Question)


class PathNode(QAbstractButton):
    """One question: a disc with its number or a check, and its short name."""

    def __init__(self, theme: Theme, words: Wording, question: Question) -> None:
        super().__init__()
        self._theme, self._words, self.question = theme, words, question
        self._answered = self._now = False
        self._next_answered = False
        self.setProperty("radius", 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._label = words.gettext(QUESTIONS[question].short)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self.updateGeometry)

    def show_state(self, *, answered: bool, now: bool, reached: bool) -> None:
        """Show whether it is answered, asked now, and whether the path behind it was walked."""
        _ = self._words.gettext
        self._answered, self._now, self._next_answered = answered, now, reached
        place = _ORDER.index(self.question) + 1
        state = _("this one now") if now else _("told") if answered else _("still open")
        name = _("Question {place} of {count}: {name}").format(
            place=place, count=len(_ORDER), name=self._label
        )
        self.setAccessibleName(f"{name}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its name, and never hard to hit."""
        name = QFontMetrics(self._theme.font(_HERE)).horizontalAdvance(self._label)
        high = self._theme.px(_LABEL) + _NOW + 6
        return QSize(max(name + 4, 44), high)

    def minimumSizeHint(self) -> QSize:
        """The same: a name is never cut off."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the halves of the path, the disc, and the name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, 3 + _NOW / 2)
        self._paint_path(painter, middle)
        self._paint_disc(painter, middle)
        theme = self._theme
        painter.setFont(theme.font(_HERE if self._now else "caption"))
        painter.setPen(theme.colour("text" if self._now else "text2"))
        below = QRectF(0, _NOW + 4, self.width(), self.height() - _NOW - 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._label)

    def _paint_path(self, painter: QPainter, middle: QPointF) -> None:
        place = _ORDER.index(self.question)
        if place > 0:
            painter.setPen(self._pen(self._answered or self._now))
            painter.drawLine(QPointF(0, middle.y()), middle)
        if place < len(_ORDER) - 1:
            painter.setPen(self._pen(self._next_answered))
            painter.drawLine(middle, QPointF(self.width(), middle.y()))

    def _pen(self, walked: bool) -> QPen:
        pen = QPen(self._theme.colour("primary" if walked else "control"), 2)
        if not walked:
            pen.setDashPattern([3, 2])
        return pen

    def _paint_disc(self, painter: QPainter, middle: QPointF) -> None:
        theme, size = self._theme, _NOW if self._now else _OTHER
        disc = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        fill = "licht" if self._now else "primary" if self._answered else "surface"
        edge = "control" if fill == "surface" else fill
        if self.underMouse() and fill == "surface":
            fill = "primarySoft"
        painter.setPen(QPen(theme.colour(edge), 2))
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if self._answered and not self._now:
            mark = icons.pixmap(theme, "check", "onPrimary", 16, self.devicePixelRatioF())
            painter.drawPixmap(middle - QPointF(8, 8), mark)
            return
        painter.setFont(theme.font("node" if self._now else "nodeSmall"))
        painter.setPen(theme.colour("onLicht" if self._now else "text"))
        number = str(_ORDER.index(self.question) + 1)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)


class PathLine(QWidget):
    """All seven; any of them can be gone to at any time.

    Signals:
        chosen: a `Question` was pressed.
    """

    key_lines = KEY_LINES
    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.setAccessibleName(words.gettext("Seven questions"))
        group = ChipGroup(self)
        self._group = group
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.nodes: dict[Question, PathNode] = {}
        for question in Question:
            node = PathNode(theme, words, question)
            node.clicked.connect(lambda _on=False, at=question: self.chosen.emit(at))
            group.add(node)
            inside.addWidget(node, 1)
            self.nodes[question] = node

    def show_path(self, now: Question, answered: Iterable[Question]) -> None:
        """Show which are answered and which one is asked now."""
        told = set(answered)
        for at, (question, node) in enumerate(self.nodes.items()):
            following = _ORDER[at + 1] if at + 1 < len(_ORDER) else None
            reached = following is not None and (following in told or following is now)
            node.show_state(answered=question in told, now=question is now, reached=reached)
        self._group.stop_at(self.nodes[now])
