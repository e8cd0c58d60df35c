"""That it went on after paying is said only when the times say so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices, Story
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Payment
from evidence_kit.services.dossier import sentences
from evidence_kit.services.dossier.telling import tell
from evidence_kit.wording import wording

DAY = Moment(Precision.EXACT, "2026-11-17")


def story(**told: object) -> Story:
    """Give what leaves of a case."""
    return tell(Case(**told), Choices(), lambda _: True)


def test_going_on_is_only_said_when_times_say_so() -> None:
    """Two days without a time on the same day prove no order."""
    payment = Payment("1", Money(Decimal(10)), moment=DAY)
    threat = Event("2", EventKind.THREAT, DAY)
    went_on = "Na de eerste betaling"
    assert went_on not in sentences.summary(
        wording("nl"), story(payments=(payment,), events=(threat,))
    )
    later = (replace(payment, moment=Moment(Precision.EXACT, "2026-11-17T10:00")),)
    after = (replace(threat, moment=Moment(Precision.EXACT, "2026-11-17T10:01")),)
    assert went_on in sentences.summary(wording("nl"), story(payments=later, events=after))


def test_it_went_on_again_only_after_something_before() -> None:
    """One threat is not another one, and "about nine" comes neither before nor after."""
    payment = Payment("1", Money(Decimal(10)), moment=Moment(Precision.EXACT, "2026-11-17T10:00"))
    after = Event("2", EventKind.THREAT, Moment(Precision.EXACT, "2026-11-17T10:05"))
    before = replace(after, id="3", moment=Moment(Precision.EXACT, "2026-11-17T09:00"))

    def said(*events: Event) -> str:
        return sentences.summary(wording("nl"), story(payments=(payment,), events=events))

    assert "Na de eerste betaling kwam er een dreigement of eis." in said(after)
    assert "Na de eerste betaling kwam er weer een dreigement of eis." in said(before, after)
    about = replace(after, moment=Moment(Precision.ABOUT, "2026-11-17T10:05"))
    assert "Na de eerste betaling" not in said(about)
    assert "Na de eerste betaling" not in said(before)
