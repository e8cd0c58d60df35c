"""What somebody was made to do: what it was, where, and whether it was done; none of it needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.event import CarriedOut, Errand, Event
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.several_chips import SeveralChips
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.spoken import Address, Spoken
from evidence_kit.ui.tell.events import EventTelling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

ERRANDS: Final[Mapping[Errand, str]] = MappingProxyType(
    {
        Errand.FETCH: N_("Pick something up"),
        Errand.BRING: N_("Bring something"),
        Errand.KEEP: N_("Keep something"),
        Errand.FILM: N_("Film somebody"),
        Errand.CASH: N_("Take out money"),
        Errand.LEND: N_("Give an account, bank card or phone"),
        Errand.OTHER: N_("Something else"),
    }
)
"""What each errand is called, in the order in which it is offered."""
_RATHER_NOT: Final = Spoken(N_("I would rather not say"), N_("They would rather not say"))
_CARRIED_OUT: Final[Mapping[CarriedOut, str]] = MappingProxyType(
    {
        CarriedOut.DONE: N_("Yes"),
        CarriedOut.PARTLY: N_("Partly"),
        CarriedOut.NOT: N_("No"),
        CarriedOut.WITHHELD: _RATHER_NOT.me,
    }
)
_ASKED: Final = Spoken(N_("What did you have to do?"), N_("What did they have to do?"))
_CALM: Final = Spoken(
    N_(
        "Were you forced? Then you may go over this with a lawyer first. "
        "Victim Support helps free of charge, also with the law."
    ),
    N_(
        "Were they forced? Then they may go over this with a lawyer first. "
        "Victim Support helps free of charge, also with the law."
    ),
)
"""Sources: DOMAIN.md, sections A7 (a lawyer is among the rights) and D (Victim Support)."""


_OF_MONEY: Final = frozenset({Errand.CASH, Errand.LEND})


class ErrandQuestions(QWidget):
    """Three questions, below what may be done before any of them is answered.

    Attributes:
        to_help: leads to who can help.
        to_money: leads to money that came in.
        place: where it was.
    """

    def __init__(
        self,
        telling: EventTelling,
        binding: Binding,
        address: Address,
        theme: Theme,
        words: Wording,
    ) -> None:
        super().__init__()
        _ = words.gettext
        self.to_help = button(theme, _("Who can help"), "secondary", small=True)
        self.calm = Banner(theme, "info", "heart-handshake", _(_CALM.me), self.to_help)
        self._kinds = [(kind.value, _(name)) for kind, name in ERRANDS.items()]
        self.errands = SeveralChips(theme, _(_ASKED.me), self._kinds)
        binding.several(
            self.errands,
            lambda: [one.value for one in telling.fact.errands] if telling.fact else (),
            lambda keys: telling.write(errands=tuple(Errand(key) for key in keys)),
        )
        self.place = Field(theme, _("Where was it?"), _("Such as: a street, a station or a shop"))
        binding.text(self.place, "place")
        self.carried_out = ChoiceChips(
            theme, _("Did it happen?"), [(k.value, _(v)) for k, v in _CARRIED_OUT.items()]
        )
        binding.choice(
            self.carried_out,
            lambda: telling.fact.carried_out.value or None if telling.fact else None,
            lambda key: telling.write(carried_out=CarriedOut(key) if key else CarriedOut.UNSAID),
        )
        self.to_money = button(theme, _("Write the money down"), "secondary", small=True)
        self.money_way = Banner(
            theme, "info", "euro", _("Did money come in? There is a page for it."), self.to_money
        )
        asked = (self.calm, self.errands, self.money_way, self.place, self.carried_out)
        self.setLayout(column(*asked, gap=14))
        rather_not = partial(self.carried_out.rename, CarriedOut.WITHHELD.value)
        address.say(rather_not, _RATHER_NOT.me, _RATHER_NOT.other)
        address.say(self._ask, _ASKED.me, _ASKED.other)
        address.say(self._calm, _CALM.me, _CALM.other)

    def refresh(self, event: Event, *, writable: bool) -> None:
        """Lead on to the money where that can have been part of it."""
        self.money_way.setVisible(writable and not _OF_MONEY.isdisjoint(event.errands))

    def _ask(self, question: str) -> None:
        chosen = self.errands.chosen
        self.errands.ask(question, self._kinds)
        self.errands.choose(chosen)

    def _calm(self, text: str) -> None:
        if text != self.calm.text:
            self.calm.show_text("info", "heart-handshake", text)
