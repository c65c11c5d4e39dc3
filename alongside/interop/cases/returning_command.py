"""The words of `alongside return`, told from a terminal."""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import date

from alongside.interop.cases.return_reading import NoReturn
from alongside.interop.cases.returning import ABOUT, add_arguments, make_return


def main(words: Sequence[str]) -> int:
    """Make a return; 0 when it is made, 1 with sentences when it is not."""
    parser = ArgumentParser(
        prog="alongside return",
        description=ABOUT,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_arguments(parser)
    told = parser.parse_args(words)
    try:
        make_return(told, today=date.today(), say=_say, warn=_warn)
    except NoReturn as refusal:
        _warn(str(refusal))
        return 1
    except KeyboardInterrupt:
        _warn("Stopped. No return was made.")
        return 130
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")


def _warn(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
