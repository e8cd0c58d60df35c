"""One question: its words, its answers of equal weight, and that it may be skipped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evidence_kit.domain.answers import UNSURE
from evidence_kit.services.guide_words import ONE, SEVERAL, Asked, Option
from evidence_kit.ui.guide.questions.answer_button import AnswerButton
from evidence_kit.ui.guide.questions.presenter import QuestionsPresenter
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_HIGH, _HIGH_LOW, _HIGH_MANY = 76, 64, 54
"""Px of an answer: of one of two, the same in a low window, and of one of many."""
_FEW: Final = 2
_PRESSES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_QUIET: Final = 14
"""Px beside the words of a quiet button: those line up with the answers, not with its edges."""


class QuestionCard(Card):
    """Asks what the presenter asks; made anew for each question.

    Attributes:
        asked: the question.
        question, spoken: its words, and with what is said before it.
        answers: what can be clicked or ticked, in order.
        not_sure, skip: always there; a question that was answered is not skipped but left so.
        onward: goes on with what is ticked; None where one click answers.
    """

    def __init__(self, presenter: QuestionsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, gap=0)
        asked = presenter.asked
        if asked is None:
            raise ValueError("nothing to ask")
        self.asked, self._presenter, self._words = asked, presenter, words
        _, helping = words.gettext, presenter.helping
        self.question = asked.title.said(words.language, helping=helping)
        self.setAccessibleName(self.question)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(_QUIET, 0, _QUIET, 0)
        self._above.setSpacing(0)
        self.body.addLayout(self._above)
        remark = presenter.remark
        self.spoken = self.question
        if remark is not None:
            said = remark.said(words.language, helping=helping)
            self.spoken = f"{said} {self.question}"
            self._above.addWidget(Banner(theme, "info", "info", said))
            self._above.addSpacing(16)
        self._above.addWidget(Para(theme, self.question, "displayNarrow", "text"))
        self._above.addSpacing(6)
        self._above.addWidget(Para(theme, asked.help.said(words.language, helping=helping)))
        self._above.addSpacing(20)
        self.answers: list[AnswerButton | Chip] = []
        self._wide = 1 if theme.tight else 2
        self.onward: Button | None = None
        self._above.addWidget(self._choices(asked))
        self.not_sure = button(theme, _("I am not sure of that"), "quiet", small=True)
        # Who came back to look loses no answer by going on.
        leave = _("Leave my answer as it is") if presenter.chosen else ""
        self.skip = button(theme, leave or _("Skip this question"), "quiet", small=True)
        self.not_sure.clicked.connect(presenter.not_sure)
        self.skip.clicked.connect(presenter.go_on if leave else presenter.skip)
        self._aside = (self.not_sure, self.skip)
        self._came_from: QWidget | None = None
        self._mark_aside(presenter.chosen)
        self.body.addSpacing(12)
        self.body.addLayout(row(self.not_sure, STRETCH, self.skip))
        for one in (*self.answers, self.not_sure, self.skip):
            one.setEnabled(not presenter.read_only)
            one.installEventFilter(self)
        theme.room_changed.connect(self._fit)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a double click and a held key do nothing: they are not meant for this question.

        Enter ticks as Space does.
        """
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        if isinstance(event, QKeyEvent) and event.key() in _PRESSES:
            if event.isAutoRepeat():
                return True
            pressed = event.type() == QEvent.Type.KeyPress and event.key() != Qt.Key.Key_Space
            if pressed and isinstance(watched, Chip):
                watched.click()
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if isinstance(watched, AnswerButton):
                return self._walks(watched, key)
            return watched in self._aside and self._walks_aside(watched, key)
        return super().eventFilter(watched, event)

    def _walks(self, here: AnswerButton, key: Qt.Key) -> bool:
        """Go to the answer an arrow points at; below the last row are the other ways to answer."""
        if key not in _ARROWS:
            return False
        wide, at = self._wide, self.answers.index(here)
        aside, down = _ARROWS[key]
        column = at % wide + aside
        to = at + aside + down * wide
        if 0 <= column < wide and 0 <= to < len(self.answers):
            self.answers[to].setFocus(Qt.FocusReason.TabFocusReason)
        elif down > 0:
            self._came_from = here
            self.not_sure.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _walks_aside(self, here: QObject, key: Qt.Key) -> bool:
        """Go between the other ways to answer, or up: to the answer one came down from."""
        if key not in _ARROWS:
            return False
        aside, down = _ARROWS[key]
        if aside:
            self._came_from = None
            self._aside[aside > 0].setFocus(Qt.FocusReason.TabFocusReason)
        elif down < 0:
            above = self._came_from or self._lowest(at_right=here is self.skip)
            above.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _lowest(self, *, at_right: bool) -> QWidget:
        """Give what stands right above the other ways to answer, at their left or right."""
        if self.onward is not None:
            return self.onward if at_right and self.onward.isEnabled() else self.answers[-1]
        column = self._wide - 1 if at_right else 0
        return self.answers[column :: self._wide][-1]

    def words_of(self, option: Option) -> str:
        """Give the words of one answer."""
        if option.text is None:
            _ = self._words.gettext
            return _("Yes") if option.value == "yes" else _("No")
        return option.text.said(self._words.language, helping=self._presenter.helping)

    def first(self) -> QWidget:
        """Give what the keyboard begins on: what was answered before, else the first answer."""
        before = (one for one in self.answers if isinstance(one, AnswerButton) and one.chosen)
        return next(before, self._before_aside or self.answers[0])

    def _mark_aside(self, chosen: tuple[str, ...] | None) -> None:
        """Mark that the question was left open before, or that the person did not know."""
        self._before_aside: Button | None = None
        if chosen is None or any(one != UNSURE for one in chosen):
            return
        self._before_aside = marked = self.not_sure if chosen else self.skip
        marked.set_kind("no")
        marked.set_icon("check")
        marked.setAccessibleDescription(self._words.gettext("Your answer until now"))

    def _choices(self, asked: Asked) -> QWidget:
        return self._chips() if asked.kind == SEVERAL else self._buttons(asked)

    def _buttons(self, asked: Asked) -> QWidget:
        made, presenter = QWidget(), self._presenter
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16 if len(presenter.options) <= _FEW else 10)
        few = len(presenter.options) <= _FEW
        high = (_HIGH_LOW if self.theme.low else _HIGH) if few else _HIGH_MANY
        for at, option in enumerate(presenter.options):
            one = AnswerButton(
                self.theme,
                self.words_of(option),
                high=high,
                chosen=option.value in (presenter.chosen or ()),
                large=asked.kind != ONE,
            )
            if one.chosen:
                one.setAccessibleDescription(self._words.gettext("Your answer until now"))
            one.clicked.connect(self._answering(option.value))
            self.answers.append(one)
            grid.addWidget(one, at // self._wide, at % self._wide)
        for column in range(self._wide):
            grid.setColumnStretch(column, 1)
        return made

    def _chips(self) -> QWidget:
        made, presenter = QWidget(), self._presenter
        flow = FlowLayout(made, gap=10)
        for option in presenter.options:
            chip = Chip(self.theme, self.words_of(option), checked=option.value in presenter.picked)
            chip.setAccessibleName(f"{self.question} {self.words_of(option)}")
            chip.clicked.connect(self._picking(option.value))
            flow.addWidget(chip)
            self.answers.append(chip)
        self.onward = button(
            self.theme,
            self._words.gettext("Next"),
            icon="arrow-right",
            icon_right=True,
            large=True,
        )
        self.onward.clicked.connect(presenter.answer_picked)
        whole = Card(self.theme, "flat", margins=(0, 0, 0, 0), gap=18)
        whole.body.addWidget(made)
        whole.body.addLayout(row(STRETCH, self.onward))
        self.show_picked()
        return whole

    def show_picked(self) -> None:
        """Let it go on once something is ticked."""
        if self.onward is not None:
            self.onward.setEnabled(bool(self._presenter.picked) and not self._presenter.read_only)

    def _answering(self, value: str) -> Callable[[], None]:
        return lambda: self._presenter.answer(value)

    def _picking(self, value: str) -> Callable[[bool], None]:
        return lambda on: self._presenter.pick(value, on)

    def _fit(self) -> None:
        low = self.theme.low
        side = 24 if self.theme.tight else 32 if low else 40
        side -= _QUIET
        self.body.setContentsMargins(side, 22 if low else 34, side, 16 if low else 24)
