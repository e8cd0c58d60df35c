"""What stands above the gallery: how many, which ones, looked for how, and in which order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from evidence_kit.ui.capture.gallery import GalleryPresenter
from evidence_kit.ui.capture.tiles import platforms
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.search import SearchField
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_SEARCHED_FROM = 3
"""With fewer exhibits there is nothing to look for."""


class GalleryHead(QWidget):
    """The count with its chips, and from a few exhibits on the search and the order.

    Attributes:
        count: how many there are.
        search: what is looked for.
        order: by number or by the date shown.
        clear: shows everything again.
    """

    def __init__(self, gallery: GalleryPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._gallery, self._theme, self._words = gallery, theme, words
        self._chip_keys: tuple[object, ...] = ()
        self.count = Para(theme, "", "h3", wrap=False)
        self.search = SearchField(theme, words, _("Search in your items"))
        self.order = Segmented(
            theme,
            (("number", _("By number")), ("date", _("By date"))),
            "date" if gallery.wanted.by_date else "number",
            name=_("Order"),
        )
        self.clear = button(theme, _("Show everything"), "quiet", small=True)
        self.chips: dict[str, Chip] = {}
        self._lay_out()
        self.search.edit.setText(gallery.wanted.search)
        self.search.edit.textChanged.connect(self._on_search)
        self.order.chosen.connect(lambda key: self._want(by_date=key == "date"))
        self.clear.clicked.connect(self.show_all)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(self.search.edit.setFocus)
        self.search.edit.installEventFilter(self)
        gallery.tiles_changed.connect(self.refresh)
        self.refresh()

    def show_all(self) -> None:
        """Take every filter away and empty the search."""
        self.search.edit.clear()
        self._want(search="", waiting=False, platform="")

    def refresh(self) -> None:
        """Count again."""
        words, gallery = self._words, self._gallery
        aside = sum(tile.withdrawn_because is not None for tile in gallery.tiles)
        counted = len(gallery.tiles) - aside
        said = words.ngettext("{count} item", "{count} items", counted).format(count=counted)
        if aside:
            both = words.ngettext("{items}, {count} set aside", "{items}, {count} set aside", aside)
            said = both.format(items=said, count=aside)
        self.count.setText(said)
        some = len(gallery.tiles) >= _SEARCHED_FROM or gallery.wanted.narrowed
        self._second.setVisible(some)
        found = len(gallery.shown)
        text = words.ngettext("{count} found", "{count} found", found).format(count=found)
        self.search.set_found(text if gallery.wanted.search.strip() else "")
        # Where nothing is found, the room itself offers to show everything.
        self.clear.setVisible(gallery.wanted.narrowed and found > 0)
        self._show_chips()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the search."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, QLineEdit)
        ):
            watched.clear()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._flow_in = QWidget()
        self._flow = FlowLayout(self._flow_in, gap=8)
        self.count.setMinimumHeight(36)  # stands on the line of the first row of chips
        first = top_row(self.count, self._flow_in, self.clear, gap=16)
        first.setStretch(1, 1)
        first.setAlignment(self.count, Qt.AlignmentFlag.AlignTop)
        first.setAlignment(self.clear, Qt.AlignmentFlag.AlignTop)
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(10)
        second.addWidget(self.search, 1)
        second.addWidget(self.order, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 14, 0, 12)
        inside.setSpacing(10)
        inside.addWidget(self._second)
        inside.addLayout(first)

    def _show_chips(self) -> None:
        """Make chips anew only when there are others, so that none loses the keyboard."""
        gallery, wanted = self._gallery, self._gallery.wanted
        waiting = sum(tile.waits for tile in gallery.tiles)
        named = platforms(gallery.tiles)
        named = named if len(named) > 1 or wanted.platform else ()
        keys = (waiting, named)
        if keys != self._chip_keys:
            self._chip_keys = keys
            self._make_chips(waiting, named)
        for key, chip in self.chips.items():
            on = {
                "all": not wanted.waiting and not wanted.platform,
                "waiting": wanted.waiting,
            }.get(key, key == f"platform {wanted.platform}")
            chip.setChecked(on)

    def _make_chips(self, waiting: int, named: tuple[tuple[str, int], ...]) -> None:
        _ = self._words.gettext
        held = next((key for key, chip in self.chips.items() if chip.hasFocus()), None)
        self._flow.clear()
        self.chips = {"all": Chip(self._theme, _("Everything"), tick=False)}
        self.chips["all"].clicked.connect(lambda: self._want(waiting=False, platform=""))
        if waiting or self._gallery.wanted.waiting:
            chip = Chip(self._theme, _("Still to look at"), count=waiting, tick=False)
            chip.clicked.connect(lambda on: self._want(waiting=on))
            self.chips["waiting"] = chip
        for name, count in named:
            chip = Chip(self._theme, name, count=count, tick=False)
            chip.clicked.connect(lambda on, name=name: self._want(platform=name if on else ""))
            self.chips[f"platform {name}"] = chip
        for chip in self.chips.values():
            self._flow.addWidget(chip)
        if held in self.chips:
            self.chips[held].setFocus()

    def _on_search(self, text: str) -> None:
        self._want(search=text)

    def _want(self, **changes: object) -> None:
        wanted = replace(self._gallery.wanted, also=0, **changes)  # type: ignore[arg-type]
        self._gallery.want(wanted)
        # A chip that was clicked off again may be the one that is on by itself.
        self.refresh()
