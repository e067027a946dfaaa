"""A solution as a file: JSON, a line of JSON lines, Markdown or plain text, as its name ends."""

from __future__ import annotations

import io
from pathlib import Path

from solver.errors import UsageError
from solver.types import Code, Output, Solution
from solver.ui.console import console
from solver.ui.markdown import closing, fenced
from solver.ui.render import Transcript

ENDINGS = (".json", ".jsonl", ".md", ".txt")


def save(solution: Solution, path: Path) -> None:
    """Write a new file, or another line to one that ends in .jsonl. Raises UsageError for a file that cannot be."""
    if path.suffix not in ENDINGS:
        raise UsageError(f"{path} says no format.", f"Let it end in {', '.join(ENDINGS)}.")
    more = path.suffix == ".jsonl"
    try:
        with path.open("a" if more else "x", encoding="utf-8") as file:
            file.write(_text(solution, path.suffix))
    except FileExistsError:
        raise UsageError(f"{path} exists already.", "Choose another name; only .jsonl files are added to.") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from None


def _text(solution: Solution, ending: str) -> str:
    match ending:
        case ".jsonl":
            return solution.model_dump_json() + "\n"
        case ".json":
            return solution.model_dump_json(indent=2) + "\n"
        case ".md":
            return markdown(solution)
    out = io.StringIO()
    Transcript(console(out)).solution(solution)
    return out.getvalue()


def markdown(solution: Solution) -> str:
    """The question, every sample with its programs and outputs in fences, and the answer; no fence is left open."""
    parts = [f"# {' '.join(solution.problem.question.split())}"]
    for place, one in enumerate(solution.trajectories):
        if len(solution.trajectories) > 1:
            parts.append(f"## Sample {place + 1}: {one.format}")
        for step in one.steps:
            match step:
                case Code(code=code):
                    parts.append(fenced(code.strip(), "python"))
                case Output(output=output):
                    parts.append(fenced(output))
                case _ if step.text.strip():
                    parts.append((text := step.text.strip()) + closing(text))
    answer = (
        "none" if solution.answer is None else f"${solution.answer}$" if "\\" in solution.answer else solution.answer
    )
    parts.append(f"**Answer:** {answer} (confidence {solution.confidence:.2f}, {solution.model}, {solution.strategy})")
    return "\n\n".join(parts) + "\n"
