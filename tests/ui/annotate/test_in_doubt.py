"""After a rescue an image may have been private: no helper sees it, or ends that doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import Head
from evidence_kit.domain.exhibit import Exhibit, Obstacle
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, Sighting
from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.ui.annotate.seen import Seen
from evidence_kit.ui.annotate.sights import Sight, first_sight
from evidence_kit.ui.capture.gallery import GalleryPresenter
from evidence_kit.ui.capture.tiles import TileKind
from evidence_kit.ui.identify.crops import spot_of
from evidence_kit.ui.notices import Notices
from evidence_kit.wording import Wording
from support.situations import exhibit

SHOWN = exhibit(1)
BARE = exhibit(2, content=Obstacle.BROKEN)
BEFORE = Predecessor("00" * 16, Head(1, "0" * 64, 1), unsure=(1, 2))
MINE = Case(exhibits=(SHOWN, BARE), predecessor=BEFORE)
HELPED = replace(MINE, person=Person(teller=Teller.PARENT))


class Open(QObject):
    """A case that is open and writes down how many jobs it was given."""

    closing = Signal()
    case_changed = Signal(object)
    read_only = False

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case, self.jobs = case, 0

    def work(self, job: Callable[[Any, Any], Any], **ends: object) -> None:
        """Count a job."""
        del job, ends
        self.jobs += 1


class Table(QObject):
    """A drawing table with one exhibit on it."""

    sight_changed = Signal()

    def __init__(self, on_it: Exhibit, sight: Sight) -> None:
        super().__init__()
        self.exhibit, self.sight = on_it, sight


def test_the_table_shows_it_to_the_person_alone() -> None:
    """A helper gets the cover of a sensitive image; who it is about is not held back."""
    assert first_sight(SHOWN, HELPED) is Sight.WITHHELD
    assert first_sight(SHOWN, MINE) is Sight.LOADING


def test_only_the_person_ends_the_doubt(words: Wording) -> None:
    """Also for a file without a picture: a helper who opens it settles nothing."""
    for case, noted in ((HELPED, 0), (MINE, 1)):
        session, table = Open(case), Table(BARE, Sight.NOT_SHOWN)
        seen = Seen(session, Notices(words), table)  # type: ignore[arg-type]
        table.sight_changed.emit()
        assert session.jobs == noted, seen


def test_the_gallery_covers_it_for_a_helper(words: Wording) -> None:
    """It cannot be held, and nothing of it is fetched; for the person it is a picture."""
    for case, kind in ((HELPED, TileKind.SENSITIVE), (MINE, TileKind.PICTURE)):
        gallery = GalleryPresenter(Open(case), Notices(words))  # type: ignore[arg-type]
        assert gallery.tiles[0].kind is kind
        gallery.hold(1)
        assert (gallery.held is None) == (case is HELPED)


def test_a_detail_shows_no_piece_of_it_to_a_helper() -> None:
    """A box on it is cut out for the person alone."""
    seen = (Sighting(1, Rect(1000, 1000, 5000, 5000)),)
    lead = Lead("a", LeadKind.USERNAME, "lisa.voorbeeld04", sightings=seen)
    assert spot_of(lead, HELPED) is None
    assert spot_of(lead, MINE) is not None
