"""What makes the file an archive document: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

An output intent with an sRGB profile, XMP metadata, and the manifest as an attached file.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from evidence_kit import resources
from evidence_kit.services.dossier.ending import date, enclosed
from evidence_kit.services.dossier.tagging import Held, Literal, reference, text_string

MANIFEST_NAME = "manifest.json"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{made_at}</xmp:CreateDate>
<xmp:ModifyDate>{made_at}</xmp:ModifyDate>
<pdf:Producer>{program}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the file says about itself.

    Attributes:
        title: shown in the title bar of a viewer.
        language: "nl" or "en".
        program: name and version of the maker; empty when the paper is to stay neutral.
        made_at: when it was made, with offset.
    """

    title: str
    language: str
    program: str
    made_at: dt.datetime


def declare(document: Any, particulars: Particulars) -> None:
    """Put the declarations into the catalog of a document that is about to be written."""
    catalog = document.Catalog
    # ReportLab writes only the entries it knows; the class itself stays as it is.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.ViewerPreferences = Literal(lambda _: b"<</DisplayDocTitle true>>")
    profile = stream(resources.path("data", "srgb.icc").read_bytes(), b"/N 3")
    catalog.OutputIntents = Literal(
        lambda doc: (
            b"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
            b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %s>>]" % reference(doc, profile)
        )
    )
    catalog.Metadata = _metadata(particulars)
    document.info = Literal(lambda _: _information(particulars))


def label_pages(canvas: Any, loose: Sequence[int], name: str) -> None:
    """Let a viewer call pages by the number that stands on them (ISO 32000-1, 12.4.2).

    Args:
        canvas: the document.
        loose: pages, counted from 1, that have a name instead of a number.
        name: what they are called.
    """
    if not loose:
        return
    labels = [b"0<</S/D/St 1>>"]
    for count, page in enumerate(loose, start=1):
        labels.append(b"%d<</P %s>>" % (page - 1, text_string(name)))
        if page + 1 not in loose:
            labels.append(b"%d<</S/D/St %d>>" % (page, page + 1 - count))
    catalog, body = canvas._doc.Catalog, b" ".join(labels)
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "PageLabels"]
    catalog.PageLabels = Literal(lambda _: b"<</Nums[%s]>>" % body)


class EnclosedManifest(Held):
    """The manifest as an embedded file."""

    def __init__(self, made_at: dt.datetime) -> None:
        self._made_at = made_at

    def body(self, manifest: bytes, code: str) -> bytes:
        """Give the object's bytes."""
        del code
        return _deflated(manifest, enclosed(len(manifest), self._made_at))


def attach_manifest(document: Any, made_at: dt.datetime, purpose: str) -> None:
    """Embed the manifest as an associated file (ISO 19005-3, 6.8)."""
    data = EnclosedManifest(made_at)
    name = text_string(MANIFEST_NAME)
    file = Literal(
        lambda doc: (
            b"<</Type/Filespec/F %s/UF %s/Desc %s/AFRelationship/Data/EF<</F %s/UF %s>>>>"
            % (name, name, text_string(purpose), reference(doc, data), reference(doc, data))
        )
    )
    document.Catalog.AF = Literal(lambda doc: b"[%s]" % reference(doc, file))
    document.Catalog.Names = Literal(
        lambda doc: b"<</EmbeddedFiles<</Names[%s %s]>>>>" % (name, reference(doc, file))
    )


def stream(content: bytes, entries: bytes) -> Literal:
    """Give a deflated stream object with these dictionary entries."""
    body = _deflated(content, entries)
    return Literal(lambda _: body)


def _deflated(content: bytes, entries: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (
        entries,
        len(packed),
        packed,
    )


def _metadata(particulars: Particulars) -> Literal:
    packet = _XMP.format(
        title=escape(particulars.title),
        language=particulars.language,
        program=escape(particulars.program),
        made_at=particulars.made_at.isoformat(timespec="seconds"),
    ).encode()
    return Literal(
        lambda _: (
            b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream\n"
            % (len(packet), packet)
        )
    )


def _information(particulars: Particulars) -> bytes:
    return b"<</Title %s/Creator %s/Producer %s/CreationDate %s/ModDate %s>>" % (
        text_string(particulars.title),
        text_string(particulars.program),
        text_string(particulars.program),
        date(particulars.made_at),
        date(particulars.made_at),
    )
