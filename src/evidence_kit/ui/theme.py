"""Colours, sizes and type of the window: one frozen set of tokens, one sheet, two themes."""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from evidence_kit import resources
from evidence_kit.domain.errors import Bug

NAMES: Final = ("light", "dark")
CHOICES: Final = (*NAMES, "system")
FAMILIES: Final = ("Atkinson Hyperlegible Next", "Noto Sans", "DejaVu Sans")
MONO_FAMILIES: Final = ("DejaVu Sans Mono", "Noto Sans Mono")

NARROW: Final = 1200
"""Window width in px below which the rail is compact and paddings shrink."""
LOW: Final = 720
"""Window height in px below which leads shrink and secondary hints fold away."""


class Type(NamedTuple):
    """One role of text: size and line height in px, weight, letter spacing in percent."""

    px: float
    line: int
    weight: int = 400
    spacing: int = 100


ROLES: Final[Mapping[str, Type]] = MappingProxyType(
    {
        "display": Type(34, 41, 700, 99),
        "displayNarrow": Type(27, 33, 700, 99),
        "h1": Type(30, 36, 700, 99),
        "h1Narrow": Type(26, 32, 700, 99),
        "door": Type(30, 37, 700, 99),
        "doorNarrow": Type(25, 31, 700, 99),
        "lock": Type(25, 31, 700),
        "h2": Type(22, 28, 700),
        "tel": Type(21, 29, 700),
        "h3Large": Type(18, 24, 600),
        "h3": Type(17, 24, 600),
        "lead": Type(18, 27),
        "leadLow": Type(16, 23),
        "doorLead": Type(17, 25),
        "doorLeadNarrow": Type(15.5, 22),
        "body": Type(16, 24),
        "medium": Type(16, 24, 500),
        "strong": Type(16, 22, 600),
        "case": Type(16, 20, 600),
        "rowTitle": Type(15.5, 20, 600),
        "label": Type(15, 20, 600),
        "banner": Type(15, 22),
        "small": Type(15, 21),
        "trust": Type(15, 21),
        "smallNarrow": Type(14, 19),
        "help": Type(14, 20),
        "caption": Type(13.5, 18),
        "tag": Type(13, 18, 500),
        "button": Type(16, 20, 600),
        "buttonLarge": Type(17, 20, 600),
        "buttonSmall": Type(15, 20, 600),
        "chip": Type(15, 20, 500),
        "word": Type(17, 24, 600),
        "emergency": Type(30, 36, 700),
        "node": Type(16, 20, 700),
        "nodeSmall": Type(14, 18, 700),
        "step": Type(16, 19, 500),
        "stepNow": Type(16, 19, 600),
        "stepSub": Type(13, 17),
        "stepShort": Type(13, 17, 500),
        "stepShortNow": Type(13, 17, 700),
        "brand": Type(17, 24, 700),
        "mono": Type(13, 18),
        "code": Type(20, 26, 400, 106),
    }
)
MONO_ROLES: Final = ("mono", "code")
NARROW_ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "display": "displayNarrow",
        "h1": "h1Narrow",
        "door": "doorNarrow",
        "doorLead": "doorLeadNarrow",
        "trust": "smallNarrow",
    }
)
LOW_ROLES: Final[Mapping[str, str]] = MappingProxyType({"lead": "leadLow"})


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

    def sheet(self, template: str) -> str:
        """Fill the `${token}` places of a style sheet. Raises `Bug` for an unknown token."""
        fills = {name: _css(self.colour(name)) for name in self.colours}
        try:
            return string.Template(template).substitute(fills)
        except KeyError as error:
            raise Bug(f"no colour token {error.args[0]}") from None


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
        room_changed: the window passed 1200 px of width or 720 px of height.
    """

    changed = Signal()
    room_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = "system"
        self._app: QApplication | None = None
        self._all = {name: read_tokens(name) for name in NAMES}
        self._fonts: dict[str, QFont] = {}
        self.narrow = False
        self.low = False
        self.pixmaps: dict[tuple[object, ...], QPixmap] = {}
        """Cache of tinted icons; lives here so that it dies before the application does."""
        hints = QGuiApplication.styleHints()
        self._tokens = self._all[_system_name()]
        hints.colorSchemeChanged.connect(self._on_system_changed)

    @property
    def name(self) -> str:
        """The theme on screen: "light" or "dark"."""
        return self._tokens.name

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
        if self.narrow:
            role = NARROW_ROLES.get(role, role)
        if self.low:
            role = LOW_ROLES.get(role, role)
        try:
            return ROLES[role]
        except KeyError:
            raise Bug(f"no text role {role}") from None

    def font(self, role: str) -> QFont:
        """Give the font of a role, as the room in the window allows."""
        kind = self.type(role)
        key = f"{role}/{kind.px}"
        if key not in self._fonts:
            self._fonts[key] = _font(kind, mono=role in MONO_ROLES)
        return QFont(self._fonts[key])

    def set_name(self, choice: str) -> None:
        """Choose "light", "dark" or "system" (follow the desktop)."""
        if choice not in CHOICES:
            raise Bug(f"no theme {choice}")
        self._choice = choice
        self._show(_system_name() if choice == "system" else choice)

    def set_room(self, width: int, height: int) -> None:
        """Tell how large the window's inside is, in logical px."""
        room = (width < NARROW, height < LOW)
        if room != (self.narrow, self.low):
            self.narrow, self.low = room
            self.room_changed.emit()

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, base font, palette and style sheet."""
        self._app = app
        app.setStyle("Fusion")
        app.setFont(self.font("body"))
        self._dress()

    def _on_system_changed(self, scheme: Qt.ColorScheme) -> None:
        del scheme
        if self._choice == "system":
            self._show(_system_name())

    def _show(self, name: str) -> None:
        if name == self._tokens.name:
            return
        self._tokens = self._all[name]
        self.pixmaps.clear()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._tokens.sheet(resources.text("data", "theme.qss")))

    def _palette(self) -> QPalette:
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, token in {
            roles.Window: "bg",
            roles.WindowText: "text",
            roles.Base: "surface",
            roles.AlternateBase: "sunken",
            roles.Text: "text",
            roles.Button: "surface",
            roles.ButtonText: "text",
            roles.BrightText: "danger",
            roles.PlaceholderText: "text3",
            roles.ToolTipBase: "surface",
            roles.ToolTipText: "text",
            roles.Highlight: "primary",
            roles.HighlightedText: "onPrimary",
            roles.Link: "primary",
        }.items():
            palette.setColor(role, self.colour(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        return palette


def _system_name() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def _font(kind: Type, *, mono: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(MONO_FAMILIES if mono else FAMILIES))
    if kind.px == int(kind.px):
        font.setPixelSize(int(kind.px))
    else:  # pixel sizes are whole numbers in QFont, points are not
        screen = QGuiApplication.primaryScreen()
        font.setPointSizeF(kind.px * 72 / screen.logicalDotsPerInchY())
    font.setWeight(QFont.Weight(kind.weight))
    if kind.spacing != 100:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, kind.spacing)
    return font
