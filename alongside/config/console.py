"""`alongside NAME …`: commands that need neither a site nor a database.

Each is a function that takes the words after its name and gives the exit code.
"""

import sys
from collections.abc import Callable, Sequence

from alongside.interop.cases.returning_command import main as make_return
from alongside.interop.charting.command import main as draw_chart
from alongside.interop.region.columns_command import main as write_columns
from alongside.interop.region.region_command import main as count_region

SUBCOMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "chart": draw_chart,
    "columns": write_columns,
    "region": count_region,
    "return": make_return,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run the subcommand that is named first."""
    words = sys.argv[1:] if words is None else words
    if words and words[0] in SUBCOMMANDS:
        return SUBCOMMANDS[words[0]](words[1:])
    names = ", ".join(sorted(SUBCOMMANDS))
    sys.stderr.write(f"Usage: alongside COMMAND …\nThe commands are: {names}.\n")
    return 0 if words and words[0] in ("-h", "--help") else 2


if __name__ == "__main__":
    sys.exit(main())
