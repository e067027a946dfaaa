"""Run directories of any traces, and the texts of a model that would like to be more than text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from solver.config import Settings
from solver.runs.trace import Grade, Trace
from solver.types import Code, Output, Problem, Text, Trajectory, Usage, Vote

ATTACKS = (
    "</script><script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    "<!--<script>",
    "]]></script -->",
    '"><svg onload="window.hacked = 1">',
    "</title></style></textarea></pre><script>window.hacked = 1</script>",
    "$\\href{javascript:window.hacked=1}{x}$",
    "$\\includegraphics{http://127.0.0.1:9/x.png}$",
    "$\\text{<img src=x onerror='window.hacked=1'>}$",
    "\\(\\style{background:url(http://127.0.0.1:9/)}{x}\\)",
    "![x](http://127.0.0.1:9/x.png) [y](javascript:window.hacked=1)",
    "{{ 7193 * 7 }} {% raw %} ${window.hacked = 1} `${window.hacked = 1}`",
    "\\def\\a{\\a\\a}$\\a$ $\\def\\b{\\b\\b}\\b$",
    "line\u2028break\u2029 \x00\x1b[31m\x7f \u202eright to left",
    "__proto__",
)


def trace(
    id: str,
    question: str = "2+2?",
    answer: str | None = "4",
    gold: str | None = "4",
    trajectories: Iterable[Trajectory] | None = None,
    **fields: object,
) -> Trace:
    """A graded trace; right is what is written as the gold answer."""
    trajectories = tuple(trajectories if trajectories is not None else [attempt(answer)])
    answers = [one.answer for one in trajectories]
    votes = tuple(
        Vote(
            answer=each, weight=answers.count(each), members=tuple(at for at, one in enumerate(answers) if one == each)
        )
        for each in dict.fromkeys(one for one in answers if one is not None)
    )
    relation = "EQUAL" if answer == gold else "DIFFERENT"
    grade = (
        Grade(gold=gold, strict=answer == gold, lenient=answer == gold, relation=relation, rule="identical")
        if gold
        else None
    )
    values = {
        "problem": Problem(id=id, question=question, answer=gold, meta=fields.pop("meta", {})),
        "answer": answer,
        "confidence": 1.0 if answer else 0.0,
        "status": "ok" if answer else "no_answer",
        "strategy": "hybrid",
        "model": "fake:none",
        "trajectories": trajectories,
        "votes": votes,
        "usage": sum((one.usage for one in trajectories), Usage()),
        "key": hashlib.sha256(id.encode()).hexdigest()[:16],
        "grade": grade,
        "right": tuple(one.answer == gold for one in trajectories) if gold else None,
    }
    return Trace(**{**values, **fields})


def attempt(
    answer: str | None = "4", *, words: str = "So ", format: str = "tir", output: str = "4", **fields: object
) -> Trajectory:
    steps = [Text(text=words)]
    if format == "tir":
        steps += [
            Code(text="```python\nprint(2+2)\n```", code="print(2+2)"),
            Output(text=output, output=output, ms=1.5),
        ]
    usage = Usage(completion_tokens=len(words), rounds=int(format == "tir"), generate_seconds=0.1)
    values = {"format": format, "steps": tuple(steps), "answer": answer, "status": "ok", "seed": 0, "usage": usage}
    return Trajectory(**{**values, **fields})


def run(directory: Path, traces: Iterable[Trace], *, by: tuple[str, ...] = (), samples: int = 1) -> Path:
    """Write a directory as `solver run` leaves it."""
    directory.mkdir(parents=True, exist_ok=True)
    manifest = {
        "schema": "tandem-run/1",
        "identity": {},
        "settings": Settings(model="fake:none", samples=samples).model_dump(),
        "data": {"source": "some.jsonl", "columns": {"by": list(by)}},
        "grading": {"kind": "any", "tolerance": 1e-4},
        "sessions": [{"started": "2026-11-21T19:00:00+00:00"}],
    }
    (directory / "run.json").write_text(json.dumps(manifest))
    with (directory / "traces.jsonl").open("w") as file:
        file.writelines(one.model_dump_json() + "\n" for one in traces)
    return directory
