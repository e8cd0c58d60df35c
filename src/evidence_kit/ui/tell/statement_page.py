"""What happened in the person's own words: one large sheet, kept while they write."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.domain.helping import helping
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.escape import goes_back
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.keeping import Kept
from evidence_kit.ui.parts.told.spoken import Address
from evidence_kit.ui.tell.not_in_story import NotInStory
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.story_cards import OWN_WORDS
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_LINES, _LINES_LOW = 16, 13
_TIPS: Final = (
    (N_("How did you get to know the other?"), N_("How did they get to know the other?")),
    (N_("What did the other want of you?"), N_("What did the other want of them?")),
    (N_("What did you do then?"), N_("What did they do then?")),
    (N_("How is it for you now?"), N_("How is it for them now?")),
)
"""What to begin with: to the person, and to who helps."""


class StatementPage(ScrollPage):
    """A place to write; nothing in it is corrected, counted or judged."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.address = Address(words)
        self.title = _(OWN_WORDS.me)
        self.text = Field(
            theme,
            _("What happened?"),
            _("Spelling does not matter. You may stop and go on later."),
            lines=_LINES_LOW if theme.low else _LINES,
        )
        self.binding = Binding(presenter.statement, self)
        self.binding.text(self.text, "text")
        if isinstance(self.text.edit, QPlainTextEdit):
            self.text.edit.setReadOnly(presenter.read_only)
        self._lay_out()
        self.set_action_bar(self._bar())
        presenter.statement.turned.connect(self.binding.refill)
        presenter.statement.told.connect(self._show_state)
        presenter.pieces.changed.connect(self._on_pieces)
        presenter.keeper.changed.connect(self._show_state)
        presenter.changed.connect(self._speak_to)
        self.binding.refill()
        self._speak_to()
        self._show_state()

    def begin(self) -> None:
        """Go on writing where the text ends."""
        edit = self.text.edit
        if isinstance(edit, QPlainTextEdit):
            cursor = edit.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            edit.setTextCursor(cursor)
        edit.setFocus(Qt.FocusReason.TabFocusReason)

    def write_on(self, typed: str) -> None:
        """Write what was typed elsewhere behind what stands here, as a word of its own."""
        edit = self.text.edit
        if isinstance(edit, QPlainTextEdit) and not edit.isReadOnly():
            before = edit.toPlainText()
            gap = " " if before and not before[-1].isspace() else ""
            edit.moveCursor(QTextCursor.MoveOperation.End)
            edit.insertPlainText(f"{gap}{typed}")

    def showEvent(self, event: QShowEvent) -> None:
        """Show the text as it is now."""
        self.binding.refill()
        self.absent.refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.statement.commit()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if not goes_back(event, self.presenter.show_line):
            super().keyPressEvent(event)

    def _on_pieces(self) -> None:
        """Show what was put into the story from beside it."""
        if self.isVisible():
            self.binding.refill()
            self.absent.refresh()

    def _speak_to(self) -> None:
        """Speak to who types now."""
        self.address.turn_to(helping=helping(self.presenter.case))

    def _said(self, role: str, me: str, other: str) -> Para:
        """Make a text that speaks to who types."""
        made = Para(self.theme, "", role)
        self.address.say(made.setText, me, other)
        return made

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(self._said("h1", OWN_WORDS.me, OWN_WORDS.other))
        self.body.addSpacing(4)
        lead = N_("Tell it as you would tell a friend."), N_("Write it as they tell it themselves.")
        self.body.addWidget(self._said("lead", *lead))
        self.body.addSpacing(14)
        sheet = Card(theme, margins=(22, 18, 22, 18))
        sheet.body.addWidget(self.text)
        self.absent = NotInStory(self.presenter.pieces, theme, self._words)
        self.absent.put.clicked.connect(self.begin)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.absent)
        left.addWidget(sheet)
        left.addStretch(1)
        tips = Card(theme, margins=(18, 14, 18, 16))
        tips.body.addWidget(Para(theme, _("Do you not know how to begin?"), "h3"))
        for tip in _TIPS:
            tips.body.addWidget(self._said("small", *tip))
        self.pieces = button(theme, _("Seven questions"), "secondary", icon="list", small=True)
        self.pieces.clicked.connect(self.presenter.show_pieces)
        tips.body.addSpacing(4)
        tips.body.addLayout(row(self.pieces, STRETCH, gap=0))
        note = Banner(
            theme, "info", "file-text", _("It comes on a page of its own. You may leave it out.")
        )
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(tips)
        side.addWidget(note)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        stand_beside(self.theme, both, self._side, 292, 248)
        self.body.addLayout(both, 1)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Time line"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.show_line)
        self.done = button(self.theme, _("Done"), icon="check", large=True)
        self.done.clicked.connect(self.presenter.show_line)
        return ActionBar(self.theme, back=self.back, primary=self.done)

    def _show_state(self) -> None:
        _, state = self._words.gettext, self.presenter.keeper.state
        said = {
            Kept.ALL: _("Everything is kept by itself."),
            Kept.SAVING: _("Being kept"),
            Kept.FAILED: _("Not kept yet. We try again by ourselves."),
        }
        if self.action_bar is not None:
            self.action_bar.set_status(said[state])
