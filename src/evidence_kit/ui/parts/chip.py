"""Chips: filters and choices of 36 px that can be on."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.theme import Theme


class Chip(QPushButton):
    """A choice that is on or off; on is filled, bold, and checked when `tick` is set.

    Args:
        theme: gives colours.
        text: the words.
        count: a number behind the words, or None.
        checked: on from the start.
        tick: show a check while on, so that the state is not colour alone.
        icon: shown while off.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        count: int | None = None,
        checked: bool = False,
        tick: bool = True,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tick, self._icon_name = theme, tick, icon
        self.setProperty("kind", "chip")
        self.setProperty("radius", 18)
        self.setCheckable(True)
        words = text if count is None else f"{text}  {count}"
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setChecked(checked)
        self.toggled.connect(self._show)
        theme.changed.connect(self._show)
        theme.room_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        on = self.isChecked()
        font = self._theme.font("chip")
        if on:
            font = self._theme.font("buttonSmall")
        self.setFont(font)
        name = "check" if on and self._tick else self._icon_name
        token = "onPrimarySoft" if on else "text2"
        size = self._theme.px(16)
        self.setIcon(icons.icon(self._theme, name, token, size, 3) if name else QIcon())
        self.setIconSize(icons.icon_size(size, 3))
        self.updateGeometry()
