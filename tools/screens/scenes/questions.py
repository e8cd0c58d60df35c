"""The question before a picture is kept, covering, and words instead of a picture."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.exhibit import Fingerprint
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.person import Teller
from evidence_kit.domain.picture import Role
from evidence_kit.ui.capture.answers import Answer, Asked, Batch
from evidence_kit.ui.capture.described import Description, ImageKind, Who
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from tools.screens.collecting import ask_about, collect_page
from tools.screens.registry import screen
from tools.screens.sample_case import candidates
from tools.screens.stage import Stage


@screen("question")
def question(stage: Stage) -> QWidget:
    """Six new files, three of them answered."""
    page = collect_page(stage, 8)
    answers = (Answer.NO, Answer.YES, Answer.NO, None, None, None)
    files = tuple(Asked(one, a) for one, a in zip(candidates(6), answers, strict=True))
    ask_about(page, Batch(files), Step.QUESTION)
    return stage.in_case(page, "collect")


@screen("question-without-picture")
def question_without_picture(stage: Stage) -> QWidget:
    """Two new files, one of which cannot be shown."""
    page = collect_page(stage, 0)
    files = tuple(Asked(one) for one in candidates(2, strange=True))
    ask_about(page, Batch(files), Step.QUESTION)
    return stage.in_case(page, "collect")


@screen("question-helped")
def question_helped(stage: Stage) -> QWidget:
    """A helper types: nothing new can be looked at."""
    page = collect_page(stage, 8, teller=Teller.PARENT)
    answers = (Answer.NO, None, None, None)
    files = tuple(Asked(one, a) for one, a in zip(candidates(4), answers, strict=True))
    ask_about(page, Batch(files), Step.QUESTION)
    return stage.in_case(page, "collect")


def _covering(stage: Stage, page: CollectPage) -> QWidget:
    """Put the page in its frame, as the program does while one image is covered."""
    frame = stage.in_case(page, "collect", compact=True)
    room = page.presenter

    def tell() -> None:
        frame.top.set_shielded(room.blurred, one=True)

    room.shield_changed.connect(tell)
    tell()
    return frame


@screen("cover")
def cover(stage: Stage) -> QWidget:
    """A new image is covered; it is blurred."""
    page = collect_page(stage, 8)
    (one,) = candidates(1)
    batch = Batch((Asked(one, Answer.YES, areas=(Rect(80, 330, 620, 560),)),))
    ask_about(page, batch, Step.COVER)
    return _covering(stage, page)


@screen("cover-looking")
def cover_looking(stage: Stage) -> QWidget:
    """The person asked to see it; nothing is covered yet."""
    page = collect_page(stage, 8)
    (one,) = candidates(1)
    ask_about(page, Batch((Asked(one, Answer.YES),)), Step.COVER)
    look = page.presenter.files.look
    look._held = 0
    look.held_changed.emit()
    look.ready.emit(0, one.looked.rasters[Role.PREVIEW])
    return _covering(stage, page)


@screen("cover-helped")
def cover_helped(stage: Stage) -> QWidget:
    """A helper types: words are offered, and the keyboard can be handed over."""
    page = collect_page(stage, 8, teller=Teller.PARENT)
    (one,) = candidates(1)
    ask_about(page, Batch((Asked(one, Answer.YES),)), Step.COVER)
    return _covering(stage, page)


@screen("cover-keys")
def cover_keys(stage: Stage) -> QWidget:
    """What the keys do while covering."""
    page = collect_page(stage, 8)
    (one,) = candidates(1)
    ask_about(page, Batch((Asked(one, Answer.YES),)), Step.COVER)
    stage.then(page.cover.show_keys)
    return _covering(stage, page)


@screen("cover-stored")
def cover_stored(stage: Stage) -> QWidget:
    """A stored image that was marked as sensitive is covered whole."""
    return _covering(stage, _stored(stage))


@screen("cover-stored-helped")
def cover_stored_helped(stage: Stage) -> QWidget:
    """A helper types: a stored image is not covered by who does not see it."""
    page = collect_page(stage, 8, described=True, teller=Teller.PARENT)
    page.presenter.cover.begin(6)
    return _covering(stage, page)


@screen("cover-stored-asked")
def cover_stored_asked(stage: Stage) -> QWidget:
    """The question before the uncovered image is erased."""
    page = _stored(stage)
    stage.then(page.cover_stored.done.click)
    return _covering(stage, page)


def _stored(stage: Stage) -> CollectPage:
    page = collect_page(stage, 8, described=True)
    page.presenter.cover.begin(6)
    page.cover_stored.canvas.covering.cover_all()
    return page


@screen("words")
def words(stage: Stage) -> QWidget:
    """An image is recorded in words."""
    page = collect_page(stage, 8)
    dutch = stage.words.language == "nl"
    said = Description(
        ImageKind.PHOTO,
        Who.ME,
        face=False,
        age="18",
        when="17 november, ongeveer" if dutch else "17 November, roughly",
        where="Op mijn telefoon, in Snapchat" if dutch else "On my phone, in Snapchat",
        words="‘Lisa’ stuurde hem terug." if dutch else "‘Lisa’ sent it back.",
    )
    (one,) = candidates(1)
    found = Fingerprint("9f86d081884c7d659a2feaa0c55ad015" * 2, "", one.size)
    page.presenter.files.digests._known[one.identity] = found
    ask_about(page, Batch((Asked(one, Answer.YES, said),)), Step.WORDS)
    return stage.in_case(page, "collect")


@screen("words-empty")
def words_empty(stage: Stage) -> QWidget:
    """Nothing was answered yet and the digest is on its way."""
    page = collect_page(stage, 8)
    (one,) = candidates(1)
    ask_about(page, Batch((Asked(one, Answer.YES),)), Step.WORDS)
    return stage.in_case(page, "collect")
