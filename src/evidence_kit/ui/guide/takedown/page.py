"""Having images taken down: the page with all ways, or one request."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QStackedLayout, QWidget

from evidence_kit.ui.guide.takedown.presenter import Place, TakedownPresenter
from evidence_kit.ui.guide.takedown.request_page import RequestPage
from evidence_kit.ui.guide.takedown.ways_page import WaysPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class TakedownPage(QWidget):
    """Shows the page that belongs to the place; a page made anew shows the same.

    Attributes:
        presenter: what both pages show.
        ways: the page with all ways.
    """

    def __init__(self, presenter: TakedownPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.setProperty("toast", "bar")
        self.presenter = presenter
        self._theme, self._words = theme, words
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.ways = WaysPage(presenter, theme, words)
        self.title = self.ways.title
        self._stack.addWidget(self.ways)
        presenter.place_changed.connect(self._on_place)
        self._stack.setCurrentWidget(self._page())

    @cached_property
    def request(self) -> RequestPage:
        """The page of one request."""
        made = RequestPage(self.presenter, self._theme, self._words)
        self._stack.addWidget(made)
        return made

    def begin(self) -> None:
        """Put the keyboard on the first thing."""
        self._page().begin()

    def _page(self) -> WaysPage | RequestPage:
        return self.request if self.presenter.place is Place.REQUEST else self.ways

    def _on_place(self) -> None:
        page = self._page()
        self._stack.setCurrentWidget(page)
        if self.isVisible():
            page.begin()
