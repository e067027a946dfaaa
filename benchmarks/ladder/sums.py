"""Single sums in words, for the model from which the arms of the ladder start."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

COUNT = 64_000
ASKED = ("What is {}?", "Compute {}.", "Calculate {}.", "Work out {}.")


def write(path: Path) -> Path:
    """Write the sums as JSON lines, unless they are there: the same ones each time."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(one) + "\n" for one in _sums()), "utf-8")
    return path


def _sums() -> Iterator[dict[str, str]]:
    draw = random.Random(0)
    for number in range(COUNT):
        sum_, answer = _sum(draw)
        yield {
            "id": f"sum-{number}",
            "question": draw.choice(ASKED).format(sum_),
            "answer": str(answer),
            "rationale": f"{sum_} = {answer}",
        }


def _sum(draw: random.Random) -> tuple[str, int]:
    """Numbers of up to three digits, as many of one digit as of two or three; divisions come out even."""
    one, other = (draw.randint(1, 10 ** draw.randint(1, 3)) for _ in range(2))
    times, by = draw.randint(2, 10 ** draw.randint(1, 2)), draw.randint(2, 12)
    return draw.choice(
        [
            (f"{one} + {other}", one + other),
            (f"{max(one, other)} - {min(one, other)}", abs(one - other)),
            (f"{times} * {by}", times * by),
            (f"{times * by} / {by}", times),
        ]
    )
