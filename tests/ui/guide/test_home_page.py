"""Home in words: each step, each number, each thing that was done; calm, in both languages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from decimal import Decimal

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.case import Case
from evidence_kit.domain.done import Deed, Done
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.guide import URGENT, derive
from evidence_kit.domain.helping import for_other
from evidence_kit.domain.money import Money
from evidence_kit.domain.next_step import About, NextStep, Step
from evidence_kit.domain.payment import Payment, PaymentState
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.questions import guide
from evidence_kit.ui.guide.done_card import said
from evidence_kit.ui.guide.next_words import step_words
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.guide.presenter import HomePresenter
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.unkept import Unkept
from evidence_kit.ui.shell.path import COLLECT, FIRST, ROOM_OF
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import LANGUAGES, wording
from support.answering import answers, given

_CALM = {one.id for one in guide().conclusions.values() if one.calm}
_SENTENCE = re.compile(r"[^.?]+")
_BLAME = ("stom", "dom", "fout", "schuld", "onvoldoende", "procent", "helaas", "moet", "!", "%")


class Open(QObject):
    """Stands in for an open case that can be looked at only."""

    case_changed = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case, self.read_only = case, False

    def work(self, _job: object, **_then: object) -> None:
        """Never come to it: the log is not asked here."""


class MovingClock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 11, 21, 22, 59, tzinfo=dt.timezone(dt.timedelta(hours=1)))

    def now(self) -> dt.datetime:
        """Give the moment it stands at."""
        return self.moment


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, applied."""
    load_fonts()
    made = Theme()
    made.set_name("light")
    made.apply(qapp)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("step", "about"),
    [(one, About.NOTHING) for one in Step if one is not Step.BANK]
    + [(Step.BANK, one) for one in About if one],
)
def test_every_step_has_calm_words(step: Step, about: About, language: str) -> None:
    """A title, a reason and a button; short sentences; nobody is blamed or marked."""
    words = wording(language)
    for count in (1, 3):
        for how in ({}, {"damaged": True}, {"made": True}, {"helping": True}):
            found = step_words(NextStep(step, count, about=about), words, **how)
            texts = (found.title, found.reason, found.button)
            assert all(texts)
            assert "{" not in "".join(texts)
            for sentence in _SENTENCE.findall(". ".join(texts[:2])):
                assert len(sentence.split()) <= 15, sentence
            if language == "nl":
                assert not any(bad in " ".join(texts).lower().split() for bad in _BLAME)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_step_takes_who_helps_for_the_person(language: str) -> None:
    """It is not their bank, their phone or their wish; nobody is told to say they were forced."""
    words = wording(language)
    steps = [NextStep(one, 1) for one in Step if one is not Step.BANK]
    steps += [NextStep(Step.BANK, 1, about=one) for one in About if one]
    wrong = re.compile(
        r"your (bank|card|phone)|je (bank|pas|telefoon)\b|wil je|forced|gedwongen"
        r"|you decide|jij (bepaalt|kiest) wie"
    )
    for step in steps:
        found = step_words(step, words, helping=True)
        said = f"{found.title} {found.reason}".casefold()
        assert not wrong.search(said), said
        for pair in ("did you pay", "you want the", "heb je betaald", "police can reach you"):
            assert pair not in said


@pytest.mark.parametrize("step", [one for one in Step if one is not Step.BANK])
def test_who_is_asked_for_a_screenshot_comes_where_one_is_added(step: Step) -> None:
    """No other room takes one, so no step that leads there asks for it."""
    found = step_words(NextStep(step), wording("en"))
    assert not found.title.startswith("Add") or ROOM_OF[step] == COLLECT


@pytest.mark.parametrize(("count", "said"), [(1, "same file again"), (3, "same files again")])
def test_what_was_not_kept_is_asked_for_by_how_many(count: int, said: str) -> None:
    """One file is one file."""
    found = step_words(NextStep(Step.AGAIN, count), wording("en"), forgotten=Unkept(count))
    assert said in found.reason


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pasted_picture_is_never_called_a_file_to_add_again(language: str) -> None:
    """What lies in no file is told apart; nobody is said to have waited with an answer."""
    words = wording(language)
    for files, loose in ((3, 0), (3, 1), (0, 1), (0, 2)):
        step = NextStep(Step.AGAIN, files + loose)
        found = step_words(step, words, forgotten=Unkept(files, loose))
        said = f"{found.title}. {found.reason}"
        assert found.title.startswith(str(files or loose))
        assert bool(loose) == bool(re.search("pasted|geplakt", said))
        assert bool(files) == bool(re.search("same files|dezelfde bestanden", said))
        assert not re.search("answer|antwoord|{", said)
        for sentence in _SENTENCE.findall(said):
            assert len(sentence.split()) <= 15, sentence


@pytest.mark.parametrize("about", [one for one in About if one])
def test_a_call_about_a_payment_leads_to_how_it_is_made(about: About) -> None:
    """Not to the time line, where nobody says whom to call; the button promises no payments."""
    found = step_words(NextStep(Step.BANK, 1, about=about), wording("en"))
    assert ROOM_OF[Step.BANK] == FIRST
    assert "your payments" not in found.button


@pytest.mark.parametrize("deed", Deed)
def test_everything_done_has_words(deed: Deed) -> None:
    """One and many read well in Dutch, and are translated."""
    one, many = (said(Done(deed, n), wording("nl")) for n in (1, 4))
    assert one != said(Done(deed, 1), wording("en"))
    assert deed is Deed.REACHABLE or ("1" in one and "4" in many)


def _page(case: Case, theme: Theme, qtbot: QtBot, clock: MovingClock | None = None) -> HomePage:
    session = Open(case)
    made = HomePage(HomePresenter(session, clock=clock or MovingClock()), theme, wording("nl"))
    made.session = session
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _counted(page: HomePage) -> list[str]:
    return [para.text() for para in page.counters.findChildren(Para)]


def test_the_counters_tell_what_was_paid_and_never_a_share(theme: Theme, qtbot: QtBot) -> None:
    """Sums per currency, in how many times; amounts nobody knows are counted as payments."""
    euros = Payment("a", Money(Decimal(120))), Payment("b", Money(Decimal(50)))
    page = _page(Case(payments=euros), theme, qtbot)
    assert _counted(page)[4:6] == ["€\u00a0170", "betaald, in 2 keer"]
    for payments, wanted in (
        (euros[:1], ["€\u00a0120", "betaald"]),
        ((Payment("c"),), ["1", "betaling"]),
        ((dataclasses.replace(euros[0], state=PaymentState.TRIED),), ["0", "betalingen"]),
    ):
        page.session.case = Case(payments=payments)
        page.session.case_changed.emit(page.session.case)
        assert _counted(page)[4:6] == wanted
    assert not any("%" in text for text in _counted(page))


def test_the_line_to_call_closes_while_somebody_watches(theme: Theme, qtbot: QtBot) -> None:
    """A minute later it says when it opens again; a hidden page leaves the clock alone."""
    clock = MovingClock()
    page = _page(Case(), theme, qtbot, clock)
    texts = lambda: {para.text() for para in page.talk.findChildren(Para)}  # noqa: E731
    assert "Nu open, tot 23.00 uur" in texts()
    clock.moment += dt.timedelta(minutes=1)
    (timer,) = page.presenter.findChildren(QTimer)
    timer.timeout.emit()
    assert "Nu dicht, zo open om 11.00" in texts()
    page.hide()
    assert not timer.isActive()
    assert page.talk.number.text() == "020-261 52 75"


def test_home_says_what_holds_for_this_person(theme: Theme, qtbot: QtBot) -> None:
    """Nobody is told of a crime when nothing is wrong; who helps is thanked."""
    crime = "Wat jou overkomt is strafbaar. Het is niet jouw schuld."
    assert _page(Case(), theme, qtbot).lead.text() == crime
    helped = Case(person=Person(teller=Teller.PARENT))
    assert _page(helped, theme, qtbot).lead.text().endswith("Goed dat jij helpt.")
    presenter = HomePresenter(Open(Case()), calm=lambda: True, clock=MovingClock())
    made = HomePage(presenter, theme, wording("nl"))
    qtbot.addWidget(made)
    assert made.lead.text() == "Er is nu niets aan de hand. Goed dat je keek."


@pytest.mark.parametrize("safe", sorted(URGENT))
def test_home_is_never_calm_for_somebody_who_is_not_safe(
    safe: str, theme: Theme, qtbot: QtBot
) -> None:
    """Whatever comes out of the other answers: they come first, and who helps day and night."""
    said = answers(safe=safe, for_whom="me", age_now="adult", channel="chat", threatened="no")
    case = Case(answers=Answers((*said.given, *answers(stranger="no", told="no").given)))
    calm = derive(guide().graph, case.answers).outcome in _CALM
    presenter = HomePresenter(Open(case), calm=lambda: calm, clock=MovingClock())
    made = HomePage(presenter, theme, wording("nl"))
    qtbot.addWidget(made)
    assert presenter.step.step is not Step.CALM
    assert made.lead.text().startswith("Jij gaat nu voor.")
    assert "113" in made.lead.text()
    helped = dataclasses.replace(case, person=Person(teller=Teller.PARENT))
    again = _page(helped, theme, qtbot)
    to_helper = again.lead.text()
    assert "113" in to_helper
    assert not re.search(r"\b(jij|jouw)\b", to_helper, re.IGNORECASE)


def test_a_case_that_a_helper_just_made_is_greeted_as_new(theme: Theme, qtbot: QtBot) -> None:
    """What was said at the door is nothing that was done in here."""
    case = Case(
        answers=for_other(NO_ANSWERS, "12-15", "2026-11-21T20:00:00+01:00"),
        person=Person(teller=Teller.PARENT),
    )
    page = _page(case, theme, qtbot)
    assert page.heading.text() == "Goed dat je er bent"
    assert page.presenter.done == ()
    begun = dataclasses.replace(case, answers=case.answers.answering(given("safe", "yes")))
    assert [one.deed for one in _page(begun, theme, qtbot).presenter.done] == [Deed.ANSWERED]


def test_each_line_of_today_says_so(theme: Theme, qtbot: QtBot) -> None:
    """What was told since the case was opened is of today; the next day nothing is sure."""
    opened, clock = Open(Case(created_at="2026-11-19T09:30:00+01:00")), MovingClock()
    page = HomePage(HomePresenter(opened, clock=clock), theme, wording("nl"))
    qtbot.addWidget(page)
    opened.case = dataclasses.replace(
        opened.case,
        events=(Event("e", EventKind.THREAT),),
        payments=(Payment("p"),),
    )
    opened.case_changed.emit(opened.case)

    def days() -> int:
        return sum(one.text() == "vandaag" for one in page.done.findChildren(Para))

    assert days() == len(page.presenter.done) == 2
    clock.moment += dt.timedelta(days=1)
    assert not any(one.on for one in page.presenter.done)
