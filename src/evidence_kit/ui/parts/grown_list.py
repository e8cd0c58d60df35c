"""A list of cards that is as tall as its cards, so that the page around it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from evidence_kit.ui.parts.thumb_card import ThumbCard
from evidence_kit.ui.parts.thumb_model import ThumbModel
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LEAST_COLUMN = 140


class GrownList(QListView):
    """Cards in as many columns as fit; knows its own height and what of it can be seen.

    Args:
        theme: gives colours, type and room.
        words: for the accessible names.

    Signals:
        in_view: numbers of the cards that can be seen now.
    """

    in_view = Signal(object)

    def __init__(self, theme: Theme, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seen: tuple[int, ...] = ()
        self._cards = ThumbCard(theme)
        self._thumbs = ThumbModel(words, self)
        self.setModel(self._thumbs)
        self.setItemDelegate(self._cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.room_changed.connect(self._fit)

    @property
    def bleed(self) -> int:
        """How far the view reaches past its cards on every side, in px."""
        return self._cards.gap // 2

    def columns(self, width: int) -> int:
        """Give how many columns fit into `width` px."""
        return max(1, width // (self._column + self._cards.gap))

    @property
    def _column(self) -> int:
        return self._theme.px(_LEAST_COLUMN)

    def hasHeightForWidth(self) -> bool:
        """Fewer columns make more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height all cards need."""
        across = self.columns(width)
        rows = -(-self._thumbs.rowCount() // across)
        return rows * (self._cards.card_height + self._cards.gap)

    def sizeHint(self) -> QSize:
        """Room for four columns."""
        width = 4 * (self._column + self._cards.gap)
        return QSize(width, self.heightForWidth(max(self.width(), self._column)))

    def minimumSizeHint(self) -> QSize:
        """Room for one column."""
        return QSize(self._column + self._cards.gap, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what can be seen, and tell what that is."""
        super().paintEvent(event)
        seen = self.visibleRegion().boundingRect()
        high, across = self.gridSize().height(), self.columns(self.viewport().width())
        if high <= 0:
            return
        first, last = seen.top() // high * across, (seen.bottom() // high + 1) * across
        numbers = tuple(thumb.number for thumb in self._thumbs.thumbs[max(first, 0) : last])
        if numbers != self._seen:
            self._seen = numbers
            self.in_view.emit(numbers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question mark to the window, which lists the keys; Qt would search for it."""
        if event.key() == Qt.Key.Key_Question:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _bring_into_view(self, current: QModelIndex) -> None:
        area = self._scroll_area()
        content = area.widget() if area is not None else None
        if area is not None and content is not None and current.isValid():
            cell = self.visualRect(current)
            corner = self.mapTo(content, cell.topLeft())
            area.ensureVisible(corner.x(), corner.y(), 0, 8)
            area.ensureVisible(corner.x(), corner.y() + cell.height(), 0, 8)

    def _fit(self) -> None:
        width = self.viewport().width()
        # Qt puts a card that ends at the very last pixel on the next line.
        across = max(width - 1, 1) // self.columns(width)
        cell = QSize(across, self._cards.card_height + self._cards.gap)
        if self.gridSize() != cell:
            self._cards.cell = cell
            self.setGridSize(cell)
        self.updateGeometry()

    def _scroll_area(self) -> QScrollArea | None:
        place = self.parentWidget()
        while place is not None and not isinstance(place, QScrollArea):
            place = place.parentWidget()
        return place
