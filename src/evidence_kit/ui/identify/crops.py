"""The place of a lead in its exhibit: blurred, and sharp only for as long as it is held."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Exhibit, Picture
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, Sighting
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

_AROUND: Final = 0.4
"""How much is shown around the box, as a part of its height."""
_LEAST_SCALE: Final = 0.4
"""Below this the small picture shows letters too coarsely to tell them apart."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that may be looked at.

    Attributes:
        exhibit: number of the exhibit.
        area: the box, in pixels of the upright picture.
        width: of that picture, pixels.
    """

    exhibit: int
    area: Rect
    width: int


def spot_of(lead: Lead, case: Case) -> Spot | None:
    """Find the first place of a lead that may be shown; None when there is none.

    Never one in an exhibit that is sensitive, set aside, or kept in words alone.
    """
    exhibits = {exhibit.number: exhibit for exhibit in case.exhibits}
    for sighting in lead.sightings:
        found = _spot(sighting, exhibits.get(sighting.exhibit))
        if found is not None:
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
    turned = picture.orientation >= 5
    return Spot(sighting.exhibit, sighting.area, picture.height if turned else picture.width)


def cut(raster: Raster, spot: Spot) -> Raster | None:
    """Cut a place out of a smaller picture of the same exhibit; None when it is not on it.

    The smaller picture shows the upper part of a tall exhibit only, so its width tells the scale.
    """
    scale = raster.width / spot.width
    more = spot.area.height * _AROUND
    left = max(math.floor((spot.area.x - more) * scale), 0)
    top = max(math.floor((spot.area.y - more) * scale), 0)
    right = min(math.ceil((spot.area.right + more) * scale), raster.width)
    bottom = min(math.ceil((spot.area.bottom + more) * scale), raster.height)
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

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
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
            self._fetch(spot, Role.VEIL)

    def hold(self) -> None:
        """Show the place sharp for as long as it is held."""
        if self._spot is not None and not self._held:
            self._held = True
            self._fetch(self._spot, Role.PREVIEW)

    def release(self) -> None:
        """Blur again, at once; what is still on its way is thrown away on arrival."""
        if self._held:
            self._held = False
            self.hidden.emit()

    def _fetch(self, spot: Spot, role: Role) -> None:
        def arrive(found: Raster | None) -> None:
            # Marked as sensitive or set aside while this was on its way: nobody may see it now.
            if spot != self._spot or found is None or not self._may_show(spot):
                return
            if role is Role.VEIL:
                self.veiled.emit(found)
            elif self._held:
                self.ready.emit(found)

        self._session.work(
            lambda vault, ticket: _read(vault, spot, role),
            done=arrive,
            failed=self._notices.tell,
        )

    def _may_show(self, spot: Spot) -> bool:
        exhibits = {exhibit.number: exhibit for exhibit in self._session.case.exhibits}
        return _spot(Sighting(spot.exhibit, spot.area), exhibits.get(spot.exhibit)) is not None


def _read(vault: Vault, spot: Spot, role: Role) -> Raster | None:
    derived = vault.derived(spot.exhibit, role)
    if derived is None:
        return None
    if role is Role.PREVIEW and derived.shape[0] < _LEAST_SCALE * spot.width:
        return None
    try:
        return cut(rasters.unpack(vault.read(derived.object), derived.shape), spot)
    except Expected:
        return None  # the gallery says which exhibit is damaged
