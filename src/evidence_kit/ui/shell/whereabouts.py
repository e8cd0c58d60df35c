"""Says what lies open in the room where somebody is, and leads back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from evidence_kit.domain.last_place import LastPlace, Spot, thing_of
from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.services import platforms
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.dossier.preview import Stage
from evidence_kit.ui.guide.presenter import HomePresenter
from evidence_kit.ui.guide.questions.presenter import Place as Page
from evidence_kit.ui.guide.room import Stop
from evidence_kit.ui.shell import path
from evidence_kit.ui.tell.presenter import Place

if TYPE_CHECKING:
    from evidence_kit.ui.shell.rooms import Rooms

_STORY: Final = {Place.PIECES: Spot.PIECES, Place.WORDS: Spot.STATEMENT}
_CHECK: Final = {
    View.REACH: Spot.REACH,
    View.COMPLAINT: Spot.COMPLAINT,
    View.ABOUT: Spot.ABOUT,
}


def follow(rooms: Rooms) -> None:
    """Take note of every move of the person."""
    for moved in (
        rooms.entered,
        rooms.annotate.opened,
        rooms.tell.place_changed,
        rooms.identify.telling.turned,
        rooms.check.view_changed,
        rooms.guide.stop_changed,
        rooms.guide.questions.changed,
        rooms.guide.sheet.changed,
        rooms.dossier.preview.pages.moved,
    ):
        moved.connect(lambda: _look(rooms))


def _look(rooms: Rooms) -> None:
    if rooms.room == path.HOME:
        rooms.left.go_home()
    elif rooms.room in _OPEN:
        room = path.COLLECT if rooms.room == path.ANNOTATE else rooms.room
        rooms.left.move_to(_OPEN[rooms.room](rooms), room)


def _item(rooms: Rooms) -> LastPlace | None:
    number = rooms.annotate.number
    return LastPlace(Spot.ITEM, number=number) if number else None


def _suspect(rooms: Rooms) -> LastPlace | None:
    suspect = rooms.identify.telling.suspect
    return LastPlace(Spot.SUSPECT, suspect.id) if suspect is not None else None


def _checked(rooms: Rooms) -> LastPlace | None:
    view, contact = rooms.check.view, rooms.check.contact.contact
    if view is View.CONTACT and contact is not None:
        return LastPlace(Spot.CONTACT, contact.id)
    return LastPlace(_CHECK[view]) if view in _CHECK else None


def _page(rooms: Rooms) -> LastPlace | None:
    index = rooms.dossier.preview.pages.index
    return LastPlace(Spot.DOSSIER, number=index + 1) if index else None


def _in_guide(rooms: Rooms) -> LastPlace | None:
    guide = rooms.guide
    match guide.stop:
        case Stop.QUESTIONS if guide.questions.place is Page.QUESTION and guide.questions.answered:
            return LastPlace(Spot.QUESTIONS)
        case Stop.SHEET:
            return LastPlace(Spot.SHEET, guide.sheet.sheet.id)
        case Stop.TAKEDOWN:
            return LastPlace(Spot.TAKEDOWN)
        case _overview:
            return None


def _in_story(rooms: Rooms) -> LastPlace | None:
    tell = rooms.tell
    open_now = {
        Place.EVENT: (Spot.EVENT, tell.events),
        Place.PAYMENT: (Spot.PAYMENT, tell.payments),
        Place.PASSAGE: (Spot.PASSAGE, tell.passages),
        Place.SPREAD: (Spot.SPREAD, tell.spreads),
        Place.IMAGE: (Spot.IMAGE, tell.images),
        Place.WITNESS: (Spot.WITNESS, tell.witnesses),
    }
    if tell.place in open_now:
        spot, telling = open_now[tell.place]
        id_ = getattr(telling.thing, "id", "")
        return LastPlace(spot, id_) if id_ else None
    return LastPlace(_STORY[tell.place]) if tell.place in _STORY else None


_OPEN: Final[Mapping[str, Callable[[Rooms], LastPlace | None]]] = {
    path.FIRST: _in_guide,
    path.COLLECT: lambda _rooms: None,
    path.ANNOTATE: _item,
    path.IDENTIFY: _suspect,
    path.TELL: _in_story,
    path.CHECK: _checked,
    path.DOSSIER: _page,
}
"""What lies open, room by room; who is beside the path is still where they were."""

_PAGES: Final[Mapping[Spot, tuple[str, Callable[[Rooms, LastPlace], None]]]] = {
    Spot.ITEM: (path.ANNOTATE, lambda rooms, place: rooms.open_exhibit(place.number)),
    Spot.SUSPECT: (path.IDENTIFY, lambda rooms, place: rooms.identify.telling.open(place.id)),
    Spot.PIECES: (path.TELL, lambda rooms, _place: rooms.tell.show_pieces()),
    Spot.STATEMENT: (path.TELL, lambda rooms, _place: rooms.tell.show_words()),
    Spot.CONTACT: (path.CHECK, lambda rooms, place: rooms.check.open_contact(place.id)),
    Spot.REACH: (path.CHECK, lambda rooms, _place: rooms.check.show_reach()),
    Spot.COMPLAINT: (path.CHECK, lambda rooms, _place: rooms.check.show_complaint()),
    Spot.ABOUT: (path.CHECK, lambda rooms, _place: rooms.check.show_about()),
    Spot.QUESTIONS: (path.FIRST, lambda rooms, _place: rooms.guide.show_questions()),
    Spot.SHEET: (path.FIRST, lambda rooms, place: _show_sheet(rooms, place.id)),
    Spot.TAKEDOWN: (path.FIRST, lambda rooms, _place: rooms.guide.show_takedown()),
    Spot.DOSSIER: (path.DOSSIER, lambda rooms, place: _turn_to(rooms, place.number)),
}
"""The room of each place, and how one comes to it there; the others are told in `TELL`."""


def come_back(rooms: Rooms, place: LastPlace) -> None:
    """Go where somebody was when the case was locked; what is gone leads to its room."""
    if place.spot in _PAGES:
        room, lead_on = _PAGES[place.spot]
        if room != path.ANNOTATE:  # the table is entered with something on it
            rooms.enter(room)
        lead_on(rooms, place)
        return
    rooms.enter(path.TELL)
    thing = thing_of(place, rooms.tell.case)
    if thing is not None and not isinstance(thing, Suspect | PoliceContact):
        rooms.tell.open(thing)


def sun_of(home: HomePresenter) -> str:
    """Give the room of the path in which the overview's one action is taken."""
    if home.place is None or not home.resumes:
        return path.room_of(home.step)
    room, _lead_on = _PAGES.get(home.place.spot, (path.TELL, None))
    return path.COLLECT if room == path.ANNOTATE else room


def _show_sheet(rooms: Rooms, id_: str) -> None:
    """Go to the steps of an app; of one that this program does not know to those of the case."""
    known = {one.id for one in platforms.sheets()}
    rooms.guide.show_sheet(id_ if id_ in known else None)


def _turn_to(rooms: Rooms, page: int) -> None:
    """Turn to a page of the police file, which is made first.

    Whoever goes elsewhere meanwhile, or gets none, is not taken there later.
    """
    preview = rooms.dossier.preview

    def turn() -> None:
        here = rooms.room == path.DOSSIER
        if here and preview.stage is Stage.MAKING:
            return
        preview.changed.disconnect(turn)
        rooms.entered.disconnect(turn)
        if here and preview.stage is Stage.READY:
            preview.pages.go(page - 1)

    preview.changed.connect(turn)
    rooms.entered.connect(turn)
