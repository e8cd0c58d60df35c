"""The few words of the list that depend on what is known of a line."""

from __future__ import annotations

from evidence_kit.services.guidance import HelpLine
from evidence_kit.wording import Wording


def extras(line: HelpLine, words: Wording) -> str:
    """Say what a call costs, whether a name is needed and whether one can chat; may be ""."""
    _ = words.gettext
    said = [
        line.cost.in_(words.language) if line.cost else "",
        _("anonymous") if line.anonymous else "",
        _("chat too") if line.chat and line.numbers else "",
    ]
    joined = ", ".join(one for one in said if one)
    return f"{joined[0].upper()}{joined[1:]}." if joined else ""
