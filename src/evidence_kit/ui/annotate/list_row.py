"""One annotation as a row: number, kind, words, and where it lies."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui import icons
from evidence_kit.ui.annotate import announce
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.places import place_words
from evidence_kit.ui.letters import LEAST
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

ICONS: Final = {
    Kind.BOX: "square",
    Kind.ARROW: "move-up-right",
    Kind.HIGHLIGHT: "highlighter",
    Kind.TEXT: "type",
    Kind.NUMBER: "hash",
    Kind.BLACKOUT: "blackout",
}
_SHORT: Final = {Kind.BLACKOUT: N_("Black")}
"""Names that fit the column where the others are too long."""
_HIGH: Final = 58
_AROUND: Final = 8
"""Px above and below two lines."""
_KIND, _WORDS, _PLACE, _END = 54, 158, 140, 36
"""Left of the kind and the words; width of the place and of the sign at the end."""


class ListRow(QAbstractButton):
    """58 px high. Arrows walk, Enter opens, Alt with an arrow changes the order, Del removes.

    Signals:
        walked(int): go to the row this far below.
        moved(int): put this annotation this far down the list.
        removed: take it away.
    """

    walked = Signal(int)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._item: Annotation | None = None
        self._number: int | None = None
        self._place = ""
        self._selected = self._open = False
        self.setProperty("radius", 4)
        self.setProperty("elides", True)
        # So that a screen reader says whether it is selected; pressing decides nothing itself.
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self.updateGeometry)

    def show_item(
        self, item: Annotation, number: int | None, extent: Extent, *, row: int, of: int
    ) -> None:
        """Show an annotation, which is this row (from 1) of so many."""
        self._item, self._number = item, number
        self._place = place_words(item.frame, extent, self._words)
        said = announce.described(item, number, extent, self._words)
        _ = self._words.gettext
        said = said if item.text else f"{said}: {_('no words yet')}"
        where = _("row {number} of {total}").format(number=row, total=of)
        # What is cut off on screen stands here whole.
        self.setAccessibleName(f"{said}, {where}")
        tip(self, self.accessibleName())
        self.update()

    def mark(self, *, selected: bool, open_: bool) -> None:
        """Show whether it is selected, and whether its fields stand below it."""
        self._selected, self._open = selected, open_
        self.setChecked(selected)
        _ = self._words.gettext
        self.setAccessibleDescription(_("opened") if open_ else _("Enter opens it"))
        self.update()

    def nextCheckState(self) -> None:
        """Leave it as it is; `mark` says what is selected."""

    def sizeHint(self) -> QSize:
        """58 px high; large letters take two lines."""
        return QSize(300, self._line() * 2 + _AROUND * 2 if self._large else _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, open or remove."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step is not None:
            self.walked.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        del event
        item, theme = self._item, self._theme
        if item is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._selected or self.underMouse():
            soft = "primarySoft" if self._selected else "sunken"
            painter.fillRect(self.rect(), theme.colour(soft))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border"))
        ink = "onPrimarySoft" if self._selected else "text"
        quiet = "onPrimarySoft" if self._selected else "text2"
        self._disc(painter)
        dpr, middle = self.devicePixelRatioF(), self.height() // 2
        kind = icons.pixmap(theme, ICONS[item.kind], ink, 18, dpr)
        painter.drawPixmap(_KIND, middle - 9, kind)
        painter.setPen(theme.colour(ink))
        name = _SHORT.get(item.kind, announce.KINDS[item.kind])
        kind_at, words_at, place_at = self._places()
        self._write(painter, kind_at, "small", self._words.gettext(name))
        words = " ".join(item.text.split())
        painter.setPen(theme.colour(ink if words else quiet))
        said = words or self._words.gettext("no words yet")
        self._write(painter, words_at, "medium" if words else "small", said)
        painter.setPen(theme.colour(quiet))
        self._write(painter, place_at, "small", self._place)
        sign = icons.pixmap(theme, "chevron-up" if self._open else "ellipsis", ink, 20, dpr)
        painter.drawPixmap(self.width() - _END, middle - 10, sign)

    def _disc(self, painter: QPainter) -> None:
        disc = QRectF(18, self.height() / 2 - 12, 24, 24)
        if self._number is None:
            painter.setPen(QPen(self._theme.colour("control"), 1.5))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75))
            painter.setPen(self._theme.colour("text2"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("exit"))
            painter.drawEllipse(disc)
            painter.setPen(self._theme.colour("onExit"))
        painter.setFont(self._theme.font("nodeSmall"))
        text = "–" if self._number is None else str(self._number)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)

    def _places(self) -> tuple[QRectF, QRectF, QRectF]:
        """Give where kind, words and place stand: on a line; large letters have words below."""
        wide, high, begin = self.width(), self.height() - 1, _KIND + 26
        if not self._large:
            words = wide - _WORDS - _PLACE - _END - 14
            place = QRectF(wide - _END - _PLACE, 0, _PLACE - 8, high)
            return QRectF(begin, 0, 78, high), QRectF(_WORDS, 0, words, high), place
        line, kind = self._line(), self._theme.px(78)
        left = begin + kind + 8
        return (
            QRectF(begin, _AROUND, kind, line),
            QRectF(begin, _AROUND + line, wide - begin - _END - 8, line),
            QRectF(left, _AROUND, wide - left - _END - 8, line),
        )

    @property
    def _large(self) -> bool:
        return self._theme.text_size > LEAST

    def _line(self) -> int:
        return self._theme.type("medium").line

    def _write(self, painter: QPainter, place: QRectF, role: str, text: str) -> None:
        """Write one line."""
        font = self._theme.font(role)
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
