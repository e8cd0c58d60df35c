"""The collect room as a whole: the gallery, adding files, and the way on to the next room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.cover_stored import StoredCoverPresenter
from evidence_kit.ui.capture.details import DetailsPresenter
from evidence_kit.ui.capture.gallery import GalleryPresenter
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.visit import Visit
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase


class CollectPresenter(QObject):
    """Holds the two presenters of this room, so that a page made anew finds all as it was.

    Attributes:
        gallery: what is in the case.
        files: adding to it.
        details: what is said of what is picked.
        cover: puts a covered copy in the place of a stored exhibit.
        seat: who types.
        visit: who comes from another room for a date.

    Signals:
        onward_asked: the person wants to go on to the next room.
        open_requested: number of the exhibit the person wants to open.
        shield_changed: what is on screen is blurred, or not any more, or something else is there.
    """

    shield_changed = Signal()
    open_requested = Signal(int)
    onward_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.gallery = GalleryPresenter(session, notices, self)
        self.files = ImportPresenter(session, worker, notices, self)
        self.details = DetailsPresenter(session, self.gallery, notices, self)
        self.seat, self.visit = self.files.seat, Visit(self)
        self.cover = StoredCoverPresenter(session, worker, notices, self.seat, self)
        self.details.covering_asked.connect(self.cover.begin)
        self.gallery.open_requested.connect(self.open_requested)
        for changed in (
            self.gallery.blurred_changed,
            self.files.step_changed,
            self.files.look.held_changed,
            self.cover.changed,
            self.cover.looking_changed,
        ):
            changed.connect(self._on_shield_changed)

    @property
    def covering(self) -> bool:
        """Whether one image is on screen, to be covered."""
        return self._covers_new or self._covers_stored

    @property
    def blurred(self) -> bool:
        """Whether what is on screen is blurred: one image while covering, else the gallery."""
        if self._covers_new:
            return self.files.look.held is None
        if self._covers_stored:
            return not self.cover.looking
        return self._asking or self.gallery.blurred

    def set_blurred(self, on: bool) -> bool:
        """Blur what is on screen, or show it.

        Returns:
            False when that cannot be: a new file is seen only while its eye is held. A helper is
            told that they do not see it.
        """
        if self._covers_new:
            if on:
                self.files.look.release()
            else:
                self.files.hold(self.files.current)
        elif self._covers_stored:
            self.cover.look(not on)
        elif self._asking:
            return not self.seat.may_look()
        else:
            self.gallery.set_blurred(on)
        return True

    def ask_onward(self) -> None:
        """Go on to the next room."""
        self.onward_asked.emit()

    @property
    def _covers_new(self) -> bool:
        return self.files.step is Step.COVER

    @property
    def _covers_stored(self) -> bool:
        return self.cover.number is not None and not self._asking and not self._covers_new

    @property
    def _asking(self) -> bool:
        """Whether files that are in no gallery yet are on screen."""
        return self.files.step in (Step.QUESTION, Step.WORDS)

    def _on_shield_changed(self) -> None:
        self.shield_changed.emit()
