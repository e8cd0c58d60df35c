"""An alarm on every attempt of this process to reach a network, whoever makes it.

It sees what goes through Python. Sockets that a C++ library opens by itself are counted
by the system-call trace in `.ci/run`.
"""

from __future__ import annotations

import socket
import sys

LOOK_UPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
FAMILIES = frozenset({socket.AF_INET, socket.AF_INET6})

_attempts: list[str] = []


class NetworkReachedError(RuntimeError):
    """Something in this process tried to reach a network."""


def _alarm(event: str, arguments: tuple[object, ...]) -> None:
    # One comparison for the thousands of events that have nothing to do with networks.
    if not event.startswith("socket."):
        return
    if event in LOOK_UPS or (event == "socket.__new__" and arguments[1] in FAMILIES):
        _attempts.append(event)
        raise NetworkReachedError(event)


def watch() -> None:
    """Start the alarm. It cannot be taken off again: the interpreter keeps audit hooks."""
    sys.addaudithook(_alarm)


def forget() -> None:
    """Start counting afresh."""
    _attempts.clear()


def attempts() -> tuple[str, ...]:
    """Give the attempts since the last `forget`."""
    return tuple(_attempts)
