"""What is to be solved: on disk, by key, in any order, and in little memory."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from solver import datasets
from solver.runs import trace
from solver.runs.agenda import Agenda
from solver.runs.trace import Trace
from solver.types import Problem, Solution, Text, Trajectory

MANY = 5_000


def agenda(path: Path, directory: Path, **reading: object) -> Agenda:
    return Agenda(datasets.find(path, datasets.Reading(**reading)), {"a": 1}, directory, lambda sentence: None)  # type: ignore[arg-type]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rows = [{"question": f"q{n}? ☃", "answer": str(n % 7), "id": n, "level": n % 3} for n in range(50)]
    (tmp_path / "d.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path / "d.jsonl"


def ids(found: Agenda, **order: object) -> list[str]:
    places = found.order(**{"limit": None, "shuffle": False, "seed": 0, **order})  # type: ignore[arg-type]
    return [problem.id for _, problem in found.problems(places)]


def test_a_larger_limit_only_adds(data: Path, tmp_path: Path) -> None:
    with agenda(data, tmp_path) as found:
        few, more = (ids(found, limit=n, shuffle=True, seed=3) for n in (5, 20))
        assert more[:5] == few != ids(found, limit=5)
        assert ids(found, limit=5) == ["0", "1", "2", "3", "4"]
        assert ids(found, limit=5, shuffle=True, seed=4) != few
        assert sorted(ids(found, shuffle=True), key=int) == ids(found)


def test_conditions_come_before_the_limit_and_change_no_key(data: Path, tmp_path: Path) -> None:
    with agenda(data, tmp_path) as whole, agenda(data, tmp_path, where=("level=2",)) as part:
        assert ids(part, limit=3) == ["2", "5", "8"]
        assert list(part.keys) == list(whole.keys)
        assert part.data == whole.data
        keys = {problem.id: key for key, problem in whole.problems(whole.order(limit=None, shuffle=False, seed=0))}
        chosen = part.order(limit=None, shuffle=True, seed=1)
        assert all(keys[problem.id] == key for key, problem in part.problems(chosen))


def test_the_hash_of_the_data_does_not_depend_on_their_order(data: Path, tmp_path: Path) -> None:
    hashes = []
    rows = data.read_text().splitlines(keepends=True)
    for version in (rows, rows[::-1], rows[1:], [*rows, rows[0]]):
        data.write_text("".join(version))
        with agenda(data, tmp_path) as found:
            hashes.append(found.data)
    assert hashes[0] == hashes[1]
    assert len(set(hashes)) == 3


def test_nothing_is_left_behind(data: Path, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    with agenda(data, tmp_path / "run"):
        assert not list((tmp_path / "run").iterdir())


def kept(work: Iterator[object]) -> tuple[int, int]:
    """Bytes in use in the middle of some work and at its peak, beyond what was there before."""
    gc.collect()
    tracemalloc.start()
    try:
        for _ in work:
            gc.collect()
            now = tracemalloc.get_traced_memory()[0]
        return now, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_an_agenda_keeps_numbers_and_no_texts(tmp_path: Path) -> None:
    with (tmp_path / "d.jsonl").open("w") as file:
        for n in range(MANY):
            file.write(json.dumps({"question": f"{n}? " + "x" * 500, "answer": str(n)}) + "\n")

    def work() -> Iterator[None]:
        with agenda(tmp_path / "d.jsonl", tmp_path):
            yield

    now, peak = kept(work())
    assert now < 40 * MANY + 200_000
    assert peak < 300 * MANY  # while it is made, what tells repeated ids and problems apart


def test_traces_are_read_one_at_a_time(tmp_path: Path) -> None:
    attempt = Trajectory(format="cot", steps=(Text(text="x" * 1000),))
    with (tmp_path / trace.TRACES).open("wb") as file:
        for n in range(MANY // 4):
            solution = Solution(problem=Problem(question="?", id=str(n)), trajectories=(attempt,))
            file.write(Trace(**dict(solution), key=f"{n:016x}").model_dump_json().encode() + b"\n")

    def work() -> Iterator[None]:
        assert sum(1 for _ in trace.read(tmp_path)) == MANY // 4
        yield

    assert kept(work())[1] < 200 * MANY // 4 + 500_000
