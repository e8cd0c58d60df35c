"""The choice of a name for the window, from a fixed list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from evidence_kit.services.preferences import WINDOW_NAMES
from evidence_kit.ui.parts.list_box import ListBox
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class NameChoice(ListBox):
    """A box of 150 px that shows the name and opens the list.

    Args:
        theme: gives colours and type.
        words: language of the names.
        current: key of the name that holds now.
        name: accessible name: what is chosen here.

    Signals:
        chosen: key of a name.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Wording, current: str, *, name: str) -> None:
        super().__init__(theme, 150, small=True)
        self._words, self._name = words, name
        self.clicked.connect(self.open_list)
        self.show_name(current)

    def show_name(self, key: str) -> None:
        """Show which name holds."""
        self._current = key
        said = self._words.gettext(WINDOW_NAMES[key])
        self.show_choice(said, f"{self._name}: {said}")

    def open_list(self) -> None:
        """Open the list of names."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for key, name in WINDOW_NAMES.items():
            action = QAction(self._words.gettext(name), menu)
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.triggered.connect(lambda _on, key=key: self.chosen.emit(key))
            group.addAction(action)
            menu.addAction(action)
        self.open_menu(menu)
