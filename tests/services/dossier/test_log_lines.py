"""The log says what happened, and never that somebody changed what they only looked at."""

import datetime as dt
import json
from pathlib import Path

import pytest

from evidence_kit.domain.custody import Entry
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.person import Person
from evidence_kit.services.dossier.log_lines import happened, lines
from evidence_kit.vault import create
from evidence_kit.wording import wording

NOW = dt.datetime(2026, 11, 21, 19, 40, tzinfo=dt.UTC)


def test_opening_is_not_told_as_a_change(tmp_path: Path) -> None:
    """Looking at an item for the first time stands there as that; describing it as a change."""
    vault, _code = create(
        tmp_path / "a.evk", "wolk tegel kano mosterd lente", title="", now=lambda: NOW, kib=65_536
    )
    with vault:
        words = InWords(Fingerprint("00" * 32, "00" * 64, 3), FileFacts("a.png"), "words")
        vault.add_in_words(words, Source.FILE)
        vault.describe(1, looked_at=True)
        vault.describe(1, platform="Snapchat")
        told = [happened(wording("nl"), one) for one in lines(vault.entries())]
    assert told[-2:] == [
        "bijlage 1: voor het eerst geopend",
        "bijlage 1: gegevens van de bijlage gewijzigd",
    ]


@pytest.mark.parametrize(("language", "said"), [("nl", "beheer van de zaak"),
                                               ("en", "the case was looked after")])  # fmt: skip
def test_who_may_open_the_case_is_not_told(language: str, said: str) -> None:
    """Passwords, codes and a trusted person are one line that says only that it was cared for."""
    events = ("trusted-added", "passphrase-changed", "recovery-code-changed", "trusted-removed")
    entries = [Entry(seq, json.dumps({"ev": event}), None) for seq, event in enumerate(events, 1)]
    one, all_of_them = lines(entries[:1]), lines(entries)
    assert [happened(wording(language), told) for told in one] == [said]
    (line,) = all_of_them
    assert (line.times, happened(wording(language), line).startswith(f"{said}, 4 ")) == (4, True)


def test_what_a_helper_did_is_told_as_theirs(tmp_path: Path) -> None:
    """The same deed by a helper and by the person are two lines, and one of them says who."""
    vault, _code = create(
        tmp_path / "a.evk", "wolk tegel kano mosterd lente", title="", now=lambda: NOW, kib=65_536
    )
    with vault:
        vault.attend(helper=True)
        vault.note(Person(helper="T. Voorbeeld"))
        vault.note(Person(helper="T. Voorbeeld", helper_role="ouder"))
        vault.attend(helper=False)
        vault.note(Person(helper="T. Voorbeeld", helper_role="ouder", name="Sam"))
        told = [happened(wording("nl"), one) for one in lines(vault.entries())]
    assert told[-2:] == [
        "iets verteld of veranderd, door een helper, 2 keer",
        "iets verteld of veranderd",
    ]
