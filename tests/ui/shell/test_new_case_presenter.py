"""Making a case: neutral names, a place, a passphrase, and what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import PassphrasesDiffer, PassphraseTooShort, TargetExists
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.new_case.presenter import NewCasePresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.wording import wording
from support.doors import PASSPHRASE


@pytest.fixture
def presenter(session: Session, notices: Notices, tmp_path: Path) -> NewCasePresenter:
    """Give a Dutch presenter that puts cases into the test's folder."""
    drawn = iter(
        [("wolk", "tegel", "kano", "mosterd", "lente"), ("een", "twee", "drie", "vier", "vijf")]
    )
    return NewCasePresenter(
        session,
        notices,
        wording("nl"),
        year=2026,
        folder=tmp_path,
        propose=lambda language: next(drawn),
    )


def test_the_proposals_say_nothing_about_the_content(presenter: NewCasePresenter) -> None:
    """A neutral title and file name stand there before anything is typed."""
    assert presenter.title == "Mijn zaak"
    assert presenter.target.file_name == "notities-2026.evk"


def test_another_name_is_always_another(presenter: NewCasePresenter) -> None:
    """Asking again and again never gives the same name twice."""
    names = [presenter.target.stem]
    for _ in range(10):
        presenter.propose_name()
        names.append(presenter.target.stem)
    assert len(set(names)) == len(names)


def test_a_name_that_exists_is_passed_over(
    presenter: NewCasePresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """Where the first proposals exist already, the first free one is proposed."""
    (tmp_path / "notities-2026.evk").write_bytes(b"x")
    (tmp_path / "recepten-2026.evk").write_bytes(b"x")
    with qtbot.waitSignal(presenter.target_changed) as changed:
        presenter.look_for_free_name()
    assert changed.args[0].file_name == "huiswerk-2026.evk"


@pytest.mark.parametrize("typed", ["a/b", "..", "", "  ", "c:d", "q?"])
def test_a_name_no_system_takes_is_not_taken(presenter: NewCasePresenter, typed: str) -> None:
    """Characters that would lead elsewhere or that some system refuses change nothing."""
    presenter.rename(typed)
    assert presenter.target.file_name == "notities-2026.evk"


def test_the_ending_is_never_doubled(presenter: NewCasePresenter) -> None:
    """A typed name may carry the ending or not."""
    presenter.rename("tuin.evk")
    assert presenter.target.file_name == "tuin.evk"
    presenter.rename("tuin")
    assert presenter.target.file_name == "tuin.evk"


def test_a_cloud_folder_is_named(presenter: NewCasePresenter, tmp_path: Path) -> None:
    """Choosing a folder that a cloud program copies says which one."""
    presenter.choose_folder(tmp_path / "OneDrive - School" / "x")
    assert presenter.target.cloud == "OneDrive"
    presenter.choose_folder(tmp_path)
    assert presenter.target.cloud is None


def test_the_only_rule_is_length(
    presenter: NewCasePresenter, session: Session, qtbot: QtBot
) -> None:
    """Eleven characters are refused with the number that is needed; nothing is made."""
    presenter.type_passphrase("elf tekens!")
    presenter.repeat = "elf tekens!"
    with qtbot.waitSignal(presenter.passphrase_refused) as refused:
        presenter.make()
    assert isinstance(refused.args[0], PassphraseTooShort)
    assert refused.args[0].fields == {"minimum": 12}
    assert not session.tasks.busy


def test_two_different_passphrases_make_nothing(
    presenter: NewCasePresenter, session: Session, qtbot: QtBot
) -> None:
    """A slip in one of the two fields is told, and no case is made with it."""
    presenter.type_passphrase(PASSPHRASE)
    presenter.repeat = PASSPHRASE + " "
    with qtbot.waitSignal(presenter.repeat_refused) as refused:
        presenter.make()
    assert isinstance(refused.args[0], PassphrasesDiffer)
    assert not session.tasks.busy


def test_the_case_is_made_and_the_presenter_forgets(
    presenter: NewCasePresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """The code has eight groups, the case is open, and the typed passphrase is let go."""
    presenter.title = "  Tuin  "
    presenter.type_passphrase(PASSPHRASE)
    presenter.repeat = PASSPHRASE
    with qtbot.waitSignal(presenter.made) as made:
        presenter.make()
    assert len(made.args[0].split("-")) == 8
    assert session.path == tmp_path / "notities-2026.evk"
    assert session.case.title == "Tuin"
    assert presenter.passphrase == presenter.repeat == ""


def test_an_existing_file_is_never_overwritten(
    presenter: NewCasePresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """A file of the same name is refused and its bytes are untouched."""
    there = tmp_path / "notities-2026.evk"
    there.write_bytes(b"somebody's own")
    presenter.type_passphrase(PASSPHRASE)
    presenter.repeat = PASSPHRASE
    with qtbot.waitSignal(presenter.target_refused) as refused:
        presenter.make()
    assert isinstance(refused.args[0], TargetExists)
    assert there.read_bytes() == b"somebody's own"


def test_using_the_words_is_noticed(presenter: NewCasePresenter) -> None:
    """The five words typed with spaces count as used; another draw makes them unused."""
    presenter.type_passphrase("wolk tegel kano mosterd lente")
    assert presenter.uses_words
    presenter.propose_words()
    assert not presenter.uses_words
    assert presenter.strength.bars == 4
