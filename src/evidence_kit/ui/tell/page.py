"""The room of what happened: the time line, what stands in it, or own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.tell.event_page import EventPage
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.image_page import ImagePage
from evidence_kit.ui.tell.line_page import LinePage
from evidence_kit.ui.tell.passage_page import PassagePage
from evidence_kit.ui.tell.payment_page import PaymentPage
from evidence_kit.ui.tell.pieces.page import PiecesPage
from evidence_kit.ui.tell.presenter import Place, TellPresenter
from evidence_kit.ui.tell.spread_page import SpreadPage
from evidence_kit.ui.tell.statement_page import StatementPage
from evidence_kit.ui.tell.witness_page import WitnessPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

P = TypeVar("P", bound=QWidget)


class TellPage(QWidget):
    """Shows the page that belongs to the place; a page made anew shows the same.

    A page is built when it is first shown: most visits need one or two of them.

    Attributes:
        presenter: the room's presenter.
        line: the page with the time line.
    """

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.setProperty("toast", "bar")
        self.presenter = presenter
        self._theme, self._words = theme, words
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.line = LinePage(presenter, theme, words)
        self.title = self.line.title
        self._stack.addWidget(self.line)
        presenter.place_changed.connect(self._on_place)
        self.line.words_card.preview.typed.connect(self._write_on)
        self._stack.setCurrentWidget(self._page())

    @cached_property
    def event_page(self) -> EventPage:
        """The page for an event."""
        return self._added(EventPage(self.presenter, self._theme, self._words))

    @cached_property
    def payment_page(self) -> PaymentPage:
        """The page for a payment."""
        return self._added(PaymentPage(self.presenter, self._theme, self._words))

    @cached_property
    def passage_page(self) -> PassagePage:
        """The page for money of others that came in."""
        return self._added(PassagePage(self.presenter, self._theme, self._words))

    @cached_property
    def statement(self) -> StatementPage:
        """The page for own words."""
        return self._added(StatementPage(self.presenter, self._theme, self._words))

    @cached_property
    def spread_page(self) -> SpreadPage:
        """The page for a place where images were shown."""
        return self._added(SpreadPage(self.presenter, self._theme, self._words))

    @cached_property
    def image_page(self) -> ImagePage:
        """The page for an image that the other has."""
        return self._added(ImagePage(self.presenter, self._theme, self._words))

    @cached_property
    def witness_page(self) -> WitnessPage:
        """The page for a witness."""
        return self._added(WitnessPage(self.presenter, self._theme, self._words))

    @cached_property
    def pieces_page(self) -> PiecesPage:
        """The page of the seven questions."""
        return self._added(PiecesPage(self.presenter.pieces, self._theme, self._words))

    def _added(self, page: P) -> P:
        self._stack.addWidget(page)
        return page

    def _page(self) -> QWidget:
        made: Mapping[Place, Callable[[], QWidget]] = {
            Place.LINE: lambda: self.line,
            Place.EVENT: lambda: self.event_page,
            Place.PAYMENT: lambda: self.payment_page,
            Place.PASSAGE: lambda: self.passage_page,
            Place.SPREAD: lambda: self.spread_page,
            Place.IMAGE: lambda: self.image_page,
            Place.WITNESS: lambda: self.witness_page,
            Place.PIECES: lambda: self.pieces_page,
            Place.WORDS: lambda: self.statement,
        }
        return made[self.presenter.place]()

    def _write_on(self, typed: str) -> None:
        """Go and write own words, beginning with what was typed on the card."""
        self.presenter.show_words()
        self.statement.write_on(typed)

    def _on_place(self) -> None:
        before, page = self._stack.currentWidget(), self._page()
        self._stack.setCurrentWidget(page)
        if not self.isVisible():
            return
        if isinstance(page, LinePage):
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, lambda: self._stand_on_line(before))
        elif isinstance(page, FactPage | PiecesPage | StatementPage):
            page.begin()

    def _stand_on_line(self, before: QWidget | None) -> None:
        """Put the keyboard where it came from: on the line that was told of, or on its button."""
        line, presenter = self.line, self.presenter
        if presenter.place is not Place.LINE:
            return
        target: QWidget = line.add_event
        if isinstance(before, StatementPage):
            target = line.words_card.preview
        elif isinstance(before, PiecesPage):
            target = line.words_card.pieces
        elif isinstance(before, PaymentPage):
            target = line.money.add
        elif isinstance(before, FactPage):
            target = line.more.opener(presenter.last) or target
        if not target.isVisible():
            target = line.empty.first if line.empty.isVisible() else line.onward
        target.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(target)
        if isinstance(before, EventPage | PaymentPage | PassagePage | SpreadPage):
            line.cards.stand_at(presenter.last)
