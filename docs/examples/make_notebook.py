"""Makes docs/examples/solutions.ipynb and runs its cells: `python docs/examples/make_notebook.py` (needs nbclient)."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

NOTEBOOK = Path(__file__).with_name("solutions.ipynb")

CELLS = (
    "# Solutions in a notebook\n\n"
    "A solution that is the last value of a cell shows itself: the question, the answer, and every attempt to be "
    "unfolded, with its words, programs and outputs. The embedded model answers; it needs no key and no network.",
    '>>> import solver\n\nsolution = solver.solve("What is the remainder when 7543 is divided by 140?")\nsolution',
    "All of it is data.",
    ">>> [(step.kind, step.text) for step in solution.trajectories[0].steps]",
    "With several samples the answers are voted on.",
    '>>> solver.solve("Evaluate (168/350)/(3/5).", samples=4, temperature=0.7, seed=1)',
    "`Solver` keeps the model loaded for many questions.",
    '>>> with solver.Solver(strategy="tir") as one:\n'
    '    for solution in one.solve_many(["Calculate the greatest common divisor of 1071 and 462."]):\n'
    "        print(solution)",
)
"""Markdown, or code after `>>> `."""


def notebook() -> nbformat.NotebookNode:
    """The notebook, not run yet; its cells have names, so that it is the same file whenever it is made."""
    cells = [
        new_code_cell(text.removeprefix(">>> "), id=f"cell-{place}")
        if text.startswith(">>> ")
        else new_markdown_cell(text, id=f"cell-{place}")
        for place, text in enumerate(CELLS, 1)
    ]
    return new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})


def executed() -> nbformat.NotebookNode:
    """The notebook with its outputs. Raises CellExecutionError when a cell fails."""
    made = notebook()
    quiet = os.environ | {"PYTHONWARNINGS": "ignore:IProgress not found"}
    NotebookClient(made, timeout=300, record_timing=False).execute(env=quiet)
    return made


if __name__ == "__main__":
    nbformat.write(executed(), NOTEBOOK)
    print(NOTEBOOK)
