"""The collect room: the gallery, the question, covering and words, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedLayout, QWidget

from evidence_kit.ui.capture.answers import Outcome
from evidence_kit.ui.capture.cover_new_page import CoverNewPage
from evidence_kit.ui.capture.cover_stored_page import CoverStoredPage
from evidence_kit.ui.capture.gallery_page import GalleryPage
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.capture.question_page import QuestionPage
from evidence_kit.ui.capture.ways_in import Taker
from evidence_kit.ui.capture.words_page import WordsPage
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CollectPage(QWidget):
    """Shows the page that belongs to the step; a page made anew shows the same step.

    Attributes:
        presenter: the room's presenter.
        gallery, question, words_page, cover, cover_stored: the pages.
    """

    def __init__(self, presenter: CollectPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.presenter, self._words = presenter, words
        self._covered: int | None = None
        self.gallery = GalleryPage(presenter, theme, words)
        self.question = QuestionPage(presenter.files, theme, words)
        self.words_page = WordsPage(presenter.files, theme, words)
        self.cover = CoverNewPage(presenter.files, theme, words)
        self.cover_stored = CoverStoredPage(presenter.cover, theme, words)
        self.title = self.gallery.title
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for page in (
            self.gallery,
            self.question,
            self.words_page,
            self.cover,
            self.cover_stored,
        ):
            self._stack.addWidget(page)
        presenter.files.step_changed.connect(self._on_step)
        presenter.files.finished.connect(self._on_finished)
        presenter.cover.changed.connect(self._on_cover_changed)
        presenter.visit.date_wanted.connect(self._on_date_wanted)
        presenter.visit.changed.connect(self._show_way_back)
        self.taker = Taker(self, presenter.files, theme, words)
        self.gallery.ways.paste.clicked.connect(self.taker.paste)
        self.gallery.first_paste.clicked.connect(self.taker.paste)
        self._on_step(presenter.files.step)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere visits no more."""
        self.presenter.visit.leave()
        super().hideEvent(event)

    def _on_date_wanted(self) -> None:
        # After the page was laid out with the details: what is hidden cannot take the keyboard.
        QTimer.singleShot(0, self, self._stand_in_date)

    def _stand_in_date(self) -> None:
        date = self.gallery.details.date
        date.line.setFocus(Qt.FocusReason.TabFocusReason)
        date.line.selectAll()
        bring_into_view(date)

    def _show_way_back(self) -> None:
        visit, back = self.presenter.visit, self.gallery.back
        if visit.room:
            back.set_text(self._words.gettext(visit.way_back))
        back.setVisible(bool(visit.room))

    def _on_step(self, step: Step) -> None:
        pages: dict[Step, QWidget] = {
            Step.QUESTION: self.question,
            Step.COVER: self.cover,
            Step.WORDS: self.words_page,
        }
        covering = self.presenter.cover.number is not None
        page = pages.get(step, self.cover_stored if covering else self.gallery)
        self._stack.setCurrentWidget(page)
        if step is Step.QUESTION and self.question.cards:
            self.question.focus_current()
        if step is Step.KEEPING:
            # The button that was pressed is gone; the keyboard must not land outside the room.
            self.presenter.gallery.stand_at(self.presenter.files.first_number)

    def _on_cover_changed(self) -> None:
        """Whoever comes back from covering an exhibit finds the keyboard on its card."""
        before, self._covered = self._covered, self.presenter.cover.number
        self._on_step(self.presenter.files.step)
        if before is not None and self._covered is None:
            self.presenter.gallery.stand_at(before)

    def _on_finished(self, outcome: Outcome) -> None:
        """Put the keyboard on what came in, else on what is next; never take it from a field."""
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        kept = sorted(outcome.kept, key=lambda one: one.already_there)
        if kept and self.gallery.isVisible() and not typing:
            self.presenter.gallery.stand_at(kept[0].exhibit.number)
        elif outcome.waiting and self.gallery.isVisible() and not typing:
            self.gallery.answer.setFocus(Qt.FocusReason.TabFocusReason)
        if outcome.refused:
            self.gallery.show_refused()
