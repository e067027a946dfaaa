"""Two runs, paired by problem."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from solver.cli import main
from solver.errors import UsageError
from solver.runs.comparison import compare
from tests.solver.runs.making import FAKE, solve


def script(path: Path, right: set[int]) -> str:
    """A model that is right on these of forty problems."""
    replies = [f"  - {{question: '^q{n} ', turns: ['\\boxed{{{n if n in right else 1000}}}']}}" for n in range(40)]
    path.write_text("replies:\n" + "\n".join(replies) + "\n")
    return f"fake:{path}"


@pytest.fixture
def runs(tmp_path: Path) -> tuple[Path, Path]:
    """Before: 0 to 19 right. After: 2 to 27, over all problems but two, in another order."""
    rows = [{"question": f"q{n} is?", "answer": str(n), "id": f"id{n}", "level": n % 2} for n in range(40)]
    data = tmp_path / "d.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows))
    solve(data, tmp_path / "a", model=script(tmp_path / "a.yaml", set(range(20))), by=("level",))
    data.write_text("".join(json.dumps(row) + "\n" for row in reversed(rows[:38])))
    solve(data, tmp_path / "b", model=script(tmp_path / "b.yaml", set(range(2, 28))), by=("level",))
    return tmp_path / "a", tmp_path / "b"


def test_pairs_flips_and_their_statistics(runs: tuple[Path, Path]) -> None:
    found = compare(*runs, by=("level",))
    strict = found["strict"]
    assert (strict["n"], strict["gained"], strict["lost"], found["unpaired"]) == (38, 8, 2, 2)
    assert (strict["before"], strict["after"]) == (20 / 38, 26 / 38)
    assert strict["difference"] == pytest.approx(6 / 38)
    assert strict["p"] == pytest.approx(2 * (1 + 10 + 45) / 1024)
    low, high = strict["interval"]
    assert low < 6 / 38 < high
    assert compare(*runs)["strict"]["interval"] == (low, high)
    assert [flip["id"] for flip in found["flips"]["lost"]] == ["id0", "id1"]
    assert found["flips"]["lost"][0] == {"id": "id0", "gold": "0", "before": "0", "after": "1000"}
    assert {flip["id"] for flip in found["flips"]["gained"]} == {f"id{n}" for n in range(20, 28)}
    assert {value: (each["n"], each["gained"], each["lost"]) for value, each in found["by"]["level"].items()} == {
        "0": (19, 4, 1),
        "1": (19, 4, 1),
    }
    assert found["costs"]["problems"] == {"before": 40, "after": 38}


def test_turned_round_it_says_the_opposite(runs: tuple[Path, Path]) -> None:
    forth, back = (compare(*pair)["strict"] for pair in (runs, runs[::-1]))
    assert back["difference"] == pytest.approx(-forth["difference"])
    assert (back["gained"], back["lost"], back["p"]) == (forth["lost"], forth["gained"], forth["p"])


def test_the_command(runs: tuple[Path, Path], capfd: pytest.CaptureFixture[str]) -> None:
    words = ["compare", *map(str, runs)]
    assert main(words) == 0
    out = capfd.readouterr().out
    for part in ("unpaired     2 problems", "52.6% -> 68.4%: +15.8 points [", "p = 0.109, n = 38", "tokens "):
        assert part in out
    assert "now wrong: id0 (0 -> 1000, gold 0)" in out
    assert main([*words, "--by", "level", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["by"]["level"]["0"]["n"] == 19
    assert main([*words, "--by", "type"]) == 2
    assert "has not kept the column 'type'. It kept: level." in capfd.readouterr().err
    assert main(["compare", str(runs[0]), "none"]) == 2
    assert "none is not a run directory" in capfd.readouterr().err


def test_equal_problems_are_paired_one_to_one(tmp_path: Path) -> None:
    data = tmp_path / "d.jsonl"
    data.write_text("".join(json.dumps({"question": "2+2?", "answer": "4", "id": n}) + "\n" for n in range(3)))
    solve(data, tmp_path / "a", model=FAKE)
    solve(data, tmp_path / "b", model=FAKE, limit=2)
    found = compare(tmp_path / "a", tmp_path / "b")
    assert (found["strict"]["n"], found["unpaired"]) == (2, 1)


def test_what_cannot_be_compared(runs: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "o.jsonl"
    other.write_text(json.dumps({"question": "2+2?", "answer": "4"}) + "\n")
    solve(other, tmp_path / "other")
    with pytest.raises(UsageError, match="have no graded problem in common"):
        compare(runs[0], tmp_path / "other")
    solve(other, tmp_path / "number", kind="number")
    with pytest.raises(UsageError, match="graded differently"):
        compare(tmp_path / "other", tmp_path / "number")
