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
from typing import IO, Any

from solver.errors import UsageError
from solver.runs import manifest, trace
from solver.runs.metrics import Tally
from solver.ui.report.overview import Overview, row

REPORT = "report.html"
MOST_BYTES, MOST_LISTED = 200 << 20, 50_000
"""Of traces in one page, which a browser opens in five seconds. What is beyond is counted and not listed, and the page
says so.
"""

SCRIPTS = ("temml.min.js", "mathematics.js", "trace.js", "browse.js")
_HERE = "<!-- here -->"
"""Where the template has the rows, and the traces; no text of a run has a `<`."""

AT_ONCE = "theme.js"
"""The one script that runs before anything is shown: a page must not flash in the other colours."""


def write(
    directory: Path, results: dict[str, Any] | None = None, *, into: Path | None = None, most_bytes: int = MOST_BYTES
) -> Path:
    """Write the page of a run into its directory, or `into` another one, as a whole, and return its path.

    `results` is the content of `results.json` where it has just been made; else it is made anew, which takes longer
    than all the rest. Traces are read once, one at a time, and a few numbers of each are kept in memory.
    Raises UsageError for a directory that is no run, has no trace, or cannot be written.
    """
    run = manifest.read(directory)
    by = manifest.columns(run, directory, ())
    samples, seed = run["settings"]["samples"], run["settings"]["seed"]
    tally = None if results else Tally(samples=samples, seed=seed, by=by, wanted=manifest.wanted(run))
    overview, listed = Overview(), 0
    into = into or directory
    path = into / REPORT
    with (
        trace.explained(path, "The traces are as they were."),
        _temporary(into) as rows,
        _temporary(into) as bodies,
    ):
        for one in trace.read(directory):
            overview.add(one)
            if tally:
                tally.add(one)
            if bodies.tell() < most_bytes and listed < MOST_LISTED:
                rows.write(f"{',' if listed else ''}\n{_block(row(one, by))}".encode())
                bodies.write(f'<script type="application/json" id="trace-{listed}">'.encode())
                bodies.write(f"{harmless(one.model_dump_json())}</script>\n".encode())
                listed += 1
        if not listed:
            raise UsageError(f"{directory} has no trace yet.", "The command that made it goes on from there.")
        found = {**overview.results(), "results": tally.results() if tally else results}
        _assemble(path, _rendered(directory, run, by, found, listed), rows, bodies)
    return path


def _temporary(directory: Path) -> IO[bytes]:
    """A file without a name, on the disk that the page goes to."""
    return tempfile.TemporaryFile(dir=directory)


def _assemble(path: Path, parts: list[str], rows: IO[bytes], bodies: IO[bytes]) -> None:
    """Put rows and bodies between the three parts, and the whole in the place of an older page."""
    before, between, behind = (part.encode() for part in parts)
    fresh = path.with_name(REPORT + ".new")
    try:
        with fresh.open("wb") as file:
            for part, lines in ((before, rows), (between, bodies)):
                file.write(part)
                lines.seek(0)
                shutil.copyfileobj(lines, file, 1 << 20)
            file.write(behind)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def harmless(text: str) -> str:
    """JSON that no parser of HTML sees an end, a comment or a tag in; the same JSON for one of JSON."""
    return text.replace("<", "\\u003c")


def _rendered(directory: Path, run: dict[str, Any], by: list[str], found: dict[str, Any], listed: int) -> list[str]:
    """The page in three parts: before the rows of the list, between these and the traces, and behind them."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    at_once, *scripts = (_text(name) for name in (AT_ONCE, *SCRIPTS))
    page = environment.from_string(_text("page.html.jinja")).render(
        name=directory.resolve().name,
        run=run,
        listed=listed,
        style=_text("style.css"),
        at_once=at_once,
        scripts=scripts,
        policy=" ".join(map(_hash, (at_once, *scripts))),
        data={"run": _block(run), "columns": _block(by)},
        **found,
    )
    return page.split(_HERE)


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _block(content: Any) -> str:
    return harmless(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def _hash(script: str) -> str:
    """How a policy names an inline script that may run (https://www.w3.org/TR/CSP3/#framework-directive-source-list)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
