"""What a person can want on the help page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.age import AgeBand, band_now
from evidence_kit.domain.case import Case
from evidence_kit.domain.helping import helping
from evidence_kit.services import guidance, opening
from evidence_kit.services.guidance import HelpLine, Need
from evidence_kit.services.help_order import first_shown, in_order, narrowed, needs_of
from evidence_kit.services.opening import OpenState
from evidence_kit.services.ports import Clock, SystemClock
from evidence_kit.services.questions import answered

FILTERS: Final = (None, Need.IMAGES, Need.UNDER_18, Need.MONEY, Need.HOME, Need.AROUND)
"""What the list can be narrowed to; None shows all."""

_LEGAL: Final = "victim-support"
"""The line that helps free of charge, also with the law (DOMAIN.md, section D)."""

_MINUTE: Final = 60_000
"""Milliseconds between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; `state` is None when its hours are not known."""

    line: HelpLine
    state: OpenState | None


class HelpPresenter(QObject):
    """Narrows the list and keeps the open signs right. Needs no case and asks nobody.

    Attributes:
        helps: somebody who helps types now, as far as a case says so.

    Signals:
        changed: the rows are others now.
        helping_asked: the person helps somebody else.
        first_wanted: the first line of the list is the one that was asked for.
    """

    changed = Signal()
    helping_asked = Signal()
    first_wanted = Signal()

    def __init__(
        self,
        lines: tuple[HelpLine, ...] | None = None,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = guidance.help_lines() if lines is None else lines
        self._clock = clock or SystemClock()
        self._need: Need | None = None
        self._chosen = False
        self._first = ""
        self.helps = False
        self._needs: tuple[Need, ...] = ()
        self._age = AgeBand.UNKNOWN
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self.changed)

    @property
    def need(self) -> Need | None:
        """What the list is narrowed to."""
        return self._need

    @property
    def urgent(self) -> tuple[HelpLine, ...]:
        """The lines of the strip at the top; no filter takes them away."""
        return tuple(line for line in self._lines if line.urgent)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines of the list, each with its state at this moment."""
        now = self._clock.now()
        found = in_order(narrowed(self._lines, self._need), self._needs, self._age)
        return tuple(
            Row(line, opening.open_state(line, now))
            for line in sorted(found, key=lambda line: line.id != self._first)
            if not line.urgent
        )

    @property
    def today(self) -> dt.date:
        """The day in Amsterdam, to tell "today" from another day."""
        return opening.in_amsterdam(self._clock.now()).date()

    @property
    def verified_on(self) -> dt.date:
        """The day that all numbers were looked up."""
        return guidance.verified_on(self._lines)

    def narrow(self, need: Need | None) -> None:
        """Show only lines that help with `need`, or all; what was chosen here stays."""
        self._chosen = True
        self._first = ""
        self._show(need)

    def show_all(self) -> None:
        """Show every line, for who asked for all help."""
        self._first = ""
        self._show(None)
        self.changed.emit()

    def show_legal(self) -> None:
        """Show every line, and first the one that also helps with the law."""
        self._first = _LEGAL
        self._show(None)
        self.changed.emit()
        self.first_wanted.emit()

    def suit(self, case: Case) -> None:
        """Begin with what suits what was answered in a case, until the person chooses."""
        known = answered(case)
        self.helps = helping(known)
        age = band_now(known.person, known.answers, self.today)
        needs = needs_of(known.answers, age)
        if (needs, age) == (self._needs, self._age):
            return
        self._needs, self._age = needs, age
        if not self._chosen and needs:
            self._need = first_shown(needs)
        self.changed.emit()

    def _show(self, need: Need | None) -> None:
        if need != self._need:
            self._need = need
            self.changed.emit()

    def watch_clock(self, on: bool) -> None:
        """Look at the clock once a minute while the page can be seen."""
        if on:
            self.changed.emit()
            self._timer.start()
        else:
            self._timer.stop()
