"""What an officer must not misread: clocks, what does not fit, what is not there, one heading."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
)
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.person import Person, Wish
from evidence_kit.services.described import Description, ImageKind, Who, stored_words
from evidence_kit.services.dossier import look, said
from evidence_kit.services.dossier.fonts import DocumentFonts
from evidence_kit.services.dossier.pages import key_facts
from evidence_kit.services.dossier.runs import Shaper
from evidence_kit.services.dossier.telling import tell
from evidence_kit.services.dossier.typeset import Composer, Span
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.pdf_reading import bookmarks, squeezed, texts
from support.stories import sam
from support.whole import Told as Whole
from support.whole import write

NL = wording("nl")
SUMMARY = "Samenvatting voor de politie"
WRONG = Lead("1", LeadKind.IBAN, "NL92 ABNA 0417 1643 00", sightings=(Sighting(1),))


def with_told(path: Path, **told: object) -> Whole:
    """Write a dossier of one picture and what is told."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = told
    return write(shelf, path)


def chapter(told: Whole, title: str) -> str:
    """Give a chapter on one line."""
    return " ".join(told.chapter(title).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("stamp", "shown"),
    [
        ("2026-11-21T19:40:00+01:00", "21-11-2026, 19.40 uur"),
        ("2026-07-21T19:40:00+02:00", "21-07-2026, 19.40 uur"),
        ("2026-11-21T18:40:00+00:00", "21-11-2026, 18.40 uur (UTC+00:00)"),
        ("2026-07-21T19:40:00+01:00", "21-07-2026, 19.40 uur (UTC+01:00)"),
    ],
)
def test_a_clock_that_is_not_dutch_says_so(stamp: str, shown: str) -> None:
    """The pages promise Dutch time unless another zone stands beside it."""
    assert said.moment(NL, stamp).replace("\u00a0", " ") == shown


@pytest.mark.parametrize("suspects", [(), (Suspect("a", "A"),)])
def test_what_does_not_fit_is_in_the_summary(tmp_path: Path, suspects: tuple[Suspect, ...]) -> None:
    """A check that fails is said there once, on the card or among the facts."""
    lead = replace(WRONG, suspects=tuple(one.id for one in suspects))
    page = chapter(with_told(tmp_path / "a.pdf", leads=(lead,), suspects=suspects), SUMMARY)
    assert page.count("controlegetal klopt niet") == 1


def test_the_summary_says_where_the_rest_of_the_details_are(tmp_path: Path) -> None:
    """Those that nobody confirmed or sorted are counted, with the page where they begin."""
    sure = Lead("1", LeadKind.EMAIL, "a@example.org", LeadState.CONFIRMED, ("a",))
    leads = (
        sure,
        replace(sure, id="2", text="b@example.org", state=LeadState.OPEN),
        replace(sure, id="3", text="c@example.org", suspects=(UNKNOWN_SUSPECT,)),
        replace(sure, id="4", text="d@example.org", suspects=()),
    )
    said_of = "nog niet bevestigd, of het is onbekend van wie"
    suspects = (Suspect("a", "A"),)
    told = with_told(tmp_path / "a.pdf", leads=leads, suspects=suspects)
    page = dict(bookmarks_of(told))["Gegevens van de verdachten"]
    summary = chapter(told, SUMMARY)
    assert f"3 gegevens zijn {said_of} ze zijn. Zie pagina {page}." in summary
    card = summary.split("Wie zijn de verdachten")[1]
    assert "a@example.org b@example.org niet bevestigd" in card
    alone = with_told(tmp_path / "b.pdf", leads=(sure,), suspects=suspects)
    assert said_of not in chapter(alone, SUMMARY)


def test_a_summary_of_little_says_what_there_is(tmp_path: Path) -> None:
    """Items and dates, and what is not in the file; a full one needs no such list."""
    page = chapter(with_told(tmp_path / "a.pdf", leads=(WRONG,)), SUMMARY)
    assert "1, waarvan 1 afgedrukt" in page
    lacking = "gebeurtenissen, betalingen, wie het kan zijn en eigen woorden"
    assert f"Niet verteld {lacking}" in page
    assert "Niet in dit dossier" not in page


def test_signature_has_one_heading(tmp_path: Path) -> None:
    """With nothing else to sign for, the chapter's title says it."""
    page = chapter(with_told(tmp_path / "a.pdf", suspects=(Suspect("a", "A"),)), "Handtekening")
    assert page.split("Naam Plaats")[0].count("Handtekening") == 1


def test_a_suspects_head_tells_where_and_when(tmp_path: Path) -> None:
    """Platforms, and the first and last day they were seen; a bank is no such platform."""
    page = chapter(write(sam(), tmp_path / "a.pdf"), "Gegevens van de verdachten")
    about = "Via Instagram, Snapchat en WhatsApp, eerst gezien: 14-11-2026"
    assert f"{about}, laatst gezien: 18-11-2026" in page
    assert "Eerst gezien: 17-11-2026 Soort" in page


def test_sums_stand_with_what_was_asked(tmp_path: Path) -> None:
    """Demands and their sums are on the page of the payments, as far as it can hold them."""
    told = write(sam(), tmp_path / "a.pdf")
    (page,) = [page for page in told.pages if "Wat er is gevraagd" in page]
    assert "Betaling 1:" in page
    assert "Gevraagd en niet betaald" in page


def test_our_sentences_run_from_left_to_right() -> None:
    """A name in Arabic at the start does not turn the officer's sentences around."""
    spans = [Span("سامي kreeg contact met iemand", look.BODY)]
    compose = Composer(Shaper(DocumentFonts())).lines
    assert compose(spans, 500)[0].right_to_left
    assert not compose(spans, 500, ours=True)[0].right_to_left


def test_answers_come_in_the_language_of_the_edition(tmp_path: Path) -> None:
    """What the program wrote in an English window is Dutch here; own words stay as they are."""
    answers = Description(ImageKind.PHOTO, Who.ME, face=False, words="A grey square.")
    shelf = Shelf()
    shelf.add_in_words(stored_words(answers, wording("en")))
    told = write(shelf, tmp_path / "a.pdf")
    title = next(one for one, _ in bookmarks_of(told) if one.startswith("Bijlage 1"))
    page = chapter(told, title)
    assert "Wat de aangever antwoordde: Soort: Foto Wie: " in page
    assert "gezicht niet te zien In de woorden van wie aangifte doet: A grey square." in page


def bookmarks_of(told: Whole) -> list[tuple[str, int]]:
    """Give the bookmarks of a written dossier."""
    with pikepdf.open(told.path) as pdf:
        return bookmarks(pdf)


def test_a_crowded_summary_still_names_suspects(tmp_path: Path) -> None:
    """Without room for cards each has a line with the first thing to request by; none is lost."""
    long = "een lange zin die maar doorgaat over wat er die avond allemaal gebeurde "
    suspects = tuple(Suspect(f"s{at}", "ABCDEF"[at], alias=long) for at in range(6))
    leads = tuple(
        Lead(f"l{at}", LeadKind.PHONE, f"06-1234567{at}", suspects=(f"s{at}",)) for at in range(6)
    )
    kinds = [kind for kind in EventKind for _more in range(2)]
    events = tuple(
        Event(f"e{at}", kind, Moment(Precision.EXACT, f"2026-11-{at % 28 + 1:02d}"),
              quote=long * 9, threatened=long * 2, platform=long, demanded=Money(Decimal(9)))
        for at, kind in enumerate(kinds)
    )  # fmt: skip
    wrong = replace(WRONG, suspects=("s0",))
    person = Person("Sam", age_then=15, age_now=16, prosecution=Wish.YES)
    told = {"suspects": suspects, "leads": (*leads, wrong), "events": events, "person": person}
    page = chapter(with_told(tmp_path / "a.pdf", **told), SUMMARY)
    assert "controlegetal klopt niet" in page
    who = page.split("Wie zijn de verdachten")[1]
    named = [letter for letter in "ABCDEF" if f"Verdachte {letter} " in who]
    assert named == list("ABCDEF"[: len(named)])
    assert named
    assert all(f"06-1234567{at}" in who for at in range(len(named)))
    left = re.search(r"Nog ([0-9]) verdachten? sta", who)
    assert len(named) + (int(left[1]) if left else 0) == 6


_YES, _NOT_YET, _UNSAID = (
    Payment(one or "-", told=one) for one in (Told.YES, Told.NOT_YET, Told.UNSAID)
)
_TRIED = replace(_UNSAID, state=PaymentState.TRIED)


@pytest.mark.parametrize(
    ("paid", "event", "said"),
    [
        ((_YES, _NOT_YET), False, "1 of 2 payments"),
        ((_YES, _NOT_YET), True, "1 of 2 payments"),
        ((_YES, _UNSAID), False, "1 of 2 payments"),
        ((_YES, _UNSAID), True, "yes"),
        ((_YES, _TRIED), False, "yes"),
        ((_NOT_YET,), True, "yes"),
        ((_NOT_YET, _UNSAID), False, "not yet"),
        ((_UNSAID,), False, ""),
        ((), True, "yes"),
        ((), False, ""),
    ],
)
def test_the_bank_was_told_of_what_it_was_told_of(
    paid: tuple[Payment, ...], event: bool, said: str
) -> None:
    """One payment that was told does not stand for the others."""
    events = (Event("b", EventKind.BANK),) if event else ()
    told = tell(Case(payments=paid, events=events), Choices(), lambda _: True)
    assert dict(key_facts.rows(wording("en"), told, ()))["Bank told"] == said


def test_control_code_is_promised_for_numbered_pages_alone(tmp_path: Path) -> None:
    """The method page says where it stands; the loose page and its empty side have none."""
    path = tmp_path / "a.pdf"
    told = with_told(path, person=Person(name="Sam Voorbeeld", phone="06-12345678"))
    whole = " ".join(" ".join(told.pages).split())
    assert "De controlecode onderaan elke genummerde pagina is het begin" in whole
    with pikepdf.open(path) as pdf:
        (attached,) = pdf.attachments.values()
        code = hashlib.sha256(attached.get_file().read_bytes()).hexdigest()[:16]
    pages = [squeezed(page) for page in texts(path)]
    numbered = [bool(re.search(r"Pagina\d+van\d+", page)) for page in pages]
    assert not all(numbered)
    assert [code in page for page in pages] == numbered


def test_the_name_stands_where_the_texts_say(tmp_path: Path) -> None:
    """On cover, summary, signature and the loose page; when that is not wanted, nowhere.

    `docs/for-police.md` and the words beside the switch tell it so.
    """
    person = Person(name="Sam Voorbeeld", age_then=18)
    events = (Event("1", EventKind.FIRST_CONTACT, Moment(Precision.EXACT, "2026-11-17")),)
    told = with_told(tmp_path / "a.pdf", person=person, events=events)
    named = [page for page in told.pages if person.name in " ".join(page.split())]
    assert named[0] == told.pages[0]
    assert person.name in chapter(told, SUMMARY)
    assert any("Handtekening" in page for page in named)
    assert any("Los blad" in page for page in named)
    assert len(named) == 4
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.told = {"person": person, "events": events}
    without = write(shelf, tmp_path / "b.pdf", choices=Choices(personal_page=False))
    assert "Voorbeeld" not in " ".join(without.pages)


def test_a_day_without_a_time_does_not_claim_to_come_first(tmp_path: Path) -> None:
    """Of the same day, what has no time stands first and says that its time is not known."""
    day, at = Moment(Precision.EXACT, "2026-11-16"), Moment(Precision.EXACT, "2026-11-16T19:32")
    other = Moment(Precision.EXACT, "2026-11-17")
    said_no, alone = Event("n", EventKind.REFUSAL, day), Event("a", EventKind.HELP, other)
    events = (said_no, Event("t", EventKind.THREAT, at), alone)
    told = with_told(tmp_path / "told.pdf", events=events)
    assert chapter(told, "Tijdlijn").count("tijd niet bekend") == 1


def test_an_officer_reads_who_and_what_without_turning_the_page(tmp_path: Path) -> None:
    """The summary names who it is about, and a note on calling is no phone number."""
    at = Moment(Precision.EXACT, "2026-11-16T19:32")
    dutch = Event("1", EventKind.THREAT, at, quote="Ja", language="Nederlands")
    other = replace(dutch, id="2", quote="Oui", language="Frans")
    person = Person(name="Noor", phone_note="Niet bellen")
    told = with_told(tmp_path / "a.pdf", person=person, events=(dutch, other))
    assert "De feiten op een rij Naam Noor Periode" in chapter(told, SUMMARY)
    line = chapter(told, "Tijdlijn")
    assert "Taal van het citaat: Frans." in line
    assert "Nederlands." not in line
    loose = " ".join(told.pages[-1].split())
    assert "Let op Niet bellen" in loose
    assert "Telefoon" not in loose


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("99TT", "Nummer op de kaart eindigt op 99TT"),
        (" 12 34 ", "Nummer op de kaart eindigt op 12 34"),
        ("XK4T-99PL-20QQ-99TT", "Nummer op de kaart XK4T-99PL-20QQ-99TT"),
    ],
)
def test_the_end_of_a_cards_number_is_not_given_for_the_number(
    tmp_path: Path, code: str, shown: str
) -> None:
    """Four characters are asked for, so four are said to be the last; a whole one stays whole."""
    card = Payment("1", method=Method.GIFT_CARD, code=code)
    assert shown in chapter(with_told(tmp_path / "a.pdf", payments=(card,)), "Betalingen")
