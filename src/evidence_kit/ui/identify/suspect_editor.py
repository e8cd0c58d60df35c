"""The fields of one suspect, below the head of their card. Everything is kept by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from evidence_kit.ui.identify.suspect_more import SuspectMore
from evidence_kit.ui.identify.suspects import SuspectTelling
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class SuspectEditor(QFrame):
    """Alias, role, description, and how sure all that is; all of it may stay empty. Esc closes.

    Signals:
        closed: the person is done.
        removal_asked: the suspect is to be taken away.
    """

    closed = Signal()
    removal_asked = Signal()

    def __init__(self, telling: SuspectTelling, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._telling = telling
        self._filling = False
        self.setProperty("part", "editor")
        self.alias = Field(theme, _("What do they call themself?"), _("A nickname is enough."))
        self.role = Field(
            theme, _("What do you know of them?"), _("Like: the account the money went to")
        )
        self.description = Field(
            theme,
            _("What did you see or hear?"),
            _("Face, voice, accent, language. Only what you saw or heard yourself."),
            lines=3,
        )
        self.done = button(theme, _("Done"), "secondary", small=True)
        self.remove = button(theme, _("Take this suspect away"), "quiet", small=True)
        self.done.clicked.connect(self.closed)
        self.remove.clicked.connect(self.removal_asked)
        first = top_row(self.alias, self.role, gap=12)
        first.setStretch(0, 2)
        first.setStretch(1, 3)
        foot = row(self.done, STRETCH, self.remove)
        self.more = SuspectMore(telling, theme, words)
        parts = (first, self.description, self.more, foot)
        self.setLayout(column(*parts, gap=12, margins=(17, 14, 17, 14)))
        self._listen()
        telling.turned.connect(self.refill)
        self.refill()

    def refill(self) -> None:
        """Show another suspect."""
        suspect = self._telling.suspect
        if suspect is None:
            return
        self._filling = True
        self.alias.set_text(suspect.alias)
        self.role.set_text(suspect.role)
        self.description.set_text(suspect.description)
        self.more.refill()
        self._filling = False

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self.alias.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is done."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._telling.commit()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        self.alias.line.textChanged.connect(self._on_alias)
        self.role.line.textChanged.connect(self._on_role)
        edit = self.description.edit
        if isinstance(edit, QPlainTextEdit):
            edit.textChanged.connect(self._on_description)
        for field in (self.alias, self.role, self.description, *self.more.seen.fields.values()):
            field.edit.installEventFilter(self)
            field.edit.setAcceptDrops(False)
        for field in (self.alias, self.role):
            field.line.returnPressed.connect(self.closed)

    def _on_alias(self, text: str) -> None:
        if not self._filling:
            self._telling.write(alias=text)

    def _on_role(self, text: str) -> None:
        if not self._filling:
            self._telling.write(role=text)

    def _on_description(self) -> None:
        if not self._filling:
            self._telling.write(description=self.description.text())
