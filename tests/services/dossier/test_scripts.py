"""Names in any script look right and read back right."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import ImageChops, ImageFilter

from evidence_kit.services.dossier.fonts import DocumentFonts, Face, outline, shared, to_unicode
from evidence_kit.services.dossier.runs import Shaper
from evidence_kit.services.dossier.untrusted import visible
from support.dossiers import Shelf, chat
from support.pdf_reading import rendered, texts

NAMES = [
    "محمد الأمين",
    "ييي بثث شيخ پچگ",
    "דוד לוי",
    "王小明",
    "ゆき カナ",
    "ひらがな カタカナ",
    "김민수",
    "\u1100\u1175\u11b7\u1106\u1175\u11ab",
    "Привет",
    "Ελένη",
    "Žofia Őry Łukasz",
    "e\u0301a\u0308",
    "😀👍🏽👨‍👩‍👧🇳🇱",
    "❤️ 1️⃣",
    "naam\u00a0met spatie",
]


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a dossier with one exhibit for each name."""
    shelf, path = Shelf(), tmp_path_factory.mktemp("scripts") / "a.pdf"
    for name in NAMES:
        shelf.add_broken(name)
    shelf.write(path)
    return path


@pytest.mark.parametrize("name", NAMES)
def test_names_read_back(named: Path, name: str) -> None:
    """What a reader copies is what the file was called."""
    copied = "\n".join(texts(named)).replace("\r", "")
    assert copied.count(name) >= 2


@pytest.mark.needs_tools
@pytest.mark.parametrize("name", NAMES)
def test_names_read_back_with_another_reader(named: Path, name: str) -> None:
    """`pdftotext` gives the same names; it writes a no-break space as a space."""
    copied = subprocess.run(["pdftotext", named, "-"], capture_output=True, text=True, check=True)
    assert copied.stdout.count(name.replace("\u00a0", " ")) >= 2


def test_override_cannot_turn_a_name_around(tmp_path: Path) -> None:
    """`exe` that poses as `png` is unmasked on paper."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_broken("gpj.\u202egnp.exe")
    shelf.write(path)
    assert "gpj.[U+202E]gnp.exe" in "".join(texts(path))


def test_name_is_text_and_never_markup(tmp_path: Path) -> None:
    """Brackets, backslashes and tags in a name stay letters, in text and in bookmarks."""
    name = r"<b>&amp;</b>(\)[/Name] %PDF \n.png"
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_broken(name)
    shelf.write(path)
    assert name in "".join(texts(path))
    with pikepdf.open(path) as pdf:
        titles = [str(thing.Title) for thing in pdf.objects if "/Dest" in _entries(thing)]
    assert f"Bijlage 1: {name}" in titles


def _entries(thing: object) -> object:
    return thing if isinstance(thing, pikepdf.Dictionary) and "/Title" in thing else {}


@pytest.mark.parametrize("pair", ["김민", "ひら", "カタ"])
def test_east_asian_letters_are_drawn(tmp_path: Path, pair: str) -> None:
    """Two letters look different on paper: neither is the box of a font that lacks them."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    for letter in pair:
        shelf.add_broken(letter * 9)
    shelf.write(path)
    one, other = (rendered(path, page, 3).crop((400, 200, 1000, 420)) for page in (3, 4))
    difference = ImageChops.difference(one, other).filter(ImageFilter.MinFilter(3))
    assert difference.getbbox() is not None


def test_korean_letters_without_a_shape_are_shown(tmp_path: Path) -> None:
    """A filler, a letter nobody sees, cannot hide in a name."""
    assert visible("a\u3164.png") == "a[U+3164].png"
    shape = Shaper(DocumentFonts()).clusters
    assert shape("\u115f", Face.REGULAR, right_to_left=False)


def test_parts_of_a_korean_syllable_become_one(tmp_path: Path) -> None:
    """A name as a Mac writes it, in parts, is as wide as the name in whole syllables."""
    shape = Shaper(DocumentFonts()).clusters
    whole, parts = "김민", "\u1100\u1175\u11b7\u1106\u1175\u11ab"
    widths = [
        sum(one.width for one in shape(text, Face.REGULAR, right_to_left=False))
        for text in (whole, parts)
    ]
    assert widths[0] == pytest.approx(widths[1])


def test_arabic_letters_join_and_keep_their_dots(tmp_path: Path) -> None:
    """The word is shaped: it differs from its letters side by side, and dots are drawn."""
    shaped = Shaper(DocumentFonts()).clusters("بيت", Face.REGULAR, right_to_left=True)
    placed = [one for cluster in shaped for one in cluster.placed or ()]
    assert any(not one.code for one in placed), "dots that stand for no text are outlines"
    assert sum(bool(one.code) for one in placed) + sum(not c.placed for c in shaped) == 3
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_broken("بيت")
    shelf.add_broken("ب ي ت")
    shelf.write(path)
    joined = rendered(path, 3, 3).crop((400, 200, 1000, 420))
    apart = rendered(path, 4, 3).crop((400, 200, 1000, 420))
    difference = ImageChops.difference(joined, apart).filter(ImageFilter.MinFilter(3))
    assert difference.getbbox() is not None


def test_marks_keep_their_own_letter() -> None:
    """Glyphs stand from left to right, so their texts read backwards give the word."""
    fonts, word = DocumentFonts(), "שָׁלוֹם"
    clusters = Shaper(fonts).clusters(word, Face.REGULAR, right_to_left=True)
    sources = fonts["DejaVuSans"].sources
    read = [sources[ord(code)] for one in clusters for code in reversed(one.codes)]
    assert sorted(read) == sorted(word)
    assert "".join(read[:1]) == word[0]


def test_outlines_are_closed_paths() -> None:
    """An outline is a path that is filled."""
    glyph = shared("NotoNaskhArabic_400Regular").face.charToGlyph[ord("ت")]
    assert outline("NotoNaskhArabic_400Regular", glyph).endswith("h f")


def test_codes_beyond_the_first_plane_read_as_pairs() -> None:
    """An emoji needs a surrogate pair in the CMap; several characters may share a code."""
    table = to_unicode([0, 0x1F600, 0xE000], {0xE000: "\U0001f44d\U0001f3fd"})
    assert "<01> <D83DDE00>" in table
    assert "<02> <D83DDC4DD83CDFFD>" in table
    assert "<00> <" not in table.split("endcodespacerange")[1]


def test_glyph_widths_are_those_of_the_font(tmp_path: Path) -> None:
    """Widths in the PDF agree with the embedded font, for glyphs past the metrics table too."""
    import io

    from fontTools.ttLib import TTFont

    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_broken("👍🏽 王小明 محمد")
    shelf.write(path)
    with pikepdf.open(path) as pdf:
        fonts = [
            thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.Font
        ]
        for font in fonts:
            with TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes())) as embedded:
                per_em = embedded["head"].unitsPerEm
                glyphs = embedded["cmap"].tables[0].cmap
                for code, width in enumerate(font.Widths):
                    if code in glyphs and glyphs[code] != ".notdef":
                        advance = embedded["hmtx"][glyphs[code]][0] * 1000 / per_em
                        assert abs(float(width) - advance) < 1


def test_two_documents_do_not_share_shaped_glyphs() -> None:
    """Each document has its own codes; the fonts in memory stay as they are on disk."""
    before = len(shared("NotoNaskhArabic_400Regular").face.charToGlyph)
    for _ in range(2):
        fonts = DocumentFonts()
        Shaper(fonts).clusters("محمد", Face.REGULAR, right_to_left=True)
        assert fonts["NotoNaskhArabic_400Regular"].sources
    assert len(shared("NotoNaskhArabic_400Regular").face.charToGlyph) == before


def test_plain_case_needs_no_fallback_font(tmp_path: Path) -> None:
    """A case with plain names embeds our own faces and the one for codes, nothing more."""
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(chat(100, 150))
    shelf.write(path)
    with pikepdf.open(path) as pdf:
        names = {
            str(thing.BaseFont).split("+")[1]
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.Font
        }
    assert names <= {
        "AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-SemiBold",
        "AtkinsonHyperlegibleNext-Bold",
        "DejaVuSansMono",
    }
