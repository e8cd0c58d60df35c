"""Lets a widget reach past its place, so that what it shows lines up with its surroundings."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Bleed(QLayout):
    """Holds one widget that is `by` px larger than its place on every side.

    Box layouts read negative margins as "not set", so they cannot do this.

    Args:
        widget: what reaches out.
        by: px on every side.
    """

    def __init__(self, widget: QWidget, by: int) -> None:
        super().__init__()
        self._by = by
        self._item: QLayoutItem | None = None
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take the one item."""
        self._item = item

    def count(self) -> int:
        """Give 1, or 0 once the item is taken."""
        return 0 if self._item is None else 1

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give the item."""
        return self._item if index == 0 else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove the item and give it."""
        if index != 0:
            return None
        item, self._item = self._item, None
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """As the widget wants."""
        return self._item.expandingDirections() if self._item is not None else Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """As the widget says."""
        return self._item is not None and self._item.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Give what the widget needs, without what reaches out."""
        out = 2 * self._by
        return self._item.heightForWidth(width + out) - out if self._item is not None else 0

    def setGeometry(self, rect: QRect) -> None:
        """Put the widget a little outside its place."""
        super().setGeometry(rect)
        if self._item is not None:
            by = self._by
            self._item.setGeometry(rect.adjusted(-by, -by, by, by))

    def sizeHint(self) -> QSize:
        """As the widget wants, without what reaches out."""
        return self._inner(self._item.sizeHint() if self._item is not None else QSize())

    def minimumSize(self) -> QSize:
        """As the widget needs, without what reaches out."""
        return self._inner(self._item.minimumSize() if self._item is not None else QSize())

    def _inner(self, size: QSize) -> QSize:
        out = 2 * self._by
        return (size - QSize(out, out)).expandedTo(QSize(0, 0))
