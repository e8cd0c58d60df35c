"""When somebody or something was first and last seen, each in one field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.services.typed_day import day_text, read_day_text
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class SeenFields(QWidget):
    """Two fields side by side. What cannot be read stays in the field, and is said there.

    Args:
        theme: gives colours and type.
        words: language.
        labels: of the first and of the last.
        today: gives the day on which somebody types.

    Attributes:
        fields: both fields.

    Signals:
        told: (name of the field of the thing, `Moment`) that was read.
    """

    told = Signal(str, object)

    def __init__(
        self, theme: Theme, words: Wording, labels: tuple[str, str], today: Callable[[], dt.date]
    ) -> None:
        super().__init__()
        self._words, self._today, self._filling = words, today, False
        hint = words.gettext("Like 14-11, “about 14 Nov” or “in November”")
        self.fields = {
            name: Field(theme, label, hint)
            for name, label in zip(("first_seen", "last_seen"), labels, strict=True)
        }
        self._kept: dict[str, Moment] = dict.fromkeys(self.fields, UNKNOWN)
        for name, field in self.fields.items():
            field.line.textChanged.connect(lambda _text, name=name: self._on_typed(name))
            field.edit.installEventFilter(self)
            field.edit.setAcceptDrops(False)
        line = top_row(*self.fields.values(), gap=12)
        for place in range(line.count()):
            line.setStretch(place, 1)
        self.setLayout(line)

    def fill(self, first: Moment, last: Moment) -> None:
        """Show what is kept."""
        self._filling = True
        for (name, field), moment in zip(self.fields.items(), (first, last), strict=True):
            self._kept[name] = moment
            field.set_text(day_text(moment, self._words))
            field.set_error("")
        self._filling = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what cannot be read once a field is left, and not while somebody still types."""
        if event.type() == QEvent.Type.FocusOut:
            for name, field in self.fields.items():
                unread = field.edit is watched and self._read(name) is None
                if field.edit is watched:
                    text = self._words.gettext("Write it like 17-11-2026.")
                    field.set_error(text if unread else "")
        return super().eventFilter(watched, event)

    def _on_typed(self, name: str) -> None:
        if self._filling:
            return
        moment = self._read(name)
        if moment is not None:
            self.fields[name].set_error("")
            self.told.emit(name, moment)

    def _read(self, name: str) -> Moment | None:
        typed = self.fields[name].text()
        return read_day_text(typed, self._kept[name], self._today(), self._words)
