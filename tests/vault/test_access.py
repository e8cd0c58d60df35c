"""Who can open a vault can be changed, and nobody is locked out when that is interrupted."""

from __future__ import annotations

import json
import shutil
import sqlite3

import pytest

from evidence_kit.domain.errors import (
    AccessHalfChanged,
    PassphraseShared,
    PassphraseTooShort,
    RecoveryCodeMistyped,
    WrongPassphrase,
)
from evidence_kit.vault import Vault, recovery_code, unlock
from evidence_kit.vault.format import Header
from evidence_kit.vault.store import Store
from support.vaults import PASSPHRASE, fill_disk_at_second_copy, now

NEW = "zeven rode fietsen in de regen"
THEIRS = "een heel ander wachtwoord"


def opens(case_file, secret: str) -> str:
    """Open with a secret, give who the log says it was."""
    with unlock(case_file.path, secret, now=now) as vault:
        assert vault.broken == ()
        assert len(vault.case.exhibits) == len(case_file.files)
        return json.loads(vault.entries()[-1].payload)["actor"]


def fails(case_file, secret: str) -> None:
    """Be refused with a secret."""
    with pytest.raises(WrongPassphrase):
        unlock(case_file.path, secret, now=now)


def events(vault: Vault) -> list[str]:
    """Give what the log says happened since it was opened last."""
    names = [entry.event for entry in vault.entries()]
    return names[len(names) - names[::-1].index("opened") :]


@pytest.mark.slow
def test_a_changed_passphrase_takes_the_place_of_the_old_one(case_file):
    """The new one opens, the old one does not, the code still does, and the log says it."""
    with case_file.open() as vault:
        vault.access.change_passphrase(PASSPHRASE, NEW)
        assert events(vault) == ["passphrase-changed"]
    assert opens(case_file, NEW) == "passphrase"
    fails(case_file, PASSPHRASE)
    assert opens(case_file, case_file.code) == "recovery-code"


def test_nothing_of_the_old_slot_stays_in_the_file(case_file):
    """Who finds the old passphrase later finds nothing in this file that it opens."""
    with case_file.open() as vault:
        old = Header.parse(vault._rows.headers()[0]).slot(0)
        vault.access.change_passphrase(case_file.code, NEW)
    held = case_file.path.read_bytes()
    assert old.wrapped not in held
    assert old.salt not in held
    assert held.count(b"EVKVLT\x00\x01") == 2


def test_a_wrong_old_passphrase_changes_nothing(case_file):
    """Whoever sits down at an open case cannot lock its owner out."""
    another = recovery_code.new()
    with case_file.open() as vault:
        before = vault._rows.headers()
        for deed in (
            lambda: vault.access.change_passphrase("iets heel anders dan dat", NEW),
            lambda: vault.access.prepare_code(another),
            lambda: vault.access.trust(another, THEIRS),
            lambda: vault.access.distrust(another),
        ):
            with pytest.raises(WrongPassphrase):
                deed()
        assert vault._rows.headers() == before
        assert events(vault) == []


@pytest.mark.parametrize(
    ("new", "error"),
    [("te kort", PassphraseTooShort), ("ABCD " * 8, RecoveryCodeMistyped)],
)
def test_a_new_passphrase_is_held_to_the_rule_of_the_first(case_file, new, error):
    """What creation would refuse is refused here, before anything is written."""
    with case_file.open() as vault:
        with pytest.raises(error):
            vault.access.change_passphrase(case_file.code, new)
        with pytest.raises(error):
            vault.access.trust(case_file.code, new)
        assert events(vault) == []


@pytest.mark.slow
def test_a_forgotten_passphrase_is_replaced_with_the_code(case_file):
    """Who has only the sheet of paper gets a passphrase again."""
    with case_file.open() as vault:
        vault.access.change_passphrase(case_file.code, NEW)
    assert opens(case_file, NEW) == "passphrase"


def test_a_new_code_ends_the_old_one_in_this_file_only(case_file, tmp_path):
    """The old sheet opens nothing here any more; an older copy of the file it still does."""
    earlier = shutil.copy(case_file.path, tmp_path / "earlier.evk")
    with case_file.open() as vault:
        fresh = vault.access.prepare_code(case_file.code)
        vault.access.adopt_code(fresh)
        assert events(vault) == ["recovery-code-changed"]
    assert opens(case_file, fresh.code) == "recovery-code"
    fails(case_file, case_file.code)
    with unlock(earlier, case_file.code, now=now) as vault:
        assert len(vault.case.exhibits) == len(case_file.files)


def test_a_new_code_opens_nothing_until_it_is_adopted(case_file):
    """Whoever never got it onto paper still has the old sheet, and nothing in the log."""
    with case_file.open() as vault:
        fresh = vault.access.prepare_code(case_file.code)
        assert events(vault) == []
    fails(case_file, fresh.code)
    assert opens(case_file, case_file.code) == "recovery-code"


@pytest.mark.slow
def test_two_people_never_share_a_passphrase(case_file):
    """Stopping the access of one would close nothing; it is refused in both directions."""
    with case_file.open() as vault:
        with pytest.raises(PassphraseShared):
            vault.access.trust(case_file.code, PASSPHRASE)
        vault.access.trust(case_file.code, THEIRS)
        with pytest.raises(PassphraseShared):
            vault.access.change_passphrase(case_file.code, THEIRS)
        assert events(vault) == ["trusted-added"]


def test_a_full_disk_between_the_copies_is_told_and_finished_at_closing(case_file, monkeypatch):
    """It is not called undone: both open until the vault was closed with room on the disk."""
    vault = case_file.open()
    fill_disk_at_second_copy(monkeypatch)
    fresh = vault.access.prepare_code(case_file.code)
    with pytest.raises(AccessHalfChanged):
        vault.access.adopt_code(fresh)
    first, second = vault._rows.headers()
    assert first == fresh.header != second
    monkeypatch.undo()
    vault.close()
    assert case_file.path.read_bytes().count(second) == 0
    assert opens(case_file, fresh.code) == "recovery-code"


def test_an_old_code_with_an_old_copy_opens_the_file_as_it_is_now(case_file, tmp_path):
    """The limit that the settings and docs/threat-model.md name: the master key stays."""
    earlier = shutil.copy(case_file.path, tmp_path / "earlier.evk")
    with case_file.open() as vault:
        vault.access.adopt_code(vault.access.prepare_code(case_file.code))
        vault.set_title("later")
    fails(case_file, case_file.code)
    old, now_held = (sqlite3.connect(path) for path in (earlier, case_file.path))
    now_held.executemany("REPLACE INTO hdr VALUES (?, ?)", old.execute("SELECT id, b FROM hdr"))
    now_held.commit()
    for each in (old, now_held):
        each.close()
    with case_file.open() as vault:
        assert (vault.broken, vault.case.title) == ((), "later")


@pytest.mark.slow
def test_a_trusted_person_comes_and_goes(case_file):
    """Their own passphrase opens until it is taken back; it changes nobody's access."""
    with case_file.open() as vault:
        vault.access.trust(case_file.code, THEIRS)
    assert opens(case_file, THEIRS) == "trusted-passphrase"
    with unlock(case_file.path, THEIRS, now=now) as vault:
        with pytest.raises(WrongPassphrase):
            vault.access.change_passphrase(THEIRS, NEW)
        vault.access.distrust(case_file.code)
        assert events(vault) == ["trusted-removed"]
    fails(case_file, THEIRS)
    assert opens(case_file, case_file.code) == "recovery-code"


@pytest.mark.slow
def test_all_slots_keep_the_same_cost(case_file):
    """Nobody without a secret can see which slots are used, or which were changed."""
    with case_file.open() as vault:
        vault.access.trust(case_file.code, THEIRS)
        vault.access.change_passphrase(case_file.code, NEW)
        header = Header.parse(vault._rows.headers()[0])
        assert len({header.slot(number).cost for number in range(4)}) == 1


class Cut(Exception):  # noqa: N818 - a power cut
    """Stands for the end of the process."""


@pytest.mark.parametrize(
    "writes", [pytest.param(0, marks=pytest.mark.slow), 1, pytest.param(2, marks=pytest.mark.slow)]
)
def test_cut_off_between_the_copies_somebody_still_gets_in(case_file, monkeypatch, writes):
    """Before, between and after the two commits the old or the new passphrase opens, wholly."""
    vault = case_file.open()
    put, seen = Store.put_header, []

    def cut(store: Store, copy: int, header: bytes) -> None:
        if len(seen) == writes:
            raise Cut
        seen.append(copy)
        put(store, copy, header)

    monkeypatch.setattr(Store, "put_header", cut)
    if writes < 2:
        with pytest.raises(Cut):
            vault.access.change_passphrase(case_file.code, NEW)
    else:
        vault.access.change_passphrase(case_file.code, NEW)
    monkeypatch.undo()
    left = shutil.copy(case_file.path, case_file.path.with_name("left.evk"))
    vault.close()
    case_file.path = left
    secret = PASSPHRASE if writes == 0 else NEW
    assert opens(case_file, secret) == "passphrase"
    # Opened for writing, the change is finished, one way or the other.
    fails(case_file, NEW if writes == 0 else PASSPHRASE)
