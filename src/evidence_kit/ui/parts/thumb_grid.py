"""The gallery: numbered, blurred cards; hold the eye or Space to peek, let go and it blurs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.thumb_card import ThumbCard
from evidence_kit.ui.parts.thumb_model import Thumb, ThumbModel, ThumbState
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LEAST_COLUMN = 140
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ThumbGrid(QListView):
    """Cards in as many columns as fit; as tall as its cards, so that the page scrolls.

    The cards keep half a gap inside the edges of the view; put the grid into a layout with
    `Bleed(grid, grid.bleed)` so that they line up with the page.

    Args:
        theme: gives colours, type and room.
        words: for the accessible names.
        name: accessible name of the gallery.
        selectable: cards can be ticked.

    Signals:
        peek_requested: number of the exhibit whose eye is being held.
        peek_released: number of the exhibit that was let go; drop its picture.
        opened: number of the exhibit the person pressed Enter on or clicked twice.
        picked: numbers of the ticked cards.
    """

    peek_requested = Signal(int)
    peek_released = Signal(int)
    opened = Signal(int)
    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        name: str,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: int | None = None
        self._cards = ThumbCard(theme)
        self._thumbs = ThumbModel(words, self)
        self.setModel(self._thumbs)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(name)
        self.setProperty("ownRing", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        modes = QListView.SelectionMode
        self.setSelectionMode(modes.MultiSelection if selectable else modes.NoSelection)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        theme.room_changed.connect(self._fit)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        if selectable:
            self.selectionModel().selectionChanged.connect(self._on_picked)

    @property
    def bleed(self) -> int:
        """How far the view reaches past its cards on every side, in px."""
        return self._cards.gap // 2

    def set_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show these cards."""
        self._let_go()
        self._thumbs.set_thumbs(thumbs)
        self._fit()

    def show_peek(self, number: int, picture: Raster) -> None:
        """Show a picture sharp, if its eye is still held; a late picture is dropped."""
        row = self._thumbs.row_of(number)
        if row is None or number != self._held:
            return
        cell = self.visualRect(self._thumbs.index(row))
        self._cards.set_peek(row, picture, cell, self.devicePixelRatioF())
        self.viewport().update()

    def forget(self) -> None:
        """Drop every card and every pixmap, e.g. when the case is locked."""
        self._let_go()
        self._thumbs.set_thumbs(())
        self._cards.forget()

    def eye_centre(self, row: int) -> QPoint:
        """Give the middle of a card's eye in viewport px."""
        return self._cards.eye(self.visualRect(self._thumbs.index(row))).center().toPoint()

    def columns(self, width: int) -> int:
        """Give how many columns fit into `width` px."""
        return max(1, width // (_LEAST_COLUMN + self._cards.gap))

    def left_out(self) -> tuple[str, ...]:
        """Give all words on cards that do not fit; must be empty."""
        return tuple(text for thumb in self._thumbs.thumbs for text in self._cards.left_out(thumb))

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
        width = 4 * (_LEAST_COLUMN + self._cards.gap)
        return QSize(width, self.heightForWidth(max(self.width(), _LEAST_COLUMN)))

    def minimumSizeHint(self) -> QSize:
        """Room for one column."""
        return QSize(_LEAST_COLUMN + self._cards.gap, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._thumbs.rowCount():
            self._go_to(0)
        by_keyboard = event.reason() in _BY_KEYBOARD
        self._set_ring(self.currentIndex().row() if by_keyboard else None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of everything."""
        super().focusOutEvent(event)
        self._let_go()
        self._set_ring(None)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Bring the card into view."""
        super().currentChanged(current, previous)
        if self._cards.ring is not None:
            self._set_ring(current.row())
        area = self._scroll_area()
        content = area.widget() if area is not None else None
        if area is not None and content is not None and current.isValid():
            cell = self.visualRect(current)
            corner = self.mapTo(content, cell.topLeft())
            area.ensureVisible(corner.x(), corner.y(), 0, 8)
            area.ensureVisible(corner.x(), corner.y() + cell.height(), 0, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space peeks, Enter opens, arrows walk."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._hold(row)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
            return
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows and self._cards.ring is None:
            self._set_ring(row)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Blur again when Space is let go."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._let_go()
            return
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Peek when the eye is pressed; otherwise choose a card."""
        self._set_ring(None)
        point = event.position()
        index = self.indexAt(point.toPoint())
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and self._cards.eye(self.visualRect(index)).contains(point)
        ):
            self._go_to(index.row())
            self._hold(index.row())
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Blur again when the button is let go."""
        if self._held is not None:
            self._let_go()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the eye on the card under the pointer."""
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if index.isValid() else None)
        if self._held is None:
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the eye away."""
        super().leaveEvent(event)
        self._hover(None)

    def changeEvent(self, event: QEvent) -> None:
        """Blur when another window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._let_go()

    def _hold(self, row: int) -> None:
        thumbs = self._thumbs.thumbs
        if 0 <= row < len(thumbs) and thumbs[row].state is ThumbState.BLURRED:
            self._let_go()
            self._held = thumbs[row].number
            self.peek_requested.emit(self._held)

    def _let_go(self) -> None:
        number, self._held = self._held, None
        self._cards.peeking = None
        if number is not None:
            self.viewport().update()
            self.peek_released.emit(number)

    def _open(self, row: int) -> None:
        thumbs = self._thumbs.thumbs
        if 0 <= row < len(thumbs):
            self.opened.emit(thumbs[row].number)

    def _go_to(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._thumbs.index(row), flags)

    def _set_ring(self, row: int | None) -> None:
        if self._cards.ring != row:
            self._cards.ring = row
            self.viewport().update()

    def _hover(self, row: int | None) -> None:
        if self._cards.hovered != row:
            self._cards.hovered = row
            self.viewport().update()

    def _on_picked(self) -> None:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        self.picked.emit(tuple(self._thumbs.thumbs[row].number for row in rows))

    def _on_theme_changed(self) -> None:
        self._cards.forget()
        self.viewport().update()

    def _fit(self) -> None:
        width = self.viewport().width()
        cell = QSize(width // self.columns(width), self._cards.card_height + self._cards.gap)
        if self.gridSize() != cell:
            self._cards.cell = cell
            self.setGridSize(cell)
        self.updateGeometry()

    def _scroll_area(self) -> QScrollArea | None:
        place = self.parentWidget()
        while place is not None and not isinstance(place, QScrollArea):
            place = place.parentWidget()
        return place
