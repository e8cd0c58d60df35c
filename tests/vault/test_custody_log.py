"""The custody log: complete, chained, honest about clocks, silent about content."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json

import pytest

from evidence_kit import __version__
from evidence_kit.domain.custody import Entry, first_break
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Obstacle, Source
from evidence_kit.domain.picture import Role
from evidence_kit.vault import NewPicture, create, unlock
from evidence_kit.vault.machine import Machine
from support.vaults import LOWEST_KIB, NOON, PASSPHRASE, add, now

COMMON = {
    *("kind", "v", "salt", "session", "app", "os", "actor", "tz", "mono", "boot"),
}


class Clocks:
    """Both clocks of a computer, turned by hand."""

    def __init__(self) -> None:
        self.wall, self.awake, self.boot = NOON, 1_000_000, "boot-1"

    def pass_(self, seconds: float, wall: float | None = None) -> None:
        """Let time go by; `wall` when the wall clock shows another step."""
        self.awake += round(seconds * 1000)
        self.wall += dt.timedelta(seconds=seconds if wall is None else wall)

    @property
    def machine(self) -> Machine:
        """Give a computer with these clocks."""
        return Machine(
            awake_ms=lambda: self.awake, boot_id=lambda: self.boot, system=lambda: "Linux 6.1"
        )

    def now(self) -> dt.datetime:
        """Give the wall clock."""
        return self.wall


@pytest.fixture
def clocks():
    """Give clocks to turn."""
    return Clocks()


@pytest.fixture
def vault(tmp_path, clocks):
    """Give an open vault on a computer with these clocks."""
    vault, _ = create(
        tmp_path / "case.evk",
        PASSPHRASE,
        title="Zaak van Sam Voorbeeld",
        now=clocks.now,
        kib=LOWEST_KIB,
        machine=clocks.machine,
    )
    with vault:
        yield vault


def payload(entry: Entry) -> dict:
    """Read what an entry says."""
    return json.loads(entry.payload)


def test_an_entry_says_who_what_and_when(vault, clocks):
    """Line and payload are canonical, linked by hashes, and have every field."""
    clocks.pass_(2.5)
    exhibit = add(vault, b"abc", "lisa.voorbeeld04.png")
    entry = vault.entries()[-1]
    line, said = json.loads(entry.line), payload(entry)
    assert list(line) == sorted(line) == ["ev", "ph", "prev", "seq", "utc", "v"]
    assert line["utc"] == "2026-11-17T11:00:02.500Z"
    assert line["ph"] == hashlib.sha256(entry.payload.encode()).hexdigest()
    assert line["prev"] == vault.entries()[-2].hash
    assert vault.head.hash == hashlib.sha256(entry.line.encode()).hexdigest()
    assert set(said) == COMMON | {"item", "sha256", "sha512", "size", "source"}
    assert said["item"] == "B-001"
    assert said["sha256"] == exhibit.fingerprint.sha256
    assert said["size"] == 3
    assert said["app"] == __version__
    assert said["actor"] == "passphrase"
    assert said["tz"] == "+01:00"
    assert said["mono"] == 1_002_500
    assert len(bytes.fromhex(said["salt"])) == 16
    assert entry.payload == json.dumps(said, sort_keys=True, separators=(",", ":"))
    assert exhibit.added_at == "2026-11-17T12:00:02.500+01:00"


@pytest.mark.slow
def test_every_event_is_there_and_none_tells_content(vault, clocks, tmp_path):
    """All that happens is logged in order, and no name, title or word of a person is."""
    add(vault, b"abc", "lisa.voorbeeld04.png")
    add(vault, b"abc", "again.png")
    words = InWords(Fingerprint("a" * 64, "b" * 128, 9), FileFacts("naakt.jpg"), "schaamte")
    vault.add_in_words(words, Source.FILE)
    vault.add_pictures(1, Obstacle.BROKEN, [NewPicture(Role.VEIL, b"v", "veil/1", (1, 1))])
    vault.set_title("Nieuwe naam")
    vault.check()
    vault.close()
    with unlock(tmp_path / "case.evk", PASSPHRASE, now=clocks.now, machine=clocks.machine) as again:
        entries = again.entries()
        assert first_break(entries) is None
    assert [entry.event for entry in entries] == [
        *("vault-created", "import", "import-again", "register-in-words", "derive"),
        *("case-changed", "verify", "locked", "opened"),
    ]
    everything = "".join(f"{entry.line}{entry.payload}" for entry in entries)
    for secret in ("lisa", "again.png", "naakt", "schaamte", "Sam", "Nieuwe"):
        assert secret not in everything
    derive = payload(entries[4])
    assert derive["outcome"] == "broken"
    assert derive["parent_sha256"] == hashlib.sha256(b"abc").hexdigest()
    assert derive["outputs"] == [
        {
            "operation": "veil/1",
            "role": "veil",
            "sha256": hashlib.sha256(b"v").hexdigest(),
            "size": 1,
        }
    ]
    sessions = [payload(entry)["session"] for entry in entries]
    assert len(set(sessions[:-1])) == 1
    assert sessions[-1] not in sessions[:-1]


def test_the_slot_that_opened_is_the_actor(case_file):
    """Opening by recovery code is told apart from opening by passphrase."""
    with case_file.open() as vault:
        assert payload(vault.entries()[-1])["actor"] == "recovery-code"


@pytest.mark.parametrize(
    ("awake", "wall", "said"),
    [
        (10, -3600, {"wall_ms": -3_600_000, "mono_ms": 10_000}),
        (10, 16, {"wall_ms": 16_000, "mono_ms": 10_000}),
        (3600, 10, {"wall_ms": 10_000, "mono_ms": 3_600_000}),
        (0, -0.001, {"wall_ms": -1, "mono_ms": 0}),
    ],
)
def test_an_odd_clock_is_noted(vault, clocks, awake, wall, said):
    """A clock that went back or drifted more than 5 s is noted before the event itself."""
    clocks.pass_(awake, wall)
    add(vault, b"abc")
    note, event = vault.entries()[-2:]
    assert (note.event, event.event) == ("clock-anomaly", "import")
    expected = said | {"previous_utc": "2026-11-17T11:00:00.000Z"}
    assert {key: payload(note)[key] for key in expected} == expected
    assert first_break(vault.entries()) is None


@pytest.mark.parametrize(("awake", "wall"), [(0, 0), (10, 14.9), (10, 5.1), (90_000, 90_000)])
def test_an_ordinary_clock_is_not(vault, clocks, awake, wall):
    """Small steps and long pauses, sleep included, are no anomaly."""
    clocks.pass_(awake, wall)
    add(vault, b"abc")
    assert [entry.event for entry in vault.entries()] == ["vault-created", "import"]


def test_summer_time_is_no_anomaly(vault, clocks):
    """Another offset from UTC is another way to say the same moment."""
    clocks.pass_(60)
    clocks.wall = clocks.wall.astimezone(dt.timezone(dt.timedelta(hours=2)))
    add(vault, b"abc")
    assert vault.entries()[-1].event == "import"
    assert vault.entries()[-2].event == "vault-created"
    assert payload(vault.entries()[-1])["tz"] == "+02:00"


@pytest.mark.parametrize(("boot", "anomaly"), [("boot-2", False), ("boot-1", True)])
def test_the_monotonic_clock_counts_within_one_start_of_the_computer(
    vault, clocks, tmp_path, boot, anomaly
):
    """After a restart the monotonic clock begins again, which says nothing."""
    vault.close()
    clocks.wall += dt.timedelta(hours=1)
    clocks.awake, clocks.boot = 5000, boot
    with unlock(tmp_path / "case.evk", PASSPHRASE, now=clocks.now, machine=clocks.machine) as again:
        assert (again.entries()[-2].event == "clock-anomaly") is anomaly


def test_a_clock_that_went_back_between_sessions(vault, clocks, tmp_path):
    """Also after a restart a clock that went back is noted; nothing is corrected."""
    vault.close()
    clocks.wall -= dt.timedelta(days=400)
    clocks.awake, clocks.boot = 5000, "boot-2"
    with unlock(tmp_path / "case.evk", PASSPHRASE, now=clocks.now, machine=clocks.machine) as again:
        note, event = again.entries()[-2:]
        assert note.event == "clock-anomaly"
        assert payload(note)["mono_ms"] is None
        assert event.utc == "2025-10-13T11:00:00.000Z"


def test_real_clocks_are_quiet(case_file):
    """On this computer an ordinary session has no anomaly."""
    with case_file.open() as vault:
        add(vault, b"abc")
        vault.add_original(
            io.BytesIO(b"d"), facts=FileFacts("d"), origin=Source.SAMPLE, media_type="x"
        )
    with unlock(case_file.path, case_file.code, now=now) as vault:
        assert "clock-anomaly" not in [entry.event for entry in vault.entries()]
