"""The notebooks of the examples run from the first cell to the last, and what they end with shows itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))
CHARTS = {"federation-year": 3, "reorganisation-2025": 3, "two-reports": 2}
SAID = {
    "federation-year": "2055 of 2000, 4 of 4 units reported",
    "reorganisation-2025": " after\n",
    "two-reports": "LĐLĐ tỉnh Bình Dương: in 93,4%, trong khi 770.785/810.339 là 95,1%",
}
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def code_cells(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_there_is_a_notebook_for_each_expectation():
    assert {path.stem for path in NOTEBOOKS} == set(CHARTS) == set(SAID)


@each
def test_a_notebook_is_kept_without_outputs(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code_cells(notebook))


@each
def test_a_notebook_runs_and_shows_what_it_ends_with(path):
    reason = "NOTEBOOKS NOT TESTED: nbclient and ipykernel are not installed"
    nbformat = pytest.importorskip("nbformat", reason=reason)
    nbclient = pytest.importorskip("nbclient", reason=reason)
    pytest.importorskip("ipykernel", reason=reason)
    pytest.importorskip("matplotlib", reason="NOTEBOOKS NOT TESTED: matplotlib is not installed")
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}
    ).execute()
    outputs = [output for cell in code_cells(notebook) for output in cell["outputs"]]
    shown = [output["data"] for output in outputs if output["output_type"] == "execute_result"]
    # Every value at the end of a cell has a view; the plain representation alone would mean that it has none.
    assert all({"text/html", "image/svg+xml"} & set(data) for data in shown)
    assert sum("image/svg+xml" in data for data in shown) == CHARTS[path.stem]
    printed = "".join(output["text"] for output in outputs if output["output_type"] == "stream")
    assert SAID[path.stem] in printed
