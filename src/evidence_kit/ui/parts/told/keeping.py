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
    """Writes edits through the vault lane, each as soon as it comes.

    Whatever is asked of the vault later, such as writing the police file, finds them in the case.
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
        self._under_way: list[Edit] = []
        self._handed_in: list[Edit] = []
        """While the case closes nothing comes back; whoever still commits must see these."""
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
        if not self._under_way and not self._waiting:
            return Kept.ALL
        return Kept.FAILED if self._failed and not self._under_way else Kept.SAVING

    def keep(self, edit: Edit) -> None:
        """Keep changed fields of one thing."""
        self._waiting = _by_key(*self._waiting.values(), edit)
        if self._closing:
            self._hand_in()
        else:
            self._next()

    def unkept(self, thing: Thing) -> Thing:
        """Give a thing with what is not in the vault yet."""
        key = key_of(thing)
        for edit in (*self._handed_in, *self._under_way, *self._waiting.values()):
            if edit.key == key:
                thing = replace(thing, **edit.fields)
        return thing

    def drop(self, thing: Droppable) -> None:
        """Erase a thing, and what was still to be kept of it."""
        key = key_of(thing)
        self._waiting.pop(key, None)
        self._gone.add(key)

        def stays(error: Exception) -> None:
            # It stands in the case as before: what is typed of it from now on is kept again.
            self._gone.discard(key)
            self._notices.tell(error)

        self._session.work(
            lambda vault, ticket: vault.drop(thing),
            done=_nothing,
            failed=stays,
            stopped=lambda: self._gone.discard(key),
        )

    def close(self) -> None:
        """Hand in everything that is not known to be kept; the case closes right after."""
        self._closing = True
        self._again.stop()
        # Their jobs may have been asked to stop; writing the same twice does no harm.
        self._waiting = _by_key(*self._under_way, *self._waiting.values())
        self._under_way.clear()
        self._hand_in()

    def _hand_in(self) -> None:
        self._handed_in += self._waiting.values()
        for edit in self._waiting.values():
            self._session.work(_writing(edit), done=_nothing, failed=self._notices.tell)
        self._waiting.clear()

    def _next(self) -> None:
        self._again.stop()
        if not self._closing:
            waiting, self._waiting = self._waiting, {}
            for edit in waiting.values():
                self._write(edit)
        self.changed.emit()

    def _write(self, edit: Edit) -> None:
        self._under_way.append(edit)
        self._session.work(
            _writing(edit),
            done=lambda _result: self._on_kept(edit),
            failed=lambda error: self._on_failed(edit, error),
            stopped=lambda: self._put_back(edit),
        )

    def _on_kept(self, edit: Edit) -> None:
        self._failed = False
        if self._is_over(edit) and self._waiting:
            self._next()
        else:
            self.changed.emit()

    def _on_failed(self, edit: Edit, error: Exception) -> None:
        told, self._failed = self._failed, True
        self._put_back(edit)
        if not told:  # once is enough; it is tried again by itself
            self._notices.tell(error)

    def _put_back(self, edit: Edit) -> None:
        if self._is_over(edit) and edit.key not in self._gone:
            later = [one for one in self._under_way if one.key == edit.key]
            self._waiting = _by_key(edit, *later, *self._waiting.values())
        if self._waiting and not self._closing:
            self._again.start()
        self.changed.emit()

    def _is_over(self, edit: Edit) -> bool:
        """Forget that an edit is under way; False when the case was closed meanwhile."""
        before = len(self._under_way)
        self._under_way = [one for one in self._under_way if one is not edit]
        return len(self._under_way) < before


def _by_key(*edits: Edit) -> dict[Key, Edit]:
    """Give one edit a thing; what came later counts."""
    found: dict[Key, Edit] = {}
    for one in edits:
        before = found.get(one.key)
        found[one.key] = before.then(one) if before is not None else one
    return found


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
        *(case.takedowns, case.passages),
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
