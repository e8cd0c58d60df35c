"""One row of a sheet: a box, where to find it, and the items that show it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.platform_steps import Column, Standing
from evidence_kit.services.platforms import SheetStep
from evidence_kit.ui.guide.tick import Tick
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import column, row, top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LINK: Final = 36
"""Px of a link to an item, which the word before it stands beside."""
_LONG: Final = 40
"""Characters of an item's description in the menu."""


class SheetRow(QWidget):
    """Can be ticked at any time.

    Attributes:
        tick: the box with its words.
        more: opens the menu with items to tie to it, and "not needed here".

    Signals:
        ticked: the box was ticked or cleared.
        tied: number of an exhibit, and whether it is tied.
        left_out: it does not apply, or does after all.
        exhibit_wanted: number of an exhibit to look at.
    """

    ticked = Signal(bool)
    tied = Signal(int, bool)
    left_out = Signal(bool)
    exhibit_wanted = Signal(int)

    def __init__(self, theme: Theme, words: Wording, step: SheetStep) -> None:
        super().__init__()
        self._theme, self._words, self._row = theme, words, step
        self._exhibits: tuple[Exhibit, ...] = ()
        self._stand = Standing(step.step)
        title = step.title.in_(words.language)
        self.tick = Tick(theme, small=True)
        self.tick.clicked.connect(self.ticked)
        name = words.gettext("More about this step: {step}").format(step=title)
        self.more = IconButton(theme, "ellipsis", name, "text2")
        self.more.clicked.connect(self.open_menu)
        self._links = QWidget()
        self._flow = FlowLayout(self._links, gap=2)
        self._shown: tuple[int, ...] = ()
        line = top_row(self.tick, self.more, gap=2)
        line.setStretch(0, 1)
        tied = column(self._links, margins=(35, 0, 0, 0))
        self._inside = QVBoxLayout(self)
        self._inside.setSpacing(0)
        self._inside.addLayout(line)
        self._inside.addLayout(tied)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_stand(
        self, stand: Standing, exhibits: tuple[Exhibit, ...], *, may_change: bool
    ) -> None:
        """Show how far it is; `exhibits` are those that can be tied to it."""
        language = self._words.language
        self._stand, self._exhibits = stand, exhibits
        below = self._row.help.in_(language) if self._row.help is not None else ""
        if stand.not_mine:
            below = self._words.gettext("not needed here")
        elif stand.done and stand.exhibits:
            below = ""
        self.tick.show_words(self._row.title.in_(language), below, done=stand.done)
        self.tick.setEnabled(may_change)
        self.more.setVisible(may_change)
        self._show_links(stand.exhibits)

    def open_menu(self) -> None:
        """Offer the items of the case, and to leave the step out; the menu goes by itself."""
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Make the menu."""
        _ = self._words.gettext
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._row.step.column is not Column.BLOCK and self._exhibits:
            asked = QAction(_("Which item shows it?"), menu)
            asked.setEnabled(False)
            menu.addAction(asked)
            for one in self._exhibits:
                self._offer(menu, one)
        if menu.actions():
            menu.addSeparator()
        not_mine = self._stand.not_mine
        leave = QAction(
            _("This is needed after all") if not_mine else _("This is not needed here"), menu
        )
        leave.triggered.connect(lambda: self.left_out.emit(not not_mine))
        menu.addAction(leave)
        return menu

    def _offer(self, menu: QMenu, one: Exhibit) -> None:
        said = one.description or one.platform
        name = self._words.gettext("Item {number}").format(number=one.number)
        said = f"{name}: {said}" if said else name
        said = said if len(said) <= _LONG else f"{said[: _LONG - 1].rstrip()}…"
        action = QAction(" ".join(said.split()).replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(one.number in self._stand.exhibits)
        action.triggered.connect(lambda on, number=one.number: self.tied.emit(number, on))
        menu.addAction(action)

    def _show_links(self, numbers: tuple[int, ...]) -> None:
        self._links.setVisible(bool(numbers))
        self.tick.stand_above(bool(numbers))
        if numbers == self._shown:
            return
        self._shown = numbers
        self._flow.clear()
        _ = self._words.gettext
        word = _("item") if len(numbers) == 1 else _("items")
        said = QWidget()
        said.setLayout(row(Para(self._theme, word, "caption", wrap=False)))
        grow(self._theme, said, high=_LINK)
        self._flow.addWidget(said)
        for number in numbers:
            name = self._words.gettext("Open item {number}").format(number=number)
            link = ExhibitLink(self._theme, number, name)
            link.clicked.connect(lambda _on=False, number=number: self.exhibit_wanted.emit(number))
            self._flow.addWidget(link)

    def _fit(self) -> None:
        """Begin below the number in the head of the column."""
        self._inside.setContentsMargins(10 if self._theme.narrow else 14, 0, 2, 0)
