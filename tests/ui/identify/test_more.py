"""What else can be told of a suspect and of an account: all of it may stay open, none is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sureness
from evidence_kit.domain.moment import UNKNOWN, Precision
from evidence_kit.domain.person import Wish
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.shell.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Settled = Callable[[], None]
Note = Callable[..., None]
ACCOUNT = Lead("iban", LeadKind.IBAN, "NL91 ABNA 0417 1643 00", LeadState.CONFIRMED, ("b",), "Bank")
LATER = Lead("later", LeadKind.USERNAME, "lisa_nieuw", LeadState.CONFIRMED, ("a",), "Snapchat")


def test_a_suspect_is_told_of_in_full(
    page: IdentifyPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    """When, how it is known and how sure: kept by itself, and shown on the card."""
    page.cards["a"].tell.click()
    editor = page.suspect_editor
    assert not editor.more.observed.isVisible()
    editor.description.edit.setPlainText("A young voice.")
    assert editor.more.observed.isVisible()
    editor.more.observed.chip(KnownBy.SEEN.value).click()
    editor.more.sure.chip(Sureness.THINKS.value).click()
    editor.more.seen.fields["first_seen"].set_text("ongeveer 14-11-2025")
    editor.more.seen.fields["last_seen"].set_text("18-11-2025")
    page.presenter.leave()
    settled()
    kept = session.case.suspects[0]
    assert (kept.observed, kept.sure) == (KnownBy.SEEN, Sureness.THINKS)
    assert (kept.first_seen.precision, kept.first_seen.day) == (Precision.ABOUT, "2025-11-14")
    assert kept.last_seen.day == "2025-11-18"
    assert "one person, you think" in page.cards["a"].seen.text()


def test_what_cannot_be_read_stays_in_the_field(
    page: IdentifyPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    """A date nobody can read is no date: it is not thrown away and not kept as another."""
    page.cards["a"].tell.click()
    seen = page.suspect_editor.more.seen
    first = seen.fields["first_seen"]
    first.edit.setFocus(Qt.FocusReason.TabFocusReason)
    first.set_text("long ago")
    assert not first.error
    seen.fields["last_seen"].edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.error
    page.presenter.leave()
    settled()
    assert first.text() == "long ago"
    assert session.case.suspects[0].first_seen == UNKNOWN


def test_an_account_may_be_of_somebody_else(
    page: IdentifyPage, session: Session, settled: Settled, note: Note
) -> None:
    """Only where there is a bank account it is asked, and nobody is told to contact them."""
    note(ACCOUNT)
    page.cards["a"].tell.click()
    assert not page.suspect_editor.more.mule.isVisible()
    page.cards["b"].tell.click()
    more = page.suspect_editor.more
    assert more.mule.isVisible()
    assert "Do not contact them yourself." in more.warning.text
    more.mule.chip(Wish.YES.value).click()
    settled()
    assert session.case.suspects[1].maybe_mule is Wish.YES
    assert page.cards["b"].no_contact.isVisible()
    more.mule.chip(Wish.NO.value).click()
    assert not more.warning.isVisible()


@pytest.mark.slow
def test_an_account_that_was_called_otherwise_later(
    page: IdentifyPage, session: Session, settled: Settled, note: Note, qtbot: QtBot
) -> None:
    """First and last seen, in use or not, and its later name stand in the row."""
    note(LATER)
    page.edit("name")
    more = page.lead_editor.more
    assert not more.seen.isVisible()
    more.open_button.click()
    assert more.seen.fields["first_seen"].edit.hasFocus()
    more.seen.fields["first_seen"].set_text("14-11-2025")
    more.active.chip(Wish.NO.value).click()
    more.became.click()
    menu = more.findChild(QMenu)
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "lisa_nieuw").trigger()
    settled()
    kept = next(lead for lead in session.case.leads if lead.id == "name")
    assert (kept.first_seen.day, kept.active, kept.became) == ("2025-11-14", Wish.NO, "later")
    said = page.cards["a"].rows["name"].since.text()
    assert "not in use any more" in said
    assert "later lisa_nieuw" in said


def test_what_was_told_before_is_not_lost_by_typing_the_name(
    presenter: IdentifyPresenter, session: Session, settled: Settled, note: Note
) -> None:
    """Mending a letter of a lead leaves when it was seen as it was."""
    told = Lead(
        "x", LeadKind.USERNAME, "lisa", LeadState.CONFIRMED, active=Wish.YES, became="later"
    )
    note(told, LATER)
    presenter.drafting.open(told)
    presenter.drafting.write(text="lisa1")
    presenter.drafting.close()
    settled()
    kept = next(lead for lead in session.case.leads if lead.id == "x")
    assert (kept.text, kept.active, kept.became) == ("lisa1", Wish.YES, "later")
