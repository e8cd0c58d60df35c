"""Where somebody was is kept in the case, without a word in the log; it is no evidence."""

from __future__ import annotations

import pytest

from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.vault import last_place
from evidence_kit.vault.contents import Contents
from support.carried import carry

_HERE = LastPlace(Spot.EVENT, "e1")


def test_the_place_is_there_after_reopening_and_the_log_says_nothing(case_file):
    """One record, rewritten; no entry, no change of the case, and the vault verifies."""
    with case_file.open() as vault:
        case, records, entries = vault.case, len(vault._ledger.records), len(vault.entries())
        assert vault.place is None
        vault.keep_place(None)
        assert len(vault._ledger.records) == records
        for place in (LastPlace(Spot.ITEM, number=4), _HERE):
            vault.keep_place(place)
        epoch = vault.head.epoch
        vault.keep_place(_HERE)
        assert vault.head.epoch == epoch
        assert (vault.case, len(vault._ledger.records)) == (case, records + 1)
        assert len(vault.entries()) == entries
    with case_file.open() as vault:
        assert (vault.place, vault.broken) == (_HERE, ())
        assert vault.check().ok
        vault.keep_place(None)
    with case_file.open() as vault:
        assert vault.place is None
        assert len(vault._ledger.records) == records + 1


@pytest.mark.parametrize("place", [None, *(LastPlace(spot, "a\u0301", 7) for spot in Spot)])
def test_every_place_reads_back(place):
    """Each kind of place comes back exactly, also with an id that Unicode would change."""
    assert last_place.read(last_place.write(place)) == place


def test_a_place_of_a_newer_program_is_nowhere():
    """It is no damage; and its other fields survive, as in every record."""
    payload = last_place.write(_HERE) | {"what": "letters", "colour": 3}
    contents = Contents()
    assert contents.read([(5, payload)], "case")
    assert contents.place is None
    assert contents.place_row == 5


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": -1},
        {"number": "4"},
        {"number": True},
        {"what": ["item"]},
        {"what": {"exact": "zz"}},
        {"id": None},
        {"id": {}},
    ],
)
def test_a_place_that_makes_no_sense_is_nowhere(wrong):
    """A bookmark that cannot be read is no damage, and neither is one that lacks a field."""
    payload = last_place.write(_HERE)
    (name,) = wrong
    for odd in (payload | wrong, {key: payload[key] for key in payload if key != name}):
        contents = Contents()
        assert contents.read([(5, odd)], "case")
        assert contents.place is None
        assert contents.place_row == 5


def test_a_case_with_a_place_that_makes_no_sense_is_whole(case_file):
    """It opens, is written, and the next place takes the record over."""
    with case_file.open() as vault, vault._require_writer().change() as change:
        change.add(last_place.write(_HERE) | {"number": -1})
    with case_file.open() as vault:
        assert (vault.place, vault.broken, vault.read_only) == (None, (), False)
        records = len(vault._ledger.records)
        vault.keep_place(_HERE)
    with case_file.open() as vault:
        assert (vault.place, len(vault._ledger.records)) == (_HERE, records)


@pytest.mark.slow
def test_a_rescued_case_knows_the_place_too(case_file, tmp_path):
    """It comes over with the rest, and no record is said to have stayed behind."""
    with case_file.open() as old:
        old.keep_place(_HERE)
        new, _code, carried = carry(old, tmp_path / "new.evk")
        with new:
            assert (new.place, carried.unread) == (_HERE, 0)
