"""What happened in the person's own words: one large sheet, kept while they write."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.keeping import Kept
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LINES, _LINES_LOW = 16, 13


class StatementPage(ScrollPage):
    """A place to write; nothing in it is corrected, counted or judged."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("In your own words")
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
        presenter.keeper.changed.connect(self._show_state)
        self.binding.refill()
        self._show_state()

    def begin(self) -> None:
        """Go on writing where the text ends."""
        edit = self.text.edit
        if isinstance(edit, QPlainTextEdit):
            cursor = edit.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            edit.setTextCursor(cursor)
        edit.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the text as it is now."""
        self.binding.refill()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.statement.commit()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.show_line()
            event.accept()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(4)
        self.body.addWidget(Para(theme, _("Tell it as you would tell a friend."), "lead"))
        self.body.addSpacing(14)
        sheet = Card(theme, margins=(22, 18, 22, 18))
        sheet.body.addWidget(self.text)
        left = QVBoxLayout()
        left.addWidget(sheet)
        left.addStretch(1)
        tips = Card(theme, margins=(18, 14, 18, 16))
        tips.body.addWidget(Para(theme, _("Do you not know how to begin?"), "h3"))
        for tip in (
            _("How did you get to know the other?"),
            _("What did the other want of you?"),
            _("What did you do then?"),
            _("How is it for you now?"),
        ):
            tips.body.addWidget(Para(theme, tip, "small"))
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
