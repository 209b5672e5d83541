"""A stream that is watched: at each write it can be said that no more is wanted."""

import io
from collections.abc import Callable
from typing import Any, BinaryIO


class WatchedStream(io.RawIOBase):
    """Passes on what is written, and asks `alive` before, whose errors go to the writer.

    After an error everything is taken and nothing passed on: ZipFile, once let go, still writes the
    end of its file, where nobody could catch what it meets.
    """

    def __init__(self, stream: BinaryIO, alive: Callable[[], None] = lambda: None) -> None:
        self._stream = stream
        self._alive = alive
        self._is_over = False
        self._at = 0

    def write(self, data: Any) -> int:
        """Pass `data` on; how many bytes of it were taken."""
        if not self._is_over:
            try:
                self._alive()
                self._stream.write(data)
            except BaseException:
                self._is_over = True
                raise
        self._at += len(data)
        return len(data)

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        # Once it is over, nobody but ZipFile goes anywhere, and that from the beginning.
        self._at = offset if self._is_over else self._stream.seek(offset, whence)
        return self._at

    def tell(self) -> int:
        return self._at if self._is_over else self._stream.tell()

    def flush(self) -> None:
        if not self._is_over and not self._stream.closed:
            self._stream.flush()
