"""Runs: killed, interrupted, resumed, torn, mixed up, and in each other's way."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import prompts
from solver.backends.fake import FakeBackend, Reply, Script
from solver.config import Settings
from solver.errors import UsageError
from solver.runs import batch, fingerprint, manifest, trace
from solver.runs.grading import Grading
from tests.solver.runs.making import SCRIPTS, lines, solve, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(tmp_path / "data.jsonl", *(f"What is {n} + 4?" for n in range(6)))


@pytest.fixture
def hundred(tmp_path: Path) -> tuple[Path, Path]:
    """A hundred problems, three in ten of them answered wrongly, and a script that takes 0.1 s for each."""
    rows = [{"question": f"What is {n} + 0?", "answer": str(n + (n % 10 < 3))} for n in range(100)]
    (tmp_path / "hundred.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    turn = "{{text: 'It is \\boxed{{{n}}}.', delay: 0.1}}"
    replies = [f"  - {{question: 'What is {n} ', turns: [{turn.format(n=n)}]}}" for n in range(100)]
    (tmp_path / "hundred.yaml").write_text("replies:\n" + "\n".join(replies) + "\n")
    return tmp_path / "hundred.jsonl", tmp_path / "hundred.yaml"


def start(data: Path, script: Path, directory: Path) -> subprocess.Popen[str]:
    words = ["run", str(data), "-o", str(directory), "-m", f"fake:{script}", "-s", "cot", "--concurrency", "4"]
    command = [sys.executable, "-m", "solver.cli", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for_lines(directory: Path, count: int) -> None:
    path, deadline = directory / trace.TRACES, time.monotonic() + 120
    while not path.exists() or path.read_bytes().count(b"\n") < count:
        assert time.monotonic() < deadline, f"{count} traces did not come"
        time.sleep(0.01)


@pytest.mark.slow
def test_killed_twice_and_resumed_is_the_same_as_undisturbed(hundred: tuple[Path, Path], tmp_path: Path) -> None:
    disturbed, undisturbed = tmp_path / "disturbed", tmp_path / "undisturbed"
    for count in (15, 40):
        process = start(*hundred, disturbed)
        wait_for_lines(disturbed, count)
        process.kill()
        assert process.wait() == -signal.SIGKILL
        process.communicate()
    assert 40 <= len(lines(disturbed)) < 100
    for directory in (disturbed, undisturbed):
        process = start(*hundred, directory)
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    found, expected = (sorted(lines(one), key=lambda line: line["key"]) for one in (disturbed, undisturbed))
    assert len(found) == len({line["key"] for line in found}) == 100
    assert [(line["key"], line["grade"]) for line in found] == [(line["key"], line["grade"]) for line in expected]
    results = [json.loads((one / batch.RESULTS).read_text()) for one in (disturbed, undisturbed)]
    assert results[0]["accuracy"] == results[1]["accuracy"]
    assert results[0]["accuracy"]["strict"] == 0.7
    assert len(manifest.read(disturbed)["sessions"]) == 3


def test_ctrl_c_drains_and_can_be_resumed(hundred: tuple[Path, Path], tmp_path: Path) -> None:
    directory = tmp_path / "run"
    process = start(*hundred, directory)
    wait_for_lines(directory, 5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "finishing what is under way (4)" in err
    assert "Traceback" not in err
    finished = lines(directory)
    assert 5 <= len(finished) < 100
    assert f"problems     {len(finished)}" in out


def test_a_second_ctrl_c_gives_up_what_is_under_way(tmp_path: Path) -> None:
    directory = tmp_path / "run"
    process = start(write(tmp_path / "d.jsonl", "2+2?", "slow?"), SCRIPTS / "arithmetic.yaml", directory)
    wait_for_lines(directory, 1)
    for expected in ("finishing what is under way (1)", "the same command goes on from here"):
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert expected in process.stderr.readline()
    process.communicate(timeout=120)
    assert process.returncode == 130
    assert len(lines(directory)) == 1


def test_a_torn_last_line_is_owed_again(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run")
    path = tmp_path / "run" / trace.TRACES
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    assert solve(data, tmp_path / "run").results["problems"] == 6
    assert sorted(line["key"] for line in lines(tmp_path / "run")) == sorted(
        json.loads(line)["key"] for line in whole.splitlines()
    )


def test_a_line_that_is_no_trace_is_named(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run")
    path = tmp_path / "run" / trace.TRACES
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:2]) + "{}\n")
    with pytest.raises(UsageError, match=r"traces\.jsonl, line 3 is not a trace"):
        solve(data, tmp_path / "run")


def test_resume_is_by_content_and_not_by_place(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=4)
    assert len(lines(tmp_path / "run")) == 4
    rows = data.read_text().splitlines(keepends=True)
    data.write_text("".join(["\n", *reversed(rows), json.dumps({"question": "new?", "answer": "4"}), "\n"]))
    solve(data, tmp_path / "run")
    asked = [line["problem"]["question"] for line in lines(tmp_path / "run")]
    assert len(asked) == len(set(asked)) == 7


def test_equal_problems_are_each_solved(tmp_path: Path) -> None:
    data = write(tmp_path / "d.jsonl", "2+2?", "2+2?", "2+2?")
    assert solve(data, tmp_path / "run").results["accuracy"]["n"] == 3
    solve(data, tmp_path / "run")
    assert len({line["key"] for line in lines(tmp_path / "run")}) == len(lines(tmp_path / "run")) == 3


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"temperature": 0.5}, "temperature 0.0, now 0.5"),
        ({"seed": 1}, "seed 0, now 1"),
        ({"samples": 2}, "samples 1, now 2"),
        ({"max_tokens": 9}, "max_tokens 512, now 9"),
        ({"strategy": "tir"}, "strategy 'cot', now 'tir'"),
        ({"prompt": "cot"}, "prompt None, now 'cot'"),
    ],
)
def test_other_settings_are_refused(data: Path, tmp_path: Path, change: dict[str, Any], named: str) -> None:
    solve(data, tmp_path / "run")
    before = (tmp_path / "run" / trace.TRACES).read_bytes()
    with pytest.raises(UsageError) as raised:
        solve(data, tmp_path / "run", **change)
    assert named in str(raised.value)
    assert "another directory with -o" in str(raised.value)
    assert (tmp_path / "run" / trace.TRACES).read_bytes() == before


def test_what_decides_nothing_is_not_refused(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=3)
    solve(data, tmp_path / "run", batch_size=2, concurrency=1, shuffle=True)
    assert len(lines(tmp_path / "run")) == 6


def test_the_device_and_the_order_of_the_data_decide_nothing(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=3)
    data.write_text("".join(sorted(data.read_text().splitlines(keepends=True), reverse=True)))
    solve(data, tmp_path / "run", device="cpu")
    keys = [line["key"] for line in lines(tmp_path / "run")]
    assert len(set(keys)) == len(keys) == 6


def test_every_text_that_a_model_may_be_sent_counts() -> None:
    formats = fingerprint.identity(Settings())["formats"]
    files = [path.name for path in Path(prompts.__file__).parent.iterdir() if path.suffix in (".yaml", ".txt")]
    assert set(formats) == {name.removesuffix(".yaml") for name in files}
    check = Path(prompts.__file__).parent / "check.txt"
    assert formats["check.txt"] == fingerprint.digest(check.read_text("utf-8").rstrip("\n"))


def test_a_script_or_a_wire_format_that_changed_is_refused(data: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.yaml"
    script.write_text("replies: [{turns: ['\\boxed{4}']}]")
    solve(data, tmp_path / "run", model=f"fake:{script}")
    script.write_text("replies: [{turns: ['\\boxed{5}']}]")
    data.write_text("not read when the settings are others")
    with pytest.raises(UsageError, match="other settings: weights"):
        solve(data, tmp_path / "run", model=f"fake:{script}")


def test_other_data_are_refused(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run")
    with pytest.raises(UsageError, match="traces of 6 problems that are not in"):
        solve(write(tmp_path / "other.jsonl", "2+2?"), tmp_path / "run")
    with pytest.raises(UsageError, match="traces of 6 problems that are not in"):
        solve(write(data, *(f"What is {n} + 4?" for n in range(6)), gold="5"), tmp_path / "run")


def test_a_failed_start_does_not_claim_the_directory(data: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such script"):
        solve(data, tmp_path / "new" / "run", model="fake:none.yaml")
    assert not (tmp_path / "new").exists()
    (tmp_path / "run").mkdir()
    with pytest.raises(UsageError, match="has the column"):
        solve(data, tmp_path / "run", by=("foo",))
    assert (tmp_path / "run").is_dir(), "what was there stays"
    assert solve(data, tmp_path / "run").results["problems"] == 6


def test_two_runs_do_not_write_the_same_directory(data: Path, tmp_path: Path) -> None:
    with trace.lock(tmp_path / "run"), pytest.raises(UsageError, match="Another run is writing to"):
        solve(data, tmp_path / "run")
    solve(data, tmp_path / "run")


def test_own_failures_are_not_scored_and_are_owed_again(tmp_path: Path) -> None:
    data = write(tmp_path / "d.jsonl", "2+2?", "fault?")
    for attempt in (1, 2):
        outcome = solve(data, tmp_path / "run")
        assert outcome.exit_code == 1
        assert (outcome.results["problems"], outcome.results["failed"], outcome.results["accuracy"]["n"]) == (2, 1, 1)
        assert len(lines(tmp_path / "run")) == 1 + attempt
    assert lines(tmp_path / "run")[-1]["grade"] is None


def test_a_finished_run_needs_no_model_and_changes_nothing(data: Path, tmp_path: Path) -> None:
    first = solve(data, tmp_path / "run")
    before = {path.name: path.read_bytes() for path in (tmp_path / "run").iterdir()}
    assert solve(data, tmp_path / "run").results == first.results
    assert {path.name: path.read_bytes() for path in (tmp_path / "run").iterdir()} == before


def test_the_gold_answer_is_recorded_but_never_shown_to_the_solver(tmp_path: Path) -> None:
    data = write(tmp_path / "d.jsonl", "2+2?", gold="1234567")
    solve(data, tmp_path / "run", strategy=f"{__name__}:spying")
    (line,) = lines(tmp_path / "run")
    assert line["answer"] == "None"
    assert line["problem"]["answer"] == "1234567"


async def spying(problem: Any, context: Any) -> Any:
    """A strategy that answers with the gold answer, if it can."""
    solution = await context.sample("cot")
    from solver.types import Solution

    return Solution(problem=problem, answer=str(problem.answer), status="ok", trajectories=(solution,))


def test_a_fallback_is_graded_with_and_without(tmp_path: Path) -> None:
    data = write(tmp_path / "d.jsonl", "crash?")
    outcome = solve(data, tmp_path / "run", strategy="hybrid")
    fallback = outcome.results["fallback"]
    assert (fallback["problems"], fallback["causes"]) == (1, {"code_error": 1})
    assert (fallback["gained"], fallback["lost"], fallback["gain"]) == (1, 0, 1.0)
    (line,) = lines(tmp_path / "run")
    assert (line["grade"]["strict"], line["grade_without_fallback"]["strict"]) == (True, False)


def test_the_last_number_is_never_a_strict_success(tmp_path: Path) -> None:
    grade = Grading().grade("4", "4", "last_number")
    assert (grade.strict, grade.lenient) == (False, True)


def test_the_manifest_says_what_was_asked_with_what(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", samples=2, seed=5)
    found = manifest.read(tmp_path / "run")
    (session,) = found["sessions"]
    sent = session["first_request"]
    assert (sent["temperature"], sent["top_p"], sent["seed"], sent["max_tokens"]) == (0.7, 1.0, 5, 512)
    assert "What is 0 + 4?" in sent["text"]
    assert found["grading"] == {"kind": "any", "tolerance": 1e-4}
    assert found["seeds"] == [5, 6]
    assert found["data"]["problems"] == 6
    assert len(found["identity"]["formats"]["cot"]) == 16
    assert "python" in session["versions"]
    assert all(line["schema"] == "tandem-trace/1" for line in lines(tmp_path / "run"))


class Revised(FakeBackend):
    """A model whose name stands for whatever revision a file says, as on a hub."""

    def __init__(self, place: str) -> None:
        super().__init__(Script(replies=(Reply(turns=("\\boxed{4}",)),)), "revised")
        self.place = Path(place)

    def facts(self) -> dict[str, Any]:
        return {"device": "cpu:7", "dtype": "float32", "revision": self.place.read_text()}

    def token_ids(self, prompt: prompts.Rendered) -> list[int]:
        return [ord(letter) for letter in prompt.plain]


def revised(argument: str, options: object) -> Revised:
    return Revised(argument)


def test_what_the_backend_says_of_itself_is_kept_and_another_revision_is_another_run(
    data: Path, tmp_path: Path
) -> None:
    (tmp_path / "revision").write_text("abc")
    model = f"{__name__}:revised:{tmp_path / 'revision'}"
    solve(data, tmp_path / "run", model=model, limit=2, concurrency=1)
    (session,) = manifest.read(tmp_path / "run")["sessions"]
    assert (session["device"], session["dtype"]) == ("cpu:7", "float32")
    prompt = "".join(map(chr, session["first_request"]["token_ids"]))
    assert prompt == prompts.load("cot").render("What is 0 + 4?").plain
    (tmp_path / "revision").write_text("def")
    before = {path.name: path.read_bytes() for path in (tmp_path / "run").iterdir()}
    with pytest.raises(UsageError, match="was made with the revision abc of this model, now def"):
        solve(data, tmp_path / "run", model=model)
    assert {path.name: path.read_bytes() for path in (tmp_path / "run").iterdir()} == before
    (tmp_path / "revision").write_text("abc")
    assert solve(data, tmp_path / "run", model=model).results["problems"] == 6


def test_a_wire_format_that_changed_is_named_and_no_other(data: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    text = (Path(prompts.__file__).parent / "cot.yaml").read_text("utf-8")
    mine.write_text(text)
    solve(data, tmp_path / "run", prompt=str(mine))
    content = manifest.read(tmp_path / "run")
    content["identity"]["formats"]["tir"] = "another"
    trace.write_json(tmp_path / "run" / manifest.MANIFEST, content)
    with pytest.raises(UsageError, match=r"made with other settings: formats tir 'another', now '[0-9a-f]{16}'\. "):
        solve(data, tmp_path / "run", prompt=str(mine))
