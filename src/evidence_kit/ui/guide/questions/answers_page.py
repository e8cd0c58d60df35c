"""All answers, each with a way to give another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.answers import UNSURE, Given
from evidence_kit.services.guide_words import Asked
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import column, row, rule
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class AnswersPage(ScrollPage):
    """A row a question of the path; what is on another path stays kept and is not shown.

    Attributes:
        buttons: those that ask a question again, in the order of the path.
        onward: to the advice, or to the question that comes next.
        back: to the advice.
    """

    def __init__(self, presenter: QuestionsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Your answers")
        self._shown: object = None
        self._last = ""
        self.buttons: dict[str, Button] = {}
        self._card = Card(theme, margins=(24, 8, 24, 8), gap=0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._card.body.addLayout(self._rows)
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.onward = button(theme, "", icon="arrow-right", icon_right=True, large=True)
        self.back.clicked.connect(presenter.back)
        self.onward.clicked.connect(self._go_on)
        lead = _("Did something change? Give another answer. The advice changes with it.")
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(4)
        self.body.addWidget(Para(theme, lead, "lead"))
        self.body.addSpacing(18)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self.set_action_bar(
            ActionBar(theme, back=self.back, status=_("Every answer is kept."), primary=self.onward)
        )
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the answers that count."""
        presenter = self.presenter
        if presenter.place is not Place.ANSWERS:
            return
        _, given = self._words.gettext, presenter.given
        finished = presenter.walk.finished
        shown = tuple((asked.id, one.values) for asked, one in given), presenter.helping, finished
        if shown == self._shown:
            return
        self._shown = shown
        self.onward.set_text(_("To the advice") if finished else _("Go on with the questions"))
        self.onward.set_icon("arrow-right")  # its distance depends on there being words
        self.buttons = {}
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, (asked, one) in enumerate(given):
            if at:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(asked, one))

    def begin(self) -> None:
        """Put the keyboard on the answer that was changed last, or on the first."""
        where = self.buttons.get(self._last) or next(iter(self.buttons.values()), self.onward)
        if self.isVisible():
            where.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.back()
            event.accept()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.presenter.go_on()

    def _row(self, asked: Asked, given: Given) -> QWidget:
        _, made = self._words.gettext, QWidget()
        question = asked.title.said(self._words.language, helping=self.presenter.helping)
        answer = said(asked, given, self._words, helping=self.presenter.helping)
        text = column(
            Para(self.theme, question, "small"),
            Para(self.theme, answer, "strong"),
            gap=2,
        )
        line = row(text, gap=16, margins=(0, 10, 0, 10))
        line.setStretch(0, 1)
        if not self.presenter.read_only:
            change = button(self.theme, _("Change"), "secondary", small=True)
            change.setAccessibleName(_("Change: {question}").format(question=question))
            change.clicked.connect(self._changing(asked.id))
            self.buttons[asked.id] = change
            line.addWidget(change, 0, Qt.AlignmentFlag.AlignVCenter)
        made.setLayout(line)
        return made

    def _changing(self, question: str) -> Callable[[], None]:
        def change() -> None:
            self._last = question
            self.presenter.change(question)

        return change


def said(asked: Asked, given: Given, words: Wording, *, helping: bool) -> str:
    """Put an answer into words."""
    _ = words.gettext
    if not given.values:
        return _("Skipped")
    if UNSURE in given.values:
        return _("I am not sure of that")
    plain = {"yes": _("Yes"), "no": _("No")}
    known = {
        one.value: plain[one.value]
        if one.text is None
        else one.text.said(words.language, helping=helping)
        for one in asked.options
    }
    first, *others = (known.get(value, value) for value in given.values)
    return ", ".join((first, *(other[:1].lower() + other[1:] for other in others)))
