"""What goes wrong around a run: no room, no rights, torn and foreign files. A sentence each, and nothing lost."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from solver.cli import main
from solver.errors import UsageError
from solver.runs import trace
from solver.runs.trace import Trace
from tests.solver.runs.making import FAKE, lines, solve, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(tmp_path / "data.jsonl", *(f"What is {n} + 4?" for n in range(60)))


def command(data: Path, directory: Path) -> list[str]:
    words = ["run", str(data), "-o", str(directory), "-m", FAKE, "-s", "cot", "--concurrency", "4", "--json"]
    return [sys.executable, "-m", "solver.cli", *words]


@pytest.mark.parametrize("bytes_left", [0, 6_000, 20_000])
def test_a_disk_that_fills_up_loses_nothing(data: Path, tmp_path: Path, bytes_left: int) -> None:
    """No file may grow beyond so many bytes: the copy of the data, the record of the run and the traces meet that."""
    directory = tmp_path / "run"
    run = subprocess.run(
        command(data, directory),
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, bytes_left)),
    )
    assert run.returncode == 2, run.stderr
    assert "cannot be written: File too large." in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stderr.strip().count("\n") == 0
    path = directory / trace.TRACES
    whole = path.read_bytes().splitlines(keepends=True)[:-1] if path.exists() else []
    kept = {json.loads(line)["key"] for line in whole}
    assert len(kept) == len(whole)
    assert (bytes_left < 20_000) or len(kept) > 3
    again = subprocess.run(command(data, directory), capture_output=True, text=True, timeout=120)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["problems"] == 60
    keys = [line["key"] for line in lines(directory)]
    assert len(keys) == len(set(keys)) == 60
    assert kept <= set(keys)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_directory_that_may_not_be_written(data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    solve(data, tmp_path / "run", limit=2)
    (tmp_path / "run").chmod(0o500)
    assert main(command(data, tmp_path / "run")[3:]) == 2
    assert "cannot be written: Permission denied." in capfd.readouterr().err


@pytest.mark.parametrize("name", [trace.TRACES, "run.json", "results.json", ".lock"])
def test_a_directory_in_place_of_a_file(
    data: Path, tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "run" / name).mkdir(parents=True)
    (tmp_path / "run" / name / "something").touch()
    assert main(command(data, tmp_path / "run")[3:]) == 2
    err = capfd.readouterr().err
    assert "Is a directory" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("cut", [1, 40, 400])
def test_half_a_line_is_owed_again_and_the_rest_stays(data: Path, tmp_path: Path, cut: int) -> None:
    solve(data, tmp_path / "run", limit=5)
    path = tmp_path / "run" / trace.TRACES
    before = path.read_bytes()
    path.write_bytes(before[:-cut])
    assert solve(data, tmp_path / "run", limit=5).results["problems"] == 5
    after = path.read_bytes()
    assert after.startswith(b"".join(before.splitlines(keepends=True)[:4]))
    assert len(after.splitlines()) == 5


def test_half_a_line_longer_than_what_is_read_at_once(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=2)
    path = tmp_path / "run" / trace.TRACES
    before = path.read_bytes()
    path.write_bytes(before + b"{" * (3 * trace.CHUNK))
    trace.Writer(tmp_path / "run").close()
    assert path.read_bytes() == before
    path.write_bytes(b"{" * (3 * trace.CHUNK))
    trace.Writer(tmp_path / "run").close()
    assert path.read_bytes() == b""


def test_repeated_ids_are_named_and_each_is_solved(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    rows = [{"question": f"{n}+4?", "answer": "4", "id": "same"} for n in range(3)]
    data = tmp_path / "d.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(command(data, tmp_path / "run")[3:]) == 0
    assert "repeats 2 ids; the repeated ones got a suffix, the first is now 'same#2'." in capfd.readouterr().err
    assert sorted(line["problem"]["id"] for line in lines(tmp_path / "run")) == ["same", "same#2", "same#3"]


def test_a_trace_of_the_same_key_stands_for_an_earlier_one(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=3)
    path = tmp_path / "run" / trace.TRACES
    first = Trace.model_validate_json(path.read_bytes().splitlines()[0])
    problem = first.problem.model_copy(update={"meta": {"schema": "tandem-trace/1", "key": "ab"}})
    other = first.model_copy(update={"answer": "9", "problem": problem})
    path.write_bytes(path.read_bytes() + other.model_dump_json().encode() + b"\n")
    found = list(trace.read(tmp_path / "run"))
    assert len(found) == 3
    assert found[-1] == other
    spaced = json.dumps(first.model_dump(by_alias=True))  # as another program would write it
    path.write_bytes(path.read_bytes() + spaced.encode() + b"\n")
    assert list(trace.read(tmp_path / "run"))[-1] == first


def test_a_copy_that_fails_leaves_the_traces_as_they_were(data: Path, tmp_path: Path) -> None:
    solve(data, tmp_path / "run", limit=3)
    before = (tmp_path / "run" / trace.TRACES).read_bytes()

    def fails(traces):
        yield next(traces)
        raise OSError(28, "No space left on device")

    with pytest.raises(UsageError, match=r"No space left on device\. The traces are as they were\."):
        trace.rewrite(tmp_path / "run", fails)
    assert (tmp_path / "run" / trace.TRACES).read_bytes() == before
    assert not (tmp_path / "run" / "traces.jsonl.new").exists()
