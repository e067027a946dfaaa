"""`solver-train`: build data, fit a model, export it. One recipe file, one command each."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

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

    from training.data import build, show

    chosen = recipes.load(recipe, overrides or [])
    show(build(chosen), Console(stderr=True))
    print(chosen.root)


@app.command()
def fit(recipe: RecipeName, overrides: Overrides = None) -> None:
    """Train the model of RECIPE from scratch on its rows. Resumes from the latest checkpoint."""
    from training.trainers.sft import fit as train

    print(train(recipes.load(recipe, overrides or [])))


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


def main() -> None:
    """Entry point of `solver-train`: errors are one sentence on stderr and a documented exit code."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # TRL pings otherwise
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
