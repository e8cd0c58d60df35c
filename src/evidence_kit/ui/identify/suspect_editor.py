"""The fields of one suspect, below the head of their card. Everything is kept by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from evidence_kit.ui.identify.editor import Editor
from evidence_kit.ui.identify.suspect_more import SuspectMore
from evidence_kit.ui.identify.suspects import SuspectTelling
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class SuspectEditor(Editor):
    """Alias, role, description, and how sure all that is; all of it may stay empty.

    Signals:
        removal_asked: the suspect is to be taken away.
    """

    removal_asked = Signal()

    def __init__(self, telling: SuspectTelling, theme: Theme, words: Wording) -> None:
        super().__init__(telling.commit)
        _ = words.gettext
        self._telling = telling
        self.alias = Field(theme, _("What do they call themself?"), _("A nickname is enough."))
        self.role = Field(
            theme, _("What do you know of them?"), _("Like: the account the money went to")
        )
        self.description = Field(
            theme,
            _("What was seen or heard?"),
            _("Face, voice, accent, language. Only what was really seen or heard."),
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
        self.fill(
            (self.alias, suspect.alias),
            (self.role, suspect.role),
            (self.description, suspect.description),
        )
        self.more.refill()

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self.alias.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _listen(self) -> None:
        write = self._telling.write
        self.tie(self.alias, lambda text: write(alias=text))
        self.tie(self.role, lambda text: write(role=text))
        self.tie(self.description, lambda text: write(description=text))
        self.keep_at_leaving(self.more.seen.fields.values())
