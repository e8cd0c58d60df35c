"""A suspect who was added by mistake is gone with one press."""

from __future__ import annotations

from collections.abc import Callable

from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.notices import ToastText
from evidence_kit.ui.shell.session import Session

Settled = Callable[[], None]


def test_a_suspect_added_by_mistake_is_taken_back(
    presenter: IdentifyPresenter, session: Session, settled: Settled
) -> None:
    """One press and nobody is left, nor anything open; who was told about since stays."""
    toasts: list[ToastText] = []
    presenter._notices.toasted.connect(toasts.append)
    presenter.add_suspect()
    settled()
    assert toasts[0].text == "Suspect A is added."
    assert toasts[0].action is not None
    toasts[0].action.run()
    settled()
    assert session.case.suspects == ()
    assert presenter.telling._id == ""
    presenter.add_suspect()
    settled()
    presenter.telling.write(alias="Lisa")
    presenter.telling.commit()
    assert toasts[2].action is not None
    toasts[2].action.run()
    settled()
    assert [one.alias for one in session.case.suspects] == ["Lisa"]


def test_what_is_typed_is_not_of_somebody_who_was_taken_back(
    presenter: IdentifyPresenter, session: Session, settled: Settled
) -> None:
    """Neither in the case nor in the field that is open."""
    toasts: list[ToastText] = []
    presenter._notices.toasted.connect(toasts.append)
    presenter.drafting.begin()
    presenter.drafting.write(text="lisa.voorbeeld04")
    presenter.add_suspect(lambda id_: presenter.drafting.write(suspects=(id_,)))
    settled()
    presenter.drafting.commit()
    settled()
    assert session.case.leads[0].suspects == (session.case.suspects[0].id,)
    assert toasts[0].action is not None
    toasts[0].action.run()
    settled()
    presenter.drafting.write(text="lisa.voorbeeld05")
    presenter.drafting.close()
    settled()
    assert session.case.suspects == ()
    assert session.case.leads[0].suspects == ()
