"""From a sealed original to paper: what was blacked out in the window is in no byte of the PDF."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.services import annotate, dossier
from evidence_kit.services.derive import complete_pictures
from evidence_kit.services.export import export_dossier
from evidence_kit.services.ports import Silent, SystemClock, SystemIds
from evidence_kit.services.worker import PictureWorker
from support.dossiers import chat
from support.markups import blacked_out_parts_show, drawn
from support.pdf_reading import streams, texts
from support.vaults import add, new_vault

SECRET = "geheimwoord"
AREA = (64, 320, 256, 480)
"""On the grid of 16 pixels, so that exactly this is covered in a JPEG too, and one more around."""


def file_of(image: Image.Image, form: str) -> bytes:
    """Give a picture as a file."""
    data = io.BytesIO()
    image.save(data, form)
    return data.getvalue()


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, Image.Image]]:
    """Keep a PNG, a JPEG and a tall PNG, draw over them, and write the dossier."""
    folder = tmp_path_factory.mktemp("exported")
    clear = {390: chat(390, 1000, 8), 380: chat(380, 900, 3), 370: chat(370, 2400, 5)}
    vault, _ = new_vault(folder / "case.evk")
    with vault, PictureWorker() as worker:
        for width, image in clear.items():
            form = "JPEG" if width == 380 else "PNG"
            exhibit = add(vault, file_of(image, form), f"IMG_{width}.{form.lower()}")
            complete_pictures(vault, worker, exhibit)
            inside = (AREA[0] + 20, AREA[1] + 20, AREA[2] - 20, AREA[3] - 20)
            markup = Markup(
                (
                    drawn(Kind.BLACKOUT, AREA, "namen van vrienden", numbered=True),
                    drawn(Kind.TEXT, inside, SECRET, numbered=True),
                    drawn(Kind.BOX, (20, 600, 200, 700), "een bedrag", numbered=True),
                )
            )
            assert annotate.save(vault, worker, exhibit.number, markup)
        target = folder / "dossier.pdf"
        export_dossier(vault, target, "nl", clock=SystemClock(), ids=SystemIds(), ticket=Silent())
    return target, clear


@pytest.mark.slow
def test_covered_areas_are_one_colour(exported: tuple[Path, dict[int, Image.Image]]) -> None:
    """Every picture in the file, decoded, is solid where it was covered; none is a clear one."""
    path, clear = exported
    covered = {width: (image, [Rect(64, 320, 192, 160)]) for width, image in clear.items()}
    assert blacked_out_parts_show(path, covered) == []
    with pikepdf.open(path) as pdf:
        assert len(streams(pdf)) == len(clear)


def test_words_under_a_black_out_do_not_leave(
    exported: tuple[Path, dict[int, Image.Image]],
) -> None:
    """A note that lies under a black-out is in no stream; the words of the black-out are."""
    path, _ = exported
    found = "".join(texts(path))
    assert SECRET not in found
    assert "namen van vrienden" in found
    assert "een bedrag" in found
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            held = thing.unparse() if not isinstance(thing, pikepdf.Stream) else b""
            if isinstance(thing, pikepdf.Stream) and thing.get("/Filter") != pikepdf.Name.DCTDecode:
                held = thing.read_bytes()
            assert SECRET.encode() not in held
            assert SECRET.encode("utf-16-be").hex().upper().encode() not in held


def test_file_says_what_is_in_it(exported: tuple[Path, dict[int, Image.Image]]) -> None:
    """The dossier checks out against its own manifest, which names the burnt streams."""
    path, _ = exported
    check = dossier.verify_pdf(path)
    assert check.ok
    with pikepdf.open(path) as pdf:
        told = bytes(next(iter(pdf.attachments.values())).get_file().read_bytes()).decode()
        for stream in streams(pdf):
            assert f'"shown_sha256":"{hashlib.sha256(stream.read_raw_bytes()).hexdigest()}"' in told
    assert told.count('"redacted":true') == 3


def test_tall_picture_keeps_its_cuts_in_the_vault(
    exported: tuple[Path, dict[int, Image.Image]],
) -> None:
    """The rows between messages that the worker found are those where the page is cut."""
    path, _ = exported
    found = " ".join(" ".join(texts(path)).split())
    assert "Bijlage 3, deel 1 van" in found
    assert "gesplitst in een bericht" not in found
