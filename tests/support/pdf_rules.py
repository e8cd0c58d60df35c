"""The rules of PDF/A-3a and PDF/UA-1 that our writer could break, judged with pikepdf alone.

`broken_rules` gives one short sentence for each rule a file breaks; an empty list is a pass.
Rules are named after ISO 19005-3 and ISO 14289-1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Name

_PAINTS = {"Tj", "TJ", "'", '"', "Do", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI"}
_XMP = (
    "<pdfaid:part>3</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>",
    "<pdfuaid:part>1</pdfuaid:part>",
    "pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/",
    "<dc:title>",
)


def broken_rules(path: Path) -> list[str]:
    """Check a PDF; gives what is wrong, in a fixed order and without repeats."""
    found: list[str] = []
    raw = path.read_bytes()
    with pikepdf.open(path) as pdf:
        for rule in (_catalog, _metadata, _pages, _fonts, _objects, _structure, _attachments):
            found += rule(pdf)
    found += _bytes(raw)
    return list(dict.fromkeys(found))


def _bytes(raw: bytes) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", raw):
        yield "header lacks a comment of four high bytes"
    for found in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", raw):
        end = found.end() + int(found[1])
        if raw[end : end + 10] != b"\nendstream":
            yield "no end of line before endstream"
            return


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if pdf.is_encrypted:
        yield "encrypted"
    if "/ID" not in pdf.trailer:
        yield "no file identifier"
    if str(root.get("/Lang", "")) not in {"nl", "en"}:
        yield "no language"
    if root.get("/MarkInfo", {}).get("/Marked", False) is not True:
        yield "not marked as tagged"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False) is not True:
        yield "title is not displayed"
    intents = root.get("/OutputIntents")
    if intents is None or intents[0].S != Name.GTS_PDFA1 or "/DestOutputProfile" not in intents[0]:
        yield "no output intent"
    for key in ("/OpenAction", "/AA", "/AcroForm", "/OCProperties"):
        if key in root:
            yield f"catalog has {key}"
    if "/JavaScript" in root.get("/Names", {}):
        yield "JavaScript"


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    stream = pdf.Root.get("/Metadata")
    if stream is None:
        yield "no XMP"
        return
    if "/Filter" in stream:
        yield "XMP is compressed"
    text = stream.read_bytes().decode("utf-8")
    for wanted in _XMP:
        if wanted not in text:
            yield f"XMP lacks {wanted}"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    keys: list[int] = []
    for page in pdf.pages:
        keys.append(int(page.obj.get("/StructParents", -1)))
        if page.obj.get("/Tabs") != Name.S:
            yield "page without structure tab order"
        for annotation in page.obj.get("/Annots", []):
            keys.append(int(annotation.get("/StructParent", -1)))
            yield from _annotation(annotation)
        yield from _content(page)
    if -1 in keys or len(set(keys)) != len(keys):
        yield "a page or link is not in the parent tree"


def _annotation(annotation: Any) -> Iterator[str]:
    if int(annotation.get("/F", 0)) & 0b100110 != 0b100:
        yield "link that is not printed, or hidden"
    if not str(annotation.get("/Contents", "")):
        yield "link without words"


def _content(page: Any) -> Iterator[str]:
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            if depth and operands[0] == Name.Artifact:
                yield "artifact inside content"
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in _PAINTS and not depth:
            yield f"mark outside the structure: {name}"
            return
    if depth:
        yield "marked content is not closed"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for font in _dictionaries(pdf, "/Type", Name.Font):
        descriptor = font.get("/FontDescriptor")
        if descriptor is None or "/FontFile2" not in descriptor:
            yield f"font not embedded: {font.get('/BaseFont')}"
        if "/ToUnicode" not in font:
            yield f"font without ToUnicode: {font.get('/BaseFont')}"
        elif re.search(rb"> <(0000|FEFF|FFFE)?>", font.ToUnicode.read_bytes()):
            yield "a code that reads as nothing"


def _objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            if thing.get("/Filter") in (Name.LZWDecode, Name.Crypt):
                yield "forbidden filter"
            if thing.get("/Interpolate", False):
                yield "interpolated picture"
            if thing.get("/ColorSpace") == Name.DeviceCMYK:
                yield "CMYK without a profile"
            if "/SMask" in thing:
                yield "picture with a soft mask"


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        yield "no structure tree"
        return
    level = 0
    for element in _elements(tree.K):
        tag = str(element.S)
        if tag == "/Figure" and not str(element.get("/Alt", "")):
            yield "figure without description"
        if tag == "/TH" and "/Scope" not in element.get("/A", {}):
            yield "table head without scope"
        if re.fullmatch(r"/H[1-6]", tag):
            if int(tag[2]) > level + 1:
                yield "heading level left out"
            level = int(tag[2])
        if tag == "/Link" and not any("/Obj" in kid for kid in _kids(element)):
            yield "link element without link"


def _elements(kids: Any) -> Iterator[Any]:
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(_kids(kid))


def _kids(element: Any) -> list[Any]:
    return [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary)]


def _attachments(pdf: pikepdf.Pdf) -> Iterator[str]:
    for file in _dictionaries(pdf, "/Type", Name.Filespec):
        for key in ("/F", "/UF", "/Desc", "/AFRelationship", "/EF"):
            if key not in file:
                yield f"attached file lacks {key}"
        if "/AF" not in pdf.Root:
            yield "attached file is not associated"


def _dictionaries(pdf: pikepdf.Pdf, key: str, value: Name) -> Iterator[Any]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get(key) == value:
            yield thing
