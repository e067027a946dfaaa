"""`solver run`: a data set solved and graded into a directory."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from solver.origins import Resolved
from solver.ui.options import with_settings
from solver.verbs import By, Json, Kind, Tolerance, put


@with_settings
def run(
    resolved: Resolved,
    data: Annotated[
        str,
        typer.Argument(help="a file (.jsonl, .json, .csv, .tsv, .parquet), a known name, NAME=FILE, or hf:NAME:SPLIT"),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="directory of the run; an unfinished run goes on")],
    limit: Annotated[int | None, typer.Option(min=1, help="only so many problems")] = None,
    shuffle: Annotated[bool, typer.Option("--shuffle", help="in random order, drawn with --seed")] = False,
    where: Annotated[
        list[str] | None,
        typer.Option(metavar="CONDITION", help="only rows where it holds: level=5, type!=Algebra; may be repeated"),
    ] = None,
    question_column: Annotated[
        list[str] | None, typer.Option(metavar="COLUMN", help="where questions stand; repeated: columns to be joined")
    ] = None,
    answer_column: Annotated[str | None, typer.Option(metavar="COLUMN", help="where gold answers stand")] = None,
    id_column: Annotated[str | None, typer.Option(metavar="COLUMN", help="where ids stand")] = None,
    options_column: Annotated[
        str | None, typer.Option(metavar="COLUMN", help="where the choices of a multiple-choice question stand")
    ] = None,
    by: By = None,
    kind: Kind = None,
    tolerance: Tolerance = None,
    concurrency: Annotated[
        int | None, typer.Option(min=1, help="problems at once (an engine); else 2 batch-size / samples")
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="on a Ray cluster: host:port, auto, or local to start one here"),
    ] = None,
    engines: Annotated[
        int | None, typer.Option(min=1, help="with --ray: engines; else one a GPU, or one a node")
    ] = None,
    json: Json = False,
) -> int:
    """Solve and grade a data set; the same command again resumes. Ctrl-C finishes what is under way."""
    from functools import partial

    from solver import datasets
    from solver.errors import UsageError
    from solver.runs import batch, cluster, crew
    from solver.ui.console import console
    from solver.ui.progress import RunProgress
    from solver.ui.report import page
    from solver.ui.reports import results

    if engines and not ray:
        raise UsageError("--engines says how many engines a Ray cluster is to have.", "Give --ray with it.")
    err = console(sys.stderr)
    reading = datasets.Reading(
        question=tuple(question_column or ()),
        answer=answer_column,
        id=id_column,
        options=options_column,
        by=tuple(by or ()),
        where=tuple(where or ()),
        kind=kind,
        tolerance=tolerance,
    )
    outcome = asyncio.run(
        batch.run(
            datasets.find(data, reading),
            output,
            resolved.settings,
            limit=limit,
            shuffle=shuffle,
            concurrency=concurrency,
            origins=resolved.given(),
            hire=cluster.hire(ray, engines) if ray else crew.Here,
            progress=partial(RunProgress, err),
            notify=err.print,
        )
    )
    put(outcome.results, json, results)
    if outcome.results["problems"]:
        page.write(output, outcome.results)
    if outcome.interrupted:
        err.print("Interrupted; the same command goes on from here.")
    return outcome.exit_code
