"""Writes what of the documentation is made from the code: the pages of the commands, and tables between marks.

    python docs/tools/pages.py            # writes; `make pages`
    python docs/tools/pages.py --check    # names what is not as the code has it, and exits with 1

A table stands between `<!-- made: NAME -->` and `<!-- end -->`; its NAME is one of `TABLES`.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from unittest import mock

import typer

import prompts
from solver import cli
from solver.config import Settings
from solver.errors import EXIT_CODES
from training import cli as training_cli
from training.parts import Source, named
from training.recipe import Recipe
from training.trainers import TRAINERS

DOCS = Path(__file__).parents[1]
_MARKED = re.compile(r"(<!-- made: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def pages() -> dict[Path, str]:
    """Every file that is made, or partly so, as it should be."""
    commands = {DOCS / "cli" / f"{name}.md": text for name, text in _commands()}
    marked = {path: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
    return commands | {path: _MARKED.sub(_made, text) for path, text in marked.items() if _MARKED.search(text)}


def stale() -> list[Path]:
    """Files that are not as they should be, those of commands that are gone included."""
    wanted = pages()
    gone = [path for path in (DOCS / "cli").glob("*.md") if path not in wanted]
    return [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text] + gone


def _made(found: re.Match[str]) -> str:
    return f"{found[1]}{TABLES[found[2]]()}{found[3]}"


def _commands() -> Iterable[tuple[str, str]]:
    yield "index", _page("solver", _help("solver"))
    for verb in cli.VERBS:
        yield verb, _page(f"solver {verb}", _help("solver", verb))
    tree = typer.main.get_command(training_cli.app)
    helps = "\n".join(f"## {' '.join(path)}\n\n{_fenced(_help(*path))}" for path in _below(tree, "solver-train"))
    yield "solver-train", f"{_page('solver-train', _help('solver-train'))}\n{helps}"


def _below(command: Any, *path: str) -> Iterable[tuple[str, ...]]:
    """The paths of all commands below one, such as ("solver-train", "data")."""
    for name, each in getattr(command, "commands", {}).items():
        yield (*path, name)
        yield from _below(each, *path, name)


def _page(title: str, help: str) -> str:
    return f"# {title}\n\n{_fenced(help)}"


def _fenced(text: str) -> str:
    return f"```text\n{text.strip()}\n```\n"


def _help(program: str, *words: str) -> str:
    """What `--help` prints where a terminal has 80 columns or more."""
    out = io.StringIO()
    with mock.patch.dict(os.environ, {"COLUMNS": "80"}), contextlib.redirect_stdout(out):
        if program == "solver":
            cli.main([*words, "--help"])
        else:
            with contextlib.suppress(SystemExit):
                training_cli.app([*words, "--help"], prog_name=program)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _table(*rows: Iterable[str]) -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([head, "|" + "---|" * len(list(rows[0])), *body]) + "\n"


def _exit_codes() -> str:
    return _table(["code", "meaning"], *([str(code), meaning] for code, meaning in EXIT_CODES.items()))


def _settings() -> str:
    rows = [
        [f"`{name}`", "" if field.default is None else f"`{field.default}`", field.description or ""]
        for name, field in Settings.model_fields.items()
    ]
    return _table(["setting", "default", "what it says"], *rows)


def _formats() -> str:
    found = [prompts.load(name) for name in prompts.names()]
    return _table(
        ["format", "mode", "what a model writes"], *([f"`{one.name}`", one.mode, one.description] for one in found)
    )


def _recipe_keys(model: type[Recipe] | type[Source]) -> str:
    rows = [
        [f"`{name}`", "needed" if field.is_required() else f"`{field.default}`", field.description or ""]
        for name, field in model.model_fields.items()
    ]
    return _table(["key", "default", "what it says"], *rows)


def _trainer_keys() -> str:
    rows = []
    for trainer in TRAINERS:
        for name, field in named(TRAINERS, trainer, "trainer").Options.model_fields.items():
            default = field.get_default(call_default_factory=True)
            rows.append([f"`{trainer}`", f"`{name}`", f"`{default}`", field.description or ""])
    return _table(["trainer", "key", "default", "what it says"], *rows)


TABLES: dict[str, Callable[[], str]] = {
    "exit-codes": _exit_codes,
    "settings": _settings,
    "formats": _formats,
    "recipe": lambda: _recipe_keys(Recipe),
    "source": lambda: _recipe_keys(Source),
    "trainer-keys": _trainer_keys,
}


def main() -> int:
    """Write, or with --check only say what would be written."""
    found = stale()
    if sys.argv[1:] == ["--check"]:
        print("".join(f"{path}\n" for path in found), end="")
        return int(bool(found))
    wanted = pages()
    for path in found:
        if path in wanted:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], "utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
