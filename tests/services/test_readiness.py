"""What a vault tells of how ready a case is: only what was drawn there, and what the log says."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from evidence_kit.domain.custody import Entry
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.remark import Checked, Level, Part
from evidence_kit.services.readiness import Looked, last_check, look, remarks_on
from support.vaults import add, new_vault

TODAY = dt.date(2026, 11, 22)


def _entry(event: str, payload: str | None) -> Entry:
    return Entry(1, json.dumps({"ev": event, "utc": "2026-11-21T10:00:00.000Z"}), payload)


def test_only_a_check_that_says_what_it_found_counts() -> None:
    """The last one stands; one without its result, or none at all, is no check."""
    sound, odd = _entry("verify", '{"bad":0,"objects":4}'), _entry("verify", '{"bad":2}')
    assert last_check([odd, sound, _entry("locked", None)]) == Checked(sound.utc, 0)
    assert last_check([sound, odd]) == Checked(odd.utc, 2)
    assert last_check([sound, _entry("verify", None)]) is None
    assert last_check([_entry("import", "{}")]) is None


@pytest.mark.parametrize("damaged", [False, True])
def test_a_vault_tells_its_black_outs_and_its_last_check(tmp_path: Path, *, damaged: bool) -> None:
    """Boxes are no black-outs; a check that was made is told from then on."""
    vault, _code = new_vault(tmp_path / "case.evk")
    with vault:
        one, two = add(vault, b"one"), add(vault, b"two")
        for number, kind in ((one.number, Kind.BLACKOUT), (two.number, Kind.BOX)):
            drawn = Annotation("a", kind, Point(1, 2), Point(5, 9))
            vault.set_markup(number, Markup((drawn,)))
        before = look(vault)
        assert dict(before.black) == {one.number: (Rect(1, 2, 4, 7),)}
        assert before.checked is None
        vault.check()
        after = look(vault)
        found = {
            one.part: one for one in remarks_on(vault.case, after, damaged=damaged, today=TODAY)
        }
    assert after.checked is not None
    assert after.checked.bad == 0
    assert (found[Part.ORIGINALS].level is Level.STRONG) is not damaged
    assert remarks_on(vault.case, Looked(), damaged=False, today=TODAY)
