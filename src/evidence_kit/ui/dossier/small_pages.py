"""The pages in small, one below the other; the one the person is at has an edge."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from evidence_kit.ui.dossier.pages import PagesPresenter
from evidence_kit.ui.dossier.phrases import page_label, page_of
from evidence_kit.ui.parts.veil import image
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

WIDE: Final = 68
_SHEET: Final = QSize(WIDE, 96)
_GAP: Final = 10
_BAR: Final = 12
"""Px at the right that the scroll bar takes."""

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class SmallPages(QListView):
    """Draws only what is in view.

    Signals:
        in_view: indices of the small pages in view.
    """

    in_view = Signal(object)

    def __init__(self, presenter: PagesPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._presenter, self._theme = presenter, theme
        self._model = _Pages(presenter, words)
        self._pen = _Pen(presenter, theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._pen)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFixedWidth(WIDE + _BAR)
        self.setProperty("radius", 8)
        self.setAccessibleName(words.gettext("All pages, small"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionModel().currentChanged.connect(self._on_current)
        presenter.shown.connect(self._on_shown)
        presenter.moved.connect(self._on_moved)
        presenter.small_drawn.connect(self.viewport().update)
        presenter.hidden.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    def set_pale(self, on: bool) -> None:
        """Draw them as pages that are not as the case is now."""
        self._pen.pale = on
        self.viewport().update()

    def ask(self) -> None:
        """Tell what is in view."""
        step = _SHEET.height() + _GAP
        first = max(0, self.verticalScrollBar().value() // step)
        last = (self.verticalScrollBar().value() + self.viewport().height()) // step
        self.in_view.emit(range(first, min(last + 1, len(self._presenter.pages))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Others may be in view."""
        super().resizeEvent(event)
        self.ask()

    def _on_scrolled(self) -> None:
        self.ask()

    def _on_shown(self) -> None:
        self._model.renew()
        self._on_moved()
        self.ask()

    def _on_moved(self) -> None:
        here = self._model.index(self._presenter.index)
        if here != self.currentIndex():
            self.setCurrentIndex(here)
        self.ask()

    def _on_current(self, now: QModelIndex) -> None:
        if now.isValid():
            self._presenter.go(now.row())


class _Pages(QAbstractListModel):
    def __init__(self, presenter: PagesPresenter, words: Wording) -> None:
        super().__init__()
        self._presenter, self._words = presenter, words

    def renew(self) -> None:
        """Take the pages of another dossier."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the pages."""
        return 0 if parent.isValid() else len(self._presenter.pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words for a page."""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return page_of(self._presenter.pages, index.row(), self._words)
        return None


class _Pen(QStyledItemDelegate):
    def __init__(self, presenter: PagesPresenter, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._presenter, self._theme, self._view = presenter, theme, view
        self.pale = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As large as a small page and the gap below it."""
        del option, index
        return QSize(WIDE, _SHEET.height() + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the page, its number, and the edge of the one the person is at."""
        theme, row = self._theme, index.row()
        place = QRect(option.rect.topLeft(), _SHEET)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(0.4 if self.pale else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("wit"))
        painter.drawRoundedRect(QRectF(place), 4, 4)
        drawn = self._presenter.small(row)
        if drawn is not None:
            painter.drawImage(QRectF(place).adjusted(2, 2, -2, -2), image(drawn))
        if row == self._presenter.index:
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 4, 4)
        self._number(painter, place, page_label(self._presenter.pages, row))
        painter.restore()

    def _number(self, painter: QPainter, place: QRect, text: str) -> None:
        font = self._theme.font("tag")
        wide = max(22, QFontMetrics(font).horizontalAdvance(text) + 10)
        plate = QRectF(place.right() - wide - 4, place.bottom() - 24, wide, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        # Paper is white in the dark too, so the plate is dark in the light too.
        painter.setBrush(self._theme.colour("onLicht"))
        painter.drawRoundedRect(plate, 6, 6)
        painter.setPen(self._theme.colour("wit"))
        painter.setFont(font)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
