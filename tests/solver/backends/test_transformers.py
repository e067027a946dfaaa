"""The engine against the library's own `generate`: the same text, however the requests are batched."""

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

from prompts import Rendered
from solver.backends.base import Request
from solver.backends.transformers import TransformersBackend
from solver.errors import BackendError
from tests.solver.backends.asking import ask, plain_greedy, prompt

QUESTIONS = ["2+2?", "Natalia sold 48 clips; how many in all?", "x", "Name a prime. " * 9, "What is 数学?"]


async def test_greedy_alone(backend, reference):
    for question in QUESTIONS:
        answer = await ask(backend, question, max_tokens=40)
        assert answer.text == reference(question, 40)
        assert (answer.finish.reason, answer.finish.completion_tokens) == ("length", 40)
        assert len(answer.pieces) >= 30, "it is streamed token by token"


async def test_greedy_in_a_crowd(backend, reference):
    """More requests than rows, of unlike lengths, that join and leave while others are decoded."""
    jobs = [(question, 7 + 9 * ((i * 5) % 7)) for i, question in enumerate(QUESTIONS * 3)]

    async def one(i: int, question: str, count: int):
        await asyncio.sleep(0.01 * (i % 5))
        return await ask(backend, question, max_tokens=count)

    answers = await asyncio.gather(*(one(i, *job) for i, job in enumerate(jobs)))
    assert [answer.text for answer in answers] == [reference(*job) for job in jobs]
    assert [answer.finish.completion_tokens for answer in answers] == [count for _, count in jobs]


async def test_a_second_round_continues_the_first(backend, reference):
    """What was read in the first round is not read again, and that changes nothing."""
    first = await ask(backend, QUESTIONS[1], max_tokens=60)
    told = first.text + "\n```output\n24\n```\n"
    second = await ask(backend, QUESTIONS[1], told, max_tokens=30)
    assert second.text == reference(QUESTIONS[1], 30, told)
    assert second.finish.prompt_tokens > first.finish.prompt_tokens


async def test_seeds_alone_and_in_a_crowd(backend):
    async def one(seed, top_p=1.0):
        answer = await ask(backend, "2+2?", max_tokens=30, temperature=1.0, top_p=top_p, seed=seed)
        return answer.text

    alone = [await one(seed, top_p) for seed in (1, 2, 3) for top_p in (1.0, 0.8)]
    crowd = await asyncio.gather(*(one(seed, top_p) for seed in (1, 2, 3) for top_p in (1.0, 0.8)))
    assert crowd == alone
    assert len(set(alone)) == 6


async def test_no_seed_is_another_text_each_time(backend):
    texts = {(await ask(backend, "2+2?", max_tokens=20, temperature=1.0)).text for _ in range(3)}
    assert len(texts) == 3


async def test_a_stop_that_spans_tokens(backend, reference, tokenizer):
    text = reference("2+2?", 40)
    ids = tokenizer(text, add_special_tokens=False).input_ids
    edges = {len(tokenizer.decode(ids[:n])) for n in range(len(ids))}
    start = next(at for at in range(8, len(text)) if at not in edges and text.find(text[at : at + 7]) == at)
    stop = text[start : start + 7]
    answer = await ask(backend, "2+2?", max_tokens=40, stop=("never", stop, "neither"))
    assert (answer.text, answer.finish.reason, answer.finish.stop) == (text[:start], "stop", stop)
    assert answer.finish.completion_tokens < 40


async def test_a_stop_at_the_first_token(backend, reference):
    first = reference("2+2?", 1)
    answer = await ask(backend, "2+2?", max_tokens=40, stop=(first[0],))
    assert (answer.text, answer.finish.stop, answer.finish.completion_tokens) == ("", first[0], 1)


async def test_held_text_is_given_at_the_end(backend, reference):
    text = reference("2+2?", 10)
    answer = await ask(backend, "2+2?", max_tokens=10, stop=(text[-3:] + "never comes",))
    assert (answer.text, answer.finish.reason) == (text, "length")


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


async def test_counts_and_logprob(backend, loaded):
    question = "2+2?"
    answer = await ask(backend, question, max_tokens=12)
    tokenizer = loaded.tokenizer
    chat = tokenizer.apply_chat_template(list(prompt(question).messages), add_generation_prompt=True, tokenize=False)
    ids = tokenizer(chat, add_special_tokens=False, return_tensors="pt").input_ids
    assert answer.finish.prompt_tokens == ids.shape[1]
    expected = 0.0
    with torch.inference_mode():
        for _ in range(12):
            best = loaded.model(ids).logits[0, -1].log_softmax(-1).max(-1)
            expected += float(best.values)
            ids = torch.cat([ids, best.indices[None, None]], 1)
    assert answer.finish.logprob == pytest.approx(expected, abs=1e-3)


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


async def test_many_threads_and_loops(backend, reference):
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda q=q: found.append(asyncio.run(ask(backend, q, max_tokens=15)).text))
        for q in QUESTIONS
    ]
    for thread in threads:
        thread.start()
    await asyncio.gather(*(asyncio.to_thread(thread.join) for thread in threads))
    assert sorted(found) == sorted(reference(question, 15) for question in QUESTIONS)


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


async def test_a_prompt_that_cannot_be_encoded_fails_alone(backend, reference):
    async def bad():
        async for _ in backend.generate(Request(Rendered((), ""))):
            pass

    good = asyncio.create_task(ask(backend, "2+2?", max_tokens=30))
    with pytest.raises(BackendError, match="refuses the conversation"):
        await bad()
    assert (await good).text == reference("2+2?", 30)


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
