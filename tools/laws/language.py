"""Words a frightened person can read: short sentences, no blame, no shouting.

What may not be said comes from the language the project agreed on: nobody is asked why, nobody
is called stupid, and no offence is named to the reader.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po

from tools.laws.findings import Finding

LAW: Final = "plain-words"
CATALOGUES: Final = ("services", "ui", "dossier")
DOSSIER: Final = "dossier"
LONGEST: Final = 15
"""Words of a sentence in the program."""
LONGEST_IN_DOSSIER: Final = 18
"""The police read it, and it must be exact."""

_MARKUP: Final = re.compile(r"<[^>]+>")
_END: Final = re.compile(r"(?<=[.?!…])[\"”’')]*\s+(?=[\"“‘(]?[^\Wa-z_]|[\"“‘{])|\n+")
_WORD: Final = re.compile(r"\w")

_BOTH: Final = (r"!",)
_NOT_SAID: Final = {
    "nl": (
        *_BOTH,
        r"\bhelaas\b",
        r"\boeps\b",
        r"\bwaarom (heb|ben|deed|was|had|ging|gaf|stuurde|betaalde|vertelde) (je|jij|u)\b",
        r"\b(jouw|je|uw) (eigen )?fout\b",
        r"\beigen schuld\b",
        r"(?<!niet jouw )(?<!niet je )(?<!geen )\bschuld\b",
        r"\b(dom|domme|stom|stomme|naïef|naïeve)\b",
        r"\bingetrapt\b",
        r"\bgetrapt\b",
        r"\bverplicht\b",
        r"\bongeldige?\b",
        r"\bonvoldoende\b",
        r"\bmoet (je )?(absoluut )?aangifte\b",
        r"\bje had (beter|moeten|niet)\b",
        r"(?<!meldpunt )(?<!meldpunt-)\bkinderporno",
        r"\bzedendelict",
    ),
    "en": (
        *_BOTH,
        r"\bunfortunately\b",
        r"\boops\b",
        r"\bwhy (did|have|were|had|would) you\b",
        r"(?<!not )\byour (own )?fault\b",
        r"\b(stupid|naive|foolish|gullible)\b",
        r"\bfell for\b",
        r"\b(invalid|insufficient|mandatory)\b",
        r"\byou must (make a|report)\b",
        r"\byou should (have|not have)\b",
        r"\bchild porn",
        r"\bsex(ual)? offence\b",
    ),
}
"""What nobody reads here, as patterns for small letters."""
_LABELS: Final = {"nl": r"\bslachtoffers?\b", "en": r"\bvictims?\b(?! support)"}
"""What the police may read, and what nobody is called in the program."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text, in one language.

    Attributes:
        file: where it stands, below the project.
        language: "nl" or "en".
        said: the text.
        dossier: it is read by the police first.
    """

    file: str
    language: str
    said: str
    dossier: bool = False


def plain_words(root: Path) -> Iterator[Finding]:
    """Find sentences that are too long, and words that blame, shout or frighten."""
    for text in texts(root):
        longest = LONGEST_IN_DOSSIER if text.dossier else LONGEST
        for sentence in sentences(text.said):
            count = words_in(sentence)
            if count > longest:
                yield Finding(text.file, 0, LAW, f"{count} words: {sentence}")
            for pattern in _banned(text):
                if re.search(pattern, sentence.casefold()):
                    yield Finding(text.file, 0, LAW, f"not said here ({pattern}): {sentence}")


def texts(root: Path) -> Iterator[Text]:
    """Give every text that a person can read: of the catalogues, and of the data."""
    for catalogue in CATALOGUES:
        path = root / "resources" / "locale" / "nl" / f"{catalogue}.po"
        if path.is_file():
            yield from _catalogue(root, path)
    for path in sorted((root / "resources" / "data").rglob("*.json")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            continue  # whole-data tells it
        name = path.relative_to(root).as_posix()
        yield from (Text(name, *one) for one in bilingual(data))


def bilingual(value: object) -> Iterator[tuple[str, str]]:
    """Give (language, text) of every text in a data file."""
    if isinstance(value, list):
        for one in value:
            yield from bilingual(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key in _NOT_SAID and isinstance(one, str):
                yield key, one
            else:
                yield from bilingual(one)


def sentences(text: str) -> list[str]:
    """Take a text apart; a new line ends a sentence too."""
    return [one.strip() for one in _END.split(_MARKUP.sub(" ", text)) if one.strip()]


def words_in(sentence: str) -> int:
    """Count what is read as a word: "{count}" is one, a dash is none."""
    return sum(bool(_WORD.search(one)) for one in sentence.split())


def _catalogue(root: Path, path: Path) -> Iterator[Text]:
    with path.open("rb") as stream:
        found = read_po(stream, locale="nl")
    name, dossier = path.relative_to(root).as_posix(), path.stem == DOSSIER
    for message in found:
        if not message.id:
            continue
        for language, forms in (("en", message.id), ("nl", message.string)):
            for form in (forms,) if isinstance(forms, str) else forms:
                yield Text(name, language, form, dossier)


def _banned(text: Text) -> tuple[str, ...]:
    labels = () if text.dossier else (_LABELS[text.language],)
    return (*_NOT_SAID[text.language], *labels)
