"""`unionkit reconcile`: the figures that a report claims, each held against its own arithmetic."""

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
        "reconcile",
        help="find the figures that a text claims and check their percentages",
        description="Reads the text of a report (plain or Markdown, UTF-8), lists every figure that it claims with its "
        "line and column, and tells whether the printed percentage can be right and how it was rounded.",
        epilog=EXIT_CODES,
    )
    add_report_options(parser, file="FILE", what="the text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where all is clean, 1 where something was found, 2 where the text claims no figure.
    """
    from unionkit.records.claims import claims_report

    data, name = source(options.file)
    report = claims_report(data, name=name)
    empty = "văn bản không nêu số liệu nào" if options.lang == "vi" else "the text claims no figures"
    return write_report(report, options, nothing=None if report.lines else empty)
