"""A case that is left alone locks after five minutes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.ui.shell.idle import LOCK_AFTER, IdleWatch, awake_and_asleep


class Moment:
    """A clock and a workload the test moves by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.slept = 0.0
        self.busy = False


@pytest.fixture
def moment() -> Moment:
    """Give a clock at an arbitrary time, nothing running."""
    return Moment()


@pytest.fixture
def watch(qapp: QApplication, moment: Moment) -> Iterator[IdleWatch]:
    """Give a watch that has begun."""
    del qapp
    made = IdleWatch(
        lambda: moment.busy,
        seconds=lambda: moment.seconds,
        awake=lambda: moment.seconds - moment.slept,
    )
    made.start()
    yield made
    made.stop()


def touch(watch: IdleWatch) -> None:
    """Let the watch see a key."""
    watch.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))


def test_five_minutes_alone_lock(watch: IdleWatch, moment: Moment, qtbot: QtBot) -> None:
    """At five minutes it locks, not a second earlier."""
    moment.seconds += LOCK_AFTER - 1
    with qtbot.assertNotEmitted(watch.left_alone):
        watch.look()
    moment.seconds += 1
    with qtbot.waitSignal(watch.left_alone):
        watch.look()


def test_a_key_starts_the_five_minutes_again(
    watch: IdleWatch, moment: Moment, qtbot: QtBot
) -> None:
    """Whoever types is there."""
    moment.seconds += LOCK_AFTER - 1
    touch(watch)
    moment.seconds += LOCK_AFTER - 1
    with qtbot.assertNotEmitted(watch.left_alone):
        watch.look()


def test_a_running_import_postpones(watch: IdleWatch, moment: Moment, qtbot: QtBot) -> None:
    """While something runs nothing locks; its end starts the five minutes."""
    moment.busy = True
    moment.seconds += 10 * LOCK_AFTER
    with qtbot.assertNotEmitted(watch.left_alone):
        watch.look()
        moment.busy = False
        moment.seconds += LOCK_AFTER - 1
        watch.look()


def test_the_first_touch_after_a_long_absence_locks(
    watch: IdleWatch, moment: Moment, qtbot: QtBot
) -> None:
    """A lid opened by somebody else does not give five more minutes."""
    moment.seconds += LOCK_AFTER + 1
    with qtbot.waitSignal(watch.left_alone):
        touch(watch)


def test_a_minute_of_sleep_locks(watch: IdleWatch, moment: Moment, qtbot: QtBot) -> None:
    """Whoever opens the lid may be somebody else, however short it was closed."""
    moment.seconds += 60
    moment.slept += 60
    with qtbot.waitSignal(watch.left_alone):
        touch(watch)


def test_sleep_during_an_import_locks_when_it_ends(
    watch: IdleWatch, moment: Moment, qtbot: QtBot
) -> None:
    """What runs is finished first; then the sleep still counts."""
    moment.busy = True
    moment.seconds += 60
    moment.slept += 60
    with qtbot.assertNotEmitted(watch.left_alone):
        touch(watch)
    moment.busy = False
    with qtbot.waitSignal(watch.left_alone):
        watch.look()


@pytest.mark.parametrize("minutes", [1, 15])
def test_other_minutes_can_be_chosen(
    watch: IdleWatch, moment: Moment, qtbot: QtBot, minutes: int
) -> None:
    """What was chosen holds from the last sign of life on."""
    watch.set_after(minutes * 60)
    moment.seconds += minutes * 60 - 1
    with qtbot.assertNotEmitted(watch.left_alone):
        watch.look()
    moment.seconds += 1
    with qtbot.waitSignal(watch.left_alone):
        watch.look()


def test_time_asleep_counts() -> None:
    """The clock never runs backwards and, where the system has one, counts sleep."""
    first = awake_and_asleep()
    assert awake_and_asleep() >= first
