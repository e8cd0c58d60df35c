"""What tests of the doors share: a passphrase, a fixed clock, a closed case."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

PASSPHRASE = "wolk tegel kano mosterd lente"
LOWEST_KIB = 65_536


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still."""

    moment: dt.datetime

    def now(self) -> dt.datetime:
        """Give the fixed moment."""
        return self.moment


@dataclass(frozen=True)
class Shut:
    """A closed case file and the recovery code it was made with."""

    path: Path
    code: str
