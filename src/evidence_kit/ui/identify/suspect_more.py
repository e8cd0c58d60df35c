"""What else can be told of a suspect: how it is known, how sure, when, and whose the account is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.lead import Sureness
from evidence_kit.domain.moment import Moment
from evidence_kit.domain.person import Wish
from evidence_kit.ui.identify.seen_fields import SeenFields
from evidence_kit.ui.identify.suspects import SuspectTelling
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

OBSERVED: Final[Mapping[KnownBy, str]] = MappingProxyType(
    {
        KnownBy.SEEN: N_("I saw or heard it myself"),
        KnownBy.TOLD: N_("Somebody told me"),
        KnownBy.GUESSED: N_("I think so"),
    }
)
SURE: Final[Mapping[Sureness, str]] = MappingProxyType(
    {
        Sureness.SURE: N_("I am sure"),
        Sureness.THINKS: N_("I think so"),
        Sureness.UNSURE: N_("I do not know"),
    }
)
MULE: Final[Mapping[Wish, str]] = MappingProxyType(
    {Wish.YES: N_("Yes, maybe"), Wish.NO: N_("No, the same person")}
)
NO_CONTACT: Final = N_(
    "An account is often of somebody who passes money on. Do not contact them yourself."
)


class SuspectMore(QWidget):
    """All of it may stay open. How it is known is asked only once something is described.

    Attributes:
        seen: first and last contact.
        observed, sure, mule: the questions with chips.
        warning: not to contact whoever holds the account.
    """

    def __init__(self, telling: SuspectTelling, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._telling = telling
        labels = (_("First contact"), _("Last heard of"))
        self.seen = SeenFields(theme, words, labels, telling.today)
        self.observed = ChoiceChips(theme, _("How do you know that?"), _said(OBSERVED, words))
        self.sure = ChoiceChips(
            theme, _("Do these details belong to one person?"), _said(SURE, words)
        )
        self.mule = ChoiceChips(
            theme, _("May the bank account be somebody else's?"), _said(MULE, words)
        )
        self.warning = Banner(theme, "info", "info", _(NO_CONTACT))
        parts = (self.observed, self.seen, self.sure, self.mule, self.warning)
        self.setLayout(column(*parts, gap=12))
        self.seen.told.connect(lambda name, moment: _write_seen(telling, name, moment))
        self._tie(self.observed, lambda key: telling.write(observed=KnownBy(key)))
        self._tie(self.sure, lambda key: telling.write(sure=Sureness(key)))
        self._tie(self.mule, lambda key: telling.write(maybe_mule=Wish(key)))
        telling.told.connect(self.refresh)

    def refill(self) -> None:
        """Show another suspect."""
        suspect = self._telling.suspect
        if suspect is None:
            return
        self.seen.fill(suspect.first_seen, suspect.last_seen)
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from what is typed and chosen."""
        suspect = self._telling.suspect
        if suspect is None:
            return
        self.observed.choose(suspect.observed.value or None)
        self.sure.choose(suspect.sure.value or None)
        self.mule.choose(suspect.maybe_mule.value or None)
        self.observed.setVisible(bool(suspect.description.strip()))
        account = self._telling.has_account
        self.mule.setVisible(account)
        self.warning.setVisible(account and suspect.maybe_mule is not Wish.NO)

    def _tie(self, chips: ChoiceChips, write: Callable[[str], None]) -> None:
        def chosen() -> None:
            write(chips.chosen or "")
            self._telling.commit()

        chips.changed.connect(chosen)


def _write_seen(telling: SuspectTelling, name: str, moment: Moment) -> None:
    if name == "first_seen":
        telling.write(first_seen=moment)
    else:
        telling.write(last_seen=moment)


def _said(table: Mapping[Any, str], words: Wording) -> list[tuple[str, str]]:
    return [(str(key), words.gettext(text)) for key, text in table.items()]
