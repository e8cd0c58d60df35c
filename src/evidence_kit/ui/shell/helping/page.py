"""The page for who helps somebody else: do, rather not, who they are, and how old the other is."""

from __future__ import annotations

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.person import Teller
from evidence_kit.services import who_signs
from evidence_kit.ui.help.helping.advice import do_and_rather_not
from evidence_kit.ui.help.helping.who import AGES, WHO, no_nudes
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_cards import ChoiceCards
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.helping.presenter import HelperPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class HelperPage(ScrollPage):
    """Shows what the presenter holds; both questions may stay open."""

    def __init__(self, presenter: HelperPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, top=6)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("I am helping somebody else")
        self.who = ChoiceCards(
            theme, _("Who are you?"), [(key.value, _(text)) for key, text in WHO.items()]
        )
        question = _("How old is the person you help?")
        ages = [(key.value, _(text)) for key, text in AGES.items()]
        self.age = ChoiceChips(theme, question, ages)
        self.signs = Banner(theme, "info", "info", "")
        self.private = Banner(theme, "heide", "eye-off", "")
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.begin = button(
            theme, _("Make a case together"), icon="arrow-right", icon_right=True, large=True
        )
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(12)
        self.body.addLayout(do_and_rather_not(theme, words))
        self.body.addSpacing(14)
        self.body.addWidget(self._questions(_("Who are you?")))
        self.body.addStretch(1)
        status = _("Best beside each other, behind one screen")
        self.set_action_bar(ActionBar(theme, back=self.back, status=status, primary=self.begin))
        self._connect()
        self._show()

    def _questions(self, who: str) -> Card:
        card = Card(self.theme, margins=(20, 16, 20, 16), gap=8)
        card.body.addWidget(Para(self.theme, who, "h3"))
        card.body.addWidget(self.who)
        card.body.addSpacing(6)
        date = self._words.long_date(who_signs.verified_on())
        told = self._words.gettext("Looked up on {date}.").format(date=date)
        checked = Para(self.theme, told, "caption", "text3")
        for part in (self.age, self.signs, self.private, checked):
            card.body.addWidget(part)
        return card

    def _connect(self) -> None:
        presenter = self.presenter
        self.who.chosen.connect(lambda key: presenter.be(Teller(key)))
        self.age.changed.connect(self._on_age)
        self.back.clicked.connect(presenter.go_back)
        self.begin.clicked.connect(presenter.begin)
        presenter.changed.connect(self._show)

    def _on_age(self) -> None:
        chosen = self.age.chosen
        self.presenter.say_age(AgeBand(chosen) if chosen is not None else None)

    def _show(self) -> None:
        presenter, words = self.presenter, self._words
        self.who.choose(presenter.teller.value)
        self.age.choose(presenter.age.value if presenter.age is not None else None)
        known = presenter.age or AgeBand.UNKNOWN
        child = presenter.teller is Teller.PARENT
        said = who_signs.signing(known, words.language, own_child=child)
        self.signs.show_text("info", "info", said)
        private = no_nudes(known, words)
        self.private.setVisible(bool(private))
        if private:
            self.private.show_text("heide", "eye-off", private)
