"""The program with a window: makes everything once, ties it together, and lets it end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from evidence_kit.services import preferences
from evidence_kit.services.hardening import harden
from evidence_kit.services.ports import SystemClock, SystemIds, Ticket
from evidence_kit.services.preferences import Preferences
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.dialog import dismiss_dialogs, open_dialogs
from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.ui.shell import faults
from evidence_kit.ui.shell.ahead import Ahead
from evidence_kit.ui.shell.application import QtWords, make_application, wear_icon
from evidence_kit.ui.shell.carry import Carried
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.creating import Create, create
from evidence_kit.ui.shell.door_frames import closing_frame
from evidence_kit.ui.shell.doors import Doors
from evidence_kit.ui.shell.exit import LeaveFast
from evidence_kit.ui.shell.first_size import available_room
from evidence_kit.ui.shell.idle import IdleWatch
from evidence_kit.ui.shell.lock import Lock, Start, read_locked, say_up, start_locked
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.surroundings import Surroundings
from evidence_kit.ui.shell.watching import watch_everything
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.tasks import Lane, TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording

if TYPE_CHECKING:
    from evidence_kit.ui.shell.rooms import Rooms


def run(case: str | None = None, *, locked_from_stdin: bool = False) -> int:
    """Open the window and stay until the person leaves.

    Args:
        case: a case file to choose on the first page, or None.
        locked_from_stdin: read the path of a case from standard input until end of file, and
            show it locked; a path given as argument could be seen by other programs.
    """
    harden()
    locked = read_locked(sys.stdin.buffer.read()) if locked_from_stdin else None
    application = make_application()
    # Ctrl+C in a terminal ends the process at once; every finished write is on disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    program = Program(application, preferences.folder(), end=_end)
    faults.install(program.around.notices.tell)
    if locked is not None:
        program.show_locked(*locked)
    else:
        program.show_start(Path(case) if case else None)
    if locked_from_stdin:
        QTimer.singleShot(0, say_up)  # after the window's first turn
    Ahead(program.tasks, program).start()
    application.exec()
    # The desktop ended the loop itself: somebody logs out, or Cmd+Q. The way out is the same, for
    # Python's own end takes Qt apart in an order that crashes, and a crash may be written down.
    program.leave.leave()
    application.exec()
    _end()
    return 0


class Program(QObject):
    """Everything the window is made of.

    Attributes:
        around: what frames are built from.
        doors: the way in.
        rooms: inside a case; None before one is open.
    """

    def __init__(
        self,
        application: QApplication,
        place: Path,
        *,
        end: Callable[[], None],
        create: Create = create,
        start: Start = start_locked,
    ) -> None:
        """Make the window; nothing is shown yet.

        Args:
            application: the one application object.
            place: folder of the preferences.
            end: ends this process; called last.
            create: makes a vault.
            start: starts a fresh locked process.
        """
        super().__init__()
        self._place = place
        choices = Choices(preferences.load(place), self)
        words = wording(choices.now.language)
        self._qt_words = QtWords()
        self._qt_words.speak(words)
        theme = Theme(self)
        theme.set_name(choices.now.theme)
        theme.set_text_size(choices.now.text_size)
        theme.apply(application)
        wear_icon(neutral=choices.now.neutral_icon)
        clock = SystemClock()
        self.tasks = TaskRunner(self)
        session = Session(self.tasks, clock=clock, create=create, parent=self)
        notices = Notices(words, self)
        title = preferences.window_name(choices.now, words)
        last = choices.now
        window = MainWindow(
            theme,
            words,
            title=title,
            available=available_room(),
            kept=QSize(last.wide, last.high) if last.wide and last.high else None,
            fills=last.fills,
        )
        window.listen(notices)
        window.sized.connect(self._keep_size)
        self.around = Surroundings(
            window, session, PictureWorker(), notices, theme, words, clock, SystemIds(), choices
        )
        self.doors = Doors(self.around, self)
        self.doors.passed.connect(self._enter_rooms)
        self.doors.language_asked.connect(lambda language: choices.choose(language=language))
        choices.changed.connect(self._apply)
        self.rooms: Rooms | None = None
        self._ways_out(end, start)

    def show_start(self, case: Path | None = None) -> None:
        """Show the first page."""
        self.doors.show_start(case)
        self.around.window.open()

    def show_locked(
        self, case: Path, unkept: Unkept = NONE_UNKEPT, code: CodeShown = CodeShown.NONE
    ) -> None:
        """Show a locked case; `unkept` files were lost by locking it, `code` was on screen."""
        self.around.session.left_unkept(case, unkept, code)
        self.doors.show_locked(case)
        self.around.window.open()

    def _ways_out(
        self,
        end: Callable[[], None],
        start: Start,
    ) -> None:
        session, window = self.around.session, self.around.window
        self.leave = LeaveFast(session, end, self)
        self.lock = Lock(session, end, start, self)
        self.idle = IdleWatch(lambda: self.tasks.busy, parent=self)
        self.idle.set_after(self.around.choices.now.lock_minutes * 60)
        watch_everything(self.around.theme, self.idle)
        window.quick_exit.connect(self.leave.leave)
        window.lock_requested.connect(self.lock.lock)
        self.lock.locking.connect(self._cover)
        session.opened.connect(self.idle.start)
        self.idle.left_alone.connect(self.lock.lock)

    def _enter_rooms(self) -> None:
        try:
            from evidence_kit.ui.shell.rooms import Rooms  # noqa: PLC0415 - see `Ahead`

            self.rooms = Rooms(self.around, self)
            self.rooms.case_destroyed.connect(self.lock.start_over)
            self.rooms.show()
        except Exception as fault:
            faults.note(fault)
            self._retreat(fault)

    def _retreat(self, fault: Exception) -> None:
        """Close the case that cannot be shown, go back to the first page, and tell it once."""
        if self.rooms is not None:
            self.rooms.deleteLater()
            self.rooms = None

        def closed() -> None:
            self.doors.show_start()
            self.around.notices.tell(fault)

        self.around.session.close(closed)

    def _cover(self) -> None:
        """Show nothing of the case while it closes."""
        window = self.around.window
        for top in QApplication.topLevelWidgets():
            if top is not window:
                top.hide()
        for dialog in open_dialogs(window):
            dialog.hide()
        window.show_frame(closing_frame(self.around.theme, self.around.words))
        window.repaint()  # at once: closing and the fresh process take a moment

    def _apply(self, now: Preferences, before: Preferences) -> None:
        """Do at once what was chosen, and remember it."""
        around = self.around
        around.theme.set_name(now.theme)
        around.theme.set_text_size(now.text_size)
        self.idle.set_after(now.lock_minutes * 60)
        wear_icon(neutral=now.neutral_icon)
        if now.language != before.language:
            self._speak(now.language)
        around.window.setWindowTitle(preferences.window_name(now, around.words))
        place = self._place

        def save(ticket: Ticket) -> None:
            del ticket
            preferences.save(place, now)

        self.tasks.submit(Lane.PICTURES, save, done=lambda _: None, failed=self._not_remembered)

    def _keep_size(self, inside: QSize, fills: bool) -> None:
        """Remember how large the window was, in steps; never where it stood."""
        step = preferences.PX_STEP
        wide, high = (px // step * step for px in (inside.width(), inside.height()))
        if wide in preferences.WINDOW_PX and high in preferences.WINDOW_PX:
            self.around.choices.choose(wide=wide, high=high, fills=fills)

    def _speak(self, language: str) -> None:
        """Show everything in another language at once."""
        window = self.around.window
        dismiss_dialogs(window)  # what it asks is asked again, in the words of now
        held = Carried(window.frame, ring=window.ring.wanted)
        self.around.speak(wording(language))
        self._qt_words.speak(self.around.words)
        if self.rooms is not None:
            self.rooms.show()
        else:
            self.doors.show_again()
        held.put_into(window.frame)

    def _not_remembered(self, error: Exception) -> None:
        del error
        _ = self.around.words.gettext
        self.around.notices.toast(_("This holds until you close the program."))


def _end() -> None:
    """End without waiting for anything: threads that still run hold nothing worth waiting for."""
    os._exit(0)
