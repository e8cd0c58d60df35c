"""The room of what happened: the time line, an event, a payment, own words, or the person."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from evidence_kit.ui.tell.event_page import EventPage
from evidence_kit.ui.tell.line_page import LinePage
from evidence_kit.ui.tell.payment_page import PaymentPage
from evidence_kit.ui.tell.person_page import PersonPage
from evidence_kit.ui.tell.presenter import Place, TellPresenter
from evidence_kit.ui.tell.statement_page import StatementPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class TellPage(QWidget):
    """Shows the page that belongs to the place; a page made anew shows the same.

    Attributes:
        presenter: the room's presenter.
        line, event_page, payment_page, statement, person: the pages.
    """

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.presenter = presenter
        self.line = LinePage(presenter, theme, words)
        self.event_page = EventPage(presenter, theme, words)
        self.payment_page = PaymentPage(presenter, theme, words)
        self.statement = StatementPage(presenter, theme, words)
        self.person = PersonPage(presenter, theme, words)
        self.title = self.line.title
        self._pages = {
            Place.LINE: self.line,
            Place.EVENT: self.event_page,
            Place.PAYMENT: self.payment_page,
            Place.WORDS: self.statement,
            Place.YOU: self.person,
        }
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for page in self._pages.values():
            self._stack.addWidget(page)
        presenter.place_changed.connect(self._on_place)
        self._stack.setCurrentWidget(self._pages[presenter.place])

    def _on_place(self) -> None:
        place = self.presenter.place
        before = self._stack.currentWidget()
        self._stack.setCurrentWidget(self._pages[place])
        if not self.isVisible():
            return
        if place is Place.LINE:
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, lambda: self._stand_on_line(before))
        else:
            page = self._pages[place]
            if isinstance(page, EventPage | PaymentPage | StatementPage | PersonPage):
                page.begin()

    def _stand_on_line(self, before: QWidget | None) -> None:
        """Put the keyboard where it came from: on the line that was told of, or on its button."""
        line, presenter = self.line, self.presenter
        if presenter.place is not Place.LINE:
            return
        target: QWidget = line.add_event
        if before is self.statement:
            target = line.words_card.preview
        elif before is self.person:
            target = line.you.open
        elif before is self.payment_page:
            target = line.money.add
        if not target.isVisible():
            target = line.empty.first if line.empty.isVisible() else line.onward
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if before in (self.event_page, self.payment_page):
            line.cards.stand_at(presenter.last)
