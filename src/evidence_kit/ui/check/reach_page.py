"""How the police can reach the person, what they want of the police, and what was said before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer

from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Route
from evidence_kit.ui.check.contact_card import ContactCard
from evidence_kit.ui.check.person_page import PersonPage
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.check.reach_form import ReachForm
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.spoken import Address, Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_TITLE: Final = Spoken(
    N_("How the police can reach you"), N_("How the police can reach the person you help")
)


class ReachPage(PersonPage):
    """Fields at the left; contacts, wishes and what to bring at the right."""

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(presenter, theme, words)
        _ = words.gettext
        self.title = _(_TITLE.me)
        self.form = ReachForm(presenter, self.binding, theme, words)
        self.contacts = ContactCard(presenter, theme, words)
        self.route = ChoiceChips(
            theme,
            "",
            (
                (Route.REPORT.value, _("A report")),
                (Route.NOTICE.value, _("Only to tell it")),
                (Route.UNSURE.value, _("I do not know yet")),
            ),
        )
        self.call = button(
            theme,
            _("What do I say and bring?"),
            "secondary",
            icon="phone-call",
            small=True,
        )
        self.call.clicked.connect(presenter.show_call)
        self.route.changed.connect(self._choose_route)
        self.address = Address(words)
        self._lay_out()
        say = self.address.say
        say(self.route.set_label, N_("What do you want?"), N_("What do they want?"))
        say(self.heading.setText, _TITLE.me, _TITLE.other)
        self.put_bar(_("Do you not know something? Skip it."))
        if presenter.read_only:
            self.form.freeze()
            self.route.setEnabled(False)
        self.refill()

    def begin(self) -> None:
        """Start at the top, at the field somebody came for, or at the contact they come from."""
        presenter = self.presenter
        self.scroll_area.verticalScrollBar().setValue(0)
        field = self.form.first(presenter.wanted)
        if presenter.left_contact is not None:
            # After the page was laid out: what is hidden still cannot take the keyboard.
            QTimer.singleShot(0, self, self._stand_at_contact)
        elif self.isVisible():
            field.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _stand_at_contact(self) -> None:
        left = self.presenter.left_contact or ""
        wanted = self.contacts.rows.get(left) or self.contacts.add
        if self.isVisible():
            wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Show what follows from what is told."""
        self.address.turn_to(helping=helping(self.presenter.case))
        self.form.refresh()
        self.contacts.refresh()
        self.route.choose(self.presenter.told.route.value or None)
        self._name_way_back()

    def _name_way_back(self) -> None:
        """Lead a visitor back to their story, everybody else to how things stand."""
        _, visits = self._words.gettext, bool(self.presenter.visit)
        self.back.set_text(_("What happened") if visits else _("Checking"))
        self.onward.set_text(
            _("Done, back to your story") if visits else _("Done, back to checking")
        )

    def _choose_route(self) -> None:
        self.presenter.choose_route(Route(self.route.chosen or ""))

    def _lay_out(self) -> None:
        _ = self._words.gettext
        self.put_heads(_("This goes on a loose page. You can take it out of the police file."))
        self.put_columns(
            (self.form,), (self.contacts, self._wants(), self._banner()), (372, 320), 14
        )

    def _wants(self) -> Card:
        _ = self._words.gettext
        card = Card(self.theme, margins=(18, 14, 18, 12), gap=8)
        card.body.addWidget(self.route)
        for text in (
            _("With a report you ask for prosecution. You may still change your mind."),
            _("You can also talk to the police without a report."),
        ):
            card.body.addWidget(Para(self.theme, text, "small"))
        card.body.addLayout(row(self.call, STRETCH, margins=(0, 4, 0, 4)))
        return card

    def _banner(self) -> Banner:
        never = self._words.gettext("Never give this page to a bank or a platform.")
        return Banner(self.theme, "heide", "shield", never)
