"""The story piece by piece: one small question, and beside it the statement it becomes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.pieces import Question
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.escape import goes_back
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.tell.pieces.growing import GrowingStory
from evidence_kit.ui.tell.pieces.path_line import PathLine
from evidence_kit.ui.tell.pieces.presenter import PiecesPresenter
from evidence_kit.ui.tell.pieces.question_card import QuestionCard
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_SIDE, _SIDE_NARROW = 392, 320
_TITLE: Final = Spoken(N_("Your story, piece by piece"), N_("Their story, piece by piece"))
_LEAD: Final = Spoken(
    N_("Seven small questions. You may always skip."),
    N_("Write it as they tell it themselves. You may always skip."),
)
_PUT: Final = Spoken(N_("Put it in my story"), N_("Put it in the story"))
_READ: Final = Spoken(N_("Read your story"), N_("Read the story"))


class PiecesPage(ScrollPage):
    """Seven small questions. A card is made when its question is first asked."""

    def __init__(self, presenter: PiecesPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _(_TITLE.me)
        self.path = PathLine(theme, words)
        self.path.chosen.connect(presenter.go_to)
        self.story = GrowingStory(presenter, theme, words)
        self.lead = Para(theme, "", "lead")
        self.cards: dict[Question, QuestionCard] = {}
        self._lay_out()
        self.set_action_bar(self._bar())
        presenter.changed.connect(self._on_changed)
        presenter.turned.connect(self._on_turned)
        theme.room_changed.connect(self._fold)
        self._fold()
        self.refresh()

    @property
    def card(self) -> QuestionCard:
        """The question that is asked now."""
        question = self.presenter.question
        if question not in self.cards:
            card = QuestionCard(self.presenter, question, self.theme, self._words)
            self.cards[question] = card
            self._cards.addWidget(card)
        return self.cards[question]

    def refresh(self) -> None:
        """Show the question and the story as they are now."""
        presenter, now = self.presenter, self.card
        for card in self.cards.values():
            card.setVisible(card is now)
        now.refresh()
        _ = self._words.gettext
        for part, said in ((self.heading, _TITLE), (self.lead, _LEAD)):
            part.setText(said.to(self._words, helping=presenter.for_other))
        told = [one for one in Question if presenter.sentence(one)]
        self.path.show_path(presenter.question, told)
        self.story.refresh()
        self._show_way_on()

    def begin(self) -> None:
        """Start at the top, with the keyboard on the first choice."""
        self.refresh()
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.card.first.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is told now."""
        self.refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the time line; everything is kept."""
        if not goes_back(event, self.presenter.back_asked.emit):
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_turned(self) -> None:
        if self.isVisible():
            self.begin()

    def _show_way_on(self) -> None:
        _, presenter = self._words.gettext, self.presenter
        last = presenter.last
        helps = presenter.for_other
        on = _READ.to(self._words, helping=helps) if last else _("Next question")
        put = _PUT.to(self._words, helping=helps)
        self.onward.set_text(put if presenter.to_put else on)
        self.onward.set_icon("arrow-right")
        first = presenter.question is Question.WHO
        self.back.set_text(_("Time line") if first else _("Question before"))
        self.back.set_icon("arrow-left")

    def _fold(self) -> None:
        """In a low window the question needs the room more than the line below the title."""
        self.lead.setVisible(not self.theme.low)

    def _lay_out(self) -> None:
        theme = self.theme
        self.heading = Para(theme, self.title, "h1")
        self.body.addWidget(self.heading)
        self.body.addSpacing(4)
        self.body.addWidget(self.lead)
        self.body.addSpacing(10)
        self._cards = QVBoxLayout()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.path)
        left.addLayout(self._cards)
        left.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.story)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        stand_beside(theme, both, self._side, _SIDE, _SIDE_NARROW)
        self.body.addLayout(both, 1)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Question before"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.go_back)
        self.onward = button(
            self.theme, _(_PUT.me), icon="arrow-right", icon_right=True, large=True
        )
        self.onward.clicked.connect(self.presenter.put_in_story)
        calm = _("Hard to read back? Take a break.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.onward)
