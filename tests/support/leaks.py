"""What a test may leave running by mistake: threads, windows, timers."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator, Mapping

Found = Mapping[int, str]
"""Names of what was found, by identity."""


def threads() -> Found:
    """Give the running threads that Python started.

    A thread that Qt started shows up as a dummy which Python never forgets; those of a
    `QThread` are found by `everything`.
    """
    return {
        id(thread): f"thread {thread.name}"
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def everything() -> Found:
    """Give threads, and once Qt is loaded windows, running Qt threads and active timers too."""
    return {**threads(), **_qt()}


def _qt() -> dict[int, str]:
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    import shiboken6
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication

    found = {}
    if QApplication.instance() is not None:
        for widget in QApplication.topLevelWidgets():
            # Qt owns some windows and gives a new Python face each time it is asked.
            address = shiboken6.getCppPointer(widget)[0]
            found[address] = f"window {type(widget).__name__} {widget.objectName()}".strip()
    kinds = {*_with_heirs(QThread), *_with_heirs(QTimer)}
    for thing in gc.get_objects():
        # Comparing types takes a fifth of the time that asking Qt's classes takes.
        if type(thing) not in kinds or not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            found[id(thing)] = f"timer of {type(thing.parent()).__name__}"
        if isinstance(thing, QThread) and thing.isRunning():
            found[id(thing)] = f"thread {type(thing).__name__}"
    return found


def _with_heirs(kind: type) -> Iterator[type]:
    yield kind
    for heir in kind.__subclasses__():
        yield from _with_heirs(heir)


def set_aside() -> None:
    """Leave all that exists now out of later hunts, which then look at new things only."""
    gc.collect()
    gc.freeze()


def left_behind(before: Found, look: Callable[[], Found]) -> list[str]:
    """Name what `look` finds now and did not find `before`.

    What only waits for Qt or the garbage collector to clear it away does not count.
    """
    now = look()
    if now.keys() <= before.keys():
        return []
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    now = look()
    return sorted(now[key] for key in now.keys() - before.keys())
