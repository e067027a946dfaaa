"""The scripted model behaves like an engine: turns, stops, limits, windows, delays and failures."""

from __future__ import annotations

import time

import pytest

import prompts
from solver.backends import load
from solver.backends.base import Request
from solver.backends.fake import FakeBackend, Reply, Script, Turn
from solver.errors import BackendError, UsageError
from solver.types import Code, Output
from tests.solver.backends.asking import ask


def fake(*turns, window=None, **keys) -> FakeBackend:
    return FakeBackend(Script(replies=(Reply(turns=turns, **keys),), window=window))


async def test_a_text_ends_by_itself():
    answer = await ask(fake("So it is 42.\n"), "?")
    assert (answer.text, answer.finish.reason, answer.finish.completion_tokens) == ("So it is 42.\n", "eos", 5)
    assert len(answer.pieces) > 3, "it is streamed"


async def test_stops_cut_and_limits_bind():
    text = "print(1)\n```output 1 ```\nmore words here"
    stopped = await ask(fake(text), "?", stop=("```output",))
    assert (stopped.text, stopped.finish.reason, stopped.finish.stop) == ("print(1)\n", "stop", "```output")
    short = await ask(fake("one two three"), "?", max_tokens=2)
    assert (short.text, short.finish.reason, short.finish.completion_tokens) == ("one two", "length", 2)
    held = await ask(fake("half a ``` stop"), "?", max_tokens=3, stop=("```output",))
    assert held.text == "half a ```", "what was held back is given when no stop came of it"


async def test_a_full_window():
    used = (await ask(fake("a"), "?")).finish.prompt_tokens
    full = await ask(fake("one two three", window=used + 2), "?")
    assert (full.text, full.finish.reason) == ("one two", "context")
    over = await ask(fake("one", window=1), "?")
    assert (over.text, over.finish.reason, over.finish.completion_tokens) == ("", "context", 0)


async def test_each_output_leads_to_the_next_turn():
    fmt, backend = prompts.load("tir"), fake("first", "second")
    steps: list = []
    for expected in ("first", "second"):
        request = Request(fmt.render("?", steps))
        assert "".join([delta.text async for delta in backend.generate(request)]) == expected
        steps += [Code(text=fmt.code_text("print(1)"), code="print(1)"), Output(text=fmt.output_text("1"), output="1")]
    with pytest.raises(BackendError, match="no turn 3"):
        [delta async for delta in backend.generate(Request(fmt.render("?", steps)))]


async def test_the_first_reply_that_matches_answers(tmp_path):
    path = tmp_path / "script.yaml"
    path.write_text(
        "replies:\n"
        "- {question: clips, seed: [1, 2], turns: [seeded]}\n"
        "- {question: clips, plain: 'Solution:', turns: [worded]}\n"
        "- {question: '^7', seed: 0, turns: [{text: seven, finish: length, logprob: -2.5}]}\n"
    )
    backend = load(f"fake:{path}")
    assert (await ask(backend, "48 clips", seed=2)).text == "seeded"
    assert (await ask(backend, "48 clips", seed=0)).text == "worded"
    seven = await ask(backend, "7?", seed=0)
    assert (seven.text, seven.finish.reason, seven.finish.logprob) == ("seven", "length", -2.5)
    with pytest.raises(BackendError, match="no reply"):
        await ask(backend, "a 7", seed=0)


async def test_delays_and_failures():
    start = time.monotonic()
    await ask(fake(Turn(text="late", delay=0.05)), "?")
    assert time.monotonic() - start >= 0.05
    with pytest.raises(BackendError, match=r"^The engine caught fire\.$"):
        await ask(fake(Turn(text="so far", error="The engine caught fire.")), "?")


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("replies: [{turn: ['42']}]", "replies.0.turn"),
        ("replies: [{turns: ['42'], question: '('}]", "replies.0.question"),
        ("replies: [", "not valid YAML"),
        ("replies: []", "replies"),
        ("just words", "not a script"),
    ],
)
def test_a_bad_script_is_one_sentence(tmp_path, script, says):
    path = tmp_path / "bad.yaml"
    path.write_text(script)
    with pytest.raises(UsageError) as caught:
        load(f"fake:{path}")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
