"""A question with chips of which any number may be on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.chip_group import KEY_LINES, ChipGroup
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class SeveralChips(QWidget):
    """A label and its chips, which may be others later.

    Args:
        theme: gives colours and type.
        label: the question; also said before each chip by a screen reader.
        choices: (key, words) pairs.
        shown: whether the label stands above the chips, or somewhere else on the page.

    Signals:
        toggled: (key, whether it is on now) somebody pressed a chip.
    """

    key_lines = KEY_LINES
    toggled = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        shown: bool = True,
    ) -> None:
        super().__init__()
        self._theme, self._label = theme, label
        self._chips: dict[str, Chip] = {}
        self._choices: list[tuple[str, str]] = []
        self._line = QWidget()
        self._flow = FlowLayout(self._line, gap=8)
        self._group = ChipGroup(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(7)
        self._above = Para(theme, label, "label")
        inside.addWidget(self._above)
        if not shown:
            self._above.hide()
        inside.addWidget(self._line)
        self.ask(label, choices)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of the chips that are on, in the order in which they stand."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def chip(self, key: str) -> Chip:
        """Give one chip."""
        return self._chips[key]

    @property
    def first(self) -> Chip | None:
        """The chip that the keyboard begins on."""
        on = next((chip for chip in self._chips.values() if chip.isChecked()), None)
        return on or next(iter(self._chips.values()), None)

    def ask(self, label: str, choices: Sequence[tuple[str, str]]) -> None:
        """Ask something else; the same chips are not made anew."""
        if (label, list(choices)) == (self._label, self._choices):
            return
        self._label, self._choices = label, list(choices)
        self.setAccessibleName(label)
        self._above.setText(label)
        self._group.clear()
        self._flow.clear()
        self._chips = {}
        for key, text in choices:
            chip = Chip(self._theme, text)
            chip.setAccessibleName(f"{label} {text}")
            chip.clicked.connect(lambda on, key=key: self.toggled.emit(key, on))
            self._flow.addWidget(chip)
            self._group.add(chip)
            self._chips[key] = chip

    def choose(self, wanted: Iterable[str]) -> None:
        """Turn these on and all others off, without telling anybody."""
        keys = set(wanted)
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)
