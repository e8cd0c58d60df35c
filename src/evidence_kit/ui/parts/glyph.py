"""Icons that stand on their own, bare or in a coloured box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.theme import Theme

_BOXES = {36: "small", 44: "", 56: "big"}
_INKS = {
    "primary": "onPrimarySoft",
    "licht": "onLicht",
    "heide": "heide",
    "ok": "ok",
    "warn": "warn",
    "sunken": "text2",
}


class Glyph(QLabel):
    """One icon. It is a picture beside words, so it has no accessible name of its own."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        token: str = "text2",  # noqa: S107 - a colour token
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._token, self._size = theme, name, token, size
        self.setTextFormat(Qt.TextFormat.PlainText)  # it never has words; Qt would read them
        self.setProperty("decoration", True)
        self._tint()
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)

    def set_icon(self, name: str, token: str | None = None) -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._token = name, token or self._token
        self._tint()

    def _tint(self) -> None:
        dpr, size = self.devicePixelRatioF(), self._theme.px(self._size)
        self.setFixedSize(size, size)
        self.setPixmap(icons.pixmap(self._theme, self._name, self._token, size, dpr))


class IconBox(QFrame):
    """An icon in a rounded box of 36, 44 or 56 px.

    Args:
        theme: gives colours.
        name: the icon.
        look: "primary", "licht", "heide", "ok", "warn" or "sunken".
        edge: 36, 44 or 56.
    """

    def __init__(self, theme: Theme, name: str, look: str = "primary", edge: int = 44) -> None:
        super().__init__()
        self.setProperty("part", "iconbox")
        self.setProperty("box", _BOXES[edge])
        self.setProperty("look", look)
        grow(theme, self, high=edge, wide=edge)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        size = {36: 20, 44: 24, 56: 28}[edge]
        inside.addWidget(Glyph(theme, name, _INKS[look], size), 0, Qt.AlignmentFlag.AlignCenter)
