"""A clock that a test moves, and the offset of Dutch winter time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

WINTER = dt.timezone(dt.timedelta(hours=1))


@dataclass
class MovingClock:
    """A clock the test moves."""

    moment: dt.datetime

    def now(self) -> dt.datetime:
        """Give the moment it stands at."""
        return self.moment
