"""Which of ICU's data Qt asks for, and how to make its library with these alone: 32 MB become 5.

Qt brings all of ICU along and calls of it only collation (QCollator), the case of letters, and the
names of time zones; numbers, dates and breaks between words it has itself (`nm -D` of libQt6Core
lists `ucol_`, `u_strTo`, `ucal_` and `ucnv_`). The last are converters of old encodings, which Qt
asks for by name only: the program leaves encodings to Python. It writes no names of time zones
either; where Qt would, it now writes GMT+05:45.

    .ci/icu_data.py libicudata.so.73 TARGET
"""

import re
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

LEFT_OUT = re.compile(
    r"""
    (brkitr|curr|lang|rbnf|region|translit|unit)/     # texts broken into words, names of things
    | zone/(?!root\.|pool\.|res_index\.)              # names of time zones, but for those of all
    | [a-z]{2,3}(_[A-Z0-9]\w*)*\.res$                    # numbers and dates of a language
    | .*\.(cnv|cfu|spp)$                              # encodings, confusable letters, domain names
    | unames\.icu$                                    # names of characters
    """,
    re.VERBOSE,
)

# The common data of ICU, as icu4c/source/common/ucmndata.h has it: a header, the number of items,
# for each the offsets of its name and its content from that number on, and then these.
_MAGIC = b"\xda\x27"
_FORMAT = b"CmnD"
_COUNT, _ENTRY = struct.Struct("<I"), struct.Struct("<II")
_ALIGNED = 16

_ASSEMBLY = """
    .section .rodata, "a"
    .balign 16
    .globl {symbol}
    .type {symbol}, @object
{symbol}: .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", @progbits
"""


def cut_library(library: Path, target: Path) -> None:
    """Make of `library`, a libicudata.so.NUMBER, one with the data that Qt asks for.

    Needs `as` and `ld` of binutils. Raises ValueError where `library` holds no data of ICU, and
    CalledProcessError where these fail.
    """
    number = library.name.rpartition(".")[2]
    with TemporaryDirectory() as made:
        data, source, assembled = (Path(made, name) for name in ("icu.dat", "icu.s", "icu.o"))
        data.write_bytes(cut(library.read_bytes()))
        source.write_text(_ASSEMBLY.format(symbol=f"icudt{number}_dat", data=data), "utf-8")
        subprocess.run(["as", "-o", assembled, source], check=True)
        link = ["ld", "-shared", "-z", "noexecstack", "--build-id=none", "-soname", library.name]
        subprocess.run([*link, "-o", target, assembled], check=True)


def cut(content: bytes) -> bytes:
    """The data of ICU that stand somewhere in `content`, without what is left out."""
    start = content.find(_MAGIC) - 2
    while start >= 0 and content[start + 12 : start + 16] != _FORMAT:
        start = content.find(_MAGIC, start + 3) - 2
    if start < 0:
        raise ValueError("no data of ICU")
    (length,) = struct.unpack_from("<H", content, start)
    header, table = content[start : start + length], content[start + length :]
    kept = [item for item in _items(table) if not LEFT_OUT.match(item[0].partition("/")[2])]
    names = b"".join(name.encode() + b"\0" for name, _ in kept)
    entries = b""
    name_at = _COUNT.size + len(kept) * _ENTRY.size
    body_at = _aligned(name_at + len(names))
    body = b""
    for name, item in kept:
        entries += _ENTRY.pack(name_at, body_at + len(body))
        name_at += len(name) + 1
        body += item.ljust(_aligned(len(item)), b"\xaa")
    whole = _COUNT.pack(len(kept)) + entries + names
    return header + whole.ljust(body_at, b"\xaa") + body


def _items(table: bytes) -> Sequence[tuple[str, bytes]]:
    """Name and content of each item. The last one takes with it whatever follows the data."""
    (number,) = _COUNT.unpack_from(table)
    places = [_ENTRY.unpack_from(table, _COUNT.size + at * _ENTRY.size) for at in range(number)]
    ends = [start for _, start in places[1:]] + [len(table)]
    return [
        (table[name : table.index(b"\0", name)].decode(), table[start:end])
        for (name, start), end in zip(places, ends, strict=True)
    ]


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNED) * _ALIGNED


if __name__ == "__main__":
    cut_library(*map(Path, sys.argv[1:]))
