"""Colours, sizes and type of the window: one frozen set of tokens, one sheet, two themes."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from evidence_kit import resources
from evidence_kit.domain.errors import Bug
from evidence_kit.ui.contrast import contrast_colours, thick_edges, wanted
from evidence_kit.ui.letters import LARGE, LEAST, MONO_ROLES, Letters, Type, font_of
from evidence_kit.ui.palette import palette

NAMES: Final = ("light", "dark")
CHOICES: Final = (*NAMES, "system")

NARROW: Final = 1200
"""Window width in px below which the rail is compact and paddings shrink."""
LOW: Final = 720
"""Window height in px below which leads shrink and secondary hints fold away."""
TIGHT: Final = 900
"""Window width in px below which what stands beside a page goes below it.

All three are measured in letters: at twice the text size, twice the px are needed.
"""
_STEP: Final = 32
_GROWING: Final = re.compile(r"(\d+)tx\b")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as `#RRGGBB` or `#RRGGBBAA`; source: resources/data/tokens.json."""

    name: str
    colours: Mapping[str, str]

    def colour(self, token: str) -> QColor:
        """Give one colour. Raises `Bug` when there is no such token."""
        try:
            value = self.colours[token]
        except KeyError:
            raise Bug(f"no colour token {token}") from None
        if len(value) == 9:  # QColor reads eight digits as AARRGGBB
            value = f"#{value[7:]}{value[1:7]}"
        return QColor(value)

    def sheet(self, template: str, letters: Letters = Letters()) -> str:  # noqa: B008 - frozen
        """Fill the `${token}` places of a style sheet, and make `tx` px that grow with letters.

        Raises:
            Bug: there is no such token.
        """
        fills = {name: _css(self.colour(name)) for name in self.colours}
        try:
            filled = string.Template(template).substitute(fills)
        except KeyError as error:
            raise Bug(f"no colour token {error.args[0]}") from None
        filled = _GROWING.sub(lambda found: f"{letters.px(int(found[1]))}px", filled)
        return thick_edges(filled) if self.name == "contrast" else filled


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"


def read_tokens(name: str) -> Tokens:
    """Read the tokens of the "light" or the "dark" theme; paints of annotations are in both."""
    data = json.loads(resources.text("data", "tokens.json"))
    paints = {paint: made["hex"] for paint, made in data["annotation"]["colours"].items()}
    return Tokens(name, MappingProxyType({**paints, **data["color"][name]}))


def application() -> QApplication:
    """Give the one application object. Raises `Bug` before it exists."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise Bug("there is no application yet")
    return app


def load_fonts() -> None:
    """Make the shipped typefaces known to Qt. Call once, after the application exists.

    Raises:
        Bug: a shipped font file cannot be read.
    """
    for pattern in ("Atkinson*.ttf", "DejaVuSansMono*.ttf"):
        for file in sorted(resources.path("fonts").glob(pattern)):
            if QFontDatabase.addApplicationFont(str(file)) < 0:
                raise Bug("a shipped font cannot be read")


class Theme(QObject):
    """The look of the whole window; created once and handed down.

    Signals:
        changed: the colours are others now; whoever paints by hand or tints icons repaints.
        room_changed: the window passed 1200 px of width or 720 px of height, or letters have
            another size; whoever has sizes of its own takes them anew.
        dressing(bool): all widgets are about to get another look (True), or have got it. Nobody
            can press anything in between, and whoever watches all events need not see these.
    """

    changed = Signal()
    dressing = Signal(bool)
    room_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = "system"
        self._app: QApplication | None = None
        self._all = {name: read_tokens(name) for name in NAMES}
        self._fonts: dict[tuple[object, ...], QFont] = {}
        self._letters = Letters()
        self._inside = QSize(NARROW, LOW)
        self._shared = 0
        self.narrow = self.low = self.tight = False
        self.pixmaps: dict[tuple[object, ...], QPixmap] = {}
        """Cache of tinted icons; lives here so that it dies before the application does."""
        hints = QGuiApplication.styleHints()
        self._tokens = self._all[_system_name()]
        self._contrast = False
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_contrast_changed)

    @property
    def name(self) -> str:
        """The theme on screen: "light" or "dark"; pictures are made for these two."""
        if self._contrast:
            return (
                "dark"
                if self.colour("bg").lightness() < self.colour("text").lightness()
                else "light"
            )
        return self._tokens.name

    @property
    def contrast(self) -> bool:
        """Whether the colours are the system's own, chosen for high contrast."""
        return self._contrast

    @property
    def choice(self) -> str:
        """What the person chose: "light", "dark" or "system"."""
        return self._choice

    def colour(self, token: str) -> QColor:
        """Give one colour of the theme on screen. Raises `Bug` for an unknown token."""
        return self._tokens.colour(token)

    def type(self, role: str) -> Type:
        """Give size, line height and weight of a role, as the room in the window allows.

        Raises:
            Bug: there is no such role.
        """
        return self._letters.type(role, narrow=self.narrow, low=self.low, tight=self.tight)

    def font(self, role: str) -> QFont:
        """Give the font of a role, as the room in the window allows."""
        kind = self.type(role)
        key = (role, kind.px)
        if key not in self._fonts:
            self._fonts[key] = font_of(kind, mono=role in MONO_ROLES)
        return QFont(self._fonts[key])

    @property
    def text_size(self) -> int:
        """How large letters are, in percent of how they were drawn."""
        return self._letters.percent

    def px(self, length: float) -> int:
        """Give a length that grows with the letters, in whole px."""
        return self._letters.px(length)

    def icon_px(self, length: float) -> int:
        """Give the px of an icon without words: it grows half as fast as the letters."""
        return round((length + self.px(length)) / 2)

    def set_text_size(self, percent: int) -> None:
        """Show letters of 100 to 200 percent, with all that must grow with them. At once."""
        if percent == self._letters.percent:
            return
        self._letters = Letters(percent)
        if self._app is not None:
            self._app.setFont(self.font("body"))
        application().setProperty(LARGE, percent > LEAST)
        self._dress()
        self._measure()
        self.room_changed.emit()

    def set_name(self, choice: str) -> None:
        """Choose "light", "dark" or "system" (follow the desktop)."""
        if choice not in CHOICES:
            raise Bug(f"no theme {choice}")
        self._choice = choice
        self._show(_system_name() if choice == "system" else choice)

    def set_room(self, width: int, height: int) -> None:
        """Tell how large the window's inside is, in logical px."""
        self._inside = QSize(width, height)
        if self._measure():
            self.room_changed.emit()

    def share(self, width: int, part: float = 0.4) -> int:
        """Give the px of what stands beside a page: it grows, to this part of the window."""
        return min(self.px(width), max(width, int(self._shared * part)))

    def _measure(self) -> bool:
        before = (self.narrow, self.low, self.tight, self._shared)
        width, height = self._inside.width(), self._inside.height()
        self.narrow, self.low = width < self.px(NARROW), height < self.px(LOW)
        self.tight = width < self.px(TIGHT)
        # Shares follow the width, in steps: not every px of it needs all sizes anew.
        self._shared = width // _STEP * _STEP if self.text_size > LEAST else 0
        return before != (self.narrow, self.low, self.tight, self._shared)

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, base font, palette and style sheet."""
        self._app = app
        app.setStyle("Fusion")
        app.setFont(self.font("body"))
        app.setProperty(LARGE, self.text_size > LEAST)
        self._dress()
        self.set_contrast(wanted())

    def _on_system_changed(self, scheme: Qt.ColorScheme) -> None:
        del scheme
        if self._choice == "system":
            self._show(_system_name())

    def _on_contrast_changed(self, preference: Qt.ContrastPreference) -> None:
        self.set_contrast(preference == Qt.ContrastPreference.HighContrast)

    def set_contrast(self, on: bool) -> None:
        """Take the system's own colours for high contrast, with 2 px edges, or ours again."""
        if on == self._contrast:
            return
        self._contrast = on
        if on and self._app is not None:
            self._app.setPalette(QPalette())  # what is left is the system's
        name = _system_name() if self._choice == "system" else self._choice
        colours = contrast_colours(QGuiApplication.palette(), self._all[name].colours)
        self._take(Tokens("contrast", colours) if on else self._all[name])

    def _show(self, name: str) -> None:
        if self._contrast or name == self._tokens.name:
            return
        self._take(self._all[name])

    def _take(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.pixmaps.clear()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is None:
            return
        if not self._contrast:
            self._app.setPalette(palette(self.colour))
        sheet = self._tokens.sheet(resources.text("data", "theme.qss"), self._letters)
        self.dressing.emit(True)
        # In place of another sheet Qt polishes each widget once for each that it lies in, ten
        # times over; where there was none, once.
        self._app.setStyleSheet("")
        self._app.setStyleSheet(sheet)
        self.dressing.emit(False)


def _system_name() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"
