"""Shows the page of the room the person is at; each is built when it is first needed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from evidence_kit.ui.guide.questions.page import QuestionsPage
from evidence_kit.ui.guide.room import GuidePresenter, Stop
from evidence_kit.ui.guide.sheet.page import SheetPage
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.takedown.page import TakedownPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Page = QuestionsPage | StepsPage | SheetPage | TakedownPage


class GuidePage(QWidget):
    """A page made anew shows the same.

    Attributes:
        presenter: the room's presenter.
    """

    def __init__(self, presenter: GuidePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.setProperty("toast", "bar")
        self.presenter = presenter
        self._theme, self._words = theme, words
        self.title = words.gettext("First of all, safe")
        self._pages: dict[Stop, Page] = {}
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        presenter.stop_changed.connect(self._on_stop)
        self._stack.setCurrentWidget(self.page(presenter.stop))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the page begins; not for who has it elsewhere or by the mouse."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._come_in)

    def page(self, stop: Stop) -> Page:
        """Give one of the pages."""
        if stop not in self._pages:
            self._pages[stop] = self._made(stop)
            self._stack.addWidget(self._pages[stop])
        return self._pages[stop]

    def _made(self, stop: Stop) -> Page:
        presenter, theme, words = self.presenter, self._theme, self._words
        match stop:
            case Stop.QUESTIONS:
                return QuestionsPage(presenter.questions, theme, words)
            case Stop.STEPS:
                return StepsPage(presenter.steps, theme, words)
            case Stop.SHEET:
                return SheetPage(presenter.sheet, theme, words)
            case Stop.TAKEDOWN:
                return TakedownPage(presenter.takedown, theme, words)

    def _come_in(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        if not self.isVisible() or (focused is not None and not self.isAncestorOf(focused)):
            return
        if focused is None or focused.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            self.page(self.presenter.stop).begin()

    def _on_stop(self) -> None:
        page = self.page(self.presenter.stop)
        if page is self._stack.currentWidget():
            return
        self._stack.setCurrentWidget(page)
        if self.isVisible():
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, lambda: self._begin(page))

    def _begin(self, page: Page) -> None:
        if page is self._stack.currentWidget():
            page.begin()
