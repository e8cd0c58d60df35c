"""What to say to the police, and what to bring. Facts: DOMAIN.md, sections A1 and A4."""

from __future__ import annotations

import itertools
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.helping import helping
from evidence_kit.services.questions import answered
from evidence_kit.ui.check.call_words import MOST_FACTS, CallWords, call_words
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.parts.progress import StepRow
from evidence_kit.ui.parts.told.spoken import Address, Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

POLICE: Final = "0900-8844"


def _alike(text: str) -> Spoken:
    return Spoken(text, text)


_THEN: Final = (
    _alike(N_("Say what you want: a report, only to tell it, or first to talk.")),
    Spoken(
        N_("Do you want prosecution? Then say so. Ask them to write it down."),
        N_("Do they want prosecution? Then say so. Ask the police to write it down."),
    ),
    _alike(N_("Say what is safe: when they may call, and what they may say.")),
    _alike(N_("Ask for an interpreter if you want one. It is free.")),
    _alike(N_("Ask for the name and a number. Note both here.")),
)
_BRING: Final = (
    ("user-round", _alike(N_("A valid ID"))),
    (
        "smartphone",
        Spoken(N_("Your phone, with charger and code"), N_("The phone, with charger and code")),
    ),
    (
        "landmark",
        Spoken(N_("What your bank shows of payments"), N_("What the bank shows of payments")),
    ),
    ("file-text", _alike(N_("Your police file, on paper or on a stick"))),
    (
        "users",
        Spoken(
            N_("Somebody you trust, if you want"), N_("The person you help, if they want to come")
        ),
    ),
)


class CallPage(ScrollPage):
    """Read only: nothing here dials or opens anything."""

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        self.presenter, self._words, self.address = presenter, words, Address(words)
        self.title = words.gettext("To the police")
        self._first = Para(theme, "", "body", "text")
        self._facts = tuple(Para(theme, "", "small") for _line in range(MOST_FACTS))
        self._shown: CallWords | None = None
        self._lay_out()
        self.set_action_bar(self._bar())
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the words that fit who types now, and for whom."""
        presenter = self.presenter
        self.address.turn_to(helping=helping(presenter.case))
        said = call_words(answered(presenter.case), presenter.today)
        if said == self._shown:
            return
        self._shown = said
        self._first.setText(self._words.gettext(said.first))
        for fact, text in itertools.zip_longest(self._facts, said.know):
            fact.setVisible(text is not None)
            fact.setText(self._words.gettext(text) if text else "")

    def begin(self) -> None:
        """Start at the top."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.onward.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.return_to_reach()
            event.accept()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        lead = _("One sentence is enough. They ask the questions.")
        heads = column(Para(theme, self.title, "h1"), Para(theme, lead, "lead"), gap=4)
        self.body.addLayout(heads)
        self.body.addSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._call())
        left.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(14)
        side.addWidget(self._bring())
        side.addWidget(self._know())
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        stand_beside(theme, both, self._side, 372, 320)
        self.body.addLayout(both, 1)

    def _call(self) -> Card:
        _, theme = self._words.gettext, self.theme
        card = Card(theme, margins=(22, 18, 22, 20), gap=12)
        card.body.addWidget(Para(theme, _("Call the police"), "h2"))
        card.body.addWidget(PhoneNumber(theme, POLICE, name=_("Police")))
        now = _("Is there danger now? Then call 112.")
        card.body.addWidget(Para(theme, now, "small"))
        card.body.addWidget(Para(theme, _("You can say"), "label", "text"))
        quote = Card(theme, "sunken", margins=(16, 12, 16, 12))
        quote.body.addWidget(self._first)
        card.body.addWidget(quote)
        for number, said in enumerate(_THEN, start=1):
            step = StepRow(theme, number, "")
            self.address.say(step.text.setText, said.me, said.other)
            card.body.addWidget(step)
        return card

    def _bring(self) -> Card:
        _, theme = self._words.gettext, self.theme
        card = Card(theme, margins=(18, 14, 18, 16), gap=9)
        card.body.addWidget(Para(theme, _("What do you bring?"), "h3"))
        for icon, said in _BRING:
            text = Para(theme, "", "small", "text", middle=True)
            self.address.say(text.setText, said.me, said.other)
            line = row(Glyph(theme, icon, "text2", 18), text, gap=10)
            line.setStretchFactor(text, 1)
            card.body.addLayout(line)
        return card

    def _know(self) -> Card:
        _, theme = self._words.gettext, self.theme
        card = Card(theme, margins=(18, 14, 18, 16), gap=6)
        card.body.addWidget(Para(theme, _("Good to know"), "h3"))
        for fact in self._facts:
            card.body.addWidget(fact)
        return card

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.return_to_reach)
        self.onward = button(self.theme, _("Note a contact"), icon="plus", large=True)
        self.onward.clicked.connect(self.presenter.begin_contact)
        self.onward.setEnabled(not self.presenter.read_only)
        calm = _("We call nobody. You choose.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.onward)
