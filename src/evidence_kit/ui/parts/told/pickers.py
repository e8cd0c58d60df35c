"""Choosing the exhibits that show something, and whose doing it was."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Suspect
from evidence_kit.ui import icons
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.chip_group import KEY_LINES, ChipGroup
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.number import paint_number
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.scroll import ScrollView
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.parts.told.veils import Veils
from evidence_kit.ui.parts.told.words import suspect_name
from evidence_kit.ui.parts.veil import veiled
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_TILE: Final = QSize(76, 64)
_RADIUS: Final = 10
_MANY: Final = 12
"""More exhibits than this scroll in a window of their own."""
_WINDOW: Final = 288
_LONG: Final = 22
"""Characters of a suspect's name that fit the narrowest column."""


class ExhibitTile(QAbstractButton):
    """A blurred picture with its number; on has a thick edge and a check.

    Args:
        theme: gives colours and type.
        exhibit: what it stands for.
        veils: gives the blurred picture.
        name: for a screen reader.
    """

    def __init__(self, theme: Theme, exhibit: Exhibit, veils: Veils, name: str) -> None:
        super().__init__()
        self._theme, self._exhibit, self._veils = theme, exhibit, veils
        self.setProperty("radius", _RADIUS)
        self.setCheckable(True)
        self.setFixedSize(_TILE)
        self.setAccessibleName(name)
        tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)
        veils.arrived.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the number and the edge."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addRoundedRect(card, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(path)
        self._paint_picture(painter)
        painter.restore()
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("primary" if on else "control"), 2 if on else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        paint_number(painter, theme, 5, 5, self._exhibit.number)
        if on:
            box = QRectF(self.width() - 29, self.height() - 29, 24, 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawRoundedRect(box, 7, 7)
            mark = icons.pixmap(theme, "check", "onPrimary", 16, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPointF(4, 4), mark)

    def _paint_picture(self, painter: QPainter) -> None:
        theme, one = self._theme, self._exhibit
        raster = self._veils.of(one.number)
        dpr = self.devicePixelRatioF()
        if raster is not None:
            painter.drawPixmap(QPointF(0, 0), veiled(theme, raster, _TILE, dpr))
            return
        private = one.sensitive or one.stored is None
        painter.fillRect(self.rect(), theme.colour("heideSoft" if private else "sunken"))
        icon = "eye-off" if one.sensitive else "file-text" if one.stored is None else "image"
        drawn = icons.pixmap(theme, icon, "heide" if private else "text2", 20, dpr)
        painter.drawPixmap(QPointF(_TILE.width() / 2 - 2, _TILE.height() / 2 - 10), drawn)


class ExhibitPicker(QWidget):
    """All exhibits that count, to tie to what is told.

    Signals:
        changed: others are chosen.
    """

    key_lines = KEY_LINES
    changed = Signal()

    def __init__(self, veils: Veils, theme: Theme, words: Wording, label: str) -> None:
        super().__init__()
        self._veils, self._theme, self._words = veils, theme, words
        self.tiles: dict[int, ExhibitTile] = {}
        self._shown: tuple[Exhibit, ...] = ()
        self._others: tuple[int, ...] = ()
        self._all = QWidget()
        self._flow = FlowLayout(self._all, gap=8)
        self._group = ChipGroup(self)
        self._view = ScrollView()
        self._view.setWidget(self._all)
        self._all.setAutoFillBackground(False)
        self.none = Para(theme, words.gettext("There are no items yet."), "small", "text3")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(Para(theme, label, "h3"))
        inside.addWidget(self.none)
        inside.addWidget(self._view)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> tuple[int, ...]:
        """Numbers of the exhibits that are on, and of those that were set aside since."""
        on = [number for number, tile in self.tiles.items() if tile.isChecked()]
        return tuple(sorted((*on, *self._others)))

    def show_exhibits(self, exhibits: tuple[Exhibit, ...], chosen: tuple[int, ...]) -> None:
        """Offer these, with those that are chosen on."""
        counting = tuple(one for one in exhibits if one.withdrawn_because is None)
        if counting != self._shown:
            self._shown = counting
            self._make()
        self._others = tuple(number for number in chosen if number not in self.tiles)
        for number, tile in self.tiles.items():
            tile.setChecked(number in chosen)
        self._veils.fetch()

    def resizeEvent(self, event: object) -> None:
        """Be as tall as the tiles need, up to a window of their own."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _make(self) -> None:
        self._group.clear()
        self._flow.clear()
        self.tiles = {}
        _ = self._words.gettext
        for one in self._shown:
            name = _("Item {number}, {name}").format(number=one.number, name=one.name)
            tile = ExhibitTile(self._theme, one, self._veils, name)
            tile.clicked.connect(self.changed)
            self._flow.addWidget(tile)
            self._group.add(tile)
            self.tiles[one.number] = tile
        self.none.setVisible(not self._shown)
        self._view.setVisible(bool(self._shown))
        self._fit()

    def _fit(self) -> None:
        need = self._flow.heightForWidth(max(self.width(), _TILE.width()))
        self._view.setFixedHeight(min(need, _WINDOW) if len(self._shown) > _MANY else need)


class SuspectPicker(QWidget):
    """Chips for all suspects, any number of which may be on, or "I do not know".

    Signals:
        changed: others are chosen.
    """

    key_lines = KEY_LINES
    changed = Signal()

    def __init__(self, theme: Theme, words: Wording, label: str) -> None:
        super().__init__()
        self._theme, self._words, self._label = theme, words, label
        self._shown: tuple[Suspect, ...] | None = None
        self.chips: dict[str, Chip] = {}
        holder = QWidget()
        self._flow = FlowLayout(holder, gap=8)
        self._group = ChipGroup(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(Para(theme, label, "h3"))
        inside.addWidget(holder)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the suspects that are on."""
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def show_suspects(self, suspects: tuple[Suspect, ...], chosen: tuple[str, ...]) -> None:
        """Offer these, with those that are chosen on."""
        if suspects != self._shown:
            self._shown = suspects
            self._group.clear()
            self._flow.clear()
            self.chips = {}
            offered = [(one.id, suspect_name(one, self._words)) for one in suspects]
            unknown = self._words.gettext("I do not know")
            for key, text in (*offered, (UNKNOWN_SUSPECT, unknown)):
                self._add(key, text)
        for key, chip in self.chips.items():
            chip.setChecked(key in chosen)

    def _add(self, key: str, text: str) -> None:
        chip = Chip(self._theme, text if len(text) <= _LONG else f"{text[: _LONG - 1].rstrip()}…")
        chip.setAccessibleName(f"{self._label} {text}")
        tip(chip, text)
        chip.clicked.connect(lambda on: self._on_clicked(key, on))
        self._flow.addWidget(chip)
        self._group.add(chip)
        self.chips[key] = chip

    def _on_clicked(self, key: str, on: bool) -> None:
        # "I do not know" stands alone; any suspect takes it away.
        for other, chip in self.chips.items():
            if on and other != key and UNKNOWN_SUSPECT in (key, other):
                chip.setChecked(False)
        self.changed.emit()
