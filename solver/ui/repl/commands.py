"""The commands of the conversation: one table, from which help, completion and the page docs/repl.md are made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from solver.backends import BACKENDS
from solver.config import Settings
from solver.datasets.known import known
from solver.errors import UsageError
from solver.registry import did_you_mean
from solver.strategies import STRATEGIES
from solver.types import Code
from solver.ui import saving, why
from solver.ui.configuration import shown
from solver.ui.console import capable, clean
from solver.ui.mathematics import readable
from solver.ui.render import Transcript, answer_line
from solver.ui.repl import clipboard, problems, prompted
from solver.ui.repl.keys import KEYS
from solver.ui.votes import bars

if TYPE_CHECKING:
    from solver.ui.repl.session import Repl


class Quit(Exception):
    """The person has had enough."""


def _none(before: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Command:
    """`run` is given the conversation and what stands behind the name; `choices` what stands before the last word."""

    name: str
    argument: str
    help: str
    run: Callable[[Repl, str], Awaitable[None] | None]
    choices: Callable[[str], Iterable[str]] = _none
    files: bool = False


def find(name: str) -> Command:
    """Raises UsageError, with the closest name, for one that is not there."""
    if name not in COMMANDS:
        raise UsageError(f"There is no command {name}.", did_you_mean(name, COMMANDS))
    return COMMANDS[name]


def _help(repl: Repl, _: str) -> None:
    repl.say(help_text())


def help_text() -> str:
    """What /help prints."""
    width = max(len(f"{each.name} {each.argument}") for each in COMMANDS.values())
    commands = [f"{f'{each.name} {each.argument}':<{width}}  {each.help}" for each in COMMANDS.values()]
    keys = [f"{key:<{width}}  {what}" for key, what in KEYS.items()]
    return "\n".join(["Type a question and press Enter, or a command.", "", *commands, "", *keys]) + "\n"


def _change(name: str) -> Callable[[Repl, str], None]:
    return lambda repl, value: repl.change(name, value)


def _set(repl: Repl, argument: str) -> None:
    name, _, value = argument.partition(" ")
    name = name.replace("-", "_")
    if name:
        return repl.change(name, value.strip())
    usual = Settings()
    for each in Settings.model_fields:
        now = getattr(repl.settings, each)
        repl.say(f"{each} {shown(now)}{'' if now == getattr(usual, each) else '   (changed)'}\n")
    return None


def _steps(repl: Repl, _: str) -> None:
    Transcript(repl.out).solution(repl.last)


def _code(repl: Repl, _: str) -> None:
    attempts = repl.last.trajectories
    programs = [step.code for one in attempts for step in one.steps if isinstance(step, Code)]
    repl.show("\n\n".join(clean(program).strip() for program in programs or ["No program was written."]) + "\n")


def _votes(repl: Repl, _: str) -> None:
    lines = bars(repl.last, drawn=capable(repl.out))
    repl.show("\n".join(lines or ["No sample has an answer."]) + "\n")


def _why(repl: Repl, _: str) -> None:
    repl.say("".join(f"{clean(each)}\n" for each in why.sentences(repl.last, repl.last_settings)))


async def _retry(repl: Repl, _: str) -> None:
    await repl.retry()


def _save(repl: Repl, argument: str) -> None:
    if not argument:
        raise UsageError("Say where to: /save FILE.", f"It ends in {', '.join(saving.ENDINGS)}.")
    saving.save(repl.last, Path(argument).expanduser())
    repl.say(f"Saved to {argument}.\n")


def _copy(repl: Repl, _: str) -> None:
    if repl.last.answer is None:
        raise UsageError("The last question has no answer to copy.")
    answer = answer_line(repl.last)
    if clipboard.copy(repl.out, answer):
        repl.say(f"Sent to the clipboard of the terminal: {answer}\n")
    else:
        repl.say(f"This terminal takes nothing for a clipboard. The answer is {answer}\n")


async def _data(repl: Repl, argument: str) -> None:
    await problems.take(repl, argument)


def _history(repl: Repl, _: str) -> None:
    if not repl.asked:
        repl.say("Nothing has been asked yet.\n")
    for place, solution in enumerate(repl.asked, 1):
        question = " ".join(clean(solution.problem.question).split())
        answer = answer_line(solution)
        typeset = capable(repl.out) and solution.answer is not None  # the status of one without is no mathematics
        repl.say(f"{place}. {question} -> {readable(answer) if typeset else answer}\n")


def _prompt(repl: Repl, _: str) -> None:
    repl.show(prompted.text(repl.last, repl.last_settings, repl.talk, repl.upto))


def _new(repl: Repl, _: str) -> None:
    repl.talk.forget()
    repl.say("A new conversation: no earlier turns, no variables.\n")


def _earlier(repl: Repl, argument: str) -> None:
    if argument:
        if not argument.isdigit():
            raise UsageError(f"{argument!r} is no number of turns.", "Say /earlier 2, or /earlier 0 for none.")
        repl.talk.shown = int(argument)
    shown = repl.talk.shown_to(repl.settings.model)
    repl.say(f"The model is shown {shown} earlier turn{'' if shown == 1 else 's'}.\n")


def _clear(repl: Repl, _: str) -> None:
    from prompt_toolkit.shortcuts import clear

    clear()


def _quit(repl: Repl, _: str) -> None:
    raise Quit


def _models(_: str) -> Iterable[str]:
    return (name if name == "embedded" else f"{name}:" for name in BACKENDS)


def _settings(before: str) -> Iterable[str]:
    return () if before else Settings.model_fields


def _names(before: str) -> Iterable[str]:
    return () if before else known()


COMMANDS = {
    command.name: command
    for command in (
        Command("/model", "NAME", "answer with another model", _change("model"), _models),
        Command("/strategy", "NAME", "another strategy: hybrid, cot, ...", _change("strategy"), lambda _: STRATEGIES),
        Command("/samples", "N", "vote among N samples", _change("samples")),
        Command("/set", "NAME VALUE", "any setting; alone: all of them", _set, _settings),
        Command("/steps", "", "the whole last solution: words, programs, outputs", _steps),
        Command("/code", "", "its programs", _code),
        Command("/votes", "", "its votes as bars", _votes),
        Command("/why", "", "which rule found the answer, and why the vote fell so", _why),
        Command("/prompt", "", "what the model was sent", _prompt),
        Command("/retry", "", "the last question again, with other seeds", _retry),
        Command("/save", "FILE", "the last solution as .json, .jsonl, .md or .txt", _save, files=True),
        Command("/copy", "", "the last answer to the clipboard", _copy),
        Command("/data", "[NAME] N", "problem N of a data set; alone: the next one", _data, _names, files=True),
        Command("/history", "", "what was asked and answered", _history),
        Command("/new", "", "forget earlier turns and variables", _new),
        Command("/earlier", "N", "show the model N earlier turns", _earlier),
        Command("/clear", "", "an empty screen", _clear),
        Command("/help", "", "this text", _help),
        Command("/quit", "", "leave", _quit),
    )
}
