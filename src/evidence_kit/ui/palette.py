"""Qt's own palette in our colours, for what no style sheet reaches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QPalette

_ROLES: Final[Mapping[QPalette.ColorRole, str]] = MappingProxyType(
    {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.PlaceholderText: "text3",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Highlight: "primary",
        QPalette.ColorRole.HighlightedText: "onPrimary",
        QPalette.ColorRole.Link: "primary",
    }
)
_QUIET_WHEN_DISABLED: Final = (
    QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText,
)  # fmt: skip


def palette(colour: Callable[[str], QColor]) -> QPalette:
    """Make the palette; `colour` gives the colour of a token."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, colour(token))
    for role in _QUIET_WHEN_DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("text3"))
    return made
