"""Buttons of every kind; icons follow the theme and the state."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import restyle
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme

KINDS: Final = {
    "primary": "onPrimary",
    "secondary": "text",
    "quiet": "primary",
    "danger": "danger",
    "dangerFill": "surface",
    "exit": "onExit",
    "bar": "text",
    "shield": "heide",
    "no": "onPrimarySoft",
    "yes": "heide",
    "toast": "onExit",
}
"""Each kind and the colour token of its icon."""
_HOVER_INK: Final = {"secondary": "onPrimarySoft", "bar": "onPrimarySoft"}
_GAP = 5
"""QPushButton keeps 4 px between icon and text; ours is 9."""


class Button(QPushButton):
    """A push button in one of the `KINDS`. Make it with `button()`."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str,
        *,
        icon: str | None,
        icon_right: bool,
        size: str,
        icon_size: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_px = theme, icon_size
        self._icon_name = icon
        self._icon_right = icon_right
        self._hovered = False
        self.setProperty("kind", kind)
        self.setProperty("tall", size)  # "size" and "pos" are Qt's own
        self.setProperty("radius", {"large": 12, "small": 8}.get(size, 10))
        role = {"large": "buttonLarge", "small": "buttonSmall", "bar": "buttonSmall"}
        grow(theme, self, role=role.get(size, "button"))
        self._words, self._bare = text, False
        self.set_text(text)
        if icon_right:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._tint()
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)

    @property
    def kind(self) -> str:
        """One of `KINDS`."""
        return str(self.property("kind"))

    def set_kind(self, kind: str) -> None:
        """Change the look, e.g. of an answer once it is given."""
        if kind != self.kind:
            self.setProperty("kind", kind)
            restyle(self)
            self._tint()

    def set_text(self, text: str) -> None:
        """Show other words; an ampersand is an ampersand."""
        self._words = text
        self.setText("" if self._bare else text.replace("&", "&&"))
        self.setAccessibleName(text)
        if self._bare:
            tip(self, text)

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone, with the words beside the pointer, where there is no room."""
        if bare != self._bare:
            self._bare = bare
            tip(self, "")
            self.set_text(self._words)
            self._tint()
            self.updateGeometry()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self._tint()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; Qt leaves that to the desktop."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tint the icon with the words."""
        super().enterEvent(event)
        self._hover(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tint the icon back."""
        super().leaveEvent(event)
        self._hover(False)

    def _hover(self, on: bool) -> None:
        self._hovered = on
        if self.kind in _HOVER_INK:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name is None:
            self.setIcon(QIcon())
            return
        ink = KINDS[self.kind]
        if self._hovered:
            ink = _HOVER_INK.get(self.kind, ink)
        bare = not self.text()
        pad = 0 if bare else (-_GAP if self._icon_right else _GAP)
        size = self._theme.px(self._icon_px)
        self.setIcon(icons.icon(self._theme, self._icon_name, ink, size, pad))
        self.setIconSize(icons.icon_size(size, pad))


def button(
    theme: Theme,
    text: str,
    kind: str = "primary",
    icon: str | None = None,
    *,
    icon_right: bool = False,
    large: bool = False,
    small: bool = False,
    size: str | None = None,
    name: str | None = None,
) -> Button:
    """Make a button.

    Args:
        theme: gives colours and type.
        text: the words; "" for an icon alone, which then needs `name`.
        kind: one of `KINDS`.
        icon: an icon beside the words.
        icon_right: the icon stands after the words.
        large: 52 px high, for the one next action; otherwise 44.
        small: 36 px high.
        size: "bar" or "exit" (40 px, top bar) or "answer" (40 px); "bar", "shield" and "exit"
            kinds have theirs of themselves.
        name: accessible name and tooltip of a button without words.
    """
    if size is None:
        size = "large" if large else "small" if small else ""
        size = size or {"bar": "bar", "shield": "bar", "exit": "exit", "toast": "small"}.get(
            kind, ""
        )
    pixels = {"large": 20, "small": 16}.get(size, 18)
    made = Button(theme, text, kind, icon=icon, icon_right=icon_right, size=size, icon_size=pixels)
    if name:
        made.setAccessibleName(name)
        tip(made, name)
    return made
