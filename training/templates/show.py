"""What `solver-train list | check | diversity` print about families."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from training.records import read_jsonl
from training.templates.backward import backward, hidden
from training.templates.check import check
from training.templates.diversity import measure
from training.templates.family import Family
from training.templates.items import is_unseen
from training.templates.library import choose
from training.templates.sample import draw, has_body


def listed(patterns: list[str], as_json: bool) -> None:
    """A line a family, or one JSON array of all."""
    families = choose(patterns)
    if not as_json:
        for name, family in families.items():
            print(f"{name}\t{family.skills}")
        return
    rows = [
        {
            "id": name,
            "area": family.area,
            "skills": family.skills.split(),
            "wordings": len(family.ask),
            "steps": len(family.steps),
            "longer": len(family.more),
            "distractors": len(family.noop),
            "backward": sorted(family.back),
            "unit": family.unit,
            "unseen": is_unseen(family),
        }
        for name, family in families.items()
    ]
    print(json.dumps(rows, indent=1))


def checked(patterns: list[str], samples: int, seed: int, workers: int, show: bool) -> int:
    """Check the families and print what failed, or a problem of each; the exit code says whether all passed."""
    families = choose(patterns)
    started = time.monotonic()
    report = check(families, samples, seed, workers)
    for name, family in families.items():
        for fault in report.faults.get(name, []):
            print(f"{name}: {fault}")
        if show and name not in report.faults:
            print(f"\n{specimen(family, seed)}")
    print(
        f"{len(families)} families, {report.items} problems, {report.programs} programs executed, "
        f"{time.monotonic() - started:.1f} s: {len(report.faults)} families with faults",
        file=sys.stderr,
    )
    return 1 if report.faults else 0


def specimen(family: Family, seed: int) -> str:
    """One problem of a family in every wording and granularity, for a person to read."""
    sample = draw(family, f"check-{seed}", 0)
    parts = [f"=== {family.id}"]
    parts += [f"{number}. {sample.question(number)}" for number in range(len(family.ask))]
    if family.noop and has_body(family, 0):
        parts += ["-- with a distractor", sample.question(0, 0)]
    parts += ["-- program", sample.commented_program, f"-- output: {sample.output}"]
    for granularity in ("terse", "normal", "fine"):
        parts += [f"-- {granularity}", sample.rationale(granularity)]
    if family.more and has_body(family, 0):
        longer = draw(family, f"check-{seed}", 0, longer=len(family.more))
        parts += ["-- longer", longer.question(0), longer.rationale("normal")]
    name = hidden(sample, 0)
    if name:
        turned = backward(sample, name, 0)
        parts += ["-- backward", turned.question, turned.rationale or "", f"({turned.answer})"]
    return "\n".join(parts)


def measured(patterns: list[str], each: int, tests: list[Path]) -> None:
    questions = [row["question"] for path in tests for row in read_jsonl(path)]
    print(json.dumps(measure(choose(patterns), each, questions), indent=1))
