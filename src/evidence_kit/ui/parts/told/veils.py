"""Blurred pictures of exhibits, to recognise them by; nothing sharper is fetched here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import Expected
from evidence_kit.domain.helping import hides
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault


class Veils(QObject):
    """Fetches veils once; gives none of an exhibit that is sensitive, or not for a helper.

    Signals:
        arrived: some came in.
    """

    arrived = Signal()

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._found: dict[int, Raster] = {}
        self._asked: set[int] = set()

    def of(self, number: int) -> Raster | None:
        """Give the veil of an exhibit; None while it is not there, or may not be shown."""
        if self._private(number):
            return None
        return self._found.get(number)

    def fetch(self) -> None:
        """Fetch what is not there yet."""
        missing = [
            one.number
            for one in self._session.case.exhibits
            if one.stored is not None and not one.sensitive and one.number not in self._asked
        ]
        self._asked.update(missing)
        if not missing:
            return

        def job(vault: Vault, ticket: Ticket) -> dict[int, Raster]:
            found = {}
            for done, number in enumerate(missing):
                ticket.step(done, len(missing))
                raster = _veil(vault, number)
                if raster is not None:
                    found[number] = raster
            return found

        self._session.work(job, done=self._arrive, failed=self._notices.tell)

    def _arrive(self, found: dict[int, Raster]) -> None:
        self._found.update(found)
        self.arrived.emit()

    def _private(self, number: int) -> bool:
        case = self._session.case
        return any(
            one.number == number and (one.sensitive or hides(case, one)) for one in case.exhibits
        )


def _veil(vault: Vault, number: int) -> Raster | None:
    derived = vault.derived(number, Role.VEIL)
    if derived is None:
        return None
    try:
        return rasters.unpack(vault.read(derived.object), derived.shape)
    except Expected:
        return None  # the gallery says which exhibit is damaged
