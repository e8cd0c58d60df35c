"""A new vault, empty, or made to carry a damaged one on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from evidence_kit.domain.errors import TargetExists
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.vault import codec, legacy, recovery_code, slots
from evidence_kit.vault.claim import Claim
from evidence_kit.vault.contents import CASE_ROW, Contents
from evidence_kit.vault.custody_log import Recorder, rfc3339
from evidence_kit.vault.faults import making
from evidence_kit.vault.format import OWNER, Cost
from evidence_kit.vault.ledger import Change, Ledger
from evidence_kit.vault.machine import THIS_MACHINE, Machine
from evidence_kit.vault.reading import Opened
from evidence_kit.vault.store import Store, remove
from evidence_kit.vault.vault import Vault
from evidence_kit.vault.writer import Writer


def create(
    path: Path,
    passphrase: str,
    *,
    title: str,
    now: Callable[[], dt.datetime],
    kib: int | None = None,
    machine: Machine = THIS_MACHINE,
    after: Predecessor | None = None,
) -> tuple[Vault, str]:
    """Make a new vault.

    Args:
        path: the new file, usually `*.evk`.
        passphrase: at least `MINIMUM_PASSPHRASE` characters after NFKC.
        title: the case's title.
        now: tells the local time with its offset.
        kib: memory of Argon2id in KiB; None measures what this computer can do in about a second.
        machine: the computer.
        after: the damaged case that is rescued into it, from `Vault.as_predecessor`; numbers it
            gave are not given again. `Vault.carry` comes next.

    Returns:
        The open vault, and its recovery code, which is nowhere kept.

    Raises:
        PassphraseTooShort: the passphrase is too short.
        RecoveryCodeMistyped: the passphrase has the shape of a recovery code; it could not be
            told apart from a mistyped one later.
        TargetExists, PlaceNotWritable, ReadOnlyMedium, DiskFull: about the place.
        MemoryShort: there is too little free memory.
        Bug: `kib` is below 64 MiB or above 2 GiB.
    """
    slots.check_new_passphrase(passphrase)
    with making(path.parent.name):
        if path.exists():
            raise TargetExists(name=path.name)
    cost = slots.calibrated() if kib is None else Cost(kib)
    code = recovery_code.new()
    header, ring = slots.new_header(passphrase, code, cost)
    store = Store.create(path, machine)
    ledger, contents = Ledger(), Contents()
    recorder = Recorder(ring.vault_id, OWNER, now, machine)
    try:
        claim = Claim(path)
        change = Change(ledger, ring, recorder)
        _begin(change, title, rfc3339(now()), after)
        with store.transaction():
            store.lay_out(header)
            change.write(store)
    except BaseException:
        store.close()
        remove(path)
        raise
    change.adopt()
    contents.take(CASE_ROW, change.payload(CASE_ROW))
    writer = Writer(store, ring, ledger, contents, recorder, claim)
    return Vault(Opened(path, store, ring, ledger, contents, writer, (), claim)), code


def _begin(change: Change, title: str, moment: str, after: Predecessor | None) -> None:
    before = replace(after, rescued_at=moment) if after else None
    change.put(CASE_ROW, codec.case(title, moment, before))
    change.log("vault-created")
    if before:
        change.log("rescued", **legacy.facts(before))
