"""Small chapters follow each other on a page; what is signed, and a summary, stand apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.services.dossier import following, look, places
from evidence_kit.services.dossier.chapters import Chapter
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.images import Pictures
from evidence_kit.services.dossier.paper import Margins, Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.pdf_reading import places as bookmarked
from support.pdf_reading import rendered, squeezed
from support.pdf_rules import broken_rules
from support.stories import full, sam
from support.whole import Told, write

LINE = Span("regel", look.BODY)
LEAST = 80
"""Points that the title of a chapter takes with the first of what it is about."""
FOOT = 775
"""Points to where the foot of a page begins."""


def chapter(key: str, lines: int, *, together: float = 0, signed: bool = False) -> Chapter:
    """Make up a chapter of a title and so many lines, the first of which stay together."""

    def draw(flow: Flow) -> None:
        flow.title(key, key)
        flow.keep(together)
        for _ in range(lines):
            flow.paragraph([LINE])

    return Chapter(key, key, draw, signed)


def pages_of(*told: Chapter) -> list[int]:
    """Draw chapters; give the page on which each begins, and then how many pages there are."""
    paper = Paper(Sheet(Pictures(lambda _: ()), "nl"), wording("nl"), Margins("", "", "", ""))
    following.draw(paper, told)
    return [*paper.sheet.bookmarked.values(), paper.pages]


def test_small_chapters_share_a_page() -> None:
    """One begins where the one before it ended."""
    assert pages_of(chapter("a", 5), chapter("b", 5), chapter("c", 5)) == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("lines", "together", "page"),
    [(36, 0, 1), (36, 200, 2), (40, 0, 2)],
    ids=["with its first rows", "not with its first row", "only its title"],
)
def test_no_title_stands_alone_at_the_foot(lines: int, together: float, page: int) -> None:
    """A chapter begins on a page only with the first of what it is about."""
    assert pages_of(chapter("a", lines), chapter("b", 20, together=together)) == [1, page, 2]


def test_what_is_signed_has_its_own_page() -> None:
    """It can be taken out without anything else."""
    assert pages_of(chapter("a", 2), chapter("b", 2, signed=True)) == [1, 2, 2]


@pytest.mark.parametrize(("lines", "begins"), [(10, 1), (60, 2)])
def test_the_summary_shares_its_page_with_what_fits_there_whole(lines: int, begins: int) -> None:
    """Who reads that one page has all of what is on it."""
    told = (chapter(places.SUMMARY, 10), chapter("a", 5), chapter("b", lines))
    assert pages_of(*told)[:3] == [1, 1, begins]


def small() -> Shelf:
    """Make a case of two items and one event."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.add_picture(chat(), "IMG_0002.png")
    shelf.told = {"events": sam().told["events"][:1]}
    return shelf


@pytest.mark.slow
def test_a_small_case_is_told_on_one_page(tmp_path: Path) -> None:
    """Summary and time line together, the signature by itself; the contents name those pages."""
    told = write(small(), tmp_path / "a.pdf")
    with pikepdf.open(told.path) as pdf:
        begins = {one.title: one for one in bookmarked(pdf)}
    assert len(told.pages) == 7
    assert begins["Tijdlijn"].page == begins["Samenvatting voor de politie"].page == 2
    assert not begins["Tijdlijn"].at_top
    for title, page in (("Handtekening", 3), ("Controle van de bestanden", 4)):
        assert (begins[title].page, begins[title].at_top) == (page, True)
    assert "Samenvattingvoordepolitie2Tijdlijn2Handtekening3" in squeezed(told.pages[0])
    assert broken_rules(told.path) == []


@pytest.mark.slow
@pytest.mark.parametrize("case", [small, full])
def test_every_title_has_something_below_it(case: Callable[[], Shelf], tmp_path: Path) -> None:
    """Rendered: between each title inside a page and the foot there is what it is about."""
    told: Told = write(case(), tmp_path / "a.pdf")
    with pikepdf.open(told.path) as pdf:
        inside = [one for one in bookmarked(pdf) if not one.at_top]
    assert inside
    for one in inside:
        image = rendered(told.path, one.page).convert("L")
        below = image.crop((50, int(one.down), 560, FOOT)).point(lambda ink: 255 * (ink < 128))
        box = below.getbbox()
        assert box is not None
        assert box[3] > LEAST
