"""Problems of a data set as questions of a conversation, with a word on whether the answer is right."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver import datasets
from solver.errors import UsageError
from solver.types import Problem, Solution
from solver.ui.console import clean

if TYPE_CHECKING:
    from solver.ui.repl.session import Repl


@dataclass
class Place:
    """A data set, and the number of the problem that was taken last."""

    data: datasets.Dataset
    number: int = 0


async def take(repl: Repl, argument: str) -> None:
    """`/data NAME N`, `/data NAME`, `/data N` or `/data`: solve a problem, in a conversation of its own."""
    name, _, number = argument.rpartition(" ") if argument.rpartition(" ")[2].isdigit() else (argument, "", "")
    if name:
        place = Place(datasets.find(name.strip()))
    elif repl.place is not None:
        place = repl.place
    else:
        raise UsageError("No data set was named yet.", "Say /data NAME N, where NAME is a file or a known name.")
    wanted = int(number) if number else place.number + 1
    problem = await asyncio.to_thread(_problem, place.data, wanted)
    place.number, repl.place = wanted, place
    repl.talk.forget()
    repl.say(f"{clean(problem.question).strip()}\n\n")
    await repl.ask(problem, graded=lambda solution: _graded(place.data, problem, solution))


def _problem(data: datasets.Dataset, number: int) -> Problem:
    count = 0
    for count, (problem, _) in enumerate(data.problems(), 1):
        if count == number:
            return problem
    raise UsageError(f"{data.name} has no problem {number}.", f"There are {count}, counted from 1.")


def _graded(data: datasets.Dataset, problem: Problem, solution: Solution) -> Solution:
    return data.grading.graded("0", problem, solution)
