"""The place is kept where somebody stays, once; and is offered until they go anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import (
    Bug,
    CaseFileMissing,
    DiskFull,
    PlaceNotWritable,
    ReadOnlyMedium,
    VaultDamaged,
)
from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell import left_off
from evidence_kit.ui.shell.left_off import LeftOff
from evidence_kit.wording import wording
from support.situations import exhibit

_FOUR, _FIVE = LastPlace(Spot.ITEM, number=4), LastPlace(Spot.ITEM, number=5)
_WORDS = LastPlace(Spot.STATEMENT)


class Held(QObject):
    """Stands in for the session: jobs are done at once, by a vault that notes the places."""

    closing = Signal()

    def __init__(self, place: LastPlace | None = None) -> None:
        super().__init__()
        self.place, self.read_only, self.is_open = place, False, True
        self.case = Case(exhibits=(exhibit(4), exhibit(5)))
        self.kept: list[LastPlace | None] = []
        self.fault: Exception | None = None
        self.tried = 0

    def work(
        self,
        job: Callable[[object, object], None],
        *,
        done: Callable[[None], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do it."""
        try:
            job(self, None)
        except Exception as error:
            failed(error)
        else:
            done(None)

    def keep_place(self, place: LastPlace | None) -> None:
        """Note what is kept."""
        self.tried += 1
        if self.fault is not None:
            raise self.fault
        self.kept.append(place)


@pytest.fixture
def notices() -> Notices:
    """Stand where the window would show what went wrong."""
    return Notices(wording("en"))


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for somebody to stay."""
    monkeypatch.setattr(left_off, "PAUSE_MS", 1)


@pytest.mark.usefixtures("soon")
def test_who_turns_pages_is_not_followed(notices: Notices, qtbot: QtBot) -> None:
    """Only where somebody stays is written, once, and what the case knows is not written again."""
    held = Held()
    left = LeftOff(held, notices)
    for place in (_FOUR, _WORDS, _FIVE, _FIVE):
        left.move_to(place)
    qtbot.waitUntil(lambda: held.kept == [_FIVE])
    left.move_to(_FOUR)
    left.move_to(_FIVE)
    left.move_to(None)
    qtbot.waitUntil(lambda: held.kept == [_FIVE, None])


def test_locking_keeps_the_place_at_once(notices: Notices, qtbot: QtBot) -> None:
    """Whoever leaves fast finds the place too; a case that was only opened is not written."""
    held = Held(_FOUR)
    left = LeftOff(held, notices)
    held.closing.emit()
    assert held.kept == []
    left.move_to(_FIVE)
    held.closing.emit()
    assert held.kept == [_FIVE]
    held.read_only = True
    left.move_to(_FOUR)
    held.closing.emit()
    assert held.kept == [_FIVE]


def test_the_offer_goes_once_somebody_goes_anywhere(notices: Notices, qtbot: QtBot) -> None:
    """It stays while one is at the overview, and never comes back in this session."""
    left = LeftOff(Held(_FOUR), notices)
    left.go_home()
    assert left.offered == _FOUR
    with qtbot.waitSignal(left.changed):
        left.move_to(_WORDS)
    assert left.offered is None
    left.go_home()
    assert left.offered is None


def test_the_advised_step_does_not_use_the_offer_up(notices: Notices, qtbot: QtBot) -> None:
    """Whoever comes back from it can still go on where they were, also after the next lock."""
    held = Held(_WORDS)
    left = LeftOff(held, notices)
    left.take_step()
    for place in (None, _FOUR, None):
        left.move_to(place, "safe")
    left.go_home()
    assert left.offered == _WORDS
    held.closing.emit()
    assert held.kept == [_WORDS]
    left.move_to(None, "tell")
    assert left.offered is None


def test_an_offer_is_used_up_where_it_leads_to(notices: Notices, qtbot: QtBot) -> None:
    """Also when the advised step is in the same room."""
    left = LeftOff(Held(_FOUR), notices)
    left.take_step()
    left.move_to(None, "collect")
    assert left.offered == _FOUR
    left.move_to(_FOUR, "collect")
    assert left.offered is None


@pytest.mark.parametrize(("place", "stays"), [(_FOUR, None), (_WORDS, _WORDS)])
def test_the_overview_puts_an_item_away_and_nothing_that_is_being_typed(
    place: LastPlace, stays: LastPlace | None, notices: Notices, qtbot: QtBot
) -> None:
    """An item was left on purpose; a page that is half written still lies open."""
    held = Held()
    left = LeftOff(held, notices)
    left.move_to(place)
    left.go_home()
    held.closing.emit()
    assert held.kept == [stays]


def test_nothing_is_offered_where_nothing_can_go_on(notices: Notices, qtbot: QtBot) -> None:
    """Not of a case that can only be read, and not what is gone."""
    held = Held(_FOUR)
    left = LeftOff(held, notices)
    held.read_only = True
    assert left.offered is None
    held.read_only, held.case = False, Case()
    assert left.offered is None


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (DiskFull(), False),
        (ReadOnlyMedium(name="x"), False),
        (PlaceNotWritable(name="x"), False),
        (CaseFileMissing(name="x"), True),
        (VaultDamaged(name="x"), True),
        (Bug("x"), True),
    ],
    ids=lambda one: type(one).__name__,
)
def test_a_place_that_was_not_kept_hides_nothing_and_is_kept_later(
    fault: Exception, told: bool, notices: Notices, qtbot: QtBot
) -> None:
    """A full disk is no news here; that the case is gone or broken is. All are tried again."""
    shown: list[object] = []
    notices.shown.connect(shown.append)
    held = Held()
    left = LeftOff(held, notices)
    held.fault = fault
    left.move_to(_FOUR)
    left.keep()
    assert (held.tried, len(shown)) == (1, int(told))
    held.fault = None
    left.move_to(_FIVE)
    left.move_to(_FOUR)
    left.keep()
    assert held.kept == [_FOUR]
    left.keep()
    assert held.tried == 2
