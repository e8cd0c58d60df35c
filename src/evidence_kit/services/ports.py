"""What services need from outside, as protocols: progress and stopping, time, fresh numbers."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Protocol


class Ticket(Protocol):
    """What a running job may talk to."""

    def step(self, done: int, total: int) -> None:
        """Report progress. Raises `domain.errors.Stopped` when the person asked to stop."""


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> dt.datetime:
        """Give the local time with its offset from UTC."""


class NewId(Protocol):
    """Gives numbers nobody can guess; tests bring their own."""

    def token(self, bytes_: int) -> str:
        """Give `bytes_` random bytes as lower-case hex."""


class Silent:
    """A ticket nobody listens to."""

    def step(self, done: int, total: int) -> None:
        """Do nothing."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> dt.datetime:
        """Give the local time with its offset from UTC."""
        return dt.datetime.now().astimezone()


class SystemIds:
    """Numbers from the operating system's random source."""

    def token(self, bytes_: int) -> str:
        """Give `bytes_` random bytes as lower-case hex."""
        return secrets.token_hex(bytes_)
