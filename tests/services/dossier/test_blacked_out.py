"""What was blacked out is in no file, and every code says what it was computed over."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.domain.picture import Role
from evidence_kit.services import dossier
from support.dossiers import Shelf, chat, png_stream
from support.markups import blacked_out_parts_show, drawn
from support.pdf_reading import rendered, squeezed, streams, texts

COVER = drawn(Kind.BLACKOUT, (60, 300, 300, 460), "namen van vrienden", numbered=True)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shelf, Path]:
    """Write a dossier with a picture of which a part was blacked out, and one that is clear."""
    shelf, path = Shelf(), tmp_path_factory.mktemp("burnt") / "a.pdf"
    shelf.add_picture(chat(390, 1000, 8), "IMG_0431.png")
    shelf.mark(1, COVER)
    shelf.add_picture(chat(380, 700, 5))
    shelf.write(path)
    return shelf, path


def page_with(path: Path, words: str) -> int:
    """Give the number of the first page with these words, from 1."""
    return next(at for at, text in enumerate(texts(path), start=1) if words in text)


def test_black_outs_are_in_the_stream(marked: tuple[Shelf, Path]) -> None:
    """Each covered area is one colour in the decoded picture, and the clear one is nowhere."""
    shelf, path = marked
    covered = {390: (shelf.sources[1], [COVER.frame])}
    short = [size for size in blacked_out_parts_show(path, covered) if size == (390, 1000)]
    assert short == []


def test_overlay_alone_is_found(tmp_path: Path) -> None:
    """A planted black-out that only lies over the clear picture is seen by the same check."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    number = shelf.add_picture(chat(390, 1000, 8))
    clear, rendition = png_stream(shelf.sources[number])
    shelf.mark(number, COVER)
    planted = replace(
        shelf.pictures[number],
        sha256=hashlib.sha256(clear).hexdigest(),
        size=len(clear),
        rendition=rendition,
    )
    shelf.pictures[number], shelf.streams[number] = planted, clear
    shelf.write(path)
    assert blacked_out_parts_show(path, {390: (shelf.sources[1], [COVER.frame])}) == [(390, 1000)]


def test_clear_picture_with_black_outs_is_refused() -> None:
    """The plan stops when a picture with black-outs comes without them burnt in."""
    shelf = Shelf()
    shelf.add_picture(chat(390, 844))
    shelf.markups[1] = Markup((drawn(Kind.BLACKOUT, (10, 10, 90, 90)),))
    with pytest.raises(Bug):
        shelf.plan()


def test_both_codes_of_a_blacked_out_picture(marked: tuple[Shelf, Path]) -> None:
    """The page and the manifest name the original's SHA-256 and that of what is printed."""
    shelf, path = marked
    page = squeezed(texts(path)[page_with(path, "Bijlage 1: ") - 1])
    shown = shelf.pictures[1].sha256
    assert shelf.pictures[1].role is Role.BURNT
    assert shelf.case.exhibit(1).fingerprint.sha256 in page
    assert shown in page
    with pikepdf.open(path) as pdf:
        told = bytes(next(iter(pdf.attachments.values())).get_file().read_bytes())
    assert f'"redacted":true,"sha256":"{shelf.case.exhibit(1).fingerprint.sha256}"' in told.decode()
    assert f'"shown_sha256":"{shown}"' in told.decode()
    assert dossier.verify_pdf(path).ok


def test_words_of_what_is_not_printed_leave_with_nothing(tmp_path: Path) -> None:
    """Annotations of an exhibit without a picture are in no stream of the file."""
    secret = "geheimwoord"
    shelf, path = Shelf(), tmp_path / "a.pdf"
    for _ in range(2):
        shelf.mark(
            shelf.add_picture(chat(390, 844)),
            drawn(Kind.TEXT, (10, 10, 90, 40), secret, numbered=True),
        )
    shelf.say(1, sensitive=True, description="Een foto van mij.")
    shelf.say(2, withdrawn_because="dubbel")
    shelf.write(path)
    assert secret not in "".join(texts(path))
    assert secret.encode() not in _everything(path)
    (page,) = [page for page in texts(path) if "niet afgedrukt" in page and "Een foto" in page]
    assert "Bijlage 1" in page
    with pikepdf.open(path) as pdf:
        assert streams(pdf) == []


def _everything(path: Path) -> bytes:
    with pikepdf.open(path) as pdf:
        read = []
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                raw = thing.read_raw_bytes()
                try:
                    read.append(zlib.decompress(raw))
                except zlib.error:
                    read.append(raw)
            else:
                read.append(thing.unparse())
        return b"".join(read)


def test_covered_copy_is_never_called_the_original(tmp_path: Path) -> None:
    """Both codes of covered evidence are told, and which file each belongs to."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(chat(390, 844))
    shelf.cover(1)
    shelf.write(path)
    page = texts(path)[page_with(path, "Bijlage 1: ") - 1]
    exhibit = shelf.case.exhibit(1)
    assert exhibit.stored is not None
    assert exhibit.fingerprint.sha256 in squeezed(page)
    assert exhibit.stored.kept.sha256 in squeezed(page)
    assert "fgedekt bij het toevoegen" in " ".join(page.split())
    assert "origineel" not in page


def test_method_page_tells_what_was_done_and_no_more(tmp_path: Path) -> None:
    """Drawing, blacking out and covering are explained when there is any, all on one page."""
    drawing, blacking, covering = "eronder is onveranderd", "zit niet in deze PDF", "eerst berekend"
    shelf = Shelf()
    shelf.add_picture(chat(390, 844))
    shelf.write(tmp_path / "plain.pdf")
    last = " ".join(texts(tmp_path / "plain.pdf")[-1].split())
    assert not any(words in last for words in (drawing, blacking, covering))
    shelf.mark(1, COVER, drawn(Kind.BOX, (20, 600, 200, 700)))
    shelf.add_picture(chat(380, 700))
    shelf.cover(2)
    shelf.write(tmp_path / "all.pdf")
    last = " ".join(texts(tmp_path / "all.pdf")[-1].split())
    assert all(words in last for words in (drawing, blacking, covering))
    foot = rendered(tmp_path / "all.pdf", len(texts(tmp_path / "all.pdf"))).crop((0, 792, 595, 798))
    assert foot.getextrema() == ((255, 255),) * 3


LATER = "Afgedekt op 21-11-2026 om 19.02 uur. Tot dan was het hele bestand bewaard"
DESCRIBED = "Afgedekt op 21-11-2026 om 19.02 uur. Tot dan was het alleen beschreven"
AT_ONCE = "Afgedekt bij het toevoegen. Alleen de afgedekte kopie"


@pytest.mark.parametrize(
    ("event", "payload", "expected", "listed"),
    [
        ("import-covered", {}, AT_ONCE, "afgedekt bij het toevoegen"),
        ("cover", {"sha256": "00" * 32}, LATER, "later afgedekt"),
        ("cover", {"sha256": None}, DESCRIBED, "later afgedekt"),
        ("strange", {}, "Afgedekt. Alleen de afgedekte kopie", ", afgedekt"),
    ],
)
def test_it_is_told_when_a_file_was_covered(
    tmp_path: Path, event: str, payload: dict[str, object], expected: str, listed: str
) -> None:
    """When and what was there before come from the log; what no log tells is not claimed."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.cover(1, event, **payload)
    shelf.write(tmp_path / "a.pdf")
    pages = [" ".join(page.split()) for page in texts(tmp_path / "a.pdf")]
    assert expected in pages[2]
    assert listed in pages[1]
    others = {AT_ONCE, LATER, DESCRIBED} - {expected}
    assert not any(other in pages[2] for other in others)


def test_what_is_offered_again_is_not_called_kept(tmp_path: Path) -> None:
    """The same file again is not stored again; whether it is kept at all stands elsewhere."""
    shelf = Shelf()
    shelf.add_picture(chat())
    shelf.cover(1)
    shelf._note("import-again", 1)
    shelf.write(tmp_path / "a.pdf")
    text = " ".join(" ".join(texts(tmp_path / "a.pdf")).split())
    assert "nog eens aangeboden, niet nog eens bewaard" in text
    assert "één keer bewaard" not in text
    assert "zelf gekozen" not in text
