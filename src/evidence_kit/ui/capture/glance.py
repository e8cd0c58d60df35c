"""Pictures that were made visible do not stay so for whoever comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from evidence_kit.ui.parts.absence import Absence, awake_and_asleep
from evidence_kit.ui.theme import application

if TYPE_CHECKING:
    from evidence_kit.ui.capture.gallery import GalleryPresenter

BLUR_AFTER: Final = 60.0
"""Seconds without a sign of the person."""


class Glance(QObject):
    """Blurs the gallery again when nobody touched anything for a minute.

    See docs/decisions/0005.

    Attributes:
        watch: counts only while pictures are visible.
    """

    def __init__(
        self, gallery: GalleryPresenter, *, seconds: Callable[[], float] = awake_and_asleep
    ) -> None:
        super().__init__(gallery)
        self.watch = Absence(BLUR_AFTER, seconds=seconds, parent=self)
        self.watch.left_alone.connect(lambda: gallery.set_blurred(True))
        gallery.blurred_changed.connect(self._on_blurred)

    def _on_blurred(self, on: bool) -> None:
        if on:
            self.watch.stop()
            application().removeEventFilter(self.watch)
        else:
            self.watch.start()
            application().installEventFilter(self.watch)
