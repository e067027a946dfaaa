"""What can be seen to be wrong with a solution: named kinds, found by reading, without a model.

They are symptoms, after the error types that Wei et al. 2022 (https://arxiv.org/abs/2201.11903, appendix D) read out of
wrong chains of thought on GSM8K: calculator errors, missing steps, misread questions. A wrong answer may have several,
or none.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from solver.answer import numeric, words
from solver.equations import Equation, equations, operations
from solver.errors import UsageError
from solver.runs.trace import Grade
from solver.types import OWN_FAILURES, Code, Output, Problem, Solution, Text, Trajectory

WORKED = "worked"
"""Key of `Problem.meta` under which a data set's worked solution stands: the gold steps."""

ORDINARY = frozenset(map(Fraction, (0, 1, 2, 7, 10, 12, 24, 60, 100, 365, 1000)))
"""Numbers that need not stand in a question: units of time and counting."""

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+")
_FRACTIONS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "twice": Fraction(2),
              "double": Fraction(2), "triple": Fraction(3), "thrice": Fraction(3), "dozen": Fraction(12)}  # fmt: skip
_EXCEPTION = re.compile(r"^(?:\w+\.)*(\w*(?:Error|Exception|Interrupt|Exit|Iteration))\b", re.M)


def error_kinds(problem: Problem, solution: Solution, grade: Grade | None = None) -> tuple[str, ...]:
    """The kinds of error in the trajectories behind the answer, or in all where there is none, each once:

    `no_answer`; `truncated`; `code_error:NAME` by exception type, or `code_error:timeout` and the like;
    `false_arithmetic`: an equation that is not true; `foreign_quantity`: a number is computed with that is neither in
    the question nor a result; with a worked solution in `problem.meta`, `operation_mismatch`, `missing_step` or
    `extra_step` by the operations used; `unit_or_format`: the answer is right only by the lenient rules, or it could
    not be compared. A failure of our own parts has no kind.
    """
    if solution.status in OWN_FAILURES:
        return ()
    members = solution.votes[0].members if solution.votes else range(len(solution.trajectories))
    attempts = [solution.trajectories[index] for index in members]
    found = ["no_answer"] if solution.answer is None else []
    for attempt in attempts:
        found += ["truncated"] if attempt.status == "length" else []
        found += _code_errors(attempt)
    found += ["false_arithmetic"] if any(not each.holds for one in attempts for each in _stated(one)) else []
    found += ["foreign_quantity"] if any(_foreign(problem.question, one) for one in attempts) else []
    if worked := problem.meta.get(WORKED):
        found += dict.fromkeys(kind for one in attempts if (kind := _by_operations(str(worked), one)))
    if grade and solution.answer is not None and not grade.strict and (grade.lenient or grade.relation == "UNKNOWN"):
        found.append("unit_or_format")
    return tuple(dict.fromkeys(found))


def frequent(run: str) -> tuple[str, ...]:
    """The kinds of errors that `results.json` of a run counts, the most frequent first. Raises UsageError otherwise."""
    path = Path(run) / "results.json"
    try:
        kinds: dict[str, int] = json.loads(path.read_text("utf-8"))["errors"]["kinds"]
        return tuple(sorted(kinds, key=lambda kind: (-kinds[kind], kind)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise UsageError(
            f"{path} is not the result of a run.", "Errors are counted by: solver run DATA -o RUN"
        ) from None


def _code_errors(attempt: Trajectory) -> Iterator[str]:
    for step in attempt.steps:
        if isinstance(step, Output) and step.status != "ok":
            named = _EXCEPTION.findall(step.output) if step.status == "error" else []
            yield f"code_error:{named[-1] if named else step.status}"


def _stated(attempt: Trajectory) -> list[Equation]:
    return [each for step in attempt.steps if isinstance(step, Text) for each in equations(step.text)]


def quantities(text: str) -> frozenset[Fraction]:
    """The numbers that stand in a text, in digits or spelt out."""
    written = {Fraction(number.replace(",", "")) for number in _NUMBER.findall(text)}
    spelt = {word: words.number(word) for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)?", text)}
    named = {value for word, value in _FRACTIONS.items() if re.search(rf"\b{word}(?:s|d)?\b", text, re.I)}
    return frozenset(written | {Fraction(value) for value in spelt.values() if value is not None} | named)


def _foreign(question: str, attempt: Trajectory) -> bool:
    """Whether some number that is computed with comes from nowhere. A percentage may be used as its fraction."""
    given = quantities(question)
    known = set(given | ORDINARY | {value / 100 for value in given})
    for step in attempt.steps:
        used: Iterable[Fraction] = ()
        match step:
            case Output():
                known |= quantities(step.output)
            case Code():
                used = _constants(step.code)
            case Text():
                for equation in equations(step.text):
                    if not known.issuperset(equation.left.numbers):
                        return True
                    known |= {abs(equation.right.value), abs(equation.left.value)}
        if not known.issuperset(used):
            return True
    return False


def _tree(code: str) -> ast.AST | None:
    with warnings.catch_warnings():  # of a backslash in a string, which is the model's affair
        warnings.simplefilter("ignore")
        try:
            return ast.parse(code)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _constants(code: str) -> set[Fraction]:
    tree = _tree(code)
    found = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)] if tree else []
    numbers = (numeric.parse(repr(value)) for value in found if type(value) in (int, float))
    return {abs(number.value) for number in numbers if number and isinstance(number.value, Fraction)}


def _by_operations(worked: str, attempt: Trajectory) -> str | None:
    """How the operations used differ from those of the gold steps; None also where these show none."""
    gold = Counter(sign for each in equations(worked) for sign in each.left.operations)
    trees = [tree for step in attempt.steps if isinstance(step, Code) and (tree := _tree(step.code))]
    ours = Counter(sign for tree in trees for sign in operations(tree))
    if not ours:  # a program does the work that the words only tell of
        ours = Counter(sign for each in _stated(attempt) for sign in each.left.operations)
    if not gold or gold == ours:
        return None
    missing, extra = gold - ours, ours - gold
    return "operation_mismatch" if missing and extra else "missing_step" if missing else "extra_step"
