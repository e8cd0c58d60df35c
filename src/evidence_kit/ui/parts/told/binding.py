"""Ties fields and chips to what is told: typing counts at once, leaving a field keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit

from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.several_chips import SeveralChips
from evidence_kit.ui.parts.told.telling import Telling


class Binding(QObject):
    """The fields of one thing.

    Args:
        telling: what is told.
        left: called after a field was left and its text was kept.
    """

    def __init__(
        self, telling: Telling, parent: QObject, left: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._telling, self._left = telling, left
        self._filling = False
        self._fills: list[Callable[[], None]] = []
        self.fields: list[Field] = []

    def text(self, field: Field, name: str) -> Field:
        """Tie a field to a text of the thing."""

        def fill() -> None:
            value = getattr(self._telling.thing, name, "")
            if field.text() != value:  # keeps the caret where somebody is typing
                field.set_text(value)

        return self.field(field, fill, lambda: self._telling.write(**{name: field.text()}))

    def field(self, field: Field, fill: Callable[[], None], typed: Callable[[], None]) -> Field:
        """Tie a field to something else."""
        self._fills.append(fill)
        self.fields.append(field)
        field.edit.textChanged.connect(lambda *_text: None if self._filling else typed())
        field.edit.installEventFilter(self)
        # A file that is let go over it is no text.
        field.edit.setAcceptDrops(False)
        return field

    def choice(
        self,
        chips: ChoiceChips,
        shown: Callable[[], str | None],
        chosen: Callable[[str | None], None],
    ) -> ChoiceChips:
        """Tie chips of which at most one is on."""
        self._fills.append(lambda: chips.choose(shown()))

        def choose() -> None:
            chosen(chips.chosen)
            self._telling.commit()

        chips.changed.connect(choose)
        return chips

    def several(
        self,
        chips: SeveralChips,
        shown: Callable[[], Iterable[str]],
        chosen: Callable[[tuple[str, ...]], None],
    ) -> SeveralChips:
        """Tie chips of which any number is on."""
        self._fills.append(lambda: chips.choose(shown()))

        def choose() -> None:
            chosen(chips.chosen)
            self._telling.commit()

        chips.toggled.connect(choose)
        return chips

    def refill(self) -> None:
        """Show what is told now in every field."""
        self._filling = True
        for fill in self._fills:
            fill()
        self._filling = False
        for field in self.fields:
            # A long text shows its beginning; only where somebody types the caret stays.
            if isinstance(field.edit, QLineEdit) and not field.edit.hasFocus():
                field.edit.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            if self._left is not None:
                self._left()
            self._telling.commit()
        return super().eventFilter(watched, event)
