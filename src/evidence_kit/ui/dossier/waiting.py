"""Over the page: that it is being made, or why it cannot be shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.dossier.preview import PreviewPresenter, Stage
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WIDEST: Final = 300


class Waiting(QWidget):
    """A small card in the middle of the page.

    Attributes:
        bar: how far writing is.
        again: makes it after all.
    """

    def __init__(
        self, presenter: PreviewPresenter, theme: Theme, words: Wording, over: QWidget
    ) -> None:
        super().__init__(over)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._text = Para(theme, "", "small", "text")
        self.bar = ProgressBar(theme, _("Being made"))
        self.stop = button(theme, _("Stop"), "secondary", small=True)
        self.again = button(theme, _("Show it"), "secondary", small=True)
        self.stop.clicked.connect(presenter.stop)
        self.again.clicked.connect(presenter.look)
        self.card = Card(theme, margins=(16, 14, 16, 14), gap=10)
        self.card.setMaximumWidth(_WIDEST)
        self.card.body.addWidget(self._text)
        self.card.body.addWidget(self.bar)
        self.card.body.addLayout(row(STRETCH, self.stop, self.again))
        across = row(STRETCH, gap=0, margins=(12, 12, 12, 12))
        across.addWidget(self.card, 8)
        across.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addLayout(across)
        inside.addStretch(1)
        over.installEventFilter(self)

    @property
    def text(self) -> str:
        """What it says; "" when it is not there."""
        if self.isHidden():
            return ""
        return self._text.text() or self.bar.accessibleName()

    def refresh(self, *, blank: bool) -> None:
        """Say how it stands.

        Args:
            blank: no page is to be seen below, not even an old one.
        """
        stage = self._presenter.stage
        text = self._said(stage, blank=blank)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        making = stage is Stage.MAKING
        self.bar.setVisible(making)
        self.stop.setVisible(making)
        self.again.setVisible(stage in (Stage.STOPPED, Stage.FAILED))
        self.bar.set_label(
            self._words.gettext("Being made") if blank else self._words.gettext("Being updated")
        )
        self.show_progress(*self._presenter.far)
        self.setVisible(making or bool(text))
        self.raise_()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far writing is."""
        how_far = self._words.gettext("part {done} of {total}").format(done=done, total=total)
        self.bar.show_progress(done, total, how_far if total > 1 else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over all of the page."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def _said(self, stage: Stage, *, blank: bool) -> str:
        _, presenter = self._words.gettext, self._presenter
        if stage is Stage.STOPPED:
            return _("You stopped. Saving still works.")
        if stage is Stage.FAILED:
            error = presenter.error
            if error is None:
                return _("The pages cannot be shown now.")
            return sentence_for(error, self._words).in_one_line()
        if stage is Stage.READY:
            paper = presenter.paper
            if paper is not None and paper.view is None:
                return _("Your police file is too large to show here. Saving works.")
            if presenter.pages.missing and blank:
                return _("This page cannot be shown. It is in the file.")
        return ""
