"""Locking ends this process and starts a fresh, locked one.

A closed vault inside a living process leaves the key and pieces of what was shown in memory.
Ending the process gives all of it back to the system.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.exit import forget_clipboard
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import Lane

LOCKED_ARGUMENTS: Final = ("open", "--locked-from-stdin")
"""What tells the command line to read one path from standard input and ask for its passphrase."""

_NOTE: Final = b"%b\0%d\0%d\0%b"
"""A path holds no zero byte on any system."""

LONGEST_MS: Final = 4000
"""Longest time this process, covered and with its case closed, waits for the fresh window."""


def locked_command() -> list[str]:
    """Give the command of the fresh process. It names no case: arguments are visible to all."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *LOCKED_ARGUMENTS]
    return [sys.executable, "-m", "evidence_kit", *LOCKED_ARGUMENTS]


Start = Callable[[Path | None, Unkept, CodeShown], object]
"""Starts a fresh locked process, as `start_locked` does."""


def start_locked(
    path: Path | None,
    unkept: Unkept = NONE_UNKEPT,
    code: CodeShown = CodeShown.NONE,
    *,
    command: Sequence[str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a process that shows `path` locked; what it must know goes through a pipe.

    Args:
        path: of the case; None shows the first page.
        unkept: how many new files were not kept; names go nowhere.
        code: which recovery code was on screen and not on paper yet; never the code itself.
        command: another program than ours.

    Returns once its window is up or it ended, so that the screen is never without a window.

    Raises:
        OSError: the system cannot start another process.
    """
    child = subprocess.Popen(  # noqa: S603 - our own program, no shell
        locked_command() if command is None else list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # it outlives this process and its terminal
    )
    assert child.stdin is not None  # noqa: S101 - a pipe was asked for
    # A child that died at once cannot read; there is nobody left to tell, and we still end.
    with contextlib.suppress(BrokenPipeError):
        place = b"" if path is None else os.fsencode(path)
        child.stdin.write(_NOTE % (place, unkept.files, unkept.loose, code.encode()))
    with contextlib.suppress(BrokenPipeError):
        child.stdin.close()
    assert child.stdout is not None  # noqa: S101 - a pipe was asked for
    with child.stdout as up:
        up.read(1)
    return child


def read_locked(note: bytes) -> tuple[Path, Unkept, CodeShown] | None:
    """Read what `start_locked` wrote; None when it named no case."""
    path, files, loose, code = (*note.split(b"\0"), b"", b"", b"")[:4]
    if not path:
        return None
    unkept = Unkept(int(files or b"0"), int(loose or b"0"))
    return Path(os.fsdecode(path)), unkept, CodeShown(code.decode())


def say_up() -> None:
    """Tell the process that started this one that the locked window can be seen."""
    # A windowed program on Windows may have no standard output; the other side has its limit.
    with contextlib.suppress(OSError):
        os.write(1, b".")


class Lock(QObject):
    """Closes the case, forgets the clipboard, starts a fresh locked process, ends this one.

    Signals:
        locking: locking has begun; windows cover what they show.
    """

    locking = Signal()

    def __init__(
        self,
        session: Session,
        end: Callable[[], None],
        start: Start = start_locked,
        parent: QObject | None = None,
    ) -> None:
        """Make the lock.

        Args:
            session: holds the case.
            end: ends this process; called last, once.
            start: starts the fresh process; hears what was not finished.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._session, self._end, self._start = session, end, start
        self._begun = self._ended = False
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LONGEST_MS)
        self._limit.timeout.connect(self._finish)

    def lock(self) -> None:
        """Lock now: finished items are kept, running jobs stop after the one they are at.

        Does nothing while no case is open or when locking has already begun.
        """
        if self._begun or not self._session.is_open:
            return
        self._begun = True
        other = self._session.lock_to
        # Asked once it is closed: a case that is being moved may go on elsewhere by then.
        self._leave_for(lambda: other or self._session.left_at)

    def start_over(self) -> None:
        """End with the case of this process, which is gone, and show the first page afresh."""
        if not self._begun:
            self._begun = True
            self._leave_for(lambda: None)

    def _leave_for(self, place: Callable[[], Path | None]) -> None:
        self.locking.emit()
        # Some desktops keep what a program copied after it ended.
        forget_clipboard(QGuiApplication.clipboard())
        self._session.stop_all()
        self._session.close(lambda: self._start_and_end(place()))

    def _start_and_end(self, path: Path | None) -> None:
        # Without a second process the person opens the program again; staying would keep the key.
        self._limit.start()
        unkept, code = self._session.unkept, self._session.code_shown
        self._session.tasks.submit(
            Lane.VAULT,
            lambda _ticket: self._start(path, unkept, code),
            done=lambda _: self._finish(),
            failed=lambda _: self._finish(),
        )

    def _finish(self) -> None:
        if not self._ended:
            self._ended = True
            self._limit.stop()
            self._end()
