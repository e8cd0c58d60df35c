"""The rail tells how far each room is, and what is wrong with the whole case is said above."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence_kit.domain.answers import Answers
from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.done import Deed, done
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Statement
from evidence_kit.ui.shell.path import CHECK, COLLECT, DOSSIER, FIRST, IDENTIFY, TELL, steps
from evidence_kit.ui.shell.step_face import RailStep
from evidence_kit.wording import Wording, wording
from support.answering import answers

FINGERPRINT = Fingerprint("ab" * 32, "cd" * 64, 5)


def exhibit(number: int, withdrawn: str | None = None) -> Exhibit:
    """Give an exhibit in words."""
    return Exhibit(
        number,
        InWords(FINGERPRINT, FileFacts(f"{number}.png")),
        Source.FILE,
        "2026-11-21T18:40:00.000+01:00",
        withdrawn,
    )


EXPORT = Export(
    ExportKind.DOSSIER, "dossier.pdf", "x", "nl", "2026-11-21T18:40:00+01:00", "", 1, 5, "EK", ""
)


def by_room(case: Case, here: str, words: Wording) -> dict[str, RailStep]:
    """Give the steps of the rail by the room they lead to."""
    return {step.key: step for step in steps(case, here, words)}


def test_an_empty_case_begins_at_the_first_room() -> None:
    """The sun stands at safety and nothing is counted; collecting comes after the questions."""
    path = by_room(Case(), FIRST, wording("nl"))
    collect, offender, story, dossier = (path[at] for at in (COLLECT, IDENTIFY, TELL, DOSSIER))
    assert (path[FIRST].state, path[FIRST].sub) == ("now", "Begin hier")
    assert (collect.state, collect.sub) == ("todo", "")
    assert (offender.state, offender.sub) == ("todo", "Een naam hoeft niet")
    assert (story.state, story.sub) == ("todo", "Ongeveer is goed")
    assert (path[CHECK].state, path[CHECK].sub) == ("todo", "Perfect hoeft niet")
    assert (dossier.state, dossier.sub) == ("todo", "Later, als je wilt")
    assert [one.number for one in path.values()] == list(range(1, len(path) + 1))


@pytest.mark.parametrize(
    "case",
    [
        Case(exhibits=(exhibit(1),)),
        Case(exhibits=(exhibit(1, "twice the same"),), answers=answers(safe="yes")),
        Case(payments=(Payment("1"),), answers=answers(safe="yes")),
        Case(leads=(Lead("1", LeadKind.USERNAME, "lisa.voorbeeld04"),)),
    ],
)
def test_who_has_begun_is_not_told_to_begin(case: Case) -> None:
    """With anything in the case no step says where to begin, also with all items set aside."""
    words = wording("nl")
    for here in (FIRST, COLLECT, TELL):
        assert all(step.sub != "Begin hier" for step in steps(case, here, words))


def test_where_images_were_shown_counts_as_an_event() -> None:
    """The rail counts what the overview counts: a place stands in the time line as well."""
    case = Case(events=(Event("e", EventKind.OTHER),), distributions=(Distribution("d"),))
    assert by_room(case, TELL, wording("en"))[TELL].sub == "2 events"
    assert {one.deed: one.count for one in done(case)}[Deed.TOLD] == 2
    shared = Case(distributions=(Distribution("d"),))
    assert by_room(shared, COLLECT, wording("en"))[TELL].state == "done"


@pytest.mark.parametrize("here", [FIRST, COLLECT, TELL])
@pytest.mark.parametrize("said", [answers(), answers(safe="dark-thoughts")])
def test_only_where_the_person_is_it_says_to_begin(here: str, said: Answers) -> None:
    """After one question nobody is sent on to collecting."""
    path = steps(Case(answers=said), here, wording("nl"))
    assert {one.key for one in path if one.sub == "Begin hier"} <= {here}


def test_safety_is_done_once_every_question_was_asked() -> None:
    """Until then it says how many were; skipped ones were asked too."""
    words, said = wording("nl"), answers(safe="yes", for_whom="")
    asked = by_room(Case(answers=said), COLLECT, words)
    assert (asked[FIRST].state, asked[FIRST].sub) == ("todo", "2 vragen gehad")
    assert asked[COLLECT].sub == "Begin hier"
    ends = answers(safe="", for_whom="", age_now="", channel="", threatened="no", stranger="no")
    done = by_room(Case(answers=ends), COLLECT, words)
    assert (done[FIRST].state, done[FIRST].sub) == ("done", "Klaar")


def test_safety_is_not_done_before_the_first_steps_were_seen() -> None:
    """With all questions asked it goes on there; noted steps are counted, and end it."""
    words = wording("nl")
    said = answers(safe="yes", for_whom="", age_now="", channel="", threatened="yes", image="")
    said = Answers((*said.given, *answers(demanded="", paid="", did_more="").given))
    said = Answers((*said.given, *answers(spread="", told="", age_then="").given))
    asked = Case(answers=said)
    for here in (FIRST, COLLECT):
        path = by_room(asked, here, words)
        assert path[FIRST].sub == "Nu bezig"
        assert path[FIRST].state == ("now" if here == FIRST else "todo")
    ticked = replace(asked, steps_taken=(StepTaken("no-pay"),))
    path = by_room(ticked, COLLECT, words)
    assert (path[FIRST].state, path[FIRST].sub) == ("done", "1 van 14 stappen")
    collected = replace(asked, exhibits=(exhibit(1),))
    assert by_room(collected, FIRST, words)[FIRST].sub == "Nu bezig"
    assert by_room(collected, TELL, words)[FIRST].sub == "Klaar"


def test_checking_is_done_once_nothing_is_left_to_do() -> None:
    """Then its step says so; as long as somebody is there, the sun stands there."""
    done = steps(Case(), COLLECT, wording("nl"), strong=True)
    check = next(one for one in done if one.key == CHECK)
    assert (check.state, check.sub) == ("done", "Klaar")
    assert by_room(Case(), CHECK, wording("nl"))[CHECK].state == "now"


def test_what_is_there_is_counted_without_what_was_withdrawn() -> None:
    """Two items of which one is set aside count as one; a file that left counts too."""
    case = Case(exhibits=(exhibit(1), exhibit(2, "twice the same")), exports=(EXPORT,))
    path = by_room(case, DOSSIER, wording("en"))
    collect, dossier = path[COLLECT], path[DOSSIER]
    assert (collect.state, collect.sub) == ("done", "1 item")
    assert (dossier.state, dossier.sub) == ("now", "1 made")
    assert by_room(case, COLLECT, wording("en"))[DOSSIER].state == "done"


def _kept(number: int, *, looked_at: bool) -> Exhibit:
    """Give an exhibit with a picture that can be opened."""
    facts, content = FileFacts(f"{number}.png"), Picture("PNG", 1080, 2340)
    original = Original(ObjectId(str(number)), FINGERPRINT, facts, "image/png", content)
    return replace(exhibit(number), evidence=original, looked_at=looked_at)


def test_no_check_mark_for_one_thing_alone() -> None:
    """With more to do there a room keeps its number, and says what there is."""
    seen, new = _kept(1, looked_at=True), _kept(2, looked_at=False)
    found, right = (
        Lead(str(at), LeadKind.USERNAME, f"lisa.voorbeeld0{at}", state)
        for at, state in enumerate((LeadState.OPEN, LeadState.CONFIRMED))
    )
    contact, threat = Event("c", EventKind.FIRST_CONTACT), Event("t", EventKind.THREAT)
    begun = Case(exhibits=(seen, new), leads=(found, right), events=(contact,))
    path = by_room(begun, CHECK, wording("nl"))
    assert [path[at].state for at in (COLLECT, IDENTIFY, TELL)] == ["todo"] * 3
    assert [path[at].sub for at in (COLLECT, IDENTIFY, TELL)] == [
        "2 bijlagen",
        "2 gegevens",
        "1 gebeurtenis",
    ]
    ended = Case(exhibits=(seen,), leads=(right,), events=(contact, threat))
    path = by_room(ended, CHECK, wording("nl"))
    assert [path[at].state for at in (COLLECT, IDENTIFY, TELL)] == ["done"] * 3
    opened = replace(begun, exhibits=(seen,))
    assert by_room(opened, CHECK, wording("nl"))[COLLECT].state == "done"
    own = replace(begun, statement=Statement("Het begon in maart."))
    path = by_room(own, CHECK, wording("nl"))
    assert [path[at].state for at in (COLLECT, IDENTIFY, TELL)] == ["done", "todo", "done"]


def test_details_that_count_are_counted() -> None:
    """What was put away is not counted, and two that were joined are one."""
    leads = (
        Lead("1", LeadKind.USERNAME, "lisa.voorbeeld04"),
        Lead("2", LeadKind.USERNAME, "Lisa.voorbeeld04", LeadState.MERGED, into="1"),
        Lead("3", LeadKind.PHONE, "06-12345678", LeadState.DISMISSED),
    )
    step = by_room(Case(leads=leads), IDENTIFY, wording("en"))[IDENTIFY]
    assert (step.state, step.sub) == ("now", "1 detail")


@pytest.mark.parametrize(
    ("events", "payments", "said"),
    [
        (0, 0, "Ongeveer is goed"),
        (1, 0, "1 gebeurtenis"),
        (0, 2, "2 betalingen"),
        (3, 2, "3 gebeurtenissen, 2 betalingen"),
        (20, 12, "32 dingen verteld"),
    ],
)
def test_events_and_payments_are_counted_apart(events: int, payments: int, said: str) -> None:
    """A payment is no event; what would not fit is said in short, and is true."""
    case = Case(
        events=tuple(Event(str(at), EventKind.THREAT) for at in range(events)),
        payments=tuple(Payment(str(at)) for at in range(payments)),
    )
    assert by_room(case, COLLECT, wording("nl"))[TELL].sub == said
