"""Says what share of the branches the tests take, and fails when it is less than asked for."""

import json
import sys
from pathlib import Path

totals = json.loads(Path(sys.argv[1]).read_text("utf-8"))["totals"]
share = 100 * totals["covered_branches"] / totals["num_branches"]
print(f"branches: {share:.1f} % of {totals['num_branches']}, at least {sys.argv[2]} % asked for")
sys.exit(share < float(sys.argv[2]))
