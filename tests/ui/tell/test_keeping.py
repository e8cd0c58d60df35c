"""What a person tells is kept at once, survives locking, and is tried again when it failed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.person import Statement
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Edit, Keeper, Kept
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import TellPresenter
from support.doors import Shut
from support.rooms import NOW
from support.tellings import THREAT, TRANSFER


def lock(session: Session, qtbot: QtBot) -> None:
    """Close the case, as locking does."""
    with qtbot.waitCallback() as closed:
        session.close(closed)


def reopened(shut: Shut, folder: Path) -> Case:
    """Open the same case again and give what it holds."""
    with vault.unlock(folder / "case.evk", shut.code, now=NOW.now) as held:
        return held.case


def test_own_words_are_kept_after_a_pause(
    presenter: TellPresenter, qtbot: QtBot, session: Session
) -> None:
    """Nobody has to press anything."""
    presenter.statement.write(text="Het begon met een bericht.")
    with qtbot.waitSignal(session.case_changed):
        pass
    assert session.case.statement == Statement("Het begon met een bericht.")


def test_what_is_typed_survives_locking(
    presenter: TellPresenter, session: Session, two_screens: Shut, tmp_path: Path, qtbot: QtBot
) -> None:
    """An event, a payment and own words that were typed a moment ago are all there."""
    presenter.begin_event()
    presenter.events.choose(kind=EventKind.THREAT)
    presenter.events.write(quote="120 euro nu")
    presenter.begin_payment()
    presenter.payments.write_amount("49,95", "EUR")
    presenter.statement.write(text="Ik was bang.")
    lock(session, qtbot)
    case = reopened(two_screens, tmp_path)
    assert [(event.kind, event.quote) for event in case.events] == [
        (EventKind.THREAT, "120 euro nu")
    ]
    assert case.payments[0].money == Money(Decimal("49.95"))
    assert case.statement.text == "Ik was bang."


def test_what_cannot_be_read_is_kept_with_the_details(
    presenter: TellPresenter, session: Session, two_screens: Shut, tmp_path: Path, qtbot: QtBot
) -> None:
    """A date and an amount nobody can read are not thrown away by locking."""
    presenter.begin_event()
    presenter.events.write(details="Op school.")
    presenter.events.write_when(date="na de toets")
    presenter.events.write_amount("heel veel", "EUR")
    lock(session, qtbot)
    event = reopened(two_screens, tmp_path).events[0]
    assert event.details == "Op school.\nDate: na de toets\nAmount: heel veel EUR"
    assert (event.moment, event.demanded) == (Moment(), None)


def test_an_event_nobody_says_anything_of_is_none(
    presenter: TellPresenter, session: Session, qtbot: QtBot
) -> None:
    """Opening and closing the editor leaves nothing behind."""
    presenter.begin_event()
    presenter.show_line()
    with qtbot.waitCallback() as done:
        session.work(lambda vault, ticket: None, done=done, failed=_throw)
    assert session.case.events == ()


def test_only_changed_fields_are_written(
    presenter: TellPresenter, session: Session, note: Callable[..., None], qtbot: QtBot
) -> None:
    """What another room changed meanwhile stays."""
    note(THREAT)
    presenter.open(session.case.events[0])
    presenter.events.write(title="Dreigement")
    changed = Event(THREAT.id, THREAT.kind, THREAT.moment, quote=THREAT.quote, suspects=("s9",))
    note(changed)
    with qtbot.waitSignal(session.case_changed):
        presenter.events.commit()
    event = session.case.events[0]
    assert (event.title, event.suspects) == ("Dreigement", ("s9",))


def test_a_removed_event_is_gone(
    presenter: TellPresenter, session: Session, note: Callable[..., None], qtbot: QtBot
) -> None:
    """Nothing that was typed last brings it back."""
    note(THREAT, TRANSFER)
    presenter.open(session.case.events[0])
    presenter.events.write(title="toch niet")
    with qtbot.waitSignal(session.case_changed):
        presenter.remove()
    presenter.leave()
    assert session.case.events == ()
    assert session.case.payments == (TRANSFER,)


def test_a_date_is_kept_as_it_is_read(
    presenter: TellPresenter, session: Session, qtbot: QtBot
) -> None:
    """Yesterday is the day before the clock's."""
    presenter.begin_event()
    presenter.events.write_when(date="gisteren", time="22.06", precision=Precision.ABOUT)
    with qtbot.waitSignal(session.case_changed):
        presenter.events.commit()
    assert session.case.events[0].moment == Moment(Precision.ABOUT, "2026-11-20T22:06")


class _FullDisk(QObject):
    """A case on a disk that is full until somebody makes room."""

    case_changed = Signal(object)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.case, self.full, self.noted = Case(), True, []

    def work(
        self,
        job: Callable[[Any, Any], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Run the job at once, or say that the disk is full."""
        del stopped
        if self.full:
            failed(DiskFull())
        else:
            done(job(self, None))

    def note(self, thing: object) -> None:
        """Take what is kept."""
        self.noted.append(thing)


def test_what_could_not_be_kept_is_tried_again(notices: Notices) -> None:
    """A full disk is told once; once there is room, everything is written."""
    disk = _FullDisk()
    keeper = Keeper(disk, notices)  # type: ignore[arg-type]
    told: list[object] = []
    notices.shown.connect(told.append)
    keeper.keep(Edit(Statement(), {"text": "een"}))
    keeper.keep(Edit(Statement(), {"text": "twee"}))
    assert (keeper.state, len(told)) == (Kept.FAILED, 1)
    assert keeper.unkept(Statement()) == Statement("twee")
    disk.full = False
    keeper.keep(Edit(THREAT, {"title": "drie"}))
    assert keeper.state is Kept.ALL
    assert Statement("twee") in disk.noted


class _SlowDisk(_FullDisk):
    """A case whose work is done one job after the other, when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Callable[[], None]] = []

    def work(
        self,
        job: Callable[[Any, Any], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Put the job at the end of the line; the disk may be full by its turn."""
        del stopped
        self.jobs.append(lambda: failed(DiskFull()) if self.full else done(job(self, None)))


def test_what_was_told_is_there_for_whatever_comes_after(notices: Notices) -> None:
    """Two things are told on a slow disk, then something is asked of the case: it knows both."""
    disk = _SlowDisk()
    keeper = Keeper(disk, notices)  # type: ignore[arg-type]
    known: list[list[object]] = []
    disk.full = False
    keeper.keep(Edit(Statement(), {"text": "een"}))
    keeper.keep(Edit(THREAT, {"title": "twee"}))
    disk.work(lambda case, _ticket: known.append([*case.noted]), done=_nothing, failed=_throw)
    while disk.jobs:
        disk.jobs.pop(0)()
    assert [len(noted) for noted in known] == [2]
    assert keeper.state is Kept.ALL


def test_what_came_later_counts_when_a_disk_is_full(notices: Notices) -> None:
    """The first of two words fails and the second is on its way: the second is what stays."""
    disk = _SlowDisk()
    keeper = Keeper(disk, notices)  # type: ignore[arg-type]
    keeper.keep(Edit(Statement(), {"text": "een"}))
    keeper.keep(Edit(Statement(), {"text": "twee"}))
    disk.jobs.pop(0)()
    disk.full = False
    while disk.jobs:
        disk.jobs.pop(0)()
    assert (keeper.state, disk.noted[-1]) == (Kept.ALL, Statement("twee"))


def _nothing(result: object) -> None:
    """Nobody waits for it."""


def test_what_could_not_be_erased_is_kept_on_with(notices: Notices) -> None:
    """A full disk keeps the thing; what is typed of it afterwards is not thrown away."""
    disk = _FullDisk()
    keeper = Keeper(disk, notices)  # type: ignore[arg-type]
    keeper.drop(THREAT)
    keeper.keep(Edit(THREAT, {"title": "belangrijk"}))
    assert keeper.state is Kept.FAILED
    assert keeper.unkept(THREAT).title == "belangrijk"
    disk.full = False
    keeper.keep(Edit(THREAT, {"details": "erbij"}))
    assert disk.noted[-1].title == "belangrijk"


class _SlowLane(_FullDisk):
    """A case whose jobs run only when it has closed, as behind a long import."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Callable[[Any, Any], Any]] = []

    def work(self, job: Callable[[Any, Any], Any], **_told: object) -> None:
        """Put the job in the queue."""
        self.jobs.append(job)


def test_what_is_handed_in_while_closing_is_still_seen(notices: Notices) -> None:
    """A room that commits after the keeper closed builds on what was typed, not on the old case."""
    lane = _SlowLane()
    keeper = Keeper(lane, notices)  # type: ignore[arg-type]
    keeper.keep(Edit(THREAT, {"details": "lang verhaal"}))
    lane.closing.emit()
    before = keeper.unkept(THREAT).details
    keeper.keep(Edit(THREAT, {"details": f"{before}\nDatum: ergens in mei"}))
    for job in lane.jobs:
        job(lane, None)
    assert lane.noted[-1].details == "lang verhaal\nDatum: ergens in mei"


def _throw(error: Exception) -> None:
    raise error


def test_own_words_are_kept_as_they_are_typed(page: TellPage, qtbot: QtBot) -> None:
    """White space, mistakes and other scripts stay; leaving the page is enough."""
    page.line.words_card.preview.click()
    text = "Het begon  met een berigt.\n\nعبد الرحمن\n"
    page.statement.text.set_text(text)
    page.statement.back.click()
    qtbot.waitUntil(lambda: page.presenter.case.statement == Statement(text))
