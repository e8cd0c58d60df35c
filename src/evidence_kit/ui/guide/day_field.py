"""The day of something that was done, as people type it."""

from __future__ import annotations

from evidence_kit.services.typed import Part
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class DayField(Field):
    """One line for a date. What cannot be read goes to the note when it is left.

    Args:
        telling: whose day it is.
        binding: ties the field.
        label: the question above.
    """

    def __init__(
        self, telling: DatedTelling, binding: Binding, theme: Theme, words: Wording, label: str
    ) -> None:
        super().__init__(theme, label, words.gettext("Like 17-11 or yesterday"))
        self._telling, self._words = telling, words
        binding.field(self, self._fill, self._type)
        telling.told.connect(self.check)

    def check(self) -> None:
        """Say how to write it when it cannot be read."""
        wrong = Part.DATE in self._telling.unread
        self.set_error(self._words.gettext("Write it like 17-11-2026.") if wrong else "")

    def _fill(self) -> None:
        if self.text() != self._telling.when.date:
            self.set_text(self._telling.when.date)

    def _type(self) -> None:
        self._telling.write_when(date=self.text())
