"""The lock card: the case's file, one field, one button."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph, IconBox
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.passphrase import PassphraseField
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.shell.places import shown_name
from evidence_kit.ui.shell.unlock.code_entry import CodeEntry
from evidence_kit.ui.shell.unlock.entry import Entry, LineEntry
from evidence_kit.ui.shell.unlock.knock import Knock
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter, Way
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WIDE = 480
_TOP, _TOP_TALL = 46, 26
"""Px above the card; it moves up when it is taller."""
_TO_THE_EDGE = -12
"""A quiet button lines its words up with the card's content, not its invisible edge."""


class UnlockPage(QWidget):
    """Asks for what opens a locked case. Shows nothing of the case but its file name."""

    def __init__(self, presenter: UnlockPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self.presenter = presenter
        self.title = _("Locked")
        self._theme, self._words = theme, words
        self.field = PassphraseField(theme, words, _("Password or recovery code"))
        self.code = CodeEntry(theme, words)
        self.open_button = button(theme, _("Open"), large=True)
        self._hint = Banner(theme, "info", "key-round", "")
        self.trouble = Banner(theme, "warn", "circle-alert", "")
        self._refused = False
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
        self.code.submitted.connect(self._knock.knock)
        presenter.way_changed.connect(self._on_way_changed)

        card = Card(theme, margins=(30, 28, 30, 20), gap=0)
        card.setFixedWidth(theme.share(_WIDE))
        card.body.addLayout(
            _head(theme, self.title, _("What was kept is still there, exactly as it was."))
        )
        card.body.addSpacing(20)
        card.body.addWidget(self._file_row(theme))
        card.body.addSpacing(16)
        # What is hidden takes no gap in a column.
        card.body.addLayout(column(self.field, self.code, self._hint, self.trouble, gap=12))
        card.body.addSpacing(20)
        card.body.addWidget(self.open_button)
        card.body.addSpacing(10)
        card.body.addLayout(self._other_ways())
        self._outside = _in_the_middle(self, card)
        self._show_way()

    def showEvent(self, event: QShowEvent) -> None:
        """Typing can begin at once."""
        super().showEvent(event)
        self._entry.attend()

    @property
    def _entry(self) -> Entry:
        return self.code if self.presenter.way is Way.CODE else LineEntry(self.field)

    def _other_ways(self) -> QBoxLayout:
        _, theme = self._words.gettext, self._theme
        self.forgotten = button(theme, _("Password forgotten"), "quiet", small=True)
        self.back = button(theme, _("Back"), "quiet", "arrow-left", small=True)
        self.trusted = button(theme, _("I am the trusted person"), "quiet", "users", small=True)
        for link, way in (
            (self.forgotten, Way.CODE),
            (self.back, Way.OWN),
            (self.trusted, Way.TRUSTED),
        ):
            link.clicked.connect(partial(self.presenter.go, way))
        return row(
            *(_TO_THE_EDGE, self.forgotten, self.back),
            *(STRETCH, self.trusted, _TO_THE_EDGE),
            gap=0,
        )

    def _on_way_changed(self, way: Way) -> None:
        del way
        self._refused = False
        self._knock.use(self._entry)
        self._show_way()
        self._entry.attend()

    def _show_way(self) -> None:
        _, way = self._words.gettext, self.presenter.way
        by_code, trusted = way is Way.CODE, way is Way.TRUSTED
        self.field.setVisible(not by_code)
        self.code.setVisible(by_code)
        self.forgotten.setVisible(way is Way.OWN)
        self.back.setVisible(way is not Way.OWN)
        self.trusted.setVisible(not trusted)
        self.field.set_label(
            _("Your own password for this case") if trusted else _("Password or recovery code")
        )
        self.field.set_hint(self._trusted_hint() if trusted else self._lock_hint())
        if by_code:
            self._hint.show_text("info", "info", self._without_code())
        else:
            code = _("Do you have a recovery code on paper? It works too.")
            self._hint.show_text("info", "key-round", code)
        self._hint.setVisible(by_code or (self._refused and not trusted))
        top = _TOP if way is Way.OWN and not self._refused else _TOP_TALL
        self._outside.setContentsMargins(0, top, 0, 0)

    def _lock_hint(self) -> str:
        minutes = self.presenter.lock_minutes
        return self._words.ngettext(
            "After {count} minute without use your case locks by itself.",
            "After {count} minutes without use your case locks by itself.",
            minutes,
        ).format(count=minutes)

    def _trusted_hint(self) -> str:
        return self._words.gettext(
            "The password you chose as trusted person. "
            "Lost it? Ask the person whose case this is for a new one."
        )

    def _without_code(self) -> str:
        return self._words.gettext(
            "No code? A trusted person you chose can open your case too. "
            "Otherwise nobody can, and neither can we. The file stays as it is. "
            "Maybe you remember the password later."
        )

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
        self._refused = True
        self._show_way()


class ClosingPage(QWidget):
    """What is seen for the moment between locking and the fresh locked window."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self.title = words.gettext("Locked")
        card = Card(theme, margins=(30, 28, 30, 28), gap=0)
        card.setFixedWidth(theme.share(_WIDE))
        _ = words.gettext
        said = _("Your case is being closed. Type nothing until you see the field.")
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
