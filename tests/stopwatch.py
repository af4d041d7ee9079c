"""
How long something takes, and how many times as long as something else.

The time is the processor's for this process, and the collector of garbage rests: what it does depends on everything else that the
tests hold in memory. Two things are timed in turn, so that a machine that is busy for a while is busy for both.
"""

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Seconds that some work takes once."""
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()


def times(shorter: Callable[[], object], longer: Callable[[], object], *, rounds: int, least: float) -> float:
    """How many times as long the longer work takes, at the best of several rounds; fewer seconds than `least` are no measure."""
    seconds(shorter)  # what is compiled or looked up once
    both = [(seconds(shorter), seconds(longer)) for _ in range(rounds)]
    return min(long for _, long in both) / max(least, min(short for short, _ in both))
