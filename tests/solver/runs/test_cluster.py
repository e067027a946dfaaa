"""Runs on a real Ray cluster of two nodes, with workers, reader and driver really killed."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from solver.config import Settings
from solver.errors import BackendError, TandemError, UsageError
from solver.runs import cluster, fingerprint, manifest, trace
from solver.runs.grading import Grading
from tests.solver.runs.making import FAKE, lines, solve, write

HERE = Path(__file__).parent
PROBLEMS = HERE.parents[1] / "cases" / "problems.jsonl"
DELAY = 0.3
SECONDS = 120  # until something that must happen has not happened, on a machine that is busy with other things

try:
    hire = cluster.hire("local", None)
    import ray
    from ray.cluster_utils import Cluster

    from solver.runs.cluster.engine import Engine, Orders, raised
    from solver.runs.cluster.feed import Feed
    from solver.runs.cluster.room import room
except TandemError as error:
    pytest.skip(str(error), allow_module_level=True)


@pytest.fixture(scope="module")
def nodes() -> Iterator[Cluster]:
    """A cluster of two nodes on this machine, each with a CPU."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(HERE.parents[2]), *filter(None, sys.path)]))
        started = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
        started.add_node(num_cpus=1, include_dashboard=False)
        yield started
        started.shutdown()


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a hundred problems, a script that takes a while for each, and an undisturbed run `here`.

    Three in ten are answered wrongly.
    """
    place = tmp_path_factory.mktemp("hundred")
    rows = [{"question": f"What is {n} + 0?", "answer": str(n + (n % 10 < 3))} for n in range(100)]
    (place / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    turn = "{{text: 'It is \\boxed{{{n}}}.', delay: {delay}}}"
    replies = [f"  - {{question: 'What is {n} ', turns: [{turn.format(n=n, delay=DELAY)}]}}" for n in range(100)]
    (place / "script.yaml").write_text("replies:\n" + "\n".join(replies) + "\n")
    go_on(place, place / "here")
    return place


def go_on(hundred: Path, directory: Path) -> None:
    """Solve what `directory` does not hold yet of the hundred, in this process and without Ray."""
    solve(hundred / "data.jsonl", directory, model=f"fake:{hundred / 'script.yaml'}", concurrency=100)


def start(hundred: Path, directory: Path, *more: str) -> subprocess.Popen[str]:
    """The command in a process group of its own, as a shell starts it."""
    words = ["run", str(hundred / "data.jsonl"), "-o", str(directory), "-m", f"fake:{hundred / 'script.yaml'}"]
    command = [sys.executable, "-m", "solver.cli", *words, "-s", "cot", "--concurrency", "4", *more]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def wait_until(happened: Callable[[], Any], what: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < deadline, f"{what} did not come"
        time.sleep(0.02)


def wait_for_lines(directory: Path, count: int, process: subprocess.Popen[str]) -> None:
    path = directory / trace.TRACES

    def there() -> bool:
        assert process.poll() is None, process.communicate()
        return path.exists() and path.read_bytes().count(b"\n") >= count

    wait_until(there, f"{count} traces")


def processes() -> dict[int, tuple[int, str]]:
    """Parent and title of every process that has not ended, by its number."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
                if state != "Z":
                    title = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                    found[int(entry.name)] = int(parent), title
    return found


def below(ancestor: int) -> dict[int, str]:
    """Titles of the processes that descend from one."""
    every, found, grown = processes(), {ancestor: ""}, True
    while grown:
        more = {number: title for number, (up, title) in every.items() if up in found and number not in found}
        found |= more
        grown = bool(more)
    return {number: title for number, title in found.items() if number != ancestor}


def workers(nodes: Cluster, title: str) -> list[list[int]]:
    """The worker processes that do something, by node."""
    raylets = [node.all_processes["raylet"][0].process.pid for node in nodes.list_all_nodes()]
    return [[number for number, called in below(raylet).items() if title in called] for raylet in raylets]


def assert_all_are_there_once(directory: Path, *, undisturbed: Path) -> None:
    found, expected = (sorted(lines(one), key=lambda line: line["key"]) for one in (directory, undisturbed))
    assert len(found) == len({line["key"] for line in found}) == 100
    assert [(line["key"], line["grade"]) for line in found] == [(line["key"], line["grade"]) for line in expected]


@pytest.mark.slow
def test_killed_workers_lose_nothing_and_nothing_comes_twice(nodes: Cluster, hundred: Path, tmp_path: Path) -> None:
    directory = tmp_path / "run"
    process = start(hundred, directory, "--ray", nodes.address)
    wait_for_lines(directory, 15, process)
    engines = workers(nodes, "ray::MapWorker")
    assert [len(each) for each in engines] == [1, 1], "one engine a node"
    os.kill(engines[1][0], signal.SIGKILL)
    wait_for_lines(directory, 30, process)
    (reader,) = [number for each in workers(nodes, "ray::ReadSource") for number in each]
    os.kill(reader, signal.SIGKILL)
    out, err = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, err
    assert out.startswith("problems     100\nstrict       70.0%")
    assert "ray" not in err.lower(), "what Ray says of it is in its logs"
    (session,) = manifest.read(directory)["sessions"]
    assert session["ray"] == {"version": ray.__version__, "engines": 2, "nodes": 2}
    assert "What is " in session["first_request"]["text"]
    assert_all_are_there_once(directory, undisturbed=hundred / "here")


@pytest.mark.slow
def test_ctrl_c_drains_and_the_run_goes_on_without_ray(nodes: Cluster, hundred: Path, tmp_path: Path) -> None:
    directory = tmp_path / "run"
    process = start(hundred, directory, "--ray", nodes.address)
    wait_for_lines(directory, 5, process)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=SECONDS)
    assert process.returncode == 130, err
    assert "finishing what is under way" in err
    assert "Traceback" not in err
    finished = lines(directory)
    assert 5 <= len(finished) <= 30
    assert f"problems     {len(finished)}" in out
    wait_until(lambda: workers(nodes, "ray::MapWorker") == [[], []], "the end of the engines")
    go_on(hundred, directory)
    assert_all_are_there_once(directory, undisturbed=hundred / "here")
    assert ["ray" in session for session in manifest.read(directory)["sessions"]] == [True, False]


@pytest.mark.slow
def test_a_second_ctrl_c_gives_up_and_ends_the_cluster_that_was_started(hundred: Path, tmp_path: Path) -> None:
    directory = tmp_path / "run"
    process = start(hundred, directory, "--ray", "local", "--engines", "2")
    wait_for_lines(directory, 5, process)
    started = below(process.pid)
    assert sum("ray::MapWorker" in title for title in started.values()) == 2
    for _ in range(2):
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(DELAY / 10)
    _, err = process.communicate(timeout=SECONDS)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    assert 5 <= len(lines(directory)) < 20
    wait_until(lambda: not started.keys() & processes().keys(), "the end of the processes of Ray")


@pytest.mark.slow
def test_a_killed_driver_takes_the_cluster_that_it_started_along(hundred: Path, tmp_path: Path) -> None:
    directory = tmp_path / "run"
    process = start(hundred, directory, "--ray", "local", "--engines", "2")
    wait_for_lines(directory, 5, process)
    agents = ("DashboardAgent", "RuntimeEnvAgent")  # these two ask now and then whether there is a cluster
    started = {number for number, title in below(process.pid).items() if not any(one in title for one in agents)}
    process.kill()
    process.communicate()
    wait_until(lambda: not started & processes().keys(), "the end of the processes of Ray")
    go_on(hundred, directory)
    assert_all_are_there_once(directory, undisturbed=hundred / "here")


@pytest.mark.slow
def test_the_embedded_model_answers_the_same_as_without_ray(nodes: Cluster, tmp_path: Path) -> None:
    chosen = {"model": "embedded", "strategy": "hybrid", "max_tokens": 100, "limit": 8, "device": "cpu"}
    there, here = tmp_path / "there", tmp_path / "here"
    solve(PROBLEMS, there, hire=cluster.hire(nodes.address, None), **chosen)
    solve(PROBLEMS, here, **chosen)

    def said(directory: Path) -> list[Any]:
        return sorted(
            (line["key"], line["answer"], line["grade"], [[step["text"] for step in one["steps"]] for one in tries])
            for line in lines(directory)
            for tries in [line["trajectories"]]
        )

    assert said(there) == said(here)
    facts = [manifest.read(one)["sessions"][0] for one in (there, here)]
    assert facts[0]["first_request"]["token_ids"]
    assert (facts[0]["device"], facts[0]["dtype"]) == (facts[1]["device"], facts[1]["dtype"])


@pytest.mark.slow
def test_what_goes_wrong_in_an_engine_is_said_here(nodes: Cluster, tmp_path: Path) -> None:
    data, crew = write(tmp_path / "d.jsonl", "2+2?", "fault?"), cluster.hire(nodes.address, 1)
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "config.json").write_text("{}")
    with pytest.raises(UsageError, match="model cannot be read as a causal language model"):
        solve(data, tmp_path / "run", model=f"hf:{tmp_path / 'model'}", hire=crew)
    assert not (tmp_path / "run" / manifest.MANIFEST).exists(), "a model that cannot be read claims no directory"
    outcome = solve(data, tmp_path / "run", hire=crew)
    assert (outcome.exit_code, outcome.results["problems"], outcome.results["failed"]) == (1, 2, 1)


@pytest.mark.parametrize(
    ("address", "error", "said"),
    [
        ("127.0.0.1:1", BackendError, "No Ray cluster can be reached at 127.0.0.1:1: .*refused"),
        ("nonsense", UsageError, "No address of a Ray cluster: 'nonsense'"),
        ("ray://127.0.0.1:10001", UsageError, "does not work through a Ray client"),
    ],
)
def test_an_address_without_a_cluster_is_a_sentence(
    tmp_path: Path, address: str, error: type[TandemError], said: str
) -> None:
    with pytest.raises(error, match=said):
        solve(write(tmp_path / "d.jsonl", "2+2?"), tmp_path / "run", hire=cluster.hire(address, None))
    assert not (tmp_path / "run" / manifest.MANIFEST).exists()


def orders(**changed: Any) -> Orders:
    settings = Settings(model=FAKE, strategy="cot")
    return Orders(settings, Grading(), {**fingerprint.identity(settings), **changed}, str(Path.cwd()))


def test_an_engine_says_what_it_is_with_its_trace() -> None:
    problem = '{"question": "2+2?", "answer": "4"}'
    row = asyncio.run(Engine(orders())({"key": "1", "problem": problem}))
    assert json.loads(row["about"])["first_request"]["max_tokens"] == 512
    assert json.loads(row["trace"])["grade"]["strict"]


def test_a_node_with_other_weights_is_refused() -> None:
    row = asyncio.run(Engine(orders(weights="0123"))({"key": "1", "problem": '{"question": "2+2?"}'}))
    error = raised(row["error"])
    assert isinstance(error, UsageError)
    assert "is not set up like the one that started the run: weights '0123', now " in str(error)


async def test_a_feed_has_one_reader_and_ends_after_the_last_in_whatever_order_it_is_told() -> None:
    feed, rows = Feed(), [{"key": str(place), "problem": "{}"} for place in range(2)]
    assert [await feed.begin(), await feed.begin()] == [True, False]
    await feed.put(rows[0])
    await feed.close(2)
    assert await feed.take() == rows[0]
    waiting = asyncio.create_task(feed.take())
    await asyncio.sleep(0.01)
    assert not waiting.done()
    await feed.put(rows[1])
    assert await waiting == rows[1]
    assert await feed.take() is None


@pytest.mark.parametrize(
    ("resources", "engines", "gpu", "expected"),
    [
        ([{"CPU": 8.0}, {"CPU": 4.0}], None, True, (2, 2, 4, 0)),
        ([{"CPU": 8.0}], 3, True, (3, 1, 2, 0)),
        ([{"CPU": 2.0}], 4, True, (4, 1, 0.5, 0)),
        ([{"CPU": 8.0, "GPU": 4.0}, {"CPU": 8.0}], None, True, (4, 2, 4, 1)),
        ([{"CPU": 8.0, "GPU": 2.0}], 4, True, (4, 1, 2, 0.5)),
        ([{"CPU": 8.0, "GPU": 2.0}], None, False, (1, 1, 8, 0)),
        ([{"CPU": 8.0}, {}], None, True, (1, 2, 8, 0)),
        ([{}], None, True, (1, 1, 0, 0)),
    ],
)
def test_engines_share_what_the_nodes_have(
    resources: list[dict[str, float]], engines: int | None, gpu: bool, expected: tuple[float, ...]
) -> None:
    nodes = [{"Alive": True, "Resources": each} for each in resources] + [{"Alive": False, "Resources": {"CPU": 1.0}}]
    found = room(nodes, engines, gpu=gpu)
    assert (found.engines, found.nodes, found.cpus, found.gpus) == expected
