"""Rows that hold at once, and the copy, the check and the end of the case."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, Picture, Source
from evidence_kit.domain.picture import Filter, Rendition, Role
from evidence_kit.services.copying import Copied
from evidence_kit.services.preferences import Preferences
from evidence_kit.services.upkeep import Upkeep
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.settings import said
from evidence_kit.ui.settings.care import Checked
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.vault import BadObject, CheckReport, whole
from evidence_kit.wording import wording
from support.doors import Shut
from support.rooms import NOW


def click(widget: QWidget, qtbot: QtBot) -> None:
    """Click with the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def segment(group: QWidget, name: str) -> QWidget:
    """Give one segment by what it says aloud."""
    return next(one for one in group.children() if getattr(one, "accessibleName", str)() == name)


def test_every_row_changes_its_own_choice(page: SettingsPage, qtbot: QtBot) -> None:
    """Each is told at once, none touches another, and a toggle's whole row can be clicked."""
    rows, choices = page.rows, page.presenter.choices
    told = []
    choices.changed.connect(lambda now, before: told.append((now, before)))
    click(segment(rows.look.theme_choice, "Licht of donker: Donker"), qtbot)
    click(segment(rows.look.language, "Taal: English"), qtbot)
    click(segment(rows.look.text_size, "Tekst: 130 %"), qtbot)
    click(segment(rows.safety.minutes, "Vanzelf op slot: 15 min"), qtbot)
    rows.safety.name.chosen.emit("recipes")
    click(rows.safety.icon, qtbot)
    click(rows.safety.blurred.parentWidget(), qtbot)
    assert choices.now == Preferences(
        "en", "dark", 130, 15, "recipes", neutral_icon=False, blurred=False
    )
    assert len(told) == 7
    assert told[0] == (Preferences(theme="dark"), Preferences())
    choices.choose(theme="dark")
    assert len(told) == 7, "what holds already is no news"


def test_checking_says_what_came_of_it(
    page: SettingsPage, session: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    """While it runs nothing else can begin; then the row and a sentence tell it."""
    care = page.rows.care
    assert care._check_row.help == "nog niet gedaan"
    care.check.setFocus()
    with qtbot.waitSignal(tasks.idle):
        click(care.check, qtbot)
        assert not care.copy.isEnabled()
        assert care.stop.isVisible()
    assert care._check_row.help == f"vandaag {said_now()}: alles onveranderd"
    assert care.banner.text.startswith("1 origineel opnieuw gelezen. Het is onveranderd.")
    assert care.copy.isEnabled()
    assert not care.stop.isVisible()
    page.presenter.leave()
    assert not care.banner.isVisible(), "what was told once is not told for ever"
    assert care._check_row.help.endswith("alles onveranderd")


def test_a_button_says_aloud_what_it_changes(page: SettingsPage) -> None:
    """A verb alone says nothing to whoever hears the page."""
    rows = page.rows
    assert rows.access.password.accessibleName() == "Wijzig: Jouw wachtwoord"
    assert rows.end.wipe.accessibleName() == "Wis: Zaak wissen"
    assert rows.care.check.accessibleDescription() == "nog niet gedaan"


def said_now() -> str:
    """Give the time of the clock that stands still, as the page says it."""
    return wording("nl").time(NOW.now().astimezone())


def test_what_is_damaged_is_named_and_what_is_whole_too() -> None:
    """A person reads which item is lost, that the others are not, and that nothing was changed."""
    bad = (BadObject(4, None), BadObject(2, None))
    report = CheckReport(31, bad, log_intact=False, records_intact=True)
    told = said.ended(Checked(report, 7), wording("nl"))
    assert told.kind == "warn"
    assert "Bijlagen 2, 4 zijn beschadigd. 5 andere zijn onveranderd." in told.text
    assert "Het logboek is niet meer heel." in told.text
    assert "Er is niets veranderd." in told.text


def test_where_all_is_damaged_no_others_are_counted() -> None:
    """Nobody reads that zero others are fine."""
    report = CheckReport(1, (BadObject(1, None),), log_intact=True, records_intact=True)
    assert "0" not in said.ended(Checked(report, 1), wording("nl")).text


def test_a_covered_copy_is_not_called_an_original() -> None:
    """Of a covered item nobody has the original any more, so none was read."""
    report = CheckReport(3, (), log_intact=True, records_intact=True)
    told = said.ended(Checked(report, 2, covered=1), wording("nl")).text
    assert "2 originelen opnieuw gelezen." in told
    assert "1 afgedekte kopie opnieuw gelezen." in told
    told = said.ended(Checked(report, 0, covered=1), wording("nl")).text
    assert "origine" not in told


def test_the_check_counts_originals_and_covered_copies_apart(
    page: SettingsPage, session: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    """What is told of a check is what lies in the case."""
    untouched = Fingerprint("ab" * 32, "cd" * 64, 5)
    small = [
        vault.NewPicture(Role.VEIL, bytes(9), "veil/1", (3, 3)),
        vault.NewPicture(
            Role.RENDITION, bytes(9), "rendition/1", (3, 3), Rendition(Filter.FLATE, 3, 3, 1, 8)
        ),
    ]
    covered = vault.NewCovered(bytes(50), "image/png", Picture("PNG", 3, 3), small)
    with qtbot.waitSignal(tasks.idle):
        session.work(
            lambda open_, _ticket: open_.add_covered(
                covered, untouched=untouched, facts=FileFacts("a.png"), origin=Source.FILE
            ),
            done=lambda _: page.presenter.care.check(),
            failed=pytest.fail,
        )
    said_ = "1 origineel opnieuw gelezen. Het is onveranderd. 1 afgedekte kopie opnieuw gelezen."
    qtbot.waitUntil(lambda: page.rows.care.banner.text.startswith(said_))


def test_a_damaged_case_is_checked_copied_and_leads_to_what_can_be_saved(
    page: SettingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """The copy is not called failed, nor fine; beside the sentence is the way to the rest."""
    care, banner = page.presenter.care, page.rows.care.banner
    report = CheckReport(2, (BadObject(1, None),), log_intact=True, records_intact=True)
    copied = Copied(tmp_path / "case-kopie.evk", 73_728, "", 1, report, noted=False)
    for outcome in (Checked(report, 2), copied):
        care.outcome = outcome
        care.changed.emit()
        assert "Bijlage 1 is beschadigd." in banner.text
        assert page.rows.care.rescue.isVisible()
        with qtbot.waitSignal(care.rescue_wanted):
            click(page.rows.care.rescue, qtbot)
    assert "De kopie is er: case-kopie.evk." in banner.text
    assert "is ook in de kopie beschadigd" in banner.text
    assert "kon niet vastleggen" in banner.text
    assert "Alles is als in je zaak" not in banner.text
    care.outcome = Copied(copied.path, 73_728, "", 1)
    care.changed.emit()
    assert not page.rows.care.rescue.isVisible()


def test_an_empty_case_counts_nothing() -> None:
    """Nobody reads that zero files were compared."""
    report = CheckReport(0, (), log_intact=True, records_intact=True)
    copied = Copied(Path("case-kopie.evk"), 73_728, "", 0)
    for outcome in (Checked(report, 0), copied):
        told = said.ended(outcome, wording("nl"))
        assert told.kind == "ok"
        assert "0" not in told.text


@pytest.mark.parametrize(
    ("told", "word"),
    [(Upkeep(), "nog niet gedaan"), (Upkeep(checked_at=NOW.now(), checked_bad=1), "beschadigd")],
)
def test_a_check_that_found_damage_is_not_called_fine(told: Upkeep, word: str) -> None:
    """The row tells of the last check what it found."""
    assert word in said.last_check(told, NOW.now().date(), wording("nl"))


def test_a_copy_is_made_where_one_chooses(
    page: SettingsPage, tasks: TaskRunner, shut: Shut, tmp_path: Path, qtbot: QtBot
) -> None:
    """The file is there, opens by itself, and a second one never takes its place."""
    care, target = page.rows.care, tmp_path / "stick" / "case-kopie.evk"
    target.parent.mkdir()
    click(care.copy, qtbot)
    dialog = page.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "case-kopie.evk"
    dialog.reject()
    with qtbot.waitSignal(tasks.idle):
        page.presenter.care.copy_to(target)
    assert care._copy_row.help == f"laatste vandaag {said_now()}, nagelezen"
    assert target.name in care.banner.text
    with vault.unlock(target, shut.code, now=NOW.now) as copy:
        assert len(copy.case.exhibits) == 1
    held = target.read_bytes()
    with qtbot.waitSignal(tasks.idle):
        page.presenter.care.copy_to(target)
    assert "overschrijven nooit" in care.banner.text
    assert target.read_bytes() == held


def test_a_stopped_copy_leaves_nothing_and_says_so(
    page: SettingsPage, session: Session, tasks: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    """The button beside the progress takes effect."""
    folder, pressed = tmp_path / "stick", threading.Event()
    folder.mkdir()
    with qtbot.waitSignal(tasks.idle):
        session.work(lambda _vault, _ticket: pressed.wait(20), done=lambda _: None, failed=print)
        page.presenter.care.copy_to(folder / "case-kopie.evk")
        click(page.rows.care.stop, qtbot)
        pressed.set()
    assert page.rows.care.banner.text == "Gestopt. Er is geen kopie, en je zaak is heel."
    assert list(folder.iterdir()) == []


def test_deleting_asks_and_the_safe_answer_keeps_all(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    """Esc, or the filled button, leaves everything as it is."""
    click(page.rows.end.wipe, qtbot)
    (question,) = open_dialogs(page)
    assert page.focusWidget() is question.safe
    with qtbot.assertNotEmitted(page.presenter.care.destroyed_case):
        qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert session.path.exists()


def test_a_deleted_case_is_gone_and_nothing_else_is(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    """Its file is away; what was exported beside it stays."""
    export = session.path.with_name("dossier.pdf")
    export.write_bytes(b"what was exported")
    click(page.rows.end.wipe, qtbot)
    (question,) = open_dialogs(page)
    with qtbot.waitSignal(page.presenter.care.destroyed_case):
        click(question.other, qtbot)
    assert [one.name for one in session.path.parent.iterdir()] == ["dossier.pdf"]


def test_a_file_that_cannot_be_deleted_is_said_to_be_left(
    page: SettingsPage, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Nobody reads that nothing was changed: the key is gone, and so is the case after this."""
    monkeypatch.setattr(whole, "remove", lambda path: None)
    care = page.presenter.care
    click(page.rows.end.wipe, qtbot)
    with qtbot.waitSignal(care.left_behind), qtbot.assertNotEmitted(care.destroyed_case):
        click(open_dialogs(page)[0].other, qtbot)
    (told,) = open_dialogs(page)
    assert told.accessibleName() == "De sleutel van deze zaak is vernietigd."
    assert told.other is None
    assert any(session.path.name in one.text() for one in told.findChildren(QLabel))
    with qtbot.waitSignal(care.destroyed_case):
        click(told.safe, qtbot)


def test_what_was_used_stays_in_sight_when_letters_grow(page: SettingsPage, qtbot: QtBot) -> None:
    """At twice the size the page is long; the row one just touched is still on screen."""
    largest = segment(page.rows.look.text_size, "Tekst: 200 %")
    largest.setFocus()
    page.rows.theme.set_text_size(200)
    qtbot.waitUntil(lambda: page.rows.scroll_area.verticalScrollBar().value() > 0)
    seen = page.rows.scroll_area.viewport().rect()
    middle = largest.mapTo(page.rows.scroll_area.viewport(), largest.rect().center())
    assert seen.contains(middle)


def test_the_keyboard_stands_at_the_language_that_was_chosen(
    page: SettingsPage, tasks: TaskRunner, qtbot: QtBot
) -> None:
    """The page is built anew in English; nothing else was built because of a language."""
    page.presenter.choices.choose(language="en")
    english = SettingsPage(page.presenter, page.rows.theme, wording("en"))
    qtbot.addWidget(english)
    with qtbot.waitSignal(tasks.idle):
        english.show()
    assert english.focusWidget() is segment(english.rows.look.language, "Language: English")
    again = SettingsPage(page.presenter, page.rows.theme, wording("en"))
    qtbot.addWidget(again)
    with qtbot.waitSignal(tasks.idle):
        again.show()
    assert again.focusWidget() is not segment(again.rows.look.language, "Language: English")
