"""`unionkit allocate`: a target split among the units of a table."""

from __future__ import annotations

import argparse

from unionkit.cli.options import EXIT_CODES, add_report_options, source, write_report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction

    from unionkit.cli.options import Commands

__all__ = ["add_to", "run"]

_METHODS = ("largest_remainder", "d_hondt", "sainte_lague", "huntington_hill", "adams")


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "allocate",
        help="split a target among the units of a table",
        description="Reads a CSV of units and their numbers (UTF-8; comma, semicolon or tab; Vietnamese or English "
        "headers), splits a target among them in proportion to a number or a mix of several, within the floors, caps "
        "and locked amounts of the table, and says how every amount came about.",
        epilog=EXIT_CODES,
    )
    add_report_options(parser, file="FILE.csv", what="the table")
    parser.add_argument("--total", type=_whole, required=True, metavar="N", help="the target")
    parser.add_argument(
        "--by",
        type=_part,
        action="append",
        metavar="COLUMN[=PART]",
        help="by which column to split; several with how much each counts: --by members=60 --by workers=40 "
        "(default: the one that the table has)",
    )
    parser.add_argument("--step", type=_whole, default=1, metavar="N", help="amounts are multiples of it (default: 1)")
    parser.add_argument(
        "--method",
        choices=_METHODS,
        default="largest_remainder",
        help="how parts are made whole (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def _whole(text: str) -> int:
    # int() would take underscores and signs that no table of targets has.
    if not text.isascii() or not text.isdigit():
        msg = f"{text!r} is not a whole number"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _part(text: str) -> tuple[str, Fraction | int]:
    from fractions import Fraction

    name, separator, part = text.partition("=")
    try:
        count = Fraction(part) if separator else Fraction(1)
    except (ValueError, ZeroDivisionError):
        count = Fraction(0)
    if not name or count <= 0:
        msg = f"{text!r} is not COLUMN or COLUMN=PART with a part above zero"
        raise argparse.ArgumentTypeError(msg)
    return name, count.numerator if count.denominator == 1 else count


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where all is clean, 1 where something was found, 2 where the target cannot be split.
    """
    from unionkit.records.allocation import allocation_report
    from unionkit.records.weights import read_weights
    from unionkit.targets.methods import AllocationMethod

    data, name = source(options.file)
    table = read_weights(data, name=name)
    report = allocation_report(
        table,
        total=options.total,
        by=dict(options.by or ()),
        step=options.step,
        method=AllocationMethod(options.method),
    )
    return write_report(report, options, nothing=None)
