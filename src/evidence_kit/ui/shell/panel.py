"""The dark panel beside the doors: what this is, the own short path, and the dunes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.ui.letters import LEAST
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.scroll import scrolling
from evidence_kit.ui.shell.rail_step import PathSteps
from evidence_kit.ui.shell.scenery import Brand, Scene
from evidence_kit.ui.shell.step_face import RailStep
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Panel(QWidget):
    """A dark panel whose colours are the same in both themes.

    Args:
        theme: gives type and room.
        title: the large line.
        lead: the sentence below it.
        wide, narrow: (width, height of the dunes, side padding) in px in either room.
        role: text role of the title.
        lead_role: text role of the sentence.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        lead: str,
        wide: tuple[int, int, int],
        narrow: tuple[int, int, int],
        role: str,
        lead_role: str,
    ) -> None:
        super().__init__()
        self._theme, self._wide, self._narrow = theme, wide, narrow
        self._scene = Scene("dune-start")
        self._above = 34 if role == "display" else 30
        self.setProperty("ringToken", "focusRail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._head = Para(theme, title, role, "doorText")
        self._lead = Para(theme, lead, lead_role, "doorLead")
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.setLayout(scrolling(self.body))
        self.body.addWidget(Brand(theme, "doorText"))
        self._gap = QWidget()
        self.body.addWidget(self._gap)
        self.body.addWidget(self._head)
        self.body.addSpacing(12 if role == "display" else 10)
        self.body.addWidget(self._lead)
        theme.room_changed.connect(self._fit)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the dunes."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("door"))
        high = self._free()
        if high >= _LEAST_DUNES:
            self._scene.paint(painter, QRectF(0, self.height() - high, self.width(), high))

    def _free(self) -> int:
        """Give the height of the dunes: no words stand on them when letters are large."""
        high = self._room()[1]
        if self._theme.text_size == LEAST:
            return high
        return min(high, self.height() - self.body.minimumHeightForWidth(self.width()))

    def _room(self) -> tuple[int, int, int]:
        return self._narrow if self._theme.narrow else self._wide

    def _fit(self) -> None:
        width, _high, side = self._room()
        narrow = self._theme.narrow
        self.setFixedWidth(self._theme.share(width, _PART))
        self.body.setContentsMargins(side, 18 if narrow else 22, side, 0)
        self._gap.setFixedHeight(18 if narrow else self._above)


_LEAST_DUNES: Final = 80
"""Px below which they are no picture any more."""
_PART: Final = 0.34
"""The most it takes of the window, however large the letters are."""
_START_WIDE: Final = (452, 400, 36)
_START_NARROW: Final = (330, 250, 24)
_DOOR_WIDE: Final = (396, 320, 32)
_DOOR_NARROW: Final = (300, 220, 22)


def start_panel(theme: Theme, words: Wording) -> Panel:
    """Make the panel of the first page."""
    _ = words.gettext
    made = Panel(
        theme,
        title=_("Is someone threatening you with a photo or video?"),
        lead=_("Keep your evidence here in peace and get it ready for the police. Step by step."),
        wide=_START_WIDE,
        narrow=_START_NARROW,
        role="display",
        lead_role="lead",
    )
    made.body.addSpacing(22)
    for icon, text in (
        ("hard-drive", _("This program sends nothing to the internet.")),
        ("lock-keyhole", _("Your case opens only with your password or your recovery code.")),
    ):
        glyph = Glyph(theme, icon, "doorAccent")
        made.body.addLayout(top_row(glyph, Para(theme, text, "trust", "doorText"), gap=12))
        made.body.addSpacing(10)
    made.body.addStretch(1)
    return made


def door_panel(
    theme: Theme, words: Wording, *, title: str, lead: str, steps: tuple[RailStep, ...]
) -> Panel:
    """Make the panel of a door, with its own path."""
    made = Panel(
        theme,
        title=title,
        lead=lead,
        wide=_DOOR_WIDE,
        narrow=_DOOR_NARROW,
        role="door",
        lead_role="doorLead",
    )
    made.body.addSpacing(20)
    made.body.addWidget(PathSteps(theme, words, steps))
    made.body.addStretch(1)
    return made
