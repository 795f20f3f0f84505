"""How hard to try: at most 2,000 inputs a test in CI, the same each time; by hand many more.

    HYPOTHESIS_PROFILE=long python -m pytest tests/fuzz --hypothesis-show-statistics

tries 100,000 others in each test; FUZZ_EXAMPLES=N is another number.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "100000"))


def tried(ci: int = 2000) -> settings:
    """The settings of a test that tries so many inputs in CI."""
    return settings(
        max_examples=EXAMPLES if LONG else ci,
        derandomize=not LONG,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
