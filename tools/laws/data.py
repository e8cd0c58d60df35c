"""Facts and pictures in `resources/`: whole, in both languages, with their source and licence."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tools.laws.findings import Finding

LAW = "whole-data"
LANGUAGES = frozenset({"nl", "en"})
FACT = frozenset({"source_url", "verified_on"})
NO_FACTS = {
    "tokens.json": "colours and sizes",
}
"""Data that says nothing about the world, and why; all other data says where its facts are from."""
EXCUSE = "not_compared"
"""Why a fact names no source: then `source_url` and `verified_on` are null, not left out."""
FONTS = frozenset({".ttf", ".otf"})


def whole_data(root: Path) -> Iterator[Finding]:
    """Find data that is broken, says something in one language only, or gives no source."""
    for path in sorted((root / "resources").rglob("*.json")):
        name = path.relative_to(root).as_posix()
        try:
            data = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_no_twins)
        except ValueError as error:
            yield Finding(name, 0, LAW, f"not JSON: {error}")
            continue
        yield from (Finding(name, 0, LAW, text) for text in _faults(data, "top"))


def _no_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"a key twice among {[key for key, _ in pairs]}")
    return found


def _faults(value: object, place: str) -> Iterator[str]:
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _faults(one, f"{place}[{number}]")
    if isinstance(value, dict):
        yield from _one_language(value, place)
        yield from _no_source(value, place)
        for key, one in value.items():
            yield from _faults(one, f"{place}.{key}")


def _one_language(value: dict[str, object], place: str) -> Iterator[str]:
    spoken = LANGUAGES.intersection(value)
    if spoken and spoken != LANGUAGES:
        yield f"{place}: only {', '.join(spoken)}"
    for language in sorted(spoken):
        if not value[language]:
            yield f"{place}: nothing in {language}"


def _no_source(value: dict[str, object], place: str) -> Iterator[str]:
    stated = FACT.intersection(value)
    if not stated:
        return
    if stated != FACT:
        yield f"{place}: {', '.join(sorted(FACT - stated))} is missing"
    elif value["source_url"] is None and value["verified_on"] is None:
        if not value.get(EXCUSE):
            yield f"{place}: neither a source nor {EXCUSE}"
    elif EXCUSE in value:
        yield f"{place}: a source and {EXCUSE}"
    elif not _is_day(value["verified_on"]):
        yield f"{place}: verified_on is not a day"
    elif not str(value["source_url"]).startswith(("http://", "https://")):
        yield f"{place}: source_url is not an address"


def _is_day(text: object) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", str(text))) and bool(
            dt.date.fromisoformat(str(text))
        )
    except ValueError:
        return False


def sourced_facts(root: Path) -> Iterator[Finding]:
    """Find entries of the data that name no source: facts age, and somebody must look again."""
    for path in sorted((root / "resources" / "data").glob("*.json")):
        if path.name in NO_FACTS:
            continue
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            continue  # whole-data tells it
        name = path.relative_to(root).as_posix()
        for place in _without_source(data):
            yield Finding(name, 0, "sourced-facts", f"{place}: no source_url and verified_on")


def _without_source(data: object) -> Iterator[str]:
    if not isinstance(data, dict):
        yield "top"
    elif not data.keys() >= FACT:
        lists = {key: value for key, value in data.items() if isinstance(value, list)}
        if not lists:
            yield "top"
        for key, entries in lists.items():
            for number, entry in enumerate(entries):
                if not _has_source(entry):
                    yield f"top.{key}[{number}]"


def _has_source(value: object) -> bool:
    if isinstance(value, list):
        return any(map(_has_source, value))
    if isinstance(value, dict):
        return value.keys() >= FACT or any(map(_has_source, value.values()))
    return False


def harmless_pictures(root: Path) -> Iterator[Finding]:
    """Find drawings that are no XML, run a script or fetch something."""
    for path in sorted((root / "resources").rglob("*.svg")):
        name = path.relative_to(root).as_posix()
        try:
            # Our own files, read while building: not what a stranger sends.
            tree = ElementTree.parse(path)  # noqa: S314
        except ElementTree.ParseError as error:
            yield Finding(name, 0, "harmless-pictures", f"not XML: {error}")
            continue
        for node in tree.iter():
            fetched = [
                value
                for key, value in node.attrib.items()
                if key.endswith("href") and not value.startswith("#")
            ]
            if fetched or node.tag.endswith("script"):
                yield Finding(name, 0, "harmless-pictures", f"{node.tag} {fetched}")


def licensed_fonts(root: Path) -> Iterator[Finding]:
    """Find fonts without a licence: `resources/licences/Family-….txt` must begin their name."""
    families = {
        path.name.partition("-")[0] for path in (root / "resources" / "licences").glob("*-*.txt")
    }
    for path in sorted((root / "resources" / "fonts").glob("*")):
        if path.suffix in FONTS and not path.name.startswith(tuple(families)):
            yield Finding(path.relative_to(root).as_posix(), 0, "licensed-fonts", "no licence")
