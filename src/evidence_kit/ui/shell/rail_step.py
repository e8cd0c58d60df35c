"""The buttons of the path, and the same steps as mere words in the panel of a door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.shell.step_face import ON_DOOR, ON_RAIL, RailStep, StepFace
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

__all__ = ["PathSteps", "RailItem", "RailItemButton", "RailStep", "RailStepButton", "link"]

_ITEM: Final = 44
_ITEM_COMPACT, _ITEM_DENSE = 55, 48


@dataclass(frozen=True, slots=True)
class RailItem:
    """Something beside the path, e.g. help."""

    key: str
    icon: str
    label: str


def spoken(step: RailStep, words: Wording) -> str:
    """Say a step as a screen reader should."""
    name = words.gettext("Step {number}: {label}").format(number=step.number, label=step.label)
    return f"{name}. {step.sub}" if step.sub else name


class _RailButton(QAbstractButton):
    """What steps and items share: the raised ground of the page that is on screen.

    Signals:
        let_go: the mouse pressed it, and the keyboard has no more to do here.
    """

    let_go = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._here = False
        self._compact = self._dense = False
        self.setProperty("radius", 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self.updateGeometry)

    def set_compact(self, compact: bool, *, dense: bool = False) -> None:
        """Show the short label below, closer to others when `dense`, or the full one beside."""
        self._compact, self._dense = compact, dense
        tip(self, self.accessibleName() if compact else "")
        self.updateGeometry()
        self.update()

    @property
    def here(self) -> bool:
        """Whether this page is the one on screen."""
        return self._here

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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the keyboard, once what was chosen is on screen."""
        super().mouseReleaseEvent(event)
        if self.hasFocus():
            self.let_go.emit()

    def _ground(self, painter: QPainter, radius: float) -> None:
        if self._here or self.underMouse():
            painter.setOpacity(1.0 if self._here else 0.55)
            edge = QPen(self._theme.colour("railText"), 2)
            painter.setPen(edge if self._theme.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("railRaised"))
            half = 1 if self._theme.contrast else 0
            place = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(place, radius, radius)
            painter.setOpacity(1.0)


class RailStepButton(_RailButton):
    """One step of the rail: 60 px beside its label, 69 px above its short label, or 62 if dense.

    Args:
        theme: gives colours and type.
        words: for the accessible name.
        step: what it shows.
    """

    def __init__(self, theme: Theme, words: Wording, step: RailStep) -> None:
        super().__init__(theme)
        self._words = words
        self._face = StepFace(theme, ON_RAIL, 28)
        self._before: RailStep | None = None
        self._last = True
        self.step = step
        self.set_step(step)

    def set_step(self, step: RailStep) -> None:
        """Show another state."""
        self.step = step
        self.setAccessibleName(spoken(step, self._words))
        self.updateGeometry()
        self.update()

    def set_neighbours(self, before: RailStep | None, *, last: bool) -> None:
        """Tell what stands above, for the line from there, and whether anything follows."""
        self._before, self._last = before, last
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the label needs."""
        return self._face.size(self.step, compact=self._compact, dense=self._dense)

    def minimumSizeHint(self) -> QSize:
        """Nothing may be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the step."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, 12)
        size, dpr = QSizeF(self.size()), self.devicePixelRatioF()
        if self._compact:
            self._face.paint_compact(painter, self.step, size, dpr)
            return
        self._face.paint_lines(painter, self.step, self._before, last=self._last)
        self._face.paint(painter, self.step, size, dpr)


class PathSteps(QWidget):
    """The short path in the panel of a door: nothing to press, only where one is.

    Args:
        theme: gives colours and type.
        words: for the accessible name.
        steps: the steps, in order.
    """

    def __init__(self, theme: Theme, words: Wording, steps: Sequence[RailStep]) -> None:
        super().__init__()
        self._face = StepFace(theme, ON_DOOR, 18)
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(spoken(step, words) for step in steps))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the widest step needs."""
        sizes = [self._face.size(step, compact=False) for step in self._steps]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, sum(size.height() for size in sizes))

    def minimumSizeHint(self) -> QSize:
        """Nothing may be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps below each other."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before = None
        for step in self._steps:
            size = QSizeF(self.width(), self._face.size(step, compact=False).height())
            self._face.paint_lines(painter, step, before, last=step is self._steps[-1])
            self._face.paint(painter, step, size, self.devicePixelRatioF())
            painter.translate(0, size.height())
            before = step


def link(buttons: Sequence[RailStepButton]) -> None:
    """Join the steps of a path by their lines."""
    before = None
    for place, made in enumerate(buttons):
        made.set_neighbours(before, last=place == len(buttons) - 1)
        before = made.step


class RailItemButton(_RailButton):
    """An icon and a label of 44 px, or the label below the icon in the compact rail."""

    def __init__(self, theme: Theme, item: RailItem) -> None:
        super().__init__(theme)
        self.item = item
        self.setProperty("radius", 10)
        self.setAccessibleName(item.label)

    def sizeHint(self) -> QSize:
        """As wide as the label needs."""
        px = self._theme.px
        if self._compact:
            short = QFontMetricsF(self._theme.font("stepShort"))
            high = px(_ITEM_DENSE if self._dense else _ITEM_COMPACT)
            return QSize(int(short.horizontalAdvance(self.item.label)) + 4, high)
        label = QFontMetricsF(self._theme.font("step")).horizontalAdvance(self.item.label)
        return QSize(px(56) + int(label) + 12, px(_ITEM))

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
        px, size = self._theme.px, self._theme.px(20)
        mark = icons.pixmap(self._theme, self.item.icon, ink, size, self.devicePixelRatioF())
        painter.setPen(self._theme.colour(ink))
        if self._compact:
            top = 5 if self._dense else 8
            painter.drawPixmap(QPointF((self.width() - size) / 2, px(top)), mark)
            painter.setFont(self._theme.font("stepShort"))
            place = QRectF(0, px(top + 22), self.width(), px(17))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.item.label)
            return
        painter.drawPixmap(QPointF(px(18), (self.height() - size) / 2), mark)
        painter.setFont(self._theme.font("step"))
        place = QRectF(px(56), 0, self.width() - px(56) - 4, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.item.label)
