"""The drawing table: the picture in the middle, tools at the left, words at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from evidence_kit.domain.exhibit import Covered
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.picture import Raster
from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.annotate.cover_page import CoverPage
from evidence_kit.ui.annotate.fitting import in_the_middle
from evidence_kit.ui.annotate.header import DRAW, LIST, Header
from evidence_kit.ui.annotate.integrity import IntegrityLine, integrity_dialog
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.keyboard import Keyboard
from evidence_kit.ui.annotate.leads_frame import LeadCanvas
from evidence_kit.ui.annotate.leads_table import LeadsAtTable
from evidence_kit.ui.annotate.list_view import ListView
from evidence_kit.ui.annotate.panel import Panel
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.shortcut_list import bind, keys_dialog
from evidence_kit.ui.annotate.sights import DRAWABLE, SEEN, Sight, snap_of
from evidence_kit.ui.annotate.tool_strip import ToolStrip
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.annotate.view import Fit
from evidence_kit.ui.annotate.work_area import WorkArea
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class AnnotatePage(QWidget):
    """Shows one exhibit and lets a person draw on it, or change its annotations in a list.

    Attributes:
        presenter: the room's presenter.
        header, strip, canvas, cover, panel, integrity, list_view: the parts.
        onward: the one next action.
    """

    def __init__(self, presenter: AnnotatePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self.presenter, self._theme, self._words = presenter, theme, words
        self.title = _("Annotate")
        self._shown: Raster | None = None
        self.setProperty("toast", "bar")
        self.header = Header(theme, words)
        self.strip = ToolStrip(theme, words)
        self.canvas = LeadCanvas(theme, words, presenter.editor, presenter.edits)
        self.cover = CoverPage(theme, words)
        self.panel = Panel(presenter, theme, words)
        self.integrity = IntegrityLine(theme, words)
        self.list_view = ListView(presenter, theme, words)
        self._leads = LeadsAtTable(
            presenter, self.canvas, self.panel, self.integrity, self.list_view
        )
        self._keyboard = Keyboard(self, self.canvas, self.list_view)
        self.failure = Banner(theme, "warn", "triangle-alert", "", self._try_again())
        self.onward = button(
            theme, _("Done, next item"), icon="arrow-right", icon_right=True, large=True
        )
        self._arrange()
        self._connect()
        self._listen()
        self._refresh()

    @property
    def listing(self) -> bool:
        """Whether the list stands beside the picture instead of the tools."""
        return self._keyboard.listing

    def show_list(self, on: bool) -> None:
        """Work in the list, or draw."""
        self.canvas.finish()
        self.panel.settle()
        self.presenter.leads.close()
        self.header.views.set_current(LIST if on else DRAW)
        self._keyboard.turn(listing=on)
        self._fit_parts(listing=on)
        if on:
            self.list_view.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys that nobody wanted to the picture; Esc in a field leads back to it."""
        if not self._keyboard.hand_on(event):
            super().keyPressEvent(event)

    def show_keys(self) -> None:
        """Show what the keys do."""
        keys_dialog(self._theme, self._words).open_over(self)

    def _try_again(self) -> Button:
        made = button(self._theme, self._words.gettext("Try again"), "secondary", small=True)
        made.clicked.connect(self.presenter.keeper.try_again)
        return made

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cover)
        self._stack.addWidget(self.canvas)
        self._work = WorkArea(
            self._theme,
            strip=self.strip,
            picture=self._stack,
            panel=self.panel,
            integrity=self.integrity,
            list_view=self.list_view,
        )
        self._failing = QWidget()
        self._failing.setLayout(column(self.failure, margins=(16, 0, 16, 8)))
        outer = column(self.header, self._failing, rule(), gap=0)
        outer.addLayout(self._work, 1)
        self.action_bar = ActionBar(self._theme, status_icon="layers", primary=self.onward)
        outer.addWidget(self.action_bar)
        self.setLayout(scrolling(outer))

    def _connect(self) -> None:
        presenter, header, canvas = self.presenter, self.header, self.canvas
        header.gallery_asked.connect(presenter.ask_gallery)
        header.back_asked.connect(presenter.go_back)
        header.on_asked.connect(presenter.go_on)
        header.view_chosen.connect(lambda view: self.show_list(view == LIST))
        header.smaller.clicked.connect(canvas.zoom_out)
        header.larger.clicked.connect(canvas.zoom_in)
        header.fit.clicked.connect(canvas.fit_next)
        header.undo.clicked.connect(self._undo)
        header.redo.clicked.connect(presenter.editor.redo)
        self.strip.tool_chosen.connect(self._take)
        self.strip.look_chosen.connect(presenter.edits.set_look)
        self.strip.keys_asked.connect(self.show_keys)
        self.cover.asked.connect(lambda: presenter.set_blurred(False))
        self.integrity.asked.connect(self._show_hashes)
        self.list_view.add_asked.connect(self._add)
        self.onward.clicked.connect(presenter.go_on)
        canvas.words_wanted.connect(self._ask_words)
        canvas.tool_changed.connect(self.strip.set_tool)
        canvas.zoom_changed.connect(header.set_zoom)
        bind(self, (self.show_keys, presenter.go_back, presenter.go_on, self._other_view))

    def _other_view(self) -> None:
        self.show_list(not self.listing)

    def _listen(self) -> None:
        presenter = self.presenter
        presenter.leaving.connect(self._on_leaving)
        presenter.opened.connect(self._keyboard.expect_picture)
        presenter.sight_changed.connect(self._refresh)
        presenter.facts.changed.connect(self._show_exhibit)
        presenter.keeper.changed.connect(self._show_kept)
        presenter.editor.pen_changed.connect(self.strip.set_pen)
        presenter.editor.selection_changed.connect(self._follow_selection)
        history = presenter.editor.history
        history.canUndoChanged.connect(self.header.undo.setEnabled)
        history.canRedoChanged.connect(self.header.redo.setEnabled)
        self.header.undo.setEnabled(history.canUndo())
        self.header.redo.setEnabled(history.canRedo())
        self.strip.set_pen(presenter.editor.pen)
        self.strip.set_tool(self.canvas.tool)
        self._fit_parts(listing=False)
        self._show_kept()

    def _refresh(self) -> None:
        presenter = self.presenter
        self._show_exhibit()
        self._show_kept()
        self._show_picture()
        seen = presenter.sight is Sight.VISIBLE
        self._stack.setCurrentWidget(self.canvas if seen else self.cover)
        if seen:
            self._keyboard.show_picture()
        self.cover.show_exhibit(presenter.exhibit, presenter.sight, presenter.veil)
        if presenter.sight not in DRAWABLE and self.listing:
            self.header.views.set_current(DRAW)
            self._fit_parts(listing=False)
        self.panel.refresh()
        self._fit_parts(listing=self.listing)

    def _show_exhibit(self) -> None:
        presenter = self.presenter
        exhibit = presenter.exhibit
        if exhibit is None:
            return
        _ = self._words.gettext
        on = bool(presenter.following)
        where = (presenter.position, presenter.total)
        before = bool(presenter.preceding)
        self.header.show_exhibit(exhibit.number, where, before=before, behind=on)
        self.integrity.show_exhibit(exhibit)
        self.onward.set_text(_("Done, next item") if on else self.header.way_back)
        self.onward.set_icon("arrow-right" if on else None)  # the way back leads not on

    def _show_picture(self) -> None:
        picture, exhibit = self.presenter.picture, self.presenter.exhibit
        if picture is self._shown:
            return
        self._shown = picture
        scene = self.canvas.markup_scene
        if picture is None or exhibit is None:
            scene.show_picture(Raster(0, 0, b""))
            return
        scene.show_picture(picture, snap_of(exhibit))
        scene.show_markup(self.presenter.editor.visible)
        place = self.presenter.place
        if place is not None:
            self.canvas.go_to(place)
        else:
            self.canvas.set_fit(Fit.WIDTH)
            self.canvas.to_top()
        self.header.set_zoom(self.canvas.zoom)

    def _fit_parts(self, *, listing: bool) -> None:
        drawable, seen = self.presenter.sight in DRAWABLE, self.presenter.sight in SEEN
        self.strip.setVisible(drawable and not listing)
        self._work.side.setVisible(not listing)
        self.list_view.setVisible(listing)
        self.header.views.setVisible(drawable)
        self.header.show_zoom(seen and not listing)
        self.header.show_history(seen or listing)
        self.action_bar.set_status(self._status(draws=seen or listing))
        writable = seen and not self.presenter.read_only
        for part in (*self.strip.tools.values(), *self.strip.looks.values()):
            part.setEnabled(writable)

    def _status(self, *, draws: bool) -> str:
        _, exhibit = self._words.gettext, self.presenter.exhibit
        if not draws:
            return _("What you type is saved by itself.")
        if exhibit is not None and isinstance(exhibit.evidence, Covered):
            return _("You draw on a copy. The uncovered image is not in your case.")
        return _("You draw on a copy. The original is kept apart.")

    def _show_kept(self) -> None:
        keeper = self.presenter.keeper
        self.header.kept.set_state(keeper.state)
        _ = self._words.gettext
        said = ""
        if keeper.state is Kept.FAILED:
            said = _("This is not saved yet. It stays here and we try it again.")
            why = sentence_for(keeper.error, self._words) if keeper.error is not None else None
            said = " ".join((why.title, said, why.next_step)) if why is not None else said
        elif self.presenter.number in keeper.uncovered:
            said = _("The black could not be put into the copy. So this item stays inside.")
        self.failure.show_text("warn", "triangle-alert", said)
        self._failing.setVisible(bool(said))

    def _on_leaving(self) -> None:
        self.canvas.finish()
        self.panel.settle()
        if self._shown is not None:
            self.presenter.remember(self.canvas.place)

    def _take(self, tool: Tool) -> None:
        self.canvas.set_tool(tool)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_selection(self) -> None:
        """Show what was chosen in words; on the picture itself the person sees it already."""
        if not self.canvas.hasFocus():
            self.canvas.show_selected()

    def _undo(self) -> None:
        self.panel.settle()
        self.presenter.editor.undo()

    def _ask_words(self, id_: str) -> None:
        if self.listing and not id_:
            self.show_list(False)
        if self.listing:
            self.list_view.set_open(True)
            self.list_view.fields.chosen.focus_words()
        else:
            self.panel.focus_words(id_)

    def _add(self, kind: Kind) -> None:
        if kind is Kind.TEXT or not self.canvas.isVisible():
            extent = self.presenter.editor.extent
            seen = self.canvas.visible_area if self.canvas.isVisible() else extent.whole
            corner, end = in_the_middle(seen)
            start = seen.centre if kind is Kind.TEXT else corner
            text = self._words.gettext("Text") if kind is Kind.TEXT else ""
            self.presenter.edits.add(kind, start, end, text)
        else:
            self.canvas.place_in_view(kind)
        self.list_view.set_open(True)
        self.list_view.focus_first()

    def _show_hashes(self) -> None:
        exhibit = self.presenter.exhibit
        if exhibit is not None:
            integrity_dialog(exhibit, self._theme, self._words).open_over(self)
