"""How a detail is written on the page: accounts in groups, every spelling, the keyboard on it."""

from __future__ import annotations

from collections.abc import Callable

from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.notices import ToastText
from evidence_kit.ui.shell.session import Session

Note = Callable[..., None]
Settled = Callable[[], None]


def test_an_account_stands_in_groups_of_four(
    page: IdentifyPage, note: Note, session: Session, settled: Settled
) -> None:
    """In its row, in the question, when it is said, and when it is put away; kept as typed."""
    typed, grouped = "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"
    heard: list[ToastText] = []
    page.presenter._notices.toasted.connect(heard.append)
    note(Lead("iban", LeadKind.IBAN, typed, LeadState.CONFIRMED, ("b",)))
    assert page.cards["b"].rows["iban"].text.accessibleName() == grouped
    page.presenter.dismiss("mail")
    page.presenter.give("iban", ())
    settled()
    assert page.question.text.accessibleName() == grouped
    page.presenter.dismiss("iban")
    settled()
    assert heard[-1].text == f"{grouped} is put away, below."
    assert {lead.text for lead in session.case.leads if lead.id == "iban"} == {typed}
