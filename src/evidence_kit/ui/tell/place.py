"""The pages of the room of what happened."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """Which page of the room is on screen."""

    LINE = "line"
    EVENT = "event"
    PAYMENT = "payment"
    PASSAGE = "passage"
    SPREAD = "spread"
    IMAGE = "image"
    WITNESS = "witness"
    PIECES = "pieces"
    WORDS = "words"
