"""Covering an image by hand: the canvas, what to do with it, and what is kept of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.capture.cover_canvas import CoverCanvas
from evidence_kit.ui.capture.cover_head import CoverHead
from evidence_kit.ui.capture.cover_keys import cover_keys
from evidence_kit.ui.capture.cover_table import CoverTable
from evidence_kit.ui.capture.cover_tools import CoverTools
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.answer_card import LOOK_KEY
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_PANEL: Final = 356
_PANEL_NARROW: Final = 326


class CoverPage(QWidget):
    """The frame both ways of covering share; who uses it fills `panel` and the action bar.

    Args:
        theme: gives colours, type and room.
        words: the language.
        done: words on the button that keeps the copy.
        noted: what the police file will say of the copy, with the heart of it in `<b>`; may be "".

    Attributes:
        canvas: the picture and its blocks.
        table: scrolls and zooms it.
        head, tools: the row above it, the strip beside it.
        panel: the column at the right, to add to.
        noted: says what the police file will say of the copy.
        back, done: the two buttons of the action bar.

    Signals:
        look_asked: the person wants to see the picture (True) or not any more.
    """

    look_asked = Signal(bool)

    def __init__(self, theme: Theme, words: Wording, *, done: str, noted: str = "") -> None:
        super().__init__()
        _ = words.gettext
        self.theme, self._words = theme, words
        self.title = _("Cover the image")
        name = _("The image, blurred, with your black blocks")
        self.canvas = CoverCanvas(theme, name, _("covered"))
        self.table = CoverTable(theme, self.canvas)
        self.head = CoverHead(theme, words, self.title)
        self.tools = CoverTools(theme, words)
        self.add, self.all = self.tools.add, self.tools.all
        self.remove, self.look = self.tools.remove, self.tools.look
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.done = button(theme, done, icon="arrow-right", icon_right=True, large=True)
        self.bar = ActionBar(theme, back=self.back, primary=self.done)
        self._peeking = False
        self._lay_out(noted)
        self._connect()
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_subject(
        self, number: int, picture: Picture, veil: Raster | None, areas: tuple[Rect, ...]
    ) -> None:
        """Show what is to be covered, blurred and whole."""
        self.head.show_number(number)
        self.canvas.show_picture(picture, veil, areas)
        self.table.fit()
        self.look.show_look(on=False)
        self.refresh()

    def show_sharp(self, raster: Raster) -> None:
        """Show the picture itself, as it was asked for."""
        self.canvas.show_sharp(raster)

    def blur(self) -> None:
        """Blur again."""
        self.canvas.show_sharp(None)
        self.look.show_look(on=False)

    def set_usable(self, on: bool) -> None:
        """Let the picture be covered, or not: a helper does not, and nobody while it is kept."""
        self.canvas.setEnabled(on)
        self.tools.setEnabled(on)

    def show_look(self, *, seen: bool) -> None:
        """Say beside the picture whether it is seen, unless only for as long as it is held."""
        self.look.show_look(on=seen and not self._peeking and not self.look.held)

    def refresh(self) -> None:
        """Let the buttons fit what is covered."""
        covering = self.canvas.covering
        some = bool(covering.areas)
        self.remove.setEnabled(covering.chosen is not None)
        usable = self.canvas.isEnabled()
        self.head.show_steps(back=covering.can_undo, again=covering.can_redo, usable=usable)
        self.done.setEnabled(some)
        _ = self._words.gettext
        self.bar.set_status(
            _("All covered? Check small previews too.")
            if some
            else _("Drag a block over the image, or cover everything.")
        )

    def show_keys(self) -> None:
        """Show what the keys do."""
        cover_keys(self.theme, self._words).open_over(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """V looks wherever the keyboard is here; no field of this page takes text."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() != LOOK_KEY or not plain:
            super().keyPressEvent(event)
        elif self.look.isEnabled() and not event.isAutoRepeat():
            self._on_peeked(True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Blur again when the key is let go."""
        if event.key() != LOOK_KEY:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        """Blur when the person goes elsewhere."""
        self.look_asked.emit(False)
        super().hideEvent(event)

    def _connect(self) -> None:
        covering, head = self.canvas.covering, self.head
        self.add.clicked.connect(self._on_add)
        self.all.clicked.connect(covering.cover_all)
        self.remove.clicked.connect(covering.remove)
        self.look.look_asked.connect(self.look_asked)
        self.tools.keys.clicked.connect(self.show_keys)
        head.smaller.clicked.connect(lambda: self.table.step(-1))
        head.larger.clicked.connect(lambda: self.table.step(1))
        head.fit.clicked.connect(self.table.fit)
        head.undo.clicked.connect(covering.undo)
        head.redo.clicked.connect(covering.redo)
        self.table.zoom_changed.connect(head.set_zoom)
        self.canvas.changed.connect(self.refresh)
        self.canvas.peeked.connect(self._on_peeked)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._let_go)
        standard = QKeySequence.StandardKey
        for keys, act in ((standard.Undo, covering.undo), (standard.Redo, covering.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self, noted: str) -> None:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.panel = QVBoxLayout(inside)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._side = QFrame()
        self._side.setProperty("ground", "surface")
        lines = column(self._scroll, gap=0)
        lines.setStretch(0, 1)
        self.noted = self._note(noted)
        if not noted:
            self.noted.hide()
        lines.addWidget(self.noted)
        self._side.setLayout(row(rule(across=False), lines, gap=0))
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.tools)
        work.addWidget(self.table, 1)
        work.addWidget(self._side)
        whole = column(self.head, rule(), gap=0)
        whole.addLayout(work, 1)
        whole.addWidget(self.bar)
        self.setLayout(scrolling(whole))

    def _note(self, noted: str) -> QFrame:
        made = QFrame()
        made.setProperty("part", "integrity")
        said = Para(self.theme, noted, "small", marked=True)
        glyph = Glyph(self.theme, "fingerprint", "text2", 20)
        inside = row(glyph, said, gap=10, margins=(18, 9, 18, 9))
        inside.setStretch(1, 1)
        made.setLayout(inside)
        return made

    def _on_add(self) -> None:
        self.canvas.covering.add()
        self.canvas.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_peeked(self, on: bool) -> None:
        if not self.look.isChecked():
            self._peeking = on
            self.look_asked.emit(on)

    def _let_go(self) -> None:
        """A key that is let go elsewhere is heard by nobody here."""
        if self._peeking:
            self._on_peeked(False)

    def _fit(self) -> None:
        narrow = self.theme.narrow
        self._side.setFixedWidth(self.theme.share(_PANEL_NARROW if narrow else _PANEL))
        edge = 10 if narrow else 16
        self.panel.setContentsMargins(18, edge, 18, edge)
        self.panel.setSpacing(6 if narrow else 10)
