"""High contrast: every colour comes from the palette the person chose in the system."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

_ROLES: Final = QPalette.ColorRole
_GROUNDS: Final = frozenset(
    {
        "bg", "surface", "sunken", "canvas", "lichtSoft", "okSoft", "warnSoft", "heideSoft",
        "dangerSoft", "rail", "railRaised", "door", "onExit",
        "duneSky", "duneSun", "duneSea", "duneFar", "duneMid", "duneNear", "dunePath",
        "dunePost", "duneCap",
    }
)  # fmt: skip
"""What things lie on. Dunes become plain ground: nothing is drawn behind words."""
_CHOSEN: Final = frozenset(
    {"primary", "primaryHover", "primaryPressed", "primarySoft", "licht", "focus", "focusRail"}
)
"""What is next, on, or has the keyboard."""
_ON_CHOSEN: Final = frozenset({"onPrimary", "onPrimarySoft", "onLicht"})
_KEPT: Final = frozenset(
    {"scrim", "thumbScrim", "shadow", "framboos", "blauw", "marker", "zwart", "wit"}
)
"""See-through, or drawn on evidence: it must look the same to whoever reads the police file."""


_HAIRLINE: Final = re.compile(r"\b1px (solid|dashed)")


def wanted() -> bool:
    """Tell whether the system asks for high contrast now."""
    hints = QGuiApplication.styleHints()  # held by name: its part does not live without it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def contrast_colours(system: QPalette, ours: Mapping[str, str]) -> Mapping[str, str]:
    """Give every token a colour of the system's palette; paints of annotations stay.

    Args:
        system: the palette the person chose.
        ours: tokens of one of our themes, as `#RRGGBB`.
    """
    return MappingProxyType({token: _of(token, system, own) for token, own in ours.items()})


def thick_edges(sheet: str) -> str:
    """Give a style sheet edges of 2 px; those of what cannot be pressed now are broken.

    There is no softer colour to say so.
    """
    asleep = "QPushButton:disabled { border-style: dashed; }"
    return _HAIRLINE.sub(r"2px \1", sheet) + asleep


def _of(token: str, system: QPalette, own: str) -> str:
    if token in _KEPT:
        return own
    if token in _GROUNDS:
        return _named(system.color(_ROLES.Window))
    if token in _CHOSEN:
        return _named(system.color(_ROLES.Highlight))
    if token in _ON_CHOSEN:
        return _named(system.color(_ROLES.HighlightedText))
    return _named(system.color(_ROLES.WindowText))


def _named(colour: QColor) -> str:
    return colour.name()
