"""Adding files without a window: asked first, kept only after a no, words only after a yes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit.domain.exhibit import InWords, Original
from evidence_kit.domain.picture import Role
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.described import Description, ImageKind, Who, stored_words
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording, wording
from support.rooms import keep_answered, look_at


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("case.evk*")))


def _objects(session: Session, qtbot: QtBot) -> int:
    """Count the sealed objects by asking the vault to read them all."""

    def count(vault: Vault, ticket: Ticket) -> int:
        del ticket
        return vault.check().objects

    with qtbot.waitCallback() as counted:
        session.work(count, done=counted, failed=counted)
    found = counted.args[0]
    assert isinstance(found, int), found
    return found


def test_looking_asks_about_every_file_and_stores_nothing(
    files: ImportPresenter, screens: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    """While the question is open, the case file does not change by a byte."""
    before = _bytes_of(tmp_path)
    look_at(files, screens, qtbot)
    assert files.step is Step.QUESTION
    assert len(files.batch.files) == 3
    assert files.current == 0
    assert _bytes_of(tmp_path) == before


def test_files_that_wait_hold_no_large_pixels(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """A hundred phone screenshots in waiting do not fill the memory."""
    look_at(files, screens, qtbot)
    roles = {role for one in files.batch.files for role in one.candidate.looked.rasters}
    assert roles == {Role.VEIL, Role.THUMBNAIL}


def test_a_large_look_that_was_let_go_never_arrives(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """Only the file whose eye is still held is shown large."""
    look_at(files, screens, qtbot)
    came: list[int] = []
    files.look.ready.connect(lambda at, _raster: came.append(at))
    files.look.hold(0, files.asked(0).candidate)
    files.look.release()
    with qtbot.waitSignal(files.look.ready):
        files.look.hold(1, files.asked(1).candidate)
    assert came == [1]


def test_an_answer_leads_to_the_next_open_file(
    files: ImportPresenter, screens: list[Path], qtbot: QtBot
) -> None:
    """The keyboard never has to look for what is still open, also when one was skipped."""
    look_at(files, screens, qtbot)
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
    look_at(files, screens, qtbot)
    for at in range(3):
        files.answer(at, Answer.NO)
    outcome = keep_answered(files, words, qtbot)
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
    look_at(files, screens, qtbot)
    files.answer(1, Answer.NO)
    outcome = keep_answered(files, words, qtbot)
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
    look_at(files, screens, qtbot)
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
    look_at(files, screens[:1], qtbot)
    files.answer(0, Answer.YES)
    with qtbot.waitSignal(files.digests.ready) as told:
        files.proceed(words)
        assert files.step is Step.COVER
        files.in_words()
    assert files.step is Step.WORDS
    assert told.args[1].sha256 == hashlib.sha256(screens[0].read_bytes()).hexdigest()
    with qtbot.waitSignal(files.finished):
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
    look_at(files, screens, qtbot)
    for at, answer in enumerate((Answer.YES, Answer.NO, Answer.YES)):
        files.answer(at, answer)
    files.proceed(words)
    assert (files.step, files.current, files.number_of(files.current)) == (Step.COVER, 0, 1)
    files.in_words()
    files.describe(Description(), words)
    assert (files.step, files.current, files.number_of(files.current)) == (Step.COVER, 2, 3)
    files.in_words()
    assert session.case.exhibits == ()
    with qtbot.waitSignal(files.finished):
        files.describe(Description(), words)
    kinds = [type(e.evidence) for e in session.case.exhibits]
    assert kinds == [InWords, Original, InWords]


def test_going_back_keeps_answers_and_words(
    files: ImportPresenter, screens: list[Path], words: Wording, qtbot: QtBot
) -> None:
    """Back from the words and back to the gallery lose nothing; resuming finds all of it."""
    look_at(files, screens, qtbot)
    files.answer(0, Answer.YES)
    files.proceed(words)
    files.in_words()
    files.write(Description(who=Who.ME, words="nog niet klaar"))
    files.back()
    assert files.step is Step.COVER
    files.back()
    assert files.step is Step.QUESTION
    files.back()
    assert files.step is Step.GALLERY
    files.resume()
    assert files.step is Step.QUESTION
    assert files.asked(0).answer is Answer.YES
    assert files.asked(0).words == Description(who=Who.ME, words="nog niet klaar")


def test_words_are_composed_in_the_persons_language() -> None:
    """Each answered question is a line, in Dutch for a Dutch window; what was skipped is absent."""
    said = Description(
        kind=ImageKind.LIVE, who=Who.ME, face=False, age=" 18 ", words=" Eerst video. \n"
    )
    assert stored_words(said, wording("nl")) == (
        "Soort: Live via webcam\nWie: De aangever, gezicht niet te zien\n"
        "Leeftijd toen: 18\nEerst video."
    )
    assert stored_words(Description(), wording("nl")) == ""
