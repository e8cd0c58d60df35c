"""Writes entries of the custody log: who, what, when, and whether the clock can be right.

Section 9 of docs/vault-format.md. Never a file name, a title or somebody's words: the log may be
handed over when the case itself is not.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import secrets
from collections.abc import Callable
from typing import Final

from evidence_kit import __version__
from evidence_kit.domain.custody import GENESIS, Entry
from evidence_kit.vault import canonical
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.format import OWNER, RECOVERY, TRUSTED
from evidence_kit.vault.machine import Machine

ACTORS: Final = {
    OWNER: "passphrase",
    TRUSTED: "trusted-passphrase",
    RECOVERY: "recovery-code",
}
_DRIFT_MS: Final = 5000
"""How far wall and monotonic clock may move apart between two entries."""


def rfc3339(moment: dt.datetime) -> str:
    """Give a time with milliseconds and its offset from UTC."""
    aware = moment if moment.tzinfo else moment.astimezone()
    return aware.isoformat(timespec="milliseconds")


def _utc(moment: dt.datetime) -> str:
    return rfc3339(moment.astimezone(dt.UTC)).replace("+00:00", "Z")


def pack(entry: Entry) -> bytes:
    """Give what a row of `log` seals."""
    return f"{entry.line}\n{entry.payload}".encode()


def unpack(seq: int, plaintext: bytes) -> Entry:
    """Read what a row of `log` sealed.

    Raises:
        ValueError: it is not a line and a payload.
    """
    line, _, payload = plaintext.decode().partition("\n")
    canonical.load(line.encode())
    canonical.load(payload.encode())
    return Entry(seq, line, payload)


class Recorder:
    """Writes the entries of one session."""

    def __init__(
        self, vault_id: bytes, slot: int, now: Callable[[], dt.datetime], machine: Machine
    ) -> None:
        self.now = now
        self._machine = machine
        self._session = secrets.token_hex(8)
        self._actor = ACTORS[slot]
        self.by = ""
        """"helper" while somebody who helps sits at the keyboard; they say so themselves."""
        boot = machine.boot_id()
        digest = hashlib.sha256(b"evk1/boot" + vault_id + boot.encode()).hexdigest()
        self._boot = digest[:32] if boot else ""

    def record(self, previous: Entry | None, event: str, fields: Payload) -> tuple[Entry, ...]:
        """Write one entry after `previous`, and before it a note when the clock is odd."""
        moment, awake = self.now(), self._machine.awake_ms()
        odd = self._anomaly(previous, moment, awake) if previous else None
        if odd is None:
            return (self._entry(previous, event, fields, moment, awake),)
        note = self._entry(previous, "clock-anomaly", odd, moment, awake)
        return note, self._entry(note, event, fields, moment, awake)

    def _entry(
        self, previous: Entry | None, event: str, fields: Payload, moment: dt.datetime, awake: int
    ) -> Entry:
        common: Payload = {
            "kind": event,
            "v": 1,
            "salt": secrets.token_hex(16),
            "session": self._session,
            "app": __version__,
            "os": self._machine.system(),
            "actor": self._actor,
            "tz": rfc3339(moment)[-6:],
            "mono": awake,
            "boot": self._boot,
        }
        if self.by:
            common["by"] = self.by
        payload = canonical.dump(fields | common)
        line: Payload = {
            "v": 1,
            "seq": previous.seq + 1 if previous else 1,
            "prev": previous.hash if previous else GENESIS,
            "utc": _utc(moment),
            "ev": event,
            "ph": hashlib.sha256(payload).hexdigest(),
        }
        return Entry(line["seq"], canonical.dump(line).decode(), payload.decode())

    def _anomaly(self, previous: Entry, moment: dt.datetime, awake: int) -> Payload | None:
        before = json.loads(previous.payload or "{}")
        wall = (moment.astimezone(dt.UTC) - dt.datetime.fromisoformat(previous.utc)).total_seconds()
        wall_ms = round(wall * 1000)
        same_session = before.get("session") == self._session
        same_boot = same_session or bool(self._boot and before.get("boot") == self._boot)
        mono_ms = awake - int(before.get("mono", awake)) if same_boot else None
        drifted = mono_ms is not None and abs(wall_ms - mono_ms) > _DRIFT_MS
        if wall_ms >= 0 and not drifted:
            return None
        return {"previous_utc": previous.utc, "wall_ms": wall_ms, "mono_ms": mono_ms}
