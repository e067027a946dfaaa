"""The `solver` command: finds the verb, calls the part that does the work, and says in a sentence what went wrong.

`solver "a question"` is short for `solver ask "a question"`: when the first word that is no option is not a verb, the
verb is `ask`. Data goes to stdout, everything for people to stderr. Only the verb that is asked for is imported.
"""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Sequence
from errno import ENOSPC
from functools import cache
from importlib import import_module, resources
from typing import Any

import typer
from typer.core import TyperGroup

from solver.errors import EXIT_CODES, SandboxUnavailable, TandemError, UsageError
from solver.registry import did_you_mean

VERBS = ("ask", "run", "score", "compare", "show", "view", "plot", "serve", "doctor", "config", "completion")
"""Each is a function of its name, in a file of its name in `solver/verbs/`."""

NEGATIVE = re.compile(r"-[\d\s.(\\]")  # a question such as `-3 + 5`, which is no option


class Verbs(TyperGroup):
    """The verbs as typer's commands; each is made when it is called, and none for the list of them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return command(cmd_name) if cmd_name in VERBS else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(verb, summary(verb)) for verb in VERBS])


_FORM: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
app = typer.Typer(cls=Verbs, **_FORM)


ABOUT = f"""Answers mathematics questions by thinking in words and computing in code.

solver "QUESTION" answers a question (short for: solver ask "QUESTION"); solver alone is a conversation; questions
on stdin, one a line, are answered one a line. The options of a question are listed by: solver ask --help.
Exit codes: {"; ".join(f"{code} {meaning}" for code, meaning in EXIT_CODES.items())}.
--debug shows where an error comes from.
"""


@app.callback(help=ABOUT)
def about() -> None:
    """Nothing is done before the verb."""


@cache
def command(verb: str) -> Any:
    """The verb as a command of typer's, with its options."""
    alone = typer.Typer(**_FORM)
    alone.command(verb)(getattr(import_module(f"solver.verbs.{verb}"), verb))
    return typer.main.get_command(alone)


def summary(verb: str) -> str:
    """What a verb does, in its own first sentence; read from its source, as importing all of them takes time."""
    source = resources.files("solver.verbs").joinpath(f"{verb}.py").read_text("utf-8")
    (function,) = (one for one in ast.parse(source).body if isinstance(one, ast.FunctionDef) and one.name == verb)
    return (ast.get_docstring(function) or "").partition("\n")[0]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; never a traceback, unless `--debug` is among the options."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: `solver ... >&-`
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115, as it is to last as long as the process
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    if debug:
        given.remove("--debug")
    try:
        if (line := os.environ.get("_SOLVER_COMPLETE")) is not None:
            from solver.ui import completion

            return completion.answer(line)
        if given == ["--version"]:
            from importlib.metadata import version

            print(version("tandem-solver"))
            return 0
        return _invoke(dispatch(given))
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as error:
        if debug:
            import traceback

            traceback.print_exc()
        code, message = _explain(error)
        print(message, file=sys.stderr)
        return code


def dispatch(words: Sequence[str]) -> list[str]:
    """`words` with the verb first: `ask`, unless the first word that is neither an option nor its value is a verb.

    A question goes last, behind `--`, so that one that begins with a minus is not read as an option. So do words that
    stand behind it: they are one question without its quotes, and typer is to find them in their order.
    """
    words = list(words)
    if words[:1] in (["-h"], ["--help"]):
        return words
    place = _first_word(words)
    verb = words.pop(place) if words[place : place + 1] and words[place] in VERBS else None
    if verb not in (None, "ask"):
        return [str(verb), *words]
    question: list[str] = []
    while (place := _first_word(words)) < len(words) and words[place] != "--":
        question.append(words.pop(place))
    if question and verb is None:
        _refuse_misspelt_verb(question[0])
    if not question:
        return ["ask", *words]
    return ["ask", *words[:place], "--", *question, *words[place + 1 :]]


def _first_word(words: Sequence[str]) -> int:
    """Where the first word stands that is neither an option nor the value of one; the end if there is none."""
    place = 0
    while place < len(words):
        word = words[place]
        if word == "--" or not word.startswith("-") or NEGATIVE.match(word):
            break
        from solver.ui.options import FLAGS

        place += 2 if word in FLAGS else 1
    return place


def _invoke(words: list[str]) -> int:
    """Parse and call, without typer's own handling of errors and of Ctrl-C."""
    try:
        with typer.main.get_command(app).make_context("solver", words) as context:
            code = int(context.command.invoke(context) or 0)
    except typer.Exit as end:  # --help
        code = end.exit_code
    sys.stdout.flush()
    return code


def _explain(error: BaseException) -> tuple[int, str]:
    """Exit code and sentence for what was raised."""
    from sandbox.errors import Unavailable

    if isinstance(error, KeyboardInterrupt):
        return 130, "Interrupted."
    if isinstance(error, TandemError):
        return error.exit_code, f"Error: {error}"
    if hasattr(error, "format_message"):  # typer's own: a wrong or missing option or argument
        message = " ".join(error.format_message().replace("Value error, ", "").split()).rstrip(".")
        return UsageError.exit_code, f"Error: {message}. {_where_options_are_listed(error)}"
    if isinstance(error, Unavailable):
        return SandboxUnavailable.exit_code, f"Error: {error}"
    if isinstance(error, OSError) and error.errno == ENOSPC:  # of stdout, or of the disk under a run
        return UsageError.exit_code, f"Error: {error.strerror}. Make room, then try again."
    return 1, f"Error: {type(error).__name__}: {error} This is a fault of ours; --debug shows where."


def _where_options_are_listed(error: Any) -> str:
    """The hint of a mistake that typer found; it knows the verb whose words it was reading."""
    verb = error.ctx.info_name if getattr(error, "ctx", None) else None
    if verb in VERBS and verb != "ask":
        return f"solver {verb} --help lists the options."
    return "Put a question in quotes; --help lists the options."


def _refuse_misspelt_verb(word: str) -> None:
    """`solver docter` is hardly a question."""
    hint = did_you_mean(word, VERBS)
    if word.isalpha() and hint.startswith("Did"):
        raise UsageError(
            f"There is no verb {word!r}.", f'{hint} To ask a question that begins with it: solver ask "{word} ...".'
        )


if __name__ == "__main__":
    sys.exit(main())
