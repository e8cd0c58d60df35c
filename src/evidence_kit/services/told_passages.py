"""How money of others that came in reads in one line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.services.tell import said_money
from evidence_kit.wording import N_, Wording

_CAME: Final[Mapping[Fate, str]] = {
    Fate.UNSAID: N_("{money} came in"),
    Fate.SENT_ON: N_("{money} came in and went on"),
    Fate.CASH: N_("{money} came in and was handed over in cash"),
    Fate.THERE: N_("{money} came in and is still there"),
    Fate.UNSURE: N_("{money} came in"),
}


def passage_title(passage: Passage, words: Wording, *, cents: bool = False) -> str:
    """Say how much came in, and what happened to it."""
    _ = words.gettext
    money = said_money(passage.money, words, cents=cents) if passage.money else _("Money")
    return _(_CAME[passage.fate]).format(money=money)
