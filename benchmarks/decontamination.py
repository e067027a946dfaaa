"""What the rules of decontamination drop of a training set, and how many planted leaks they find.

    python -m benchmarks.decontamination TRAIN TEST... [--sample N] [--seed S] [--show N]

All are JSON lines (gzipped or not) with `question`. A leak is a test question changed in one way.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from solver.runs.statistics import wilson
from training.filters.decontaminate import TestSets
from training.records import read_jsonl


def as_it_is(text: str, chance: random.Random) -> str:
    return text


def other_numbers(text: str, chance: random.Random) -> str:
    return re.sub(r"\d+", lambda _: str(chance.randint(2, 99)), text)


def other_order(text: str, chance: random.Random) -> str:
    *told, asked = re.split(r"(?<=[.!?])\s+", text)
    chance.shuffle(told)
    return " ".join([*told, asked])


def other_words(text: str, chance: random.Random) -> str:
    """4 % of the words left out, and 4 % put in."""
    kept = [word for word in text.split() if chance.random() >= 0.04]
    return " ".join(f"quite {word}" if chance.random() < 0.04 else word for word in kept)


def other_names(text: str, chance: random.Random) -> str:
    return re.sub(r"(?<=[a-z,] )[A-Z][a-z]{2,}", "Zed", text)


def with_more(text: str, chance: random.Random) -> str:
    return f"Here is a little story for you to think about. {text}"


def numbers_names_and_order(text: str, chance: random.Random) -> str:
    return other_numbers(other_names(other_order(text, chance), chance), chance)


CHANGES: list[Callable[[str, random.Random], str]] = [
    *(as_it_is, other_numbers, other_order, other_words, other_names, with_more, numbers_names_and_order)
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("tests", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, default=500, help="test questions leaked in each way")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--show", type=int, default=0, help="pairs of each rule to print")
    options = parser.parse_args()
    train = [row["question"] for row in read_jsonl(options.train)]
    tests = [row["question"] for path in options.tests for row in read_jsonl(path)]
    guard, chance = TestSets(tests), random.Random(options.seed)
    begin = time.perf_counter()
    hits = [(question, hit) for question in train if (hit := guard.hit(question)) is not None]
    print(f"{len(hits)} of {len(train)} dropped, {len(tests)} test questions, {time.perf_counter() - begin:.1f} s")
    for rule, count in Counter(hit.rule for _, hit in hits).most_common():
        print(f"  {rule}: {count}")
        pairs = [(question, hit.question) for question, hit in hits if hit.rule == rule]
        for question, test in chance.sample(pairs, min(options.show, count)):
            print(f"    - {question}\n      {test}")
    long = [question for question in tests if len(question.split()) >= 10]
    for change in CHANGES:
        some = chance.sample(long, min(options.sample, len(long)))
        found = sum(guard.hit(change(question, chance)) is not None for question in some)
        low, high = wilson(found, len(some))
        print(f"{change.__name__}: {found}/{len(some)} found ({low:.1%} to {high:.1%})")


if __name__ == "__main__":
    main()
