"""Sizes of letters: one table of roles, and the one factor that makes everything larger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QGuiApplication

from evidence_kit.domain.errors import Bug

FAMILIES: Final = ("Atkinson Hyperlegible Next", "Noto Sans", "DejaVu Sans")
MONO_FAMILIES: Final = ("DejaVu Sans Mono", "Noto Sans Mono")

LEAST: Final = 100
MOST: Final = 200
"""Smallest and largest text size in percent."""
LARGE: Final = "lettersAreLarge"
"""Property of the application: layouts ask it many times a second."""


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
TIGHT_ROLES: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("displayNarrow", "h1Narrow", "doorNarrow", "lock", "emergency"), "h2")
)
"""Titles do not grow as far as text does, or one word would fill a line."""
LOW_ROLES: Final[Mapping[str, str]] = MappingProxyType({"lead": "leadLow"})


@dataclass(frozen=True, slots=True)
class Letters:
    """How large text is now, in percent of the sizes in `ROLES`.

    Attributes:
        percent: 100 to 200.
    """

    percent: int = LEAST

    def __post_init__(self) -> None:
        """Raise `Bug` for a size outside of what is drawn for."""
        if not LEAST <= self.percent <= MOST:
            raise Bug(f"no text size {self.percent}")

    def px(self, length: float) -> int:
        """Give a length that grows with the letters, in whole px."""
        return round(length * self.percent / 100)

    def type(self, role: str, *, narrow: bool, low: bool, tight: bool) -> Type:
        """Give size, line height and weight of a role, as the room in the window allows.

        Raises:
            Bug: there is no such role.
        """
        if narrow:
            role = NARROW_ROLES.get(role, role)
        if low:
            role = LOW_ROLES.get(role, role)
        if tight:
            role = TIGHT_ROLES.get(role, role)
        try:
            kind = ROLES[role]
        except KeyError:
            raise Bug(f"no text role {role}") from None
        if self.percent == LEAST:
            return kind
        return kind._replace(px=kind.px * self.percent / 100, line=self.px(kind.line))


def font_of(kind: Type, *, mono: bool) -> QFont:
    """Make the font of a role."""
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


def letters_are_large() -> bool:
    """Tell whether the person reads letters larger than the layouts were drawn for."""
    app = QCoreApplication.instance()
    return app is not None and bool(app.property(LARGE))
