"""Answers of somebody who went through the questions, for screens in which a few matter."""

from __future__ import annotations

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.guide import walk
from evidence_kit.services.questions import guide

_ON = "2026-11-21T19:30:00+01:00"


def on_path(**said: str) -> Answers:
    """Give these answers, and skip every other question on their path.

    Args:
        said: values by id of the question, with a low line for a dash.

    Raises:
        ValueError: an answer is not on the path that the others lead along.
    """
    left = {name.replace("_", "-"): value for name, value in said.items()}
    found = Answers()
    while (now := walk(guide().graph, found).now) is not None:
        value = left.pop(now, "")
        found = found.answering(Given(now, (value,) if value else (), _ON))
    if left:
        raise ValueError(f"not asked on this path: {', '.join(left)}")
    return found
