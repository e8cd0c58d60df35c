"""What somebody who helps can say before there is a case."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.helping import for_other
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.ports import Clock, SystemClock
from evidence_kit.ui.help.helping.who import role
from evidence_kit.wording import Wording


class HelperPresenter(QObject):
    """Holds two answers, both of which may stay open; they go into the case that is made.

    Attributes:
        teller: who helps; UNSAID while that is not said.
        age: how old the other is; None while nothing was chosen.

    Signals:
        changed: another answer was given.
        begun: they make a case together.
        went_back: the person goes back; nothing was made.
    """

    changed = Signal()
    begun = Signal()
    went_back = Signal()

    def __init__(self, clock: Clock | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock or SystemClock()
        self.teller = Teller.UNSAID
        self.age: AgeBand | None = None

    def be(self, teller: Teller) -> None:
        """Say who helps."""
        self.teller = teller
        self.changed.emit()

    def say_age(self, age: AgeBand | None) -> None:
        """Say how old the other is, or take that back."""
        self.age = age
        self.changed.emit()

    def begin(self) -> None:
        """Make a case together."""
        self.begun.emit()

    def go_back(self) -> None:
        """Go back to where the person was."""
        self.went_back.emit()

    def first_records(self, words: Wording) -> tuple[Person, Answers]:
        """Give what the new case begins with."""
        now = self._clock.now().isoformat(timespec="seconds")
        person = Person(teller=self.teller, helper_role=role(self.teller, words))
        return person, for_other(NO_ANSWERS, self.age.value if self.age else "", now)
