"""The time line beside what was paid, own words and the person: mock-up of the whole room."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.helping import helping
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.line_card import LineCards
from evidence_kit.ui.tell.money_card import MoneyCard
from evidence_kit.ui.tell.more_card import MoreCard
from evidence_kit.ui.tell.nothing_yet import NothingYet
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.story_cards import WordsCard, YouCard
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_SIDE, _SIDE_NARROW = 324, 288


class LinePage(ScrollPage):
    """Shows everything that was told; each line leads to its editor."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("What has happened")
        self.add_event = button(theme, _("Event"), "secondary", icon="plus")
        self.add_event.setAccessibleName(_("Add an event"))
        self.add_event.clicked.connect(presenter.begin_event)
        self.cards = LineCards(theme, words)
        self.empty = NothingYet(presenter, theme, words)
        self.money = MoneyCard(presenter, theme, words)
        self.words_card = WordsCard(presenter, theme, words)
        self.more = MoreCard(presenter, theme, words)
        self.you = YouCard(presenter, theme, words)
        self.lead = Para(theme, "", "lead")
        self._lay_out()
        self.set_action_bar(self._bar())
        self.cards.opened.connect(presenter.open)
        self.cards.date_asked.connect(presenter.give_date)
        self.cards.exhibit_chosen.connect(presenter.open_exhibit)
        presenter.changed.connect(self._on_changed)
        self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the lines out: nobody waits for them while looking elsewhere."""
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the case as it is now."""
        self._stale = False
        _, line = self._words.gettext, self.presenter.timeline
        empty = not line.dated and not line.undated
        writable = not self.presenter.read_only
        helps = helping(self.presenter.case)
        self.cards.show_line(line, writable=writable, helping=helps, last=self.focusWidget())
        self.cards.setVisible(not empty)
        self.empty.setVisible(empty)
        self.add_event.setVisible(not empty and not self.presenter.read_only)
        self.onward.setVisible(not empty)
        self.lead.setText(
            _("From the first message until now.")
            if empty
            else _("What has a date stands in order. Is this right?")
            if line.dated
            else _("Nothing has a date yet. Roughly is good enough.")
        )
        for card in (self.money, self.words_card, self.more, self.you):
            card.refresh()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(Para(self.theme, self.title, "h1"))
        titles.addWidget(self.lead)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(titles, 1)
        head.addWidget(self.add_event)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        for card in (self.money, self.words_card, self.more, self.you):
            side.addWidget(card)
        side.addStretch(1)
        main = QVBoxLayout()
        main.addWidget(self.cards)
        main.addWidget(self.empty, 1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(main, 1)
        both.addWidget(self._side)
        stand_beside(self.theme, both, self._side, _SIDE, _SIDE_NARROW)
        self.body.addLayout(head)
        self.body.addSpacing(16)
        self.body.addLayout(both, 1)

    def _bar(self) -> ActionBar:
        _, presenter = self._words.gettext, self.presenter
        self.back = button(self.theme, _("Details of the offender"), "quiet", icon="arrow-left")
        self.back.clicked.connect(presenter.ask_back)
        self.onward = button(
            self.theme, _("Next: check"), icon="arrow-right", icon_right=True, large=True
        )
        self.onward.clicked.connect(presenter.ask_onward)
        calm = _("Hard to read back? Take a break.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.onward)
