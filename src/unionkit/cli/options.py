"""What the commands share: the options of a report, and how it is written."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from datetime import date
    from typing import Protocol

    from unionkit.errors import Lang
    from unionkit.findings import Finding

    class Commands(Protocol):
        """What a command is added to: the action that argparse keeps private."""

        def add_parser(self, name: str, **words: str) -> argparse.ArgumentParser:
            """Add a command, with the words that its help is made of."""
            ...

    class Report(Protocol):
        """A report that a command writes."""

        @property
        def name(self) -> str:
            """The source of the report."""
            ...

        @property
        def findings(self) -> tuple[Finding, ...]:
            """What was found."""
            ...

        @property
        def ok(self) -> bool:
            """Whether nothing was found that is more than a note."""
            ...

        def format(self, style: str, lang: Lang) -> str:
            """Write the report."""
            ...


__all__ = ["EXIT_CODES", "add_format_options", "add_report_options", "as_day", "source", "write_report"]

EXIT_CODES = "Exit code: 0 clean, 1 something was found, 2 it could not be checked."
STYLES = ("text", "markdown", "html", "csv", "json")


def add_report_options(parser: argparse.ArgumentParser, *, file: str, what: str) -> None:
    """Add the file, the style and the language of a report."""
    parser.add_argument("file", metavar=file, help=f"{what}; - for standard input")
    add_format_options(parser)


def add_format_options(parser: argparse.ArgumentParser) -> None:
    """Add the style and the language of a report."""
    parser.add_argument("--format", choices=STYLES, default="text", help="how to write the report (default: text)")
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help="the language of the report (default: en)")


def as_day(text: str) -> date:
    """Read a day of the command line: 2025-07-01."""
    from datetime import date

    return date.fromisoformat(text)


as_day.__name__ = "day"  # argparse names the function in its message: invalid day value


def source(file: str) -> tuple[str | bytes, str]:
    """Give what is to be read, and its name."""
    if file == "-":
        # Python has no standard input or output where the shell closed it, whatever its type says.
        if getattr(sys.stdin, "buffer", None) is None:
            from unionkit.errors import TableFileError

            raise TableFileError(path="<stdin>", problem="closed")
        return sys.stdin.buffer.read(), "<stdin>"
    return file, file


def write_report(report: Report, options: argparse.Namespace, *, nothing: str | None) -> int:
    """Write a report to standard output, and what CSV has no place for to standard error.

    Args:
        report: the report.
        options: the parsed arguments.
        nothing: what to say where there was nothing to check, or None where there was something.

    Returns:
        The exit code.
    """
    from unionkit.records.writing import finding_lines

    sys.stdout.write(report.format(options.format, options.lang))
    if options.format == "csv":
        for line in finding_lines(report.findings, options.lang):
            print(line, file=sys.stderr)
    if nothing is not None:
        print(f"unionkit: {report.name}: {nothing}", file=sys.stderr)
        return 2
    return 0 if report.ok else 1
