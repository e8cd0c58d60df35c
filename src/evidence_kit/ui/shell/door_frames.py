"""The frames around the doors: each page with its panel, its own short path, and help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.services.guidance import HelpLine
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.shell.frames import DoorFrame, Frame, LockFrame, StartFrame
from evidence_kit.ui.shell.start.page import StartPage
from evidence_kit.ui.shell.start.presenter import StartPresenter
from evidence_kit.ui.shell.step_face import RailStep, State
from evidence_kit.ui.shell.topbar import TopBar, emergency_line
from evidence_kit.ui.shell.unlock.page import ClosingPage, UnlockPage
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

if TYPE_CHECKING:
    from evidence_kit.ui.shell.elsewhere.presenter import ElsewherePresenter
    from evidence_kit.ui.shell.helping.presenter import HelperPresenter
    from evidence_kit.ui.shell.new_case.presenter import NewCasePresenter
    from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter
    from evidence_kit.ui.shell.rescue.renewed_page import RenewedPage
    from evidence_kit.ui.shell.rescue.renewing import RenewPresenter


_TOGETHER = N_("A new case, together")
_MAKE_IT = N_("Make the case")


def start_frame(
    presenter: StartPresenter, lines: Sequence[HelpLine], theme: Theme, words: Wording
) -> StartFrame:
    """Make the first page with its language switch."""
    frame = StartFrame(theme, words, StartPage(presenter, theme, words, lines))
    frame.language_chosen.connect(presenter.speak)
    return frame


def new_case_frame(presenter: NewCasePresenter, theme: Theme, words: Wording) -> DoorFrame:
    """Make the first of two short steps: name and password."""
    from evidence_kit.ui.shell.new_case.page import (  # noqa: PLC0415 - see `Ahead`
        NewCasePage,
        Phrases,
    )

    _ = words.gettext
    own, shared = _("A place that is only yours"), _("A place for the two of you")
    said = Phrases(title=_TOGETHER, make=_MAKE_IT) if presenter.together else Phrases()
    return DoorFrame(
        theme,
        words,
        title=shared if presenter.together else own,
        lead=_("Two short steps. Then you can start to save your evidence."),
        steps=_steps(words, at_code=False),
        page=NewCasePage(presenter, theme, words, said),
    )


def helper_frame(
    presenter: HelperPresenter, lines: Sequence[HelpLine], theme: Theme, words: Wording
) -> Frame:
    """Make the page for who helps somebody else, with what one can say beside it."""
    from evidence_kit.ui.shell.helping.page import HelperPage  # noqa: PLC0415 - see `Ahead`
    from evidence_kit.ui.shell.helping.panel import helper_panel  # noqa: PLC0415 - see `Ahead`

    top = TopBar(theme, words, left=emergency_line(theme, words, helps=True))
    frame = Frame(theme, top, helper_panel(theme, words, lines))
    frame.set_page(HelperPage(presenter, theme, words))
    return frame


def recovery_frame(presenter: RecoveryPresenter, theme: Theme, words: Wording) -> DoorFrame:
    """Make the second of two short steps: the recovery code. The case is open by now."""
    from evidence_kit.ui.shell.recovery.page import RecoveryPage  # noqa: PLC0415 - see `Ahead`

    _ = words.gettext
    return DoorFrame(
        theme,
        words,
        title=_("A spare key"),
        lead=_("Forget your password? With this code you still get to your evidence."),
        steps=_steps(words, at_code=True),
        lockable=True,
        page=RecoveryPage(presenter, theme, words),
    )


def new_code_frame(presenter: RecoveryPresenter, theme: Theme, words: Wording) -> DoorFrame:
    """Make the page of a later recovery code; nothing leads away from it by accident."""
    from evidence_kit.ui.shell.recovery.page import RecoveryPage  # noqa: PLC0415 - see `Ahead`

    _ = words.gettext
    return DoorFrame(
        theme,
        words,
        title=_("A new spare key"),
        lead=_("Your old code stays until you have this one on paper."),
        lockable=True,
        page=RecoveryPage(presenter, theme, words),
    )


def renew_frame(presenter: RenewPresenter, theme: Theme, words: Wording) -> DoorFrame:
    """Make the first of three short steps out of a damaged case: a place and a password."""
    from evidence_kit.ui.shell.rescue.renew_page import RenewPage  # noqa: PLC0415 - see `Ahead`

    return _out_of_damage(RenewPage(presenter, theme, words), 1, theme, words)


def renewed_code_frame(presenter: RecoveryPresenter, theme: Theme, words: Wording) -> DoorFrame:
    """Make the second of three short steps out of a damaged case: the code of the new one."""
    from evidence_kit.ui.shell.recovery.page import RecoveryPage  # noqa: PLC0415 - see `Ahead`

    return _out_of_damage(RecoveryPage(presenter, theme, words), 2, theme, words)


def renewed_frame(page: RenewedPage, theme: Theme, words: Wording) -> DoorFrame:
    """Make the last of three short steps out of a damaged case: what is in the new one."""
    return _out_of_damage(page, 3, theme, words)


def elsewhere_frame(presenter: ElsewherePresenter, theme: Theme, words: Wording) -> DoorFrame:
    """Make the page on which an open case gets another place."""
    from evidence_kit.ui.shell.elsewhere.page import ElsewherePage  # noqa: PLC0415 - see `Ahead`

    _ = words.gettext
    return DoorFrame(
        theme,
        words,
        title=_("Another place"),
        lead=_("All that you kept is safe. It goes with you to the new place."),
        lockable=True,
        page=ElsewherePage(presenter, theme, words),
    )


def lock_frame(
    presenter: UnlockPresenter, ask_help: Callable[[], None], theme: Theme, words: Wording
) -> LockFrame:
    """Make the locked page; help needs no password."""
    frame = LockFrame(theme, words, UnlockPage(presenter, theme, words))
    frame.help_requested.connect(ask_help)
    return frame


def closing_frame(theme: Theme, words: Wording) -> LockFrame:
    """Make what covers the window while a case closes: nothing to use, this process ends."""
    return LockFrame(theme, words, ClosingPage(theme, words), closing=True)


def help_frame(page: QWidget, back: Callable[[], None], theme: Theme, words: Wording) -> Frame:
    """Make help without a case: the same page as inside one, and a way back."""
    holder = QWidget()
    inside = QHBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    go_back = button(theme, words.gettext("Back"), "quiet", icon="arrow-left")
    go_back.clicked.connect(back)
    inside.addWidget(go_back)
    frame = Frame(theme, TopBar(theme, words, left=holder, outdent=14, lock="locked"), None)
    frame.set_page(page)
    return frame


def _out_of_damage(page: QWidget, here: int, theme: Theme, words: Wording) -> DoorFrame:
    _ = words.gettext
    names = _("Place and password"), _("Recovery code"), _("What was saved")
    below: dict[State, str] = {
        "done": _("Done"),
        "now": _("In progress"),
        "todo": _("Comes after this"),
    }
    steps = []
    for at, name in enumerate(names, start=1):
        state: State = "done" if at < here else "now" if at == here else "todo"
        steps.append(RailStep(f"renew{at}", at, name, name, below[state], state))
    return DoorFrame(
        theme,
        words,
        title=_("A safe place for what is left"),
        lead=_("Everything goes into a new, encrypted file. The old one stays as it is."),
        steps=tuple(steps),
        lockable=True,
        page=page,
    )


def _steps(words: Wording, *, at_code: bool) -> tuple[RailStep, ...]:
    _ = words.gettext
    busy = _("In progress")
    first, second = _("Name and password"), _("Recovery code")
    return (
        RailStep(
            "name", 1, first, first, _("Done") if at_code else busy, "done" if at_code else "now"
        ),
        RailStep(
            "code",
            2,
            second,
            second,
            busy if at_code else _("If you forget your password"),
            "now" if at_code else "todo",
        ),
    )
