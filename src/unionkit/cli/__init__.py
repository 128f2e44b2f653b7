"""The command line. One module a command; each loads what it needs when it runs."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from io import TextIOWrapper

import unionkit
from unionkit.cli.options import EXIT_CODES

# Type checkers know this name; importing typing would make --help slower by a fifth.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COULD_NOT_CHECK", "main"]

COULD_NOT_CHECK = 2
_COMMANDS = ("allocate", "attain", "check", "explain", "reconcile", "rules", "scoreboard")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments without the name of the program; those of the process unless given.

    Returns:
        0 where all is clean, 1 where something was found, 2 where it could not be checked.
    """
    options = _parser().parse_args(argv)
    if getattr(sys.stdout, "write", None) is None:
        return COULD_NOT_CHECK
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from unionkit.errors import UnionkitError

    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except UnionkitError as error:
        print(f"unionkit: {error.message(options.lang)}", file=sys.stderr)
        return COULD_NOT_CHECK
    except BrokenPipeError:
        # Whoever read the output has gone (unionkit … | head): keep the interpreter from failing at its last flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_CHECK
    except OSError as error:
        print(f"unionkit: {error.strerror or error}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_CHECK
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="unionkit",
        description="Union figures: targets split, results attained, placed, held against what was printed; the law.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"unionkit {unionkit.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in _COMMANDS:
        command = import_module(f"unionkit.cli.{name}")
        command.add_to(commands)
    return parser
