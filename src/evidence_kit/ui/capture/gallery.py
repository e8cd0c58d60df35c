"""The gallery: what is in the case, blurred until the person asks to see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import ObjectId
from evidence_kit.domain.helping import hides
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.ui.capture.fetching import Fetched, fetch
from evidence_kit.ui.capture.glance import Glance
from evidence_kit.ui.capture.tiles import Tile, TileKind, Wanted, is_half, tile_of
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase

_AT_ONCE: Final = 16
"""Pictures fetched in one job, so that a peek never waits behind hundreds of others."""
_SHARP_AT_MOST: Final = 96
"""Thumbnails held while the shield is off; those out of view go first."""


class GalleryPresenter(QObject):
    """Hands out blurred pictures, and sharp ones only while they are asked for.

    Signals:
        tiles_changed: exhibits came, went, or are told about or wanted differently.
        veils_changed: more blurred pictures are known; see `veils`.
        sharp_changed: other thumbnails may be seen now; see `sharp`.
        sharp_ready: (number, `Raster`), the thumbnail of what is held.
        large_ready: (number, `Raster`) for the person who holds the eye.
        hidden: every sharp pixel must go now.
        blurred_changed: pictures are blurred again (True) or stay sharp (False).
        picked_changed: other exhibits are picked.
        open_requested: the person wants to open this exhibit.
        stood_at: number of the exhibit the keyboard is to be at, in view.
    """

    tiles_changed = Signal()
    veils_changed = Signal()
    sharp_changed = Signal()
    sharp_ready = Signal(int, object)
    large_ready = Signal(int, object)
    hidden = Signal()
    blurred_changed = Signal(bool)
    picked_changed = Signal()
    open_requested = Signal(int)
    stood_at = Signal(int)

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._veils: dict[int, Raster] = {}
        self._sharp: dict[int, Raster] = {}
        self._asked: set[tuple[int, Role]] = set()
        self._fetching: set[Role] = set()
        self._objects: dict[int, ObjectId] = {}
        self._damaged: set[int] = set()
        self._in_view: tuple[int, ...] = ()
        self._tiles: tuple[Tile, ...] = ()
        self._wanted = Wanted()
        self._picked: tuple[int, ...] = ()
        self._held: int | None = None
        self._blurred = True
        Glance(self)
        session.closing.connect(self.leave)
        session.case_changed.connect(self._on_case_changed)
        self._on_case_changed(session.case)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """All exhibits in order of their numbers, also those that were set aside."""
        return self._tiles

    @property
    def shown(self) -> tuple[Tile, ...]:
        """The exhibits the person wants to see, in the order wanted."""
        return self._wanted.of(self._tiles)

    @property
    def wanted(self) -> Wanted:
        """What the person wants to see."""
        return self._wanted

    @property
    def picked(self) -> tuple[int, ...]:
        """Numbers of the exhibits the person picked."""
        return self._picked

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
        """Blur all pictures again, or show them, but never sensitive ones; see `Glance`."""
        if on == self._blurred:
            return
        self._blurred = on
        if on:
            self._forget_sharp()
        else:
            self._fetch_on()
        self.blurred_changed.emit(on)

    def hold(self, number: int) -> None:
        """Show this exhibit sharp and large for as long as it is held."""
        if number not in self._pictures() or number == self._held:
            return
        self._held = number
        if number in self._sharp:
            self.sharp_ready.emit(number, self._sharp[number])
        self._fetch(Role.THUMBNAIL, [number], self._on_held_sharp)
        self._fetch(Role.PREVIEW, [number], self._on_large)

    def release(self) -> None:
        """Blur again, at once; what is still on its way is thrown away on arrival."""
        if self._held is None:
            return
        self._held = None
        self.hidden.emit()

    def leave(self) -> None:
        """Blur everything: the person goes elsewhere."""
        self.release()
        self.set_blurred(True)

    def want(self, wanted: Wanted) -> None:
        """Show other exhibits, or the same in another order."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.tiles_changed.emit()

    def pick(self, numbers: Sequence[int]) -> None:
        """Pick exhibits to tell something about."""
        known = {tile.number for tile in self._tiles}
        picked = tuple(number for number in numbers if number in known)
        if picked != self._picked:
            self._picked = picked
            self.picked_changed.emit()

    def open(self, number: int) -> None:
        """Go to one exhibit; it counts as looked at once its picture is there."""
        if any(tile.number == number for tile in self._tiles):
            self.open_requested.emit(number)

    def stand_at(self, number: int) -> None:
        """Go to one exhibit in the gallery; it is shown whatever else is looked for."""
        if number not in {tile.number for tile in self.shown}:
            self.want(replace(self._wanted, also=number))
        self.stood_at.emit(number)

    def look_at(self, numbers: tuple[int, ...]) -> None:
        """Fetch what is in view before the rest."""
        self._in_view = numbers
        self._fetch_on()

    def _on_case_changed(self, case: Case) -> None:
        self._forget_replaced(case)
        self._tiles = tuple(
            tile_of(
                exhibit,
                damaged=exhibit.number in self._damaged or is_half(exhibit, case),
                hidden=hides(case, exhibit),
            )
            for exhibit in case.exhibits
        )
        unseen = {tile.number for tile in self._tiles if tile.kind is TileKind.SENSITIVE}
        for number in unseen:
            self._forget(number)
        self.tiles_changed.emit()
        self.pick(self._picked)
        self._fetch_on()

    def _forget_replaced(self, case: Case) -> None:
        """Forget the pictures of an exhibit whose bytes are others now."""
        stored = {one.number: one.stored.object for one in case.exhibits if one.stored is not None}
        for number, object_ in self._objects.items():
            if stored.get(number) != object_:
                self._forget(number)
        self._objects = stored

    def renew(self) -> None:
        """Fetch pictures again: something in them may be covered now."""
        self._asked.clear()
        self._sharp.clear()
        self.release()
        self._fetch_on()

    def _forget(self, number: int) -> None:
        self._veils.pop(number, None)
        self._sharp.pop(number, None)
        self._asked -= {(number, role) for role in Role}
        if number == self._held:
            self.release()

    def _pictures(self) -> tuple[int, ...]:
        return tuple(tile.number for tile in self._tiles if tile.kind is TileKind.PICTURE)

    def _fetch_on(self) -> None:
        """Fetch the next few veils and, while the shield is off, thumbnails in view."""
        pictures = self._pictures()
        shown = set(pictures)
        first = [number for number in self._in_view if number in shown]
        self._fetch_next(Role.VEIL, [*first, *pictures], self._on_veils)
        if not self._blurred:
            in_view = first or list(pictures[:_SHARP_AT_MOST])
            self._fetch_next(Role.THUMBNAIL, in_view, self._on_sharp)

    def _fetch_next(
        self, role: Role, numbers: list[int], ready: Callable[[dict[int, Raster]], None]
    ) -> None:
        """One job at a time for each role: the lane stays free for whoever holds an eye."""
        if role in self._fetching:
            return
        wanted = [number for number in dict.fromkeys(numbers) if (number, role) not in self._asked]
        some = wanted[:_AT_ONCE]
        if not some:
            return
        self._fetching.add(role)
        self._asked.update((number, role) for number in some)

        def arrive(found: dict[int, Raster]) -> None:
            self._fetching.discard(role)
            ready(found)
            self._fetch_on()

        self._fetch(role, some, arrive)

    def _fetch(
        self, role: Role, numbers: list[int], ready: Callable[[dict[int, Raster]], None]
    ) -> None:
        def arrive(found: Fetched) -> None:
            # Marked as sensitive while this was on its way: nobody may see it any more.
            open_ = set(self._pictures())
            ready({n: raster for n, raster in found.rasters.items() if n in open_})
            if found.damaged - self._damaged:
                self._damaged |= found.damaged
                self._on_case_changed(self._session.case)

        self._session.work(
            lambda vault, ticket: fetch(vault, role, numbers, ticket),
            done=arrive,
            failed=self._notices.tell,
        )

    def _on_veils(self, found: dict[int, Raster]) -> None:
        self._veils |= found
        self.veils_changed.emit()

    def _on_sharp(self, found: dict[int, Raster]) -> None:
        if self._blurred:
            return
        self._sharp |= found
        in_view = set(self._in_view)
        for number in [n for n in self._sharp if n not in in_view]:
            if len(self._sharp) <= _SHARP_AT_MOST:
                break
            del self._sharp[number]
            self._asked.discard((number, Role.THUMBNAIL))
        self.sharp_changed.emit()

    def _on_held_sharp(self, found: dict[int, Raster]) -> None:
        held = self._held
        if held is not None and held in found:
            self.sharp_ready.emit(held, found[held])

    def _on_large(self, found: dict[int, Raster]) -> None:
        held = self._held
        if held is not None and held in found:
            self.large_ready.emit(held, found[held])

    def _forget_sharp(self) -> None:
        self._held = None
        self._sharp.clear()
        self._asked = {(number, role) for number, role in self._asked if role is Role.VEIL}
        self.hidden.emit()
