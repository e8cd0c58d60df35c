"""What was answered, and what nobody told, are not read as something that was left out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.event import CarriedOut, Demand, Event, EventKind
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.intimate_image import IntimateImage, Obtained
from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Payment, PaymentState
from evidence_kit.domain.person import Statement
from evidence_kit.services.described import Description, ImageKind, Who, stored_words
from evidence_kit.services.dossier.denied import Denied, answered_demands, denied
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.whole import write

NO = Answers(
    (
        Given("safe", ("yes",)),
        Given("for-whom", ("me",)),
        Given("age-now", ("12-15",)),
        Given("channel", ("chat",)),
        Given("threatened", ("yes",)),
        Given("image", ("real",)),
        Given("demanded", ("money", "images")),
        Given("paid", ("no",)),
        Given("did-more", ("no",)),
        Given("spread", ("no",)),
    )
)
DAYS = [Moment(Precision.EXACT, f"2026-11-{day}") for day in (16, 17)]
THREAT = Event("t", EventKind.THREAT, DAYS[0])


def described(kind: ImageKind = ImageKind.PHOTO, who: Who = Who.ME) -> Exhibit:
    """Give an image in words of which this was answered."""
    words = stored_words(Description(kind, who), wording("nl"))
    evidence = InWords(Fingerprint("ab" * 32, "cd" * 64, 5), FileFacts("x.png"), words)
    return Exhibit(1, evidence, Source.FILE, "2026-11-22T14:00:00.000+01:00")


def summary(target: Path, choices: Choices | None = None, **told: object) -> str:
    """Give the summary of a dossier, on one line."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = {"suspects": (Suspect("a", "A"),), "events": (THREAT,)} | told
    written = write(shelf, target, choices=choices)
    return " ".join(written.chapter("Samenvatting voor de politie").split())


def test_what_was_answered_is_a_fact_of_the_summary(tmp_path: Path) -> None:
    """Who paid nothing left no payment out."""
    page = summary(tmp_path / "a.pdf", answers=NO)
    assert "Betaald niets, zo is verteld" in page
    assert "Verder gedaan niets wat de ander wilde, zo is verteld" in page
    assert "Verspreid niets, voor zover bekend" in page
    assert "Niet verteld accounts, nummers en namen en eigen woorden" in page
    assert "Niet in dit dossier" not in page


def test_what_nobody_answered_is_not_claimed(tmp_path: Path) -> None:
    """A question that was skipped is no no."""
    page = summary(tmp_path / "a.pdf")
    assert "zo is verteld" not in page
    assert "Niet verteld betalingen, " in page


@pytest.mark.parametrize(
    ("demands", "said"), [((Demand.IMAGES,), False), ((Demand.MONEY, Demand.IMAGES), True)]
)
def test_where_nobody_wants_money_payments_are_not_missed(
    tmp_path: Path, demands: tuple[Demand, ...], said: bool
) -> None:
    """Whom more images are asked of was never asked what was paid."""
    page = summary(tmp_path / "a.pdf", events=(replace(THREAT, demands=demands),))
    assert ("Niet verteld betalingen, " in page) == said


def test_own_words_that_were_not_chosen_are_not_said_to_be_untold(tmp_path: Path) -> None:
    """Whether there are any is not for the file to say."""
    page = summary(tmp_path / "a.pdf", Choices(own_words=False))
    assert "Niet in dit dossier eigen woorden" in page


@pytest.mark.parametrize(
    ("told", "gone"),
    [
        ({"payments": (Payment("p", state=PaymentState.TRIED),)}, Denied.PAID),
        ({"events": (Event("s", EventKind.SPREAD),)}, Denied.SPREAD),
        ({"distributions": (Distribution("d"),)}, Denied.SPREAD),
        ({"events": (THREAT, Event("i", EventKind.IMAGES, DAYS[1]))}, Denied.DID_MORE),
        ({"images": (IntimateImage("i", obtained=Obtained.SENT),)}, Denied.DID_MORE),
        ({"images": (IntimateImage("i"),)}, Denied.DID_MORE),
        ({"exhibits": (described(),)}, Denied.DID_MORE),
    ],
)
def test_what_was_told_goes_before_an_answer(told: dict[str, object], gone: Denied) -> None:
    """The summary never denies what stands elsewhere in the file."""
    assert denied(Answered(Case(answers=NO))) == frozenset(Denied)
    case = Case(answers=NO, **told)  # type: ignore[arg-type]
    assert denied(Answered(case)) == frozenset(Denied) - {gone}


@pytest.mark.parametrize(
    "told",
    [
        {"images": (IntimateImage("i", obtained=Obtained.RECORDED),)},
        {"exhibits": (described(ImageKind.FAKE),)},
        {"exhibits": (described(who=Who.OTHER),)},
        {"exhibits": (replace(described(), withdrawn_because="dubbel"),)},
    ],
)
def test_what_was_not_sent_leaves_the_answer(told: dict[str, object]) -> None:
    """An image that was recorded, made up or of somebody else is nothing that was done."""
    case = Case(answers=NO, **told)  # type: ignore[arg-type]
    assert Denied.DID_MORE in denied(Answered(case))


def test_beside_own_words_only_the_answer_is_told(tmp_path: Path) -> None:
    """What they say no program knows: the summary claims nothing that they may deny."""
    story = Statement("Hij bleef vragen tot ik een foto stuurde.")
    page = summary(tmp_path / "a.pdf", answers=NO, statement=story)
    assert "Verder gedaan ‘nee’ geantwoord; zie ook de eigen woorden" in page
    assert "niets wat de ander wilde" not in page


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (THREAT, "de ander wil geld en meer beelden (antwoord op een vraag)"),
        (
            replace(THREAT, demands=(Demand.MONEY, Demand.MEETING)),
            "de ander wil geld en afspreken; meer beelden (antwoord op een vraag)",
        ),
        (
            replace(THREAT, demands=(Demand.MONEY, Demand.IMAGES)),
            "de ander wil geld en meer beelden ",
        ),
    ],
)
def test_what_the_other_wants_by_the_answers_is_told_once(
    tmp_path: Path, event: Event, said: str
) -> None:
    """An officer sees which of it was only answered; what an event says is not said again."""
    page = summary(tmp_path / "a.pdf", events=(event,), answers=NO)
    assert said in page, page
    assert page.count("meer beelden") == 1


def test_money_that_was_asked_is_not_answered_beside_it() -> None:
    """An amount says already that money was wanted."""
    asked = replace(THREAT, demanded=Money(Decimal(50)))
    assert answered_demands(Answered(Case(events=(asked,), answers=NO))) == (Demand.IMAGES,)


@pytest.mark.parametrize(
    ("done", "still"),
    [(CarriedOut.DONE, False), (CarriedOut.PARTLY, False), (CarriedOut.WITHHELD, True)],
)
def test_an_errand_that_was_done_goes_before_a_no(done: CarriedOut, still: bool) -> None:
    """Nobody is said to have done nothing beside an errand that they tell of."""
    errand = Event("e", EventKind.ERRAND, carried_out=done)
    case = Answered(Case(events=(errand,), answers=NO))
    assert (Denied.DID_MORE in denied(case)) is still


def test_an_item_that_an_event_dates_is_not_said_to_have_no_date(tmp_path: Path) -> None:
    """The check calls its date strong; what the picture lacks is a date of its own."""
    page = summary(tmp_path / "a.pdf", events=(replace(THREAT, exhibits=(1,)),))
    assert "1 bijlage zonder eigen datum" in page
