"""Damage to the bytes of a file: flipped bits, zeroed blocks, swapped pages, a lost end."""

from collections.abc import Callable
from random import Random

_BLOCK = 512
_PAGE_SIZE = slice(16, 18)
"""Where an SQLite file says how long its pages are: https://www.sqlite.org/fileformat.html"""


def flipped_bits(random: Random, sound: bytes) -> bytes:
    """One to 64 bits flipped, anywhere."""
    damaged = bytearray(sound)
    for _ in range(random.choice((1, 1, 2, 8, 64))):
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
    return bytes(damaged)


def flipped_header(random: Random, sound: bytes) -> bytes:
    """Bits flipped in the hundred bytes of the header, or in the schema behind it."""
    damaged = bytearray(sound)
    for _ in range(random.randint(1, 4)):
        damaged[random.randrange(random.choice((100, page_size(sound))))] ^= 1 << random.randrange(
            8
        )
    return bytes(damaged)


def zeroed_block(random: Random, sound: bytes) -> bytes:
    """Blocks of 512 bytes zeroed, as of a disk that lost them."""
    return _overwritten(random, sound, _BLOCK, lambda: bytes(_BLOCK))


def zeroed_page(random: Random, sound: bytes) -> bytes:
    """Whole pages zeroed."""
    size = page_size(sound)
    return _overwritten(random, sound, size, lambda: bytes(size))


def noisy_page(random: Random, sound: bytes) -> bytes:
    """Whole pages filled with noise."""
    size = page_size(sound)
    return _overwritten(random, sound, size, lambda: random.randbytes(size))


def swapped_pages(random: Random, sound: bytes) -> bytes:
    """Two pages, each in the place of the other."""
    damaged, size = bytearray(sound), page_size(sound)
    first, second = (random.randrange(len(sound) // size) * size for _ in range(2))
    damaged[first : first + size] = sound[second : second + size]
    damaged[second : second + size] = sound[first : first + size]
    return bytes(damaged)


def copied_page(random: Random, sound: bytes) -> bytes:
    """A page that stands in the place of another, too."""
    size = page_size(sound)
    source = random.randrange(len(sound) // size) * size
    return _overwritten(random, sound, size, lambda: sound[source : source + size], most=1)


def truncated(random: Random, sound: bytes) -> bytes:
    """The end lost: anywhere, at a page, or all but a little."""
    size = page_size(sound)
    lengths = (random.randrange(len(sound)), random.randrange(len(sound) // size) * size)
    return sound[: random.choice((*lengths, random.randrange(200)))]


def lengthened(random: Random, sound: bytes) -> bytes:
    """Bytes added at the end, or in the middle, where they move all that follows."""
    added = random.choice((bytes, random.randbytes))(
        random.choice((1, 100, _BLOCK, page_size(sound)))
    )
    place = random.choice((len(sound), random.randrange(len(sound))))
    return sound[:place] + added + sound[place:]


def page_size(sound: bytes) -> int:
    """The length of a page of an SQLite file, in bytes; that of a block for any other file."""
    if not sound.startswith(b"SQLite format 3\0"):
        return _BLOCK
    size = int.from_bytes(sound[_PAGE_SIZE], "big")
    return 65_536 if size == 1 else size


DAMAGES: dict[str, Callable[[Random, bytes], bytes]] = {
    damage.__name__.replace("_", "-"): damage
    for damage in (
        flipped_bits,
        flipped_header,
        zeroed_block,
        zeroed_page,
        noisy_page,
        swapped_pages,
        copied_page,
        truncated,
        lengthened,
    )
}
"""Each damage by its name; the same random numbers give the same damage."""


def _overwritten(
    random: Random, sound: bytes, size: int, block: Callable[[], bytes], most: int = 4
) -> bytes:
    damaged = bytearray(sound)
    for _ in range(random.randint(1, most)):
        start = random.randrange(len(sound) // size) * size
        damaged[start : start + size] = block()
    return bytes(damaged)
