"""What may follow on a command line that is being typed: verbs, options, and values that are known.

The scripts in `shells/` call `solver` with the line up to the cursor in the variable _SOLVER_COMPLETE, and get one
candidate a line, with a tab and a few words on it; `<paths>` where a file may stand as well.
"""

from __future__ import annotations

import contextlib
import re
import shlex
from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import takewhile
from typing import Any, get_args

from solver.errors import TandemError

Candidate = tuple[str, str]
PATHS = "<paths>"

_PATHS_TOO = ("model", "prompt", "data", "output", "directory", "paths", "before", "after", "adapter", "errors")
"""Parameters whose value may be a path."""


def script(shell: str) -> str:
    """The script for `bash`, `zsh` or `fish`."""
    return resources.files("solver.ui").joinpath("shells", f"completion.{shell}").read_text("utf-8").rstrip()


def answer(line: str) -> int:
    """Print what may stand at the end of `line`. Whatever is wrong with it, nothing is said: somebody is typing."""
    words, word = _split(line)
    with contextlib.suppress(TandemError):
        for value, help in candidates(words, word):
            print(f"{value}\t{help}" if help else value)
    return 0


def candidates(words: list[str], word: str) -> Iterator[Candidate]:
    """What `word`, behind `words`, may become. Raises UsageError where the verb is none."""
    from solver import cli

    if not words and not word.startswith("-"):
        yield from _fitting(((verb, cli.summary(verb)) for verb in cli.VERBS), word)
        return
    verb, *rest = cli.dispatch(words) if words else ["ask"]
    parameters = cli.command(verb).params
    options = {flag: one for one in parameters if _is_option(one) for flag in one.opts}
    name, equals, value = word.partition("=")
    if equals and name in options:
        yield from ((f"{name}={each}", help) for each, help in _values(options[name], value))
    elif words and words[-1] in options and not options[words[-1]].is_flag:
        yield from _values(options[words[-1]], word)
    elif word.startswith("-"):
        yield from _fitting(((flag, _short(one.help)) for flag, one in options.items()), word)
    else:
        arguments = [one for one in parameters if not _is_option(one)]
        given = _positional(rest, options)
        if given >= len(arguments) and arguments and arguments[-1].nargs == -1:  # it may be repeated
            given = len(arguments) - 1
        yield from (each for one in arguments[given : given + 1] for each in _values(one, word))


def _split(line: str) -> tuple[list[str], str]:
    """The words before the last one, behind the program's name, and the last one, which may be empty."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # a quote that is still open
        words.append(lexer.token)
    last = words.pop() if words and not line[-1:].isspace() else ""
    assigned = sum(1 for _ in takewhile(lambda word: re.match(r"\w+=", word), words))  # TANDEM_SEED=1 solver ...
    return words[assigned + 1 :], last


def _positional(words: list[str], options: dict[str, Any]) -> int:
    """How many arguments have been given."""
    count, place = 0, 0
    while place < len(words):
        given = options.get(words[place])
        count += not words[place].startswith("-")
        place += 2 if given is not None and not given.is_flag else 1
    return count


def _is_option(parameter: Any) -> bool:
    return parameter.param_type_name == "option"


def _values(parameter: Any, word: str) -> Iterator[Candidate]:
    yield from _fitting(_known(parameter.name), word)
    if parameter.name in _PATHS_TOO:
        yield PATHS, ""


def _fitting(all: Iterable[Candidate], word: str) -> Iterator[Candidate]:
    return (each for each in all if each[0].startswith(word))


def _known(name: str) -> Iterable[Candidate]:
    """Values of the parameter that can be listed; importing what lists them is cheap."""
    if name == "strategy":
        from solver.strategies import STRATEGIES

        return [(each, "") for each in STRATEGIES]
    if name == "model":
        from solver.backends import BACKENDS

        return [(each if each == "embedded" else f"{each}:", "") for each in BACKENDS]
    if name == "data":
        from solver.datasets.known import known

        return [(each, "known data set") for each in known()] + [("hf:", "data set of the hub")]
    if name == "prompt":
        import prompts

        return [(each, "") for each in prompts.names()]
    if name == "scorer":
        from solver.scorers import SCORERS

        return [(each if each == "logprob" else f"{each}:", "") for each in SCORERS]
    if name == "weighting":
        from solver.weighting import WEIGHTINGS

        return [(each, "") for each in WEIGHTINGS]
    if name == "kind":
        from solver.answer import Kind

        return [(each, "") for each in get_args(Kind)]
    fixed = {
        "quantize": ("int8",),
        "device": ("auto", "cpu", "cuda", "mps"),
        "shell": ("bash", "zsh", "fish"),
        "what": ("accuracy", "ladder", "loss"),
    }
    return [(each, "") for each in fixed.get(name, ())]


def _short(help: str | None) -> str:
    """The first few words of a help text; no tab or line break may stand in it."""
    first = " ".join((help or "").split())
    return first if len(first) <= 60 else first[:57] + "..."
