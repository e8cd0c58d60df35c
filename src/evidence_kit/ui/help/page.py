"""The help page: the same in a case, before one, and on the lock."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.services.guidance import Need
from evidence_kit.ui.help.line_row import LineRow
from evidence_kit.ui.help.presenter import FILTERS, HelpPresenter, Row
from evidence_kit.ui.help.script import script
from evidence_kit.ui.help.strip import EmergencyStrip
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_FILTER_WORDS: Final = {
    None: N_("Everything"),
    Need.IMAGES: N_("Images and threats"),
    Need.UNDER_18: N_("Under 18"),
    Need.MONEY: N_("Money"),
    Need.HOME: N_("Unsafe at home"),
    Need.AROUND: N_("For who helps"),
}
_DOES: Final = (
    N_("Keep your proof encrypted, where you choose."),
    N_("Show whether a file has changed since you added it."),
    N_("Make a police file that the police can read."),
    N_("Send nothing to anyone. You choose who gets it."),
)
_CANNOT: Final = (
    N_("Promise that the offender is found."),
    N_("Take images off the internet. Helpwanted can help with that."),
    N_("Notice that somebody watches this computer."),
    N_("Give legal advice."),
)


class HelpPage(ScrollPage):
    """Shows who can help. Nothing on it dials or opens a site."""

    def __init__(self, presenter: HelpPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Help")
        self.strip = EmergencyStrip(theme, words, presenter.urgent)
        self.list = Card(theme, margins=(1, 1, 1, 1), gap=0)
        self.rows: list[LineRow] = []
        self._shown: tuple[Row, ...] = ()
        self.chips: dict[Need | None, Chip] = {}
        self.promises: list[list[Para]] = []
        self._side = self._promises()
        self._lay_out()
        presenter.changed.connect(self._show_rows)
        presenter.first_wanted.connect(self._stand_first)
        self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the open signs right while somebody can see them."""
        super().showEvent(event)
        self.presenter.watch_clock(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the clock alone."""
        super().hideEvent(event)
        self.presenter.watch_clock(False)

    def _lay_out(self) -> None:
        _ = self._words.gettext
        lead = _("You do not have to give your name. You can hang up at any time.")
        self.ask = button(self.theme, _("What do I say?"), "secondary", icon="message-circle")
        self.ask.clicked.connect(self._show_script)
        self.helping = button(self.theme, _("I am helping somebody else"), "quiet", icon="users")
        self.helping.clicked.connect(self.presenter.helping_asked)
        title = row(Para(self.theme, self.title, "h1"), STRETCH, self.helping, self.ask)
        # The numbers never scroll away.
        self.put_above(column(title, Para(self.theme, lead, "lead"), 14, self.strip, 8, gap=0))
        main = QVBoxLayout()
        main.setSpacing(12)
        main.addWidget(self._filters())
        main.addWidget(self.list)
        main.addLayout(self._checked_on())
        main.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(main, 1)
        both.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        stand_beside(self.theme, both, self._side, 292, 236)
        self.body.addLayout(both, 1)

    def _stand_first(self) -> None:
        """Put the keyboard on the line that was asked for, at the top of the list."""
        self.scroll_area.verticalScrollBar().setValue(0)
        first = self.rows[0].copy if self.rows else None
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_script(self) -> None:
        script(self.theme, self._words, helping=self.presenter.helps).open_over(self)

    def _filters(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        group = QButtonGroup(holder)
        for need in FILTERS:
            chip = Chip(
                self.theme,
                self._words.gettext(_FILTER_WORDS[need]),
                checked=need is self.presenter.need,
                tick=False,
            )
            chip.clicked.connect(lambda _on, need=need: self.presenter.narrow(need))
            group.addButton(chip)
            flow.addWidget(chip)
            self.chips[need] = chip
        return holder

    def _checked_on(self) -> QHBoxLayout:
        text = self._words.gettext(
            "Numbers looked up on {date}. On holidays times may differ. Any phone can call them. "
            "This program does not call and opens no sites."
        ).format(date=self._words.long_date(self.presenter.verified_on))
        noted = QHBoxLayout()
        noted.setSpacing(8)
        noted.addWidget(Glyph(self.theme, "calendar", "text3", 16), 0, Qt.AlignmentFlag.AlignTop)
        noted.addWidget(Para(self.theme, text, "caption", "text3"), 1)
        return noted

    def _promises(self) -> QWidget:
        _ = self._words.gettext
        side = QWidget()
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._promise(_("What this program does"), _DOES, "check"))
        inside.addWidget(self._promise(_("What it cannot do"), _CANNOT, "minus"))
        return side

    def _promise(self, title: str, texts: tuple[str, ...], icon: str) -> Card:
        card = Card(self.theme, margins=(18, 15, 18, 15), gap=10)
        card.body.addWidget(Para(self.theme, title, "h3"))
        lines = [Para(self.theme, self._words.gettext(text), "small", "text") for text in texts]
        self.promises.append(lines)
        for said in lines:
            line = QHBoxLayout()
            line.setSpacing(9)
            line.addWidget(Glyph(self.theme, icon, "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(said, 1)
            card.body.addLayout(line)
        return card

    def _show_rows(self) -> None:
        wanted = self.presenter.rows
        self.chips[self.presenter.need].setChecked(True)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self.list.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        today = self.presenter.today
        self.rows = [LineRow(self.theme, self._words, shown, today) for shown in wanted]
        for place, made in enumerate(self.rows):
            if place:
                self.list.body.addWidget(rule())
            self.list.body.addWidget(made)
