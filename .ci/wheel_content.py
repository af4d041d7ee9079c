"""Says what a wheel holds, and fails unless that is the package: modules, words, numbers, schema, page, `py.typed`, and nothing else."""

import re
import sys
import zipfile
from collections import Counter
from pathlib import PurePosixPath

KINDS = {
    "metadata": r"newsparse-[^/]*\.dist-info/.*",
    "modules": r"newsparse/(?:\w+/)*\w+\.py",
    "words": r"newsparse/language/packs/\w+/\w+\.txt",
    "lines of exports": r"newsparse/sources/exports/formats/(?:[\w-]+/)?\w+\.txt",
    "numbers": r"newsparse/weigh/tables/\w+\.json",
    "schema": r"newsparse/(?:\w+/)*[\w.-]*schema\.json",
    "marker of typing": r"newsparse/py\.typed",
    "page to be filled": r"newsparse/write/\w+\.html",
}


def kind(name: str) -> str:
    """What a file of the wheel is; "stray" when it has no business there."""
    return next((what for what, pattern in KINDS.items() if re.fullmatch(pattern, name)), "stray")


with zipfile.ZipFile(sys.argv[1]) as wheel:
    names = [name for name in wheel.namelist() if not name.endswith("/")]
    size = sum(item.compress_size for item in wheel.infolist())
counts = Counter(map(kind, names))
print(f"{PurePosixPath(sys.argv[1]).name}: {size / 1000:.0f} kB; {', '.join(f'{count} {what}' for what, count in counts.items())}")
strays = [name for name in names if kind(name) == "stray"]
missing = KINDS.keys() - counts.keys()
if strays or missing or not sys.argv[1].endswith("-py3-none-any.whl"):
    sys.exit(f"not the wheel it should be: strays {strays}, missing {sorted(missing)}")
