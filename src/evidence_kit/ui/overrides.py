"""What goes wrong while Qt calls into Python is told, also on Python 3.11.

There PySide6 6.11 takes a fault that C code raised (an index, a widget that is gone) for a finished
exception when it leaves an override, and the process dies. Passing an `except` finishes it.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken


def mend() -> None:
    """Let all classes that are made from now on survive a fault in what they override."""
    if sys.version_info < (3, 12):
        Shiboken.Object.__init_subclass__ = classmethod(_made)  # type: ignore[assignment]


def _made(kind: type[Shiboken.Object], /, **more: object) -> None:
    super(Shiboken.Object, kind).__init_subclass__(**more)
    for name, method in list(vars(kind).items()):
        if isinstance(method, FunctionType) and _is_of_qt(kind, name):
            setattr(kind, name, _finishing(method))


def _is_of_qt(kind: type, name: str) -> bool:
    return any(name in vars(base) for base in kind.__mro__ if base.__module__.startswith("PySide6"))


def _finishing(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def call(*args: Any, **more: Any) -> Any:
        try:
            return method(*args, **more)
        except Exception:
            raise  # it is finished now

    return call
