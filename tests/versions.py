"""Run the tests with the lowest or the newest versions of what unionkit needs: ``python tests/versions.py lowest``.

A virtual environment is made for it, with every extra. The lowest versions are the floors of `pyproject.toml`; the newest
are what pip finds, with new major versions that nothing was tested with. ``--python`` takes another interpreter,
``--core`` leaves the extras out, and what the tests need beside unionkit is then the newest; ``--spark`` adds PySpark, whose
tests take long. ``--take python-dateutil==3.0.0`` puts a requirement in the place of one of the project. ``--in`` keeps the
environment in a folder, where a further run finds it, so that what failed can be run again. What stands after ``--`` goes
to pytest.
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
    (lowest,) = (each for each in requirement.specifier if each.operator == ">=")
    extras = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
    return f"{requirement.name}{extras}=={lowest.version}"


def versions(which: str, *, core: bool, spark: bool, taken: list[str]) -> list[str]:
    """Give what is to be installed: the lowest or the newest of each requirement, but for those taken in their place.

    Example:
        >>> versions("newest", core=True, spark=False, taken=["attrs==25.1"])[:2]
        ['cattrs>=25.1', 'python-dateutil>=2.9.0.post0']
    """
    needed = requirements(*(["test"] if core else ["test", "all", "test-frames"]))
    left_out = {Requirement(each).name for each in taken} | (set() if spark else {"pyspark"})
    if which == "newest":
        left_out |= NOT_BESIDE_THE_NEWEST
    # The core alone at its lowest stands beside the newest of all else.
    pinned = set() if which == "newest" else {str(each) for each in (requirements() if core else needed)}
    chosen = [floor(each) if str(each) in pinned else str(each) for each in needed if each.name not in left_out]
    return [*chosen, *(BESIDE_THE_LOWEST if which == "lowest" and not core else []), *taken]


def main() -> int:
    """Make the environment, say what stands in it, and run the tests."""
    parser = argparse.ArgumentParser(description="The tests with the lowest or the newest versions of all it needs.")
    parser.add_argument("versions", choices=["lowest", "newest"])
    parser.add_argument("--python", default=sys.executable, help="the interpreter of the environment")
    parser.add_argument("--core", action="store_true", help="no extras but those of the tests themselves")
    parser.add_argument("--spark", action="store_true", help="PySpark too")
    parser.add_argument("--take", action="append", default=[], help="a requirement in the place of the project's own")
    parser.add_argument("--in", dest="folder", help="the folder of the environment, which is kept")
    # Split by hand: argparse takes what stands after -- only where no option stands between it and the first word.
    given = sys.argv[1:]
    own, after = (given[: given.index("--")], given[given.index("--") + 1 :]) if "--" in given else (given, [])
    arguments = parser.parse_args(own)
    chosen = versions(arguments.versions, core=arguments.core, spark=arguments.spark, taken=arguments.take)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with TemporaryDirectory(prefix="unionkit-versions-") as passing:
        folder = arguments.folder or passing
        subprocess.run([arguments.python, "-m", "venv", folder], check=True, env=environment)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        install = [python, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, "--upgrade", "--upgrade-strategy=eager", *chosen], check=True, env=environment)
        subprocess.run([*install, "--no-deps", "-e", str(ROOT)], check=True, env=environment)
        subprocess.run(
            [python, "-m", "pip", "list", "--format=freeze", "--exclude-editable"], check=True, env=environment
        )
        run = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(after or TESTS)]
        return subprocess.run(run, check=False, cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    raise SystemExit(main())
