"""`unionkit explain`: asks the law a question about a case, and says the answer with every condition and its source."""

from __future__ import annotations

import sys

from unionkit.cli.options import as_day, source

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from unionkit.cli.options import Commands
    from unionkit.verdicts import Verdict

__all__ = ["add_to", "run"]

_STYLES = ("text", "markdown", "json")
_FIELDS = (
    "id", "name", "workers", "members", "applicants", "has_union", "sector", "operates_lawfully", "legal_person",
    "self_financing", "same_trade", "special_workers", "vietnamese", "employed", "contract_months", "roles", "left_on",
    "expelled", "new_application", "on_contract", "willing", "committee_agrees", "employer_ceased", "against_charter",
    "summoned", "present", "votes", "ballots_collected", "inspection", "kind", "scattered", "upper_consents",
    "delegates", "designated", "guests", "increase_consented", "managed_unions", "size", "formation", "at_congress",
    "merged", "merged_from", "standing", "inspection_members", "inspection_from_committee", "refilled", "consented",
    "term", "first", "months", "requested", "case", "half_term",
)  # fmt: skip


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "explain",
        help="ask the law a question about a case, with its reasons",
        description="Judges a case by the law of a day: can-found, can-found-occupational, is-priority, may-join, "
        "may-found, may-rejoin, may-stay-on-retirement, can-dissolve, may-continue, has-quorum, is-elected, "
        "can-hold-delegates-congress, can-hold-conference, delegates-fit, committee-size-fits, "
        "standing-committee-fits, inspection-committee-fits, vacancies-fit, has-term-length, can-shift-term. The case "
        "is given by options, or by a JSON record (an object, or a list of objects) with the same fields.",
        epilog="Exit code: 0 met, 1 not met, 2 it cannot be told or could not be judged; of several the worst.",
    )
    parser.add_argument("question", metavar="QUESTION", help="the question, for instance can-found")
    parser.add_argument("--on", metavar="DAY", type=as_day, required=True, help="the day of the case, 2025-07-01")
    parser.add_argument("--known-on", metavar="DAY", type=as_day, help="leave out what was issued after this day")
    parser.add_argument("--record", metavar="FILE.json", dest="file", help="the case as JSON; - for standard input")
    parser.add_argument("--book", metavar="PATH", help="a directory or file of TOML in place of the packaged rulebook")
    fields = parser.add_argument_group("fields of the case; what is not given is not known")
    for name in _FIELDS:
        fields.add_argument(f"--{name.replace('_', '-')}", metavar="VALUE", dest=f"field_{name}")
    parser.add_argument("--format", choices=_STYLES, default="text", help="how to write it (default: text)")
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help="the language (default: en)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command.

    Args:
        options: the parsed arguments.

    Returns:
        0 where every case is met, 2 where one cannot be told, else 1.
    """
    from unionkit.law.book import Rulebook
    from unionkit.law.loader import rulebook
    from unionkit.records.questions import judge_record, read_records
    from unionkit.records.writing import json_text

    book = rulebook("vgcl") if options.book is None else Rulebook.from_toml(options.book)
    law = book.on(options.on, known_on=options.known_on)
    given = {name: value for name in _FIELDS if (value := getattr(options, f"field_{name}")) is not None}
    nothing_else: dict[str, object] = {}
    records = [nothing_else] if options.file is None else read_records(_read(options))
    verdicts = [judge_record(options.question, {**record, **given}, law=law) for record in records]
    if options.format == "json":
        documents = [verdict.document() for verdict in verdicts]
        sys.stdout.write(json_text(documents[0] if len(documents) == 1 else {"verdicts": documents}))
    else:
        sys.stdout.write("\n".join(_written(verdict, options) for verdict in verdicts))
    return _code(verdicts)


def _read(options: argparse.Namespace) -> str | bytes:
    from unionkit.records.tables import read_file

    data, name = source(options.file)
    return read_file(name) if isinstance(data, str) else data


def _written(verdict: Verdict, options: argparse.Namespace) -> str:
    if options.format == "text":
        return verdict.explain(options.lang) + "\n"
    from unionkit.records.verdicts import verdict_markdown

    return verdict_markdown(verdict, options.lang)


def _code(verdicts: Iterable[Verdict]) -> int:
    from unionkit.verdicts import Outcome

    codes = {Outcome.MET: 0, Outcome.NOT_MET: 1, Outcome.CANNOT_TELL: 2}
    return max((codes[verdict.outcome] for verdict in verdicts), default=2)
