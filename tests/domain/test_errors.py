"""Errors: codes are unique and never leak what their fields hold."""

from evidence_kit.domain import errors


def _kinds() -> list[type[errors.Expected]]:
    return errors.Expected.__subclasses__()


def test_every_kind_has_its_own_code() -> None:
    """A sentence is found by code, so two kinds may not share one."""
    codes = [kind.code for kind in _kinds()]
    assert all(codes)
    assert len(codes) == len(set(codes))


def test_fields_do_not_show_in_a_traceback() -> None:
    """A file name in a field may tell what the case is about."""
    error = errors.SourceUnreadable(name="geheim.png")
    assert "geheim" not in repr(error) + str(error)
    assert error.fields == {"name": "geheim.png"}
