"""The question about each new file, before anything of it is kept."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evidence_kit.domain.picture import Raster, Role
from evidence_kit.ui.capture.answers import Answer, Asked, Outcome
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.large_view import LargeView
from evidence_kit.ui.capture.phrases import onward_words, outcome_lines, refusal_lines
from evidence_kit.ui.capture.question_guide import question_guide
from evidence_kit.ui.capture.seat_note import SeatNote
from evidence_kit.ui.capture.side_panel import SidePanel
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.answer_card import AnswerCard, AnswerState
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_COLUMNS = 3


class QuestionPage(ScrollPage):
    """One card for each file; there is no button that answers all of them at once."""

    def __init__(self, presenter: ImportPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Does it show a nude or sexual image?")
        self.cards: list[AnswerCard] = []
        self.lead = Para(theme, "", "lead")
        self.known = Banner(theme, "info", "copy-check", "")
        self.refused = Banner(theme, "warn", "file-question", "")
        only = _("Only the person it is about can look at new images. Ask what the answer is.")
        # Before the note goes with its button: the keyboard would go to whatever lies below it.
        presenter.seat.changed.connect(self._stay)
        self.seat = SeatNote(presenter.seat, theme, words, only)
        self._known_box = QWidget()
        self.large = LargeView(theme, self)
        self._cards_at = QGridLayout()
        self.guide = QVBoxLayout()
        self.side = SidePanel(theme, self._guide_in())
        self._lay_out()
        self.set_action_bar(self._bar())
        presenter.step_changed.connect(self._on_step)
        presenter.answered.connect(self._on_answered)
        presenter.moved_on.connect(self.focus_current)
        presenter.look.ready.connect(self._on_large)
        presenter.look.gone.connect(self.large.drop)
        presenter.seat.changed.connect(self._on_seat)
        theme.room_changed.connect(self._fit_cards)
        theme.room_changed.connect(self._show_progress)
        self._fit_cards()
        self._on_step(presenter.step)

    def _lay_out(self) -> None:
        self.body.addWidget(Para(self.theme, self.title, "h1"))
        self.body.addSpacing(4)
        self.body.addWidget(self.lead)
        self.body.addSpacing(14)
        self._known_box.setLayout(column(self.known, self.refused, gap=10, margins=(0, 0, 0, 12)))
        self.body.addLayout(column(self.seat, margins=(0, 0, 0, 12)))
        self.body.addWidget(self._known_box)
        cards = QVBoxLayout()
        cards.addLayout(self._cards_at)
        cards.addStretch(1)
        self.body.addLayout(cards, 1)
        self.put_beside(self.side)

    def _guide_in(self) -> QWidget:
        made = QWidget()
        self.guide.setContentsMargins(0, 0, 0, 0)
        made.setLayout(self.guide)
        return made

    def _fit_cards(self) -> None:
        self._cards_at.setSpacing(10 if self.theme.narrow else 14)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.back)
        self.onward = button(
            self.theme, _("Continue"), icon="arrow-right", icon_right=True, large=True
        )
        self.onward.clicked.connect(lambda: self.presenter.proceed(self._words))
        return ActionBar(self.theme, back=self.back, primary=self.onward)

    def focus_current(self) -> None:
        """Put the keyboard on the file that is asked about now."""
        card = self.cards[self.presenter.current]
        # Who comes back stands on what they said: Enter and Space then never say something else.
        given = card.yes if card.state is AnswerState.YES else card.no
        given.setFocus(Qt.FocusReason.TabFocusReason)
        # Its place is known only after the page was laid out with what came or went.
        QTimer.singleShot(0, card, lambda: self._bring_into_view(card))

    def _bring_into_view(self, card: AnswerCard) -> None:
        """Show the card, and the question above it too where that fits."""
        if card not in self.cards:
            return
        self.scroll_area.verticalScrollBar().setValue(0)
        self.scroll_area.ensureWidgetVisible(card)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the large picture when the person goes elsewhere."""
        self.presenter.look.release()
        super().hideEvent(event)

    def _on_step(self, step: Step) -> None:
        if step is not Step.QUESTION:
            self._clear()
            return
        self._build()
        self._show_progress()

    def _stay(self) -> None:
        if self.cards and self.isVisible():
            self.focus_current()

    def _on_seat(self) -> None:
        """Somebody else types: looking is theirs to do, or not."""
        if not self.cards:
            return
        for card in self.cards:
            card.withhold(self.presenter.seat.helps)
        self._show_guide()

    def _build(self) -> None:
        self._clear()
        batch = self.presenter.batch
        for at, asked in enumerate(batch.files):
            card = self._card(at, asked)
            self.cards.append(card)
            self._cards_at.addWidget(card, at // _COLUMNS, at % _COLUMNS)
            card.show()  # on a page in view it gets the keyboard next
        for place in range(_COLUMNS):
            self._cards_at.setColumnStretch(place, 1)
        self._show_guide()
        said = self._lead(unseen=not all(asked.viewable for asked in batch.files))
        self.lead.setText(said.format(count=len(batch.files)))
        known = outcome_lines(Outcome(self.presenter.known), self._words)
        self.known.show_text("info", "copy-check", "\n".join(known))
        self.known.setVisible(bool(known))
        refused = refusal_lines(self.presenter.refused, self._words)
        self.refused.show_text("warn", "file-question", "\n".join(refused))
        self.refused.setVisible(bool(refused))
        self._known_box.setVisible(bool(known or refused))

    def _show_guide(self) -> None:
        """Say beside the cards what can be done, by who types now."""
        self._drop(*self.side.findChildren(QWidget, "question-guide"))
        while self.guide.takeAt(0) is not None:
            continue  # the stretch below the cards goes as well
        files = self.presenter.batch.files
        seen = any(asked.viewable for asked in files)
        unseen = not all(asked.viewable for asked in files)
        look = seen and not self.presenter.seat.helps
        guide = question_guide(self.theme, self._words, seen=seen, unseen=unseen, look=look)
        self.guide.addWidget(guide)
        self.guide.addStretch(1)

    def _lead(self, *, unseen: bool) -> str:
        """Say how many there are and what yes leads to; what cannot be shown is not covered."""
        words, count = self._words, len(self.presenter.batch.files)
        if unseen:
            return words.ngettext(
                "{count} new file. Not sure? Choose yes, then only your words are kept.",
                "{count} new files. Not sure? Choose yes: you cover it first, or keep only words.",
                count,
            )
        return words.ngettext(
            "{count} new file. Not sure? Choose yes, then you cover it first.",
            "{count} new files. Not sure? Choose yes, then you cover it first.",
            count,
        )

    def _card(self, at: int, asked: Asked) -> AnswerCard:
        facts = asked.candidate.facts
        card = AnswerCard(
            self.theme,
            self._words,
            number=self.presenter.first_number + at,
            title=facts.name,
            time=self._time(facts.modified_at),
            veil=asked.candidate.looked.rasters.get(Role.VEIL),
        )
        card.withhold(self.presenter.seat.helps)
        card.set_state(self._state(at, asked))
        # V looks from both buttons, so Tab need not stop at the eye as well.
        card.eye.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        card.answered.connect(
            lambda yes: self.presenter.answer(at, Answer.YES if yes else Answer.NO)
        )
        card.entered.connect(lambda: self.presenter.point_at(at))
        card.peek_requested.connect(lambda _number: self._peek(at))
        card.peek_released.connect(lambda _number: self.presenter.look.release())
        return card

    def _clear(self) -> None:
        self.presenter.look.release()
        self._drop(*self.cards)
        self.cards = []

    @staticmethod
    def _drop(*widgets: QWidget) -> None:
        for widget in widgets:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

    def _on_answered(self, at: int) -> None:
        if at >= len(self.cards):
            return
        self.cards[at].set_state(self._state(at, self.presenter.asked(at)))
        self._show_progress()
        if not self.presenter.batch.open_places:
            # Nothing is left to answer: the next key press may go on.
            self.onward.setFocus(Qt.FocusReason.TabFocusReason)

    def _state(self, at: int, asked: Asked) -> AnswerState:
        if asked.answer is Answer.NO:
            return AnswerState.NO
        if asked.answer is Answer.YES:
            return AnswerState.YES
        return AnswerState.NOW if at == self.presenter.current else AnswerState.UNANSWERED

    def _show_progress(self) -> None:
        _, batch = self._words.gettext, self.presenter.batch
        done, total = batch.answered, len(batch.files)
        status = _("{done} of {total} done").format(done=done, total=total)
        if done < total and not self.theme.narrow:
            status = _(
                "{done} of {total} done. The rest can wait; we do not keep those yet."
            ).format(done=done, total=total)
        if self.action_bar is not None:
            self.action_bar.set_status(status)
        self.onward.setEnabled(done > 0)
        self.onward.set_text(onward_words(batch, self._words))

    def _peek(self, at: int) -> None:
        candidate = self.presenter.asked(at).candidate
        small = candidate.looked.rasters.get(Role.THUMBNAIL)
        if small is not None and self.presenter.hold(at):
            self.cards[at].show_peek(small)

    def _on_large(self, at: int, picture: Raster) -> None:
        if self.presenter.step is not Step.QUESTION:
            return  # asked for on the page where it is covered
        card = self.cards[at]
        place = QRect(card.mapTo(self, card.rect().topLeft()), card.size())
        self.large.show_beside(picture, place)

    def _time(self, modified_at: str | None) -> str:
        if modified_at is None:
            return ""
        return self._words.time(dt.datetime.fromisoformat(modified_at).astimezone())
