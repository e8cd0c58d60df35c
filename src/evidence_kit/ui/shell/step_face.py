"""How a step of a path looks: a node with a number or a check, a label, and lines between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from evidence_kit.ui import icons
from evidence_kit.ui.theme import Theme

State = Literal["done", "now", "todo"]

HIGH: Final = 60
HIGH_COMPACT, HIGH_DENSE = 69, 62
_TOP, _TOP_DENSE = 8, 5
"""Px above the node of the compact rail."""
_NODE: Final = 16
"""Radius of a node in px."""


@dataclass(frozen=True, slots=True)
class RailStep:
    """One room of the path.

    Attributes:
        key: what `Rail.chosen` says.
        number: in the node.
        label: full name, beside the node.
        short: one word, below the node in the compact rail.
        sub: a few words on how far it is, or "".
        state: "done", "now" or "todo".
    """

    key: str
    number: int
    label: str
    short: str
    sub: str = ""
    state: State = "todo"


@dataclass(frozen=True, slots=True)
class Inks:
    """Colour tokens: the rail's follow the theme, the door's stay."""

    ground: str
    text: str
    muted: str
    line: str
    accent: str


ON_RAIL: Final = Inks("rail", "railText", "railMuted", "railLine", "licht")
ON_DOOR: Final = Inks("door", "doorText", "doorMuted", "doorLine", "doorAccent")


@dataclass(frozen=True, slots=True)
class StepFace:
    """Draws steps.

    Attributes:
        theme: gives colours and type.
        inks: on the rail or on the door.
        node_x: px from the left edge to the middle of the node.
    """

    theme: Theme
    inks: Inks
    node_x: int

    def size(self, step: RailStep, *, compact: bool, dense: bool = False) -> QSize:
        """Give what a step needs so that nothing is cut off; `dense` in a low compact rail."""
        px = self.theme.px
        if compact:
            metrics = QFontMetricsF(self.theme.font(_short_role(step)))
            high = px(HIGH_DENSE if dense else HIGH_COMPACT)
            return QSize(int(metrics.horizontalAdvance(step.short)) + 4, high)
        metrics = QFontMetricsF(self.theme.font("stepNow"))
        if self.theme.tight:  # the label goes on in the next line, and says all there is room for
            longest = max(metrics.horizontalAdvance(word) for word in step.label.split())
            return QSize(px(self.node_x) + px(28) + int(longest) + 4, px(HIGH))
        label = metrics.horizontalAdvance(step.label)
        sub = QFontMetricsF(self.theme.font("stepSub")).horizontalAdvance(step.sub)
        return QSize(px(self.node_x) + px(28) + int(max(label, sub)) + 4, px(HIGH))

    def paint(self, painter: QPainter, step: RailStep, size: QSizeF, dpr: float) -> None:
        """Draw a step with its label beside the node."""
        middle = QPointF(self.theme.px(self.node_x), size.height() / 2)
        self._label(painter, step, size)
        self._node(painter, step, middle, dpr)

    def paint_compact(self, painter: QPainter, step: RailStep, size: QSizeF, dpr: float) -> None:
        """Draw a step with its short label below the node."""
        painter.setFont(self.theme.font(_short_role(step)))
        ink = self.inks.accent if step.state == "now" else self.inks.text
        painter.setPen(self.theme.colour(ink))
        px = self.theme.px
        top = _TOP if size.height() >= px(HIGH_COMPACT) else _TOP_DENSE
        place = QRectF(0, px(top + 35), size.width(), px(17))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, step.short)
        self._node(painter, step, QPointF(size.width() / 2, px(top + _NODE)), dpr)

    def paint_lines(
        self, painter: QPainter, step: RailStep, before: RailStep | None, *, last: bool
    ) -> None:
        """Draw the half lines from the step before and to the step after."""
        px = self.theme.px
        middle, node = QPointF(px(self.node_x), px(HIGH) / 2), px(_NODE)
        if before is not None:
            painter.setPen(line_pen(before, self.inks, self.theme.colour))
            painter.drawLine(QPointF(middle.x(), 0), middle - QPointF(0, node))
        if not last:
            painter.setPen(line_pen(step, self.inks, self.theme.colour))
            painter.drawLine(middle + QPointF(0, node), QPointF(middle.x(), px(HIGH)))

    def _node(self, painter: QPainter, step: RailStep, middle: QPointF, dpr: float) -> None:
        inks, colour = self.inks, self.theme.colour
        fill = {"done": inks.muted, "now": inks.accent, "todo": inks.ground}[step.state]
        todo = step.state == "todo"
        painter.setPen(QPen(colour(inks.line), 2) if todo else Qt.PenStyle.NoPen)
        painter.setBrush(colour(fill))
        node, size = self.theme.px(_NODE), self.theme.px(18)
        radius = node - 1 if todo else node
        painter.drawEllipse(middle, radius, radius)
        if step.state == "done":
            mark = icons.pixmap(self.theme, "check", inks.ground, size, dpr)
            painter.drawPixmap(middle - QPointF(size / 2, size / 2), mark)
            return
        painter.setFont(self.theme.font("node"))
        painter.setPen(colour("onLicht" if step.state == "now" else inks.text))
        place = QRectF(middle.x() - node, middle.y() - node, 2 * node, 2 * node)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(step.number))

    def _label(self, painter: QPainter, step: RailStep, size: QSizeF) -> None:
        inks, colour = self.inks, self.theme.colour
        now = step.state == "now"
        painter.setFont(self.theme.font("stepNow" if now else "step"))
        painter.setPen(colour(inks.text))
        px = self.theme.px
        left = float(px(self.node_x) + px(28))
        wide = size.width() - left
        centre = Qt.AlignmentFlag.AlignVCenter
        if self.theme.tight or not step.sub:
            flags = centre.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(QRectF(left, 0, wide, size.height()), flags, step.label)
            return
        painter.drawText(QRectF(left, px(12), wide, px(19)), centre, step.label)
        painter.setFont(self.theme.font("stepSub"))
        painter.setPen(colour(inks.accent if now else inks.muted))
        painter.drawText(QRectF(left, px(31), wide, px(17)), centre, step.sub)


def line_pen(step: RailStep, inks: Inks, colour: Callable[[str], QColor]) -> QPen:
    """Give the pen for the line that leaves a step: solid when it is done, else dashed."""
    done = step.state == "done"
    pen = QPen(colour(inks.muted if done else inks.line), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not done:
        pen.setDashPattern([2.5, 1.5])
    return pen


def _short_role(step: RailStep) -> str:
    return "stepShortNow" if step.state == "now" else "stepShort"
