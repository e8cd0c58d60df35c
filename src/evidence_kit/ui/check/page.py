"""The room of checking: how things stand, how to be reached, the request, and more about you."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from evidence_kit.ui.check.about_page import AboutPage
from evidence_kit.ui.check.call_page import CallPage
from evidence_kit.ui.check.complaint_page import ComplaintPage
from evidence_kit.ui.check.contact_page import ContactPage
from evidence_kit.ui.check.overview_page import OverviewPage
from evidence_kit.ui.check.presenter import CheckPresenter, View
from evidence_kit.ui.check.reach_page import ReachPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

P = TypeVar("P", bound=QWidget)
Shown = OverviewPage | ReachPage | ContactPage | CallPage | ComplaintPage | AboutPage


class CheckPage(QWidget):
    """Shows the page that belongs to the view; a page made anew shows the same.

    A page is built when it is first shown: most visits need one or two of them.

    Attributes:
        presenter: the room's presenter.
        overview: the page with the remarks.
    """

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.setProperty("toast", "bar")
        self.presenter = presenter
        self._theme, self._words = theme, words
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.overview = self._added(OverviewPage(presenter, theme, words))
        self.title = self.overview.title
        presenter.view_changed.connect(self._on_view)
        presenter.arrival.anew.connect(self._on_arrival)
        self._stack.setCurrentWidget(self.shown)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere visits no more."""
        self.presenter.visit = ""
        super().hideEvent(event)

    @cached_property
    def reach(self) -> ReachPage:
        """How the police can reach the person."""
        return self._added(ReachPage(self.presenter, self._theme, self._words))

    @cached_property
    def contact(self) -> ContactPage:
        """One contact with the police."""
        return self._added(ContactPage(self.presenter, self._theme, self._words))

    @cached_property
    def call(self) -> CallPage:
        """What to say, and what to bring."""
        return self._added(CallPage(self.presenter, self._theme, self._words))

    @cached_property
    def complaint(self) -> ComplaintPage:
        """The request to prosecute."""
        return self._added(ComplaintPage(self.presenter, self._theme, self._words))

    @cached_property
    def about(self) -> AboutPage:
        """More about the person."""
        return self._added(AboutPage(self.presenter, self._theme, self._words))

    @property
    def shown(self) -> Shown:
        """The page that belongs to the view."""
        match self.presenter.view:
            case View.LIST:
                return self.overview
            case View.REACH:
                return self.reach
            case View.CONTACT:
                return self.contact
            case View.CALL:
                return self.call
            case View.COMPLAINT:
                return self.complaint
            case View.ABOUT:
                return self.about

    def _added(self, page: P) -> P:
        self._stack.addWidget(page)
        return page

    def _on_arrival(self) -> None:
        if self.presenter.view is not View.LIST:
            return
        self.overview.forget_row()
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            # Qt chose whatever was made first, or stood at the time before.
            self.overview.begin()

    def _on_view(self) -> None:
        page = self.shown
        self._stack.setCurrentWidget(page)
        if self.isVisible():
            page.begin()
