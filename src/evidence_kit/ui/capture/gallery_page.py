"""The gallery page: add files, see what there is, hold the eye to look."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.capture.add_files import ask_for_files
from evidence_kit.ui.capture.details_card import DetailsCard
from evidence_kit.ui.capture.gallery_head import GalleryHead
from evidence_kit.ui.capture.guide_card import GuideCard
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.large_view import LargeView
from evidence_kit.ui.capture.news import News
from evidence_kit.ui.capture.phrases import onward_words, tile_line, tile_tag, tile_title
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.capture.side_panel import SidePanel
from evidence_kit.ui.capture.tiles import Tile, TileKind
from evidence_kit.ui.capture.ways_in import WaysIn
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.bleed import Bleed
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.empty import EmptyState
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, row
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
    TileKind.SENSITIVE: ThumbState.SENSITIVE,
    TileKind.DAMAGED: ThumbState.DAMAGED,
}


class GalleryPage(ScrollPage):
    """Shows the exhibits. Which of them may be seen sharp, the presenter says."""

    def __init__(self, presenter: CollectPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Collect")
        self._thumbs: dict[int, tuple[object, Thumb]] = {}
        self.grid = ThumbGrid(theme, words, name=_("Your items"), selectable=True)
        self.head = GalleryHead(presenter.gallery, theme, words)
        self.ways = WaysIn(theme, words)
        self.news = News(presenter.files, theme, words, self)
        self.empty = self._empty_state()
        self.dragging = self._dragging_too()
        self.none_found = self._none_found()
        self.guide = GuideCard(theme, words)
        self.details = DetailsCard(presenter.details, theme, words)
        self.large = LargeView(theme, self)
        self._lay_out()
        self.set_action_bar(self._bar())
        self._connect()
        self._on_step(presenter.files.step)
        self._on_picked()

    def _empty_state(self) -> EmptyState:
        _ = self._words.gettext
        self.first = button(self.theme, _("Choose files"), icon="folder-open", large=True)
        self.first.clicked.connect(self._choose)
        self.first_paste = button(self.theme, _("Paste"), "quiet", icon="clipboard-paste")
        return EmptyState(
            self.theme,
            "images",
            _("Screenshots come here"),
            _("Begin with one. The rest can come later. They also simply stay on the phone."),
            action=self.first,
            others=(self.first_paste,),
        )

    def _none_found(self) -> EmptyState:
        _ = self._words.gettext
        self.all_again = button(self.theme, _("Show everything"), "secondary")
        self.all_again.clicked.connect(self.head.show_all)
        return EmptyState(
            self.theme,
            "search",
            _("Nothing found"),
            _("We search names, descriptions and platforms, not the pictures themselves."),
            action=self.all_again,
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
            _("Put screenshots here. The original stays exactly as it was."),
            "body",
        )
        self._main = QVBoxLayout()
        self._main.setSpacing(0)
        self._main.addWidget(self.lead)
        self._main.addSpacing(16)
        self._main.addLayout(column(self.news.refused, margins=(0, 0, 0, 12)))
        self._main.addWidget(self.ways)
        self._main.addWidget(self.head)
        self._main.addLayout(Bleed(self.grid, self.grid.bleed))
        self._main.addWidget(self.none_found)
        self._main.addWidget(self.empty, 1)
        self._main.addWidget(self.dragging)
        self._rest = QWidget()
        self._main.addWidget(self._rest, 1)
        self.body.addLayout(self._main)
        self.side = SidePanel(self.theme, self.guide, self.details)
        # Whatever exhibit the person is at: how far adding files is, and how it ended, is seen.
        self.put_beside(self.side, Para(self.theme, self.title, "h1"), self.news)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        ahead, theme = "arrow-right", self.theme
        self.answer = button(theme, _("Answer"), icon=ahead, icon_right=True, large=True)
        self.answer.clicked.connect(self._go_on)
        onward = _("Next: details of the offender")
        self.onward = button(theme, onward, icon=ahead, icon_right=True, large=True)
        self.onward.clicked.connect(self.presenter.ask_onward)
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.visit.end)
        self.back.hide()  # until somebody comes from another room
        return ActionBar(theme, back=self.back, secondary=(self.answer,), primary=self.onward)

    def _connect(self) -> None:
        gallery, files = self.presenter.gallery, self.presenter.files
        self.ways.files.clicked.connect(self._choose)
        self.grid.peek_requested.connect(gallery.hold)
        self.grid.peek_released.connect(lambda _number: gallery.release())
        self.grid.opened.connect(gallery.open)
        self.details.view_asked.connect(gallery.open)
        self.grid.picked.connect(gallery.pick)
        self.grid.in_view.connect(gallery.look_at, Qt.ConnectionType.QueuedConnection)
        gallery.picked_changed.connect(self._on_picked)
        gallery.tiles_changed.connect(self._on_tiles_changed)
        gallery.veils_changed.connect(self._show_thumbs)
        gallery.sharp_changed.connect(self._show_thumbs)
        gallery.sharp_ready.connect(self.grid.show_peek)
        gallery.large_ready.connect(self._on_large)
        gallery.hidden.connect(self.large.drop)
        gallery.blurred_changed.connect(self._on_blurred)
        gallery.stood_at.connect(self._on_stood_at)
        files.step_changed.connect(self._on_step)
        files.waiting_changed.connect(self._on_tiles_changed)
        files.progressed.connect(self._show_thumbs)

    def hideEvent(self, event: object) -> None:
        """Blur what can be seen when the person goes elsewhere."""
        self.presenter.gallery.leave()
        super().hideEvent(event)  # type: ignore[arg-type]

    def show_refused(self) -> None:
        """Bring what was not added into view, once the page was laid out with it."""
        QTimer.singleShot(0, self.grid, lambda: self.scroll_area.verticalScrollBar().setValue(0))

    def _choose(self) -> None:
        ask_for_files(self, self.presenter.files, self._words)

    def _go_on(self) -> None:
        """Answer what waits; what is answered and was not kept is tried again."""
        files = self.presenter.files
        if files.batch.open_places:
            files.resume()
        else:
            files.proceed(self._words)

    def _on_step(self, step: Step) -> None:
        del step
        may = self.presenter.files.can_take
        for way in (self.ways, self.first_paste, self.first):
            way.setEnabled(may)
        self._on_tiles_changed()

    def _on_tiles_changed(self) -> None:
        tiles = self.presenter.gallery.tiles
        arriving = self._arriving()
        some = bool(tiles or arriving)
        self.ways.setVisible(some)
        # Nothing is counted before the first one is in.
        self.head.setVisible(bool(tiles))
        found = bool(self.presenter.gallery.shown or arriving)
        self.grid.setVisible(some and found)
        self.none_found.setVisible(some and not found)
        self._show_first(nothing=not some)
        self._show_next(len(tiles))
        self._show_thumbs()

    def _show_first(self, *, nothing: bool) -> None:
        """Invite to add the first file, unless files are being looked at already."""
        files = self.presenter.files
        invites = nothing and files.step is not Step.LOOKING
        self.empty.setVisible(invites)
        self._rest.setVisible(not invites)
        self.dragging.setVisible(nothing and files.can_take)
        # An empty room says it in its middle.
        self.guide.stays.setVisible(not nothing)

    def _show_next(self, kept: int) -> None:
        """Offer one thing to do: answer or keep what waits, else the next room."""
        files, words = self.presenter.files, self._words
        calm = files.step is Step.GALLERY
        waiting = len(files.batch.files) if calm else 0
        still_open = len(files.batch.open_places)
        self.answer.setVisible(waiting > 0)
        self.first.set_kind("secondary" if waiting else "primary")
        said = words.ngettext("Answer for {count} file", "Answer for {count} files", still_open)
        said = said.format(count=still_open) if still_open else onward_words(files.batch, words)
        self.answer.set_text(said)
        self.onward.setVisible(calm and not waiting and kept > 0)
        if self.action_bar is not None:
            # An empty room has its one button in its middle.
            self.action_bar.setVisible(kept > 0 or waiting > 0)

    def _show_thumbs(self) -> None:
        gallery = self.presenter.gallery
        # While pictures need not be blurred, the sharp one takes the place of the veil.
        seen = gallery.veils if gallery.blurred else gallery.veils | gallery.sharp
        thumbs = [self._thumb(tile, seen.get(tile.number)) for tile in gallery.shown]
        self.grid.set_thumbs([*thumbs, *self._arriving()])

    def _thumb(self, tile: Tile, seen: Raster | None) -> Thumb:
        """Give one card; a thousand of them are not worded anew for each picture that comes."""
        known = self._thumbs.get(tile.number)
        if known is not None and known[0] == tile and known[1].veil is seen:
            return known[1]
        words = self._words
        made = Thumb(
            tile.number,
            tile_title(tile),
            tile_line(tile, words),
            seen,
            _STATES[tile.kind],
            tile_tag(tile, words, read_only=self.presenter.files.read_only),
        )
        self._thumbs[tile.number] = (tile, made)
        return made

    def _arriving(self) -> list[Thumb]:
        files, _ = self.presenter.files, self._words.gettext
        if files.step is not Step.KEEPING:
            return []
        answered = [one for one in files.batch.files if one.answer is not None]
        return [
            Thumb(
                files.first_number + at,
                one.candidate.facts.name,
                _("ready") if at < files.done else _("is coming in"),
                state=ThumbState.ARRIVING,
                progress=1.0 if at < files.done else 0.0,
            )
            for at, one in enumerate(answered)
        ]

    def _on_large(self, number: int, raster: Raster) -> None:
        self.large.show_beside(raster, self._card_of(number))

    def _on_picked(self) -> None:
        picked = self.presenter.gallery.picked
        self.grid.pick(picked)
        self.side.show_card(self.details if picked else self.guide)

    def _on_stood_at(self, number: int) -> None:
        if self.isVisible():
            self.grid.stand_at(number)
            # Its place is known only after the page was laid out with what came or went.
            QTimer.singleShot(0, self.grid, lambda: self.grid.bring_into_view(number))

    def _on_blurred(self, on: bool) -> None:
        if on:
            # Takes the sharp pixels out of the grid's own memory too.
            self._thumbs.clear()
            self.grid.forget()
        self._show_thumbs()
        self.grid.pick(self.presenter.gallery.picked)

    def _card_of(self, number: int) -> QRect:
        row = next(
            at for at, tile in enumerate(self.presenter.gallery.shown) if tile.number == number
        )
        cell = self.grid.visualRect(self.grid.model().index(row, 0))
        return QRect(self.grid.viewport().mapTo(self, cell.topLeft()), cell.size())
