"""`unionkit rules`: the law of a day, the timeline of a key, what changed between two days, and keys by words."""

from __future__ import annotations

import sys

from unionkit.cli.options import add_format_options, as_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from unionkit.cli.options import Commands

__all__ = ["add_to", "run"]


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "rules",
        help="look up dated, cited rules of law",
        description="Looks up the rulebook. With --on, the law of a day; with keys alone, their timelines; with "
        "nothing, the keys that there are. A key may be the beginning of several: dues.rate.",
        epilog="Exit code: 0 something was found, 1 nothing was, 2 it could not be looked up.",
    )
    parser.add_argument("keys", metavar="KEY", nargs="*", help="a key, or the beginning of several")
    parser.add_argument("--on", metavar="DAY", type=as_day, help="the law of this day, 2025-07-01")
    parser.add_argument("--known-on", metavar="DAY", type=as_day, help="leave out what was issued after this day")
    parser.add_argument("--diff", metavar="DAY", type=as_day, nargs=2, help="what differs between the law of two days")
    parser.add_argument("--search", metavar="WORDS", help="keys by words, in Vietnamese or English")
    parser.add_argument("--book", metavar="PATH", help="a directory or file of TOML in place of the packaged rulebook")
    add_format_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where something was found, 1 where nothing was.
    """
    from unionkit.law.book import Rulebook
    from unionkit.law.loader import rulebook
    from unionkit.records.rules import changes_report, chosen_keys, keys_report, law_report, timeline_report

    book = rulebook("vgcl") if options.book is None else Rulebook.from_toml(options.book)
    if options.search is not None:
        report = keys_report(book.search(options.search))
    elif options.diff is not None:
        a, b = options.diff
        changes = book.diff(a, b, known_on=options.known_on)
        wanted = set(chosen_keys(book, options.keys))
        report = changes_report([change for change in changes if change.key in wanted], a=a, b=b)
    elif options.on is not None:
        report = law_report(book.on(options.on, known_on=options.known_on), options.keys)
    elif options.keys:
        report = timeline_report(book, options.keys)
    else:
        report = keys_report(map(book.line, book.keys()))
    if not report.records[options.lang]:
        nothing = "không tìm thấy gì" if options.lang == "vi" else "nothing was found"
        print(f"unionkit: {nothing}", file=sys.stderr)
        return 1
    sys.stdout.write(report.format(options.format, options.lang))
    return 0
