"""The seven questions: each of them, unanswered and answered, changed in place, read only."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.pieces import Piece, Pieces, Question
from tools.screens.registry import screen
from tools.screens.stage import Stage
from tools.screens.telling import ROOM, told_case, told_page

_WHO: Final = Piece(Question.WHO, ("online",), "Lisa")
_WHAT: Final = Piece(Question.WHAT, ("threatens", "money"))
_WHERE: Final = Piece(Question.WHERE, ("app:Instagram", "app:Snapchat", "app:WhatsApp", "home"))
_WHEN: Final = Piece(Question.WHEN, ("period:2026-11-14/2026-11-20", "threat:2026-11-17T22:06"))
_WITH: Final = Piece(
    Question.WITH,
    ("friends", "school-mates", "family"),
    "120 euro nu, anders gaat het vanavond naar al je vrienden en je school",
)
_HOW: Final = Piece(Question.HOW, ("friendly", "sent", "more"))
_WHY: Final = Piece(Question.WHY, unsure=True)
_FIVE: Final = (_WHO, _WHAT, _WHERE, _WHEN, _WITH)


def _asked(
    stage: Stage, question: Question, *told: Piece, read_only: bool = False, **more: Person
) -> QWidget:
    case = told_case(stage, pieces=Pieces(told), **more)
    page = told_page(stage, case, read_only=read_only)
    page.presenter.show_pieces()
    page.presenter.pieces.go_to(question)
    return stage.in_case(page, ROOM)


@screen("tell-pieces-first")
def tell_pieces_first(stage: Stage) -> QWidget:
    """The first question, with nothing told; names of the case are offered."""
    return _asked(stage, Question.WHO)


@screen("tell-pieces-helper")
def tell_pieces_helper(stage: Stage) -> QWidget:
    """A parent is asked how it went; the sentences stay in the words of the child."""
    parent = Person(teller=Teller.PARENT)
    return _asked(stage, Question.HOW, _WHO, _WHAT, _WHERE, _HOW, person=parent)


@screen("tell-pieces-what")
def tell_pieces_what(stage: Stage) -> QWidget:
    """What the other does or wants."""
    return _asked(stage, Question.WHAT, _WHO, _WHAT)


@screen("tell-pieces-where")
def tell_pieces_where(stage: Stage) -> QWidget:
    """Apps of the case, in the order in which they were chosen."""
    return _asked(stage, Question.WHERE, _WHO, _WHAT, _WHERE)


@screen("tell-pieces-when")
def tell_pieces_when(stage: Stage) -> QWidget:
    """Days and the first threat are offered."""
    return _asked(stage, Question.WHEN, _WHO, _WHAT, _WHERE)


@screen("tell-pieces")
def tell_pieces(stage: Stage) -> QWidget:
    """The fifth question answered: its sentence stands in the story beside it."""
    return _asked(stage, Question.WITH, *_FIVE)


@screen("tell-pieces-how")
def tell_pieces_how(stage: Stage) -> QWidget:
    """How it went."""
    return _asked(stage, Question.HOW, *_FIVE, _HOW)


@screen("tell-pieces-last")
def tell_pieces_last(stage: Stage) -> QWidget:
    """The last question; somebody does not know."""
    return _asked(stage, Question.WHY, *_FIVE, _HOW, _WHY)


@screen("tell-pieces-change")
def tell_pieces_change(stage: Stage) -> QWidget:
    """A sentence is being changed where it stands."""
    page = told_page(stage, told_case(stage, pieces=Pieces(_FIVE)))
    page.presenter.show_pieces()
    page.presenter.pieces.go_to(Question.WITH)
    stage.then(page.pieces_page.story.lines[Question.WHAT].click)
    return stage.in_case(page, ROOM)


@screen("tell-pieces-read-only")
def tell_pieces_read_only(stage: Stage) -> QWidget:
    """A case that cannot be changed."""
    return _asked(stage, Question.WITH, *_FIVE, read_only=True)


@screen("tell-pieces-absent")
def tell_pieces_absent(stage: Stage) -> QWidget:
    """Own words that lack some answers: they are named, with one button to put them there."""
    case = told_case(stage, pieces=Pieces((_WHO, _WHAT, _WITH, _WHY)))
    page = told_page(stage, case)
    page.presenter.show_words()
    return stage.in_case(page, ROOM)
