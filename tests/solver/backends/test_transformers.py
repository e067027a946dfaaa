"""What only the engine of our own can show: its rows, its thread, and models changed in memory."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import subprocess
import sys
import threading
import time

import pytest
import torch

from solver.backends.base import Request
from solver.backends.transformers import TransformersBackend
from solver.errors import BackendError
from tests.solver.backends.asking import QUESTIONS, ask, plain_greedy, prompt


async def test_plain_stops_are_for_models_without_a_template(loaded):
    plain = dataclasses.replace(loaded, tokenizer=copy.deepcopy(loaded.tokenizer))
    plain.tokenizer.chat_template = None
    for which, fires in ((loaded, False), (plain, True)):
        backend = TransformersBackend(which, "tiny")
        text = (await ask(backend, "2+2?", max_tokens=12)).text
        answer = await ask(backend, "2+2?", max_tokens=12, plain_stop=(text[4:6],))
        assert (answer.finish.reason == "stop") is fires
        await backend.close()


@pytest.fixture
def another(loaded):
    """A copy of the model, to be changed."""
    return dataclasses.replace(loaded, model=copy.deepcopy(loaded.model))


async def test_end_of_sequence(another, reference, tokenizer):
    """Any of the generation config's ids ends the text, and is counted but not shown."""
    whole = TransformersBackend(another, "tiny")
    pieces = [piece for piece in (await ask(whole, "2+2?", max_tokens=30)).pieces if piece]
    await whole.close()
    seen = next(piece for piece in pieces[5:] if len(tokenizer(piece, add_special_tokens=False).input_ids) == 1)
    another.model.generation_config.eos_token_id = [2, *tokenizer(seen, add_special_tokens=False).input_ids]
    backend = TransformersBackend(another, "tiny")
    answer = await ask(backend, "2+2?", max_tokens=30)
    assert (answer.finish.reason, answer.finish.stop) == ("eos", None)
    assert answer.text == "".join(pieces[: pieces.index(seen)])
    assert answer.finish.completion_tokens == pieces.index(seen) + 1
    await backend.close()


async def test_a_full_window(another):
    another.model.config.max_position_embeddings = 64
    backend = TransformersBackend(another, "tiny")
    answer = await ask(backend, "2+2?", max_tokens=500)
    assert answer.finish.reason == "context"
    assert answer.finish.prompt_tokens + answer.finish.completion_tokens == 64
    over = await ask(backend, "2+2? " * 30, max_tokens=500)
    assert (over.text, over.finish.reason, over.finish.completion_tokens) == ("", "context", 0)
    assert over.finish.prompt_tokens > 64
    await backend.close()


async def test_closing_the_iterator_frees_the_row(loaded):
    backend = TransformersBackend(loaded, "tiny", batch_size=1)
    stream = backend.generate(Request(prompt("2+2?"), max_tokens=8000))
    await anext(stream)
    waiting = asyncio.create_task(ask(backend, "2+2?", max_tokens=3))
    await asyncio.sleep(0.1)
    assert not waiting.done(), "the only row is taken"
    await stream.aclose()
    start = time.monotonic()
    assert (await waiting).finish.completion_tokens == 3
    assert time.monotonic() - start < 8, "8000 tokens take longer"
    await backend.close()


async def test_cancelling_a_task_that_still_waits(loaded, reference):
    backend = TransformersBackend(loaded, "tiny", batch_size=1)
    tasks = [asyncio.create_task(ask(backend, "2+2?", max_tokens=8000)) for _ in range(3)]
    await asyncio.sleep(0.05)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert (await ask(backend, "2+2?", max_tokens=5)).text == reference("2+2?", 5)
    await backend.close()


async def test_close_fails_what_runs_and_ends_the_thread(loaded):
    before = set(threading.enumerate())
    backend = TransformersBackend(loaded, "tiny")
    running = asyncio.create_task(ask(backend, "2+2?", max_tokens=8000))
    await asyncio.sleep(0.1)
    await backend.close()
    with pytest.raises(BackendError, match="closed"):
        await running
    with pytest.raises(BackendError, match="closed"):
        await ask(backend, "2+2?")
    await backend.close()
    assert "tandem-decode" not in {thread.name for thread in set(threading.enumerate()) - before}


async def test_a_model_that_fails_fails_its_requests_only(another, reference):
    whole = another.model.get_input_embeddings()
    backend = TransformersBackend(another, "tiny")
    another.model.set_input_embeddings(torch.nn.Embedding(3, 64))
    results = await asyncio.gather(*(ask(backend, question) for question in QUESTIONS[:2]), return_exceptions=True)
    assert [type(result) for result in results] == [BackendError, BackendError]
    assert "IndexError" in str(results[0])
    another.model.set_input_embeddings(whole)
    assert (await ask(backend, "2+2?", max_tokens=9)).text == reference("2+2?", 9)
    await backend.close()


@pytest.mark.slow
def test_an_exit_in_the_middle_is_clean(model_dir):
    """Nobody closes the backend, and the decoding thread is inside torch when the main thread ends."""
    code = f"""
import asyncio, threading
from prompts import Rendered
from solver.backends import load
from prompts import Rendered
from solver.backends.base import Request
backend, begun = load({str(model_dir)!r}, device="cpu"), threading.Event()
async def run():
    async for _ in backend.generate(Request(Rendered(({{"role": "user", "content": "x"}},), "x"), max_tokens=8000)):
        begun.set()
threading.Thread(target=lambda: asyncio.run(run()), daemon=True).start()
assert begun.wait(200)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "terminate" not in done.stderr


async def test_no_piece_breaks_a_character(another):
    """A model that babbles bytes: half characters wait for their other half."""
    torch.manual_seed(1)
    another.model.lm_head.weight.copy_(torch.randn_like(another.model.lm_head.weight))
    backend = TransformersBackend(another, "tiny")
    for question in QUESTIONS:
        answer = await ask(backend, question, max_tokens=60)
        assert answer.text == plain_greedy(another, question, 60)
        assert not any(piece.endswith("\ufffd") for piece in answer.pieces)
        assert not answer.text.isascii(), "the test needs more than one byte a character"
    await backend.close()


async def test_deltas_name_the_ids_that_were_drawn(loaded):
    """One for each token, the end of sequence and what a stop string cuts off included."""
    backend = TransformersBackend(loaded, "tiny")
    for stop in ((), ("e",)):
        request = Request(prompt("2+2?"), temperature=1.0, seed=3, max_tokens=40, stop=stop)
        deltas = [delta async for delta in backend.generate(request)]
        drawn = [delta.token for delta in deltas]
        finish = deltas[-1].finish
        assert None not in drawn
        assert len(drawn) == finish.completion_tokens
        decoded = loaded.tokenizer.decode(drawn, skip_special_tokens=False)
        assert decoded.startswith("".join(delta.text for delta in deltas).rstrip("\ufffd"))
    await backend.close()
