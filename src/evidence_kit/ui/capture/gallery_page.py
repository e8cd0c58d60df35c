"""The gallery page: add files, see what there is, hold the eye to look."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.capture.add_files import ask_for_files
from evidence_kit.ui.capture.gallery import Tile, TileKind
from evidence_kit.ui.capture.guide_card import GuideCard
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.large_view import LargeView
from evidence_kit.ui.capture.news import News
from evidence_kit.ui.capture.phrases import tile_line, tile_tag
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.capture.ways_in import WaysIn
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.bleed import Bleed
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.empty import EmptyState
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.parts.thumb_model import Thumb, ThumbState
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_STATES = {
    TileKind.PICTURE: ThumbState.BLURRED,
    TileKind.IN_WORDS: ThumbState.IN_WORDS,
    TileKind.NOT_SHOWN: ThumbState.CANNOT_SHOW,
    TileKind.DAMAGED: ThumbState.CANNOT_SHOW,
}


class GalleryPage(ScrollPage):
    """Shows the exhibits. Which of them may be seen sharp, the presenter says."""

    def __init__(self, presenter: CollectPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Collect")
        self._choosing = False
        self.grid = ThumbGrid(theme, words, name=_("Your items"))
        self.count = Para(theme, "", "h3")
        self.legend = Para(theme, _("The date is that of the file itself."), "caption", "text3")
        self.ways = WaysIn(theme, words)
        self.news = News(presenter.files, theme, words)
        self.empty = self._empty_state()
        self.dragging = self._dragging_too()
        self.guide = GuideCard(theme, words)
        self.large = LargeView(theme, self)
        self._lay_out()
        self.set_action_bar(self._bar())
        self._connect()
        self._on_tiles_changed()
        self._on_step(presenter.files.step)

    def _empty_state(self) -> EmptyState:
        _ = self._words.gettext
        self.first = button(self.theme, _("Choose files"), "secondary", icon="folder-open")
        self.first.clicked.connect(self._choose)
        self.first_paste = button(self.theme, _("Paste"), "quiet", icon="clipboard-paste")
        return EmptyState(
            self.theme,
            "images",
            _("Your screenshots come here"),
            _("Begin with one. The rest can come later. They also simply stay on your phone."),
            action=self.first,
            others=(self.first_paste,),
        )

    def _dragging_too(self) -> QWidget:
        said = self._words.gettext("Dragging works too: let go of a photo anywhere here.")
        made = QWidget()
        made.setLayout(
            row(
                Glyph(self.theme, "mouse-pointer-2", "text2", 18),
                Para(self.theme, said, "small"),
                margins=(0, 12, 0, 0),
            )
        )
        return made

    def _lay_out(self) -> None:
        _ = self._words.gettext
        self.lead = Para(
            self.theme,
            _("Put your screenshots here. The original stays exactly as it was."),
            "body",
        )
        self._main = QVBoxLayout()
        self._main.setSpacing(0)
        self._main.addWidget(Para(self.theme, self.title, "h1"))
        self._main.addSpacing(4)
        self._main.addWidget(self.lead)
        self._main.addSpacing(16)
        self._main.addWidget(self.news)
        self._main.addWidget(self.ways)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 16, 0, 12)
        head.setSpacing(12)
        head.addWidget(self.count)
        head.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignVCenter)
        self._main.addWidget(self._head)
        self._main.addLayout(Bleed(self.grid, self.grid.bleed))
        self._main.addWidget(self.empty, 1)
        self._main.addWidget(self.dragging)
        self._rest = QWidget()
        self._main.addWidget(self._rest, 1)
        whole = QHBoxLayout()
        whole.setSpacing(20)
        whole.addLayout(self._main, 1)
        whole.addWidget(self.guide, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(whole)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.choose = button(self.theme, _("Choose files"), icon="folder-open", large=True)
        self.choose.clicked.connect(self._choose)
        self.onward = button(
            self.theme, _("Make your police file"), icon="arrow-right", icon_right=True, large=True
        )
        self.onward.clicked.connect(self.presenter.ask_dossier)
        return ActionBar(self.theme, secondary=(self.choose,), primary=self.onward)

    def _connect(self) -> None:
        gallery, files = self.presenter.gallery, self.presenter.files
        self.ways.files.clicked.connect(self._choose)
        self.grid.peek_requested.connect(gallery.hold)
        self.grid.peek_released.connect(lambda _number: gallery.release())
        gallery.tiles_changed.connect(self._on_tiles_changed)
        gallery.veils_changed.connect(self._show_thumbs)
        gallery.sharp_changed.connect(self._show_thumbs)
        gallery.sharp_ready.connect(self.grid.show_peek)
        gallery.large_ready.connect(self._on_large)
        gallery.hidden.connect(self.large.drop)
        gallery.blurred_changed.connect(self._on_blurred)
        files.step_changed.connect(self._on_step)
        files.progressed.connect(self._show_thumbs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the card at the side be as tall as what can be seen of the page."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        bar = self.action_bar.height() if self.action_bar is not None else 0
        seen = self.height() - bar - margins.top() - margins.bottom()
        self.guide.setMinimumHeight(max(seen, self.guide.body.sizeHint().height()))

    def hideEvent(self, event: object) -> None:
        """Blur what is held when the person goes elsewhere."""
        self.presenter.gallery.release()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _choose(self) -> None:
        ask_for_files(self, self.presenter.files, self._words)

    def _on_step(self, step: Step) -> None:
        busy = step in (Step.LOOKING, Step.KEEPING)
        self.ways.setEnabled(not busy)
        self.first_paste.setEnabled(not busy)
        self.choose.setEnabled(not busy)
        self.first.setEnabled(not busy)
        self._on_tiles_changed()

    def _on_tiles_changed(self) -> None:
        words, tiles = self._words, self.presenter.gallery.tiles
        arriving = self._arriving()
        some = bool(tiles or arriving)
        said = words.ngettext("{count} item", "{count} items", len(tiles))
        self.count.setText(said.format(count=len(tiles)))
        for widget in (self.ways, self._head, self.grid, self._rest):
            widget.setVisible(some)
        self.empty.setVisible(not some)
        self.dragging.setVisible(not some)
        self.choose.setVisible(not tiles)
        self.onward.setVisible(bool(tiles))
        if self.action_bar is not None:
            self.action_bar.set_status(
                words.gettext("One is already a start.") if not tiles else ""
            )
        self._show_thumbs()

    def _show_thumbs(self) -> None:
        thumbs = [self._thumb(tile) for tile in self.presenter.gallery.tiles]
        self.grid.set_thumbs([*thumbs, *self._arriving()])

    def _thumb(self, tile: Tile) -> Thumb:
        gallery = self.presenter.gallery
        # While pictures need not be blurred, the sharp one takes the place of the veil.
        seen = gallery.veils.get(tile.number)
        if not gallery.blurred:
            seen = gallery.sharp.get(tile.number, seen)
        return Thumb(
            tile.number,
            tile.name,
            tile_line(tile, self._words),
            seen,
            _STATES[tile.kind],
            tile_tag(tile, self._words),
        )

    def _arriving(self) -> list[Thumb]:
        files = self.presenter.files
        if files.step is not Step.KEEPING:
            return []
        answered = [one for one in files.batch.files if one.answer is not None]
        return [
            Thumb(
                files.first_number + at,
                one.candidate.facts.name,
                self._words.gettext("is coming in"),
                state=ThumbState.ARRIVING,
                progress=1.0 if at < files.done else 0.0,
            )
            for at, one in enumerate(answered)
        ]

    def _on_large(self, number: int, raster: Raster) -> None:
        self.large.show_beside(raster, self._card_of(number))

    def _on_blurred(self, on: bool) -> None:
        if on:
            # Takes the sharp pixels out of the grid's own memory too.
            self.grid.forget()
        self._show_thumbs()

    def _card_of(self, number: int) -> QRect:
        row = next(
            at for at, tile in enumerate(self.presenter.gallery.tiles) if tile.number == number
        )
        cell = self.grid.visualRect(self.grid.model().index(row, 0))
        return QRect(self.grid.viewport().mapTo(self, cell.topLeft()), cell.size())
