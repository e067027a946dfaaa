"""The HTTP backend finds out what a server understands, says what it cannot do, and behaves like any backend."""

from __future__ import annotations

import asyncio
import logging
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from solver import backends, cli
from solver.backends.base import Request
from solver.backends.fake import Reply, Script
from solver.backends.openai import OpenAIBackend
from solver.backends.options import Options
from solver.errors import BackendError, UsageError
from tests.solver.backends import impatient
from tests.solver.backends.asking import ask, prompt
from tests.solver.backends.faulty_server import FaultyServer
from tests.solver.backends.served_model import Served

TEXT = "one two three four five six seven eight"


@contextmanager
def serving(
    *turns: str, mode: str = "", batch_size: int = 8, **habits: Any
) -> Iterator[tuple[FaultyServer, OpenAIBackend]]:
    with FaultyServer(Served(Script(replies=(Reply(turns=turns or (TEXT,)),)), **habits)) as server:
        backend = impatient.load(f"tiny@{server.url}{mode}", Options(batch_size=batch_size))
        yield server, backend
        asyncio.run(backend.close())


def wait_until(true: Any) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)


@pytest.mark.parametrize("lists", [True, False])
@pytest.mark.parametrize(
    ("habits", "mode"),
    [
        ({}, "continue"),
        ({"continues": "always"}, "continue"),
        ({"continues": "never"}, "turns"),
        ({"continues": "refused"}, "turns"),
        ({"usage": False}, "turns"),
        ({"rejects": ("stream_options",)}, "turns"),
        ({"endpoints": ("/v1/completions",)}, "completions"),
    ],
)
def test_what_a_server_understands_is_found_out_and_recorded(habits, mode, lists):
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)), **habits)) as server:
        server.lists = lists
        with_backend = impatient.load(f"tiny@{server.url}", Options())
        assert with_backend.name == f"{server.spec}#{mode}"
        assert asyncio.run(ask(with_backend, "?")).text == TEXT
        asyncio.run(with_backend.close())
        again = backends.load(with_backend.name)
        assert again.name == with_backend.name, "the name that a trace holds is a spec"
        asyncio.run(again.close())


@pytest.mark.parametrize("name", ["stream_options", "logprobs", "seed", "top_p", "temperature", "max_tokens"])
def test_what_a_server_refuses_is_not_sent_again(name, caplog):
    with serving(rejects=(name,)) as (server, backend):
        answer = asyncio.run(ask(backend, "?", seed=3, max_tokens=5))
        assert answer.text == "one two three four five"
        assert answer.finish.reason == "length"
        assert name not in server.bodies[-1]
        assert server.bodies[-1].get("max_completion_tokens") == (5 if name == "max_tokens" else None)
        assert (answer.finish.logprob is None) == (name == "logprobs")
        said = [record.message for record in caplog.records if record.levelno == logging.WARNING]
        assert len(said) == (name in ("stream_options", "seed", "top_p", "temperature")), (
            "what changes the text, or a count"
        )


def test_everything_that_is_asked_for_is_sent():
    with serving() as (server, backend):
        stops = ("a a", "b b", "c c", "d d", "six")
        answer = asyncio.run(ask(backend, "?", seed=3, temperature=0.5, top_p=0.9, max_tokens=7, stop=stops))
        sent = server.bodies[-1]
    assert (answer.text, answer.finish.stop) == ("one two three four five ", "six"), (
        "the fifth stop is not sent, but holds"
    )
    wanted = {"model": "tiny", "seed": 3, "temperature": 0.5, "top_p": 0.9, "max_tokens": 7, "stop": [*stops[:4]]}
    assert {name: sent[name] for name in wanted} == wanted


def test_a_stop_that_a_server_does_not_name_is_not_left_to_it():
    with serving("one two three", names_stop=False) as (server, backend):
        answer = asyncio.run(ask(backend, "?", stop=("two",)))
        assert (answer.text, answer.finish.reason, answer.finish.stop) == ("one ", "stop", "two")
        assert "stop" not in server.bodies[-1]


def test_a_template_without_a_system_role():
    with serving(system=False) as (server, backend):
        assert asyncio.run(ask(backend, "clips?")).text == TEXT
        assert server.bodies[-1]["messages"] == [{"role": "user", "content": "Think.\n\nclips?"}]


@pytest.mark.parametrize("clips", [False, True])
@pytest.mark.parametrize("mode", ["#continue", "#turns", "#completions"])
def test_a_full_window(clips, mode):
    with serving(mode=mode, window=60, clips=clips) as (_, backend):
        used = asyncio.run(ask(backend, "?", max_tokens=20)).finish.prompt_tokens
        full = asyncio.run(ask(backend, "? " + "x " * (57 - used), max_tokens=20))
        assert (full.text, full.finish.reason) == ("one two three", "context")
        over = asyncio.run(ask(backend, "? " + "x " * 60, max_tokens=20))
        assert (over.text, over.finish.reason, over.finish.completion_tokens) == ("", "context", 0)


def test_tokens_are_estimated_where_they_are_not_reported(caplog):
    with serving(usage=False) as (_, backend):
        finish = asyncio.run(ask(backend, "x" * 400)).finish
    assert finish.completion_tokens == 8
    assert 100 <= finish.prompt_tokens <= 110
    assert "counted roughly" in caplog.text


def test_outputs_become_messages_where_nothing_is_continued(caplog):
    first = "Half of 48.\n```python\nprint(48 // 2)\n```\n```output"
    turn = prompt("clips?", first + "\n24\n```\n")
    with serving("one", "two", mode="", continues="never") as (server, backend):
        request = Request(
            type(turn)(turn.messages, turn.plain, turn.assistant, ((0, len(first)),)), stop=("```output",)
        )

        async def twice() -> list[str]:
            return ["".join([delta.text async for delta in backend.generate(request)]) for _ in range(2)]

        assert asyncio.run(twice()) == ["two", "two"]
        assert server.bodies[-1]["messages"][1:] == [
            {"role": "user", "content": "clips?"},
            {"role": "assistant", "content": "Half of 48.\n```python\nprint(48 // 2)\n```\n"},
            {"role": "user", "content": "```output\n24\n```\n"},
        ]
    assert caplog.text.count("continues no text") == 1, "said once"


@pytest.mark.parametrize(("habits", "doubts"), [({}, 0), ({"continues": "never"}, 1), ({"continues": "refused"}, 1)])
def test_who_insists_on_going_on_is_told_when_it_looks_wrong(habits, doubts, caplog):
    with serving(mode="#continue", **habits) as (_, backend):
        assert backend.name.endswith("#continue")
    assert caplog.text.count("does not seem to continue") == doubts


def test_ending_early_closes_the_connection():
    with serving() as (server, backend):
        server.choose = lambda number, body: "hang"

        async def begin() -> None:
            deltas = backend.generate(Request(prompt("?")))
            assert (await anext(deltas)).text == "one"
            await deltas.aclose()  # type: ignore[attr-defined]

        asyncio.run(begin())
        wait_until(lambda: server.left == 1 and not server.running)
        server.choose = lambda number, body: None
        assert asyncio.run(ask(backend, "?")).text == TEXT


def test_many_threads_with_loops_of_their_own():
    with serving(batch_size=3) as (server, backend):
        texts: list[str] = []

        def worker() -> None:
            for _ in range(5):
                texts.append(asyncio.run(ask(backend, "?")).text)

        threads = [threading.Thread(target=worker) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert texts == [TEXT] * 30
        assert server.most_running <= 3


def test_closing_fails_what_runs_and_what_comes():
    with serving() as (server, backend):
        server.choose = lambda number, body: "hang"

        async def close_meanwhile() -> None:
            asked = asyncio.create_task(ask(backend, "?"))
            while not server.running:
                await asyncio.sleep(0.005)
            await backend.close()
            with pytest.raises(BackendError, match="closed"):
                await asked
            with pytest.raises(BackendError, match="closed"):
                await ask(backend, "?")

        asyncio.run(close_meanwhile())


@pytest.mark.slow
@pytest.mark.parametrize("silent_from", [0, 1])
def test_ctrl_c_does_not_wait_for_a_server(silent_from):
    """Neither for its first word ever, nor for the middle of an answer."""
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)))) as server:
        server.choose = lambda number, body: "hang" if number >= silent_from else None
        command = [sys.executable, "-m", "solver.cli", "-m", f"{server.spec}#turns", "-s", "cot", "Why?"]
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # the tests may run where it is ignored
        )
        wait_until(lambda: len(server.bodies) == silent_from + 1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, "Interrupted.\n")


def test_a_key_is_sent_and_one_that_is_wrong_or_missing_is_a_sentence(monkeypatch, capsys):
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),))), key="sesame") as server:
        monkeypatch.setenv("OPENAI_API_KEY", "sesame")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        backend = impatient.load("tiny", Options())
        assert backend.name == f"{server.spec}#continue"
        assert "sesame" not in backend.name
        asyncio.run(backend.close())
        for key in ("wrong", ""):
            monkeypatch.setenv("OPENAI_API_KEY", key)
            assert cli.main(["-m", "openai:tiny", "What is 1 + 1?"]) == 4
            said = f"{server.url} does not let us in: Incorrect API key provided."
            assert capsys.readouterr().err == f"Error: {said} Set OPENAI_API_KEY to a key it knows.\n"


def test_no_server_and_no_such_model_are_sentences(capsys):
    assert cli.main(["-m", "openai:tiny@http://127.0.0.1:9/v1", "What is 1 + 1?"]) == 4
    assert capsys.readouterr().err.startswith("Error: No server answers at http://127.0.0.1:9/v1 (Conn")
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)), names=("tiny", "large"))) as server:
        assert cli.main(["-m", f"openai:tinny@{server.url}", "What is 1 + 1?"]) == 2
        assert capsys.readouterr().err == f"Error: {server.url} has no model 'tinny'. There are: large, tiny.\n"
        with pytest.raises(UsageError, match=r"No model is named before the @\. There are: large, tiny"):
            backends.load(f"openai:@{server.url}")
        with pytest.raises(UsageError, match=r"not said which model\. Write openai:NAME"):
            backends.load("openai:")
        with pytest.raises(UsageError, match="--dtype is not for a server"):
            backends.load(f"openai:tiny@{server.url}", dtype="float16")
        with pytest.raises(BackendError, match="often in /v1"):
            backends.load(f"openai:tiny@{server.url}/api")


@pytest.mark.parametrize(
    "url", ["http://host:port/v1", "http://[::1/v1", "http://127.0.0.1:70000/v1", "http://a\u2100b.c/v1"]
)
def test_a_url_that_is_none_is_a_sentence(url, capsys):
    assert cli.main(["-m", f"openai:tiny@{url}", "What is 1 + 1?"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"Error: '{url}' is not a URL")
    assert said.count("\n") == 1


@pytest.mark.parametrize("name", ["adapter", "quantize", "revision"])
def test_options_of_local_models_are_refused(name):
    with pytest.raises(UsageError, match=f"--{name} is not for a server"):
        backends.load("openai:tiny@http://127.0.0.1:9/v1", **{name: "int8"})
