"""Which forms a report of a check can take, and which module writes each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from unionkit.errors import OptionError
from unionkit.records.reports import bad_rows, github, json_lines, junit, markdown, page, sarif, text
from unionkit.wording import checked_lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = ["CHECK_STYLES", "write_check_report"]

_WRITERS: Final[dict[str, Callable[[CheckReport[Any], Lang], str]]] = {
    "text": text.write,
    "markdown": markdown.write,
    "html": page.write,
    "jsonl": json_lines.write,
    "csv": bad_rows.write,
    "junit": junit.write,
    "sarif": sarif.write,
    "github": github.write,
}
CHECK_STYLES: Final = tuple(_WRITERS)
"""The forms in which a report of a check can be written."""


def write_check_report(report: CheckReport[Any], style: str, lang: Lang, *, docs: str | None = None) -> str:
    """Write the report of a check; `CheckReport.format` is the same.

    Args:
        report: the report.
        style: "text" for a terminal, "markdown", "html" (one page to read or print), "jsonl" (a line a finding),
            "csv" (the rows with a finding, and why), "junit", "sarif", or "github" (annotations of a workflow).
        lang: "vi" or "en", for what people read.
        docs: the address of the page of finding codes, where you publish it: SARIF rules then link to their sections.

    Returns:
        The report. Characters that no file can hold (halves of surrogate pairs) are written as escapes.

    Raises:
        OptionError: another style.
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> from unionkit.records.checking.codes import MEMBERS_ABOVE_WORKERS
        >>> fault = uk.Finding(rule=MEMBERS_ABOVE_WORKERS, subject="nextwave", field="members", found=96, expected=79,
        ...                    file="T4.csv", row=2, line=3, column=4)
        >>> report = uk.CheckReport(name="T4.csv", kind="workplaces", checked=5, records=(), findings=(fault,),
        ...                         faulty=1, counts={fault.code: 1})
        >>> print(write_check_report(report, "github", "en").splitlines()[0])
        ::error file=T4.csv,line=3,col=4,title=more members than workers::nextwave: 96 members, but only 79 workers
    """
    if style not in _WRITERS:
        raise OptionError(name="style", found=style, expected=CHECK_STYLES)
    checked_lang(lang)
    written = sarif.write(report, lang, docs=docs) if style == "sarif" else _WRITERS[style](report, lang)
    return written.encode("utf-8", "backslashreplace").decode()
