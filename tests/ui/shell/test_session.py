"""The session holds the vault and lets nothing but the vault lane touch it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Bug, DiskFull, Expected, WrongPassphrase
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault
from support.doors import PASSPHRASE


def unexpected(error: Exception) -> None:
    """Fail the test: nothing should go wrong here."""
    raise error


def opened(session: Session, path: Path, code: str, qtbot: QtBot) -> None:
    """Unlock `path` and wait for it."""
    with qtbot.waitSignal(session.opened):
        session.unlock(path, code, done=lambda: None, failed=unexpected)


def test_a_new_case_is_open_and_its_code_opens_it_again(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """What `create` hands over is the code that opens the case later."""
    path = tmp_path / "notes-2026.evk"
    with qtbot.waitCallback() as made:
        session.create(path, PASSPHRASE, "My case", done=made, failed=unexpected)
    assert session.is_open
    assert session.case.title == "My case"
    with qtbot.waitCallback() as closed:
        session.close(closed)
    again = Session(session.tasks)
    with qtbot.waitSignal(again.opened):
        again.unlock(path, made.args[0], done=lambda: None, failed=unexpected)
    assert again.case.title == "My case"
    with qtbot.waitCallback() as closed:
        again.close(closed)


def test_a_wrong_secret_leaves_the_session_empty(
    session: Session, case_path: Path, qtbot: QtBot
) -> None:
    """A refusal comes home as the error itself and nothing is held."""
    with qtbot.waitCallback() as refused:
        session.unlock(case_path, "not the one at all", done=lambda: None, failed=refused)
    assert isinstance(refused.args[0], WrongPassphrase)
    assert not session.is_open
    with pytest.raises(Bug):
        session.path  # noqa: B018 - asking is the point


def test_work_runs_on_one_thread_that_is_not_the_windows(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Every job meets the vault on the same thread, and never on the window's."""
    opened(session, case_path, code, qtbot)
    threads: list[str] = []

    def note(vault: Vault, ticket: Ticket) -> None:
        threads.append(threading.current_thread().name)

    for _ in range(3):
        with qtbot.waitCallback() as done:
            session.work(note, done=done, failed=unexpected)
    assert len(set(threads)) == 1
    assert threading.current_thread().name not in threads


def test_a_change_is_shown_before_the_job_is_done(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Whoever hears that a job is done already sees the new case."""
    opened(session, case_path, code, qtbot)
    heard: list[str] = []
    session.case_changed.connect(lambda case: heard.append(case.title))
    with qtbot.waitCallback() as done:
        session.work(
            lambda vault, ticket: vault.set_title("Tuin"),
            done=lambda result: (heard.append("done"), done(result)),
            failed=unexpected,
        )
    assert heard == ["Tuin", "done"]


def test_what_a_failed_job_kept_is_shown(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """An import that ends in a full disk still shows what it kept before."""
    opened(session, case_path, code, qtbot)

    def half(vault: Vault, ticket: Ticket) -> None:
        vault.set_title("Half")
        raise DiskFull()

    with qtbot.waitCallback() as failed:
        session.work(half, done=lambda result: None, failed=failed)
    assert isinstance(failed.args[0], Expected)
    assert session.case.title == "Half"


def test_stop_all_ends_a_running_job_and_keeps_what_it_did(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """A stopped job reports nothing but `stopped`, and its finished part is shown."""
    opened(session, case_path, code, qtbot)
    under_way = threading.Event()

    def endless(vault: Vault, ticket: Ticket) -> None:
        vault.set_title("First item")
        under_way.set()
        while True:
            ticket.step(1, 2)

    with qtbot.waitCallback() as stopped:
        session.work(endless, done=unexpected, failed=unexpected, stopped=stopped)
        assert under_way.wait(10)
        session.stop_all()
    assert session.case.title == "First item"


def test_closing_commits_what_pages_still_hold(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Text a page submits when it hears `closing` is in the case when it opens again."""
    opened(session, case_path, code, qtbot)

    def submit() -> None:
        session.work(
            lambda vault, ticket: vault.set_title("Just typed"),
            done=lambda result: None,
            failed=unexpected,
        )

    session.closing.connect(submit)
    with qtbot.waitCallback() as closed:
        session.close(closed)
    again = Session(session.tasks)
    opened(again, case_path, code, qtbot)
    assert again.case.title == "Just typed"
    with qtbot.waitCallback() as closed:
        again.close(closed)


def test_pages_may_be_drawn_while_the_case_closes(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """What a last job tells comes home while the vault is already let go: nothing breaks."""
    opened(session, case_path, code, qtbot)
    assert not session.read_only
    seen: list[bool] = []
    session.work(lambda _vault, _ticket: None, done=_take(seen, session), failed=unexpected)
    with qtbot.waitCallback() as closed:
        session.close(closed)
    assert seen == [True]


def _take(seen: list[bool], session: Session) -> Callable[[object], None]:
    return lambda _result: seen.append(session.read_only)


def test_after_closing_nothing_runs(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """A job that comes too late is stopped at once and never touches the vault."""
    opened(session, case_path, code, qtbot)
    with qtbot.waitCallback() as closed:
        session.close(closed)
    with qtbot.waitCallback() as stopped:
        session.work(
            lambda vault, ticket: unexpected(Bug("ran")),
            done=unexpected,
            failed=unexpected,
            stopped=stopped,
        )


def test_an_empty_session_closes_at_once(session: Session) -> None:
    """Closing without a case calls back immediately."""
    ended: list[bool] = []
    session.close(lambda: ended.append(True))
    assert ended == [True]
    assert session.case == Case()


def test_a_case_that_moved_is_worked_on_where_it_lies_now(
    session: Session, case_path: Path, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """Also by a job that was handed in while it was copied; the old file stays as it was."""
    opened(session, case_path, code, qtbot)
    (tmp_path / "stick").mkdir()
    before: list[Path] = []
    session.moved.connect(before.append)
    with qtbot.waitCallback() as moved, qtbot.waitCallback() as named:
        session.move(
            tmp_path / "stick",
            done=moved,
            failed=unexpected,
            progress=lambda done, total: None,
            stopped=lambda: None,
        )
        session.work(
            lambda vault, _ticket: vault.set_title("Elders"), done=named, failed=unexpected
        )
    assert before == [case_path]
    assert session.path == tmp_path / "stick" / case_path.name
    assert session.case.title == "Elders"
    with qtbot.waitCallback() as closed:
        session.close(closed)
    for path, title in ((case_path, "Mijn zaak"), (tmp_path / "stick" / case_path.name, "Elders")):
        again = Session(session.tasks)
        opened(again, path, code, qtbot)
        assert again.case.title == title
        with qtbot.waitCallback() as shut:
            again.close(shut)
