"""What all tests share: how long hypothesis searches, and that an interrupt reaches the processes that tests start."""

import os
import signal

from hypothesis import HealthCheck, settings

QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]

# A shell makes what it starts in the background deaf to interrupts, and so whatever that starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

# `quick` everywhere, `long` by hand, `coverage` where a tracer slows everything down
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, suppress_health_check=QUIET)
settings.register_profile("coverage", settings.get_profile("quick"), max_examples=15)
settings.register_profile("long", settings.get_profile("quick"), max_examples=3000, derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
