"""The log says who sat at the keyboard, as far as they said so themselves."""

from __future__ import annotations

import json

from support.tellings import LISA, SAM, SECURED


def test_the_log_names_a_helper_only_while_they_sit_there(case_file):
    """What a helper wrote says so; what the person wrote before and after does not."""
    with case_file.open() as vault:
        vault.note(LISA)
        vault.attend(helper=True)
        vault.note(SECURED)
        vault.attend(helper=False)
        vault.note(SAM)
        payloads = [json.loads(entry.payload) for entry in vault.entries()[-3:]]
    assert [one.get("by") for one in payloads] == [None, "helper", None]
    with case_file.open() as vault:
        assert vault.check().ok
