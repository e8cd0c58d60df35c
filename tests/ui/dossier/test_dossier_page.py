"""The police file on screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording


@pytest.fixture
def page(presenter: DossierPresenter, theme: Theme, qtbot: QtBot) -> DossierPage:
    """Give an English page on screen."""
    return _shown(presenter, theme, qtbot)


def _shown(presenter: DossierPresenter, theme: Theme, qtbot: QtBot) -> DossierPage:
    made = DossierPage(presenter, theme, wording("en"))
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _save_to(page: DossierPage, target: Path) -> None:
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.emit(str(target))
    dialog.close()


def test_an_empty_case_leads_back_to_collect(
    empty: Session, worker: PictureWorker, theme: Theme, qtbot: QtBot
) -> None:
    """There is nothing to save, so the one way on is to collect."""
    page = _shown(DossierPresenter(empty, Notices(wording("en")), worker=worker), theme, qtbot)
    assert page.empty.isVisible()
    assert not page.save.isVisible()
    filled = [one for one in page.findChildren(Button) if one.isVisible()]
    assert filled == [page.begin]
    with qtbot.waitSignal(page.presenter.collect_asked):
        page.begin.click()


@pytest.mark.parametrize(("high", "at_top"), [(650, True), (400, False)])
def test_a_saved_file_begins_at_the_top(
    page: DossierPage, tmp_path: Path, qtbot: QtBot, high: int, at_top: bool
) -> None:
    """The heading that says it is ready is not cut; in a very low window the sentence is seen."""
    page.resize(1008, high)
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(20)
    with qtbot.waitSignal(page.presenter.written):
        page.presenter.save(tmp_path / "dossier.pdf")
    said, seen = page.options.outcomes, page.scroll_area.viewport()

    def settled() -> None:
        assert said.mapTo(seen, said.rect().center()).y() < seen.height()
        assert (bar.value() == 0) == at_top

    qtbot.waitUntil(settled)


def test_a_helper_does_not_decide_who_gets_it(
    page: DossierPage, session: Session, qtbot: QtBot
) -> None:
    """The page speaks to who types, also when somebody else sits down."""
    assert page.lead.text().startswith("You decide")
    parent = Person(teller=Teller.PARENT)
    with qtbot.waitCallback() as noted:
        session.work(lambda vault, _: vault.note(parent), done=noted, failed=pytest.fail)
    assert page.lead.text().startswith("The person you help decides")


def test_saving_by_keyboard(page: DossierPage, tmp_path: Path, qtbot: QtBot) -> None:
    """Space on the button, a name in our own dialog, and the page says what was saved."""
    page.save.setFocus()
    QTest.keyClick(page.save, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.presenter.written):
        _save_to(page, tmp_path / "dossier.pdf")
    assert (tmp_path / "dossier.pdf").exists()
    assert page.options.outcomes.outcome.text.startswith(f"Saved in {tmp_path.name}: dossier.pdf, ")
    assert page.heading.text() == "Your police file is ready"
    assert page.history.isVisible()
    assert len(page.history.rows) == 1


@pytest.mark.slow
def test_while_writing_it_cannot_be_started_twice(
    page: DossierPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """Progress stands there with a stop button, and the primary waits."""
    with qtbot.waitSignal(page.presenter.written):
        page.presenter.save(tmp_path / "dossier.pdf")
        assert page.options.outcomes.running.isVisible()
        assert not page.save.isEnabled()
        assert not page.options.language.isEnabled()
    assert not page.options.outcomes.running.isVisible()
    assert page.save.isEnabled()


def test_a_taken_name_is_told_in_the_page(page: DossierPage, tmp_path: Path, qtbot: QtBot) -> None:
    """The sentence says that nothing is overwritten and what to do."""
    (tmp_path / "dossier.pdf").touch()
    with qtbot.waitSignal(page.presenter.refused):
        page.presenter.save(tmp_path / "dossier.pdf")
    assert "We never overwrite a file." in page.options.outcomes.outcome.text


def test_the_language_can_be_chosen_with_the_arrow_keys(page: DossierPage) -> None:
    """Dutch to begin with; the right arrow gives English."""
    assert page.presenter.language == "nl"
    dutch = page.options.language.findChildren(QPushButton)[0]
    dutch.setFocus()
    QTest.keyClick(dutch, Qt.Key.Key_Right)
    assert page.presenter.language == "en"


def test_a_name_with_braces_is_shown_as_it_is(
    page: DossierPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """A file name is data, never a template."""
    with qtbot.waitSignal(page.presenter.written):
        page.presenter.save(tmp_path / "dossier {count}.pdf")
    said = f"Saved in {tmp_path.name}: dossier {{count}}.pdf, "
    assert page.options.outcomes.outcome.text.startswith(said)


def test_a_page_that_is_gone_is_not_told_any_more(
    presenter: DossierPresenter, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    """When the window is built anew, the old page hears nothing and the new one shows all."""
    old = DossierPage(presenter, theme, wording("nl"))
    old.deleteLater()
    QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)
    with qtbot.waitSignal(presenter.written):
        presenter.save(tmp_path / "dossier.pdf")
    new = _shown(presenter, theme, qtbot)
    assert new.options.outcomes.outcome.text.startswith(f"Saved in {tmp_path.name}: dossier.pdf, ")
