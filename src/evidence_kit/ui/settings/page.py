"""The settings room: the rows, or the question that one of them asks."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from evidence_kit.ui.settings.access import Deed
from evidence_kit.ui.settings.presenter import SettingsPresenter
from evidence_kit.ui.settings.rows_page import RowsPage
from evidence_kit.ui.settings.secret_page import SecretPage
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class SettingsPage(QWidget):
    """Shows what the presenter is at.

    Attributes:
        presenter: the room's presenter.
        rows: the page with all rows.
        question: what is asked now, or None.
    """

    def __init__(self, presenter: SettingsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.presenter = presenter
        self._theme, self._words = theme, words
        self._asked: Deed | None = None
        self._spoke = presenter.speak(words)
        self.rows = RowsPage(presenter, theme, words)
        self.question: SecretPage | None = None
        self.title = self.rows.title
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.rows)
        presenter.access.changed.connect(self._on_changed)
        self._on_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """After the language was chosen here, the keyboard stands where it was."""
        super().showEvent(event)
        if self._spoke:
            self._spoke = False
            self.rows.stand_at_language()

    def _on_changed(self) -> None:
        deed = self.presenter.access.deed
        if deed is self._asked:
            return
        before, self._asked = self._asked, deed
        old, self.question = self.question, None
        if deed is not None:
            self.question = SecretPage(self.presenter.access, deed, self._theme, self._words)
            self._stack.addWidget(self.question)
            self._stack.setCurrentWidget(self.question)
            self.question.secret.edit.setFocus()
        else:
            self._stack.setCurrentWidget(self.rows)
            if before is not None and self.isVisible():
                self.rows.access.stand_at(before)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
