"""A button that is an icon alone: 36 px, with its name as tooltip and for a screen reader."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme

_EDGE = 36
_ICON = 20
_ASLEEP: Final = 0.45
"""How much of it is seen while it cannot be used: no frame and no word tells that."""


class IconButton(QToolButton):
    """Flat until the pointer is over it.

    Args:
        theme: gives colours.
        icon: name of the icon.
        name: what it does.
        token: colour token of the icon.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        token: str = "text",  # noqa: S107 - a colour token
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._token = theme, icon, token
        self.setProperty("kind", "eye")
        self.setProperty("radius", 8)
        self.setAccessibleName(name)
        tip(self, name)
        grow(theme, self, high=_EDGE, wide=_EDGE, bare=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)
        self._tint()

    def sizeHint(self) -> QSize:
        """36 px, more with larger letters."""
        return QSize(self._theme.icon_px(_EDGE), self._theme.icon_px(_EDGE))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _tint(self) -> None:
        size = self._theme.icon_px(_ICON)
        self.setIcon(icons.icon(self._theme, self._icon, self._token, size, asleep=_ASLEEP))
        self.setIconSize(icons.icon_size(size))
