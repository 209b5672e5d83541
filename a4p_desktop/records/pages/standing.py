"""Where a delegation stands on an instrument, as far as the list of it tells."""

from a4p_desktop.records.archive.archive import Facts


def state_of(facts: Facts) -> str:
    """endorsed, support_only, not_on_list (the list is complete) or not_recorded.

    `facts` are a `status` and the `completeness` of the instrument's list.
    """
    status = str(facts["status"])
    if status == "not_recorded" and facts["completeness"] == "complete":
        return "not_on_list"
    return status
