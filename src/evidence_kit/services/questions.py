"""Reads the guide: a data file that is checked before anything of it is used."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from evidence_kit import resources
from evidence_kit.domain.answers import UNSURE
from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.guide import (
    END,
    MOST_QUESTIONS,
    SKIPPED,
    UNASKED,
    Condition,
    Graph,
    Outcome,
    Question,
    Way,
    deciding,
    told_by,
)
from evidence_kit.services.guidance import Said
from evidence_kit.services.guide_words import (
    KINDS,
    SEVERAL,
    TILES,
    YES_NO,
    Asked,
    Conclusion,
    Guide,
    Note,
    Option,
    Remark,
    Tile,
    Told,
)

T = TypeVar("T")

_YES_NO: Final = ("yes", "no")


@functools.cache
def guide() -> Guide:
    """Read the guide.

    Raises:
        Bug: the data file is not as it must be.
    """
    return read_guide(resources.text("data", "guide.json"))


def answered(case: Case) -> Answered:
    """Give the case as every rule wants it: without answers of a path that was left."""
    known = told_by(case.answers, case.person.teller)
    return Answered(replace(case, answers=deciding(guide().graph, known)))


def read_guide(text: str) -> Guide:
    """Check a data file and give it as values.

    Raises:
        Bug: something is missing, impossible or leads nowhere; the message names it.
    """
    data = json.loads(text)
    try:
        asked = _each("question", data["questions"], _asked)
        questions = tuple(_checked("question", entry, _question) for entry in data["questions"])
        conclusions = _each("outcome", data["outcomes"], _conclusion)
        outcomes = tuple(
            Outcome(entry["id"], _condition(entry["when"])) for entry in data["outcomes"]
        )
        made = Guide(
            Graph(data["first"], questions, outcomes),
            asked,
            conclusions,
            _each("tile", data["tiles"], _tile),
            tuple(_each("note", data["notes"], _note).values()),
            _oldest(data["questions"], data["outcomes"], data["tiles"], data["notes"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Bug(f"the guide: {error!r}") from error
    _check(made)
    return made


def _check(made: Guide) -> None:
    """Raise Bug when a name means nothing, a path does not end, or advice may be missing."""
    _check_paths(made)
    if made.graph.outcomes[-1].when.ways:
        raise Bug("answers may lead to no outcome")
    for conclusion in made.conclusions.values():
        _check_slots(conclusion, made)
    _check_condition("an outcome", (one.when for one in made.graph.outcomes), made)
    _check_condition("a tile", (one.when for one in made.tiles.values()), made)
    _check_condition("a note", (one.when for one in made.notes), made)
    for note in made.notes:
        if note.instead_of and note.instead_of not in made.tiles:
            raise Bug(f"note {note.id} stands for {note.instead_of}, which is not there")


def _check_paths(made: Guide) -> None:
    graph = made.graph
    for question in graph.questions:
        for way in question.ways:
            if way.to != END and way.to not in made.asked:
                raise Bug(f"question {question.id} leads to {way.to}, which is not there")
        if not question.ways or question.ways[-1].when.ways:
            raise Bug(f"question {question.id} may lead nowhere")
        asked = made.asked[question.id]
        said = (*(one.when for one in asked.options), *(one.when for one in asked.remarks))
        led = (way.when for way in question.ways)
        _check_condition(f"question {question.id}", (*led, *said), made)
    if graph.first not in made.asked:
        raise Bug(f"the first question {graph.first} is not there")
    _check_no_loop(graph, graph.first, ())
    if graph.longest > MOST_QUESTIONS:
        raise Bug(f"a path of {graph.longest} questions")


def _check_no_loop(graph: Graph, at: str, before: tuple[str, ...]) -> None:
    if at in before:
        raise Bug(f"question {at} comes after itself")
    for way in graph.question(at).ways:
        if way.to != END:
            _check_no_loop(graph, way.to, (*before, at))


def _check_slots(conclusion: Conclusion, made: Guide) -> None:
    if len(conclusion.slots) != TILES:
        raise Bug(f"outcome {conclusion.id} has no {TILES} places for advice")
    for slot in conclusion.slots:
        if not slot or not set(slot) <= set(made.tiles):
            raise Bug(f"outcome {conclusion.id} has advice that is not there: {slot}")
        if made.tiles[slot[-1]].when.ways:
            raise Bug(f"outcome {conclusion.id} may miss advice: {slot}")


def _check_condition(where: str, conditions: Iterable[Condition], made: Guide) -> None:
    for condition in conditions:
        for way in condition.ways:
            for id_, values in way.items():
                if id_ not in made.asked:
                    raise Bug(f"{where} depends on {id_}, which is not asked")
                known = {*made.graph.question(id_).values, UNSURE, SKIPPED, UNASKED}
                if not values <= known:
                    raise Bug(f"{where} depends on {id_} being {sorted(values - known)}")


def _each(what: str, entries: list[Any], read: Callable[[Any], T]) -> dict[str, T]:
    found: dict[str, T] = {}
    for entry in entries:
        made = _checked(what, entry, read)
        if entry["id"] in found:
            raise Bug(f"two of {what} {entry['id']}")
        found[entry["id"]] = made
    return found


def _checked(what: str, entry: Any, read: Callable[[Any], T]) -> T:
    try:
        return read(entry)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        name = entry.get("id") if isinstance(entry, dict) else entry
        raise Bug(f"{what} {name}: {error!r}") from error


def _question(entry: Mapping[str, Any]) -> Question:
    kind, options = entry["kind"], entry.get("options", [])
    if kind not in KINDS or (kind == YES_NO) != (not options):
        raise ValueError(kind)
    values = _YES_NO if kind == YES_NO else tuple(_text(one["value"]) for one in options)
    if len(set(values)) != len(values):
        raise ValueError(values)
    ways = tuple(Way(_text(one["to"]), _condition(one.get("when"))) for one in entry["next"])
    return Question(_text(entry["id"]), values, ways, kind == SEVERAL)


def _asked(entry: Mapping[str, Any]) -> Asked:
    values = [Option(one, None, Condition()) for one in _YES_NO]
    if entry["kind"] != YES_NO:
        values = [
            Option(one["value"], _told(one, "text"), _condition(one.get("when")))
            for one in entry["options"]
        ]
    return Asked(
        entry["id"],
        entry["kind"],
        _told(entry, "title"),
        _told(entry, "help"),
        tuple(values),
        tuple(
            Remark(_condition(one["when"]), _told(one, "text")) for one in entry.get("remarks", ())
        ),
    )


def _conclusion(entry: Mapping[str, Any]) -> Conclusion:
    if not isinstance(entry["calm"], bool):
        raise TypeError(entry["calm"])
    slots = tuple(tuple(_text(id_) for id_ in slot) for slot in entry["tiles"])
    return Conclusion(
        entry["id"], _told(entry, "title"), _told(entry, "lead"), slots, entry["calm"]
    )


def _tile(entry: Mapping[str, Any]) -> Tile:
    title, text = _told(entry, "title"), _told(entry, "text")
    return Tile(entry["id"], _text(entry["icon"]), title, text, _condition(entry["when"]))


def _note(entry: Mapping[str, Any]) -> Note:
    if not isinstance(entry["first"], bool):
        raise TypeError(entry["first"])
    return Note(
        entry["id"],
        _text(entry["icon"]),
        _told(entry, "text"),
        _condition(entry["when"]),
        entry.get("instead_of", ""),
        entry["first"],
    )


def _condition(value: Any) -> Condition:
    ways = tuple(
        {_text(id_): frozenset(map(_text, values)) for id_, values in way.items()}
        for way in value or ()
    )
    if any(not way or not all(way.values()) for way in ways):
        raise ValueError(value)
    return Condition(ways)


def _told(entry: Mapping[str, Any], name: str) -> Told:
    me = _said(entry[name])
    other = entry.get(f"{name}_other")
    return Told(me, me if other is None else _said(other))


def _said(value: Any) -> Said:
    return Said(_text(value["nl"]), _text(value["en"]))


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value


def _oldest(*lists: Iterable[Mapping[str, Any]]) -> dt.date:
    """Give the earliest day anything was looked up; what was not says why."""
    days = []
    for entry in (one for entries in lists for one in entries):
        if entry["verified_on"] is not None:
            days.append(dt.date.fromisoformat(entry["verified_on"]))
        elif entry["source_url"] is not None or not entry["not_compared"]:
            raise ValueError(entry["id"])
    return min(days)
