"""What stands in this room while there is nothing in it."""

from __future__ import annotations

from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.empty import EmptyState
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


def nothing_yet(
    presenter: IdentifyPresenter, theme: Theme, words: Wording, own: Button
) -> EmptyState:
    """Say where leads come from, and what the smallest first step is."""
    _ = words.gettext
    collect = button(
        theme, _("To your screenshots"), icon="arrow-right", icon_right=True, large=True
    )
    collect.clicked.connect(presenter.ask_collect)
    return EmptyState(
        theme,
        "at-sign",
        _("No details yet"),
        _(
            "Draw a box in a screenshot around a username, a number or an account.\n"
            "Do you know only one thing? One username is a start."
        ),
        action=collect,
        others=() if presenter.read_only else (own,),
    )
