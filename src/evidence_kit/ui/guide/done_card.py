"""What was done already, and that stopping is fine."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from evidence_kit.domain.done import Deed, Done
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_MOST, _MOST_LOW = 4, 3
"""Lines shown: the last ones of the path, for they are the newest; fewer in a low window."""


class DoneCard(Card):
    """A line for each thing that was done; a calm sentence while there is none."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, gap=0)
        _ = words.gettext
        self._words = words
        self._shown: tuple[tuple[Done, ...], dt.date] | None = None
        self._title = Para(theme, _("This is what you did already"), "h3")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._stop = Para(
            theme,
            _("You may stop at any time. What you did is kept."),
            "caption",
            "text3",
        )
        self.body.addWidget(self._title)
        self.body.addSpacing(12)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.body.addSpacing(12)
        self.body.addWidget(self._stop)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_done(self, done: tuple[Done, ...], today: dt.date) -> None:
        """Show these."""
        most = _MOST_LOW if self.theme.low else _MOST
        if (done[-most:], today) == self._shown:
            return
        self._shown = done[-most:], today
        _clear(self._rows)
        begun = self._words.gettext("You made a safe place. That was the first step.")
        lines = [(said(one, self._words), self._when(one.on, today)) for one in done[-most:]]
        for text, when in lines or [(begun, "")]:
            self._rows.addLayout(self._line(text, when))

    def _line(self, text: str, when: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        mark = Glyph(self.theme, "circle-check", "text", 20)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Para(self.theme, text, "body", "text"), 1)
        if when:
            line.addWidget(Para(self.theme, when, "caption", "text3", wrap=False))
        return line

    def _when(self, on: str, today: dt.date) -> str:
        if not on:
            return ""
        day = dt.date.fromisoformat(on[:10])
        return self._words.gettext("today") if day == today else self._words.date(day)

    def _fit(self) -> None:
        side, high = (18, 16) if self.theme.low else (20, 20)
        self.body.setContentsMargins(side, high, side, high)


def said(one: Done, words: Wording) -> str:
    """Put one thing that was done into words."""
    n = one.count
    match one.deed:
        case Deed.KEPT:
            text = words.ngettext("Kept {count} item", "Kept {count} items", n)
        case Deed.OPENED:
            text = words.ngettext("Looked at {count} item", "Looked at {count} items", n)
        case Deed.KNOWN:
            text = words.ngettext(
                "Confirmed {count} detail of the offender",
                "Confirmed {count} details of the offender",
                n,
            )
        case Deed.TOLD:
            text = words.ngettext("Told {count} event", "Told {count} events", n)
        case Deed.PAYMENTS:
            text = words.ngettext("Noted {count} payment", "Noted {count} payments", n)
        case Deed.MADE:
            text = words.ngettext("Made {count} police file", "Made {count} police files", n)
        case step:
            text = _step(step, n, words)
    return text.format(count=n)


def _step(deed: Deed, n: int, words: Wording) -> str:
    """Put what was done outside of the evidence into words."""
    match deed:
        case Deed.ANSWERED:
            return words.ngettext("Answered {count} question", "Answered {count} questions", n)
        case Deed.FIRST_STEPS:
            return words.ngettext("Did {count} first step", "Did {count} first steps", n)
        case Deed.OWN_STEP:
            return words.ngettext(
                "Took {count} step, such as blocking", "Took {count} steps, such as blocking", n
            )
        case Deed.POLICE:
            return words.ngettext(
                "Noted {count} contact with the police",
                "Noted {count} contacts with the police",
                n,
            )
        case _reachable:
            return words.gettext("Filled in contact details for the police")


def _clear(box: QVBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        line = item.layout()
        while line is not None and (inner := line.takeAt(0)) is not None:
            widget = inner.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
