"""The files we write keep the rules of PDF/A-3a and PDF/UA-1, and each rule can be seen to fail."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from support.dossiers import Shelf, chat
from support.pdf_rules import broken_rules


def first(pdf: pikepdf.Pdf, key: str, value: Name) -> Any:
    """Find a dictionary by one of its entries."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) and thing.get(key) == value:
            return thing
    raise LookupError(value)


def font(pdf: pikepdf.Pdf) -> Any:
    """Find a font."""
    return first(pdf, "/Type", Name.Font)


def unembed(pdf: pikepdf.Pdf) -> None:
    """Take a font file out."""
    del font(pdf).FontDescriptor["/FontFile2"]


def read_as_nothing(pdf: pikepdf.Pdf) -> None:
    """Let a code stand for the character U+0000."""
    font(pdf).ToUnicode.write(b"1 beginbfchar\n<20> <0000>\nendbfchar")


def paint_outside(pdf: pikepdf.Pdf) -> None:
    """Add a mark that belongs to nothing."""
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def leave_open(pdf: pikepdf.Pdf) -> None:
    """Begin marked content and never end it."""
    pdf.pages[0].contents_add(b"/Artifact BMC")


def nest(pdf: pikepdf.Pdf) -> None:
    """Put an artifact inside content."""
    pdf.pages[0].contents_add(b"/P <</MCID 99>> BDC /Artifact BMC EMC EMC")


def change_xmp(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Change the metadata."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.Root.Metadata
        stream.write(stream.read_bytes().replace(old, new))

    return change


def drop(path: str) -> Callable[[pikepdf.Pdf], None]:
    """Remove an entry from the catalog."""

    def remove(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[path]

    return remove


def on_link(key: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    """Change an entry of a link, or remove it."""

    def change(pdf: pikepdf.Pdf) -> None:
        link = pdf.pages[0].obj.Annots[0]
        if value is None:
            del link[key]
        else:
            link[key] = value

    return change


def on(key: str, value: Name, entry: str, new: Any) -> Callable[[pikepdf.Pdf], None]:
    """Change an entry of the first such object, or remove it."""

    def change(pdf: pikepdf.Pdf) -> None:
        thing = first(pdf, key, value)
        if new is None:
            del thing[entry]
        else:
            thing[entry] = new

    return change


def add_script(pdf: pikepdf.Pdf) -> None:
    """Add a script."""
    pdf.Root.Names["/JavaScript"] = Dictionary(Names=Array())


def add_action(pdf: pikepdf.Pdf) -> None:
    """Do something on opening."""
    pdf.Root["/OpenAction"] = Dictionary(S=Name.Named, N=Name.Print)


PLANTED = [
    (unembed, "font not embedded"),
    (on("/Type", Name.Font, "/ToUnicode", None), "font without ToUnicode"),
    (read_as_nothing, "reads as nothing"),
    (paint_outside, "mark outside the structure"),
    (leave_open, "not closed"),
    (nest, "artifact inside content"),
    (change_xmp(b"<pdfaid:part>3", b"<pdfaid:part>2"), "XMP lacks <pdfaid:part>"),
    (change_xmp(b"conformance>A", b"conformance>B"), "XMP lacks <pdfaid:conf"),
    (change_xmp(b"<pdfuaid:part>1</pdfuaid:part>", b""), "XMP lacks <pdfuaid"),
    (drop("/Metadata"), "no XMP"),
    (drop("/Lang"), "no language"),
    (drop("/MarkInfo"), "not marked as tagged"),
    (drop("/OutputIntents"), "no output intent"),
    (drop("/ViewerPreferences"), "title is not displayed"),
    (drop("/StructTreeRoot"), "no structure tree"),
    (drop("/AF"), "not associated"),
    (add_script, "JavaScript"),
    (add_action, "/OpenAction"),
    (on_link("/F", 2), "not printed, or hidden"),
    (on_link("/Contents", None), "link without words"),
    (on_link("/StructParent", 1), "not in the parent tree"),
    (on("/Type", Name.Page, "/Tabs", None), "tab order"),
    (on("/Type", Name.Page, "/StructParents", None), "not in the parent tree"),
    (on("/Subtype", Name.Image, "/Interpolate", True), "interpolated"),
    (on("/Subtype", Name.Image, "/ColorSpace", Name.DeviceCMYK), "CMYK"),
    (on("/Subtype", Name.Image, "/SMask", Dictionary()), "soft mask"),
    (on("/S", Name.Figure, "/Alt", None), "figure without description"),
    (on("/S", Name.TH, "/A", None), "without scope"),
    (on("/S", Name.H1, "/S", Name.H4), "heading level"),
    (on("/S", Name.Link, "/K", Array()), "link element without link"),
    (on("/Type", Name.Filespec, "/AFRelationship", None), "lacks /AFRelationship"),
]


def test_a_dossier_breaks_no_rule(made: Any, made_english: Any) -> None:
    """One of everything, in both languages, passes every rule."""
    assert broken_rules(made.path) == []
    assert broken_rules(made_english.path) == []


@pytest.mark.parametrize(("plant", "expected"), PLANTED)
def test_each_rule_can_fail(
    made: Any, tmp_path: Path, plant: Callable[[pikepdf.Pdf], None], expected: str
) -> None:
    """A planted violation is found."""
    target = tmp_path / "planted.pdf"
    with pikepdf.open(made.path) as pdf:
        plant(pdf)
        pdf.save(target)
    assert any(expected in rule for rule in broken_rules(target))


def test_line_end_before_endstream_can_fail(made: Any, tmp_path: Path) -> None:
    """The rule ReportLab breaks by itself is looked at byte by byte."""
    raw = made.path.read_bytes().replace(b"\nendstream", b" endstream")
    target = tmp_path / "planted.pdf"
    target.write_bytes(raw)
    assert "no end of line before endstream" in broken_rules(target)


def test_encryption_is_found(made: Any, tmp_path: Path) -> None:
    """An encrypted file is no archive document."""
    target = tmp_path / "planted.pdf"
    with pikepdf.open(made.path) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(owner="x", user=""))
    assert "encrypted" in broken_rules(target)


def test_colour_profile_is_kept_beside_the_pixels(tmp_path: Path) -> None:
    """A picture with its own profile is drawn with it, and the profile is there once."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    shelf, path = Shelf(), tmp_path / "a.pdf"
    shelf.add_picture(chat(200, 300), icc=profile)
    shelf.add_picture(chat(200, 310), icc=profile)
    shelf.write(path)
    with pikepdf.open(path) as pdf:
        spaces = [
            thing.ColorSpace
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image
        ]
        assert [str(space[0]) for space in spaces] == ["/ICCBased", "/ICCBased"]
        assert spaces[0][1].objgen == spaces[1][1].objgen
        assert spaces[0][1].read_bytes() == profile


@pytest.mark.needs_tools
def test_outside_judges_agree(made: Any) -> None:
    """`qpdf` finds no error, and `pdffonts` finds every font embedded and readable."""
    checked = subprocess.run(
        ["qpdf", "--check", made.path], capture_output=True, text=True, check=True
    )
    assert "No syntax or stream encoding errors found" in checked.stdout
    fonts = subprocess.run(["pdffonts", made.path], capture_output=True, text=True, check=True)
    for line in fonts.stdout.splitlines()[2:]:
        assert line.split()[-5:-2] == ["yes", "yes", "yes"], line
