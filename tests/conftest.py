"""How long hypothesis searches: `quick` everywhere, `long` by hand, `coverage` where a tracer slows everything down."""

import os

from hypothesis import HealthCheck, settings

QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, suppress_health_check=QUIET)
settings.register_profile("coverage", settings.get_profile("quick"), max_examples=15)
settings.register_profile("long", settings.get_profile("quick"), max_examples=3000, derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
