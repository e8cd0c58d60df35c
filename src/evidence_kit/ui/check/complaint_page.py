"""The request to prosecute: a wish with three equal answers, who signs it, and until when."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt

from evidence_kit.domain.complaint import Signer
from evidence_kit.domain.helping import helping
from evidence_kit.domain.wish_to_prosecute import Answer, answer, own_request
from evidence_kit.ui.check.authority_card import AuthorityCard
from evidence_kit.ui.check.person_page import PersonPage
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.check.signer_card import SignerCard
from evidence_kit.ui.check.terms_card import TermsCard
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.chip_group import ChipGroup
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.spoken import Address, Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_ANSWERS: Final = {
    Answer.YES: Spoken(N_("Yes, I want that"), N_("Yes, they want that")),
    Answer.UNSURE: Spoken(N_("I do not know yet"), N_("Not known yet")),
    Answer.NO: Spoken(N_("No, only to tell it"), N_("No, only to tell it")),
}
_TOLD: Final = Spoken(
    N_("You told the police that you want this."),
    N_("The police were told that this is wanted."),
)
_TOLD_ON: Final = Spoken(
    N_("On {day} you told the police that you want this."),
    N_("On {day} the police were told that this is wanted."),
)
_SELF: Final = Spoken(N_("You sign by pen, at the police."), N_("They sign by pen, at the police."))
_BY_PEN: Final = {
    Signer.UNKNOWN: Spoken(
        N_("It is signed by pen, at the police."), N_("It is signed by pen, at the police.")
    ),
    Signer.REPRESENTATIVE: Spoken(
        N_("Your parent or guardian signs by pen, at the police."),
        N_("A parent or guardian signs by pen, at the police."),
    ),
    Signer.BOTH: Spoken(
        N_("You and your parent or guardian sign by pen, at the police."),
        N_("They and a parent or guardian sign by pen, at the police."),
    ),
    Signer.YOUNG: _SELF,
    Signer.ADULT: _SELF,
}


class ComplaintPage(PersonPage):
    """The question and who signs at the left, dates and what becomes of it at the right."""

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(presenter, theme, words)
        _ = words.gettext
        self.title = _("Request to prosecute")
        self.address = Address(words)
        self.answers: dict[Answer, Button] = {}
        self.signer = SignerCard(presenter, self.binding, theme, words)
        self.terms = TermsCard(presenter, theme, words)
        self.authority = AuthorityCard(presenter.authority, theme, words)
        self.by_pen = Para(theme, "", "small")
        self._past = self._card(
            "clock",
            _("Is that day past?"),
            N_("Go all the same. There may be other offences. The police find that out."),
        )
        self._lay_out()
        self.put_bar(_("This is no legal advice."))
        if presenter.read_only:
            self.signer.freeze()
            for made in self.answers.values():
                made.setEnabled(False)
        self.refill()

    def refresh(self) -> None:
        """Show what follows from what is told."""
        given = answer(self.presenter.told)
        self.address.turn_to(helping=helping(self.presenter.case))
        for key, made in self.answers.items():
            made.setChecked(key is given)
            made.set_kind("no" if key is given else "secondary")
            made.set_icon("check" if key is given else None)
        self._say_told(given)
        self.signer.refresh()
        self.terms.refresh()
        who = self.presenter.signer
        helps = helping(self.presenter.case)
        self.by_pen.setText(_BY_PEN[who].to(self._words, helping=helps))
        self.authority.setVisible(who in (Signer.ADULT, Signer.UNKNOWN))

    def _say_told(self, given: Answer) -> None:
        """Remind of what the person told the police, as long as they did not answer here."""
        _, presenter = self._words.gettext, self.presenter
        before = own_request(presenter.case, presenter.today)
        self.told.setVisible(before is not None and given is Answer.UNSAID)
        if before is None:
            return
        helps = helping(presenter.case)
        said = _TOLD.to(self._words, helping=helps)
        if before.moment.known:
            day = self._words.date(dt.date.fromisoformat(before.moment.day))
            said = _TOLD_ON.to(self._words, helping=helps).format(day=day)
        self.told.setText(" ".join((said, _("Is that still so?"))))

    def begin(self) -> None:
        """Start at the top, with the keyboard on the answers."""
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            given = answer(self.presenter.told)
            made = self.answers.get(given, self.answers[Answer.YES])
            made.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        _ = self._words.gettext
        self.put_heads(_("The police call this a complaint. Sometimes it is needed to prosecute."))
        becomes = self._card(
            "file-pen",
            _("In your police file"),
            N_("One page with your sentence and an empty line."),
            N_("One page with their sentence and an empty line."),
        )
        becomes.body.addWidget(self.by_pen)
        left = (self._question(), self.signer, self.authority)
        self.put_columns(left, (self.terms, self._past, becomes), (316, 292), 14)

    def _question(self) -> Card:
        _, theme = self._words.gettext, self.theme
        card = Card(theme, margins=(22, 18, 22, 18), gap=10)
        question = Para(theme, "", "h2")
        asked = (
            N_("Do you want the offender to be prosecuted?"),
            N_("Do they want the offender to be prosecuted?"),
        )
        self.address.say(question.setText, *asked)
        card.body.addWidget(question)
        means = _("Then the Public Prosecution Service can take the case to court.")
        free = _("You need not say which offence it is.")
        card.body.addWidget(Para(theme, f"{means} {free}", "small"))
        self.told = Para(theme, "", "strong")
        self.told.hide()
        card.body.addWidget(self.told)
        line, group = FoldingRow(), ChipGroup(self)
        line.setSpacing(10)
        for given, text in _ANSWERS.items():
            made = button(theme, "", "secondary", size="answer")
            made.setCheckable(True)
            self.address.say(made.set_text, text.me, text.other)
            self.address.say(made.setAccessibleDescription, *asked)
            made.clicked.connect(lambda _on=False, given=given: self._answer(given))
            self.answers[given] = made
            group.add(made)
            line.addWidget(made, 1)
        card.body.addLayout(line)
        calm = Para(theme, "", "small")
        self.address.say(
            calm.setText,
            N_("You choose. At the police you can still ask and change your mind."),
            N_("It is their choice. At the police they can still ask and change their mind."),
        )
        said = row(Glyph(theme, "info", "text2", 18), calm, gap=9)
        said.setStretchFactor(calm, 1)
        card.body.addLayout(said)
        return card

    def _answer(self, given: Answer) -> None:
        self.presenter.answer(given)
        self.refresh()

    def _card(self, icon: str, title: str, me: str, other: str = "") -> Card:
        card = Card(self.theme, margins=(20, 14, 20, 16), gap=4)
        head = Para(self.theme, title, "h3", middle=True)
        line = row(Glyph(self.theme, icon, "text", 20), head, gap=9)
        line.setStretchFactor(head, 1)
        card.body.addLayout(line)
        said = Para(self.theme, "", "small")
        self.address.say(said.setText, me, other or me)
        card.body.addWidget(said)
        return card
