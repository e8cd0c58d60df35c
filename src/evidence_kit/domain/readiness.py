"""How strong each part of a case is: missing, could be better, or strong; each with its place.

Never a share and never a verdict: what is there is good enough to go to the police with, and
everybody may go on. A part that a case has no use for, such as payments where nobody paid, does
not stand here at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from evidence_kit.domain.against import blocks, reports
from evidence_kit.domain.at_hand import FINDABLE, gone, reachable, reaching, there, unopened
from evidence_kit.domain.case import made
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import PRESSURE, Event
from evidence_kit.domain.exhibit import Exhibit, Original
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.groups import nameless
from evidence_kit.domain.lead import UNDONE, UNKNOWN_SUSPECT, Lead, LeadKind, LeadState, gathered
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Wish
from evidence_kit.domain.remark import PLACES, Cause, Level, Part, Place, Readiness, Remark, Spot
from evidence_kit.domain.wish_to_prosecute import Answer, answer
from evidence_kit.domain.witness import Witness


def remarks(now: Readiness) -> tuple[Remark, ...]:
    """Give what is to be said of each part there is, in the order of `Part`."""
    found = (_RULES[part](now) for part in Part)
    return tuple(one for one in found if one is not None)


def of_level(found: Iterable[Remark], level: Level) -> tuple[Remark, ...]:
    """Give the parts that are this strong."""
    return tuple(one for one in found if one.level is level)


def first_to_do(found: Iterable[Remark]) -> Remark | None:
    """Give the one part to look at first: what is missing before what could be better.

    Silent days come last: it may well be that nothing happened.
    """
    weak = [one for level in (Level.MISSING, Level.BETTER) for one in of_level(found, level)]
    return min(weak, key=lambda one: one.cause is Cause.GAP, default=None)


def _reachable(now: Readiness) -> Remark:
    spot = Spot(Place.PERSON, id="phone")
    if reachable(now.case):
        return Remark(Part.REACHABLE, Level.STRONG, spot)
    if reaching(now.case):
        return Remark(Part.REACHABLE, Level.BETTER, spot, cause=Cause.DOUBT)
    return Remark(Part.REACHABLE, Level.MISSING, spot)


def _exhibits(now: Readiness) -> Remark:
    kept = there(now.case)
    level = Level.STRONG if kept else Level.MISSING
    return Remark(Part.EXHIBITS, level, Spot(Place.COLLECT), max(len(kept), 1))


_NAMES: Final = frozenset({LeadKind.DISPLAY_NAME, LeadKind.NAME})
_UNIQUE: Final = frozenset({LeadKind.USERNAME, LeadKind.PLATFORM_ID})


def _account(now: Readiness) -> Remark:
    known = gathered(now.case.leads)
    profile = next((one for one in known if one.kind is LeadKind.PROFILE_LINK), None)
    named = next((one for one in known if one.kind in _NAMES), None)
    if not any(one.kind in FINDABLE for one in known):
        spot = Spot(Place.LEADS, id=named.id if named else "")
        level = Level.BETTER if named else Level.MISSING
        cause = Cause.PROFILE if named else Cause.UNSAID
        return Remark(Part.ACCOUNT, level, spot, cause=cause)
    if profile and not any(one.kind in _UNIQUE for one in known):
        spot = Spot(Place.LEADS, id=profile.id)
        return Remark(Part.ACCOUNT, Level.BETTER, spot, cause=Cause.PROFILE)
    bare = [one for one in known if one.kind in _UNIQUE and not _placed(one, known)]
    if bare:
        spot = Spot(Place.PLATFORM, id=bare[0].id)
        return Remark(Part.ACCOUNT, Level.BETTER, spot, len(bare), cause=Cause.WHERE)
    return Remark(Part.ACCOUNT, Level.STRONG, Spot(Place.LEADS))


def _placed(account: Lead, known: Iterable[Lead]) -> bool:
    """Tell whether it is said where an account is: on which platform, or by a link to it.

    A link may be to this account unless each is of another suspect.
    """
    links = (one for one in known if one.kind is LeadKind.PROFILE_LINK)
    mine = {*account.suspects} - {UNKNOWN_SUSPECT}
    theirs = ({*one.suspects} - {UNKNOWN_SUSPECT} for one in links)
    linked = any(not mine or not one or mine & one for one in theirs)
    return bool(account.platform.strip()) or linked


def _threat(now: Readiness) -> Remark | None:
    pressed = [one for one in now.case.events if one.kind in PRESSURE]
    if not pressed:
        if now.case.answers.chose("threatened", "no"):
            return None
        told = now.case.pieces.tell_threat
        level, cause = (Level.BETTER, Cause.ANSWERED) if told else (Level.MISSING, Cause.UNSAID)
        return Remark(Part.THREAT, level, Spot(Place.LINE), cause=cause)
    bare = [one for one in pressed if not one.quote.strip()]
    if bare:
        spot = Spot(Place.EVENT, id=bare[0].id)
        return Remark(Part.THREAT, Level.BETTER, spot, len(bare), cause=Cause.QUOTE)
    spot = Spot(Place.EVENT, id=pressed[0].id)
    return Remark(Part.THREAT, Level.STRONG, spot, len(pressed))


_HAPPENED: Final = (Event, Payment, Passage, Distribution)


def _story(now: Readiness) -> Remark:
    case = now.case
    if not case.events and not case.statement.text.strip():
        return Remark(Part.STORY, Level.MISSING, Spot(Place.LINE), cause=Cause.UNSAID)
    undated = [line.what for line in now.line.undated if isinstance(line.what, _HAPPENED)]
    if undated:
        spot = Spot(PLACES[type(undated[0])], id=undated[0].id)
        return Remark(Part.STORY, Level.BETTER, spot, len(undated), cause=Cause.UNDATED)
    if now.gaps:
        return Remark(Part.STORY, Level.BETTER, Spot(Place.LINE), now.gaps, cause=Cause.GAP)
    return Remark(Part.STORY, Level.STRONG, Spot(Place.LINE))


def _payments(now: Readiness) -> Remark | None:
    paid = gone(now.case)
    if not paid:
        return None
    bare = [one for one in paid if not one.exhibits and not one.reference.strip()]
    if bare:
        return Remark(Part.PAYMENTS, Level.BETTER, Spot(Place.PAYMENT, id=bare[0].id), len(bare))
    return Remark(Part.PAYMENTS, Level.STRONG, Spot(Place.PAYMENT, id=paid[0].id), len(paid))


def _dates(now: Readiness) -> Remark | None:
    """An exhibit has a date of its own or of what it shows; "unknown" is an answer too."""
    kept = there(now.case)
    told = (*now.case.events, *now.case.money)
    dated = {number for one in told if one.moment.known for number in one.exhibits}
    bare = [
        one
        for one in kept
        if not now.shown(one).known and one.shown_sure != "unknown" and one.number not in dated
    ]
    return _about_exhibits(Part.DATES, Place.DETAILS, kept, bare)


def _ages(now: Readiness) -> Remark | None:
    """The police file goes by the date of birth: this only asks which of the two is right."""
    if not now.clashes:
        return None
    return Remark(Part.AGES, Level.BETTER, Spot(Place.ABOUT, id=now.clashes[0]))


def _opened(now: Readiness) -> Remark | None:
    return _about_exhibits(Part.OPENED, Place.TABLE, there(now.case), unopened(now.case))


def _leads(now: Readiness) -> Remark | None:
    known = gathered(now.case.leads)
    if not known:
        return None
    unsure = [one for one in known if one.state is LeadState.OPEN]
    level = Level.BETTER if unsure else Level.STRONG
    of = (unsure or known)[0]
    return Remark(Part.LEADS, level, Spot(Place.LEADS, id=of.id), len(unsure or known))


_OF_SOMEBODY: Final = _NAMES | {LeadKind.USERNAME, LeadKind.PHONE, LeadKind.EMAIL}


def no_names(number: int) -> StepTaken:
    """Give what is noted when somebody looked, and no name of others is readable in an exhibit."""
    return StepTaken(f"names/{number}", StepState.NOT_MINE, exhibits=(number,))


def _names(now: Readiness) -> Remark | None:
    """The program reads no names: it knows only what the person told stands there."""
    kept = {one.number for one in there(now.case) if one.stored and not one.sensitive}
    looked = {one.id for one in now.case.steps_taken if one.state is not StepState.OPEN}
    fine = {number for number in kept if no_names(number).id in looked}
    readable = {n for lead in now.case.leads for n in _readable(lead, now.black)}
    open_ = sorted((readable & kept) - fine)
    if open_:
        spot = Spot(Place.TABLE, open_[0])
        return Remark(Part.NAMES, Level.BETTER, spot, len(open_), tuple(open_), Cause.PUT_AWAY)
    named = [one for one in now.case.events if not nameless(one.threatened)]
    witnessed = [one for one in now.case.witnesses if one.consents is not Wish.YES]
    told: tuple[Event | Witness, ...] = (*named, *witnessed)
    about = {number for one in told for number in one.exhibits} & kept
    if not about:
        return None
    bare = sorted(about - set(now.black) - fine)
    level = Level.BETTER if bare else Level.STRONG
    numbers = tuple(bare or sorted(about))
    spot = Spot(Place.TABLE, numbers[0])
    return Remark(Part.NAMES, level, spot, len(numbers), numbers, Cause.PERSONS)


def _readable(lead: Lead, black: Mapping[int, tuple[Rect, ...]]) -> Iterable[int]:
    """Give the exhibits in which a detail of somebody else stands that no black-out covers."""
    if lead.state is not LeadState.DISMISSED or lead.because == UNDONE:
        return
    if lead.kind not in _OF_SOMEBODY:
        return
    for seen in lead.sightings:
        covers = black.get(seen.exhibit, ())
        covered = any(_inside(seen.area, one) for one in covers) if seen.area else bool(covers)
        if not covered:
            yield seen.exhibit


def _inside(area: Rect, cover: Rect) -> bool:
    """Tell whether the middle of an area lies under a cover: boxes are drawn by hand."""
    middle = area.centre
    return cover.x <= middle.x <= cover.right and cover.y <= middle.y <= cover.bottom


def _covered(now: Readiness) -> Remark | None:
    nude = [one for one in there(now.case) if one.sensitive and one.stored]
    bare = [one for one in nude if isinstance(one.evidence, Original)]
    return _about_exhibits(Part.COVERED, Place.DETAILS, nude, bare) if nude else None


def _steps(now: Readiness) -> Remark:
    """Other steps, such as to send nothing more, tell nobody who the other is."""
    told, shut = reports(now.case), blocks(now.case)
    level = Level.STRONG if told or shut else Level.BETTER
    alone = {(True, False): Cause.REPORTED, (False, True): Cause.BLOCKED}
    cause = alone.get((told > 0, shut > 0), Cause.NOTHING)
    return Remark(Part.STEPS, level, Spot(Place.STEPS), max(told + shut, 1), cause=cause)


def _complaint(now: Readiness) -> Remark:
    given = answer(now.case.person)
    level = Level.BETTER if given is Answer.UNSAID else Level.STRONG
    cause = Cause.ASKED if now.asked and given is Answer.UNSAID else Cause.NOTHING
    return Remark(Part.COMPLAINT, level, Spot(Place.COMPLAINT), cause=cause)


def _originals(now: Readiness) -> Remark | None:
    kept = [one for one in now.case.exhibits if one.stored]
    if not kept:
        return None
    if now.damaged:
        spot = Spot(Place.SAVE)
        return Remark(Part.ORIGINALS, Level.BETTER, spot, cause=Cause.DAMAGED)
    if now.checked is None:
        spot = Spot(Place.ORIGINALS)
        return Remark(Part.ORIGINALS, Level.BETTER, spot, len(kept), cause=Cause.NEVER)
    if now.checked.bad:
        spot = Spot(Place.SAVE)
        return Remark(Part.ORIGINALS, Level.BETTER, spot, now.checked.bad, cause=Cause.DAMAGED)
    return Remark(Part.ORIGINALS, Level.STRONG, Spot(Place.ORIGINALS), len(kept))


def _file(now: Readiness) -> Remark | None:
    if not made(now.case):
        return None
    level = Level.BETTER if now.outdated else Level.STRONG
    return Remark(Part.FILE, level, Spot(Place.DOSSIER))


def _about_exhibits(
    part: Part, place: Place, kept: Iterable[Exhibit], bare: Iterable[Exhibit]
) -> Remark | None:
    weak, numbers = tuple(one.number for one in bare), tuple(one.number for one in kept)
    if not numbers:
        return None
    if weak:
        return Remark(part, Level.BETTER, Spot(place, weak[0]), len(weak), weak)
    return Remark(part, Level.STRONG, Spot(place, numbers[0]), len(numbers), numbers)


_RULES: Final[Mapping[Part, Callable[[Readiness], Remark | None]]] = {
    Part.REACHABLE: _reachable,
    Part.EXHIBITS: _exhibits,
    Part.ACCOUNT: _account,
    Part.THREAT: _threat,
    Part.STORY: _story,
    Part.PAYMENTS: _payments,
    Part.DATES: _dates,
    Part.AGES: _ages,
    Part.OPENED: _opened,
    Part.LEADS: _leads,
    Part.NAMES: _names,
    Part.COVERED: _covered,
    Part.STEPS: _steps,
    Part.COMPLAINT: _complaint,
    Part.ORIGINALS: _originals,
    Part.FILE: _file,
}
