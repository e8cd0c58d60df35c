"""What a person can want here: see how things stand, say how to be reached, and what they ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.complaint import Signer, Terms, signer_of, terms, who_spoke_matters
from evidence_kit.domain.person import NOBODY, Person, Route
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.readiness import first_to_do
from evidence_kit.domain.remark import Place, Remark, Spot
from evidence_kit.domain.wish_to_prosecute import Answer, answering, choosing
from evidence_kit.services.opening import in_amsterdam
from evidence_kit.services.ports import Clock, NewId, SystemClock, SystemIds
from evidence_kit.services.questions import answered
from evidence_kit.services.readiness import Looked, look, remarks_on
from evidence_kit.ui.check.arrival import Arrival
from evidence_kit.ui.check.authority import AuthorityPresenter
from evidence_kit.ui.check.contacts import ContactTelling
from evidence_kit.ui.check.rereading import Rereading
from evidence_kit.ui.check.settling import settle
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.ui.parts.told.veils import Veils


class View(StrEnum):
    """Which page of the room is on screen."""

    LIST = "list"
    REACH = "reach"
    CONTACT = "contact"
    CALL = "call"
    COMPLAINT = "complaint"
    ABOUT = "about"


class CheckPresenter(QObject):
    """Asks the rules how things stand, and keeps what is told about the person.

    Attributes:
        keeper: writes what is told.
        person: who the person is, open for typing.
        contact: the contact with the police that is open for typing.
        veils: blurred pictures to choose exhibits by.
        authority: the power of attorney, on paper.
        view: which page is on screen.
        wanted, left_contact: the field somebody came for, or ""; the contact they left, or None.
        visit: the room somebody came from to say how they can be reached, or "".
        rereading: reads all that is kept again.
        arrival: how somebody came here.

    Signals:
        changed: something it shows is other now.
        view_changed: another page is to be shown.
        spot_wanted: a place in another room (`Spot`).
        visit_over: the room a visitor goes back to.
        back_asked, onward_asked: to the room before and after this one.
    """

    changed = Signal()
    view_changed = Signal()
    spot_wanted = Signal(object)
    visit_over = Signal(str)
    back_asked = Signal()
    onward_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        *,
        damaged: bool = False,
        clock: Clock | None = None,
        ids: NewId | None = None,
        keeper: Keeper | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._clock, self._ids = clock or SystemClock(), ids or SystemIds()
        self._damaged = damaged
        self.keeper = keeper or Keeper(session, notices, self)
        self.person = Telling(session, self.keeper, self)
        self.person.turn_to(NOBODY)
        self.contact = ContactTelling(session, self.keeper, notices, self._clock, self)
        self.veils = Veils(session, notices, self)
        self.authority = AuthorityPresenter(session, notices, clock=self._clock, parent=self)
        self.view, self.wanted, self.visit = View.LIST, "", ""
        self.left_contact: str | None = None
        self.rereading = Rereading(session, notices, self)
        self.rereading.changed.connect(self.changed)
        self.rereading.read.connect(self._found)
        self._looked, self._seen = Looked(), False
        self.arrival = Arrival(self)
        self._remarks: tuple[Remark, ...] = ()
        self._judge()
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.leave)

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._session.case

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def told(self) -> Person:
        """The person, with what is typed."""
        thing = self.person.thing
        return thing if isinstance(thing, Person) else NOBODY

    @property
    def today(self) -> dt.date:
        """The day in Amsterdam."""
        return in_amsterdam(self._clock.now()).date()

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is to be said of each part of the case."""
        return self._remarks

    @property
    def first(self) -> Remark | None:
        """The one part to look at first; None when all is strong."""
        return first_to_do(self._remarks)

    @property
    def terms(self) -> Terms:
        """Until when a request to prosecute is best made, act by act."""
        return terms(self._known, self.today)

    @property
    def signer(self) -> Signer:
        """Who signs, by age."""
        return signer_of(self._known, self.today)

    @property
    def asks_who_spoke(self) -> bool:
        """Whether it decides anything who spoke with the police."""
        return who_spoke_matters(self._known, self.today)

    @property
    def _known(self) -> Answered:
        """The case by which is decided, with what is typed about the person."""
        return answered(replace(self.case, person=self.told))

    def watch(self, on: bool) -> None:
        """Keep everything right while somebody can see it."""
        self._seen = on
        if on:
            self._look()

    def leave(self) -> None:
        """Keep what is typed: the person goes elsewhere."""
        self.contact.leave()
        self.person.commit()

    def mend(self, remark: Remark) -> None:
        """Go to the exact place where a part is mended."""
        self.go(remark.spot)

    def settle(self, remark: Remark) -> None:
        """Note that no names of others are readable in the exhibit a remark is about."""
        if remark.spot.exhibit is not None and not self.read_only:
            settle(remark.spot.exhibit, self.keeper, self._notices)

    def go(self, spot: Spot) -> None:
        """Go to a place in this room, or ask for one in another."""
        match spot.place:
            case Place.PERSON:
                self.show_reach(spot.id)
            case Place.ABOUT:
                self.show_about(wanted=spot.id)
            case Place.COMPLAINT:
                self.show_complaint()
            case Place.ORIGINALS:
                self.check_all()
            case _elsewhere:
                self.leave()
                self.spot_wanted.emit(spot)

    def show_list(self) -> None:
        """Go back to how things stand, or to the room a visitor came from."""
        visiting, self.visit = self.visit, ""
        self.contact.turn_to(None)
        self._go(View.LIST)
        if visiting:
            self.visit_over.emit(visiting)

    def show_reach(self, wanted: str = "", contact: str | None = None) -> None:
        """Go and say how the police can reach the person.

        Args:
            wanted: name of the field somebody comes for.
            contact: id of the contact somebody comes from, or None.
        """
        self.contact.turn_to(None)
        self.wanted, self.left_contact = wanted, contact
        self._go(View.REACH)

    def return_to_reach(self) -> None:
        """Go back to how the police can reach the person."""
        contact = self.contact.contact
        self.show_reach(contact=contact.id if contact is not None else None)

    def show_call(self) -> None:
        """Go and read what to say, and what to bring."""
        self._go(View.CALL)

    def show_complaint(self) -> None:
        """Go and say whether prosecution is wanted."""
        self._go(View.COMPLAINT)

    def show_about(self, *, wanted: str = "") -> None:
        """Go and tell more about oneself; `wanted` is the age somebody comes for."""
        self.wanted = wanted
        self._go(View.ABOUT)

    def begin_contact(self) -> None:
        """Tell of another contact with the police."""
        self.contact.begin(PoliceContact(self._ids.token(8)))
        self._go(View.CONTACT)

    def open_contact(self, id_: str) -> None:
        """Change what is told of a contact; one that is gone opens nothing."""
        found = next((one for one in self.case.police_contacts if one.id == id_), None)
        if found is not None:
            self.contact.turn_to(found)
            self._go(View.CONTACT)

    def remove_contact(self) -> None:
        """Erase the contact that is open."""
        contact = self.contact.contact
        self.contact.forget()
        if contact is not None:
            self.keeper.drop(contact)
        self.show_reach(contact="")

    def answer(self, given: Answer) -> None:
        """Say whether prosecution is wanted."""
        self.person.write(**answering(given))
        self.person.commit()

    def choose_route(self, route: Route) -> None:
        """Say what is wanted of the police."""
        self.person.write(**choosing(route, self.told))
        self.person.commit()

    def check_all(self) -> None:
        """Read everything that is kept again; does nothing while that is going on."""
        if not self.read_only:
            self.rereading.begin()

    def ask_back(self) -> None:
        """Go to the room before."""
        self.leave()
        self.back_asked.emit()

    def ask_onward(self) -> None:
        """Go to the room after."""
        self.leave()
        self.onward_asked.emit()

    def _go(self, view: View) -> None:
        self.person.commit()
        self.view = view
        self.view_changed.emit()

    def _judge(self) -> None:
        self._remarks = remarks_on(self.case, self._looked, damaged=self._damaged, today=self.today)

    def _on_case_changed(self, case: Case) -> None:
        del case
        if self._seen:
            self._look()
        self._judge()
        self.changed.emit()

    def _look(self) -> None:
        self._session.work(
            lambda vault, _ticket: look(vault), done=self._found, failed=self._notices.tell
        )

    def _found(self, looked: Looked) -> None:
        if looked != self._looked:
            self._looked = looked
            self._judge()
            self.changed.emit()
