"""What a person can want in this room: tell what happened, what was paid, and who they are."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.moment import Precision
from evidence_kit.domain.payment import Payment, Told
from evidence_kit.domain.person import NOBODY, Statement
from evidence_kit.domain.timeline import Timeline, shown
from evidence_kit.services.ports import Clock, NewId, SystemClock, SystemIds
from evidence_kit.services.tell import in_order
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Edit, Keeper
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.ui.parts.told.veils import Veils
from evidence_kit.ui.tell.events import EventTelling, PaymentTelling


class Place(StrEnum):
    """Which page of the room is on screen."""

    LINE = "line"
    EVENT = "event"
    PAYMENT = "payment"
    WORDS = "words"
    YOU = "you"


class TellPresenter(QObject):
    """Holds the time line and everything that is being typed; keeps it all at once.

    Attributes:
        keeper: writes what is told.
        events, payments: the event and the payment that are open for typing.
        statement, person: own words, and who the person is.
        last: the event or payment that was open last.
        veils: blurred pictures to choose exhibits by.

    Signals:
        changed: the case is another.
        place_changed: another page is to be shown.
        exhibit_wanted: number of the exhibit to open on the drawing table.
        details_wanted: number of the exhibit that has no date yet.
        back_asked, onward_asked: to the room before and after this one.
    """

    changed = Signal()
    place_changed = Signal()
    exhibit_wanted = Signal(int)
    details_wanted = Signal(int)
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
        clock = clock or SystemClock()
        self.keeper = keeper or Keeper(session, notices, self)
        self.events = EventTelling(session, self.keeper, notices, clock, self)
        self.payments = PaymentTelling(session, self.keeper, notices, clock, self)
        self.statement = Telling(session, self.keeper, self)
        self.person = Telling(session, self.keeper, self)
        self.veils = Veils(session, notices, self)
        self._place = Place.LINE
        self.last: Event | Payment | None = None
        self._line = in_order(session.case)
        self.statement.turn_to(Statement())
        self.person.turn_to(NOBODY)
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self._on_closing)

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
        for fact in (self.events, self.payments):
            fact.leave()
        for telling in (self.statement, self.person):
            telling.commit()

    def show_line(self) -> None:
        """Keep what is typed and go back to the time line."""
        self.last = self.events.fact or self.payments.fact
        self.events.turn_to(None)
        self.payments.turn_to(None)
        self.leave()
        self._go(Place.LINE)

    def show_words(self) -> None:
        """Go and write own words."""
        self._go(Place.WORDS)

    def show_you(self) -> None:
        """Go and tell about oneself."""
        self._go(Place.YOU)

    def open(self, what: Event | Payment | Exhibit) -> None:
        """Open what a line tells; an exhibit becomes an event with what is known of it."""
        match what:
            case Event():
                self.events.turn_to(what)
                self._go(Place.EVENT)
            case Payment():
                self.payments.turn_to(what)
                self._go(Place.PAYMENT)
            case Exhibit() if self.read_only:
                self.open_exhibit(what.number)
            case Exhibit():
                self._tell_of(what)

    def begin_event(self) -> None:
        """Tell something new."""
        self.events.begin(Event(self._ids.token(8), EventKind.OTHER))
        self._go(Place.EVENT)

    def begin_undated(self) -> None:
        """Tell something new without a date."""
        self.events.begin(Event(self._ids.token(8), EventKind.OTHER))
        self.events.when = replace(self.events.when, precision=Precision.UNKNOWN)
        self.events.turned.emit()
        self._go(Place.EVENT)

    def begin_payment(self) -> None:
        """Tell of a payment."""
        self.payments.begin(Payment(self._ids.token(8)))
        self._go(Place.PAYMENT)

    def give_date(self, what: Event | Payment | Exhibit) -> None:
        """Go where a line gets its date."""
        if isinstance(what, Exhibit):
            self.leave()
            self.details_wanted.emit(what.number)
        else:
            self.open(what)

    def remove_event(self) -> None:
        """Erase the event that is open."""
        event = self.events.fact
        self.events.forget()
        if event is not None:
            self.keeper.drop(event)
        self._go(Place.LINE)

    def remove_payment(self) -> None:
        """Erase the payment that is open."""
        payment = self.payments.fact
        self.payments.forget()
        if payment is not None:
            self.keeper.drop(payment)
        self._go(Place.LINE)

    @property
    def bank_told(self) -> Told | None:
        """What was answered about the bank: for all payments alike, or None when it differs."""
        said = {payment.told for payment in self.case.payments}
        return said.pop() if len(said) == 1 else None

    def tell_bank(self, told: Told) -> None:
        """Answer for all payments whether the bank knows; answers that differ stay."""
        alike = self.bank_told is not None
        for payment in self.case.payments:
            if alike or payment.told is Told.UNSAID:
                self.keeper.keep(Edit(payment, {"told": told}))

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
            shown(exhibit),
            title if len(title) <= 120 else "",
            platform=exhibit.platform,
            exhibits=(exhibit.number,),
        )
        self.events.begin(event)
        self._go(Place.EVENT)

    def _go(self, place: Place) -> None:
        self._place = place
        self.place_changed.emit()

    def _on_case_changed(self, case: Case) -> None:
        self._line = in_order(case)
        self.changed.emit()

    def _on_closing(self) -> None:
        self.leave()
