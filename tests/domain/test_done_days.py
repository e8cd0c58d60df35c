"""On which day something was done: said where it is sure, and nowhere else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import Head
from evidence_kit.domain.done import Deed, dated, done
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.predecessor import Predecessor

_TODAY = dt.date(2026, 11, 21)
_NOTHING = dict.fromkeys(Deed, 0)


def _ticked(day: str) -> StepTaken:
    return StepTaken("no-pay", StepState.DONE, Moment(Precision.EXACT, day))


def _days(case: Case, before: dict[Deed, int]) -> dict[Deed, str]:
    return {one.deed: one.on for one in dated(done(case, _TODAY), case, _TODAY, before)}


def test_in_a_case_that_was_made_today_all_was_done_today() -> None:
    """Each line says so, not only the first; a rescued one holds what is older."""
    case = Case(
        created_at="2026-11-21T09:30:00+01:00",
        steps_taken=(_ticked("2026-11-21"),),
        events=(Event("e", EventKind.THREAT),),
        payments=(Payment("p"),),
    )
    assert set(_days(case, {}).values()) == {"2026-11-21"}
    older = replace(case, steps_taken=(_ticked("2026-11-19"),))
    assert _days(older, {}) == {Deed.FIRST_STEPS: "2026-11-19", Deed.TOLD: "", Deed.PAYMENTS: ""}
    rescued = replace(case, predecessor=Predecessor("00" * 16, Head(1, "0" * 64, 1)))
    assert _days(rescued, {})[Deed.TOLD] == ""


def test_what_was_added_since_the_case_was_opened_today_was_done_today() -> None:
    """What was there before keeps no day: nothing says which."""
    case = Case(
        created_at="2026-11-19T09:30:00+01:00",
        events=(Event("e", EventKind.THREAT),),
        payments=(Payment("p"),),
    )
    found = _days(case, {**_NOTHING, Deed.TOLD: 1})
    assert found == {Deed.TOLD: "", Deed.PAYMENTS: "2026-11-21"}
    assert set(_days(case, {}).values()) == {""}
