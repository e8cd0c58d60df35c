"""Covering an image by hand: the canvas, what to do with it, and what is kept of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.capture.cover_canvas import CoverCanvas
from evidence_kit.ui.capture.cover_keys import cover_keys
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.number import ExhibitNumber
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_PANEL: Final = 320
_PANEL_NARROW: Final = 290


class CoverPage(QWidget):
    """The frame both ways of covering share; who uses it fills `panel` and the action bar.

    Args:
        theme: gives colours, type and room.
        words: the language.
        done: words on the button that keeps the copy.

    Attributes:
        canvas: the picture and its blocks.
        panel: the column at the right, to add to.
        back, done: the two buttons of the action bar.

    Signals:
        look_asked: the person wants to see the picture (True) or not any more.
    """

    look_asked = Signal(bool)

    def __init__(self, theme: Theme, words: Wording, *, done: str) -> None:
        super().__init__()
        _ = words.gettext
        self.theme, self._words = theme, words
        self.title = _("Cover the image")
        self.canvas = CoverCanvas(theme, _("The image, blurred, with your black blocks"))
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.done = button(theme, done, icon="arrow-right", icon_right=True, large=True)
        self.bar = ActionBar(theme, back=self.back, primary=self.done)
        self._number: ExhibitNumber | None = None
        self._tools()
        self._lay_out()
        self.canvas.changed.connect(self.refresh)
        self.canvas.peeked.connect(self._on_peeked)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_subject(
        self, number: int, picture: Picture, veil: Raster | None, areas: tuple[Rect, ...]
    ) -> None:
        """Show what is to be covered, blurred."""
        if self._number is not None:
            self._number.hide()
            self._number.deleteLater()
        name = self._words.gettext("Item {number}").format(number=number)
        self._number = ExhibitNumber(self.theme, number, name=name)
        self._number_at.addWidget(self._number)
        self.canvas.show_picture(picture, veil, areas)
        self.look.setChecked(False)
        self.refresh()

    def show_sharp(self, raster: Raster) -> None:
        """Show the picture itself, as it was asked for."""
        self.canvas.show_sharp(raster)

    def blur(self) -> None:
        """Blur again."""
        self.canvas.show_sharp(None)
        self.look.setChecked(False)
        self._show_look()

    def refresh(self) -> None:
        """Let the buttons fit what is covered."""
        some = bool(self.canvas.areas)
        self.remove.setEnabled(self.canvas.chosen is not None)
        self.done.setEnabled(some)
        _ = self._words.gettext
        self.bar.set_status(
            _("All covered? Look at small copies in it too.")
            if some
            else _("Drag a block over the image, or cover everything.")
        )
        self._show_look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Blur when the person goes elsewhere."""
        self.look_asked.emit(False)
        super().hideEvent(event)

    def _tools(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.add = button(theme, _("New block"), "secondary", icon="blackout", small=True)
        self.all = button(theme, _("Cover everything"), "secondary", icon="maximize", small=True)
        self.remove = button(theme, _("Remove block"), "secondary", icon="trash-2", small=True)
        self.look: Button = button(theme, "", "secondary", icon="eye", small=True)
        self.look.setCheckable(True)
        self.add.clicked.connect(self._on_add)
        self.all.clicked.connect(self.canvas.cover_all)
        self.remove.clicked.connect(self.canvas.remove_block)
        self.look.clicked.connect(self.look_asked)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self._number_at = QHBoxLayout()
        head = QHBoxLayout()
        head.setContentsMargins(32, 8, 32, 10)
        head.setSpacing(10)
        head.addLayout(self._number_at)
        head.addWidget(Para(theme, self.title, "h2", wrap=False))
        self.state = Tag(theme, _("not kept yet"), "heide", "shield")
        head.addWidget(self.state)
        head.addStretch(1)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for made in (self.add, self.all, self.remove, self.look):
            flow.addWidget(made)
        left = QVBoxLayout()
        left.setContentsMargins(32, 0, 16, 12)
        left.setSpacing(10)
        left.addWidget(tools)
        left.addWidget(self._table(), 1)
        self._side = QScrollArea()
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.panel = QVBoxLayout(inside)
        self.panel.setContentsMargins(4, 0, 24, 12)
        self.panel.setSpacing(12)
        self._side.setWidget(inside)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(middle, 1)
        whole.addWidget(self.bar)

    def _table(self) -> QScrollArea:
        """The picture lies on it, and scrolls when it is long."""
        table = QScrollArea()
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setWidget(self.canvas)
        return table

    def finish_panel(self) -> None:
        """End the panel with the keys that work on the canvas."""
        self.panel.addWidget(cover_keys(self.theme, self._words))
        self.panel.addStretch(1)

    def _on_add(self) -> None:
        self.canvas.add_block()
        self.canvas.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_peeked(self, on: bool) -> None:
        if not self.look.isChecked():
            self.look_asked.emit(on)

    def _show_look(self) -> None:
        _ = self._words.gettext
        on = self.look.isChecked()
        self.look.set_text(_("Blur again") if on else _("Show this image"))
        self.look.set_icon("eye-off" if on else "eye")

    def _fit(self) -> None:
        self._side.setFixedWidth(_PANEL_NARROW if self.theme.narrow else _PANEL)
