"""The collect room as a whole: the gallery, adding files, and the way on to the police file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.cover_stored import StoredCoverPresenter
from evidence_kit.ui.capture.details import DetailsPresenter
from evidence_kit.ui.capture.gallery import GalleryPresenter
from evidence_kit.ui.capture.importing import ImportPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase


class CollectPresenter(QObject):
    """Holds the two presenters of this room, so that a page made anew finds all as it was.

    Attributes:
        gallery: what is in the case.
        files: adding to it.
        details: what is said of what is picked.
        cover: puts a covered copy in the place of a stored exhibit.

    Signals:
        dossier_asked: the person wants to go on to the police file.
        open_requested: number of the exhibit the person wants to open.
    """

    open_requested = Signal(int)
    dossier_asked = Signal()

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
        self.cover = StoredCoverPresenter(session, worker, notices, self)
        self.details.covering_asked.connect(self.cover.begin)
        self.gallery.open_requested.connect(self.open_requested)

    def ask_dossier(self) -> None:
        """Go on to the police file."""
        self.dossier_asked.emit()
