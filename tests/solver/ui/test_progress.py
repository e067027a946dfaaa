"""The bar of a run: what it counts agrees with what it says of it."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from solver.ui.progress import RunProgress
from tests.solver.ui.making import trace


@pytest.mark.parametrize(("done", "said"), [(0, ("1/6", "1/1 right")), (4, ("5/6", "1/1 of the new ones right"))])
def test_a_resumed_run_says_that_only_the_new_ones_are_counted_as_right(done, said):
    out = Console(file=io.StringIO(), force_terminal=True, width=100, no_color=True, _environ={"TERM": "xterm"})
    with RunProgress(out, done, 6) as progress:
        progress(trace("a"))
    assert all(part in out.file.getvalue() for part in said)
