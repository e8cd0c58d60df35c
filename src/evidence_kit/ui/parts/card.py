"""Surfaces: a rounded card with a hairline."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from evidence_kit.ui.parts.layouts import Margins, restyle
from evidence_kit.ui.theme import Theme

KINDS: Final = ("plain", "licht", "sunken", "line", "flat", "strip")


class Card(QFrame):
    """A surface with a column of things in it.

    Args:
        theme: kept for those who fill the card.
        kind: "plain"; "licht" for what is next; "sunken"; "line" (a sunken row, radius 10);
            "flat" (no surface); "strip" (2 px ink edge, for emergency numbers).
        margins: left, top, right, bottom; 20 px all round by default.
        gap: px between the things in the column.

    Attributes:
        body: the column to add to.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str = "plain",
        *,
        margins: Margins = (20, 20, 20, 20),
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("card", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(gap)

    def set_kind(self, kind: str) -> None:
        """Change the surface."""
        self.setProperty("card", kind)
        restyle(self)
