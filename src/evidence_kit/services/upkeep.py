"""When a case was last looked after: passphrase, code, trusted person, copy and check.

All of it is told by the custody log; nothing else remembers it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from evidence_kit.domain.custody import Entry


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What the log tells; None stands for never. Times are local.

    Attributes:
        passphrase_since: the owner's passphrase was made or changed.
        code_since: the recovery code was made.
        trusted_since: the trusted person could open the case since then, and still can.
        copied_at: the newest copy was made and read back.
        checked_at: everything was read again.
        checked_bad: how many stored files did not verify at that moment.
    """

    passphrase_since: dt.datetime | None = None
    code_since: dt.datetime | None = None
    trusted_since: dt.datetime | None = None
    copied_at: dt.datetime | None = None
    checked_at: dt.datetime | None = None
    checked_bad: int = 0


_STARTS: Final = {
    "vault-created": ("passphrase_since", "code_since"),
    "passphrase-changed": ("passphrase_since",),
    "recovery-code-changed": ("code_since",),
    "trusted-added": ("trusted_since",),
    "copy": ("copied_at",),
    "verify": ("checked_at",),
}
"""Events of the log, and the moments they set."""


def upkeep(entries: Iterable[Entry]) -> Upkeep:
    """Read it from the custody log, oldest entry first."""
    told: dict[str, Any] = {}
    for entry in entries:
        told |= dict.fromkeys(_STARTS.get(entry.event, ()), _when(entry))
        if entry.event == "trusted-removed":
            told["trusted_since"] = None
        elif entry.event == "verify":
            told["checked_bad"] = _bad(entry)
    return Upkeep(**told)


def _when(entry: Entry) -> dt.datetime:
    return dt.datetime.fromisoformat(entry.utc).astimezone()


def _bad(entry: Entry) -> int:
    found = json.loads(entry.payload or "{}").get("bad", 0)
    return found if isinstance(found, int) else 0
