"""The rooms by name, and the path in the rail: how far each of its rooms is."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.at_hand import happened
from evidence_kit.domain.case import Case
from evidence_kit.domain.case import made as files_of
from evidence_kit.domain.guide import walk
from evidence_kit.domain.lead import gathered
from evidence_kit.domain.next_step import NextStep, Step
from evidence_kit.domain.settled import collected, sorted_out, told
from evidence_kit.domain.step_order import counted as counted_steps
from evidence_kit.domain.step_order import first_steps
from evidence_kit.services.guide_words import advise
from evidence_kit.services.questions import answered, guide
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.open_case import counted
from evidence_kit.ui.shell.rail_step import RailItem
from evidence_kit.ui.shell.step_face import RailStep, State
from evidence_kit.wording import N_, Wording

HOME: Final = "home"
FIRST: Final = "first"
"""The questions, the first steps, and what they lead to."""
COLLECT, ANNOTATE, IDENTIFY = "collect", "annotate", "identify"
TELL, CHECK, DOSSIER, HELP = "tell", "check", "dossier", "help"
SETTINGS: Final = "settings"
HELPING: Final = "helping"
"""Who types; on the rail once somebody helps."""
RESCUE: Final = "rescue"
"""Only of a damaged case."""

BESIDE: Final = (HELP, HELPING, HOME, SETTINGS, RESCUE)
"""Rooms that are no step of the path."""

ROOM_OF: Final = {
    Step.READ: COLLECT,
    Step.QUESTIONS: FIRST,
    Step.CALM: FIRST,
    Step.FIRST_STEPS: FIRST,
    Step.TAKEDOWN: FIRST,
    Step.TALK: FIRST,
    Step.BLOCK: FIRST,
    Step.BANK: FIRST,
    Step.ANSWER: COLLECT,
    Step.AGAIN: COLLECT,
    Step.COLLECT: COLLECT,
    Step.LOOK: COLLECT,
    Step.SORT: IDENTIFY,
    Step.ACCOUNT: IDENTIFY,
    Step.TELL: TELL,
    Step.PAYMENTS: TELL,
    Step.COMPLAINT: CHECK,
    Step.REACHABLE: CHECK,
    Step.CHECK: CHECK,
    Step.DOSSIER: DOSSIER,
    Step.ENOUGH: DOSSIER,
}
"""Where each next step is taken."""

WAYS_BACK: Final = {
    HOME: N_("Back: overview"),
    FIRST: N_("Back: first of all, safe"),
    IDENTIFY: N_("Back: details of the offender"),
    TELL: N_("Back: what has happened"),
    CHECK: N_("Back: check"),
}
"""Rooms the drawing table leads back to, and how that is said."""
WAYS: Final = {
    Way.COLLECT: COLLECT,
    Way.TELL: TELL,
    Way.PLACE: TELL,
    Way.MONEY: TELL,
    Way.CHECK: CHECK,
    Way.HELP: HELP,
    Way.DOSSIER: DOSSIER,
}
"""The rooms that pages of the guide lead to."""
_LONGEST: Final = 31
"""Characters that fit below a label in the rail."""


def room_of(next_: NextStep) -> str:
    """Give where a next step is taken."""
    return ROOM_OF[next_.step]


def step_of(room: str, before: str, visit: str = "") -> str | None:
    """Give where a room without a place of its own on the path stands; None for the others.

    The drawing table belongs to the room it was opened from, and so does checking while somebody
    only visits it from another room.
    """
    if room == CHECK and visit:
        return visit
    if room == RESCUE:
        return HOME
    if room != ANNOTATE:
        return None
    return before if before in (FIRST, IDENTIFY, TELL, CHECK) else COLLECT


def way_back(room: str, words: Wording) -> str:
    """Name the way back from the drawing table; "" when it leads to all exhibits."""
    return words.gettext(WAYS_BACK[room]) if room in WAYS_BACK else ""


def home_item(words: Wording) -> RailItem:
    """Give what stands above the path."""
    return RailItem(HOME, "house", words.gettext("Overview"))


def foot_items(
    words: Wording, *, helped: bool = False, helps: bool = False
) -> tuple[RailItem, ...]:
    """Give what stands at the foot of the rail; who types, in a case somebody helps with."""
    _ = words.gettext
    helper = RailItem(HELPING, "users", _("Helper types") if helps else _("You type"))
    return (
        *((helper,) if helped else ()),
        RailItem(HELP, "life-buoy", _("Help")),
        RailItem(SETTINGS, "settings", _("Settings")),
    )


def steps(
    case: Case, here: str, words: Wording, *, arriving: bool = False, strong: bool = False
) -> tuple[RailStep, ...]:
    """Give the path: only rooms that work, each with how far it is; the sun stands at `here`.

    Args:
        case: as it is now.
        here: the room the person is in.
        words: the language.
        arriving: files are being kept.
        strong: nothing is left to check.
    """
    _ = words.gettext
    count = len(counted(case))
    kept = words.ngettext("{count} item", "{count} items", count).format(count=count)
    made = len(files_of(case))
    files = words.ngettext("{count} made", "{count} made", made).format(count=made)
    known = len(gathered(case.leads))
    leads = words.ngettext("{count} detail", "{count} details", known).format(count=known)
    events = len(happened(case))
    begun = bool(case.exhibits or known or events or case.payments or made)
    story = told_so_far(events, len(case.payments), words)
    safe, done = safe_so_far(case, here, words, begun=begun)
    first = _("Begin here") if here == COLLECT and not begun else ""
    first = _("is coming in") if arriving else first
    rooms: tuple[tuple[str, str, str, str, bool], ...] = (
        (FIRST, _("First of all, safe"), _("Safe"), safe, done),
        (COLLECT, _("Collect"), _("Collect"), kept if count else first, collected(case)),
        (
            IDENTIFY,
            _("Details of the offender"),
            _("Offender"),
            leads if known else _("A name is not needed"),
            sorted_out(case),
        ),
        (TELL, _("What has happened"), _("Story"), story, told(case)),
        (
            CHECK,
            _("Checking"),
            _("To check"),
            _("Done") if strong else _("Perfect is not needed"),
            strong,
        ),
        (
            DOSSIER,
            *(_("Police file"),) * 2,
            files if made else _("Later, when you want"),
            bool(made),
        ),
    )
    return tuple(
        RailStep(room, number, label, short, sub, _state(here == room, done))
        for number, (room, label, short, sub, done) in enumerate(rooms, start=1)
    )


def safe_so_far(case: Case, here: str, words: Wording, *, begun: bool = False) -> tuple[str, bool]:
    """Say how far the questions and the first steps are, and whether they are behind the person.

    Nobody begins there who began elsewhere already, and nothing is finished where the person is.
    """
    far = walk(guide().graph, case.answers)
    count = len(far.passed)
    if far.finished:
        return _steps_so_far(case, here, words, begun=begun)
    if not count:
        return words.gettext("Begin here") if here == FIRST and not begun else "", False
    said = words.ngettext("{count} question asked", "{count} questions asked", count)
    return said.format(count=count), False


def _steps_so_far(case: Case, here: str, words: Wording, *, begun: bool) -> tuple[str, bool]:
    noted = any("/" not in one.id for one in case.steps_taken)
    calm = advise(guide(), case.answers).conclusion.calm
    done, all_ = counted_steps(first_steps(answered(case)))
    if calm or done == all_ or (begun and not noted and here != FIRST):
        return words.gettext("Done"), True
    if not noted:
        return words.gettext("In progress"), False
    return words.gettext("{done} of {all} steps").format(done=done, all=all_), True


def told_so_far(events: int, payments: int, words: Wording) -> str:
    """Say how much of the story there is: "7 events, 2 payments"; in short when it is a lot."""
    if not events and not payments:
        return words.gettext("Roughly is fine")
    happened = words.ngettext("{count} event", "{count} events", events).format(count=events)
    paid = words.ngettext("{count} payment", "{count} payments", payments).format(count=payments)
    said = ", ".join(text for text, count in ((happened, events), (paid, payments)) if count)
    if len(said) <= _LONGEST:
        return said
    many = events + payments
    return words.ngettext("{count} thing told", "{count} things told", many).format(count=many)


def _state(is_here: bool, done: bool) -> State:
    if is_here:
        return "now"
    return "done" if done else "todo"
