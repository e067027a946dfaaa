"""`solver-train`: build data, fit a model, export it. One recipe file, one command each."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from solver.errors import TandemError
from training import recipe as recipes

app = typer.Typer(
    add_completion=False, no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False, rich_markup_mode=None
)

RecipeName = Annotated[str, typer.Argument(metavar="RECIPE", help="a YAML file, or the name of a shipped recipe")]
Overrides = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="override keys of the recipe")]


@app.command()
def data(recipe: RecipeName, overrides: Overrides = None) -> None:
    """Build the rows of RECIPE, execute every program, write train.jsonl and dev.jsonl. Resumes after a kill."""
    from rich.console import Console

    from training.data import build
    from training.report import show

    chosen = recipes.load(recipe, overrides or [])
    show(build(chosen), Console(stderr=True))
    print(chosen.root)


@app.command()
def rollout(recipe: RecipeName, overrides: Overrides = None) -> None:
    """Solve the problems of RECIPE several times each; builders make rows of it. Resumes after a kill."""
    from rich.console import Console

    from training.rollouts.sampling import roll_out

    chosen = recipes.load(recipe, overrides or [])
    outcomes = roll_out(chosen, Console(stderr=True))
    print(chosen.root / "rollouts")
    raise typer.Exit(max(outcome.exit_code for outcome in outcomes.values()))


@app.command()
def fit(
    recipe: RecipeName,
    overrides: Overrides = None,
    on: Annotated[
        Path | None,
        typer.Option(help="your own problems (JSON lines) in place of the recipe's sources", dir_okay=False),
    ] = None,
    random: Annotated[
        bool, typer.Option("--random", help="random weights of the model's shape in place of its own, to try a recipe")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="print the resolved recipe, rows, tokens, steps and memory; train nothing")
    ] = False,
) -> None:
    """Train the model of RECIPE on its rows, by its trainer. Resumes from the latest checkpoint.

    Rows that have not been built yet are built first.
    """
    from training.fitting.command import fitted

    fitted(recipes.load(recipe, overrides or []), on, random, dry_run)


@app.command()
def export(
    recipe: RecipeName,
    overrides: Overrides = None,
    to: Annotated[Path, typer.Option("--to", "-o", help="directory to write")] = Path("model"),
    results: Annotated[list[Path] | None, typer.Option(help="run directories whose numbers go into the card")] = None,
) -> None:
    """Write the fitted model of RECIPE as a directory that `solver -m` and transformers load."""
    from training.export import export as write

    print(write(recipes.load(recipe, overrides or []), to, results or []))


Which = Annotated[Literal["families"], typer.Argument(help="what: families")]
Patterns = Annotated[list[str] | None, typer.Argument(metavar="[FAMILY]...", help="a file, or the beginning of ids")]


@app.command(name="list")
def list_(what: Which, families: Patterns = None, as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """List the families of the problem library with their skills."""
    from training.templates.show import listed

    listed(families or [], as_json)


@app.command()
def check(
    what: Which,
    families: Patterns = None,
    samples: Annotated[int, typer.Option(min=1, help="problems drawn of each family")] = 2,
    seed: Annotated[int, typer.Option(help="other problems for another seed")] = 0,
    workers: Annotated[int, typer.Option(min=1, help="sandbox processes")] = 2,
    show: Annotated[bool, typer.Option("--show", help="print a problem of each family, to be read")] = False,
) -> None:
    """Draw problems of the families, execute their programs, examine every text; print what failed."""
    from training.templates.show import checked

    raise typer.Exit(checked(families or [], samples, seed, workers, show))


@app.command()
def diversity(
    families: Patterns = None,
    each: Annotated[int, typer.Option(min=1, help="problems drawn of each family")] = 5,
    tests: Annotated[list[Path] | None, typer.Option(help="test sets (JSON lines) to look for overlap with")] = None,
) -> None:
    """Measure how different the families are from one another and from test sets. JSON on stdout."""
    from training.templates.show import measured

    measured(families or [], each, tests or [])


@app.command()
def judge(
    scorer: Annotated[str, typer.Argument(help="prm:DIR, critic:MODEL, or module:function")],
    file: Annotated[
        Path, typer.Argument(help="judged solutions: rows of mi, critique_rows, real_errors; ProcessBench's")
    ],
    limit: Annotated[int | None, typer.Option("-n", "--limit", min=1, help="only so many solutions")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Measure a judge: does SCORER find the first wrong step? By ProcessBench's F1, AUROC, and calibration."""
    from training.judging.show import judged

    judged(scorer, file, limit, as_json)


@app.command(name="show")
def show_rows(
    file: Annotated[Path, typer.Argument(help="rows, as `data` writes them")],
    limit: Annotated[int, typer.Option("-n", "--limit", min=1, help="rows shown")] = 5,
    row: Annotated[str | None, typer.Option("--row", help="only the rows whose id begins so")] = None,
) -> None:
    """Print rows as messages; what carries loss and what does not stand in two colours."""
    from training.show import show

    show(file, limit, row)


def main() -> None:
    """Entry point of `solver-train`: errors are one sentence on stderr and a documented exit code."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # TRL pings otherwise
    os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")  # what of it may change is tested here
    logging.getLogger("torchao").setLevel(logging.CRITICAL)  # it names the kernels that it cannot load
    try:
        app(standalone_mode=True)
    except TandemError as error:
        print(f"solver-train: {error}", file=sys.stderr)
        raise SystemExit(error.exit_code) from None
    except KeyboardInterrupt:
        print("solver-train: interrupted; the same command goes on from here.", file=sys.stderr)
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
