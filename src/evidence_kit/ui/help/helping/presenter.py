"""Who sits at the keyboard of an open case, and what a helper tells in their own words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.answers import Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.guide import FOR_WHOM
from evidence_kit.domain.helping import HELPERS, ME, OTHER, helped, helping
from evidence_kit.domain.person import NOBODY, Person, Teller
from evidence_kit.services.ports import Clock, SystemClock, Ticket
from evidence_kit.ui.help.helping.who import role
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.vault import Vault


class HelpingPresenter(QObject):
    """Says who types, in the case and in its log, from the moment the case is open.

    Attributes:
        person: name, role and own words of the helper, as they are typed.

    Signals:
        changed: somebody else types, or what is told of the helper is another.
        turned: a helper came to the keyboard, or left it.
    """

    changed = Signal()
    turned = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        keeper: Keeper,
        parent: QObject | None = None,
        *,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._clock = clock or SystemClock()
        self.person = Telling(session, keeper, self)
        self.person.turn_to(NOBODY)
        self._person = session.case.person
        self._helps = helping(session.case)
        self._whom = session.case.answers.to(FOR_WHOM)
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.person.commit)
        if self._helps:
            self.attend()

    @property
    def teller(self) -> Teller:
        """Who types, as far as that was said."""
        return self._session.case.person.teller

    @property
    def helps(self) -> bool:
        """Whether a helper types now."""
        return self._helps

    @property
    def helped(self) -> bool:
        """Whether somebody helps or helped with this case."""
        return helped(self._session.case)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    def attend(self) -> None:
        """Let the log name who types; also after the case went on in another file."""
        if self._session.read_only:
            return
        helps = self._helps

        def tell(vault: Vault, ticket: Ticket) -> None:
            del ticket
            vault.attend(helper=helps)

        self._session.work(tell, done=_nothing, failed=self._notices.tell)

    def hand_over(self, teller: Teller) -> None:
        """Say who types from now on; that a helper hands over is still in their name.

        The guide hears it too: it speaks to who types.
        """
        at = self._clock.now().isoformat(timespec="seconds")
        self._write(teller, Given(FOR_WHOM, (OTHER if teller in HELPERS else ME,), at))

    def leave(self) -> None:
        """Keep what is typed: the person goes elsewhere."""
        self.person.commit()

    def _on_case_changed(self, case: Case) -> None:
        before, self._whom = self._whom, case.answers.to(FOR_WHOM)
        if before != self._whom and self._whom is not None:
            self._follow(self._whom, case.person.teller)
        helps = helping(case)
        turned, self._helps = helps != self._helps, helps
        told, self._person = _own(case.person) != _own(self._person), case.person
        if turned:
            self.attend()
            self.turned.emit()
        if turned or told:
            self.changed.emit()

    def _write(self, teller: Teller, whom: Given) -> None:
        self.person.commit()
        words = self._notices.words
        roles = {role(one, words) for one in HELPERS}

        def write(vault: Vault, ticket: Ticket) -> None:
            del ticket
            now = replace(vault.case.person, teller=teller)
            if teller in HELPERS and now.helper_role in roles | {""}:
                now = replace(now, helper_role=role(teller, words))
            vault.note(now, vault.case.answers.answering(whom))
            vault.attend(helper=OTHER in whom.values)

        self._session.work(write, done=_nothing, failed=self._notices.tell)

    def _follow(self, whom: Given, teller: Teller) -> None:
        """Let an answer to the guide that contradicts who types change who types."""
        if ME in whom.values and teller in HELPERS:
            self._write(Teller.SELF, whom)
        elif OTHER in whom.values and teller is Teller.SELF:
            self._write(Teller.UNSAID, whom)


def _own(person: Person) -> tuple[str, ...]:
    return person.teller.value, person.helper, person.helper_role, person.helper_saw


def _nothing(result: object) -> None:
    """The case tells it to everybody."""
