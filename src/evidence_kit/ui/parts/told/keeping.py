"""Keeps what a person tells: at once, in order, and again when it did not work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.case import Case
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Droppable, Single, Thing, Vault

AGAIN_MS: Final = 10_000
"""Pause before what could not be kept is tried again by itself, milliseconds."""

Key = tuple[type, str]


class Kept(StrEnum):
    """Whether everything is in the vault."""

    ALL = "all"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Edit:
    """Changed fields of one thing.

    Attributes:
        base: the thing as it was when somebody began to type; it says which one it is.
        fields: names of fields and their new values.
    """

    base: Thing
    fields: Mapping[str, Any]

    @property
    def key(self) -> Key:
        """Name the thing."""
        return key_of(self.base)

    def then(self, later: Edit) -> Edit:
        """Give both as one; what came later counts."""
        return Edit(self.base, {**self.fields, **later.fields})

    def applied(self, case: Case) -> Thing:
        """Change the thing as it stands in the case now, which others may have changed too."""
        return replace(found(case, self.base) or self.base, **self.fields)


class Keeper(QObject):
    """Writes edits through the vault lane, one job at a time.

    What could not be kept stays here and is tried again: at the next edit, after a pause, and
    once more when the case closes.

    Signals:
        changed: `state` is another.
    """

    changed = Signal()

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._waiting: dict[Key, Edit] = {}
        self._under_way: Edit | None = None
        self._gone: set[Key] = set()
        self._failed = False
        self._closing = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._next)
        session.closing.connect(self.close)

    @property
    def state(self) -> Kept:
        """Whether everything is in the vault."""
        if self._under_way is None and not self._waiting:
            return Kept.ALL
        return Kept.FAILED if self._failed and self._under_way is None else Kept.SAVING

    def keep(self, edit: Edit) -> None:
        """Keep changed fields of one thing."""
        before = self._waiting.get(edit.key)
        self._waiting[edit.key] = before.then(edit) if before is not None else edit
        if self._closing:
            self._hand_in()
        else:
            self._next()

    def unkept(self, thing: Thing) -> Thing:
        """Give a thing with what is not in the vault yet."""
        key = key_of(thing)
        for edit in (self._under_way, self._waiting.get(key)):
            if edit is not None and edit.key == key:
                thing = replace(thing, **edit.fields)
        return thing

    def drop(self, thing: Droppable) -> None:
        """Erase a thing, and what was still to be kept of it."""
        self._waiting.pop(key_of(thing), None)
        self._gone.add(key_of(thing))
        self._session.work(
            lambda vault, ticket: vault.drop(thing), done=_nothing, failed=self._notices.tell
        )

    def close(self) -> None:
        """Hand in everything that is not known to be kept; the case closes right after."""
        self._closing = True
        self._again.stop()
        if self._under_way is not None:
            # Its job may have been asked to stop; writing the same twice does no harm.
            edit, self._under_way = self._under_way, None
            later = self._waiting.get(edit.key)
            self._waiting[edit.key] = edit.then(later) if later is not None else edit
        self._hand_in()

    def _hand_in(self) -> None:
        for edit in self._waiting.values():
            self._session.work(_writing(edit), done=_nothing, failed=self._notices.tell)
        self._waiting.clear()

    def _next(self) -> None:
        self._again.stop()
        if self._under_way is None and self._waiting and not self._closing:
            edit = self._waiting.pop(next(iter(self._waiting)))
            self._under_way = edit
            self._session.work(
                _writing(edit),
                done=self._on_kept,
                failed=self._on_failed,
                stopped=self._put_back,
            )
        self.changed.emit()

    def _on_kept(self, result: object) -> None:
        del result
        self._under_way, self._failed = None, False
        self._next()

    def _on_failed(self, error: Exception) -> None:
        told, self._failed = self._failed, True
        self._put_back()
        if not told:  # once is enough; it is tried again by itself
            self._notices.tell(error)

    def _put_back(self) -> None:
        edit, self._under_way = self._under_way, None
        if edit is not None and edit.key not in self._gone:
            later = self._waiting.get(edit.key)
            self._waiting[edit.key] = edit.then(later) if later is not None else edit
        if self._waiting and not self._closing:
            self._again.start()
        self.changed.emit()


def key_of(thing: Thing) -> Key:
    """Name a thing: of some there is only one in a case, of others any number."""
    return type(thing), "" if isinstance(thing, Single) else thing.id


def found(case: Case, thing: Thing) -> Thing | None:
    """Find a thing as it stands in a case; None when it is not there yet, or no longer."""
    if isinstance(thing, Single):
        singles: tuple[Single, ...] = (case.person, case.statement, case.answers, case.pieces)
        return next(one for one in singles if type(one) is type(thing))
    several: tuple[tuple[Thing, ...], ...] = (
        *(case.suspects, case.leads, case.events, case.payments, case.steps_taken),
        *(case.police_contacts, case.witnesses, case.images, case.distributions),
        case.takedowns,
    )
    key = key_of(thing)
    return next((one for kind in several for one in kind if key_of(one) == key), None)


def _writing(edit: Edit) -> Callable[[Vault, Ticket], None]:
    def write(vault: Vault, ticket: Ticket) -> None:
        del ticket
        vault.note(edit.applied(vault.case))

    return write


def _nothing(result: object) -> None:
    """The case tells it to everybody."""
