"""Writes `report.html`: one file that needs nothing else, with the traces in it as JSON, a line each.

A model's text is data all along: it stands in blocks that no browser executes, in which `<` cannot occur, and the page
puts it on the screen as text nodes. The page's policy lets only our own scripts run, and loads nothing from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import tempfile
from importlib import resources
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from solver.runs import manifest, trace
from solver.runs.metrics import Tally
from solver.runs.trace import Trace
from solver.ui.report.overview import Overview, row

REPORT = "report.html"
MOST_BYTES = 200 << 20
"""Of traces in one page; a browser still opens that. What is beyond is counted and not listed, and the page says so."""

SCRIPTS = ("temml.min.js", "mathematics.js", "trace.js", "browse.js")
AT_ONCE = "theme.js"
"""The one script that runs before anything is shown: a page must not flash in the other colours."""


def write(directory: Path, results: dict[str, Any] | None = None, *, most_bytes: int = MOST_BYTES) -> Path:
    """Write the page of a run into its directory, as a whole, and return its path.

    `results` is the content of `results.json` where it has just been made; else it is made anew, which takes longer
    than all the rest. Traces are read once, one at a time; a row of the list is kept in memory of each that is listed.
    Raises UsageError for a directory that is no run, has no trace, or cannot be written.
    """
    run = manifest.read(directory)
    by = manifest.columns(run, directory, ())
    tally = None if results else Tally(samples=run["settings"]["samples"], seed=run["settings"]["seed"], by=by)
    overview, rows = Overview(), list[dict[str, Any]]()
    path = directory / REPORT
    fresh = path.with_name(REPORT + ".new")
    with tempfile.TemporaryFile() as bodies:
        for one in trace.read(directory):
            overview.add(one)
            if tally:
                tally.add(one)
            if bodies.tell() < most_bytes:
                bodies.write(_body(len(rows), one))
                rows.append(row(one, by))
        if not rows:
            raise UsageError(f"{directory} has no trace yet.", "The command that made it goes on from there.")
        found = {**overview.results(), "results": tally.results() if tally else results}
        head, tail = _rendered(directory, run, found, rows, by)
        try:
            with trace.explained(fresh, "The run itself is complete."), fresh.open("wb") as file:
                file.write(head)
                bodies.seek(0)
                shutil.copyfileobj(bodies, file, 1 << 20)
                file.write(tail)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    return path


def _body(place: int, one: Trace) -> bytes:
    return f'<script type="application/json" id="trace-{place}">{harmless(one.model_dump_json())}</script>\n'.encode()


def harmless(text: str) -> str:
    """JSON that no parser of HTML sees an end, a comment or a tag in; the same JSON for one of JSON."""
    return text.replace("<", "\\u003c")


def _rendered(
    directory: Path, run: dict[str, Any], found: dict[str, Any], rows: list[dict[str, Any]], by: list[str]
) -> tuple[bytes, bytes]:
    """The page before and behind the traces."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    at_once, *scripts = (_text(name) for name in (AT_ONCE, *SCRIPTS))
    page = environment.from_string(_text("page.html.jinja")).render(
        name=directory.resolve().name,
        run=run,
        listed=len(rows),
        style=_text("style.css"),
        at_once=at_once,
        scripts=scripts,
        policy=" ".join(map(_hash, (at_once, *scripts))),
        data={"run": _block(run), "rows": _block({"by": by, "rows": rows})},
        **found,
    )
    head, _, tail = page.partition("<!-- traces -->\n")
    return head.encode(), tail.encode()


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _block(content: Any) -> str:
    return harmless(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def _hash(script: str) -> str:
    """How a policy names an inline script that may run (https://www.w3.org/TR/CSP3/#framework-directive-source-list)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
