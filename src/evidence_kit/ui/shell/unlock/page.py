"""The lock card: the case's file, one field, one button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph, IconBox
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.shell.places import shown_name
from evidence_kit.ui.shell.unlock.knock import Knock
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WIDE = 480
_TOP, _TOP_ERROR = 46, 26
"""Px above the card; it moves up when an error makes it taller."""


class UnlockPage(QWidget):
    """Asks for the password of a locked case. Shows nothing of the case but its file name."""

    def __init__(self, presenter: UnlockPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self.presenter = presenter
        self.title = _("Locked")
        self._words = words
        self.field = PassphraseField(
            theme,
            words,
            _("Password or recovery code"),
            words.ngettext(
                "After {count} minute without use your case locks by itself.",
                "After {count} minutes without use your case locks by itself.",
                presenter.lock_minutes,
            ).format(count=presenter.lock_minutes),
        )
        self.open_button = button(theme, _("Open"), large=True)
        self._code = Banner(
            theme, "info", "key-round", _("Do you have a recovery code on paper? It works too.")
        )
        self._code.hide()
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self._knock = Knock(
            presenter,
            self,
            theme,
            words,
            field=self.field,
            open_button=self.open_button,
            trouble=self.trouble,
        )
        self._knock.secret_answered.connect(self._on_secret_answered)

        card = Card(theme, margins=(30, 28, 30, 28), gap=0)
        card.setFixedWidth(theme.share(_WIDE))
        card.body.addLayout(
            _head(theme, self.title, _("What was kept is still there, exactly as it was."))
        )
        card.body.addSpacing(20)
        card.body.addWidget(self._file_row(theme))
        card.body.addSpacing(16)
        # What is hidden takes no gap in a column.
        card.body.addLayout(column(self.field, self._code, self.trouble, gap=12))
        card.body.addSpacing(20)
        card.body.addWidget(self.open_button)
        self._outside = _in_the_middle(self, card)

    def showEvent(self, event: QShowEvent) -> None:
        """Typing can begin at once."""
        super().showEvent(event)
        self.field.edit.setFocus()

    def _file_row(self, theme: Theme) -> QFrame:
        _ = self._words.gettext
        line = Card(theme, "line", margins=(13, 2, 4, 2), gap=0)
        path = self.presenter.path
        self._name = Para(theme, shown_name(path) if path else "", "medium", "text", wrap=False)
        other = button(theme, _("Other file"), "quiet", small=True)
        other.clicked.connect(self._knock.choose)
        inside = row(Glyph(theme, "file-key", "text", 18), gap=10)
        inside.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(other)
        line.body.addLayout(inside)
        self.presenter.file_changed.connect(self._on_file_changed)
        return line

    def _on_file_changed(self, path: Path) -> None:
        self._name.setText(shown_name(path))

    def _on_secret_answered(self) -> None:
        self._code.show()
        self._outside.setContentsMargins(0, _TOP_ERROR, 0, 0)


class ClosingPage(QWidget):
    """What is seen for the moment between locking and the fresh locked window."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.title = words.gettext("Locked")
        card = Card(theme, margins=(30, 28, 30, 28), gap=0)
        card.setFixedWidth(theme.share(_WIDE))
        _ = words.gettext
        said = _("Your case is being closed. Then you can open it again here.")
        card.body.addLayout(_head(theme, _("Locking …"), said))
        _in_the_middle(self, card)


def _head(theme: Theme, title: str, text: str) -> QBoxLayout:
    said = column(Para(theme, title, "lock"), Para(theme, text, "small"), gap=4)
    head = row(IconBox(theme, "lock-keyhole"), gap=14)
    head.addLayout(said, 1)
    return head


def _in_the_middle(page: QWidget, card: Card) -> QVBoxLayout:
    centred = QHBoxLayout()
    centred.addStretch(1)
    centred.addWidget(card)
    centred.addStretch(1)
    outside = QVBoxLayout()
    outside.setContentsMargins(0, _TOP, 0, 0)
    outside.setSpacing(0)
    outside.addLayout(centred)
    outside.addStretch(1)
    page.setLayout(scrolling(outside))
    return outside
