"""What was drawn over a picture lies over it on paper; what was blacked out is in no file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from evidence_kit.domain.markup import Colour, Kind, Pattern
from support.dossiers import Shelf, chat
from support.markups import drawn
from support.pdf_reading import rendered, squeezed, streams, texts
from support.pdf_rules import broken_rules

MULTIPLY = pikepdf.Name.Multiply


ALL = (
    drawn(Kind.BOX, (60, 160, 300, 200), "Gebruikersnaam\nlisa.voorbeeld04", numbered=True),
    drawn(Kind.BLACKOUT, (60, 300, 300, 460), "namen van vrienden", numbered=True),
    drawn(Kind.HIGHLIGHT, (30, 520, 360, 560), numbered=True),
    drawn(Kind.BOX, (60, 600, 300, 660), colour=Colour.BLUE, pattern=Pattern.DASHED),
    drawn(Kind.ARROW, (40, 700, 200, 760), "let hier op", numbered=True),
    drawn(Kind.TEXT, (40, 800, 300, 830), "een klasgenoot"),
    drawn(Kind.NUMBER, (350, 900, 350, 900), "nog een eis"),
)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shelf, Path]:
    """Write a dossier with every kind of annotation, over one page and over several."""
    shelf, path = Shelf(), tmp_path_factory.mktemp("marked") / "a.pdf"
    shelf.add_picture(chat(390, 1000, 8), "IMG_0431.png")
    shelf.mark(1, *ALL)
    shelf.say(
        1,
        description="Wat de ander wil.",
        platform="Snapchat",
        shown_at="2026-11-17T22:41",
        shown_sure="about",
    )
    shelf.add_picture(chat(390, 3000, 5), "lang.png")
    shelf.mark(
        2,
        *(
            drawn(Kind.BOX, (40, at, 300, at + 60), f"regel {at}\nuitleg " * 3, numbered=True)
            for at in range(100, 2900, 150)
        ),
    )
    shelf.add_picture(chat(900, 500, 1), "laptop.png", jpeg=True)
    shelf.mark(3, drawn(Kind.HIGHLIGHT, (100, 100, 400, 200), numbered=True))
    shelf.write(path)
    return shelf, path


def page_with(path: Path, words: str) -> int:
    """Give the number of the first page with these words, from 1."""
    return next(at for at, text in enumerate(texts(path), start=1) if words in text)


def operators(path: Path, page: int) -> bytes:
    """Give what draws a page."""
    with pikepdf.open(path) as pdf:
        return bytes(pdf.pages[page - 1].Contents.read_bytes())


def test_pages_keep_every_rule(marked: tuple[Shelf, Path]) -> None:
    """Vectors, blending and call-outs break no rule of PDF/A or PDF/UA."""
    assert broken_rules(marked[1]) == []


def test_streams_of_pictures_stay_as_they_were(tmp_path: Path) -> None:
    """With and without annotations the very same bytes of the picture are in the file."""
    found = []
    for added in ((), tuple(one for one in ALL if one.kind is not Kind.BLACKOUT)):
        shelf, path = Shelf(), tmp_path / f"{len(added)}.pdf"
        shelf.add_picture(chat(390, 1000, 8))
        shelf.mark(1, *added)
        shelf.write(path)
        with pikepdf.open(path) as pdf:
            found.append([stream.read_raw_bytes() for stream in streams(pdf)])
    assert found[0] == found[1] == [shelf.streams[1]]


def test_lines_lie_over_the_picture(marked: tuple[Shelf, Path]) -> None:
    """A frame is where it was drawn, after the picture, in its own colour; so is a dashed one."""
    _, path = marked
    drawn_by = operators(path, page_with(path, "Bijlage 1: "))
    assert drawn_by.index(b"Do") < drawn_by.index(b"f*")
    page = rendered(path, page_with(path, "Bijlage 1: "), 4 * 96 / 72)
    solid, dashed = along(page, 160), along(page, 600)
    assert all(red > 130 and green < 60 for red, green, _ in solid)
    assert any(blue > 130 and red < 60 for red, _, blue in dashed)
    assert any(red > 200 for red, _, _ in dashed)


def along(page: Image.Image, row: int) -> list[Any]:
    """Give the pixels of a page, drawn four times as large, along an edge at a picture's row."""
    left, scale = 4 * 76, 4 * 300 / 390
    column = [page.getpixel((left + 400, y)) for y in range(4 * 140, 4 * 240)]
    top = 4 * 140 + next(at for at, (red, green, _) in enumerate(column) if green > red + 30)
    return [
        page.getpixel((round(left + (80 + step) * scale), round(top + row * scale)))
        for step in range(180)
    ]


def test_dashes_tell_two_kinds_apart_in_grey(marked: tuple[Shelf, Path]) -> None:
    """On a grey print a dashed line has gaps and a solid one has none."""
    _, path = marked
    page = rendered(path, page_with(path, "Bijlage 1: "), 4 * 96 / 72)
    solid, dashed = (
        [Image.new("RGB", (1, 1), pixel).convert("L").getpixel((0, 0)) for pixel in along(page, y)]
        for y in (160, 600)
    )
    assert max(solid) < 110
    assert max(dashed) > 200
    assert min(dashed) < 110


def test_marker_darkens_and_hides_nothing(marked: tuple[Shelf, Path]) -> None:
    """The marker is blended, so that black words under it stay black."""
    with pikepdf.open(marked[1]) as pdf:
        modes = [
            thing.BM
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BM" in thing
        ]
        states = [
            state
            for page in pdf.pages
            for state in page.obj.Resources.get("/ExtGState", {}).values()
        ]
    assert MULTIPLY in [*modes, *(state.get("/BM") for state in states)]


def test_call_outs_stand_beside_the_picture(marked: tuple[Shelf, Path]) -> None:
    """Every number has its words: the person's own, or else what it is; and the facts they gave."""
    found = " ".join(" ".join(texts(marked[1])).split())
    assert "Wat is er te zien Wat de ander wil." in found
    for words in (
        "Gebruikersnaam lisa.voorbeeld04",
        "Weggelakt namen van vrienden Staat wel in het origineel.",
        "let hier op",
        "nog een eis",
        "een klasgenoot",
        "Snapchat",
        "17-11-2026, 22.41 uur, opgegeven als ongeveer",
        "alleen op de kopie: kaders, pijlen, marker, tekst, nummers, weglakken",
        "deels onleesbaar gemaakt",
    ):
        assert words in found, words


def test_call_outs_that_do_not_fit_go_on(marked: tuple[Shelf, Path]) -> None:
    """None of many call-outs is lost, and each is there once."""
    found = "".join(texts(marked[1]))
    for at in range(100, 2900, 150):
        assert len(re.findall(rf"regel {at}\b", found)) == 3


def test_numbers_of_a_tall_picture_are_on_their_own_part(marked: tuple[Shelf, Path]) -> None:
    """A part of a tall picture draws what lies in its rows, and nothing of the others."""
    _, path = marked
    pages = [at for at, text in enumerate(texts(path), start=1) if "Bijlage 2, deel" in text]
    areas = [operators(path, page).count(b"f*") for page in pages]
    assert len(pages) > 1
    assert sum(areas) < 1.6 * 19 * 4


def test_long_description_goes_on(tmp_path: Path) -> None:
    """However much is said of a picture, all of it is on paper and nothing runs off the page."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(chat(390, 844))
    shelf.say(1, description=" ".join(f"woord{number}" for number in range(900)))
    shelf.mark(1, drawn(Kind.BOX, (10, 10, 90, 90), "langer " * 400, numbered=True))
    written = shelf.write(path)
    found = squeezed("".join(texts(path)))
    assert all(f"woord{number}" in found for number in range(900))
    assert found.count("langer") == 400
    for number in range(1, written.pages + 1):
        foot = rendered(path, number).crop((0, 792, 595, 798))
        assert foot.getextrema() == ((255, 255),) * 3


def test_tall_picture_is_cut_between_messages(tmp_path: Path) -> None:
    """Parts end where a message ends; where none does, the page says that one is split."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    for cuts in ((700, 1400, 2200), ()):
        number = shelf.add_picture(chat(390, 3000, 5))
        picture = shelf.pictures[number]
        assert picture.rendition is not None
        shelf.pictures[number] = replace(picture, rendition=replace(picture.rendition, cuts=cuts))
    shelf.write(path)
    found = " ".join(" ".join(texts(path)).split())
    assert "Bijlage 1, deel 2 van 4, pixelrij 701-1400" in found
    assert "Bijlage 2, deel 1 van 4, pixelrij 1-750, gesplitst in een bericht" in found
    assert found.count("gesplitst in een bericht") == 3


def test_nothing_is_drawn_beside_the_picture(tmp_path: Path) -> None:
    """A frame that reaches over the edge is cut off there, at the sides and between parts."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(Image.new("RGB", (390, 1000), "white"))
    shelf.mark(1, drawn(Kind.BOX, (300, 100, 420, 1100)))
    shelf.say(1, description="kort")
    shelf.write(path)
    page = rendered(path, page_with(path, "Bijlage 1: "), 96 / 72)
    beside = page.crop((76 + 300 + 2, 240, 76 + 300 + 26, 1040))
    assert beside.getextrema() == ((255, 255),) * 3
