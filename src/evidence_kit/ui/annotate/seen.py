"""Notes that an exhibit was looked at, once it really was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Exhibit, Obstacle
from evidence_kit.domain.helping import hides
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.annotate.sights import Sight, content_of
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

if TYPE_CHECKING:
    from evidence_kit.ui.annotate.presenter import AnnotatePresenter


class Seen(QObject):
    """Listens to the drawing table. Asking for a picture is not seeing it.

    In a case that was rescued, black-outs may be lost until the person looked: a picture that did
    not come, or was blurred again before it came, must not end that doubt, nor a helper.
    """

    def __init__(self, session: OpenCase, notices: Notices, table: AnnotatePresenter) -> None:
        super().__init__(table)
        self._session, self._notices, self._table = session, notices, table
        table.sight_changed.connect(self._on_sight)

    def _on_sight(self) -> None:
        exhibit = self._table.exhibit
        if exhibit is None or exhibit.looked_at or self._session.read_only:
            return
        if hides(self._session.case, exhibit):
            return
        if not _all_seen(exhibit, self._table.sight):
            return
        number = exhibit.number

        def note(vault: Vault, ticket: Ticket) -> None:
            del ticket
            try:
                vault.describe(number, looked_at=True)
            except Expected:
                # Looking goes on; the mark is made the next time.
                return

        self._session.work(note, done=_nothing, failed=self._notices.tell)


def _all_seen(exhibit: Exhibit, sight: Sight) -> bool:
    """Tell whether all there is of an exhibit is on the table; of some there is no picture."""
    if sight is Sight.NOT_SHOWN:
        return isinstance(content_of(exhibit), Obstacle)
    return sight in (Sight.VISIBLE, Sight.IN_WORDS)


def _nothing(result: object) -> None:
    """Every room hears of it from the case."""
