"""A question with a few chips of which at most one is on: choosing again takes it back.

They are one stop for Tab; arrow keys go from one to the next.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.chip_group import KEY_LINES, ChipGroup
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class ChoiceChips(QWidget):
    """A label and its chips.

    Args:
        theme: gives colours and type.
        label: the question; also said before each chip by a screen reader.
        choices: (key, words) pairs.
        icons: names of icons for chips that are off, by key.

    Signals:
        changed: another chip is on, or none.
    """

    key_lines = KEY_LINES
    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        icons: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._chips: dict[str, Chip] = {}
        line = QWidget()
        flow = FlowLayout(line, gap=8)
        group = ChipGroup(self)
        for key, text in choices:
            chip = Chip(theme, text, icon=icons.get(key))
            chip.clicked.connect(lambda _on, key=key: self._on_clicked(key))
            flow.addWidget(chip)
            group.add(chip)
            self._chips[key] = chip
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(7)
        self._above = Para(theme, "", "label")
        inside.addWidget(self._above)
        inside.addWidget(line)
        self._texts = dict(choices)
        self.set_label(label)

    @property
    def chosen(self) -> str | None:
        """Key of the chip that is on."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), None)

    def chip(self, key: str) -> Chip:
        """Give one chip."""
        return self._chips[key]

    def set_label(self, label: str) -> None:
        """Ask the same in other words."""
        self._above.setText(label)
        self.setAccessibleName(label)
        for key, chip in self._chips.items():
            chip.setAccessibleName(f"{label} {self._texts[key]}")

    def rename(self, key: str, text: str) -> None:
        """Give one chip other words."""
        self._texts[key] = text
        self._chips[key].setText(text)
        self.set_label(self._above.text())

    def leave_out(self, keys: Container[str]) -> None:
        """Offer all but these; what is chosen stays."""
        for key, chip in self._chips.items():
            chip.setVisible(key not in keys or chip.isChecked())

    def choose(self, wanted: str | None) -> None:
        """Turn one chip on, or all off, without telling anybody."""
        for key, chip in self._chips.items():
            chip.setChecked(key == wanted)

    def _on_clicked(self, key: str) -> None:
        self.choose(key if self._chips[key].isChecked() else None)
        self.changed.emit()
