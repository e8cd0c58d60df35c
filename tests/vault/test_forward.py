"""Vaults outlive programs: newer ones are respected, older ones open for ever."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from evidence_kit.domain.errors import Bug, VaultTooNew
from evidence_kit.domain.exhibit import Covered
from evidence_kit.vault import Vault, canonical, legacy, markup_codec, told_codec, unlock
from evidence_kit.vault.canonical import Payload, overlay
from evidence_kit.vault.ledger import Change
from support.second_reader import independent_reader
from support.told_of import said
from support.vaults import add, now

VECTORS = Path(__file__).parent / "vectors"
WRITTEN = sorted(VECTORS.glob("*.evk"))


def plant(vault: Vault, payload: Payload) -> int:
    """Write a record as another program would."""
    writer = vault._writer
    change = Change(writer.ledger, writer.ring, writer.recorder)
    with writer.store.transaction():
        row = change.add(payload)
        change.write(writer.store)
    change.adopt()
    return row


def test_unknown_kinds_and_fields_survive(case_file):
    """What a newer program wrote stays, also in a record that we rewrite."""
    with case_file.open() as vault, vault._writer.change() as change:
        unknown = change.add({"kind": "weather", "v": 7, "rain": True})
        title = vault._ledger.records[1].payload | {"colour": {"hue": 30, "kind": "paint"}}
        change.put(1, title)
    with case_file.open() as vault:
        vault.set_title("Een andere titel")
        add(vault, b"something")
    with case_file.open() as vault:
        assert vault._ledger.records[unknown].payload == {"kind": "weather", "v": 7, "rain": True}
        assert vault._ledger.records[1].payload["colour"] == {"hue": 30, "kind": "paint"}
        assert vault.case.title == "Een andere titel"
        assert len(vault.case.exhibits) == 9
        assert vault.check().ok


def test_newer_version_of_a_known_kind_is_refused(case_file):
    """A known kind with a higher version is refused rather than guessed at."""
    with case_file.open() as vault:
        plant(vault, {"kind": "exhibit", "v": 3, "number": 9})
    with pytest.raises(VaultTooNew):
        case_file.open()


def test_a_known_record_that_makes_no_sense_is_damage(case_file):
    """A record that verifies but cannot be decoded is reported and does not hide the others."""
    with case_file.open() as vault:
        plant(vault, {"kind": "exhibit", "v": 1, "number": "nine"})
    with case_file.open() as vault:
        assert vault.broken == ("records",)
        assert len(vault.case.exhibits) == 8


def test_overlay_keeps_what_is_unknown_at_every_depth():
    """Only fields that are unknown survive; an object of another kind is replaced whole."""
    old = {"kind": "a", "x": 1, "new": 2, "in": {"y": 1, "deep": 3}, "alt": {"kind": "p", "w": 1}}
    fresh = {"kind": "a", "x": 9, "in": {"y": 8}, "alt": {"kind": "q"}}
    assert overlay(old, fresh) == {
        "kind": "a",
        "x": 9,
        "new": 2,
        "in": {"y": 8, "deep": 3},
        "alt": {"kind": "q"},
    }


def test_canonical_json():
    """One value has one text: sorted, compact, NFC, escaped only where it must be."""
    value = {"b": ["e\u0301", "\ud800"], "a": {"z": None, "y": True, "x": -1}, "c": '"\n\u2028'}
    expected = '{"a":{"x":-1,"y":true,"z":null},"b":["é","\ufffd"],"c":"\\"\\n\u2028"}'
    assert canonical.dump(value).decode() == expected
    for wrong in ({"a": 1.5}, {"a": 2**53}, {"é": 1}, {"a": b"bytes"}, {1: 1}):
        with pytest.raises(Bug):
            canonical.dump(wrong)
    for wrong in (b"[]", b"\xff", b"{", b"1"):
        with pytest.raises(ValueError):  # noqa: PT011 - any kind of it
            canonical.load(wrong)


def told(vault: Vault, listed: dict[str, list[Payload]]) -> dict[str, list[Payload]]:
    """Give what was told as the vectors list it: by kind, each text as it was typed.

    Fields that came after the vector was written are not in its list.
    """
    found: dict[str, list[Payload]] = {}
    for thing in said(vault.case):
        whole = independent_reader().to_the_letter(told_codec.write(thing))
        kind = found.setdefault(whole["kind"], [])
        fields = listed[whole["kind"]][len(kind)]
        kind.append({name: value for name, value in whole.items() if name in fields})
    return found


@pytest.mark.slow
@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
@pytest.mark.parametrize("key", ["recovery_code", "passphrase"])
def test_vaults_of_earlier_programs_open(path, key, tmp_path):
    """Every vault ever written opens by both secrets, verifies, and holds what it held."""
    expected = json.loads(path.with_suffix(".json").read_text())
    shutil.copy(path, tmp_path / "case.evk")
    with unlock(tmp_path / "case.evk", expected[key], now=now) as vault:
        assert vault.broken == ()
        report = vault.check()
        assert [bad.number for bad in report.bad] == expected.get("incomplete", [])
        assert report.log_intact
        assert report.records_intact
        assert vault.case.title == expected["title"]
        assert [e.name for e in vault.case.exhibits] == [e["name"] for e in expected["exhibits"]]
        assert [e.fingerprint.sha256 for e in vault.case.exhibits] == [
            e["sha256"] for e in expected["exhibits"]
        ]
        assert [entry.event for entry in vault.entries()][: len(expected["events"])] == (
            expected["events"]
        )
        for number, items in expected.get("drawn", {}).items():
            assert markup_codec.markup(int(number), vault.markup(int(number)))["items"] == items
        for number, said in expected.get("said", {}).items():
            exhibit = vault.case.exhibit(int(number))
            assert {name: getattr(exhibit, name) for name in said} == said
        assert told(vault, expected.get("told", {})) == expected.get("told", {})
        before = vault.case.predecessor
        assert (legacy.predecessor(before) if before else {}) == expected.get("rescued", {})
        for number, kept in expected.get("covered", {}).items():
            evidence = vault.case.exhibit(int(number)).evidence
            assert isinstance(evidence, Covered)
            assert evidence.kept.sha256 == kept


@pytest.mark.slow
def test_a_changed_way_in_of_an_earlier_program_holds(tmp_path):
    """The trusted person gets in; what was changed or taken back opens nothing, for any reader."""
    path = VECTORS / "evk-1.0-access.evk"
    expected = json.loads(path.with_suffix(".json").read_text())
    shutil.copy(path, tmp_path / "case.evk")
    reader = independent_reader()
    with unlock(tmp_path / "case.evk", expected["trusted_passphrase"], now=now) as vault:
        assert json.loads(vault.entries()[-1].payload)["actor"] == "trusted-passphrase"
    found = reader.read_vault(path, expected["trusted_passphrase"])
    assert found.log_head == expected["log_head"]
    for secret in expected["former"]:
        with pytest.raises(reader.Refused):
            reader.read_vault(path, secret)


@pytest.mark.slow
@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_the_independent_reader_reads_the_same(path, tmp_path):
    """A reader written from the format's description alone finds the same hashes and log."""
    expected = json.loads(path.with_suffix(".json").read_text())
    reader = independent_reader()
    for secret in (expected["recovery_code"], expected["passphrase"]):
        found = reader.read_vault(path, secret)
        assert found.title == expected["title"]
        assert found.log_head == expected["log_head"]
        assert found.epoch == expected["epoch"]
        assert found.events == expected["events"]
        assert [(e.number, e.name, e.sha256) for e in found.exhibits] == [
            (e["number"], e["name"], e["sha256"]) for e in expected["exhibits"]
        ]
        assert found.derived == expected["derived"]
        drawn = {str(number): items for number, items in found.drawn.items()}
        assert drawn == expected.get("drawn", {})
        assert found.told == expected.get("told", {})
        assert found.rescued == expected.get("rescued", {})
        assert found.incomplete == expected.get("incomplete", [])
    with pytest.raises(reader.Refused):
        reader.read_vault(path, "not the passphrase")


def test_the_independent_reader_reads_todays_vaults(case_file):
    """What the program writes now agrees with the description too, and damage is noticed."""
    reader = independent_reader()
    found = reader.read_vault(case_file.path, case_file.code)
    assert {e.number: e.sha256 for e in found.exhibits} == case_file.hashes
    raw = bytearray(case_file.path.read_bytes())
    raw[len(raw) // 2] ^= 1
    case_file.path.write_bytes(raw)
    with pytest.raises(reader.Refused):
        reader.read_vault(case_file.path, case_file.code)


def test_the_independent_reader_shares_nothing():
    """It imports the standard library and cryptography only, and fits 300 lines."""
    text = (Path(__file__).parent / "evk_read.py").read_text()
    assert "evidence_kit" not in text
    assert len(text.splitlines()) <= 300
    assert len(WRITTEN) >= 1
