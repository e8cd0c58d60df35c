"""From the settings one can say that somebody helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person, Teller
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.shell.session import Session


def test_who_types_is_one_press_away(page: SettingsPage, qtbot: QtBot) -> None:
    """A row asks whether somebody helps; its button leads to who types."""
    with qtbot.waitSignal(page.presenter.helping_asked):
        qtbot.mouseClick(page.rows.helping, Qt.MouseButton.LeftButton)


def test_the_row_tells_who_types_now(page: SettingsPage, session: Session, qtbot: QtBot) -> None:
    """A parent sees that the program knows who sits there; the person sees it when they left."""
    for teller, said in ((Teller.PARENT, "Nu typt een helper."), (Teller.SELF, "geen helper.")):
        with qtbot.waitCallback() as told:
            session.work(
                lambda vault, _ticket, teller=teller: vault.note(Person(teller=teller)),
                done=lambda _: told(),
                failed=print,
            )
        assert said in page.rows.whose.help
