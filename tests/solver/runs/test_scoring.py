"""Grading that is declared, kept with a run, changed by `solver score`, and never mixed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from solver.cli import main
from solver.errors import UsageError
from solver.runs import batch, manifest, scoring, trace
from solver.runs.grading import Grading
from solver.types import Problem, Solution, Trajectory, Vote
from solver.ui.plots import shares as plotted
from solver.ui.report import page
from tests.solver.runs.making import FAKE, lines, solve


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Every question is answered with 4: right, right but for its form, nearly right, and wrong."""
    golds = ["4", "(4)", "4.0003", "5"]
    rows = [{"question": f"{place}?", "answer": gold, "level": place % 2} for place, gold in enumerate(golds)]
    (tmp_path / "d.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path / "d.jsonl"


def shares(results: dict) -> tuple[int, int]:
    found = results["accuracy"]
    return round(found["strict"] * found["n"]), round(found["lenient"] * found["n"])


def test_the_tolerance_of_a_run_is_declared_and_kept(data: Path, tmp_path: Path) -> None:
    assert shares(solve(data, tmp_path / "a", kind="number").results) == (2, 3)
    assert shares(solve(data, tmp_path / "b", kind="number", tolerance=1e-6).results) == (2, 2)
    assert manifest.read(tmp_path / "b")["grading"] == {"kind": "number", "tolerance": 1e-6}


def test_a_known_name_brings_its_grading(data: Path, tmp_path: Path) -> None:
    solve(f"svamp={data}", tmp_path / "run")
    assert manifest.read(tmp_path / "run")["grading"] == {"kind": "number", "tolerance": 1e-4}


@pytest.mark.parametrize("change", [{"kind": "set"}, {"tolerance": 0.1}])
def test_a_run_is_not_resumed_under_another_grading(data: Path, tmp_path: Path, change: dict) -> None:
    solve(data, tmp_path / "run", limit=2)
    before = (tmp_path / "run" / trace.TRACES).read_bytes()
    with pytest.raises(UsageError, match="To grade it anew without solving anything: solver score"):
        solve(data, tmp_path / "run", **change)
    assert (tmp_path / "run" / trace.TRACES).read_bytes() == before
    scoring.score(tmp_path / "run", kind=change.get("kind"), tolerance=change.get("tolerance"))
    assert solve(data, tmp_path / "run", **change).results["problems"] == 4


def test_a_score_is_what_the_run_would_have_given(data: Path, tmp_path: Path) -> None:
    asked = solve(data, tmp_path / "a", kind="number", tolerance=0.3, samples=3, by=("level",)).results
    solve(data, tmp_path / "b", samples=3, by=("level",))
    before = lines(tmp_path / "b")
    found = scoring.score(tmp_path / "b", kind="number", tolerance=0.3)
    seconds = [each.pop("seconds") for each in (asked, found)]
    assert all(seconds)
    assert found == asked
    written = json.loads((tmp_path / "b" / batch.RESULTS).read_text())
    assert shares(written) == shares(found)
    kept = [name for name in before[0] if name not in ("grade", "right")]
    assert [[line[name] for name in kept] for line in lines(tmp_path / "b")] == [
        [line[name] for name in kept] for line in before
    ]


def test_a_score_that_was_cut_off_is_not_taken_for_whole(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=3)
    manifest.regraded(tmp_path / "run", Grading(kind="number"), done=False)
    with pytest.raises(UsageError, match="is graded only in part"):
        solve(data, tmp_path / "run", kind="number")
    scoring.score(tmp_path / "run", kind=None, tolerance=None)
    assert manifest.read(tmp_path / "run")["grading"]["kind"] == "number"
    assert solve(data, tmp_path / "run", kind="number").results["problems"] == 4


def test_scoring_on_the_command_line(data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run = str(tmp_path / "run")
    assert main(["run", str(data), "-o", run, "-m", FAKE, "-s", "cot", "--by", "level"]) == 0
    assert "level=1" in capfd.readouterr().out
    assert main(["score", run, "--kind", "choice", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["by"]["level"]["0"]["n"] == 2
    for words, sentence in (
        (["--by", "type"], "has not kept the column 'type'. It kept: level."),
        (["--kind", "numbr"], "Did you mean 'number'?"),
        (["--tolerance", "7"], "from 0 to 1, not 7."),
    ):
        assert main(["score", run, *words]) == 2
        assert sentence in capfd.readouterr().err
    assert main(["score", str(tmp_path)]) == 2
    assert "is not a run directory" in capfd.readouterr().err


def test_a_run_that_was_cut_off_says_how_many_it_owes(
    data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert solve(data, whole, limit=3).results["owed"] == 0
    shutil.copytree(whole, cut)
    (cut / "traces.jsonl").write_bytes(b"".join((whole / "traces.jsonl").read_bytes().splitlines(keepends=True)[:2]))
    assert scoring.score(whole, kind=None, tolerance=None)["owed"] == 0
    for words, said in (
        (["score", str(cut)], "problems     2 of 3"),
        (["compare", str(cut), str(whole)], "2 of 3 and 3"),
    ):
        assert main(words) == 0
        assert said in capfd.readouterr().out
    assert json.loads((cut / "results.json").read_text())["owed"] == 1
    assert "2 of 3" in page.write(cut).read_text("utf-8")
    assert "2 of 3" in plotted.points([cut])[0].label
    assert solve(data, cut, limit=2).results["owed"] == 1, "less was asked for than before, and nothing is solved"
    assert solve(data, cut, limit=3).results["owed"] == 0


def test_a_run_that_goes_on_is_not_scored(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run")
    with trace.lock(tmp_path / "run"), pytest.raises(UsageError, match="Another run is writing to"):
        scoring.score(tmp_path / "run", kind="number", tolerance=None)


def test_each_trajectory_is_graded_by_the_class_of_its_answer() -> None:
    answers = ["1/2", "0.5", "7", None, "2/4"]
    attempts = [
        Trajectory(format="cot", answer=answer, rule="boxed" if place < 4 else "last_number", status="ok")
        for place, answer in enumerate(answers)
    ]
    attempts.append(Trajectory(format="cot", status="backend_error"))
    votes = (Vote(answer="1/2", weight=3, members=(0, 1, 4)), Vote(answer="7", weight=1, members=(2,)))
    problem = Problem(question="?", answer="0.50")
    solved = Solution(problem=problem, answer="1/2", status="ok", trajectories=tuple(attempts), votes=votes)
    assert Grading().graded("ab", problem, solved).right == (True, True, False, False, False, None)
