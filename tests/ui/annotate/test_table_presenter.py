"""The drawing table without widgets: open, draw, keep, cover, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.picture import Role
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate import keeping
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.wording import wording
from support.doors import Shut
from support.rooms import open_session
from support.tables import all_kept, opens, stored


def draw(table: AnnotatePresenter, kind: Kind = Kind.BOX) -> str:
    """Draw something and give its id."""
    return table.edits.add(kind, Point(20, 30), Point(120, 90))


@pytest.mark.slow
def test_opening_shows_all_pixels_and_counts_as_looked_at(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """The picture comes whole from the worker, and the exhibit is no longer new."""
    assert not session.case.exhibit(1).looked_at
    opens(table, 1, qtbot)
    assert table.picture is not None
    assert (table.picture.width, table.picture.height) == (180, 390)
    assert (table.number, table.total, table.following, table.preceding) == (1, 4, 2, 0)
    qtbot.waitUntil(lambda: session.case.exhibit(1).looked_at)


def test_every_edit_is_in_the_vault_at_once(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Draw, change, undo: the vault holds what is on the screen after each."""
    opens(table, 1, qtbot)
    id_ = draw(table)
    assert table.keeper.state is Kept.SAVING
    all_kept(table, qtbot)
    assert stored(session, 1, qtbot) == table.editor.markup
    table.edits.set_text(id_, "her account")
    table.edits.toggle_number()
    all_kept(table, qtbot)
    assert stored(session, 1, qtbot).items[0].text == "her account"
    for _step in range(3):
        table.editor.undo()
    all_kept(table, qtbot)
    assert stored(session, 1, qtbot).items == ()


def test_a_black_out_is_burnt_in_when_it_is_drawn(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """After one gesture the only picture that can leave has the black in it."""
    opens(table, 2, qtbot)
    draw(table, Kind.BLACKOUT)
    all_kept(table, qtbot)
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.derived(2, Role.BURNT), done=told, failed=told)
    assert told.args[0] is not None
    assert table.keeper.uncovered == frozenset()


def test_typing_is_kept_after_a_pause_and_when_leaving(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Nothing is written while somebody types on; the pause, or leaving, keeps it."""
    opens(table, 1, qtbot)
    id_ = draw(table)
    table.type_words(id_, "h")
    all_kept(table, qtbot)
    table.type_words(id_, "her acc")
    assert table.editor.markup.items[0].text == "h"
    qtbot.waitUntil(lambda: table.editor.markup.items[0].text == "her acc")
    table.type_words(id_, "her account")
    table.facts.say("description", " a threat ")
    table.open(2)
    all_kept(table, qtbot)
    assert stored(session, 1, qtbot).items[0].text == "her account"
    assert session.case.exhibit(1).description == "a threat"


def test_what_could_not_be_kept_stays_and_is_tried_again(
    table: AnnotatePresenter, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is told; the drawing stays, also on coming back, and is kept later."""

    def full(*_args: object) -> bool:
        raise DiskFull

    opens(table, 1, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(keeping.annotate, "save", full)
        draw(table)
        qtbot.waitUntil(lambda: table.keeper.state is Kept.FAILED)
        assert isinstance(table.keeper.error, DiskFull)
        opens(table, 2, qtbot)
        opens(table, 1, qtbot)
        assert len(table.editor.markup) == 1
    table.keeper.try_again()
    all_kept(table, qtbot)
    assert len(stored(session, 1, qtbot)) == 1


def test_blurring_drops_the_pixels_and_keeps_the_history(
    table: AnnotatePresenter, qtbot: QtBot
) -> None:
    """One press and no sharp pixel is held; looking again finds drawing and undo as they were."""
    opens(table, 1, qtbot)
    draw(table)
    with qtbot.waitSignal(table.blurred_changed, check_params_cb=bool):
        table.set_blurred(True)
    assert (table.picture, table.sight) == (None, Sight.BLURRED)
    table.set_blurred(False)
    qtbot.waitUntil(lambda: table.sight is Sight.VISIBLE)
    assert len(table.editor.markup) == 1
    assert table.editor.history.canUndo()


def test_blurring_while_the_picture_comes_holds(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """A picture that arrives after the press is not shown, and so was not looked at."""
    table.open(1)
    table.set_blurred(True)
    with qtbot.waitSignal(table._session.tasks.idle):
        pass
    assert (table.picture, table.sight) == (None, Sight.BLURRED)
    assert not session.case.exhibit(1).looked_at


def test_a_sensitive_exhibit_is_covered_until_asked_for(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Opening decodes nothing and marks nothing; only asking does."""
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.describe(1, sensitive=True), done=told, failed=told)
    with qtbot.waitSignal(session.tasks.idle):
        table.open(1)
    assert (table.sight, table.picture) == (Sight.COVERED, None)
    assert not session.case.exhibit(1).looked_at
    table.set_blurred(False)
    qtbot.waitUntil(lambda: table.sight is Sight.VISIBLE)
    table.set_blurred(True)
    assert table.sight is Sight.COVERED


def test_a_helper_does_not_get_to_see_a_sensitive_exhibit(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """Asking shows nothing while a helper types; once the person types, it does."""

    def note(teller: Teller) -> None:
        with qtbot.waitCallback() as told:
            session.work(lambda v, _t: v.note(Person(teller=teller)), done=told, failed=told)

    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.describe(1, sensitive=True), done=told, failed=told)
    note(Teller.PARENT)
    with qtbot.waitSignal(session.tasks.idle):
        table.open(1)
    assert table.sight is Sight.WITHHELD
    with qtbot.waitSignal(table.blurred_changed, check_params_cb=bool):
        table.set_blurred(False)
    assert (table.sight, table.picture) == (Sight.WITHHELD, None)
    note(Teller.SELF)
    with qtbot.waitSignal(session.tasks.idle):
        table.open(1)
    table.set_blurred(False)
    qtbot.waitUntil(lambda: table.sight is Sight.VISIBLE)


def test_a_helper_sees_what_is_not_sensitive(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """A chat without nudes opens for a helper as for anybody."""
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.note(Person(teller=Teller.CLOSE)), done=told, failed=told)
    opens(table, 1, qtbot)


@pytest.mark.parametrize(("number", "sight"), [(3, Sight.NOT_SHOWN), (4, Sight.IN_WORDS)])
def test_what_has_no_picture_says_so(
    table: AnnotatePresenter, qtbot: QtBot, number: int, sight: Sight
) -> None:
    """A strange file and an image in words open without one; that is all there is to look at."""
    with qtbot.waitSignal(table._session.tasks.idle):
        table.open(number)
    assert (table.sight, table.picture) == (sight, None)
    table.facts.say("platform", "Snapchat")
    table.settle()
    all_kept(table, qtbot)
    told = table._session.case.exhibit(number)
    assert (told.platform, told.looked_at) == ("Snapchat", True)


def test_a_picture_that_did_not_come_was_not_looked_at(
    table: AnnotatePresenter, session: Session, qtbot: QtBot
) -> None:
    """When no pixels can be made of it now, whoever opened it saw nothing."""
    table.open(1)
    table._on_pixels(Obstacle.WORKER_FAILED)
    with qtbot.waitSignal(session.tasks.idle):
        pass
    assert table.sight is Sight.NOT_SHOWN
    assert not session.case.exhibit(1).looked_at


def test_the_way_through_all_items(table: AnnotatePresenter, qtbot: QtBot) -> None:
    """Done leads on, and after the last item back to all of them."""
    table.open(3)
    table.go_on()
    assert table.number == 4
    with qtbot.waitSignal(table.gallery_asked):
        table.go_on()
    table.go_back()
    assert table.number == 3
    table.leave()
    assert (table.number, table.sight) == (0, Sight.NOTHING)


def test_closing_keeps_what_is_typed_and_all_is_there_again(
    shut: Shut, worker: PictureWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    """Lock in the middle of a word: the case opens with the drawing and the word in it."""
    tasks = TaskRunner()
    session = open_session(tasks, shut, tmp_path, qtbot)
    table = AnnotatePresenter(session, worker, Notices(wording("en")))
    opens(table, 1, qtbot)
    id_ = draw(table)
    table.type_words(id_, "half a wo")
    table.facts.say("shown_at", "2026-11-17T22:06")
    session.stop_all()
    with qtbot.waitCallback() as closed:
        session.close(closed)
    tasks.shut_down()
    again = TaskRunner()
    reopened = open_session(again, Shut(tmp_path / "case.evk", shut.code), tmp_path, qtbot)
    assert stored(reopened, 1, qtbot).items[0].text == "half a wo"
    assert reopened.case.exhibit(1).shown_at == "2026-11-17T22:06"
    with qtbot.waitCallback() as closed:
        reopened.close(closed)
    again.shut_down()
