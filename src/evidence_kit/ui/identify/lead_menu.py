"""What can be done with one lead, as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from evidence_kit.domain.lead import UNKNOWN_SUSPECT, LeadState
from evidence_kit.services.identify import same
from evidence_kit.ui import icons
from evidence_kit.ui.identify.board import Row
from evidence_kit.ui.identify.called import called
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_MOST = 20
"""Leads a menu offers to join; a longer one would not fit the screen."""


class LeadMenu(QMenu):
    """Change, whose it is, join, part, put away. Made for one lead, and gone after use.

    Args:
        row: the lead.
        edit: opens its fields.
        doubt: asks why it is not right.
    """

    def __init__(
        self,
        presenter: IdentifyPresenter,
        row: Row,
        theme: Theme,
        words: Wording,
        *,
        edit: Callable[[], None],
        doubt: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._row = presenter, row
        self._theme, self._words = theme, words
        self.aboutToHide.connect(self.deleteLater)
        _, id_ = words.gettext, row.lead.id
        self._add(_("Change"), "pencil", edit)
        if row.lead.state is LeadState.OPEN:
            self._add(_("This is right"), "check", lambda: presenter.confirm(id_))
        self._whose()
        self._join()
        self._part()
        self.addSeparator()
        self._add(_("Not of the offender"), "x", lambda: presenter.dismiss(id_))
        self._add(_("Not right…"), "x", doubt)

    def _whose(self) -> None:
        _, lead = self._words.gettext, self._row.lead
        menu = self._below(_("Whose is this?"), "users")
        for group in self._presenter.board.groups:
            suspect = group.suspect
            others = tuple(s for s in lead.suspects if s not in (suspect.id, UNKNOWN_SUSPECT))
            theirs = suspect.id in lead.suspects
            chosen = others if theirs else (*others, suspect.id)
            action = menu.addAction(called(suspect, self._words))
            action.setCheckable(True)
            action.setChecked(theirs)
            action.triggered.connect(
                lambda _on=False, chosen=chosen: self._presenter.give(lead.id, chosen)
            )
        new = menu.addAction(_("A new suspect"))
        new.triggered.connect(lambda: self._presenter.give_new(lead.id))
        unknown = menu.addAction(_("I do not know"))
        unknown.setCheckable(True)
        unknown.setChecked(UNKNOWN_SUSPECT in lead.suspects)
        unknown.triggered.connect(lambda: self._presenter.give_unknown(lead.id))

    def _join(self) -> None:
        _, lead = self._words.gettext, self._row.lead
        others = self._presenter.may_be(lead.id)[:_MOST]
        if not others:
            return
        menu = self._below(_("The same as…"), "copy-check")
        for other in others:
            alike = other.text != lead.text and same(lead.text, other.text, lead.kind)
            text = _("{lead} (written differently)") if alike else "{lead}"
            action = menu.addAction(_escaped(text.format(lead=other.text)))
            action.triggered.connect(
                lambda _on=False, into=other.id: self._presenter.merge(lead.id, into)
            )

    def _part(self) -> None:
        """Offer what was joined, and each place when there are several."""
        _, row = self._words.gettext, self._row
        places = row.own.sightings if len(row.own.sightings) > 1 else ()
        if not row.parts and not places:
            return
        menu = self._below(_("Take apart"), "unplug")
        for part in row.parts:
            action = menu.addAction(_escaped(part.text))
            action.triggered.connect(lambda _on=False, id_=part.id: self._presenter.split(id_))
        for place in places:
            told = _("What item {number} shows is another").format(number=place.exhibit)
            action = menu.addAction(told)
            action.triggered.connect(
                lambda _on=False, place=place: self._presenter.part(row.lead.id, place)
            )

    def _add(self, text: str, icon: str, do: Callable[[], object]) -> None:
        action = self.addAction(text)
        action.setIcon(icons.icon(self._theme, icon, "text", 18))
        action.triggered.connect(lambda _on=False: do())

    def _below(self, text: str, icon: str) -> QMenu:
        menu = self.addMenu(text)
        menu.setIcon(icons.icon(self._theme, icon, "text", 18))
        return menu


def _escaped(text: str) -> str:
    """An ampersand is an ampersand; a long lead keeps its beginning and its end."""
    short = text if len(text) <= 48 else f"{text[:30]}…{text[-16:]}"
    return short.replace("&", "&&")
