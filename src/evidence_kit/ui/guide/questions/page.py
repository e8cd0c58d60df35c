"""The questions: a question, numbers to call, the advice, or all answers."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from evidence_kit.ui.guide.questions.advice_page import AdvicePage
from evidence_kit.ui.guide.questions.answers_page import AnswersPage
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.guide.questions.question_page import QuestionPage
from evidence_kit.ui.guide.questions.safety_page import SafetyPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class QuestionsPage(QWidget):
    """Shows the page that belongs to the place; a page made anew shows the same.

    Attributes:
        presenter: the presenter of the questions.
        question, safety, advice, answers: its pages.
    """

    def __init__(self, presenter: QuestionsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.setProperty("toast", "bar")
        self.presenter = presenter
        self.question = QuestionPage(presenter, theme, words)
        self.safety = SafetyPage(presenter, theme, words)
        self.advice = AdvicePage(presenter, theme, words)
        self.answers = AnswersPage(presenter, theme, words)
        self.title = self.question.title
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for page in (self.question, self.safety, self.advice, self.answers):
            self._stack.addWidget(page)
        presenter.changed.connect(self._on_changed)
        self._stack.setCurrentWidget(self._page())

    def begin(self) -> None:
        """Put the keyboard where this page begins."""
        self._page().begin()

    def _page(self) -> QuestionPage | SafetyPage | AdvicePage | AnswersPage:
        match self.presenter.place:
            case Place.QUESTION:
                return self.question
            case Place.SAFETY:
                return self.safety
            case Place.ADVICE:
                return self.advice
            case Place.ANSWERS:
                return self.answers

    def _on_changed(self) -> None:
        page = self._page()
        if page is self._stack.currentWidget():
            return
        self._stack.setCurrentWidget(page)
        if self.isVisible():
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, self.begin)
