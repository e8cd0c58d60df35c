"""What we lean on inside ReportLab is there, and pictures can come from renditions only."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas

from evidence_kit import resources
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.picture import PRINTED, Derived, Role
from evidence_kit.services import dossier
from evidence_kit.services.dossier.images import Pictures, placement
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.tagging import Held
from evidence_kit.services.dossier.terms import StreamOf
from support.dossiers import Shelf, chat

PACKAGE = Path(dossier.__file__).parent


def test_reportlab_is_the_pinned_one() -> None:
    """We use names ReportLab keeps private; another version must be looked at first."""
    assert version("reportlab").startswith("5.1.")


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        (Canvas, ["_make_preamble", "_setAnnotations", "_annotatePage", "_bookmarkReference"]),
        (pdfdoc.PDFDocument, ["thisPageName", "addAnnotation", "addForm", "Reference"]),
        (ttfonts.TTFont, ["splitString", "getSubsetInternalName", "addObjects"]),
        (ttfonts.TTFontFace, ["getCharWidth", "get_table"]),
        (pdfdoc.PDFCatalog, ["__NoDefault__"]),
        (pdfdoc.PDFPage, ["__NoDefault__"]),
        (pdfdoc.PDFOutlines, ["prepare"]),
    ],
)
def test_private_names_are_there(owner: type, names: list[str]) -> None:
    """Every private name we call exists."""
    for name in names:
        assert hasattr(owner, name), name


def test_private_attributes_are_there() -> None:
    """Every private attribute we read exists on a fresh document."""
    document = Canvas("")._doc
    for name in ("idToObject", "numberToId", "Catalog", "Outlines", "info"):
        assert hasattr(document, name), name
    assert "BasicFonts" in document.idToObject


def test_streams_are_not_wrapped_in_ascii() -> None:
    """ASCII85 would add a quarter to every page."""
    assert rl_config.useA85 == 0


def test_reportlab_itself_stays_as_it_is() -> None:
    """We change no class of ReportLab: another user in the same process sees nothing of us."""
    Sheet(Pictures(lambda _: []), "nl")
    assert "StructParents" not in pdfdoc.PDFPage.__NoDefault__
    assert "AF" not in pdfdoc.PDFCatalog.__NoDefault__
    assert pdfdoc.PDFStream.format.__module__ == "reportlab.pdfbase.pdfdoc"
    assert ttfonts.makeToUnicodeCMap.__module__ == "reportlab.pdfbase.ttfonts"


def test_no_decoder_and_no_original_in_reach() -> None:
    """The package imports no Pillow and no numpy, and names no type that leads to an original."""
    for path in PACKAGE.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        imported = {
            alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
        }
        imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
        for name in imported:
            assert name.split(".")[0] not in {"PIL", "numpy", "sqlite3", "cryptography"}, path.name
            assert not name.startswith("evidence_kit.vault"), path.name
    parameter = inspect.signature(dossier.write).parameters["stream_of"]
    assert parameter.annotation == "StreamOf"
    assert StreamOf.__args__[0] is Derived


def test_only_renditions_are_drawn() -> None:
    """A preview that slipped through the plan stops the program, not the truth."""
    shelf = Shelf()
    shelf.add_picture(chat(20, 30))
    picture = shelf.pictures[1]
    for role in set(Role) - PRINTED:
        other = Derived(
            picture.object, role, 1, "", "", picture.sha256, 1, (1, 1), picture.rendition
        )
        with pytest.raises(Bug):
            Pictures(shelf.chunks).stream(other)


@given(
    st.integers(1, 8),
    st.tuples(*[st.floats(1, 500)] * 4),
)
def test_placement_fills_the_box(orientation: int, box: tuple[float, float, float, float]) -> None:
    """However a picture is turned, its four corners are the corners of its box."""
    left, bottom, width, height = box
    a, b, c, d, e, f = placement(orientation, left, bottom, width, height)
    corners = {
        (round(a * u + c * v + e, 6), round(b * u + d * v + f, 6)) for u in (0, 1) for v in (0, 1)
    }
    expected = {
        (round(x, 6), round(y, 6)) for x in (left, left + width) for y in (bottom, bottom + height)
    }
    assert all(
        any(abs(x - u) < 1e-4 and abs(y - v) < 1e-4 for u, v in corners) for x, y in expected
    )


def test_fonts_come_with_their_licences() -> None:
    """Every font file has its licence beside it."""
    licences = {path.name.split("-")[0] for path in resources.path("licences").iterdir()}
    families = {
        "AtkinsonHyperlegibleNext": "Atkinson",
        "DejaVuSans": "DejaVu",
        "DejaVuSansMono": "DejaVu",
        "DroidSansFallbackFull": "DroidSansFallback",
        "NotoEmoji": "NotoEmoji",
        "NotoNaskhArabic": "NotoNaskhArabic",
        "NotoSansKR": "NotoSansKR",
    }
    for path in resources.path("fonts").glob("*.ttf"):
        family = path.stem.split("_")[0].split("-")[0]
        assert families[family] in licences, path.name


def test_the_window_opens_without_the_page_engine() -> None:
    """Whoever opens a case neither waits for the page engine nor has it beside the keys."""
    listed = "import sys, evidence_kit.app; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "evidence_kit" in loaded
    assert not loaded & {"reportlab", "uharfbuzz", "fontTools", "PIL"}


def test_what_waits_for_the_manifest_says_how_it_is_written() -> None:
    """A kind of object that does not is found where it is made, not while a file is written."""

    class Silent(Held):
        """Says nothing."""

    with pytest.raises(TypeError):
        Silent()
