"""What a person can want in this room: tell what happened, what was paid, and their story."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.moment import Precision
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Statement
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.timeline import Entry, Timeline
from evidence_kit.domain.witness import Witness
from evidence_kit.services.ports import Clock, NewId, SystemClock, SystemIds
from evidence_kit.services.shown_when import shown_when
from evidence_kit.services.tell import in_order
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.ui.parts.told.veils import Veils
from evidence_kit.ui.tell.events import (
    EventTelling,
    ImageTelling,
    PassageTelling,
    PaymentTelling,
    SpreadTelling,
    Tellable,
    WitnessTelling,
    place_of,
    says_more,
)
from evidence_kit.ui.tell.pieces.presenter import PiecesPresenter
from evidence_kit.ui.tell.place import Place

__all__ = ["Place", "TellPresenter"]


class TellPresenter(QObject):
    """Holds the time line and everything that is being typed; keeps it all at once.

    Attributes:
        keeper: writes what is told.
        events, payments, passages, spreads, images, witnesses: what is open, of each kind.
        statement: own words.
        pieces: the story in seven small questions.
        last: what was open last.
        way_back: where a visitor from another room goes back to, in English; "" for none.
        veils: blurred pictures to choose exhibits by.

    Signals:
        changed: the case is another.
        place_changed: another page is to be shown.
        visit_over: a visitor from another room wants to go back there.
        exhibit_wanted: number of the exhibit to open on the drawing table.
        details_wanted: number of the exhibit that has no date yet.
        police_wanted: id of the contact with the police to open; "" for a new one.
        help_wanted: somebody wants to know who can help.
        about_wanted: the person wants to say how they can be reached.
        takedown_wanted: the `Distribution` that somebody wants taken down.
        back_asked, onward_asked: to the room before and after this one.
    """

    changed = Signal()
    place_changed = Signal()
    visit_over = Signal()
    exhibit_wanted = Signal(int)
    details_wanted = Signal(int)
    police_wanted = Signal(str)
    help_wanted = Signal()
    about_wanted = Signal()
    takedown_wanted = Signal(object)
    back_asked = Signal()
    onward_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        *,
        clock: Clock | None = None,
        ids: NewId | None = None,
        keeper: Keeper | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._ids = session, ids or SystemIds()
        self.keeper = keeper or Keeper(session, notices, self)
        around = (session, self.keeper, notices, clock or SystemClock(), self)
        self.events, self.payments = EventTelling(*around), PaymentTelling(*around)
        self.spreads, self.images = SpreadTelling(*around), ImageTelling(*around)
        self.witnesses, self.passages = WitnessTelling(*around), PassageTelling(*around)
        self._pages: dict[type[Tellable], tuple[DatedTelling, Place]] = {
            Event: (self.events, Place.EVENT),
            Payment: (self.payments, Place.PAYMENT),
            Passage: (self.passages, Place.PASSAGE),
            Distribution: (self.spreads, Place.SPREAD),
            IntimateImage: (self.images, Place.IMAGE),
            Witness: (self.witnesses, Place.WITNESS),
        }
        self.statement = Telling(session, self.keeper, self)
        self.veils = Veils(session, notices, self)
        self._place = Place.LINE
        self.last: Tellable | None = None
        self.way_back = ""
        self._line = in_order(session.case)
        self.statement.turn_to(Statement())
        self.pieces = PiecesPresenter(session, self.keeper, self.statement, notices, self)
        self.pieces.words_wanted.connect(self.show_words)
        self.pieces.back_asked.connect(self.show_line)
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.leave)

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._session.case

    @property
    def timeline(self) -> Timeline:
        """Everything that happened, in order."""
        return self._line

    @property
    def place(self) -> Place:
        """Which page is on screen."""
        return self._place

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    def leave(self) -> None:
        """Keep what is typed: the person goes elsewhere."""
        for telling, _place in self._pages.values():
            telling.leave()
        self.statement.commit()
        self.pieces.leave()

    def show_line(self) -> None:
        """Keep what is typed and go back to the time line."""
        for telling, _place in self._pages.values():
            if isinstance(telling.thing, Tellable):
                self.last = telling.thing
            telling.turn_to(None)
        self.leave()
        self._go(Place.LINE)

    def show_words(self) -> None:
        """Go and write own words."""
        self._go(Place.WORDS)

    def ask_about(self) -> None:
        """Go and say how the police can reach the person."""
        self.leave()
        self.about_wanted.emit()

    def show_pieces(self) -> None:
        """Go and tell it in seven small questions."""
        self.pieces.begin()
        self._go(Place.PIECES)

    def open(self, what: Entry | Tellable) -> None:
        """Open what a line tells; an exhibit becomes an event with what is known of it."""
        match what:
            case Exhibit() if self.read_only:
                self.open_exhibit(what.number)
            case Exhibit():
                self._tell_of(what)
            case PoliceContact():
                self.leave()
                self.police_wanted.emit(what.id)
            case _:
                telling, place = self._pages[type(what)]
                telling.turn_to(what)
                self._go(place)

    def visit(self, what: Entry | Tellable, way_back: str) -> None:
        """Open a line for somebody who comes from another room and goes back there."""
        self.way_back = way_back
        self.open(what)

    def begin_event(self) -> None:
        """Tell something new."""
        self._begin(Event(self._ids.token(8), EventKind.OTHER))

    def begin_undated(self) -> None:
        """Tell something new without a date."""
        self.begin_event()
        self.events.when = replace(self.events.when, precision=Precision.UNKNOWN)
        self.events.turned.emit()

    def begin_payment(self) -> None:
        """Tell of a payment."""
        self._begin(Payment(self._ids.token(8)))

    def begin(self, kind: type[Passage | Distribution | IntimateImage | Witness]) -> None:
        """Tell of one more place, image or witness, or of money that came in."""
        self._begin(kind(self._ids.token(8)))

    def begin_spread_of(self, event: Event) -> None:
        """Tell where an event was; one that says no more makes way, or it would stand twice."""
        self.events.leave()
        self._begin(Distribution(self._ids.token(8)))
        self.spreads.write(**place_of(event))
        self.spreads.commit()
        self.spreads.turn_to(self.spreads.fact)
        if not says_more(event):
            self.events.forget()
            self.keeper.drop(event)

    def tell_police(self) -> None:
        """Go and tell of contact with the police where its date and the wish count."""
        self.leave()
        self.police_wanted.emit("")

    def ask_help(self) -> None:
        """Go and see who can help."""
        self.leave()
        self.help_wanted.emit()

    def ask_takedown(self) -> None:
        """Go and have taken down what is open."""
        place = self.spreads.fact
        self.leave()
        if place is not None:
            self.takedown_wanted.emit(place)

    def give_date(self, what: Entry) -> None:
        """Go where a line gets its date."""
        if isinstance(what, Exhibit):
            self.leave()
            self.details_wanted.emit(what.number)
        else:
            self.open(what)

    def remove(self) -> None:
        """Erase what is open."""
        for telling, place in self._pages.values():
            thing = telling.thing
            if place is self._place and isinstance(thing, Tellable):
                telling.forget()
                self.keeper.drop(thing)
        self._go(Place.LINE)

    def open_exhibit(self, number: int) -> None:
        """Look at an exhibit."""
        self.leave()
        self.exhibit_wanted.emit(number)

    def ask_back(self) -> None:
        """Go to the room before."""
        self.leave()
        self.back_asked.emit()

    def ask_onward(self) -> None:
        """Go to the room after."""
        self.leave()
        self.onward_asked.emit()

    def _tell_of(self, exhibit: Exhibit) -> None:
        title = " ".join(exhibit.description.split())
        event = Event(
            self._ids.token(8),
            EventKind.OTHER,
            shown_when(exhibit),
            title if len(title) <= 120 else "",
            platform=exhibit.platform,
            exhibits=(exhibit.number,),
        )
        self._begin(event)

    def _begin(self, thing: Tellable) -> None:
        telling, place = self._pages[type(thing)]
        telling.begin(thing)
        self._go(place)

    def _go(self, place: Place) -> None:
        self._place = place
        over = place is Place.LINE and bool(self.way_back)
        if over:
            self.way_back = ""
        self.place_changed.emit()
        if over:
            self.visit_over.emit()

    def _on_case_changed(self, case: Case) -> None:
        self._line = in_order(case)
        self.changed.emit()
