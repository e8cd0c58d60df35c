"""One of the seven questions: chips, a place to type, and what the case knows already."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from evidence_kit.domain.pieces import Question
from evidence_kit.services.pieces_known import Offer
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.several_chips import SeveralChips
from evidence_kit.ui.tell.pieces.presenter import PiecesPresenter
from evidence_kit.ui.tell.pieces.to_helper import asked_of
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LONG: Final = 24
"""Characters of an offered text that are shown; the whole goes into the field."""
_EDGE: Final = 13
"""What a quiet button has around its words."""


class QuestionCard(Card):
    """Asks one question; nothing in it must be answered.

    Attributes:
        chips: what can be chosen.
        field: what can be typed.
        unsure, skip: the two other ways on.
    """

    def __init__(
        self, presenter: PiecesPresenter, question: Question, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme, gap=0)
        self._presenter, self.question, self._words = presenter, question, words
        self._filling = False
        asked, _ = asked_of(question, helping=presenter.for_other), words.gettext
        self.title = _(asked.title)
        self.chips = SeveralChips(theme, self.title, shown=False)
        self.field = Field(theme, _(asked.field), _(asked.hint), lines=asked.lines)
        self._offered: tuple[Offer, ...] = ()
        self.offers: list[Button] = []
        self._hint = _(asked.hint)
        self._known = QWidget()
        self._flow = FlowLayout(self._known, gap=6)
        self.unsure = button(theme, _("I do not know that"), "quiet", small=True)
        self.skip = button(theme, _("Skip this question"), "quiet", small=True)
        self._arrange(_(asked.lead))
        self.chips.toggled.connect(presenter.choose)
        self.field.edit.textChanged.connect(self._on_typed)
        self.field.edit.installEventFilter(self)
        self.unsure.clicked.connect(presenter.say_unsure)
        self.skip.clicked.connect(presenter.skip)
        self.refresh()

    @property
    def first(self) -> QWidget:
        """What the keyboard begins on."""
        return self.chips.first or self.field.edit

    def refresh(self) -> None:
        """Show the answer as it is now; where somebody types the caret stays."""
        presenter = self._presenter
        if presenter.question is not self.question:
            return
        piece = presenter.piece
        self._speak()
        self.chips.ask(self.title, presenter.choices())
        self.chips.choose(() if piece.unsure else piece.choices)
        if self.field.text() != piece.text:
            self._filling = True
            self.field.set_text(piece.text)
            self._filling = False
        self._offer(presenter.offers())
        writable = not presenter.read_only
        for part in (self.chips, self.unsure, self._known):
            part.setEnabled(writable)
        if isinstance(self.field.edit, QLineEdit | QPlainTextEdit):
            self.field.edit.setReadOnly(not writable)

    def _speak(self) -> None:
        """Ask who types now."""
        asked = asked_of(self.question, helping=self._presenter.for_other)
        _ = self._words.gettext
        self.title, self._hint = _(asked.title), _(asked.hint)
        self._heading.setText(self.title)
        self._lead.setText(_(asked.lead))
        self.field.set_label(_(asked.field))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when the field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._presenter.leave()
        return super().eventFilter(watched, event)

    def _arrange(self, lead: str) -> None:
        theme = self.theme
        self._heading = Para(theme, self.title, "h2", "text")
        self._lead = Para(theme, lead, "body")
        asked = (self._heading, 6, self._lead, 12, self.chips, 14, self.field)
        # Quiet buttons reach a little further, so that their words line up with all else.
        edge = (_EDGE, 0, _EDGE, 0)
        self.body.addLayout(column(*asked, gap=0, margins=edge))
        self.body.addWidget(self._known)
        self.body.addSpacing(4)
        self.body.addLayout(row(self.unsure, STRETCH, self.skip))
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """A narrow window has no room for large titles and wide edges."""
        narrow = self.theme.narrow
        side = (20 if narrow else 26) - _EDGE
        low = self.theme.low
        self.body.setContentsMargins(side, 14 if low else 18, side, 8 if low else 12)
        self._heading.set_role("h2" if narrow else "displayNarrow")

    def _on_typed(self) -> None:
        if not self._filling:
            self._presenter.write(self.field.text())

    def _offer(self, found: tuple[Offer, ...]) -> None:
        self._known.setVisible(bool(found))
        self.field.set_hint("" if found else self._hint)
        if found == self._offered:
            return
        self._offered = found
        self._flow.clear()
        self.offers = []
        _ = self._words.gettext
        for one in found:
            plain = " ".join(one.text.split())
            short = plain if len(plain) <= _LONG else f"{plain[: _LONG - 1].rstrip()}…"
            made = button(self.theme, short, "quiet", icon="clipboard-paste", small=True)
            made.setAccessibleName(_("Put in: {text}").format(text=_with_items(one, self._words)))
            made.clicked.connect(lambda _on=False, one=one: self._take(one))
            self._flow.addWidget(made)
            self.offers.append(made)

    def _take(self, one: Offer) -> None:
        """Put a text of the case behind what stands there; Ctrl+Z takes it back."""
        edit = self.field.edit
        edit.setFocus()
        before = self.field.text()
        if isinstance(edit, QPlainTextEdit):
            cursor = edit.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            gap = "\n" if before and not before.endswith("\n") else ""
            cursor.insertText(f"{gap}{one.text}")
            edit.setTextCursor(cursor)
        elif isinstance(edit, QLineEdit):
            edit.end(False)
            edit.insert(f"{', ' if before.strip() else ''}{one.text}")


def _with_items(one: Offer, words: Wording) -> str:
    """Say an offered text, and in which items it stands."""
    if not one.exhibits:
        return one.text
    items = ", ".join(map(str, one.exhibits))
    count = len(one.exhibits)
    said = words.ngettext("{text}, from item {items}", "{text}, from items {items}", count)
    return said.format(text=one.text, items=items)
