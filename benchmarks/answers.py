r"""Comparing answers: ours beside math-verify and equality of strings, on the same pairs in one run.

    python -m benchmarks.answers [CASES] [--repeat N] [--seed N]

Speed: pairs drawn for the run, none twice, all ways by turns; each way is warmed up with other pairs. Votes: 64
numbers, anew each time. Mistakes: over the cases that are known to be equal or different; they are the cases of our own
tests, so our row is a check and no estimate. math-verify reads LaTeX between dollar signs, so it is given the bare
text, and the text between them.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from math_verify import parse, verify

from solver.answer import compare
from solver.runs.statistics import wilson
from solver.vote import vote

Pair = tuple[str, str]
Judge = Callable[[str, str], bool]

BLOCK = 40
"""Pairs before the next way has its turn."""

NUMERIC = [
    ("{a}", "{a}.0"), ("{a}.{b}", "{a}.{b}0"), ("{a}/{b}", r"\frac{{{a}}}{{{b}}}"), ("{a}%", "0.{a}"), ("${a}", "{a}"),
    ("{a},{c}", "{a}{c}"), (r"{a}\frac{{1}}{{{b}}}", "{a}.5"), ("{a}e5", r"{a}\times 10^5"), ("{a} cm", "{a}"),
    ("{a}", "{b}"),
]  # fmt: skip
SYMBOLIC = [
    ("{a}*pi/{b}", r"\frac{{{a}\pi}}{{{b}}}"), ("sqrt({a})", r"\sqrt{{{a}}}"), ("x**2 + {a}*x", "x(x+{a})"),
    (r"{a}\sqrt{{{b}}}", "{a}*sqrt({b})"), (r"\frac{{\sqrt{{{a}}}}}{{{b}}}", r"\frac{{{a}}}{{{b}\sqrt{{{a}}}}}"),
    ("({a}, {b})", r"\left({a}, {b}\right)"), (r"\{{{a}, {b}\}}", r"\{{{b}, {a}\}}"), ("x = {a}", "{a}"),
    ("(x-{a})^2", "x^2-{a}x"), ("{a}x+{b}y={c}", "{b}y+{a}x={c}"), (r"(-\infty, {a}]", r"(-\infty, {b}]"),
    (r"{a}\pi", r"{b}\pi"), (r"\log_{{{a}}} {b}", r"\frac{{\ln {b}}}{{\ln {a}}}"), (r"e^{{{a}x}}", "exp({a}*x)"),
    (r"\begin{{pmatrix}}{a}\\{b}\end{{pmatrix}}", "Matrix([[{a}], [{b}]])"), ("{a} + {b}i", "{a} + {b}*I"),
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path, nargs="?", default=Path("tests/cases/answers.jsonl"))
    parser.add_argument("--repeat", type=int, default=20, help="pairs drawn from each pattern")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print("| pairs | n | " + " | ".join(f"{name}, /s" for name in JUDGES) + " |\n|---|---|" + "---|" * len(JUDGES))
    for kind, patterns in (("numeric", NUMERIC), ("symbolic", SYMBOLIC)):
        pairs = list(_drawn(patterns, options.repeat, chance))
        rates = speeds(list(_drawn(patterns, 2, chance)), pairs)
        print(f"| {kind} | {len(pairs)} | " + " | ".join(f"{rates[name]:,.0f}" for name in JUDGES) + " |", flush=True)
    _print_votes(chance)
    cases = [json.loads(line) for line in options.cases.read_text("utf-8").splitlines()]
    print("\n| way | false equal | false different |\n|---|---|---|")
    for name, judge in JUDGES.items():
        wrong = [_mistakes(judge, cases, relation) for relation in ("DIFFERENT", "EQUAL")]
        print(f"| {name} | " + " | ".join(wrong) + " |", flush=True)


def _drawn(patterns: list[Pair], repeat: int, chance: random.Random) -> Iterator[Pair]:
    for _ in range(repeat):
        a, b, c = (chance.randrange(100, 1000) for _ in range(3))
        yield from ((left.format(a=a, b=b, c=c), right.format(a=a, b=b, c=c)) for left, right in patterns)


def _ours(prediction: str, gold: str) -> bool:
    return compare(prediction, gold).strict


def _math_verify(prediction: str, gold: str) -> bool:
    return verify(parse(gold), parse(prediction))


def _math_verify_in_dollars(prediction: str, gold: str) -> bool:
    return _math_verify(*(text if "$" in text else f"${text}$" for text in (prediction, gold)))


JUDGES: dict[str, Judge] = {
    "ours": _ours,
    "math-verify": _math_verify,
    "math-verify, in $": _math_verify_in_dollars,
    "string": str.__eq__,
}


def speeds(others: list[Pair], pairs: list[Pair]) -> dict[str, float]:
    """Comparisons per second of each way, by turns on blocks of pairs, after a start with `others`."""
    spent = dict.fromkeys(JUDGES, 0.0)
    for judge in JUDGES.values():
        for pair in others:
            judge(*pair)
    for block in (pairs[start : start + BLOCK] for start in range(0, len(pairs), BLOCK)):
        for name, judge in JUDGES.items():
            begin = time.perf_counter()
            for pair in block:
                judge(*pair)
            spent[name] += time.perf_counter() - begin
    return {name: len(pairs) / seconds for name, seconds in spent.items()}


def _print_votes(chance: random.Random, repeat: int = 30) -> None:
    """Milliseconds to put 64 numbers to the vote: all different, and in eight classes of eight spellings each."""
    print(f"\n64 numbers to the vote, {repeat} votes\n\n| answers | p50 ms | max ms |\n|---|---|---|")
    spellings = ["{}", "{}.0", "${}", r"\frac{{{}}}{{1}}", "{} cm", "{}e0", "{}.00", r"\boxed{{{}}}"]
    for name in ("all different", "eight classes"):
        spent = []
        for _ in range(repeat):
            values = chance.sample(range(10**6), 64)
            answers = [spellings[place % 8].format(values[place // 8]) for place in range(64)]
            if name == "all different":
                answers = [f"{value}.{chance.randrange(1, 100)}" for value in values]
            begin = time.perf_counter()
            vote(answers)
            spent.append(1000 * (time.perf_counter() - begin))
        print(f"| {name} | {statistics.median(spent):.1f} | {max(spent):.1f} |", flush=True)


def _mistakes(judge: Judge, cases: list[dict[str, str]], relation: str) -> str:
    """How many cases of a known relation are judged the other way, with the 95 % Wilson interval."""
    known = [(case["prediction"], case["gold"]) for case in cases if case["relation"] == relation]
    wrong = sum(judge(*pair) != (relation == "EQUAL") for pair in known)
    low, high = wilson(wrong, len(known))
    return f"{wrong} of {len(known)} ({100 * low:.1f} to {100 * high:.1f} %)"


if __name__ == "__main__":
    main()
