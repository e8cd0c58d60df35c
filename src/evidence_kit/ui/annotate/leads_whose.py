"""Whose a detail is: a suspect, several, somebody new, not known, or a question for later."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.lead import UNKNOWN_SUSPECT, next_letter
from evidence_kit.ui.annotate.leads import Leads
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

LATER = ""
NEW = "new"
"""Keys of the chips that stand for no suspect."""


class Whose(QWidget):
    """A chip for each suspect, and three others.

    Attributes:
        chips: by id of the suspect, `UNKNOWN_SUSPECT`, `LATER` or `NEW`.
    """

    def __init__(self, leads: Leads, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._leads, self._theme, self._words = leads, theme, words
        self.chips: dict[str, Chip] = {}
        self._shown: tuple[tuple[str, str], ...] = ()
        self._place = QWidget()
        self._flow = FlowLayout(self._place, gap=6)
        asked = Para(theme, words.gettext("Whose is this?"), "label")
        self.setLayout(column(asked, self._place, gap=6))

    def refresh(self) -> None:
        """Offer everybody there is, and show what is chosen."""
        offered = self._offered()
        if offered != self._shown:
            self._rebuild(offered)
        draft = self._leads.draft
        suspects = draft.suspects if draft is not None else ()
        for key, chip in self.chips.items():
            chip.setChecked(key in suspects or (key == LATER and not suspects))

    def _offered(self) -> tuple[tuple[str, str], ...]:
        _, suspects = self._words.gettext, self._leads.suspects
        known = ((one.id, _("Suspect {letter}").format(letter=one.letter)) for one in suspects)
        new = _("New: suspect {letter}").format(letter=next_letter(suspects))
        unknown = (UNKNOWN_SUSPECT, _("I do not know"))
        return (*known, (NEW, new), unknown, (LATER, _("Say later")))

    def _rebuild(self, offered: tuple[tuple[str, str], ...]) -> None:
        had = next((key for key, chip in self.chips.items() if chip.hasFocus()), None)
        if had == NEW:
            # Who was just added: pressed once more, the other chip would add yet another.
            had = next((key for key, _text in offered if key not in self.chips), NEW)
        self._flow.clear()
        self._shown, self.chips = offered, {}
        for key, text in offered:
            chip = Chip(self._theme, text)
            chip.clicked.connect(lambda on, key=key: self._choose(key, on))
            self._flow.addWidget(chip)
            chip.show()
            self.chips[key] = chip
        if had is not None:
            self.chips.get(had, self.chips[LATER]).setFocus()

    def _choose(self, key: str, on: bool) -> None:
        if key == NEW:
            self._leads.give_new()
        else:
            self._leads.give(key, on)
        self.refresh()
