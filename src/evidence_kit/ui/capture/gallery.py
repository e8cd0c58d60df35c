"""The gallery: what is in the case, blurred until the person asks to see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Exhibit, InWords, Obstacle
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.capture.opened import OpenCase
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import Vault

_AT_ONCE: Final = 16
"""Pictures fetched in one job, so that a peek never waits behind hundreds of others."""


class TileKind(StrEnum):
    """What can be shown of an exhibit."""

    PICTURE = "picture"
    IN_WORDS = "in-words"
    NOT_SHOWN = "not-shown"
    """Kept bit by bit, but no picture could be made of it."""
    DAMAGED = "damaged"
    """Its small picture does not verify."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One exhibit in the gallery.

    Attributes:
        number: its number.
        name: the source file's own name.
        kind: what can be shown.
        file_date: when the file was last changed, or None.
        added_at: when it was added.
    """

    number: int
    name: str
    kind: TileKind
    file_date: dt.datetime | None
    added_at: dt.datetime


@dataclass(slots=True)
class _Fetched:
    rasters: dict[int, Raster]
    damaged: set[int]


class GalleryPresenter(QObject):
    """Hands out blurred pictures, and sharp ones only while they are asked for.

    Signals:
        tiles_changed: exhibits came, went or are told about differently.
        veils_changed: more blurred pictures are known; see `veils`.
        sharp_changed: more thumbnails may be seen now; see `sharp`.
        sharp_ready: (number, `Raster`), the thumbnail of what is held.
        large_ready: (number, `Raster`) for the person who holds the eye.
        hidden: every sharp pixel must go now.
        blurred_changed: pictures are blurred again (True) or stay sharp (False).
    """

    tiles_changed = Signal()
    veils_changed = Signal()
    sharp_changed = Signal()
    sharp_ready = Signal(int, object)
    large_ready = Signal(int, object)
    hidden = Signal()
    blurred_changed = Signal(bool)

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._veils: dict[int, Raster] = {}
        self._sharp: dict[int, Raster] = {}
        self._on_the_way: set[tuple[int, Role]] = set()
        self._damaged: set[int] = set()
        self._held: int | None = None
        self._blurred = True
        session.case_changed.connect(self._on_case_changed)
        self._on_case_changed(session.case)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The exhibits in order of their numbers."""
        return tuple(
            _tile(exhibit, exhibit.number in self._damaged)
            for exhibit in self._session.case.exhibits
            if exhibit.withdrawn_because is None
        )

    @property
    def veils(self) -> dict[int, Raster]:
        """Blurred pictures known so far, by number; for a page that is made anew."""
        return dict(self._veils)

    @property
    def sharp(self) -> dict[int, Raster]:
        """Thumbnails that may be seen now, by number; empty while everything is blurred."""
        return dict(self._sharp)

    @property
    def blurred(self) -> bool:
        """Whether pictures are blurred until held."""
        return self._blurred

    @property
    def held(self) -> int | None:
        """The exhibit that is being looked at."""
        return self._held

    def set_blurred(self, on: bool) -> None:
        """Blur all pictures again, or show them until switched back. Never those in words."""
        if on == self._blurred:
            return
        self._blurred = on
        if on:
            self._forget_sharp()
        else:
            self._fetch(Role.THUMBNAIL, self._pictures(), self._on_sharp)
        self.blurred_changed.emit(on)

    def hold(self, number: int) -> None:
        """Show this exhibit sharp and large for as long as it is held."""
        if number not in self._pictures() or number == self._held:
            return
        self._held = number
        if number in self._sharp:
            self.sharp_ready.emit(number, self._sharp[number])
        self._fetch(Role.THUMBNAIL, (number,), self._on_sharp)
        self._fetch(Role.PREVIEW, (number,), self._on_large)

    def release(self) -> None:
        """Blur again, at once; what is still on its way is thrown away on arrival."""
        if self._held is None:
            return
        self._held = None
        self.hidden.emit()

    def _on_case_changed(self, case: Case) -> None:
        del case
        self.tiles_changed.emit()
        self._fetch(Role.VEIL, self._pictures(), self._on_veils)
        if not self._blurred:
            self._fetch(Role.THUMBNAIL, self._pictures(), self._on_sharp)

    def _pictures(self) -> tuple[int, ...]:
        return tuple(tile.number for tile in self.tiles if tile.kind is TileKind.PICTURE)

    def _fetch(
        self, role: Role, numbers: tuple[int, ...], ready: Callable[[dict[int, Raster]], None]
    ) -> None:
        have = {Role.VEIL: self._veils, Role.THUMBNAIL: self._sharp}.get(role, {})
        wanted = [n for n in numbers if n not in have and (n, role) not in self._on_the_way]
        self._on_the_way.update((number, role) for number in wanted)
        for start in range(0, len(wanted), _AT_ONCE):
            self._fetch_some(role, wanted[start : start + _AT_ONCE], ready)

    def _fetch_some(
        self, role: Role, numbers: list[int], ready: Callable[[dict[int, Raster]], None]
    ) -> Job:
        def arrive(found: _Fetched) -> None:
            self._on_the_way.difference_update((number, role) for number in numbers)
            ready(found.rasters)
            if found.damaged - self._damaged:
                self._damaged |= found.damaged
                self.tiles_changed.emit()

        return self._session.work(
            lambda vault, ticket: _read(vault, role, numbers, ticket),
            done=arrive,
            failed=self._notices.tell,
        )

    def _on_veils(self, found: dict[int, Raster]) -> None:
        self._veils |= found
        self.veils_changed.emit()

    def _on_sharp(self, found: dict[int, Raster]) -> None:
        held = self._held
        if held is not None and held in found:
            self.sharp_ready.emit(held, found[held])
        if not self._blurred:
            self._sharp |= found
            self.sharp_changed.emit()

    def _on_large(self, found: dict[int, Raster]) -> None:
        held = self._held
        if held is not None and held in found:
            self.large_ready.emit(held, found[held])

    def _forget_sharp(self) -> None:
        self._held = None
        self._sharp.clear()
        self.hidden.emit()


def _read(vault: Vault, role: Role, numbers: list[int], ticket: Ticket) -> _Fetched:
    fetched = _Fetched({}, set())
    for number in numbers:
        ticket.step(0, 0)
        derived = vault.derived(number, role)
        if derived is None:
            continue
        try:
            fetched.rasters[number] = rasters.unpack(vault.read(derived.object), derived.shape)
        except Expected:
            # The gallery marks it; the others are shown all the same.
            fetched.damaged.add(number)
    return fetched


def _tile(exhibit: Exhibit, damaged: bool) -> Tile:
    evidence = exhibit.evidence
    modified = evidence.facts.modified_at
    return Tile(
        number=exhibit.number,
        name=exhibit.name,
        kind=_kind(exhibit, damaged),
        file_date=dt.datetime.fromisoformat(modified) if modified else None,
        added_at=dt.datetime.fromisoformat(exhibit.added_at),
    )


def _kind(exhibit: Exhibit, damaged: bool) -> TileKind:
    evidence = exhibit.evidence
    if isinstance(evidence, InWords):
        return TileKind.IN_WORDS
    if isinstance(evidence.content, Obstacle) or evidence.content is None:
        return TileKind.NOT_SHOWN
    return TileKind.DAMAGED if damaged else TileKind.PICTURE
