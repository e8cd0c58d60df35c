"""What the person says of the picked exhibits: written after a pause, and at leaving a field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import Final, TypedDict

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.helping import helping
from evidence_kit.services.moments import joined, read_date, read_time
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.capture.gallery import GalleryPresenter
from evidence_kit.ui.capture.phrases import WITHHELD
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault

PAUSE_MS: Final = 1000


class Changes(TypedDict, total=False):
    """Fields of exhibits that are said anew; see `Exhibit`."""

    description: str
    platform: str
    shown_at: str | None
    shown_sure: str
    sensitive: bool


class Unread(StrEnum):
    """Which text could not be read, so that nothing was written of it."""

    NOTHING = ""
    DATE = "date"
    TIME = "time"


class DetailsPresenter(QObject):
    """Takes what is said of the exhibits that are picked in the gallery.

    Args:
        session: the open case.
        gallery: knows what is picked.
        notices: tells what went wrong.

    Attributes:
        unread: which text of date or time cannot be read.

    Signals:
        turned: it is about other exhibits now.
        changed: the same exhibits are told about differently.
        unread_changed: another text cannot be read, or all can.
        covering_asked: the number of the exhibit to put a covered copy in the place of.
    """

    turned = Signal()
    changed = Signal()
    unread_changed = Signal()
    covering_asked = Signal(int)

    def __init__(
        self, session: OpenCase, gallery: GalleryPresenter, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._gallery, self._notices = session, gallery, notices
        self._pending: Changes = {}
        self._moment: tuple[str, str] | None = None
        self._about: tuple[int, ...] = ()
        self.unread = Unread.NOTHING
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        gallery.picked_changed.connect(self._on_picked)
        gallery.tiles_changed.connect(self.changed)
        session.closing.connect(self.commit)

    @property
    def about(self) -> tuple[Exhibit, ...]:
        """The exhibits it is about, in order of their numbers."""
        case, picked = self._session.case, set(self._about)
        return tuple(exhibit for exhibit in case.exhibits if exhibit.number in picked)

    @property
    def description(self) -> str:
        """What is written, or typed and not written yet, about one exhibit."""
        return self._pending.get("description", self._common(lambda one: one.description))

    @property
    def platform(self) -> str:
        """The platform all of them have; "" when they differ."""
        return self._pending.get("platform", self._common(lambda one: one.platform))

    @property
    def platforms_differ(self) -> bool:
        """Whether they have different platforms, so that none of them can be shown."""
        return "platform" not in self._pending and len({one.platform for one in self.about}) > 1

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def shown_sure(self) -> str:
        """How sure the date is; "" when that was not said."""
        return self._pending.get("shown_sure", self._common(lambda one: one.shown_sure))

    @property
    def shown_at(self) -> str:
        """The date or moment that is written; "" when none is."""
        return self._common(lambda one: one.shown_at or "")

    @property
    def moment(self) -> tuple[str, str] | None:
        """Date and time as they are typed and not written yet, or None."""
        return self._moment

    @property
    def sensitive(self) -> bool:
        """Whether all of them are marked as nude or sexual."""
        return bool(self.about) and all(one.sensitive for one in self.about)

    @property
    def withdrawn(self) -> bool:
        """Whether all of them are set aside."""
        return bool(self.about) and all(one.withdrawn_because is not None for one in self.about)

    def write(self, **said: str) -> None:
        """Take text or a choice: `description`, `platform` or `shown_sure`."""
        for name, value in said.items():
            if name == "description":
                self._pending["description"] = value
            elif name == "platform":
                self._pending["platform"] = " ".join(value.split())
            else:
                self._pending["shown_sure"] = value
        self._pause.start()

    def write_moment(self, date: str, time: str) -> None:
        """Take date and time as typed; they are read when they are written."""
        self._moment = (date, time)
        self._pause.start()

    def mark_sensitive(self, on: bool) -> None:
        """Mark as nude or sexual, or not any more; what a helper marks or finds so stays it."""
        if not on and helping(self._session.case):
            self._notices.toast(self._notices.words.gettext(WITHHELD))
            self.changed.emit()
            return
        self._pending["sensitive"] = on
        self.commit()

    def set_aside(self, reason: str) -> None:
        """Let them not count any more, with a reason; number and bytes stay."""
        self.commit()
        self._change(lambda vault, number: vault.withdraw(number, reason.strip()))

    def put_back(self) -> None:
        """Let them count again."""
        self.commit()
        self._change(lambda vault, number: vault.restore(number))

    def ask_covering(self) -> None:
        """Go and cover the one exhibit this is about."""
        self.commit()
        if len(self._about) == 1:
            self.covering_asked.emit(self._about[0])

    def let_go(self) -> None:
        """Be about nothing any more."""
        self._gallery.pick(())

    def commit(self) -> None:
        """Write what was taken; what cannot be read stays as it was typed."""
        self._pause.stop()
        self._read_moment()
        said, self._pending = self._pending, {}
        if said:
            self._change(lambda vault, number: vault.describe(number, **said))

    def _read_moment(self) -> None:
        if self._moment is None:
            return
        date_text, time_text = (text.strip() for text in self._moment)
        date = read_date(date_text, dt.datetime.now().astimezone().date())
        time = read_time(time_text)
        unread = Unread.NOTHING
        if date is None and (date_text or time_text):
            unread = Unread.DATE
        elif time is None and time_text:
            unread = Unread.TIME
        else:
            self._pending["shown_at"] = joined(date, time)
            self._moment = None
        if unread is not self.unread:
            self.unread = unread
            self.unread_changed.emit()

    def _change(self, one: Callable[[Vault, int], object]) -> None:
        numbers = self._about

        def job(vault: Vault, ticket: Ticket) -> None:
            for done, number in enumerate(numbers):
                ticket.step(done, len(numbers))
                one(vault, number)

        self._session.work(job, done=_nothing, failed=self._notices.tell)

    def _common(self, of: Callable[[Exhibit], str]) -> str:
        values = {of(one) for one in self.about}
        return values.pop() if len(values) == 1 else ""

    def _on_picked(self) -> None:
        picked = tuple(sorted(self._gallery.picked))
        if picked == self._about:
            return
        self.commit()
        self._about, self._moment, self._pending = picked, None, {}
        if self.unread is not Unread.NOTHING:
            self.unread = Unread.NOTHING
            self.unread_changed.emit()
        self.turned.emit()


def _nothing(result: object) -> None:
    """The gallery shows it as soon as the case says so."""
