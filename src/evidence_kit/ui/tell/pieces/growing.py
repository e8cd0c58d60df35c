"""The statement as it grows: a line for each question, which can be changed where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.domain.pieces import Question
from evidence_kit.services.pieces import stands_in
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.chip_group import KEY_LINES, ChipGroup
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.parts.told.spoken import Address
from evidence_kit.ui.tell.pieces.presenter import PiecesPresenter
from evidence_kit.ui.tell.pieces.to_helper import asked_of
from evidence_kit.ui.tell.said import breakable
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_EDGE: Final = 3


class SentenceLine(PressRow):
    """One sentence: told, asked at this moment, or still to come."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._told = self._now = False
        self.inside.setSpacing(8)
        self.para = through(Para(theme, "", "small", "text", middle=True))
        self.mark = Glyph(theme, "check", "ok", 16)
        self.inside.addWidget(self.para, 1)
        self.inside.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)

    def fit(self) -> None:
        """Be smaller in a small window."""
        above = 4 if self._theme.low else 7
        self.inside.setContentsMargins(17, above, 8, above)
        self.para.set_role("smallNarrow" if self._theme.narrow else "small")

    def show_line(self, text: str, *, told: bool, now: bool, kept: bool) -> None:
        """Show a sentence, or what is still to come; `kept` when it stands in own words."""
        self._told, self._now = told, now
        self.para.setText(breakable(text))
        token = "onLichtSoft" if now else "text" if told else "text3"
        self.para.set_token(token)
        self.mark.setVisible(kept)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fill of the one that is asked now, and the edge at its left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._now:
            painter.setBrush(self._theme.colour("lichtSoft"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()
        super().paintEvent(event)
        painter.begin(self)
        colour = "licht" if self._now else "primarySoft" if self._told else "control"
        pen = QPen(self._theme.colour(colour), _EDGE)
        if not self._told:
            pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        painter.drawLine(
            QRectF(self.rect()).adjusted(1.5, 2, 0, -2).topLeft(),
            QRectF(self.rect()).adjusted(1.5, 2, 0, -2).bottomLeft(),
        )


class SentenceEditor(Field):
    """A sentence that is being changed. Enter keeps it, Esc leaves it as it was.

    Signals:
        ended: whether to keep it.
    """

    ended = Signal(bool)

    def __init__(self, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        super().__init__(theme, _("This sentence"), _("Enter keeps it. Esc leaves it."), lines=3)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End with Enter, with Esc, or when the keyboard goes elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.ended.emit(True)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.ended.emit(False)
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.ended.emit(True)
        return super().eventFilter(watched, event)


class GrowingStory(Card):
    """All seven sentences below each other.

    Attributes:
        write: leads to own words.
        lines: by question.
        editor: what a sentence is changed in.
    """

    key_lines = KEY_LINES

    def __init__(self, presenter: PiecesPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 12, 12, 14), gap=0)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._editing: Question | None = None
        self.write = button(theme, _("Write it myself"), "quiet", icon="pencil", small=True)
        self.write.clicked.connect(presenter.show_words)
        self.address = Address(words)
        self.heading = Para(theme, "", "h3", middle=True)
        self.address.say(
            self.heading.setText, N_("How your story grows"), N_("In the words of the person")
        )
        head = row(self.heading, STRETCH, self.write)
        head.setStretch(0, 1)
        head.setStretch(1, 0)
        self.lines: dict[Question, SentenceLine] = {}
        self.editor = SentenceEditor(theme, words)
        self.editor.hide()
        self.editor.ended.connect(self._end)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)
        group = ChipGroup(self)
        for question in Question:
            line = SentenceLine(theme)
            line.clicked.connect(lambda _on=False, at=question: self._on_pressed(at))
            self.lines[question] = line
            self._column.addWidget(line)
            group.add(line)
        self._column.addWidget(self.editor)
        calm = Para(theme, "", "caption")
        self.address.say(
            calm.setText,
            N_("You read it all and change what is not right."),
            N_("“I” is the person you help. Let them read it all."),
        )
        note = row(Glyph(theme, "info", "text2", 18), calm, gap=9)
        note.setStretch(1, 1)
        self._foot = QWidget()
        self._foot.setLayout(column(8, row(rule(), margins=(0, 0, 8, 0)), 10, note, gap=0))
        self.body.addLayout(head)
        self.body.addSpacing(6)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.body.addWidget(self._foot)
        theme.room_changed.connect(self._fit)
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        self._show_foot()
        for line in self.lines.values():
            line.fit()

    def _show_foot(self) -> None:
        """A low window has room for the sentences alone; a helper reads whose words they are."""
        self._foot.setVisible(self._presenter.for_other or not self.theme.low)

    def refresh(self) -> None:
        """Show what is told now."""
        presenter, _ = self._presenter, self._words.gettext
        self.address.turn_to(helping=presenter.for_other)
        self._show_foot()
        mine, theirs = _("Your sentence comes here."), _("The sentence comes here.")
        here = theirs if presenter.for_other else mine
        for question, line in self.lines.items():
            said, now = presenter.sentence(question), question is presenter.question
            kept = stands_in(presenter.story, said)
            asked = asked_of(question, helping=presenter.for_other)
            later = here if now else _(asked.later)
            line.show_line(said or later, told=bool(said), now=now, kept=kept)
            line.setAccessibleName(self._aloud(question, said, kept=kept))
            line.setVisible(question is not self._editing)

    def _aloud(self, question: Question, said: str, *, kept: bool) -> str:
        _ = self._words.gettext
        if not said:
            asked = asked_of(question, helping=self._presenter.for_other)
            return _("Go to the question: {name}").format(name=_(asked.title))
        if kept:
            said = _("{sentence} It stands in the story.").format(sentence=said)
        return said if self._presenter.read_only else _("Change: {text}").format(text=said)

    def _on_pressed(self, question: Question) -> None:
        if not self._presenter.sentence(question) or self._presenter.read_only:
            self._presenter.go_to(question)
        else:
            self._edit(question)

    def _edit(self, question: Question) -> None:
        self._editing = question
        self.editor.set_text(self._presenter.sentence(question))
        self._column.removeWidget(self.editor)
        self._column.insertWidget(self._column.indexOf(self.lines[question]), self.editor)
        self.editor.show()
        self.refresh()
        edit = self.editor.edit
        if isinstance(edit, QPlainTextEdit):
            edit.selectAll()
        edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _end(self, keep: bool) -> None:
        question, self._editing = self._editing, None
        if question is None:
            return
        had = self.editor.edit.hasFocus()
        self.editor.hide()
        if keep:
            self._presenter.write_sentence(question, self.editor.text())
        self.refresh()
        line: QWidget = self.lines[question]
        if had:
            line.setFocus(Qt.FocusReason.TabFocusReason)
