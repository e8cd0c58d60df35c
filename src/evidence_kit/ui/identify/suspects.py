"""What is told of one suspect, kept after a pause."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final, TypedDict, Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.lead import BANK_KINDS, Sureness, Suspect
from evidence_kit.domain.moment import Moment
from evidence_kit.domain.person import Wish
from evidence_kit.services.ports import Clock, SystemClock, Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

PAUSE_MS: Final = 1000


class Told(TypedDict, total=False):
    """Fields of a suspect that a person types or chooses."""

    alias: str
    role: str
    description: str
    observed: KnownBy
    sure: Sureness
    first_seen: Moment
    last_seen: Moment
    maybe_mule: Wish


class SuspectTelling(QObject):
    """The one suspect that is open for typing.

    Signals:
        turned: another suspect is open, or none.
        told: something was typed or chosen; what follows from it may be another.
    """

    turned = Signal()
    told = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        parent: QObject,
        *,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._clock = clock or SystemClock()
        self._id = ""
        self._pending: Told = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        session.closing.connect(self.commit)

    @property
    def suspect(self) -> Suspect | None:
        """Who is open, with what is typed; None when nobody is."""
        known = {suspect.id: suspect for suspect in self._session.case.suspects}
        found = known.get(self._id)
        return replace(found, **self._pending) if found is not None else None

    @property
    def has_account(self) -> bool:
        """Whether a bank account, or a name at one, is said to be theirs."""
        return any(
            self._id in lead.suspects and lead.kind in BANK_KINDS and lead.counts
            for lead in self._session.case.leads
        )

    def today(self) -> dt.date:
        """Give the day on which somebody types."""
        return self._clock.now().date()

    def open(self, id_: str) -> None:
        """Open a suspect, or close with ""."""
        self.commit()
        self._id = id_
        self.turned.emit()

    def close_gone(self) -> None:
        """Close when who was open is not in the case any more."""
        if self._id and self.suspect is None:
            self.open("")

    def write(self, **told: Unpack[Told]) -> None:
        """Take what is typed or chosen."""
        self._pending.update(told)
        self._pause.start()
        self.told.emit()

    def commit(self) -> None:
        """Keep what is typed."""
        self._pause.stop()
        told, self._pending = self._pending, {}
        id_ = self._id
        if not told or not id_:
            return

        def job(vault: Vault, ticket: Ticket) -> None:
            del ticket
            for suspect in vault.case.suspects:
                if suspect.id == id_:
                    vault.note(replace(suspect, **told))

        self._session.work(job, done=_nothing, failed=self._notices.tell)


def _nothing(result: object) -> None:
    """The case tells it to everybody."""
