"""Leads from a remark to the very place in another room where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.remark import Place, Spot
from evidence_kit.ui.shell import path
from evidence_kit.wording import N_

if TYPE_CHECKING:
    from evidence_kit.ui.shell.rooms import Rooms


def lead(rooms: Rooms, spot: Spot) -> None:
    """Go to a spot outside the room of checking; what is gone leads to its room."""
    case = rooms.check.case
    match spot.place:
        case Place.TABLE if spot.exhibit is not None:
            rooms.open_exhibit(spot.exhibit)
        case Place.DETAILS if spot.exhibit is not None:
            date(rooms, spot.exhibit)
        case Place.EVENT | Place.PAYMENT | Place.PASSAGE | Place.SPREAD:
            told = (*case.events, *case.money, *case.distributions)
            _tell(rooms, next((one for one in told if one.id == spot.id), None))
        case Place.LEADS | Place.PLATFORM:
            rooms.enter(path.IDENTIFY)
            rooms.identify.come_to(spot.id, platform=spot.place is Place.PLATFORM)
        case Place.LINE:
            _tell(rooms, None)
        case Place.SAVE:
            rooms.enter(path.RESCUE if rooms.rescue.needed else path.SETTINGS)
        case Place.STEPS:
            rooms.guide.show_steps(visit=True)
            rooms.enter(path.FIRST)
        case place:
            rooms.enter(_ROOMS.get(place, path.COLLECT))


def date(rooms: Rooms, number: int) -> None:
    """Go to the date of an exhibit, and back to the room somebody came from once it is given."""
    room = rooms.room
    rooms.show_details(number)
    rooms.collect.visit.begin(room, _LINE if room == path.TELL else path.WAYS_BACK[room])


def choose(rooms: Rooms, room: str) -> None:
    """Go to a room from the rail; who is deeper in that room comes back to its first page."""
    if rooms.room == room == path.CHECK:
        rooms.check.visit = ""
        rooms.check.show_list()
    elif rooms.room == room == path.TELL:
        rooms.tell.show_line()
    rooms.enter(room)


def about(rooms: Rooms) -> None:
    """Go and say how the police can reach the person, and back to their story after it."""
    rooms.check.visit = path.TELL
    rooms.enter(path.CHECK)
    rooms.check.show_reach()


def police(rooms: Rooms, id_: str) -> None:
    """Open a contact with the police, or begin a new one when there is no id."""
    rooms.enter(path.CHECK)
    if id_:
        rooms.check.open_contact(id_)
    else:
        rooms.check.begin_contact()


_ROOMS = {Place.DOSSIER: path.DOSSIER}
_LINE: Final = N_("Back: time line")


def _tell(rooms: Rooms, what: Event | Payment | Passage | Distribution | None) -> None:
    """Open what is told in the room of what happened, or show its time line."""
    if what is None:
        rooms.tell.show_line()
        rooms.enter(path.TELL)
    else:
        rooms.enter(path.TELL)
        once = Qt.ConnectionType.SingleShotConnection
        rooms.tell.visit_over.connect(lambda: _lead_back(rooms), once)
        rooms.tell.visit(what, N_("Checking"))


def _lead_back(rooms: Rooms) -> None:
    """Go back to the remarks: what somebody came from there for is done."""
    if rooms.room == path.TELL:
        rooms.enter(path.CHECK)
