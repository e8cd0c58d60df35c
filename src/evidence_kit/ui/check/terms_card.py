"""Until when a request to prosecute is best made: dates as dates, act by act, never a countdown."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.complaint import Act, Term, Terms
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import EventKind
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_ACTS: Final = {
    EventKind.THREAT: N_("Threat"),
    EventKind.DEMAND: N_("Demand"),
    EventKind.SPREAD: N_("Shown to others"),
}
_MOST: Final = 6
"""Acts that are named one by one; the rest is counted."""


class TermsCard(Card):
    """The warm card of page 24.

    Attributes:
        title, text: what it is about, and the one sentence.
    """

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "licht", margins=(20, 16, 20, 16), gap=8)
        self._presenter, self._words = presenter, words
        _ = words.gettext
        self.title = Para(theme, "", "h3", "onLichtSoft", middle=True)
        line = row(Glyph(theme, "calendar", "onLichtSoft", 20), self.title, gap=9)
        line.setStretchFactor(self.title, 1)
        self.body.addLayout(line)
        self.text = Para(theme, "", "small", "onLichtSoft", marked=True)
        self.body.addWidget(self.text)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._shown: tuple[Terms, dt.date] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the days as they are now."""
        terms, today = self._presenter.terms, self._presenter.today
        if (terms, today) == self._shown:
            return
        self._shown = terms, today
        _ = self._words.gettext
        self.title.setText(_("Asked in time") if terms.met else _("Rather not wait too long"))
        noted = _("You noted that prosecution was asked for. Ask the police whether that counts.")
        unsure = terms.noted is not None and not terms.met
        said = (self._said(terms, today), noted if unsure else "")
        self.text.setText(" ".join(filter(None, said)))
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for term in terms.dated[:_MOST]:
            self._list.addWidget(rule())
            self._list.addWidget(self._row(term, today))
        for text in self._rest(terms):
            self._list.addWidget(rule())
            self._list.addWidget(Para(self.theme, text, "caption", "onLichtSoft"))

    def _said(self, terms: Terms, today: dt.date) -> str:
        _ = self._words.gettext
        hint = terms.hint(today)
        if hint == today:
            return _("Tell your story today, if you can. Later, going is still good.")
        if hint is not None:
            said = _(
                "Preferably tell your story before <b>{date}</b>. After that it can be harder."
            )
            return said.format(date=self._words.long_date(hint))
        if terms.past(today):
            return _("The day is past for what stands here. Go to the police all the same.")
        if terms.dated and terms.undated:
            return _("For what has a date it was asked in time. Note when the rest was too.")
        if terms.dated:
            return _("Prosecution was asked for in time. Say that to the police, with the date.")
        return _("For each threat there is a day. Note when it was, and it stands here.")

    def _row(self, term: Term, today: dt.date) -> QWidget:
        _, theme = self._words.gettext, self.theme
        name = f"{self._name(term.act)} {self._day(term.learned)}"
        if term.asked is not None:
            asked = self._day(dt.date.fromisoformat(term.asked.moment.day))
            until = _("asked {date}").format(date=asked)
        elif term.past(today):
            until = _("go all the same")
        else:
            until = f"{self._day(term.until)} {term.until.year}"
        left = Para(theme, name, "small", "onLichtSoft")
        right = Para(theme, until, "rowTitle", "onLichtSoft", wrap=False)
        made = QWidget()
        line = row(left, right, gap=8, margins=(0, 7, 0, 7))
        line.setStretchFactor(left, 1)
        made.setLayout(line)
        return made

    def _day(self, day: dt.date) -> str:
        """Write "17 nov" so that it stays on one line."""
        return self._words.date(day).partition(" ")[2].replace(" ", "\u00a0")

    def _rest(self, terms: Terms) -> tuple[str, ...]:
        words, more = self._words, len(terms.dated) - _MOST
        undated = len(terms.undated)
        found = []
        if more > 0:
            text = words.ngettext("and {count} later one", "and {count} later ones", more)
            found.append(text.format(count=more))
        if undated:
            text = words.ngettext("{count} has no date yet", "{count} have no date yet", undated)
            found.append(text.format(count=undated))
        return tuple(found)

    def _name(self, act: Act) -> str:
        kind = EventKind.SPREAD if isinstance(act, Distribution) else act.kind
        return self._words.gettext(_ACTS[kind])
