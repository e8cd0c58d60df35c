"""What a reader finds on the pages: every code, every picture, every way there and back."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from support.dossiers import Shelf, chat
from support.pdf_reading import bookmarks, links, rendered, squeezed, streams, texts

WHITE = ((255, 255),) * 3


def test_every_code_stands_in_the_text(made: Any) -> None:
    """The full SHA-256 of every exhibit is in the list and on its own page."""
    pages = [squeezed(page) for page in texts(made.path)]
    listing = "".join(pages[1:3])
    for exhibit in made.shelf.case.exhibits:
        assert exhibit.fingerprint.sha256 in listing
        assert any(exhibit.fingerprint.sha256 in page for page in pages[3:-1])


def test_control_code_stands_on_every_page(made: Any) -> None:
    """The foot of each page starts the manifest's SHA-256; the list has it whole."""
    pages = texts(made.path)
    code = made.written.manifest_sha256
    for page in pages:
        assert code[:16] in squeezed(page)
    assert any(code in squeezed(page) for page in pages[1:3])


def test_every_letter_is_drawn_in_a_font_of_the_file(made: Any) -> None:
    """Also what is only known at the end: no viewer has to guess how the control code looks."""
    forms = 0
    with pikepdf.open(made.path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form":
                named = set(re.findall(rb"(/F\d+\+\d+) [\d.]+ Tf", thing.read_bytes()))
                known = {key.encode() for key in thing.Resources.Font.keys()}  # noqa: SIM118
                assert named
                assert named <= known
                forms += 1
    assert forms > made.written.pages


def test_page_x_of_y(made: Any) -> None:
    """Each page tells its number and how many there are."""
    pages = texts(made.path)
    assert len(pages) == made.written.pages
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page


def test_contents_give_the_right_pages(made: Any) -> None:
    """The page numbers of the contents, drawn before they were known, are right."""
    pages = texts(made.path)
    for title in ("Controle van de bestanden", "Hoe dit dossier is gemaakt"):
        found = re.search(rf"{title}\s+(\d+)", pages[0])
        assert found is not None
        assert title in pages[int(found[1]) - 1]
    found = re.search(r"Bijlagen 1 tot en met 10\s+(\d+)", pages[0])
    assert found is not None
    assert "Bijlage 1: IMG_0396.png" in pages[int(found[1]) - 1]


def test_links_lead_there_and_back(made: Any) -> None:
    """From the list to each exhibit and from each exhibit to its row, with words for readers."""
    pages = texts(made.path)
    there, back = {}, []
    with pikepdf.open(made.path) as pdf:
        for number, annotation, leads_to in links(pdf):
            words = str(annotation.Contents)
            if number in {2, 3}:
                there[words] = leads_to
            elif number > 3:
                assert words == "Terug naar de lijst"
                back.append((number, leads_to))
    assert sorted(there) == sorted(f"Bijlage {number}" for number in range(1, 11))
    for exhibit in made.shelf.case.exhibits:
        leads_to = there[f"Bijlage {exhibit.number}"]
        page = pages[leads_to - 1]
        assert leads_to > 3
        assert exhibit.fingerprint.sha256 in squeezed(page)
    assert len(back) == made.written.pages - 4
    assert {leads_to for _, leads_to in back} == {2}


def test_bookmarks_name_every_part(made: Any) -> None:
    """A reader jumps to the cover, the list, each exhibit and the method page."""
    pages = texts(made.path)
    with pikepdf.open(made.path) as pdf:
        found = bookmarks(pdf)
    titles = [title for title, _ in found]
    assert titles[:3] == ["Voorblad", "Controle van de bestanden", "Bijlage 1: IMG_0396.png"]
    assert titles[-1] == "Hoe dit dossier is gemaakt"
    assert len(found) == 13
    for exhibit, (title, page) in zip(made.shelf.case.exhibits, found[2:-1], strict=True):
        assert title.startswith(f"Bijlage {exhibit.number}: ")
        assert exhibit.fingerprint.sha256 in squeezed(pages[page - 1])


def test_pictures_read_back_equal_their_sources(made: Any) -> None:
    """No picture was cut, recoloured or compressed again on its way into the file."""
    with pikepdf.open(made.path) as pdf:
        raw = {stream.read_raw_bytes(): stream for stream in streams(pdf)}
        printed = [sheet.exhibit.number for sheet in made.shelf.plan().sheets if sheet.picture]
        assert set(raw) == {made.shelf.streams[number] for number in printed}
        for number in printed:
            stream = raw[made.shelf.streams[number]]
            source = made.shelf.sources[number]
            if stream.Filter == pikepdf.Name.FlateDecode:
                again = pikepdf.PdfImage(stream).as_pil_image().convert("RGB")
                assert again.tobytes() == source.tobytes()


def test_tall_picture_is_one_stream_on_four_pages(made: Any) -> None:
    """Parts are cut out by the page; the picture is in the file once."""
    pages = [page for page in texts(made.path) if "Bijlage 3, deel" in page]
    assert len(pages) == 4
    assert "deel 1 van 4, pixelrij 1-798" in pages[0]
    assert "-3000" in pages[-1]
    with pikepdf.open(made.path) as pdf:
        assert len(streams(pdf)) == 7


def test_each_part_shows_its_own_rows(tmp_path: Any) -> None:
    """The first part shows the top of a tall picture, the next ones what follows."""
    tall = Image.new("RGB", (200, 1200), "red")
    tall.paste("lime", (0, 400, 200, 800))
    tall.paste("blue", (0, 800, 200, 1200))
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(tall)
    shelf.write(path)
    seen = [rendered(path, number, 96 / 72).getpixel((200, 600)) for number in (3, 4, 5)]
    assert seen == [(255, 0, 0), (0, 255, 0), (0, 0, 255)]


def test_each_stream_is_read_once(tmp_path: Any) -> None:
    """A picture of many parts is asked from the vault a single time."""
    shelf = Shelf()
    shelf.add_picture(chat(390, 3000))
    shelf.write(tmp_path / "a.pdf")
    assert shelf.read == [1]


def test_described_picture_stays_words(made: Any) -> None:
    """An image in words shows the words, its code, and says that it was not kept."""
    (page,) = [page for page in texts(made.path) if "Bijlage 5: " in page and "Over dit" in page]
    assert "Alleen beschreven" in page
    assert "Het beeld zelf is niet bewaard." in page
    assert "lisa.voorbeeld04" in page
    assert "In de woorden van wie aangifte doet:" in page
    assert "antwoordde" not in page
    assert made.shelf.case.exhibit(5).fingerprint.sha256 in squeezed(page)


def test_file_that_cannot_be_shown_says_so(made: Any) -> None:
    """A broken picture has a page with the reason and its code."""
    (page,) = [page for page in texts(made.path) if "Bijlage 6: " in page and "Over dit" in page]
    assert "Dit bestand kan niet worden getoond. Het is wel\nbewaard." in page.replace("\r", "")
    assert "beschadigd" in page


def test_withdrawn_exhibit_keeps_its_number(made: Any) -> None:
    """A withdrawn exhibit stays as "vervallen" with its reason, and its picture is left out."""
    (page,) = [page for page in texts(made.path) if "Bijlage 7: " in page and "Over dit" in page]
    assert "vervallen" in page
    assert "Reden: twee keer toegevoegd" in page
    assert made.shelf.streams[7] not in made.path.read_bytes()


def test_cover_claims_only_what_is_known(made: Any, tmp_path: Any) -> None:
    """The cover tells which items were only described, or that none was marked."""
    rule = (
        "Beelden die als naakt- of seksbeeld zijn aangemerkt, zijn niet bewaard en niet afgedrukt."
    )
    cover = " ".join(texts(made.path)[0].split())
    assert rule in cover
    assert "Bijlage 5 is niet afgedrukt. Er staat een beschrijving." in cover
    assert "geen proces-verbaal" in cover
    assert "10, waarvan 7 afgedrukt" in cover
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.write(tmp_path / "a.pdf")
    assert "In deze zaak is geen beeld zo aangemerkt." in " ".join(
        texts(tmp_path / "a.pdf")[0].split()
    )


def test_cover_names_all_that_was_marked_and_not_printed(tmp_path: Any) -> None:
    """In words, stored or withdrawn: each is named, and a description only where there is one."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(chat())
    shelf.add_in_words("Een grijs vlak.")
    shelf.add_in_words("")
    for _ in range(2):
        shelf.say(shelf.add_picture(chat()), sensitive=True)
    shelf.say(4, description="Een foto van mij.")
    shelf.cover(shelf.add_picture(chat()))
    shelf.say(shelf.add_withdrawn("dubbel"), sensitive=True, description="Nog een.")
    shelf.write(path)
    cover = " ".join(texts(path)[0].split())
    assert "zijn niet afgedrukt, of alleen afgedekt. Bijlagen 2, 3, 4, 5, 7 zijn niet" in cover
    assert "Er staat een beschrijving bij bijlagen 2, 4." in cover


def test_cover_claims_no_description_that_is_not_there(tmp_path: Any) -> None:
    """Items without words are named, and nothing is said to stand instead."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_in_words(" ")
    shelf.add_in_words("")
    shelf.write(path)
    cover = " ".join(texts(path)[0].split())
    assert "Bijlagen 1, 2 zijn niet afgedrukt." in cover
    assert "beschrijving" not in cover


def test_limits_and_log_head_are_told(made: Any) -> None:
    """The last page says what a code does not prove, and where the log stood."""
    page = texts(made.path)[-1]
    assert "Wat dit niet bewijst" in page
    assert "niet dat een schermfoto echt of volledig is" in " ".join(page.split())
    assert made.shelf.log[-1].hash in squeezed(page)


def test_english_dossier_is_english(made_english: Any) -> None:
    """The same case in English: words, and the declared language of the file."""
    cover = texts(made_english.path)[0]
    assert "for a police report" in cover
    assert "Inhoud" not in cover
    with pikepdf.open(made_english.path) as pdf:
        assert str(pdf.Root.Lang) == "en"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_the_pages_work(tmp_path: Any, orientation: int) -> None:
    """A photo held sideways stands upright; its stream is the camera's own."""
    upright = Image.new("RGB", (120, 200), "white")
    upright.paste("red", (0, 0, 60, 100))
    upright.paste("blue", (60, 100, 120, 200))
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }.get(orientation)
    stored = upright.transpose(turned) if turned is not None else upright
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(stored, jpeg=True, orientation=orientation)
    shelf.write(path)
    page = rendered(path, 3, 96 / 72)
    shown = page.crop((77, 149, 77 + 225, 149 + 376)).resize((120, 200))
    assert ImageStat.Stat(ImageChops.difference(shown, upright)).mean < [12, 12, 12]


def test_long_list_repeats_its_head(tmp_path: Any) -> None:
    """A list over several pages repeats its head, once as text and then for the eye only."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    for number in range(40):
        shelf.add_broken(f"IMG_{number:04d}.png")
    shelf.write(path)
    with pikepdf.open(path) as pdf:
        tables = [
            thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary)
            and thing.get("/S") == pikepdf.Name.Table
            and len(thing.K) == 41
        ]
    assert len(tables) == 1
    pages = [page for page in texts(path)[1:6] if "SHA-256 van het origineel" in page]
    assert len(pages) >= 3


@pytest.mark.parametrize("name", ["x" * 255, "王" * 255, "\x01" * 255, "-" * 5000, " ", "."])
def test_any_name_leaves_the_page_in_order(tmp_path: Any, name: str) -> None:
    """However long or odd a name, nothing reaches the foot or the right margin."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(chat(400, 300), name)
    shelf.add_broken(name)
    shelf.add_in_words("woord " * 2500, name)
    written = shelf.write(path)
    for number in range(1, written.pages + 1):
        page = rendered(path, number)
        assert page.crop((0, 792, 595, 798)).getextrema() == WHITE
        assert page.crop((552, 0, 595, 842)).getextrema() == WHITE
