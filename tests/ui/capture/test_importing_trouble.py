"""Adding files when something is in the way: stops, doubles, and files that cannot be added."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import SourceChanged, SourceEmpty
from evidence_kit.domain.exhibit import Obstacle, Original
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.described import Description, ImageKind
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.phrases import outcome_lines
from evidence_kit.ui.capture.question_page import QuestionPage
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import keep_answered, look_at


def test_stop_while_keeping_leaves_what_is_finished(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    qtbot: QtBot,
) -> None:
    """What was kept before Stop stays, the rest is not half there and waits with its answer."""
    look_at(files, screens, qtbot)
    for at in range(3):
        files.answer(at, Answer.NO)

    class _StopsAtSecond:
        def __init__(self) -> None:
            self.stopped = False

        def __call__(self, done: int, total: int) -> None:
            del total
            if done >= 1 and not self.stopped:
                self.stopped = True
                files.stop()

    files.progressed.connect(_StopsAtSecond())
    outcome = keep_answered(files, words, qtbot)
    kept = len(session.case.exhibits)
    assert outcome.stopped
    assert 1 <= kept < 3
    assert [e.name for e in session.case.exhibits] == [p.name for p in screens[:kept]]
    assert [one.answer for one in files.batch.files] == [Answer.NO] * (3 - kept)


def test_stop_while_looking_asks_about_what_was_seen(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """Files that were looked at before Stop can be answered; the others are as if not chosen."""
    files.progressed.connect(lambda done, _total: files.stop() if done == 1 else None)
    look_at(files, screens, qtbot)
    assert 1 <= len(files.batch.files) < 3


def _log(session: Session, qtbot: QtBot) -> list[str]:
    with qtbot.waitCallback() as told:
        session.work(
            lambda vault, _ticket: [entry.event for entry in vault.entries()],
            done=told,
            failed=told,
        )
    return list(told.args[0])


def test_a_file_that_was_there_already_is_told_and_not_asked_about(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    """The same bytes, also under another name, give one exhibit, a line in the log, a kind word."""
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.NO)
    keep_answered(files, words, qtbot)
    copy = tmp_path / "copy.png"
    copy.write_bytes(screens[0].read_bytes())
    look_at(files, [copy], qtbot)
    assert files.step is Step.GALLERY
    outcome = files.outcome
    assert outcome is not None
    assert [one.already_there for one in outcome.kept] == [True]
    assert outcome_lines(outcome, words) == ["You already had item 1. It was not added again."]
    assert len(session.case.exhibits) == 1
    assert _log(session, qtbot)[-1] == "import-again"


def test_known_files_among_new_ones_are_told_beside_the_question(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    theme: Theme,
    words: Wording,
    qtbot: QtBot,
) -> None:
    """Only the new one is asked about; the end tells of both."""
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.NO)
    keep_answered(files, words, qtbot)
    page = QuestionPage(files, theme, words)
    qtbot.addWidget(page)
    look_at(files, screens[:2], qtbot)
    assert [one.candidate.path for one in files.batch.files] == screens[1:2]
    assert not page.known.isHidden()
    assert page.known.text == "You already had item 1. It was not added again."
    files.answer(0, Answer.NO)
    outcome = keep_answered(files, words, qtbot)
    assert [one.already_there for one in outcome.kept] == [True, False]
    assert len(session.case.exhibits) == 2
    look_at(files, screens[2:], qtbot)
    assert page.known.parentWidget().isHidden()


def test_a_file_that_is_there_in_words_only_is_asked_about(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """It may still be added: that is for the person to say, and nobody said it yet."""
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.YES)
    files.proceed(words)
    files.in_words()
    files.describe(Description(ImageKind.PHOTO), words)
    qtbot.waitUntil(lambda: len(session.case.exhibits) == 1)
    look_at(files, screens[:1], qtbot)
    assert files.step is Step.QUESTION
    assert len(files.batch.files) == 1


def test_the_same_file_chosen_twice_is_asked_once(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """Choosing a file that already waits does not ask again."""
    look_at(files, screens[:2], qtbot)
    files.back()
    look_at(files, screens, qtbot)
    assert [one.candidate.path for one in files.batch.files] == screens


def test_a_file_that_cannot_be_added_is_named(
    files: ImportPresenter, screens: list[Path], tmp_path: Path, words: Wording, qtbot: QtBot
) -> None:
    """An empty file is refused with its reason; the others go on."""
    empty = tmp_path / "leeg.png"
    empty.touch()
    look_at(files, [empty, screens[0]], qtbot)
    assert files.step is Step.QUESTION
    files.answer(0, Answer.NO)
    outcome = keep_answered(files, words, qtbot)
    assert [(one.name, type(one.error)) for one in outcome.refused] == [("leeg.png", SourceEmpty)]
    assert len(outcome.kept) == 1


def test_only_refused_files_end_in_the_gallery(
    files: ImportPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """When nothing is left to ask, nobody stands before an empty question."""
    empty = tmp_path / "leeg.png"
    empty.touch()
    with qtbot.waitSignal(files.finished) as finished:
        files.add_files([empty])
    assert files.step is Step.GALLERY
    assert len(finished.args[0].refused) == 1


def test_a_file_that_changed_after_the_answer_is_not_kept(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """The answer was about other bytes, so nothing is kept and the person is told."""
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.NO)
    screens[0].write_bytes(screens[0].read_bytes() + b"more")
    outcome = keep_answered(files, words, qtbot)
    assert [type(one.error) for one in outcome.refused] == [SourceChanged]
    assert session.case.exhibits == ()


def test_a_file_without_a_picture_is_asked_about_and_kept(
    files: ImportPresenter, session: Session, tmp_path: Path, words: Wording, qtbot: QtBot
) -> None:
    """Bytes that cannot be decoded are evidence too, after the same question."""
    strange = tmp_path / "foto.heic"
    strange.write_bytes(b"not a picture at all")
    look_at(files, [strange], qtbot)
    assert not files.asked(0).viewable
    files.answer(0, Answer.NO)
    keep_answered(files, words, qtbot)
    (exhibit,) = session.case.exhibits
    assert isinstance(exhibit.evidence, Original)
    assert exhibit.evidence.content is Obstacle.UNKNOWN_FORMAT
