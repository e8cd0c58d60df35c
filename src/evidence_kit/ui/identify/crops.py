"""The place of a lead in its exhibit: blurred, and sharp only for as long as it is held."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Exhibit, Obstacle, Picture
from evidence_kit.domain.geometry import PixelBox, Rect
from evidence_kit.domain.helping import hides
from evidence_kit.domain.lead import Lead, Sighting
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Lane
from evidence_kit.vault import Vault

_AROUND: Final = 0.4
"""How much is shown around the box, as a part of its height."""
_MOST: Final = 4_000_000
"""Pixels that are shown at most, 12 MB: of a larger box only the upper part."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that may be looked at.

    Attributes:
        exhibit: number of the exhibit.
        area: the box, in pixels of the upright picture.
        width, height: of that picture, pixels.
    """

    exhibit: int
    area: Rect
    width: int
    height: int

    @property
    def box(self) -> PixelBox:
        """What is shown: the box with a little around it, upright pixels."""
        area, more = self.area, self.area.height * _AROUND
        left, top = max(math.floor(area.x - more), 0), max(math.floor(area.y - more), 0)
        right = min(math.ceil(area.right + more), self.width)
        bottom = min(math.ceil(area.bottom + more), self.height)
        return PixelBox(left, top, right, min(bottom, top + _MOST // max(right - left, 1)))


def spot_of(lead: Lead, case: Case) -> Spot | None:
    """Find the first place of a lead that may be shown; None when there is none.

    Never one in an exhibit that is sensitive, set aside, kept in words alone, or not for a helper.
    """
    exhibits = {exhibit.number: exhibit for exhibit in case.exhibits}
    for sighting in lead.sightings:
        exhibit = exhibits.get(sighting.exhibit)
        found = _spot(sighting, exhibit)
        if exhibit is not None and found is not None and not hides(case, exhibit):
            return found
    return None


def _spot(sighting: Sighting, exhibit: Exhibit | None) -> Spot | None:
    if exhibit is None or sighting.area is None or exhibit.sensitive:
        return None
    stored = exhibit.stored
    if exhibit.withdrawn_because is not None or stored is None:
        return None
    picture = stored.content
    if not isinstance(picture, Picture):
        return None
    sides = (picture.width, picture.height)
    spot = Spot(
        sighting.exhibit, sighting.area, *(sides[::-1] if picture.orientation >= 5 else sides)
    )
    return None if spot.box.empty else spot


def cut(raster: Raster, spot: Spot) -> Raster | None:
    """Cut a place out of a smaller picture of the same exhibit; None when it is not on it.

    The smaller picture shows the upper part of a tall exhibit only, so its width tells the scale.
    """
    scale, box = raster.width / spot.width, spot.box
    left, top = math.floor(box.left * scale), math.floor(box.top * scale)
    right = min(math.ceil(box.right * scale), raster.width)
    bottom = min(math.ceil(box.bottom * scale), raster.height)
    if right <= left or bottom <= top:
        return None
    rows = (
        raster.pixels[3 * (y * raster.width + left) : 3 * (y * raster.width + right)]
        for y in range(top, bottom)
    )
    return Raster(right - left, bottom - top, b"".join(rows))


class Crops(QObject):
    """Fetches the place of one lead.

    Signals:
        veiled: (`Raster`) its blurred pixels, or None when nothing can be shown.
        ready: (`Raster`) its pixels, for the person who holds the eye.
        hidden: every sharp pixel must go now.
    """

    veiled = Signal(object)
    ready = Signal(object)
    hidden = Signal()

    def __init__(
        self, session: OpenCase, worker: PictureWorker, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._notices = session, worker, notices
        self._spot: Spot | None = None
        self._held = False

    @property
    def spot(self) -> Spot | None:
        """The place it is about."""
        return self._spot

    def turn_to(self, lead: Lead | None) -> None:
        """Be about the place of this lead, or about nothing."""
        spot = spot_of(lead, self._session.case) if lead is not None else None
        if spot == self._spot:
            return
        self.release()
        self._spot = spot
        self.veiled.emit(None)
        if spot is not None:
            self._session.work(
                lambda vault, _ticket: _veil(vault, spot),
                done=lambda found: self._arrive(spot, found, sharp=False),
                failed=self._notices.tell,
            )

    def hold(self) -> None:
        """Show the place sharp for as long as it is held."""
        if self._spot is not None and not self._held:
            self._held, spot = True, self._spot
            self._session.work(
                lambda vault, _ticket: _file(vault, spot),
                done=lambda found: self._cut(spot, found),
                failed=self._notices.tell,
            )

    def release(self) -> None:
        """Blur again, at once; what is still on its way is thrown away on arrival."""
        if self._held:
            self._held = False
            self.hidden.emit()

    def _cut(self, spot: Spot, untrusted_file: bytes) -> None:
        if not untrusted_file or not self._held or spot != self._spot:
            return
        worker = self._worker
        self._session.tasks.submit(
            Lane.PICTURES,
            lambda _ticket: worker.pixels(untrusted_file, spot.box),
            done=lambda found: self._arrive(spot, found, sharp=True),
            failed=self._notices.tell,
        )

    def _arrive(self, spot: Spot, found: Raster | Obstacle | None, *, sharp: bool) -> None:
        # Marked as sensitive or set aside while this was on its way: nobody may see it now.
        if spot != self._spot or not isinstance(found, Raster) or not self._may_show(spot):
            return
        if not sharp:
            self.veiled.emit(found)
        elif self._held:
            self.ready.emit(found)

    def _may_show(self, spot: Spot) -> bool:
        exhibits = {exhibit.number: exhibit for exhibit in self._session.case.exhibits}
        return _spot(Sighting(spot.exhibit, spot.area), exhibits.get(spot.exhibit)) is not None


def _veil(vault: Vault, spot: Spot) -> Raster | None:
    derived = vault.derived(spot.exhibit, Role.VEIL)
    if derived is None:
        return None
    try:
        return cut(rasters.unpack(vault.read(derived.object), derived.shape), spot)
    except Expected:
        return None  # the gallery says which exhibit is damaged


def _file(vault: Vault, spot: Spot) -> bytes:
    exhibits = {exhibit.number: exhibit for exhibit in vault.case.exhibits}
    stored = exhibits[spot.exhibit].stored
    if stored is None:
        return b""
    try:
        return vault.read(stored.object)
    except Expected:
        return b""  # the gallery says which exhibit is damaged
