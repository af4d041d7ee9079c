"""What all tests share: how long hypothesis searches, that an interrupt reaches the processes that tests start, fixtures."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from articles import RATES

collect_ignore = ["fuzz.py"]  # needs atheris, and is run by hand
if not (Path(__file__).parents[1] / "seeds").is_dir():  # a source distribution has no published articles
    collect_ignore += ["test_budget.py", "test_docs.py", "test_reasons.py", "test_seeds.py"]

QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]

# A shell makes what it starts in the background deaf to interrupts, and so whatever that starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

# `quick` everywhere, the same texts each time; `random` once in `.ci/run`, other texts each time; `long` by hand; `coverage` where
# a tracer slows everything down
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, suppress_health_check=QUIET)
settings.register_profile("coverage", settings.get_profile("quick"), max_examples=15)
settings.register_profile("random", settings.get_profile("quick"), max_examples=120, derandomize=False, print_blob=True)
settings.register_profile("long", settings.get_profile("quick"), max_examples=9000, derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 80 columns that knows colours, whatever the tests are run in."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    """A file with an article about rates."""
    path = tmp_path / "rates.txt"
    path.write_bytes(RATES.encode())
    return path
