"""What a person can want on the drawing table: open, look, cover, go on, say what it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.errors import ObjectDamaged
from evidence_kit.domain.exhibit import Exhibit, Obstacle
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.domain.picture import Raster
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate import sights
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.facts import PAUSE_MS, Facts
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.keeping import Edit, Keeper
from evidence_kit.ui.annotate.leads import Leads
from evidence_kit.ui.annotate.seen import Seen
from evidence_kit.ui.annotate.sights import Fetched, Sight
from evidence_kit.ui.annotate.view import Place
from evidence_kit.ui.annotate.worded import begins
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase, counted
from evidence_kit.ui.tasks import Job, Lane


class AnnotatePresenter(QObject):
    """One exhibit on the table, with its annotations and what is said of it.

    Attributes:
        editor: the annotations and their history.
        edits: verbs on what is selected.
        keeper: writes every edit into the vault.
        facts: what the person says of the exhibit.
        leads: the details that are seen in it.

    Signals:
        leaving: this exhibit or its picture goes; whoever holds a stroke or a place tells it now.
        opened: another exhibit is on the table.
        sight_changed: `sight` is another; pixels came or went.
        blurred_changed: images are blurred (True) or this one is visible (False).
        gallery_asked: back to all exhibits.
    """

    leaving = Signal()
    opened = Signal()
    sight_changed = Signal()
    blurred_changed = Signal(bool)
    gallery_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._notices = session, worker, notices
        self.editor = MarkupEditor(self)
        self.edits = Edits(self.editor, notices.words)
        self.keeper = Keeper(session, worker, self)
        self.facts = Facts(session, self.keeper, self)
        self.leads = Leads(session, self.keeper, self.facts, self.editor, notices)
        self._number, self._sight = 0, Sight.NOTHING
        Seen(session, notices, self)
        self._picture: Raster | None = None
        self._veil: Raster | None = None
        self._places: dict[int, Place] = {}
        self._typed: dict[str, str] = {}
        self._jobs: list[Job] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self.editor.changed.connect(self._on_edited)
        session.closing.connect(self._on_closing)

    @property
    def number(self) -> int:
        """Number of the exhibit on the table; 0 without one."""
        return self._number

    @property
    def exhibit(self) -> Exhibit | None:
        """The exhibit on the table as the vault knows it."""
        return self._session.case.exhibit(self._number) if self._number else None

    @property
    def total(self) -> int:
        """How many exhibits count; see `counted`."""
        return len(counted(self._session.case))

    @property
    def position(self) -> int:
        """The how many-th of those that count this one is; 0 when it was set aside."""
        usable = self._usable()
        return usable.index(self._number) + 1 if self._number in usable else 0

    @property
    def sight(self) -> Sight:
        """What can be seen of it now."""
        return self._sight

    @property
    def picture(self) -> Raster | None:
        """Its pixels, while they are visible."""
        return self._picture

    @property
    def veil(self) -> Raster | None:
        """Its blurred picture, once it is known."""
        return self._veil

    @property
    def blurred(self) -> bool:
        """Whether no picture can be seen."""
        return self._picture is None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def place(self) -> Place | None:
        """Where the person looked last in this exhibit."""
        return self._places.get(self._number)

    @property
    def following(self) -> int:
        """Number of the next exhibit that was not set aside; 0 at the end."""
        return min((n for n in self._usable() if n > self._number), default=0)

    @property
    def preceding(self) -> int:
        """Number of the exhibit before that was not set aside; 0 at the beginning."""
        return max((n for n in self._usable() if n < self._number), default=0)

    def open(self, number: int) -> None:
        """Put an exhibit on the table. Raises KeyError when there is none of this number."""
        exhibit = self._session.case.exhibit(number)
        self._leave()
        self._number = number
        self.facts.open(number)
        self.leads.turn_to(number)
        self._sight = sights.first_sight(exhibit, self._session.case)
        self.editor.open(Markup(), sights.extent_of(exhibit))
        self.opened.emit()
        self.sight_changed.emit()
        self._fetch(exhibit, fresh=True)

    def leave(self) -> None:
        """Clear the table: what was typed is kept, the pixels go."""
        self._leave()
        self._number, self._sight = 0, Sight.NOTHING
        self.facts.open(0)
        self.leads.turn_to(0)
        self.editor.open(Markup(), Extent(1, 1))
        self.sight_changed.emit()

    def go_on(self) -> None:
        """Open the next exhibit; after the last one go back to all of them."""
        if self.following:
            self.open(self.following)
        else:
            self.ask_gallery()

    def go_back(self) -> None:
        """Open the exhibit before."""
        if self.preceding:
            self.open(self.preceding)

    def ask_gallery(self) -> None:
        """Go back to all exhibits."""
        self.gallery_asked.emit()

    def set_blurred(self, on: bool) -> None:
        """Blur the picture at once, or show it (again)."""
        exhibit = self.exhibit
        if exhibit is None or self._sight not in sights.DRAWABLE:
            self.blurred_changed.emit(True)
        elif on:
            self.leaving.emit()
            self._stop()
            self._picture = None
            self._see(sights.hidden(exhibit, self._session.case))
        elif self._picture is None:
            self._see(Sight.LOADING)
            self._fetch(exhibit, fresh=False)

    def remember(self, place: Place) -> None:
        """Keep in mind where the person looks, for when they come back to this exhibit."""
        if self._number:
            self._places[self._number] = place

    def type_words(self, id_: str, text: str) -> None:
        """Take words of an annotation; they are kept after a pause, by `settle`, or when first."""
        self._typed[id_] = text
        if begins(self.editor.markup.get(id_), text):
            self.edits.set_text(id_, text)
        self._pause.start()

    def settle(self) -> None:
        """Keep what is typed now, on the picture's annotations and of the exhibit."""
        self._pause.stop()
        typed, self._typed = self._typed, {}
        for id_, text in typed.items():
            item = self.editor.markup.get(id_)
            # A plate without words would be taken away while somebody is about to write others.
            if item is not None and (text.strip() or item.kind is not Kind.TEXT):
                self.edits.set_text(id_, text)
        self.facts.settle()
        self.leads.settle()

    def typed(self, id_: str) -> str | None:
        """Give words that are typed and not kept yet."""
        return self._typed.get(id_)

    def _usable(self) -> tuple[int, ...]:
        return tuple(one.number for one in counted(self._session.case))

    def _leave(self) -> None:
        self.leaving.emit()
        self.settle()
        self._stop()
        self._picture = self._veil = None

    def _stop(self) -> None:
        for job in self._jobs:
            job.stop()
        self._jobs.clear()

    def _fetch(self, exhibit: Exhibit, *, fresh: bool) -> None:
        number = exhibit.number
        sharp = self._sight is Sight.LOADING

        def arrived(found: Fetched) -> None:
            if self._number == number:
                self._on_fetched(exhibit, found, fresh=fresh)

        def failed(error: Exception) -> None:
            if self._number == number:
                self._on_unreadable(error)

        self._jobs.append(
            self._session.work(
                lambda vault, ticket: sights.fetch(vault, ticket, exhibit, sharp=sharp),
                done=arrived,
                failed=failed,
            )
        )

    def _on_fetched(self, exhibit: Exhibit, found: Fetched, *, fresh: bool) -> None:
        self._veil = found.veil
        if fresh:
            markup = self.keeper.unkept(exhibit.number).markup or found.markup
            self.editor.open(markup, sights.extent_of(exhibit))
        self.sight_changed.emit()
        if not found.untrusted_file or self._sight is not Sight.LOADING:
            return
        worker, data = self._worker, found.untrusted_file

        def arrived(pixels: Raster | Obstacle) -> None:
            if self._number == exhibit.number and self._sight is Sight.LOADING:
                self._on_pixels(pixels)

        self._jobs.append(
            self._session.tasks.submit(
                Lane.PICTURES,
                lambda ticket: worker.pixels(data),
                done=arrived,
                failed=self._on_unreadable,
            )
        )

    def _on_pixels(self, pixels: Raster | Obstacle) -> None:
        self._jobs.clear()
        self._picture = None if isinstance(pixels, Obstacle) else pixels
        self._see(Sight.VISIBLE if self._picture is not None else Sight.NOT_SHOWN)

    def _on_unreadable(self, error: Exception) -> None:
        damaged = isinstance(error, ObjectDamaged)
        self._see(Sight.DAMAGED if damaged else Sight.NOT_SHOWN)
        if not damaged:
            self._notices.tell(error)

    def _see(self, sight: Sight) -> None:
        self._sight = sight
        self.sight_changed.emit()
        self.blurred_changed.emit(self.blurred)

    def _on_edited(self, markup: Markup) -> None:
        self.keeper.keep(self._number, Edit(markup))

    def _on_closing(self) -> None:
        self.leaving.emit()
        self.settle()
        self.keeper.close()
