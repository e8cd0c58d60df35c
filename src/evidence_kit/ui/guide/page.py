"""Home: where the person comes in, with one next step."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from evidence_kit.ui.guide.counters import Counters
from evidence_kit.ui.guide.done_card import DoneCard
from evidence_kit.ui.guide.next_card import NextCard
from evidence_kit.ui.guide.next_words import step_words
from evidence_kit.ui.guide.place_words import or_place, or_step, place_words
from evidence_kit.ui.guide.presenter import HomePresenter
from evidence_kit.ui.guide.talk_card import TalkCard
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class HomePage(ScrollPage):
    """Shows what the presenter knows; there is no action bar, the warm card has the button."""

    def __init__(self, presenter: HomePresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Overview")
        self.heading = Para(theme, "", "h1")
        self.lead = Para(theme, "", "lead")
        self.next = NextCard(theme, words)
        self.counters = Counters(theme, words)
        odd = _("The clock of this computer seems wrong. We note that the time is not sure.")
        self.clock = Banner(theme, "info", "clock", odd, strong=True)
        self.done = DoneCard(theme, words)
        self.talk = TalkCard(theme, words, presenter.line)
        self._lay_out()
        self.next.go.clicked.connect(presenter.go)
        self.next.other.clicked.connect(presenter.go_other)
        self.next.later.clicked.connect(presenter.put_off)
        self.talk.all_help.clicked.connect(presenter.ask_help)
        presenter.changed.connect(self.refresh)
        theme.room_changed.connect(self._fit_gaps)
        self._fit_gaps()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep all of it right while somebody can see it."""
        super().showEvent(event)
        self.presenter.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the clock alone."""
        super().hideEvent(event)
        self.presenter.watch(False)

    def refresh(self) -> None:
        """Show how things stand."""
        _, presenter = self._words.gettext, self.presenter
        done = presenter.done
        self.heading.setText(_("Good to see you again") if done else _("Good that you are here"))
        self.lead.setText(self._comfort())
        self._show_next()
        self.clock.setVisible(presenter.odd_clock)
        self.counters.show_counts(presenter.counts)
        self.done.show_done(done, presenter.today)
        self.talk.show_state(presenter.line_state, presenter.today)

    def _show_next(self) -> None:
        """Show the one next action, and the other way to go on where there are two."""
        presenter, step = self.presenter, self.presenter.step
        said = step_words(
            step,
            self._words,
            damaged=presenter.damaged,
            made=presenter.made,
            helping=presenter.helping,
            forgotten=presenter.forgotten,
        )
        place = presenter.place
        if place is None:
            self.next.show_step(said, may_wait=step.may_wait)
            return
        back, words = presenter.resumes, self._words
        shared = presenter.shared
        other = or_step(said, words) if back else or_place(place, words, shared=shared)
        self.next.show_step(
            place_words(place, words, shared=shared) if back else said,
            may_wait=step.may_wait and not back,
            other=other if presenter.has_other else "",
        )

    def _comfort(self) -> str:
        _ = self._words.gettext
        if self.presenter.urgent and self.presenter.helping:
            return _("Being safe comes first now. 112 and 113 are there day and night.")
        if self.presenter.urgent:
            return _(
                "You come first now. It is not your fault. 112 and 113 are there day and night."
            )
        if self.presenter.calm:
            return _("Nothing is wrong now. Good that you looked.")
        if self.presenter.helping:
            return _("What is being done here is a crime. Good that you help.")
        return _("What is being done to you is a crime. It is not your fault.")

    def _lay_out(self) -> None:
        self._hello = column(self.heading, self.lead, gap=4)
        last = QHBoxLayout()
        last.setSpacing(16)
        last.addWidget(self.done, 1)
        last.addWidget(self.talk)
        stand_beside(self.theme, last, self.talk, 330, 330)
        self.body.addLayout(self._hello)
        self.body.addWidget(self.clock)
        self.body.addWidget(self.next)
        self.body.addWidget(self.counters)
        self.body.addLayout(last)
        self.body.addStretch(1)

    def _fit_gaps(self) -> None:
        self.body.setSpacing(12 if self.theme.low else 16)
        self._hello.setContentsMargins(0, 0, 0, 2 if self.theme.low else 4)
        self.done.show_done(self.presenter.done, self.presenter.today)
