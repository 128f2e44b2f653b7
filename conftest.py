"""Runs the examples: docstrings, README, documentation pages, and what they show of the command line."""

from __future__ import annotations

import shlex
from contextlib import chdir, redirect_stdout
from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OutputChecker
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

from unionkit.cli import main
from unionkit.testing.registration import register

if TYPE_CHECKING:
    from sybil import Example

ROOT = Path(__file__).parent
OPTIONS = ELLIPSIS | IGNORE_EXCEPTION_DETAIL | NORMALIZE_WHITESPACE
ECHO = "; echo $?"

# A change is judged by the same examples everywhere; new ones are looked for with the profiles below.
settings.register_profile("default", deadline=None, max_examples=100, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=300)
settings.register_profile("thorough", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
# Mutants are killed by the first examples or by none; what fails need not be made simpler.
settings.register_profile(
    "mutation", deadline=None, max_examples=25, database=None, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("default")
# The entry point does this where it is installed; the tests hold whatever is.
register()


def run_console(example: Example) -> str | None:
    """Run the unionkit command of a console block; it must print what the page shows, but for an ellipsis.

    Where the command ends in `; echo $?` its exit code is printed too. What a page writes, it writes to `build/`.
    """
    command, _, shown = example.parsed.partition("\n")
    alone = command.removesuffix(ECHO)
    program, *arguments = shlex.split(alone.removeprefix("$ "))
    if program != "unionkit":
        return f"only unionkit commands can be shown in a console block, not {program}"
    printed = StringIO()
    (ROOT / "build").mkdir(exist_ok=True)
    with chdir(ROOT), redirect_stdout(printed):
        code = main(arguments)
    if alone != command:
        printed.write(f"{code}\n")
    if OutputChecker().check_output(shown, printed.getvalue(), ELLIPSIS):
        return None
    return f"{command} printed\n{printed.getvalue()}\nbut the page shows\n{shown}"


pytest_collect_file = (
    Sybil(
        parsers=[DocTestParser(OPTIONS)],
        patterns=["src/unionkit/*.py", "src/unionkit/*/*.py", "src/unionkit/*/*/*.py"],
        path=str(ROOT),
        document_types={".py": PythonDocStringDocument},
    )
    + Sybil(
        parsers=[
            DocTestParser(OPTIONS),
            PythonCodeBlockParser(doctest_optionflags=OPTIONS),
            CodeBlockParser("console", run_console),
            SkipParser(),
        ],
        patterns=["README.md", "README.vi.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
        path=str(ROOT),
    )
).pytest()
