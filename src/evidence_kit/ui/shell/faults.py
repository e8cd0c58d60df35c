"""What happens when the program itself is wrong: a calm notice, and no word of the case anywhere.

The text of an exception may hold a name or a path from the case, so it is never written;
only its kind and the place in our own code are.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from threading import ExceptHookArgs


def where(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Give the kind of a fault and where it happened, without anything it said."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace, limit=-8)
    ]
    return " < ".join([kind.__name__, *reversed(places)])


def note(error: BaseException) -> None:
    """Write down a fault that was caught and is told elsewhere."""
    _write(where(type(error), error.__traceback__))


def install(tell: Callable[[BaseException], None]) -> None:
    """Catch what nobody caught, on this thread and on others, and silence Qt's own messages.

    Args:
        tell: shows a fault; called for faults of this thread only, where windows may be touched.
    """

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _write(where(kind, trace))
        if threading.current_thread() is threading.main_thread():
            tell(error)

    def caught_in_thread(found: ExceptHookArgs) -> None:
        _write(where(found.exc_type, found.exc_traceback))

    def caught_nowhere(found: UnraisableHookArgs) -> None:
        _write(where(found.exc_type, found.exc_traceback))

    sys.excepthook = caught
    threading.excepthook = caught_in_thread
    sys.unraisablehook = caught_nowhere
    qInstallMessageHandler(_from_qt)


def _from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    # Qt's messages may quote file names. What makes Qt end the process is worth a line.
    del context, text
    if kind is QtMsgType.QtFatalMsg:
        _write("Qt ended the program")


def _write(line: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(f"evidence-kit: {line}\n")
