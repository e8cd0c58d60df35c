"""The gallery: numbered, blurred cards; hold the eye or Space to peek, let go and it blurs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.grown_list import GrownList
from evidence_kit.ui.parts.held_key import HeldKey
from evidence_kit.ui.parts.thumb_model import Thumb, ThumbState
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ThumbGrid(GrownList):
    """Cards in as many columns as fit; as tall as its cards, so that the page scrolls.

    The cards keep half a gap inside the edges of the view; put the grid into a layout with
    `Bleed(grid, grid.bleed)` so that they line up with the page.

    Args:
        theme: gives colours, type and room.
        words: for the accessible names.
        name: accessible name of the gallery.
        selectable: cards can be ticked: click, Ctrl or Shift and click, Ctrl+A, Ctrl+Space.

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

    key_lines = (
        (("Left", "Right", "Up", "Down"), N_("Go to another item")),
        (("Space",), N_("Hold to look at an item; let go and it blurs")),
        (("Enter",), N_("Open an item")),
        (("Ctrl+Space", "Ctrl+A"), N_("Tick an item, or all")),
    )

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        name: str,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, words, parent)
        self._held: int | None = None
        self._refilling = False
        self._space = HeldKey(self)
        self._space.pressed.connect(lambda: self._hold(self.currentIndex().row()))
        self._space.released.connect(self._let_go)
        self.setAccessibleName(name)
        self.setProperty("ownRing", True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        modes = QListView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if selectable else modes.NoSelection)
        theme.changed.connect(self._on_theme_changed)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        if selectable:
            self.selectionModel().selectionChanged.connect(self._on_picked)

    def set_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show these cards; those that stay keep the selection, the keyboard and the eye."""
        if self._held is not None and all(t.number != self._held for t in thumbs):
            self._let_go()
        picked, current = self._picked_numbers(), self._number_at(self.currentIndex().row())
        self._refilling = True
        self._thumbs.set_thumbs(thumbs)
        self.pick(picked)
        row = self._thumbs.row_of(current) if current is not None else None
        if row is not None and row != self.currentIndex().row():
            self._go_to(row)
        self._refilling = False
        if self._picked_numbers() != picked:
            self._on_picked()
        self._fit()

    def pick(self, numbers: Sequence[int]) -> None:
        """Tick these cards and no others."""
        if self._picked_numbers() == tuple(numbers):
            return
        wanted = QItemSelection()
        for number in numbers:
            row = self._thumbs.row_of(number)
            if row is not None:
                index = self._thumbs.index(row)
                wanted.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(wanted, flags)

    def stand_at(self, number: int) -> None:
        """Put the keyboard on a card and bring it into view; nothing when it is not shown."""
        row = self._thumbs.row_of(number)
        if row is not None:
            self._go_to(row)
            self.setFocus(Qt.FocusReason.TabFocusReason)
            if self.hasFocus():
                # It may have had the keyboard before, and then nothing came in.
                self._set_ring(row)
            self.bring_into_view(number)

    def bring_into_view(self, number: int) -> None:
        """Scroll the page to a card."""
        row = self._thumbs.row_of(number)
        if row is not None:
            self._bring_into_view(self._thumbs.index(row))

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

    def left_out(self) -> tuple[str, ...]:
        """Give all words on cards that do not fit; must be empty."""
        return tuple(text for thumb in self._thumbs.thumbs for text in self._cards.left_out(thumb))

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
        self._space.forget()
        self._let_go()
        self._set_ring(None)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Bring the card into view."""
        super().currentChanged(current, previous)
        if self._cards.ring is not None:
            self._set_ring(current.row())
        self._bring_into_view(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space peeks, Ctrl+Space ticks, Enter opens, Esc unticks, arrows walk."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Escape and self._picked_numbers():
            self.clearSelection()
            return
        if (
            event.key() == Qt.Key.Key_Space
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            flags = QItemSelectionModel.SelectionFlag.Toggle
            self.selectionModel().select(self.currentIndex(), flags)
            return
        if event.key() == Qt.Key.Key_Space:
            self._space.press()
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
            self._space.release()
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
        if not self._refilling:
            self.picked.emit(self._picked_numbers())

    def _picked_numbers(self) -> tuple[int, ...]:
        return self._thumbs.numbers(index.row() for index in self.selectedIndexes())

    def _number_at(self, row: int) -> int | None:
        thumbs = self._thumbs.thumbs
        return thumbs[row].number if 0 <= row < len(thumbs) else None

    def _on_theme_changed(self) -> None:
        self._cards.forget()
        self.viewport().update()
