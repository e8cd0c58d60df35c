"""In which language something was said: chips for the most usual ones, and any other typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import LANGUAGES, N_, Wording, wording

DUTCH: Final = "dutch"
_OTHER: Final = "other"
_KNOWN: Final = (
    (DUTCH, N_("Dutch")),
    ("english", N_("English")),
    ("french", N_("French")),
    ("german", N_("German")),
    (_OTHER, N_("Another language")),
)


class LanguageField(QWidget):
    """A language as the person names it.

    Args:
        binding: ties the chips and the field.
        told: gives the language that is kept.
        write: takes another.
    """

    def __init__(
        self,
        binding: Binding,
        told: Callable[[], str],
        write: Callable[[str], None],
        theme: Theme,
        words: Wording,
    ) -> None:
        super().__init__()
        _ = words.gettext
        self._words, self._told, self._write = words, told, write
        self._other = False
        self.chips = ChoiceChips(
            theme, _("In which language is that?"), [(key, _(name)) for key, name in _KNOWN]
        )
        self.field = Field(theme, _("Which language?"))
        binding.choice(self.chips, self._shown, self._choose)
        binding.field(self.field, self._fill, lambda: write(self.field.text()))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.chips)
        inside.addWidget(self.field)

    @property
    def foreign(self) -> bool:
        """Whether a language was named that is not Dutch."""
        return bool(self._told().strip()) and key_of(self._told()) != DUTCH

    def begin(self) -> None:
        """Be about another text: nobody has asked for another language yet."""
        self._other = False

    def refresh(self) -> None:
        """Show the field once somebody wants another language."""
        self.field.setVisible(self._shown() == _OTHER)

    def _shown(self) -> str | None:
        named = self._told().strip()
        return key_of(named) if named else _OTHER if self._other else None

    def _choose(self, key: str | None) -> None:
        self._other = key == _OTHER
        self._write("" if key in (None, _OTHER) else self._words.gettext(dict(_KNOWN)[key]))
        if self._other:
            self.refresh()
            self.field.set_text("")
            # After the page was laid out: only then it is known where the field stands.
            QTimer.singleShot(0, self.field, self._begin)

    def _begin(self) -> None:
        self.field.edit.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(self.field)

    def _fill(self) -> None:
        named = self._told()
        wanted = named if key_of(named) == _OTHER else ""
        if self.field.text() != wanted:
            self.field.set_text(wanted)


def key_of(named: str) -> str:
    """Give the chip of a language, in whatever language it is named; "other" for any other."""
    plain = named.strip().casefold()
    for key, name in _KNOWN[:-1]:
        if plain in {wording(one).gettext(name).casefold() for one in LANGUAGES}:
            return key
    return _OTHER
