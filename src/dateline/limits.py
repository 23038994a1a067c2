"""A limit on the time that one page may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from dateline.errors import PageTooCostly

#: Seconds for one page, and code points of one article: about 30,000 words, some ten seconds of reading.
SECONDS = 60.0
CHARACTERS = 200_000


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `PageTooCostly` inside the block when it runs longer than `seconds` of wall time; 0 is no limit.

    The alarm is a signal of POSIX, which only the main thread of a process can take: elsewhere the block runs without a limit.
    A call into native code is interrupted when it returns.
    """
    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def over(number: int, frame: FrameType | None) -> None:
        raise PageTooCostly(f"took longer than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
