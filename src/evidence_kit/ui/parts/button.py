"""Buttons of every kind; icons follow the theme and the state."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QIcon, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.letters import letters_are_large
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
        self._show_words()
        self._tint()  # the distance of the icon depends on there being words
        self.setAccessibleName(text)
        if self._bare:
            tip(self, text)

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone, with the words beside the pointer, where there is no room."""
        if bare != self._bare:
            self._bare = bare
            tip(self, "")
            self.set_text(self._words)
            self.updateGeometry()

    @property
    def icon_name(self) -> str | None:
        """What stands beside the words, or None."""
        return self._icon_name

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self._tint()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as all words on one line."""
        whole = super().sizeHint()
        if self._bare or not letters_are_large():
            return whole
        wide, one = self._wide(self._words), QFontMetrics(self.font()).height()
        more = self.text().count("\n") * one
        return QSize(self._edges() + wide, whole.height() - more)

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word when letters are large: the words may go on below."""
        if not letters_are_large() or self._bare:
            return super().minimumSizeHint()
        longest = max((self._wide(word) for word in self._words.split()), default=0)
        return QSize(self._edges() + longest, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Large letters may need a second line."""
        return letters_are_large() and not self._bare

    def heightForWidth(self, width: int) -> int:
        """Give the height of as many lines as the words need in `width` px."""
        more = len(self._lines(width)) - 1
        return self.sizeHint().height() + more * QFontMetrics(self.font()).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words to the width there is."""
        super().resizeEvent(event)
        self._show_words()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the words to the width it had got before it could be seen."""
        super().showEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        shown = self._words
        if letters_are_large() and self.isVisible():
            shown = "\n".join(self._lines(self.width()))
        shown = "" if self._bare else shown.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def _lines(self, width: int) -> list[str]:
        room, lines = width - self._edges(), [""]
        for word in self._words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self._wide(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _edges(self) -> int:
        """Give the px beside the words: padding, edges, icon."""
        words = max((self._wide(line) for line in self.text().split("\n")), default=0)
        return super().sizeHint().width() - words

    def _wide(self, text: str) -> int:
        flags = Qt.TextFlag.TextShowMnemonic.value
        return QFontMetrics(self.font()).size(flags, text.replace("&", "&&")).width()

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
