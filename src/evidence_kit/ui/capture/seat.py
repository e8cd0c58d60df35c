"""Who sits at the keyboard while images come in: a helper sees none that may be sensitive."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.helping import helping
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.wording import N_

_LATER: Final = N_("The person it is about can look, once they type themself.")
_HANDED: Final = N_("Now typing: the person it is about.")


class Seat(QObject):
    """Knows whether a helper types, and lets the person it is about take their place.

    Signals:
        changed: a helper came to the keyboard, or left it.
        wanted: the person it is about wants to type from now on.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._helps = helping(session.case)
        self._asked = False
        session.case_changed.connect(self._on_case_changed)

    @property
    def helps(self) -> bool:
        """Whether a helper types now."""
        return self._helps

    def may_look(self) -> bool:
        """Tell whether who types may see what nobody said yet is not sensitive; else say why."""
        if self._helps:
            self._notices.toast(self._notices.words.gettext(_LATER))
        return not self._helps

    def hand_over(self) -> None:
        """Let the person it is about type from now on."""
        self._asked = True
        self.wanted.emit()

    def _on_case_changed(self, case: Case) -> None:
        helps = helping(case)
        if helps == self._helps:
            return
        self._helps = helps
        asked, self._asked = self._asked, False
        self.changed.emit()
        if asked and not helps:
            self._notices.toast(self._notices.words.gettext(_HANDED))
