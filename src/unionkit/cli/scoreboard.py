"""`unionkit scoreboard`: the figures of a table in their classes, and the units placed among their peers."""

from __future__ import annotations

from unionkit.cli.options import EXIT_CODES, add_report_options, source, write_report

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from unionkit.cli.options import Commands

__all__ = ["add_to", "run"]


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "scoreboard",
        help="class results against targets and place the units within their clusters",
        description="Reads a CSV of results and targets like unionkit attain, with the peer cluster of each unit, puts "
        "every figure into its class by the exact ratio, counts how many targets were reached and exceeded, and places "
        "the units within their clusters.",
        epilog=EXIT_CODES,
    )
    add_report_options(parser, file="FILE.csv", what="the table")
    parser.add_argument(
        "--shared",
        choices=("competition", "dense"),
        default="competition",
        help="places after units that share one: 1, 1, 3 or 1, 1, 2 (default: competition)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where all is clean, 1 where something was found, 2 where the table holds nothing to place.
    """
    from unionkit.records.figures import read_figures
    from unionkit.records.scoreboard import scoreboard_report
    from unionkit.targets.ranking import SharedPlaces

    data, name = source(options.file)
    report = scoreboard_report(read_figures(data, name=name), shared=SharedPlaces(options.shared))
    empty = "bảng không có số liệu nào xếp hạng được" if options.lang == "vi" else "the table holds nothing to place"
    return write_report(report, options, nothing=None if report.lines else empty)
