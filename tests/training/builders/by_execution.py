"""A second judge of steps that shares nothing with the builders: the calculator annotations of GSM8K, executed."""

from __future__ import annotations

import re

from training.builders.linked_program import linked_program
from training.records import Item
from training.workshop import Workshop

_ANNOTATION = re.compile(r"<<([^<>]*)>>")
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+|\S")


def annotated(item: Item) -> list[str] | None:
    """The one annotation of each step; None where a step has none or several, a sum without one,
    or one that is no plain equation or not what its words compute."""
    steps = [line for line in item.meta["annotated"].split("\n") if line.strip()]
    words = [_ANNOTATION.sub("", line) for line in steps]
    if any(line.count("=") != 1 for line in words):
        return None
    found = [_ANNOTATION.findall(line) for line in steps]
    plain = all(len(one) == 1 and re.fullmatch(r"[\d.+\-*/() ]+[-+*/][\d.() ]+=[\d.]+", one[0]) for one in found)
    if not plain:
        return None
    equations = [re.sub(r"[\d.]+", lambda number: f"{float(number[0]):.10g}", one[0]) for one in found]
    agree = all(
        _numbers(line)[-len(_numbers(one)) :] == _numbers(one) for line, one in zip(words, equations, strict=True)
    )
    return equations if agree else None  # a few annotations of the data set compute something else than their words


def _numbers(text: str) -> list[str]:
    """Those before the sign of equality, as the annotations have them."""
    return [plain_token(token) for token in _TOKEN.findall(text.partition("=")[0]) if token[-1].isdecimal()]


def program(equations: list[str]) -> list[str]:
    """A line for each equation, and one that prints the last result."""
    return (linked_program(tuple(equations)) or "").split("\n")


def outputs(workshop: Workshop, programs: list[str], at_once: int = 100) -> list[str]:
    """What each program prints last, or the name of its exception. They run in the sandbox, as functions of one run."""
    runs = ["\n".join(map(_guarded, programs[start : start + at_once])) for start in range(0, len(programs), at_once)]
    results = workshop.executions.run(runs)
    printed = [line for run in runs for line in results[run].text.strip().split("\n")]
    assert len(printed) == len(programs)
    return printed


def _guarded(program: str) -> str:
    *body, last = program.split("\n")
    inner = "\n".join(f"    {line}" for line in [*body, f"return {last.removeprefix('print')}"])
    return f"def run():\n{inner}\ntry:\n    print(run())\nexcept Exception as error:\n    print(type(error).__name__)"


def is_number(text: str, answer: str) -> bool:
    try:
        return abs(float(text) - float(answer.replace(",", ""))) < 1e-6
    except ValueError:
        return False


def differences(old: str, new: str) -> list[tuple[str, str]]:
    """The numbers and signs that differ between two texts of as many of them."""
    pairs = list(zip(_TOKEN.findall(old), _TOKEN.findall(new), strict=False))
    return [(one, other) for one, other in pairs if one != other]


def plain_token(token: str) -> str:
    """A number or sign as the annotations have it."""
    signs = {"x": "*", "X": "*", "×": "*", "÷": "/", "–": "-", "−": "-", "·": "*"}
    return f"{float(token.replace(',', '')):.10g}" if token[-1].isdecimal() else signs.get(token, token)
