"""How often the first wrong step of a solution is found: an operator or operand of the gold equations changed, and all
that follows worked out from it, in words and as a program.

    python -m benchmarks.planted_mistakes FILE [--sample N] [--seed S]

A FILE holds JSON lines (gzipped or not) with `question`, `answer` and `equations`, as GSM8K's training set.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path

from sandbox import ExecResult
from solver.equations import equations
from solver.runs.statistics import wilson
from solver.types import Code, Text, Trajectory
from training.builders.linked_program import linked_program
from training.executions import Executions
from training.records import Attempt, Item
from training.rollouts.legal import legal, traced
from training.rollouts.mistakes import first_mistake, parts
from training.rollouts.states import canonical
from training.sources.jsonl import read

_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
_PLAIN = re.compile(r"[\d\s+\-*/().]+")
_OTHER = {"+": "-", "-": "+", "*": "+", "/": "*"}


def planted(item: Item, chance: random.Random) -> tuple[Item, int] | None:
    """The item with two wrong attempts, and the place of their mistake; None where the answer is right all the same."""
    gold = [equation.partition("=")[::2] for equation in item.equations]
    if len(gold) < 2 or not all(_PLAIN.fullmatch(left) for left, _ in gold):
        return None
    place, changed, lines = chance.randrange(len(gold)), dict[str, str](), list[str]()
    for number, (left, right) in enumerate(gold):
        left = _NUMBER.sub(lambda match: changed.get(match[0], match[0]), left)
        left = altered(left, item.question, chance) if number == place else left
        value = result(left)
        if value is None:
            return None
        lines.append(f"{left}={written(value)}")
        if written(value) != right.strip():
            changed[right.strip()] = written(value)
    answer, code = lines[-1].rpartition("=")[2], linked_program(tuple(lines))
    if code is None or canonical(answer) == canonical(item.answer):
        return None
    words = "\n".join(f"So {line.replace('=', ' = ')}." for line in lines) + f"\nThe answer is \\boxed{{{answer}}}."
    tries = (("cot", (Text(text=words),)), ("pot", (Code(text=code, code=code),)))
    attempts = [Trajectory(format=form, steps=steps, answer=answer, status="ok") for form, steps in tries]
    return item.model_copy(update={"attempts": tuple(Attempt(trajectory=one, right=False) for one in attempts)}), place


def altered(left: str, question: str, chance: random.Random) -> str:
    """With another operator, or another number of the question in place of one of its own."""
    signs = [place for place, sign in enumerate(left) if sign in _OTHER]
    if signs and chance.random() < 0.5:
        place = chance.choice(signs)
        return left[:place] + _OTHER[left[place]] + left[place + 1 :]
    match = chance.choice(list(_NUMBER.finditer(left)))
    others = [number for number in _NUMBER.findall(question) if number != match[0]] or [match[0]]
    return left[: match.start()] + chance.choice(others) + left[match.end() :]


def result(left: str) -> Fraction | None:
    found = next(equations(f"{left} = 0"), None)
    return found.left.value if found else None


def written(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else f"{float(value):.6g}"


def verdicts(item: Item, place: int, run: Mapping[str, ExecResult]) -> Iterator[tuple[str, str]]:
    known = legal(item, run)
    for attempt in item.attempts:
        found = first_mistake(parts(attempt.trajectory, run), known, item.answer)
        said = "nothing" if found is None else "the step" if found.place == place else "another"
        yield attempt.trajectory.format, said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, items = random.Random(options.seed), list(read(options.file))
    chance.shuffle(items)
    some = [one for item in items if (one := planted(item, chance)) is not None][: options.sample]
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as directory, Executions(Path(directory) / "executed.jsonl") as executions:
        run = traced((item for item, _ in some), executions)
        for item, place in some:
            counts.update(verdicts(item, place, run))
    for form in ("cot", "pot"):
        right, wrong, none = (counts[form, said] for said in ("the step", "another", "nothing"))
        for name, all_ in (("precision", right + wrong), ("recall", right + wrong + none)):
            low, high = wilson(right, all_)
            print(f"{form} {name} {right}/{all_} = {right / all_:.1%} ({low:.1%} to {high:.1%})")


if __name__ == "__main__":
    main()
