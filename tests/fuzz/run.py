"""Fuzz one target: python tests/fuzz/run.py number -max_total_time=600."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["unionkit", "tomllib", "json"]):
    import json  # noqa: F401 - instrumented
    import tomllib  # noqa: F401 - instrumented

    import targets

    import unionkit.law.loader
    import unionkit.periods.reading
    import unionkit.records.tables.json_records
    import unionkit.records.tables.workbook
    import unionkit.reported.claims.reading
    import unionkit.reported.numbers  # noqa: F401 - instrumented


def main() -> None:
    """Write the inputs to begin with where there are none yet, and let atheris work."""
    name = sys.argv[1]
    corpus = Path(__file__).parent / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for place, data in enumerate(targets.seeds(name)):
        (corpus / f"seed-{place}").write_bytes(data)
    arguments = [sys.argv[0], str(corpus), "-timeout=20", f"-max_len={targets.LENGTHS[name]}", *sys.argv[2:]]
    atheris.Setup(arguments, targets.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
