"""Adding files without a window: asked first, kept only after a no, words only after a yes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import SourceChanged, SourceEmpty
from evidence_kit.domain.exhibit import InWords, Obstacle, Original
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.capture.answers import Answer, Outcome
from evidence_kit.ui.capture.described import Description, ImageKind, Who, stored_words
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording, wording

LONG = 30_000


@pytest.fixture
def files(presenter: CollectPresenter) -> ImportPresenter:
    """Give the part that adds files."""
    return presenter.files


def _look(files: ImportPresenter, paths: list[Path], qtbot: QtBot) -> None:
    with qtbot.waitSignal(
        files.step_changed, timeout=LONG, check_params_cb=lambda step: step is not Step.LOOKING
    ):
        files.add_files(paths)


def _keep(files: ImportPresenter, words: Wording, qtbot: QtBot) -> Outcome:
    with qtbot.waitSignal(files.finished, timeout=LONG) as finished:
        files.proceed(words)
    return finished.args[0]


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("case.evk*")))


def _objects(session: Session, qtbot: QtBot) -> int:
    """Count the sealed objects by asking the vault to read them all."""

    def count(vault: Vault, ticket: Ticket) -> int:
        del ticket
        return vault.check().objects

    with qtbot.waitCallback(timeout=LONG) as counted:
        session.work(count, done=counted, failed=counted)
    found = counted.args[0]
    assert isinstance(found, int), found
    return found


def test_looking_asks_about_every_file_and_stores_nothing(
    files: ImportPresenter, screens: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    """While the question is open, the case file does not change by a byte."""
    before = _bytes_of(tmp_path)
    _look(files, screens, qtbot)
    assert files.step is Step.QUESTION
    assert len(files.batch.files) == 3
    assert files.current == 0
    assert _bytes_of(tmp_path) == before


def test_an_answer_leads_to_the_next_open_file(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """The keyboard never has to look for what is still open, also when one was skipped."""
    _look(files, screens, qtbot)
    files.point_at(1)
    files.answer(1, Answer.NO)
    assert files.current == 2
    files.answer(2, Answer.NO)
    assert files.current == 0


def test_no_keeps_the_file_bit_by_bit(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    qtbot: QtBot,
) -> None:
    """After a no the exhibit has the SHA-256 of the file on disk."""
    _look(files, screens, qtbot)
    for at in range(3):
        files.answer(at, Answer.NO)
    outcome = _keep(files, words, qtbot)
    assert [one.already_there for one in outcome.kept] == [False, False, False]
    expected = [hashlib.sha256(path.read_bytes()).hexdigest() for path in screens]
    assert [e.fingerprint.sha256 for e in session.case.exhibits] == expected
    assert files.step is Step.GALLERY
    assert files.batch.files == ()


def test_unanswered_is_never_stored(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    qtbot: QtBot,
) -> None:
    """Continue keeps what has an answer; the rest waits in memory and can be let go."""
    _look(files, screens, qtbot)
    files.answer(1, Answer.NO)
    outcome = _keep(files, words, qtbot)
    assert outcome.waiting == 2
    assert [e.name for e in session.case.exhibits] == [screens[1].name]
    assert [one.candidate.path for one in files.batch.files] == [screens[0], screens[2]]
    files.let_go()
    assert files.batch.files == ()
    assert len(session.case.exhibits) == 1


def test_continue_without_an_answer_does_nothing(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """There is no way to keep everything at once without answering."""
    _look(files, screens, qtbot)
    files.proceed(words)
    assert files.step is Step.QUESTION
    assert session.case.exhibits == ()


def test_yes_keeps_words_and_not_one_byte_of_the_picture(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    qtbot: QtBot,
) -> None:
    """After a yes the vault holds name, size, digests and words, and no object at all."""
    _look(files, screens[:1], qtbot)
    files.answer(0, Answer.YES)
    with qtbot.waitSignal(files.digests.ready, timeout=LONG) as told:
        files.proceed(words)
    assert files.step is Step.WORDS
    assert told.args[1].sha256 == hashlib.sha256(screens[0].read_bytes()).hexdigest()
    with qtbot.waitSignal(files.finished, timeout=LONG):
        files.describe(Description(kind=ImageKind.PHOTO, words="Van mij."), words)
    (exhibit,) = session.case.exhibits
    assert isinstance(exhibit.evidence, InWords)
    assert exhibit.evidence.words == "Kind: Photo\nVan mij."
    assert exhibit.fingerprint.sha256 == told.args[1].sha256
    assert _objects(session, qtbot) == 0


def test_every_yes_is_described_before_anything_is_kept(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Two yeses give two pages of words, one after the other; the no waits for both."""
    _look(files, screens, qtbot)
    for at, answer in enumerate((Answer.YES, Answer.NO, Answer.YES)):
        files.answer(at, answer)
    files.proceed(words)
    assert (files.step, files.current, files.number_of(files.current)) == (Step.WORDS, 0, 1)
    files.describe(Description(), words)
    assert (files.step, files.current, files.number_of(files.current)) == (Step.WORDS, 2, 3)
    assert session.case.exhibits == ()
    with qtbot.waitSignal(files.finished, timeout=LONG):
        files.describe(Description(), words)
    kinds = [type(e.evidence) for e in session.case.exhibits]
    assert kinds == [InWords, Original, InWords]


def test_going_back_keeps_answers_and_words(
    files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Back from the words and back to the gallery lose nothing; resuming finds all of it."""
    _look(files, screens, qtbot)
    files.answer(0, Answer.YES)
    files.proceed(words)
    files.write(Description(who=Who.ME, words="nog niet klaar"))
    files.back()
    assert files.step is Step.QUESTION
    files.back()
    assert files.step is Step.GALLERY
    files.resume()
    assert files.step is Step.QUESTION
    assert files.asked(0).answer is Answer.YES
    assert files.asked(0).words == Description(who=Who.ME, words="nog niet klaar")


def test_stop_while_keeping_leaves_what_is_finished(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    qtbot: QtBot,
) -> None:
    """What was kept before Stop stays, the rest is not half there and waits with its answer."""
    _look(files, screens, qtbot)
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
    outcome = _keep(files, words, qtbot)
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
    _look(files, screens, qtbot)
    assert 1 <= len(files.batch.files) < 3


def test_a_file_that_was_there_already_is_told_and_kept_once(
    files: ImportPresenter,
    session: Session,
    screens: list[Path],
    words: Wording,
    qtbot: QtBot,
) -> None:
    """The same bytes give one exhibit and a kind word, not an error."""
    for _time in range(2):
        _look(files, screens[:1], qtbot)
        files.answer(0, Answer.NO)
        outcome = _keep(files, words, qtbot)
    assert [one.already_there for one in outcome.kept] == [True]
    assert len(session.case.exhibits) == 1


def test_the_same_file_chosen_twice_is_asked_once(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """Choosing a file that already waits does not ask again."""
    _look(files, screens[:2], qtbot)
    files.back()
    _look(files, screens, qtbot)
    assert [one.candidate.path for one in files.batch.files] == screens


def test_a_file_that_cannot_be_added_is_named(
    files: ImportPresenter, screens: list[Path], tmp_path: Path, words: Wording, qtbot: QtBot
) -> None:
    """An empty file is refused with its reason; the others go on."""
    empty = tmp_path / "leeg.png"
    empty.touch()
    _look(files, [empty, screens[0]], qtbot)
    assert files.step is Step.QUESTION
    files.answer(0, Answer.NO)
    outcome = _keep(files, words, qtbot)
    assert [(one.name, type(one.error)) for one in outcome.refused] == [("leeg.png", SourceEmpty)]
    assert len(outcome.kept) == 1


def test_only_refused_files_end_in_the_gallery(
    files: ImportPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """When nothing is left to ask, nobody stands before an empty question."""
    empty = tmp_path / "leeg.png"
    empty.touch()
    with qtbot.waitSignal(files.finished, timeout=LONG) as finished:
        files.add_files([empty])
    assert files.step is Step.GALLERY
    assert len(finished.args[0].refused) == 1


def test_a_file_that_changed_after_the_answer_is_not_kept(
    files: ImportPresenter, session: Session, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """The answer was about other bytes, so nothing is kept and the person is told."""
    _look(files, screens[:1], qtbot)
    files.answer(0, Answer.NO)
    screens[0].write_bytes(screens[0].read_bytes() + b"more")
    outcome = _keep(files, words, qtbot)
    assert [type(one.error) for one in outcome.refused] == [SourceChanged]
    assert session.case.exhibits == ()


def test_a_file_without_a_picture_is_asked_about_and_kept(
    files: ImportPresenter, session: Session, tmp_path: Path, words: Wording, qtbot: QtBot
) -> None:
    """Bytes that cannot be decoded are evidence too, after the same question."""
    strange = tmp_path / "foto.heic"
    strange.write_bytes(b"not a picture at all")
    _look(files, [strange], qtbot)
    assert not files.asked(0).viewable
    files.answer(0, Answer.NO)
    _keep(files, words, qtbot)
    (exhibit,) = session.case.exhibits
    assert isinstance(exhibit.evidence, Original)
    assert exhibit.evidence.content is Obstacle.UNKNOWN_FORMAT


def test_words_are_composed_in_the_persons_language() -> None:
    """Each answered question is a line, in Dutch for a Dutch window; what was skipped is absent."""
    said = Description(
        kind=ImageKind.LIVE, who=Who.ME, face=False, age=" 18 ", words=" Eerst video. \n"
    )
    assert stored_words(said, wording("nl")) == (
        "Soort: Live via webcam\nWie: Ik, gezicht niet te zien\nLeeftijd toen: 18\nEerst video."
    )
    assert stored_words(Description(), wording("nl")) == ""
