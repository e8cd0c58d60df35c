"""What else can be told of one lead: when it was seen, whether it is in use, its later name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QMenu, QWidget

from evidence_kit.domain.lead import ACCOUNT_KINDS, Lead
from evidence_kit.domain.moment import Moment
from evidence_kit.domain.person import Wish
from evidence_kit.ui.identify.drafting import Drafting
from evidence_kit.ui.identify.seen_fields import SeenFields
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

EDGE: Final = 12
"""Px beside the words of a quiet button, which stick out: the words line up with the fields."""
ACTIVE: Final[Mapping[Wish, str]] = MappingProxyType({Wish.YES: N_("Yes"), Wish.NO: N_("No")})


class LeadMore(QWidget):
    """Folded away until asked for, or until something of it is told.

    Attributes:
        open_button: unfolds it.
        seen: first and last seen.
        active: whether it is still in use.
        became: opens the list of later names; only for what can be called otherwise.
    """

    def __init__(self, drafting: Drafting, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._drafting, self._words = drafting, words
        self._unfolded = ""
        ask = _("More: when seen, still in use")
        self.open_button = button(theme, ask, "quiet", icon="chevron-down", small=True)
        self.open_button.clicked.connect(self._unfold)
        labels = (_("First seen"), _("Last seen"))
        self.seen = SeenFields(theme, words, labels, drafting.today)
        self.active = ChoiceChips(
            theme, _("Is it still in use?"), [(key.value, _(text)) for key, text in ACTIVE.items()]
        )
        self.became = button(
            theme, "", "secondary", icon="chevron-down", icon_right=True, small=True
        )
        self.became.clicked.connect(self.offer_names)
        self._rest = QWidget()
        self._rest.setLayout(
            column(
                self.seen,
                self.active,
                row(self.became, STRETCH, gap=0),
                gap=12,
                margins=(EDGE, 0, 0, 0),
            )
        )
        self.setLayout(column(row(self.open_button, STRETCH, gap=0), self._rest, gap=0))
        self.seen.told.connect(self._on_seen)
        self.active.changed.connect(self._on_active)

    def refill(self) -> None:
        """Show another lead; it is unfolded when something of it is told."""
        draft = self._drafting.draft
        if draft is None:
            return
        told = draft.first_seen.known or draft.last_seen.known or draft.active or draft.became
        self._unfolded = draft.id if told or self._unfolded == draft.id else ""
        self.seen.fill(draft.first_seen, draft.last_seen)
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from what is typed and chosen."""
        draft, _ = self._drafting.draft, self._words.gettext
        if draft is None:
            return
        unfolded = self._unfolded == draft.id
        self.open_button.setVisible(not unfolded)
        self._rest.setVisible(unfolded)
        self.active.choose(draft.active.value or None)
        names = {lead.id: lead.text for lead in self._drafting.others}
        self.became.setVisible(draft.kind in ACCOUNT_KINDS and bool(names))
        later = names.get(draft.became, "")
        self.became.set_text(
            _("Called later: {name}").format(name=_short(later))
            if later
            else _("Another name later?")
        )

    def offer_names(self) -> None:
        """Open the list of what it can be called later; it goes by itself."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        kept = menu.addAction(self._words.gettext("It kept its name"))
        kept.triggered.connect(lambda _on=False: self._choose(""))
        for lead in self._drafting.others:
            self._offer(menu, lead)
        menu.popup(self.became.mapToGlobal(self.became.rect().bottomLeft()))

    def _offer(self, menu: QMenu, lead: Lead) -> None:
        action = menu.addAction(_short(lead.text).replace("&", "&&"))
        action.triggered.connect(lambda _on=False: self._choose(lead.id))

    def _choose(self, id_: str) -> None:
        self._drafting.write(became=id_)
        self._drafting.commit()

    def _unfold(self) -> None:
        draft = self._drafting.draft
        self._unfolded = draft.id if draft is not None else ""
        self.refresh()
        self.seen.fields["first_seen"].edit.setFocus()

    def _on_seen(self, name: str, moment: Moment) -> None:
        if name == "first_seen":
            self._drafting.write(first_seen=moment)
        else:
            self._drafting.write(last_seen=moment)

    def _on_active(self) -> None:
        self._drafting.write(active=Wish(self.active.chosen or ""))
        self._drafting.commit()


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"


_LONG: Final = 40
"""Characters of a name on a button or in a list."""
