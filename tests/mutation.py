"""Mutation testing with mutmut, one slice of the library at a time: ``python tests/mutation.py exact``.

mutmut changes the code in small ways and runs against each change the tests that reach the changed function. It needs
`pip install mutmut` and works in a copy of the project, which is kept, so that a run that was stopped goes on where it
ended. ``--sample 200`` tries so many changes, drawn evenly over the modules, always the same for a seed; ``--survivors``
tries again those that no test noticed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from itertools import chain, zip_longest
from pathlib import Path
from random import Random
from tempfile import gettempdir

ROOT = Path(__file__).parents[1]
SLICES = {
    "exact": (["src/unionkit/exact.py"], ["tests/unit/test_exact.py", "tests/property/test_rounding_laws.py"]),
    "periods": (
        ["src/unionkit/periods/*"],
        ["tests/unit/periods", "tests/unit/test_exact.py", "tests/property/test_period_laws.py"],
    ),
    "ledger": (
        ["src/unionkit/targets/ledger.py"],
        [
            "tests/unit/targets/test_argument_names.py", "tests/unit/targets/test_ledger.py",
            "tests/property/test_ledger_laws.py",
        ],
    ),
    "allocation": (
        ["src/unionkit/targets/allocation.py", "src/unionkit/targets/methods.py"],
        [
            "tests/unit/targets/test_argument_names.py", "tests/unit/targets/test_allocation.py",
            "tests/unit/targets/test_methods.py",
            "tests/property/test_allocation_axioms.py", "tests/property/test_allocation_methods.py",
        ],
    ),
    "attainment": (
        ["src/unionkit/targets/attainment.py", "src/unionkit/targets/target.py"],
        [
            "tests/unit/targets/test_argument_names.py", "tests/unit/targets/test_attainment.py",
            "tests/unit/targets/test_directions.py",
            "tests/unit/targets/test_quotients.py", "tests/property/test_attainment_laws.py",
        ],
    ),
    "targets": (["src/unionkit/targets/*"], ["tests/unit/targets", "tests/property/test_hierarchy_target_laws.py"]),
    "law": (
        ["src/unionkit/law/*"],
        ["tests/unit/law", "tests/property/test_law_laws.py", "tests/malformed/test_rulebooks.py"],
    ),
    # One test reads the source, and would find the numbers of the changes in it.
    "rules": (["src/unionkit/rules/*"], ["tests/unit/rules", "--ignore=tests/unit/rules/test_no_thresholds.py"]),
    "reported": (
        ["src/unionkit/reported/*"],
        ["tests/unit/reported", "tests/property/test_claim_laws.py", "tests/property/test_printed_figure_laws.py"],
    ),
}  # fmt: skip
"""What is changed, and the tests that should notice."""
LEFT_OUT = {
    "targets": [f"src/unionkit/targets/{module}.py" for module in (
        "ledger", "allocation", "methods", "attainment", "target",
    )],
    "law": ["src/unionkit/law/keys.py"],
}  # fmt: skip
"""What a slice does not change: modules that are slices of their own, and the names that are written from the data."""
SURVIVED = {0, 33}
"""The exit codes of mutmut for a change that no test noticed, and for one that no test reaches."""
COPIED = ("src", "tests", "docs", "examples", "conftest.py", "README.md", "pyproject.toml")


def prepare(name: str, folder: Path) -> None:
    """Copy the project, with the settings of mutmut for the slice."""
    for item in COPIED:
        source = ROOT / item
        if source.is_dir():
            shutil.copytree(source, folder / item, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, folder / item)
    changed, tests = SLICES[name]
    settings = {
        "source_paths": ["src/unionkit"],
        "only_mutate": changed,
        "do_not_mutate": LEFT_OUT.get(name, []),
        # mutmut copies the source itself; copied here, it would stand in place of the changes, which would be made anew.
        "also_copy": [item for item in COPIED if item not in ("src", "pyproject.toml")],
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "--hypothesis-profile=mutation"],
        "pytest_add_cli_args_test_selection": tests,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in settings.items()]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n".join(["", "[tool.mutmut]", *lines, ""]))


def results(folder: Path) -> dict[str, dict[str, int | None]]:
    """What mutmut has noted: of each module its changes, and the exit code of the tests where they were run."""
    files = sorted((folder / "mutants").rglob("*.py.meta"))
    return {str(path): json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"] for path in files}


def noted(folder: Path) -> dict[str, int | None]:
    """The same of all modules together."""
    return {name: code for of_module in results(folder).values() for name, code in of_module.items()}


def draw(changes: dict[str, dict[str, int | None]], number: int, seed: int) -> list[str]:
    """Draw changes, in turn from each module that has some left."""
    drawn = Random(seed)  # noqa: S311 - a sample, not a secret
    shuffled = [drawn.sample(sorted(of_module), len(of_module)) for of_module in changes.values()]
    in_turn = chain.from_iterable(zip_longest(*shuffled))
    return [name for name in in_turn if name is not None][:number]


def main() -> int:
    """Run a slice or a part of it, and print what survived."""
    parser = argparse.ArgumentParser(description="Mutation testing of one slice of the library.")
    parser.add_argument("slice", choices=SLICES)
    parser.add_argument("--minutes", type=float, default=20, help="stop after so many minutes")
    parser.add_argument("--folder", type=Path, help="where the copy of the project is kept")
    parser.add_argument("--children", default="1", help="how many changes are tried at once")
    parser.add_argument("--sample", type=int, help="try so many changes, not all")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws another sample")
    parser.add_argument("--survivors", action="store_true", help="try again what survived")
    chosen = parser.parse_args()
    folder = (chosen.folder or Path(gettempdir()) / "unionkit-mutation") / chosen.slice
    prepare(chosen.slice, folder)
    mutmut = [sys.executable, "-m", "mutmut"]
    run = [*mutmut, "run", "--max-children", chosen.children]
    wanted: list[str] = []
    if chosen.survivors:
        wanted = [name for name, code in noted(folder).items() if code in SURVIVED]
    elif chosen.sample:
        # The changes are made before mutmut sees that none has this name.
        subprocess.run([*run, "none"], cwd=folder, check=False, capture_output=True)
        known = noted(folder)
        wanted = [name for name in draw(results(folder), chosen.sample, chosen.seed) if known[name] is None]
    if not wanted and (chosen.survivors or chosen.sample):
        return 0
    run += wanted
    try:
        done = subprocess.run(run, cwd=folder, check=False, timeout=60 * chosen.minutes)
    except subprocess.TimeoutExpired:
        done = None
    codes = noted(folder).values()
    tried = [code for code in codes if code is not None]
    survived = [code for code in tried if code in SURVIVED]
    sys.stdout.write(f"{len(codes)} changes, {len(tried)} tried, {len(tried) - len(survived)} killed\n")
    sys.stdout.flush()
    subprocess.run([*mutmut, "results"], cwd=folder, check=False)
    return 1 if done is None else done.returncode


if __name__ == "__main__":
    sys.exit(main())
