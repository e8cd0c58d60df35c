"""The path on the left: numbered rooms with what is done, what is now, what is to come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.ui.parts.scroll import ScrollView
from evidence_kit.ui.shell.rail_step import RailItem, RailItemButton, RailStepButton, link
from evidence_kit.ui.shell.scenery import Brand, Scene
from evidence_kit.ui.shell.step_face import ON_RAIL, RailStep, line_pen
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

WIDE: Final = 272
COMPACT: Final = 96


class Rail(QWidget):
    """272 px wide, or 96 px with short labels when the window is narrow.

    Args:
        theme: gives colours, type and room.
        words: for the accessible names.
        steps: the rooms of the path that work, in order.
        items: what stands below, e.g. help.
        home: what stands above the path, or None.

    Signals:
        chosen: key of the step or the item the person chose.
        let_go: that was done with the mouse, so the keyboard belongs to the page.
    """

    chosen = Signal(str)
    let_go = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        steps: tuple[RailStep, ...] = (),
        items: tuple[RailItem, ...] = (),
        home: RailItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._current = ""
        self._here = words.gettext("You are here")
        self._compact = False
        self._steps: list[RailStepButton] = []
        self._items: list[RailItemButton] = []
        self._scene = Scene("dune-rail", theme.colour("railRaised"))
        self.setProperty("ringToken", "focusRail")
        self.setAccessibleName(words.gettext("Your path"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._brand = Brand(theme, "railText")
        self._home = self._item(home) if home is not None else None
        self._path = QVBoxLayout()
        self._path.setSpacing(0)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(0)
        self._content = _Content(self._lines)
        self._inside = QVBoxLayout(self._content)
        self._inside.setSpacing(0)
        self._inside.addWidget(self._brand)
        if self._home is not None:
            self._inside.addWidget(self._home)
        self._inside.addLayout(self._path)
        self._inside.addStretch(1)
        self._inside.addLayout(self._foot)
        view = ScrollView()
        view.setWidget(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(view)
        self.set_steps(steps)
        self.set_items(items)
        theme.changed.connect(self._on_theme_changed)
        theme.room_changed.connect(self._refresh)

    @property
    def compact(self) -> bool:
        """Whether it shows short labels."""
        return self._compact

    def set_compact(self, compact: bool) -> None:
        """Show short labels below the nodes, or full labels beside them."""
        self._compact = compact
        side = 8 if compact else 12
        self._pack(dense=False)
        wide = self._wide(side)
        self.setFixedWidth(wide)
        self._inside.setContentsMargins(side, 14, side, 10 if compact else 12)
        self._brand.name.setVisible(not compact)
        inset = (wide - 2 * side - 34) // 2 if compact else 8
        head = self._brand.layout()
        if head is not None:
            head.setContentsMargins(inset, 2 if compact else 4, 0, 10 if compact else 14)
        self._path.setContentsMargins(0, 4 if compact else 8, 0, 0)
        self._path.setSpacing(self._gap() if compact else 0)
        self._fit()

    def _pack(self, *, dense: bool) -> None:
        for made in (*self._steps, *self._all_items()):
            made.set_compact(self._compact, dense=dense)

    def _fit(self) -> None:
        """Stand closer together where all of the compact rail would not fit its height."""
        if self._compact:
            self._pack(dense=False)
            # The outer one asks these two, and they would answer with how things stood before.
            for lines in (self._path, self._foot, self._inside):
                lines.invalidate()
            self._pack(dense=self._inside.sizeHint().height() > self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit another height."""
        super().resizeEvent(event)
        self._fit()

    def _gap(self) -> int:
        """Give the px between the nodes of the compact rail; six fit into a low window."""
        return 7 if self._theme.low else 11

    def _wide(self, side: int) -> int:
        """Give the width that leaves no label cut, whatever size its letters have."""
        shown = (*self._steps, *self._all_items())
        labels = max((made.sizeHint().width() for made in shown), default=0)
        return max(COMPACT if self._compact else self._theme.px(WIDE), labels + 2 * side)

    def set_steps(self, steps: tuple[RailStep, ...]) -> None:
        """Show these steps; when only their states changed, the buttons stay."""
        if [s.key for s in steps] == [b.step.key for b in self._steps]:
            for made, step in zip(self._steps, steps, strict=True):
                made.set_step(step)
            link(self._steps)
            self._refresh()
            return
        for made in self._steps:
            made.hide()
            made.deleteLater()
        self._steps = []
        for step in steps:
            made = RailStepButton(self._theme, self._words, step)
            made.clicked.connect(lambda _checked=False, key=step.key: self.chosen.emit(key))
            made.let_go.connect(self.let_go)
            self._steps.append(made)
            self._path.addWidget(made)
            made.show()
        link(self._steps)
        self._refresh()

    def set_items(self, items: tuple[RailItem, ...]) -> None:
        """Show these items at the foot."""
        for made in self._items:
            made.hide()
            made.deleteLater()
        self._items = []
        for item in items:
            made = self._item(item)
            self._items.append(made)
            self._foot.addWidget(made)
            made.show()  # one that is still hidden takes no room
        self._refresh()

    def set_current(self, key: str) -> None:
        """Mark the room that is on screen."""
        self._current = key
        self._refresh()

    def sizeHint(self) -> QSize:
        """As wide as it is now."""
        return QSize(self.width(), 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the dunes at the foot."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        high = 120 if self._compact else 210
        place = QRectF(0, self.height() - high, self.width(), high)
        self._scene.stretch(painter, place)

    def _lines(self, painter: QPainter) -> None:
        """Draw the short lines between the nodes of the compact rail."""
        for made in self._steps[:-1] if self._compact else ():
            painter.setPen(line_pen(made.step, ON_RAIL, self._theme.colour))
            below = made.geometry().bottom() + 2
            end = below + self._gap() - 3
            painter.drawLine(QLineF(self.width() / 2, below, self.width() / 2, end))

    def _item(self, item: RailItem) -> RailItemButton:
        made = RailItemButton(self._theme, item)
        made.clicked.connect(lambda: self.chosen.emit(item.key))
        made.let_go.connect(self.let_go)
        return made

    def _all_items(self) -> tuple[RailItemButton, ...]:
        return (*((self._home,) if self._home is not None else ()), *self._items)

    def _refresh(self) -> None:
        self.set_compact(self._compact)
        self._content.update()
        for step in self._steps:
            step.set_here(step.step.key == self._current)
        for item in self._all_items():
            item.set_here(item.item.key == self._current)
        for made in (*self._steps, *self._all_items()):
            made.setAccessibleDescription(self._here if made.here else "")

    def _on_theme_changed(self) -> None:
        self._scene = Scene("dune-rail", self._theme.colour("railRaised"))
        self.update()


class _Content(QWidget):
    """What scrolls when the letters are too large for the height of the window."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines of the path."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
