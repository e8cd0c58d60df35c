"""A platform's sheet: what is kept, what has its turn, and what is tied to items."""

from __future__ import annotations

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting
from evidence_kit.domain.platform_steps import (
    Column,
    PlatformStep,
    next_left,
    standing,
    turn_of,
)

_CHAT = PlatformStep("x/chat", Column.KEEP)
_LINK = PlatformStep("x/link", Column.KEEP, LeadKind.PROFILE_LINK)
_DATA = PlatformStep("x/data", Column.KEEP, may_wait=True)
_REPORT = PlatformStep("x/report", Column.REPORT)
_BLOCK = PlatformStep("x/block", Column.BLOCK)
_STEPS = (_DATA, _CHAT, _LINK, _REPORT, _BLOCK)


def _here(name: str) -> bool:
    return name == "X"


def _exhibit(number: int, gone: str | None = None) -> Exhibit:
    print_ = Fingerprint("a" * 64, "b" * 128, 10)
    words = InWords(print_, FileFacts("a.png"), "In words.")
    return Exhibit(number, words, Source.FILE, "2026-11-21T10:00:00+01:00", withdrawn_because=gone)


def _link(platform: str, state: LeadState = LeadState.OPEN) -> Lead:
    text = "https://x.example.org/lisa"
    return Lead(
        "l", LeadKind.PROFILE_LINK, text, state, platform=platform, sightings=(Sighting(2),)
    )


def test_what_comes_after_waits_for_all_but_what_takes_days() -> None:
    """Asking for data keeps nobody from reporting; blocking waits for reporting."""
    kept = Case(steps_taken=(StepTaken("x/chat"), StepTaken("x/link")))
    for case, report, block in (
        (Case(), False, False),
        (kept, True, False),
        (Case(steps_taken=(*kept.steps_taken, StepTaken("x/report"))), True, True),
    ):
        stands = standing(case, _STEPS, _here)
        assert turn_of(Column.KEEP, stands)
        assert turn_of(Column.REPORT, stands) is report
        assert turn_of(Column.BLOCK, stands) is block


def test_a_lead_of_this_platform_says_it_is_kept_and_where_it_is_seen() -> None:
    """A lead of another platform, or a dismissed one, does not; a cleared box is believed."""
    case = Case(exhibits=(_exhibit(1), _exhibit(2)), leads=(_link("X"),))
    stand = standing(case, (_LINK,), _here)[0]
    assert (stand.done, stand.exhibits) == (True, (2,))
    for other in (_link("Y"), _link("X", LeadState.DISMISSED)):
        assert not standing(Case(leads=(other,)), (_LINK,), _here)[0].done
    cleared = Case(leads=(_link("X"),), steps_taken=(StepTaken("x/link", StepState.OPEN),))
    assert not standing(cleared, (_LINK,), _here)[0].done


def test_an_item_that_was_set_aside_is_no_longer_shown() -> None:
    """Only items that count are tied to a step."""
    taken = StepTaken("x/chat", exhibits=(1, 2, 9))
    case = Case(exhibits=(_exhibit(1), _exhibit(2, "twice")), steps_taken=(taken,))
    assert standing(case, (_CHAT,), _here)[0].exhibits == (1,)


def test_next_is_what_is_missing_and_what_takes_days_comes_last() -> None:
    """What does not apply is not asked for; once all is kept nothing is next."""
    nothing = standing(Case(), _STEPS, _here)
    assert next_left(nothing) == nothing[1]
    not_mine = StepTaken("x/link", StepState.NOT_MINE)
    kept = Case(steps_taken=(StepTaken("x/chat"), not_mine))
    left = next_left(standing(kept, _STEPS, _here))
    assert left is not None
    assert left.step is _DATA
    all_ = Case(steps_taken=(*kept.steps_taken, StepTaken("x/data")))
    assert next_left(standing(all_, _STEPS, _here)) is None
