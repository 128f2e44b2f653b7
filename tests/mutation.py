"""Mutation testing with mutmut, one slice of the library at a time: ``python tests/mutation.py exact``.

mutmut changes the code in small ways and runs the tests of the slice against each change. It needs `pip install mutmut`
and works in a copy of the project, which is kept, so that a run that was stopped goes on where it ended.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
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
        ["tests/unit/targets/test_ledger.py", "tests/property/test_ledger_laws.py"],
    ),
    "allocation": (
        ["src/unionkit/targets/allocation.py", "src/unionkit/targets/methods.py"],
        [
            "tests/unit/targets/test_allocation.py", "tests/unit/targets/test_methods.py",
            "tests/property/test_allocation_axioms.py", "tests/property/test_allocation_methods.py",
        ],
    ),
    "attainment": (
        ["src/unionkit/targets/attainment.py", "src/unionkit/targets/target.py"],
        [
            "tests/unit/targets/test_attainment.py", "tests/unit/targets/test_directions.py",
            "tests/unit/targets/test_quotients.py", "tests/property/test_attainment_laws.py",
        ],
    ),
    "targets": (["src/unionkit/targets/*"], ["tests/unit/targets", "tests/property/test_hierarchy_target_laws.py"]),
    "law": (["src/unionkit/law/*"], ["tests/unit/law", "tests/property/test_law_laws.py"]),
    "rules": (["src/unionkit/rules/*"], ["tests/unit/rules", "tests/property/test_congress_laws.py"]),
    "reported": (
        ["src/unionkit/reported/*"],
        ["tests/unit/reported", "tests/property/test_claim_laws.py", "tests/property/test_printed_figure_laws.py"],
    ),
}  # fmt: skip
"""What is changed, and the tests that should notice."""
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
        "do_not_mutate": ["src/unionkit/law/keys.py"],
        "also_copy": [item for item in COPIED if item != "pyproject.toml"],
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "--hypothesis-profile=mutation"],
        "pytest_add_cli_args_test_selection": tests,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in settings.items()]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n".join(["", "[tool.mutmut]", *lines, ""]))


def main() -> int:
    """Run a slice, and print what survived."""
    parser = argparse.ArgumentParser(description="Mutation testing of one slice of the library.")
    parser.add_argument("slice", choices=SLICES)
    parser.add_argument("--minutes", type=float, default=20, help="stop after so many minutes")
    parser.add_argument("--folder", type=Path, help="where the copy of the project is kept")
    chosen = parser.parse_args()
    folder = (chosen.folder or Path(gettempdir()) / "unionkit-mutation") / chosen.slice
    prepare(chosen.slice, folder)
    mutmut = [sys.executable, "-m", "mutmut"]
    try:
        done = subprocess.run(
            [*mutmut, "run", "--max-children", "1"], cwd=folder, check=False, timeout=60 * chosen.minutes
        )
    except subprocess.TimeoutExpired:
        done = None
    subprocess.run([*mutmut, "results"], cwd=folder, check=False)
    return 1 if done is None else done.returncode


if __name__ == "__main__":
    sys.exit(main())
