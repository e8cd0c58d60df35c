"""Keeps what a person drew and said: at once, in order, and again when it did not work."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.markup import Markup
from evidence_kit.services import annotate
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.leads_book import Change
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

AGAIN_MS: Final = 10_000
"""Pause before what could not be kept is tried again by itself, milliseconds."""


class Kept(StrEnum):
    """Whether everything is in the vault."""

    ALL = "all"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to be kept of one exhibit.

    Attributes:
        markup: its annotations, or None when they did not change.
        said: changed fields of `Vault.describe`.
        told: changes of details and suspects, in order.
        gone: suspects who were just added and go again, unless they are other by then.
    """

    markup: Markup | None = None
    said: dict[str, str | None] = field(default_factory=dict)
    told: tuple[Change, ...] = ()
    gone: tuple[Suspect, ...] = ()

    def then(self, later: Edit) -> Edit:
        """Give both as one; what came later counts."""
        markup = self.markup if later.markup is None else later.markup
        told, gone = (*self.told, *later.told), (*self.gone, *later.gone)
        return Edit(markup, self.said | later.said, told, gone)


class Keeper(QObject):
    """Writes edits through the vault lane, one job at a time; the newest value counts.

    What could not be kept stays here and is tried again: at the next edit, after a pause, when
    somebody asks, and once more when the case closes.

    Signals:
        changed: `state` or `error` is another.
    """

    changed = Signal()

    def __init__(
        self, session: OpenCase, worker: PictureWorker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self._waiting: dict[int, Edit] = {}
        self._under_way: tuple[int, Edit] | None = None
        self._uncovered: set[int] = set()
        self._closing = False
        self.error: Exception | None = None
        """Why the last try did not work."""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def state(self) -> Kept:
        """Whether everything is in the vault."""
        if self._under_way is not None:
            return Kept.SAVING
        if self._waiting:
            return Kept.FAILED if self.error is not None else Kept.SAVING
        return Kept.ALL

    @property
    def uncovered(self) -> frozenset[int]:
        """Exhibits whose black-outs could not be burnt in; their pictures do not leave."""
        return frozenset(self._uncovered)

    @property
    def untold(self) -> tuple[Change, ...]:
        """Changes of details and suspects that are not in the vault yet, in order."""
        edits = [] if self._under_way is None else [self._under_way[1]]
        edits.extend(self._waiting.values())
        return tuple(change for edit in edits for change in edit.told)

    def keep(self, number: int, edit: Edit) -> None:
        """Keep an edit of one exhibit."""
        self._waiting[number] = self._waiting.get(number, Edit()).then(edit)
        self._next()

    def unkept(self, number: int) -> Edit:
        """Give what is not in the vault yet, for somebody who comes back to the exhibit."""
        edit = Edit()
        if self._under_way is not None and self._under_way[0] == number:
            edit = self._under_way[1]
        return edit.then(self._waiting.get(number, Edit()))

    def try_again(self) -> None:
        """Try to keep what could not be kept."""
        self._again.stop()
        self._next()

    def close(self) -> None:
        """Hand in everything that is not known to be kept; the case closes right after."""
        self._closing = True
        self._again.stop()
        if self._under_way is not None:
            # Its job may have been asked to stop; writing the same twice does no harm.
            number, edit = self._under_way
            self._waiting[number] = edit.then(self._waiting.get(number, Edit()))
        for number, edit in self._waiting.items():
            self._write(number, edit)
        self._waiting.clear()

    def _next(self) -> None:
        if self._under_way is None and self._waiting and not self._closing:
            number = next(iter(self._waiting))
            self._under_way = number, self._waiting.pop(number)
            self._write(*self._under_way)
        self.changed.emit()

    def _write(self, number: int, edit: Edit) -> None:
        worker = self._worker

        was_covered = number not in self._uncovered

        def write(vault: Vault, ticket: Ticket) -> bool:
            if edit.said:
                vault.describe(number, **edit.said)  # type: ignore[arg-type]
            for change in edit.told:
                vault.note(*change(vault.case))
            vault.drop(*(one for one in edit.gone if one in vault.case.suspects))
            if edit.markup is None:
                return was_covered
            return annotate.save(vault, worker, number, edit.markup, ticket)

        def arrived(covered: bool) -> None:
            (self._uncovered.discard if covered else self._uncovered.add)(number)
            self._under_way, self.error = None, None
            self._next()

        self._session.work(write, done=arrived, failed=self._failed, stopped=self._stopped)

    def _failed(self, error: Exception) -> None:
        self._put_back()
        self.error = error
        if not self._closing:
            self._again.start()
        self.changed.emit()

    def _stopped(self) -> None:
        self._put_back()
        self.changed.emit()

    def _put_back(self) -> None:
        if self._under_way is None:
            return
        number, edit = self._under_way
        self._under_way = None
        self._waiting[number] = edit.then(self._waiting.get(number, Edit()))
