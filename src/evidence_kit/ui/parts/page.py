"""The frame every page has: content that scrolls, and an action bar that does not."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.scroll import ScrollView
from evidence_kit.ui.theme import Theme


class ScrollPage(QWidget):
    """Content between top bar and action bar; it scrolls when the window is too low.

    Args:
        theme: gives paddings: 32 px at the sides, 24 in a narrow window.
        action_bar: the bar below, or None on home, start, help and settings.
        top: px above the content; 8 in a case, 6 in a door, 14 at the start.

    Attributes:
        title: what the page is called.
        body: the column to add to.
    """

    title: str = ""

    def __init__(
        self,
        theme: Theme,
        *,
        action_bar: ActionBar | None = None,
        top: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._top = top
        self._beside: QScrollArea | None = None
        self._below: QWidget | None = None
        self._head: QWidget | None = None
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setSpacing(0)
        self.scroll_area = ScrollView()
        self.scroll_area.setWidget(content)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.scroll_area, 1)
        self._whole = QHBoxLayout()
        self._whole.setSpacing(0)
        self._whole.addLayout(self._column, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(self._whole, 1)
        self.action_bar: ActionBar | None = None
        if action_bar is not None:
            self.set_action_bar(action_bar)
        theme.room_changed.connect(self._fit)
        self._fit()

    def set_action_bar(self, action_bar: ActionBar) -> None:
        """Put the action bar in, once it is made."""
        self.action_bar = action_bar
        self._outer.addWidget(action_bar)

    def put_beside(self, side: QScrollArea, *above: QWidget) -> None:
        """Put a column beside the part that scrolls, and more above it: see `put_above`.

        In a tight window what the column shows goes below, and scrolls with the rest.
        """
        self._beside = side
        self._whole.addWidget(side)
        if above:
            inside = QVBoxLayout()
            inside.setSpacing(8)
            for widget in above:
                inside.addWidget(widget)
            self.put_above(inside)
        self._fit()

    def put_above(self, inside: QLayout) -> None:
        """Put something above that never scrolls away, but where it would leave no room."""
        self._head = QWidget()
        self._head.setLayout(inside)
        self._column.insertWidget(0, self._head)
        self._fit()

    def _turn(self) -> None:
        head, tight = self._head, self.theme.tight
        if head is not None and tight != (self.body.indexOf(head) >= 0):
            before, after = (self._column, self.body) if tight else (self.body, self._column)
            before.removeWidget(head)
            after.insertWidget(0, head)
        beside = self._beside
        if beside is None or tight == (self._below is not None):
            return
        if tight:
            self._below = beside.takeWidget()
            self.body.addWidget(self._below)
            self._below.show()
        elif self._below is not None:
            self.body.removeWidget(self._below)
            beside.setWidget(self._below)
            self._below = None
        beside.setVisible(self._below is None)

    def _fit(self) -> None:
        self._turn()
        side = 24 if self.theme.narrow else 32
        foot = 12 if self.theme.low else 16 if self.theme.narrow else 20
        top = max(self._top - 4, 2) if self.theme.narrow else self._top
        # what stands beside has a margin of its own
        right = side if self._beside is None or self._below is not None else 16
        head = self._head.layout() if self._head is not None else None
        if head is not None:
            fixed = not self.theme.tight
            head.setContentsMargins(*((side, top, right, 0) if fixed else (0, 0, 0, 4)))
            top = 4 if fixed else top
        self.body.setContentsMargins(side, top, right, foot)
