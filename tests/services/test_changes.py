"""A police file is out of date once something on its pages could be another, and no sooner."""

from __future__ import annotations

import json

import pytest

from evidence_kit.domain.custody import Entry
from evidence_kit.services.changes import changed_since_export, clock_is_odd


def _log(*events: str, fields: list[str] | None = None) -> list[Entry]:
    payload = json.dumps({"fields": fields or []})
    return [
        Entry(seq, json.dumps({"ev": event}), payload) for seq, event in enumerate(events, start=1)
    ]


def test_right_after_it_nothing_changed() -> None:
    """What was done before does not count."""
    assert not changed_since_export(_log("vault-created", "import", "note", "export"))


@pytest.mark.parametrize(
    "event", ["import", "note", "drop", "withdraw", "case-changed", "something-new"]
)
def test_what_changes_a_page_counts(event: str) -> None:
    """Also after locking and opening again, and what a newer program wrote."""
    assert changed_since_export(_log("import", "export", event, "locked", "opened"))


def test_looking_and_locking_change_nothing() -> None:
    """Nobody is sent back for having opened an exhibit or the case."""
    quiet = _log("import", "export", "locked", "opened", "describe", "verify", fields=["looked_at"])
    assert not changed_since_export(quiet)
    told = _log("import", "export", "describe", fields=["description", "looked_at"])
    assert changed_since_export(told)


def test_who_can_open_the_case_is_on_no_page() -> None:
    """A new password, a new code, a trusted person or a copy sends nobody back either."""
    keys = ("passphrase-changed", "recovery-code-changed", "trusted-added", "trusted-removed")
    assert not changed_since_export(_log("import", "export", *keys, "copy"))


def test_a_few_pages_on_paper_are_not_one() -> None:
    """Neither alone nor after a police file; all pages are one, of older lines nobody knows."""
    whole, saved, part, unknown = (
        Entry(2, json.dumps({"ev": "export"}), json.dumps(payload))
        for payload in (
            {"what": "print", "whole": True},
            {"what": "dossier"},
            {"what": "print", "whole": False},
            {"what": "print"},
        )
    )
    kept = _log("import")
    for few in (part, unknown):
        assert changed_since_export([*kept, few])
        assert not changed_since_export([*kept, saved, few])
    assert not changed_since_export([*kept, whole])


def test_without_one_it_is_not_up_to_date() -> None:
    """There is nothing that could be."""
    assert changed_since_export(_log("import"))


@pytest.mark.parametrize(
    ("events", "odd"),
    [
        (("vault-created",), False),
        (("vault-created", "clock-anomaly", "import"), True),
        (("vault-created", "clock-anomaly", "locked", "opened", "import"), False),
        (("vault-created", "locked", "clock-anomaly", "opened"), True),
    ],
)
def test_an_odd_clock_is_told_while_it_matters(events: tuple[str, ...], odd: bool) -> None:
    """From just before this opening on; what was odd the last time is in the log."""
    assert clock_is_odd(_log(*events)) is odd
