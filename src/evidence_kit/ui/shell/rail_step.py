"""The buttons of the path: a node with a number or a check, a label, and a line to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

State = Literal["done", "now", "todo"]

_HIGH: Final = 60
_HIGH_COMPACT: Final = 69
_ITEM: Final = 44
_ITEM_COMPACT: Final = 55
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
class RailItem:
    """Something beside the path, e.g. help."""

    key: str
    icon: str
    label: str


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


class _RailButton(QAbstractButton):
    """What steps and items share: the raised ground of the page that is on screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._here = False
        self._compact = False
        self.setProperty("radius", 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_compact(self, compact: bool) -> None:
        """Show the short label below, or the full one beside."""
        self._compact = compact
        self.setToolTip(self.accessibleName() if compact else "")
        self.updateGeometry()
        self.update()

    def set_here(self, here: bool) -> None:
        """Mark this page as the one on screen."""
        self._here = here
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _ground(self, painter: QPainter, radius: float) -> None:
        if self._here or self.underMouse():
            painter.setOpacity(1.0 if self._here else 0.55)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("railRaised"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setOpacity(1.0)


class RailStepButton(_RailButton):
    """One step: 60 px high beside its label, 69 px above its short label.

    Args:
        theme: gives colours and type.
        words: for the accessible name.
        step: what it shows.
        on_rail: False in the panel of a door, where steps cannot be chosen.
    """

    def __init__(
        self, theme: Theme, words: Wording, step: RailStep, *, on_rail: bool = True
    ) -> None:
        super().__init__(theme)
        self._words = words
        self._before: RailStep | None = None
        self._last = True
        self._inks = ON_RAIL if on_rail else ON_DOOR
        if not on_rail:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.step = step
        self.set_step(step)

    def set_step(self, step: RailStep) -> None:
        """Show another state."""
        self.step = step
        name = self._words.gettext("Step {number}: {label}").format(
            number=step.number, label=step.label
        )
        self.setAccessibleName(f"{name}. {step.sub}" if step.sub else name)
        self.update()

    def set_neighbours(self, before: RailStep | None, *, last: bool) -> None:
        """Tell what stands above, for the line from there, and whether anything follows."""
        self._before, self._last = before, last
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the label needs."""
        if self._compact:
            short = QFontMetricsF(self._theme.font(self._short_role()))
            return QSize(int(short.horizontalAdvance(self.step.short)) + 4, _HIGH_COMPACT)
        label = QFontMetricsF(self._theme.font("stepNow")).horizontalAdvance(self.step.label)
        sub = QFontMetricsF(self._theme.font("stepSub")).horizontalAdvance(self.step.sub)
        return QSize(56 + int(max(label, sub)) + 12, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Nothing may be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the step."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, 12)
        if self._compact:
            middle = QPointF(self.width() / 2, 8 + _NODE)
            self._short_label(painter)
        else:
            middle = QPointF(28, self.height() / 2)
            self._line_on(painter, middle)
            self._label(painter)
        self._node(painter, middle)

    def _node(self, painter: QPainter, middle: QPointF) -> None:
        state, inks, colour = self.step.state, self._inks, self._theme.colour
        fill = {"done": inks.muted, "now": inks.accent, "todo": inks.ground}[state]
        todo = state == "todo"
        painter.setPen(QPen(colour(inks.line), 2) if todo else Qt.PenStyle.NoPen)
        painter.setBrush(colour(fill))
        radius = _NODE - 1 if todo else _NODE
        painter.drawEllipse(middle, radius, radius)
        if state == "done":
            dpr = self.devicePixelRatioF()
            mark = icons.pixmap(self._theme, "check", inks.ground, 18, dpr)
            painter.drawPixmap(middle - QPointF(9, 9), mark)
            return
        painter.setFont(self._theme.font("node"))
        painter.setPen(colour("onLicht" if state == "now" else inks.text))
        place = QRectF(middle.x() - _NODE, middle.y() - _NODE, 2 * _NODE, 2 * _NODE)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self.step.number))

    def _line_on(self, painter: QPainter, middle: QPointF) -> None:
        """Draw the half lines from the step before and to the step after."""
        inks, colour = self._inks, self._theme.colour
        if self._before is not None:
            painter.setPen(line_pen(self._before, inks, colour))
            painter.drawLine(QPointF(middle.x(), 0), middle - QPointF(0, _NODE))
        if not self._last:
            painter.setPen(line_pen(self.step, inks, colour))
            painter.drawLine(middle + QPointF(0, _NODE), QPointF(middle.x(), self.height()))

    def _label(self, painter: QPainter) -> None:
        step, inks, colour = self.step, self._inks, self._theme.colour
        now = step.state == "now"
        painter.setFont(self._theme.font("stepNow" if now else "step"))
        painter.setPen(colour(inks.text))
        left, wide = 56.0, self.width() - 60.0
        centre = Qt.AlignmentFlag.AlignVCenter
        if not step.sub:
            painter.drawText(QRectF(left, 0, wide, self.height()), centre, step.label)
            return
        painter.drawText(QRectF(left, 12, wide, 19), centre, step.label)
        painter.setFont(self._theme.font("stepSub"))
        painter.setPen(colour(inks.accent if now else inks.muted))
        painter.drawText(QRectF(left, 31, wide, 17), centre, step.sub)

    def _short_role(self) -> str:
        return "stepShortNow" if self.step.state == "now" else "stepShort"

    def _short_label(self, painter: QPainter) -> None:
        now = self.step.state == "now"
        painter.setFont(self._theme.font(self._short_role()))
        painter.setPen(self._theme.colour(self._inks.accent if now else self._inks.text))
        place = QRectF(0, 43, self.width(), 17)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.step.short)


def link(buttons: Sequence[RailStepButton]) -> None:
    """Join the steps of a path by their lines."""
    before = None
    for place, made in enumerate(buttons):
        made.set_neighbours(before, last=place == len(buttons) - 1)
        before = made.step


def line_pen(step: RailStep, inks: Inks, colour: Callable[[str], QColor]) -> QPen:
    """Give the pen for the line that leaves a step: solid when it is done, else dashed."""
    done = step.state == "done"
    pen = QPen(colour(inks.muted if done else inks.line), 2)
    if not done:
        pen.setDashPattern([2.5, 1.5])
    return pen


class RailItemButton(_RailButton):
    """An icon and a label of 44 px, or the label below the icon in the compact rail."""

    def __init__(self, theme: Theme, item: RailItem) -> None:
        super().__init__(theme)
        self.item = item
        self.setProperty("radius", 10)
        self.setAccessibleName(item.label)

    def sizeHint(self) -> QSize:
        """As wide as the label needs."""
        if self._compact:
            short = QFontMetricsF(self._theme.font("stepShort"))
            return QSize(int(short.horizontalAdvance(self.item.label)) + 4, _ITEM_COMPACT)
        label = QFontMetricsF(self._theme.font("step")).horizontalAdvance(self.item.label)
        return QSize(56 + int(label) + 12, _ITEM)

    def minimumSizeHint(self) -> QSize:
        """Nothing may be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the item."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, 10)
        ink = "railText" if self._here else "railMuted"
        mark = icons.pixmap(self._theme, self.item.icon, ink, 20, self.devicePixelRatioF())
        painter.setPen(self._theme.colour(ink))
        if self._compact:
            painter.drawPixmap(QPointF(self.width() / 2 - 10, 8), mark)
            painter.setFont(self._theme.font("stepShort"))
            place = QRectF(0, 30, self.width(), 17)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.item.label)
            return
        painter.drawPixmap(QPointF(18, (self.height() - 20) / 2), mark)
        painter.setFont(self._theme.font("step"))
        place = QRectF(56, 0, self.width() - 60, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.item.label)
