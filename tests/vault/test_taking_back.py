"""What a person takes back, or writes anew, leaves nothing behind in the file."""

from __future__ import annotations

import dataclasses

import pytest

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.vault import Vault, unlock
from evidence_kit.vault.opening import open_pages
from support.forced import ERRAND
from support.tellings import BLOCKED, COIN, LISA, SAM, STORY, THREAT, TRANSFER
from support.vaults import new_vault, now, repeatable


@pytest.mark.slow
def test_what_is_taken_back_is_gone_from_the_file(tmp_path):
    """Of no dropped or rewritten record is the sealed beginning anywhere in the file any more.

    Without these 32 random bytes nobody has a key to the rest, however the file is read.
    """
    vault, code = new_vault(tmp_path / "case.evk")
    gone, left = [], {}

    def sealed(thing):
        return dict(vault._writer.store.records())[vault._contents.told.row(thing)][:32]

    with vault:
        for seed in range(6):
            chance = repeatable(seed)
            for turn in range(110):
                length = chance.choice((5, 300, 1500, 9000, 20_000))
                event = Event(f"{seed}-{turn}", EventKind.THREAT, quote=str(turn) + "x" * length)
                if left and chance.random() < 0.5:
                    event = dataclasses.replace(event, id=chance.choice(list(left)))
                    gone.append(sealed(event))
                    if chance.random() < 0.4:
                        vault.drop(left.pop(event.id))
                        assert gone[-1] not in vault.path.read_bytes()
                        continue
                left[event.id] = event
                vault.note(event)
    raw = vault.path.read_bytes()
    assert len(gone) > 200
    assert [sealed for sealed in gone if sealed in raw] == []
    with unlock(vault.path, code, now=now) as vault:
        assert set(vault.case.events) == set(left.values())
        assert vault.check().ok


def test_a_killed_session_is_tidied_at_the_next_opening(case_file):
    """What rewriting may have left behind is noted in the file, and put right when it opens."""
    with case_file.open() as vault:
        vault.note(*STORY)
        assert not vault._ledger.stale
        vault.note(dataclasses.replace(LISA, alias="L"))
        assert vault._ledger.stale
        vault._writer = None  # as if the power went: nothing is written at closing
    with case_file.open() as vault:
        assert not vault._ledger.stale
        assert vault.check().ok


def test_opening_the_raw_pages_with_the_key_shows_no_dropped_word(case_file):
    """Page by page, as after damage, a dropped event is not there; what was kept is."""
    with case_file.open() as vault:
        vault.note(*STORY)
        vault.drop(THREAT, TRANSFER)
        vault.note(dataclasses.replace(SAM, letter_address=""))
    wreck = open_pages(case_file.path, case_file.code, now=now)
    with Vault(wreck) as vault:
        assert vault.case.events == (BLOCKED, ERRAND)
        assert vault.case.payments == (COIN,)
        payloads = [str(record.payload) for record in wreck.ledger.records.values()]
    read = "".join(payloads) + "".join(entry.payload for entry in wreck.ledger.entries)
    assert "lisa_voorbeeld" in read
    for words in ("je school", "J. Voorbeeld", "Postbus"):
        assert words not in read
