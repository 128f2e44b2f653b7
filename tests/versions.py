"""Run the tests with the lowest or the newest versions of what unionkit needs: ``python tests/versions.py lowest``.

A virtual environment is made for it, with every extra. The lowest versions are the floors of `pyproject.toml`; the newest
are what pip finds, with new major versions that nothing was tested with. ``--python`` takes another interpreter,
``--core`` leaves the extras out, ``--spark`` adds PySpark, whose tests take long. What stands after ``--`` goes to pytest.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Matplotlib 3.9 uses names that newer versions of pyparsing warn about, and a warning is an error here.
BESIDE_THE_LOWEST = ["pyparsing<3.3"]
# It takes python-dateutil below 3 alone, so that beside it the newest is an old one.
NOT_BESIDE_THE_NEWEST = {"holidays"}
TESTS = ("tests/unit", "tests/property", "tests/scenarios", "tests/malformed")


def requirements(*extras: str) -> list[Requirement]:
    """Give what the core needs and what the extras add, each once, the extras of extras followed."""
    found: dict[str, Requirement] = {}
    waiting = [*PROJECT["dependencies"], *(each for name in extras for each in PROJECT["optional-dependencies"][name])]
    while waiting:
        each = Requirement(waiting.pop(0))
        if each.name == PROJECT["name"]:
            waiting += [one for name in sorted(each.extras) for one in PROJECT["optional-dependencies"][name]]
        else:
            found[str(each)] = each
    return list(found.values())


def floor(requirement: Requirement) -> str:
    """Give the lowest version that a requirement lets in, pinned.

    Example:
        >>> floor(Requirement("dask[dataframe]>=2024.8"))
        'dask[dataframe]==2024.8'
    """
    (lowest,) = requirement.specifier
    extras = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
    return f"{requirement.name}{extras}=={lowest.version}"


def main() -> int:
    """Make the environment, say what stands in it, and run the tests."""
    parser = argparse.ArgumentParser(description="The tests with the lowest or the newest versions of all it needs.")
    parser.add_argument("versions", choices=["lowest", "newest"])
    parser.add_argument("--python", default=sys.executable, help="the interpreter of the environment")
    parser.add_argument("--core", action="store_true", help="no extras but those of the tests themselves")
    parser.add_argument("--spark", action="store_true", help="PySpark too")
    parser.add_argument(
        "pytest", nargs="*", help="arguments of pytest, after --; the tests are those of unionkit itself"
    )
    arguments = parser.parse_args()
    needed = requirements(*(["test"] if arguments.core else ["test", "all", "test-frames"]))
    left_out = set() if arguments.spark else {"pyspark"}
    if arguments.versions == "newest":
        left_out |= NOT_BESIDE_THE_NEWEST
    chosen = [
        floor(each) if arguments.versions == "lowest" else str(each) for each in needed if each.name not in left_out
    ]
    if arguments.versions == "lowest":
        chosen += BESIDE_THE_LOWEST
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with TemporaryDirectory(prefix="unionkit-versions-") as folder:
        subprocess.run([arguments.python, "-m", "venv", folder], check=True, env=environment)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        install = [python, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, "--upgrade", "--upgrade-strategy=eager", *chosen], check=True, env=environment)
        subprocess.run([*install, "--no-deps", "-e", str(ROOT)], check=True, env=environment)
        subprocess.run(
            [python, "-m", "pip", "list", "--format=freeze", "--exclude-editable"], check=True, env=environment
        )
        run = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(arguments.pytest or TESTS)]
        return subprocess.run(run, check=False, cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    raise SystemExit(main())
