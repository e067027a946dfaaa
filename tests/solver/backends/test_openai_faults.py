"""Whatever a server does wrong, no character of an answer is lost or comes twice, and a failure is called one."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

import pytest

from solver.backends.base import Finish
from solver.backends.fake import Reply, Script
from solver.backends.http.retrying import Retrying
from solver.backends.openai import OpenAIBackend
from solver.backends.options import Options
from solver.errors import BackendError
from tests.solver.backends import impatient
from tests.solver.backends.asking import Answer, ask
from tests.solver.backends.faulty_server import FAILURES, IN_THE_MIDDLE, ODDITIES, FaultyServer
from tests.solver.backends.served_model import LOGPROB, Served

TEXT = "Half of 48 — naïve, 数学 🙂, 12 € — is\n\n  found so:\t24 and 72 are what\n comes of it."
TOKENS = len(TEXT.split())
MODES = ("continue", "turns", "completions")


@pytest.fixture(scope="module", params=MODES)
def served(request):
    """A server and the backend that speaks to it in one mode."""
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)))) as server:
        backend = impatient.load(f"{server.spec.partition(':')[2]}#{request.param}", Options())
        yield server, backend
        asyncio.run(backend.close())


def asked(server: FaultyServer, backend: OpenAIBackend, *faults: str | None) -> tuple[Answer, int]:
    """The answer when the first requests fail so, and how many requests it took."""
    before = len(server.bodies)
    server.choose = lambda number, body: dict(enumerate(faults, before)).get(number)
    answer = asyncio.run(ask(backend, "clips?", seed=7))
    return answer, len(server.bodies) - before


@pytest.mark.parametrize("fault", FAILURES)
def test_a_failure_is_survived(served, fault):
    answer, requests = asked(*served, fault)
    assert (answer.text, requests) == (TEXT, 2)
    assert (answer.finish.reason, answer.finish.completion_tokens) == ("eos", TOKENS)
    assert answer.finish.logprob == LOGPROB * TOKENS, "of the text that came, whoever wrote it"


@pytest.mark.parametrize("oddity", ODDITIES)
def test_an_oddity_is_read_as_it_is_meant(served, oddity):
    answer, requests = asked(*served, oddity)
    assert (answer.text, requests) == (TEXT, 1)
    assert (answer.finish.reason, answer.finish.completion_tokens, answer.finish.wasted_tokens) == ("eos", TOKENS, 0)


def test_one_failure_after_another(served):
    server, backend = served
    answer, requests = asked(server, backend, "drop", "429", "garbage", "truncated", "500", "drop")
    assert (answer.text, requests) == (TEXT, 7)
    assert answer.finish.completion_tokens == TOKENS


def test_what_was_paid_in_vain_is_counted(served):
    server, backend = served
    whole, _ = asked(server, backend)
    again, _ = asked(server, backend, "drop", "drop at once")
    assert whole.finish.wasted_tokens == 0
    assert again.finish.wasted_tokens == whole.finish.prompt_tokens + TOKENS // 2


@pytest.mark.parametrize("fault", ["drop at once", "429", "500"])
def test_a_server_that_goes_on_failing_is_a_failure(served, fault):
    server, backend = served
    with pytest.raises(BackendError, match=rf"^{server.url} failed 8 times, the last time with [^\n]*$"):
        asked(server, backend, *[fault] * 8)
    assert asked(server, backend)[0].text == TEXT, "and nothing is left over from it"


@pytest.mark.parametrize(("fault", "says"), [("quota", "Pay"), ("page", "instead of a stream"), ("long wait", "86400")])
def test_what_does_not_pass_is_not_tried_again(served, fault, says):
    server, backend = served
    before = server.did[fault]
    with pytest.raises(BackendError, match=says):
        asked(server, backend, fault)
    assert server.did[fault] == before + 1


def test_a_line_without_end_does_not_fill_the_memory(served):
    with pytest.raises(BackendError, match="byte limit"):
        asked(*served, *["endless line"] * 8)


def test_a_server_is_left_alone_for_as_long_as_it_asks(served):
    begin = time.monotonic()
    assert asked(*served, "429 wait")[0].text == TEXT
    assert time.monotonic() - begin >= 0.2


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("other", ["One or two or three four.", "One."])
def test_another_text_after_a_break(mode, other):
    """It is gone on with where it stopped, if the server can do that; what was passed on cannot be taken back."""
    with FaultyServer(Served(Script(replies=(Reply(turns=("One two three four.",)),)))) as server:
        backend = impatient.load(f"tiny@{server.url}#{mode}", Options())
        first = len(server.bodies)

        def choose(number: int, body: object) -> str | None:
            text = other if number == first + 1 else "One two three four."
            server.served.script = Script(replies=(Reply(turns=(text,)),))
            return "drop" if number == first else None

        server.choose = choose
        if mode == "turns":
            with pytest.raises(BackendError, match="wrote another when asked again"):
                asyncio.run(ask(backend, "?"))
        else:
            answer = asyncio.run(ask(backend, "?"))
            assert (answer.text, answer.finish.completion_tokens) == ("One two three four.", 4)
            assert len(server.bodies) == first + 3
        asyncio.run(backend.close())


def test_a_line_that_never_holds_for_a_whole_answer():
    """Every answer breaks off: a server that continues a text comes to its end all the same."""
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)))) as server:
        backend = impatient.load(f"tiny@{server.url}#continue", Options())
        server.choose = lambda number, body: "drop"
        answer = asyncio.run(ask(backend, "?"))
        assert answer.text == TEXT
        assert answer.finish.completion_tokens == TOKENS
        asyncio.run(backend.close())


@pytest.mark.parametrize("mode", MODES)
def test_a_storm_loses_nothing(mode):
    """60 requests at once; every third that comes in fails, in turn in each of the ways."""
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)))) as server:
        backend = OpenAIBackend(
            impatient.address.parse(f"tiny@{server.url}#{mode}"), 16, Retrying(30, 0.001, 0.01), 0.2
        )
        greetings = len(server.bodies)
        faults = [fault for fault in FAILURES for _ in range(3)]
        server.choose = lambda number, body: faults[number % len(faults)] if (number - greetings) % 3 == 2 else None

        async def storm() -> list[Answer]:
            answers = await asyncio.gather(*(ask(backend, "clips?", seed=seed) for seed in range(60)))
            await backend.close()
            return answers

        answers = asyncio.run(storm())
        outcome = Counter(answer.text == TEXT for answer in answers)
        failed = sum(server.did[fault] for fault in FAILURES)
    assert outcome == {True: 60}
    assert {answer.finish.completion_tokens for answer in answers} == {TOKENS}
    assert failed == (len(server.bodies) - greetings) // 3, "a third of all requests"
    assert failed > 25
    assert server.most_running <= 16, "never more at once than the batch size"


def test_a_server_that_hangs_is_given_up_in_time():
    with FaultyServer(Served(Script(replies=(Reply(turns=(TEXT,)),)))) as server:
        retrying = Retrying(8, 0.001, 0.01, total=0.3)
        backend = OpenAIBackend(impatient.address.parse(f"tiny@{server.url}#turns"), retrying=retrying, silence=0.2)
        server.choose = lambda number, body: "hang"
        with pytest.raises(BackendError, match=r"failed .*with ReadTimeout\."):
            asyncio.run(ask(backend, "?"))
        assert server.did["hang"] < 8
        asyncio.run(backend.close())


def test_a_stop_string_is_cut_wherever_the_stream_breaks():
    """The text breaks off before, in and after the stop string, with each way of being stopped and continued."""
    text = "It is computed.\n``` output is\nnot this ```output never"
    for names_stop in (True, False):
        with FaultyServer(Served(Script(replies=(Reply(turns=(text,)),)), names_stop=names_stop)) as server:
            for mode in ("continue", "turns"):
                backend = impatient.load(f"tiny@{server.url}#{mode}", Options())
                for fault in (None, *IN_THE_MIDDLE):
                    before = len(server.bodies)
                    server.choose = lambda number, body, fault=fault, first=before: fault if number == first else None
                    answer = asyncio.run(ask(backend, "?", stop=("```output",)))
                    assert answer.text == "It is computed.\n``` output is\nnot this ", (names_stop, mode, fault)
                    finish = answer.finish
                    assert finish == Finish(
                        "stop",
                        "```output",
                        finish.prompt_tokens,
                        finish.completion_tokens,
                        finish.logprob,
                        finish.wasted_tokens,
                    )
                asyncio.run(backend.close())
