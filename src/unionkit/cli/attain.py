"""`unionkit attain`: a table of results and targets, attained, added up and held against the printed percentages."""

from __future__ import annotations

from unionkit.cli.options import EXIT_CODES, add_report_options, source, write_report

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from unionkit.cli.options import Commands

__all__ = ["add_to", "run"]

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
        epilog=EXIT_CODES,
    )
    add_report_options(parser, file="FILE.csv", what="the table")
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
    from unionkit.records.figures import read_figures

    data, name = source(options.file)
    figures = read_figures(data, name=name)
    report = attainment_report(figures, places=options.places, rounding=Rounding(options.rounding))
    empty = "bảng không có số liệu nào" if options.lang == "vi" else "the table holds no figures"
    return write_report(report, options, nothing=None if figures.records else empty)
