"""The drawing table: one exhibit with sample annotations, in every state a person can meet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Role
from evidence_kit.ui.annotate.keeping import Edit
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from tools.screens.drawing_table import SAMPLE, draw, in_case, table, told
from tools.screens.registry import screen
from tools.screens.sample_case import looked
from tools.screens.stage import Stage


@screen("annotate", text_sizes=(100, 150))
def annotate(stage: Stage) -> QWidget:
    """One box is selected, with its handles."""
    page = table(stage, **told(stage))

    def select() -> None:
        draw(page)
        page.canvas.set_tool(Tool.BOX)
        page.presenter.editor.select(("a4",))

    stage.then(select)
    return in_case(stage, page)


@screen("annotate-new")
def annotate_new(stage: Stage) -> QWidget:
    """Nothing was drawn yet."""
    page = table(stage, platform="", shown_at=None, shown_sure="")
    stage.then(lambda: draw(page, Markup()))
    return in_case(stage, page)


@screen("annotate-blackout")
def annotate_blackout(stage: Stage) -> QWidget:
    """A black-out is selected, and what lies under it can be said."""
    page = table(stage, **told(stage))

    def select() -> None:
        draw(page)
        page.presenter.editor.select(("a2",))

    stage.then(select)
    return in_case(stage, page)


@screen("annotate-list")
def annotate_list(stage: Stage) -> QWidget:
    """The list, with the fields of one box."""
    page = table(stage, **told(stage))

    def select() -> None:
        draw(page)
        page.show_list(True)
        page.presenter.editor.select(("a4",))
        page.list_view.set_open(True)

    stage.then(select)
    return in_case(stage, page)


@screen("annotate-keys")
def annotate_keys(stage: Stage) -> QWidget:
    """What the keys do."""
    page = table(stage)

    def ask() -> None:
        draw(page)
        page.show_keys()

    stage.then(ask)
    return in_case(stage, page)


@screen("annotate-hashes")
def annotate_hashes(stage: Stage) -> QWidget:
    """The proof that the original is untouched."""
    page = table(stage)

    def ask() -> None:
        draw(page)
        page.integrity.show_all.click()

    stage.then(ask)
    return in_case(stage, page)


@screen("annotate-not-saved")
def annotate_not_saved(stage: Stage) -> QWidget:
    """The disk is full: it stays in memory, and that is said."""
    page = table(stage, **told(stage))

    def fail() -> None:
        draw(page)
        page.presenter._session.fails = True
        page.presenter.keeper.keep(3, Edit(SAMPLE))
        page.presenter.editor.select(("a7",))

    stage.then(fail)
    return in_case(stage, page)


@screen("annotate-blurred")
def annotate_blurred(stage: Stage) -> QWidget:
    """The shield is on."""
    page = table(stage, **told(stage))

    def blur() -> None:
        draw(page)
        page.presenter._veil = looked("snapchat-threat").rasters[Role.VEIL]
        page.presenter._picture = None
        page.presenter._see(Sight.BLURRED)

    stage.then(blur)
    return in_case(stage, page)


@screen("annotate-sensitive")
def annotate_sensitive(stage: Stage) -> QWidget:
    """Marked as sensitive: covered until asked for."""
    return in_case(stage, table(stage, sensitive=True))


@screen("annotate-in-words")
def annotate_in_words(stage: Stage) -> QWidget:
    """An image that is described only."""
    return in_case(stage, table(stage, 7))


@screen("annotate-not-shown")
def annotate_not_shown(stage: Stage) -> QWidget:
    """A file of which no picture can be made; the last item."""
    return in_case(stage, table(stage, 8, withdrawn_because=None))
