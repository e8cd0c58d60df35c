"""Four numbers of what there is; never how much of something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.domain.payment import Payment, paid
from evidence_kit.services.tell import said_sum
from evidence_kit.ui.guide.presenter import Counts
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Counters(Card):
    """Exhibits, leads, what was paid, and what was not looked at yet."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(24, 16, 24, 16), gap=0)
        self._words = words
        self._all = [_Counter(theme) for _place in range(4)]
        line = QHBoxLayout()
        line.setSpacing(20)
        for place, one in enumerate(self._all):
            if place:
                line.addWidget(rule(across=False))
            line.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_counts(self, counts: Counts) -> None:
        """Show what there is now."""
        shown = (
            (
                str(counts.exhibits),
                self._words.ngettext("item kept", "items kept", counts.exhibits),
            ),
            (
                str(counts.leads),
                self._words.ngettext(
                    "detail of the offender", "details of the offender", counts.leads
                ),
            ),
            self._paid(counts.payments),
            (
                str(counts.unopened),
                self._words.ngettext("item to look at", "items to look at", counts.unopened),
            ),
        )
        for one, (number, what) in zip(self._all, shown, strict=True):
            one.show_count(number, what)

    def _paid(self, payments: tuple[Payment, ...]) -> tuple[str, str]:
        _, words, times = self._words.gettext, self._words, len(payments)
        total = said_sum(paid(payments), words)
        if not total:
            return str(times), words.ngettext("payment", "payments", times)
        if times < 2:
            return total, _("paid")
        parts = words.ngettext("paid, in {count} part", "paid, in {count} parts", times)
        return total, parts.format(count=times)

    def _fit(self) -> None:
        high = 12 if self.theme.low else 16
        side = 20 if self.theme.low else 24
        self.body.setContentsMargins(side, high, side, high)


class _Counter(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = Para(theme, "", "h1Narrow", "text")
        self._what = Para(theme, "", "small")
        self.setLayout(column(self._number, self._what, gap=0))

    def show_count(self, number: str, what: str) -> None:
        self._number.setText(number)
        self._what.setText(what)
        self.setAccessibleName(f"{number} {what}")
