"""The warm card with the one next step, and the dunes beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QVBoxLayout

from evidence_kit import resources
from evidence_kit.ui.guide.next_words import StepWords
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_PICTURE, _PICTURE_NARROW = 396, 336
_HIGH, _HIGH_NARROW = 268, 236
_RING: Final = 8
"""Room in px between two buttons for the keyboard's ring."""
_READING: Final = 466
"""Widest line of the reason in px: about 46 letters."""


class NextCard(Card):
    """One title, why it helps, one filled button; another step instead, where one may wait.

    Attributes:
        go: takes the step.
        later: shows the step after it.
        other: the second way to go on; hidden when there is none.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "licht", gap=0)
        _ = words.gettext
        self._words = words
        self._picture = self._drawn()
        self._title = Para(theme, "", "displayNarrow", "text")
        self._reason = Para(theme, "")
        self._reason.setMaximumWidth(_READING)
        self._clock = Glyph(theme, "clock", "onLichtSoft", 16)
        self._time = Para(theme, "", "small", "onLichtSoft", wrap=False)
        self.go = button(theme, "", icon="arrow-right", icon_right=True, large=True)
        self.later = button(theme, _("Something else first"), "quiet", small=True)
        self.other = button(theme, "", "quiet", small=True)
        may_break = self.other.sizePolicy()  # its words may be many, and large
        may_break.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.other.setSizePolicy(may_break)
        self._text, self._gap = QVBoxLayout(), QSpacerItem(0, 0)
        self._lay_out(_("Your next step"))
        theme.changed.connect(self._on_theme_changed)
        theme.room_changed.connect(self._fit)
        self._fit()

    def _lay_out(self, called: str) -> None:
        sign = Glyph(self.theme, "milestone", "onLichtSoft", 20)
        said = Para(self.theme, called, "strong", "onLichtSoft", wrap=False)
        self._text.setSpacing(0)
        self._text.addLayout(row(sign, said, STRETCH))
        self._text.addSpacing(6)
        self._text.addWidget(self._title)
        self._text.addSpacing(8)
        self._text.addWidget(self._reason)
        self._text.addSpacing(14)
        self._text.addStretch(1)
        takes = row(self._clock, self._time, gap=6)
        self._text.addLayout(row(self.go, takes, self.later, STRETCH, gap=16))
        self._text.addItem(self._gap)
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._text.addWidget(self.other, 0, place)
        self.body.addLayout(self._text)

    def show_step(self, said: StepWords, *, may_wait: bool, other: str = "") -> None:
        """Show an action in its words; `other` names the second way to go on."""
        self._title.setText(said.title)
        self._reason.setText(said.reason)
        self.go.set_text(said.button)
        self.go.set_icon("arrow-right")  # its distance from the words depends on there being some
        minutes = self._words.ngettext(
            "about {count} minute", "about {count} minutes", said.minutes
        ).format(count=said.minutes)
        self._time.setText(minutes)
        for widget in (self._clock, self._time):
            widget.setVisible(bool(said.minutes))
        self.later.setVisible(may_wait)
        self.other.set_text(other)
        self.other.setVisible(bool(other))
        self._gap.changeSize(0, _RING if other else 0)
        self._text.invalidate()

    def sizeHint(self) -> QSize:
        """As high as the dunes need."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.minimumHeight()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, then the dunes inside its round corners."""
        super().paintEvent(event)
        if self.theme.tight:
            return  # words take the place of the dunes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 15, 15)
        painter.setClipPath(inside)
        size = self._picture.defaultSize()
        wide = _PICTURE_NARROW if self.theme.narrow else _PICTURE
        high = wide * size.height() / size.width()
        place = QRectF(self.width() - 1 - wide, self.height() - 1 - high, wide, high)
        self._picture.render(painter, place)

    def _drawn(self) -> QSvgRenderer:
        svg = resources.text("pictures", f"dune-card-{self.theme.name}.svg")
        made = QSvgRenderer(QByteArray(svg.encode()))
        made.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        return made

    def _on_theme_changed(self) -> None:
        self._picture = self._drawn()
        self.update()

    def _fit(self) -> None:
        narrow = self.theme.narrow
        self._title.set_role("lock" if narrow else "displayNarrow")
        side, edge = (24, 20) if narrow else (28, 26)
        self.body.setContentsMargins(side, edge, side, edge)
        picture = 0 if self.theme.tight else _PICTURE_NARROW if narrow else _PICTURE
        self._reason.setMaximumWidth(self.theme.px(_READING))
        # The dunes begin low on their left: the last line may reach over them a little.
        self._title.setMaximumWidth(10_000)
        self._text.setContentsMargins(0, 0, max(picture - 130, 0), 0)
        self.setMinimumHeight(_HIGH_NARROW if narrow else _HIGH)
        self.update()
