"""Whether bytes are UTF-8."""

import codecs

_SLICE = 2**20


def is_utf8(data: bytes) -> bool:
    """Whether `data` is UTF-8; as text it may be four times as large, so it is read in slices."""
    if data.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _SLICE):
            decoder.decode(data[start : start + _SLICE], final=start + _SLICE >= len(data))
    except UnicodeDecodeError:
        return False
    return True
