"""A client that leaves, or does not read, takes its work with it; a sandbox that is killed takes nobody with it."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from solver.backends.fake import Reply
from solver.serve import connection
from solver.serve.bounds import Bounds
from tests.solver.serve.serving import ENDLESS, FLOOD, LOOP, at_work, descendants, serving, until, zygotes


@pytest.fixture
def backend(scripted):
    return scripted(
        Reply(question="endless", turns=[ENDLESS]),
        Reply(question="flood", turns=[FLOOD]),
        Reply(question="hang", plain="Python", turns=[LOOP, r"So \boxed{5}."]),
        [r"\boxed{4}"],
    )


def chat(question, stream):
    flag = "true" if stream else "false"
    return f'{{"model": "tandem", "stream": {flag}, "messages": [{{"role": "user", "content": "{question}"}}]}}'


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("api/solve", '{"question": "endless"}'),
        ("v1/chat/completions", chat("endless", True)),
        ("v1/chat/completions", chat("endless", False)),
    ],
)
def test_leaving_ends_the_decoding(backend, path, body):
    with serving(backend, strategy="cot", max_tokens=99_999) as served:
        with served.connection(path, body):
            until(lambda: backend.running and served.desk.running)
        until(lambda: not backend.running and not served.desk.running)
        assert backend.cancelled == 1
        assert served.chat("2+2?").json()["tandem"]["answer"] == "4"


def test_leaving_in_the_middle_of_a_stream(backend):
    with serving(backend, strategy="cot", max_tokens=99_999) as served:
        with served.streaming("endless") as lines:
            assert next(lines) == "event: start"
            assert next(line for line in lines if line == "event: delta")
        until(lambda: not backend.running and not served.desk.running)
        assert backend.cancelled == 1


def test_leaving_the_queue_frees_the_place_in_it(backend):
    with serving(backend, Bounds(concurrency=1, queue=1), strategy="cot", max_tokens=99_999) as served:
        with served.connection("api/solve", '{"question": "endless"}'):
            until(lambda: backend.running)
            with served.connection("api/solve", '{"question": "2+2?"}'):
                until(lambda: served.desk.waiting)
                assert served.chat("2+2?").status_code == 429
            until(lambda: not served.desk.waiting)
        until(lambda: not served.desk.running)
        assert served.chat("2+2?").status_code == 200


def test_leaving_ends_the_program(backend):
    with serving(backend, wall=60.0) as served:
        with served.connection("v1/chat/completions", chat("hang", True)):
            until(lambda: at_work(os.getpid()))
            looping = at_work(os.getpid())
        until(lambda: not descendants(os.getpid()) & looping)
        until(lambda: not served.desk.running)


def test_a_killed_worker_is_a_failed_program_and_no_failed_request(backend):
    with serving(backend, wall=60.0) as served:
        with served.streaming("hang") as lines:
            until(lambda: at_work(os.getpid()))
            for pid in at_work(os.getpid()):
                os.kill(pid, signal.SIGKILL)
            said = "\n".join(lines)
        assert '"status":"crashed"' in said
        assert "event: solution" in said


def test_a_killed_sandbox_is_started_again(backend):
    with serving(backend, wall=0.3) as served:
        assert served.chat("hang").status_code == 200
        killed = zygotes(os.getpid())
        assert killed
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        response = served.chat("hang")
        assert response.status_code == 200
        assert "TimeoutError: the program was stopped after 0.3 seconds." in response.text


@pytest.mark.parametrize("path", ["api/solve", "v1/chat/completions"])
def test_who_does_not_read_is_given_up(backend, path, monkeypatch):
    """What waits to be sent stays small meanwhile, and others are answered."""
    monkeypatch.setattr(connection, "STALLED", 0.5)
    body = '{"question": "flood"}' if path == "api/solve" else chat("flood", True)
    one = Bounds(concurrency=1)
    with serving(backend, one, strategy="cot", max_tokens=99_999) as served, served.connection(path, body):
        until(lambda: served.desk.running)
        assert served.chat("2+2?").json()["tandem"]["answer"] == "4"  # when its turn comes
        assert not served.desk.running


def test_silence_is_filled(backend, monkeypatch):
    monkeypatch.setattr(connection, "KEEP_ALIVE", 0.05)
    with serving(backend, wall=0.5) as served, served.streaming("hang") as lines:
        said = list(lines)
    assert ": still at work" in said
    assert said[-3] == "event: solution"


async def test_closing_tells_everybody(backend):
    """What is under way when the server closes is told so, and is no answer."""
    with serving(backend, Bounds(concurrency=1), strategy="cot", max_tokens=99_999) as served:
        asked = [asyncio.to_thread(served.chat, "endless"), asyncio.to_thread(served.solve, "endless")]
        tasks = [asyncio.create_task(each) for each in asked]
        await asyncio.to_thread(until, lambda: served.desk.running and served.desk.waiting)
        await served.desk.close()
        found = await asyncio.gather(*tasks)
        assert all("shutting_down" in each.text for each in found)
        assert not any("event: solution" in each.text or "finish_reason" in each.text for each in found)
        assert served.chat("2+2?").status_code == 503
