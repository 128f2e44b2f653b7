"""`unionkit check`: tables of records held against their form, the rules of one record, and the rules across them."""

from __future__ import annotations

import sys

from unionkit.cli.options import EXIT_CODES, as_day, source
from unionkit.cli.progress import bar

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from unionkit.cli.options import Commands
    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.records.checking.context import CheckSettings
    from unionkit.records.checking.report import CheckReport

__all__ = ["add_to", "run"]

_KINDS = ("workplaces", "units", "targets", "results", "terms", "members")
_STYLES = ("text", "markdown", "html", "jsonl", "csv", "junit", "sarif", "github")
_ONE_DOCUMENT = ("html", "junit", "sarif")
_SEVERITIES = ("error", "warning", "note")


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check",
        help="check tables of workplaces, units, targets, results, terms or members",
        description="Reads tables (CSV, XLSX, JSON, JSON Lines, Parquet; Vietnamese or English headers) and tells of "
        "every row that cannot be right where it stands, what was found, what was expected and what to do about it.",
        epilog=EXIT_CODES + " A table without rows could not be checked.",
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="the tables; - for standard input")
    parser.add_argument(
        "--as",
        dest="kinds",
        choices=_KINDS,
        action="append",
        required=True,
        help="what the tables hold; once for all of them, or once for each in their order: they are checked together "
        "then",
    )
    parser.add_argument(
        "--together", action="store_true", help="check several tables of one kind as parts of one set of records"
    )
    parser.add_argument("--format", choices=_STYLES, default="text", help="how to write the report (default: text)")
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help="the language of the report (default: en)")
    parser.add_argument(
        "--select", metavar="CODE", action="append", help="check only these codes, or beginnings of codes"
    )
    parser.add_argument("--ignore", metavar="CODE", action="append", default=[], help="leave these codes out")
    parser.add_argument(
        "--fail-on",
        choices=_SEVERITIES,
        default="warning",
        help="from which severity on the exit code is 1 (default: warning)",
    )
    parser.add_argument("--fail-fast", action="store_true", help="stop at the first row with a finding")
    parser.add_argument("--max-findings", type=_count, metavar="N", help="show so many findings, and count the others")
    parser.add_argument("--bad-rows", metavar="FILE", help="write the rows with findings and their reasons to this CSV")
    parser.add_argument("--law-of", type=as_day, metavar="DAY", help="hold units against the law of this day")
    parser.add_argument("--registry", metavar="NAME", help="a packaged history of units; needs --on or --law-of")
    parser.add_argument("--on", type=as_day, metavar="DAY", help="the day at which the registry is looked up")
    parser.add_argument("--units", metavar="FILE", help="the units that there are, as a table of its own")
    parser.add_argument("--outside", metavar="ID", action="append", default=[], help="a unit known to lie outside")
    parser.add_argument(
        "--key", metavar="FIELD[+FIELD]", action="append", help="by which fields one person is told: name+born_on"
    )
    parser.add_argument(
        "--rounding",
        metavar="MODE",
        choices=("half_up", "half_even", "down"),
        action="append",
        help="a way in which percentages may have been rounded (default: all three)",
    )
    parser.add_argument("--encoding", metavar="NAME", help="the encoding of a CSV that is not UTF-8 or UTF-16")
    parser.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


_count.__name__ = "number"  # argparse names the function in its message: invalid number value


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where all is clean, 1 where something of the severity was found, 2 where a table holds nothing to check.
    """
    kinds = options.kinds if len(options.kinds) > 1 else options.kinds * len(options.files)
    if len(kinds) != len(options.files):
        from unionkit.errors import OptionError

        expected = tuple(sorted({"1", str(len(options.files))}))
        raise OptionError(name="--as", found=len(kinds), expected=expected)
    settings = _settings(options)
    reports = _checked(options, [*zip(kinds, options.files, strict=True)], settings)
    if options.bad_rows is not None:
        _write_bad_rows(options, reports)
    shown = [report.capped(options.max_findings) for report in reports]
    if options.format in _ONE_DOCUMENT:
        from unionkit.records.checking.report import combined

        shown = [combined(shown)]
    for report in shown:
        sys.stdout.write(report.format(options.format, options.lang))
    empty = [report for report in reports if not report.checked]
    for report in empty:
        nothing = "không có dòng nào để kiểm tra" if options.lang == "vi" else "there are no rows to check"
        print(f"unionkit: {report.name}: {nothing}", file=sys.stderr)
    if empty:
        return 2
    failing = _SEVERITIES[: _SEVERITIES.index(options.fail_on) + 1]
    return int(any(report.worst is not None and report.worst.value in failing for report in reports))


def _settings(options: argparse.Namespace) -> CheckSettings:
    from unionkit.exact import Rounding
    from unionkit.law.loader import rulebook
    from unionkit.organisation.packaged import registry

    settings: CheckSettings = {"outside": options.outside, "ignore": options.ignore, "select": options.select}
    if options.law_of is not None:
        settings["law"] = rulebook("vgcl").on(options.law_of)
    if options.registry is not None:
        settings |= {"registry": registry(options.registry), "day": options.on}
    if options.units is not None:
        settings["units"] = _units(options)
    if options.key is not None:
        settings["person_keys"] = [key.split("+") for key in options.key]
    if options.rounding is not None:
        settings["modes"] = [Rounding(mode) for mode in options.rounding]
    return settings


def _units(options: argparse.Namespace) -> Hierarchy:
    """Read the units that there are; where their table is not clean it says so and cannot be used."""
    from unionkit.errors import RecordError
    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.organisation.unit import Unit
    from unionkit.records.checking.files import check_file

    report = check_file(options.units, "units", outside=options.outside, ignore=["record.same_name"])
    if not report.ok:
        raise RecordError(kind=Unit.__name__, findings=report.findings)
    known = {unit.id for unit in report.records}
    outside = {unit.parent for unit in report.records if unit.parent is not None and unit.parent not in known}
    return Hierarchy.of(report.records, outside=outside)


def _checked(
    options: argparse.Namespace, files: list[tuple[str, str]], settings: CheckSettings
) -> list[CheckReport[Any]]:
    """Check the files together where that is asked for, else each by itself."""
    from unionkit.records.checking.files import check_files

    named = [(kind, *source(file)) for kind, file in files]
    together = options.together or len(options.kinds) > 1
    shown = bar(options.lang)
    try:
        return [
            report
            for some in ([named] if together else [[each] for each in named])
            for report in check_files(
                some,
                encoding=options.encoding,
                sheet=options.sheet,
                keep=False,
                progress=shown,
                fail_fast=options.fail_fast,
                # Rows are written with all their reasons; only what is shown is capped then.
                max_findings=None if options.bad_rows is not None else options.max_findings,
                **settings,
            )
        ]
    finally:
        if shown is not None:
            shown.clear()


def _write_bad_rows(options: argparse.Namespace, reports: list[CheckReport[Any]]) -> None:
    from unionkit.records.tables.rejected import write_rows

    report = reports[0]
    if len(reports) > 1:
        from unionkit.records.checking.report import combined

        report = combined(reports)
    write_rows(options.bad_rows, report.rows, report.findings, lang=options.lang)
