"""What is told after locking while files waited for an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tools.screens.collecting import collect_page
from tools.screens.registry import screen
from tools.screens.stage import Stage


@screen("unlocked-again")
def unlocked_again(stage: Stage) -> QWidget:
    """Two files waited when the case locked by itself; none was kept."""
    page = collect_page(stage, 8)
    page.presenter.files._forgotten = 2
    page.gallery.news._show()
    return stage.in_case(page, "collect")
