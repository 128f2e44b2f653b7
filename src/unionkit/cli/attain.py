"""`unionkit attain`: a table of results and targets, attained, added up and held against the printed percentages."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    class Commands(Protocol):
        """What a command is added to: the action that argparse keeps private."""

        def add_parser(self, name: str, **words: str) -> argparse.ArgumentParser:
            """Add a command, with the words that its help is made of."""
            ...


__all__ = ["add_to", "run"]

_STYLES = ("text", "markdown", "csv", "json")
_ROUNDINGS = ("half_up", "half_even", "down")
_MAX_PLACES = 30


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "attain",
        help="attain results against targets and check the printed percentages",
        description="Reads a CSV of results and targets (UTF-8; comma, semicolon or tab; Vietnamese or English "
        "headers), attains every row exactly, tells whether the percentage that was printed can be right, and adds up "
        "rows of one indicator, period and level.",
        epilog="Exit code: 0 clean, 1 something was found, 2 it could not be checked.",
    )
    parser.add_argument("file", metavar="FILE.csv", help="the table; - for standard input")
    parser.add_argument("--format", choices=_STYLES, default="text", help="how to write the report (default: text)")
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help="the language of the report (default: en)")
    parser.add_argument(
        "--rounding", choices=_ROUNDINGS, default="half_up", help="how percentages are shortened (default: half_up)"
    )
    parser.add_argument(
        "--places",
        type=int,
        choices=range(_MAX_PLACES + 1),
        default=1,
        metavar="N",
        help="decimal places of percentages (default: 1)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where all is clean, 1 where something was found, 2 where the table holds no figure.
    """
    from unionkit.exact import Rounding
    from unionkit.records.attainment import attainment_report
    from unionkit.records.attainment_writers import finding_lines
    from unionkit.records.figures import read_figures

    if options.file == "-":
        figures = read_figures(sys.stdin.buffer.read(), name="<stdin>")
    else:
        figures = read_figures(options.file)
    report = attainment_report(figures, places=options.places, rounding=Rounding(options.rounding))
    sys.stdout.write(report.format(options.format, options.lang))
    if options.format == "csv":
        for line in finding_lines(report, options.lang):
            print(line, file=sys.stderr)
    if figures.records == 0:
        nothing = "bảng không có số liệu nào" if options.lang == "vi" else "the table holds no figures"
        print(f"unionkit: {figures.name}: {nothing}", file=sys.stderr)
        return 2
    return 0 if report.ok else 1
