"""Mock-up 03a: dots, one question, and that stopping is fine."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.guide.questions.dots import QuestionDots
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.guide.questions.question_card import QuestionCard
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.keeping import Kept
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_WIDE: Final = 720
_YES_NO: Final = {
    Qt.Key.Key_J: "yes",
    Qt.Key.Key_Y: "yes",
    Qt.Key.Key_N: "no",
}


class QuestionPage(ScrollPage):
    """Shows the question the presenter asks; answers by mouse, by Tab, or by one letter.

    Attributes:
        card: the question on screen.
        calls: numbers for who may not be safe; they stay through all questions.
        back: to the question before.
        steps: past all questions, to the first steps.
    """

    key_lines = (
        (("J", "Y"), N_("Yes")),
        (("N",), N_("No")),
        (("W",), N_("I am not sure of that")),
        (("1", "9"), N_("Choose the first answer, up to the ninth")),
        (("S",), N_("Skip this question")),
    )

    def __init__(self, presenter: QuestionsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Let us see what is going on")
        self._shown: object = None
        self.card: QuestionCard | None = None
        self.calls = Banner(theme, "licht", "phone-call", "")
        self.dots = QuestionDots(theme)
        self._far = Para(theme, "", "small", wrap=False)
        self.back = button(theme, _("Previous question"), "quiet", icon="arrow-left")
        self.steps = button(theme, _("Straight to the first steps"), "quiet")
        self.back.clicked.connect(presenter.back)
        self.steps.clicked.connect(presenter.ask_steps)
        self._lay_out()
        self.set_action_bar(ActionBar(theme, back=self.back, status=" ", secondary=(self.steps,)))
        presenter.changed.connect(self.refresh)
        theme.room_changed.connect(self._fit_gaps)
        self._fit_gaps()
        self.refresh()

    def refresh(self) -> None:
        """Show the question that is asked now; one that is on screen already stays."""
        presenter = self.presenter
        if presenter.place is not Place.QUESTION or presenter.asked is None:
            return
        _ = self._words.gettext
        least, most = presenter.total
        number = presenter.number
        self.dots.show_place(number, most, len(presenter.walk.passed))
        far = (
            _("Question {number} of {count}")
            if least == most
            else _("Question {number} of at most {count}")
        )
        self._far.setText(far.format(number=number, count=most))
        before = _("Previous question") if number > 1 else _("Back: overview")
        self.back.set_text(_("Back") if presenter.changing else before)
        first = [one.text for one in presenter.advice.first]
        language, helping = self._words.language, presenter.helping
        said = " ".join(one.said(language, helping=helping) for one in first)
        if said != self.calls.text:
            self.calls.show_text("licht", "phone-call", said)
        self.calls.setVisible(bool(first))
        if self.action_bar is not None:
            self.action_bar.set_status(self._calm())
        self._show_card()

    def begin(self) -> None:
        """Start at the top, with the keyboard on the first answer."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible() and self.card is not None:
            self.card.first().setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by a letter or a digit; Esc goes back. A key that is held answers once."""
        if event.isAutoRepeat():
            event.accept()
            return
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and self._took(event.key()):
            event.accept()
            return
        super().keyPressEvent(event)

    def _took(self, key: int) -> bool:
        card, presenter = self.card, self.presenter
        if card is None:
            return False
        if key == Qt.Key.Key_Escape:
            presenter.back()
        elif key == Qt.Key.Key_W:
            card.not_sure.click()
        elif key == Qt.Key.Key_S:
            card.skip.click()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose(card, key - Qt.Key.Key_1)
        else:
            return self._took_yes_no(key)
        return True

    def _took_yes_no(self, key: int) -> bool:
        values = [one.value for one in self.presenter.options]
        card, value = self.card, _YES_NO.get(Qt.Key(key), "")
        if card is None or values != ["yes", "no"] or not value:
            return False
        self._choose(card, values.index(value))
        return True

    def _choose(self, card: QuestionCard, at: int) -> None:
        """Choose as a click does, with the keyboard there: Enter then means the question."""
        if at >= len(card.answers):
            return
        card.answers[at].setFocus(Qt.FocusReason.TabFocusReason)
        card.answers[at].click()
        if card is self.card and card.onward is not None and card.onward.isEnabled():
            card.onward.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_card(self) -> None:
        presenter = self.presenter
        shown = (
            presenter.asked,
            presenter.chosen,
            presenter.options,
            presenter.remark,
            presenter.helping,
            presenter.read_only,
            self.theme.tight,
        )
        if shown == self._shown and self.card is not None:
            self.card.show_picked()
            return
        before = self.card
        focused: QWidget | None = self.focusWidget()
        had_keys = before is not None and before.isAncestorOf(focused or self)
        self._shown = shown
        self.card = QuestionCard(presenter, self.theme, self._words)
        if before is not None:
            self._place.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._place.addWidget(self.card)
        if had_keys:
            self.begin()
        say(self.card, self.card.spoken)

    def _calm(self) -> str:
        _ = self._words.gettext
        if self.presenter.kept is Kept.FAILED:
            return _("Not kept yet. We try again by ourselves.")
        return _("Is this enough? You may always stop, all is kept.")

    def _lay_out(self) -> None:
        _ = self._words.gettext
        lead = _("Short questions. There is no right or wrong answer.")
        self.body.addLayout(
            column(Para(self.theme, self.title, "h1"), Para(self.theme, lead, "lead"), gap=4)
        )
        self._gap = QWidget()
        inside = QWidget()
        inside.setMaximumWidth(self.theme.px(_WIDE))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        far = row(self.dots, self._far, gap=16)
        far.setStretch(0, 1)
        self._column.addLayout(far)
        self.calls.hide()
        self._column.addWidget(self.calls)
        self._place = QVBoxLayout()
        self._column.addLayout(self._place)
        keeps = _("Your answer stays in your encrypted case. You can change it later.")
        lock = Glyph(self.theme, "lock", "text2", 16)
        line = row(lock, Para(self.theme, keeps, "small"), gap=10)
        line.setStretch(1, 1)
        self._column.addLayout(line)
        self.body.addWidget(self._gap)
        across = row(inside)
        across.setStretch(0, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self._inside = inside

    def _fit_gaps(self) -> None:
        self._inside.setMaximumWidth(self.theme.px(_WIDE))
        self._gap.setFixedHeight(10 if self.theme.low else 42)
        self._column.setSpacing(12 if self.theme.low else 16)
        self._shown = None
        if self.presenter.asked is not None:
            self.refresh()
