"""Which records own ones were added to."""

from collections.abc import Mapping

from a4p_desktop.paths import bundled_records


def base_is_bundled(info: Mapping[str, str]) -> bool:
    """Whether own records were added to the bundled file; `info` describes the merged one."""
    return info.get("base_name") == bundled_records().name
