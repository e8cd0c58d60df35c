"""What a person can want of the seven questions: answer, skip, change, put it in their story."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Statement
from evidence_kit.domain.pieces import NO_PIECES, Piece, Pieces, Question
from evidence_kit.services import pieces, pieces_known, pieces_placed
from evidence_kit.services.pieces_known import Offer
from evidence_kit.ui.notices import Action, Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.ui.tell.pieces.to_helper import LABELS
from evidence_kit.wording import Wording

_ORDER = list(Question)


class PiecesPresenter(QObject):
    """One question at a time. Whatever is chosen or typed is kept; own words only ever grow.

    Signals:
        changed: an answer, a sentence or the story is another.
        turned: another question is asked.
        words_wanted: the person wants to write or read the whole story.
        back_asked: the person goes back to the time line.
    """

    changed = Signal()
    turned = Signal()
    words_wanted = Signal()
    back_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        statement: Telling,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._statement, self._notices = session, statement, notices
        self._telling = Telling(session, keeper, self)
        self._telling.turn_to(NO_PIECES)
        self.question = Question.WHO
        self._telling.told.connect(self.changed)
        statement.told.connect(self.changed)
        session.case_changed.connect(self.changed)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def for_other(self) -> bool:
        """Whether somebody else than the person themself sits at the keyboard."""
        return helping(self._session.case)

    @property
    def all(self) -> Pieces:
        """All pieces, with what is typed."""
        thing = self._telling.thing
        return thing if isinstance(thing, Pieces) else NO_PIECES

    @property
    def piece(self) -> Piece:
        """The piece that this question is about."""
        return self.of(self.question)

    @property
    def last(self) -> bool:
        """Whether this is the last question."""
        return self.question is _ORDER[-1]

    @property
    def story(self) -> str:
        """Own words as they stand now."""
        thing = self._statement.thing
        return thing.text if isinstance(thing, Statement) else ""

    @property
    def to_put(self) -> bool:
        """Whether the sentence of this question says something that is not in the story yet."""
        said = self.sentence(self.question)
        return bool(said) and not self.read_only and not pieces.stands_in(self.story, said)

    @property
    def absent(self) -> tuple[str, ...]:
        """Sentences of all questions that the story does not have, in order."""
        return pieces_placed.absent(self.all, self.story, self._words)

    def of(self, question: Question) -> Piece:
        """Give the piece of a question; an empty one when nothing was answered."""
        return self.all.of(question) or Piece(question)

    def sentence(self, question: Question) -> str:
        """Give how the piece of a question reads in the statement."""
        return pieces.sentence(self.of(question), self._words)

    def choices(self) -> list[tuple[str, str]]:
        """Give (key, words) of what can be chosen for this question."""
        words, question = self._words, self.question
        keys = pieces_known.choices(self._session.case, question, self.piece.choices)
        theirs = LABELS if self.for_other else {}
        return [
            (key, words.gettext(theirs[question, key]))
            if (question, key) in theirs
            else (key, pieces_known.label(question, key, words))
            for key in keys
        ]

    def offers(self) -> tuple[Offer, ...]:
        """Give texts of the case that fit this question and do not stand there yet."""
        text = self.piece.text
        found = pieces_known.texts(self._session.case, self.question)
        return tuple(one for one in found if one.text not in text)

    def begin(self) -> None:
        """Go on where nothing was answered yet."""
        open_ = (one for one in _ORDER if not self.sentence(one))
        self.go_to(next(open_, Question.WHO))

    def go_to(self, question: Question) -> None:
        """Ask another question."""
        self._telling.commit()
        self.question = question
        self.turned.emit()

    def choose(self, key: str, on: bool) -> None:
        """Take one choice more or less; a sentence the person wrote can be had back."""
        before = self.piece
        self._put(pieces.choosing(before, key, on))
        self._telling.commit()
        if before.sentence:
            self._tell_replaced(before)

    def write(self, text: str) -> None:
        """Take what is typed beside the choices."""
        before = self.piece
        self._put(replace(before, text=text, unsure=False, sentence=""))
        if before.sentence:
            self._tell_replaced(before)

    def write_sentence(self, question: Question, text: str) -> None:
        """Take a sentence as the person changed it; without any words it is made anew."""
        piece = self.of(question)
        own = text.strip()
        made = pieces.made_of(piece, self._words)
        self._put(replace(piece, sentence="" if own == made else own))
        self._telling.commit()

    def say_unsure(self) -> None:
        """Take it that the person does not know, and go on."""
        self._put(replace(self.piece, unsure=True, sentence=""))
        self.skip()

    def skip(self) -> None:
        """Go on to the next question, or read the story after the last one."""
        if self.last:
            self.show_words()
        else:
            self.go_to(_ORDER[_ORDER.index(self.question) + 1])

    def go_back(self) -> None:
        """Go to the question before, or to the time line before the first one."""
        place = _ORDER.index(self.question)
        if place:
            self.go_to(_ORDER[place - 1])
        else:
            self.back_asked.emit()

    def show_words(self) -> None:
        """Go and write or read the whole story."""
        self._telling.commit()
        self.words_wanted.emit()

    def put_in_story(self) -> None:
        """Put this sentence behind what stands in the story, and go on."""
        if self.to_put:
            said = self.sentence(self.question)
            self._tell_story(pieces.appended(self.story, said))
            _ = self._words.gettext
            back = Action(_("Take it back"), lambda: self._take_back(said))
            mine, theirs = _("It stands in your story."), _("It stands in the story.")
            self._notices.toast(theirs if self.for_other else mine, back)
        self.skip()

    def put_all(self) -> None:
        """Put every sentence that the story does not have where it comes; it can be had back."""
        before = self.story
        after = pieces_placed.with_all(self.all, before, self._words)
        self._tell_story(after)
        _ = self._words.gettext
        back = Action(_("Take it back"), lambda: self._put_back(before, after))
        mine, theirs = _("It stands in your story."), _("It stands in the story.")
        self._notices.toast(theirs if self.for_other else mine, back)

    def leave(self) -> None:
        """Keep what is typed: the person goes elsewhere."""
        self._telling.commit()

    @property
    def _words(self) -> Wording:
        return self._notices.words

    def _put(self, piece: Piece) -> None:
        self._telling.write(pieces=self.all.putting(piece).pieces)

    def _take_back(self, said: str) -> None:
        self._tell_story(pieces.without_last(self.story, said))

    def _put_back(self, before: str, after: str) -> None:
        """Undo; a story that was written on since stays whole."""
        if self.story == after:
            self._tell_story(before)

    def _tell_story(self, text: str) -> None:
        self._statement.write(text=text)
        self._statement.commit()

    def _tell_replaced(self, before: Piece) -> None:
        _ = self._words.gettext
        back = Action(_("Take it back"), lambda: self._restore(before))
        self._notices.toast(_("Your own sentence made way for a new one."), back)

    def _restore(self, before: Piece) -> None:
        self._put(before)
        self._telling.commit()
