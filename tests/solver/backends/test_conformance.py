"""What every backend that decodes on this machine does alike, against the library's own `generate`."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
import torch

from prompts import Rendered
from solver.backends.base import Request
from solver.errors import BackendError
from tests.solver.backends.asking import QUESTIONS, ask, prompt


async def test_greedy_alone(either, reference):
    for question in QUESTIONS:
        answer = await ask(either, question, max_tokens=40)
        assert answer.text == reference(question, 40)
        assert (answer.finish.reason, answer.finish.completion_tokens) == ("length", 40)
        assert len(answer.pieces) >= 30, "it is streamed token by token"


async def test_greedy_in_a_crowd(either, reference):
    """More requests than rows, of unlike lengths, that join and leave while others are decoded."""
    jobs = [(question, 7 + 9 * ((i * 5) % 7)) for i, question in enumerate(QUESTIONS * 3)]

    async def one(i: int, question: str, count: int):
        await asyncio.sleep(0.01 * (i % 5))
        return await ask(either, question, max_tokens=count)

    answers = await asyncio.gather(*(one(i, *job) for i, job in enumerate(jobs)))
    assert [answer.text for answer in answers] == [reference(*job) for job in jobs]
    assert [answer.finish.completion_tokens for answer in answers] == [count for _, count in jobs]


async def test_a_second_round_continues_the_first(either, reference):
    """What was read in the first round is not read again, and that changes nothing."""
    first = await ask(either, QUESTIONS[1], max_tokens=60)
    told = first.text + "\n```output\n24\n```\n"
    second = await ask(either, QUESTIONS[1], told, max_tokens=30)
    assert second.text == reference(QUESTIONS[1], 30, told)
    assert second.finish.prompt_tokens > first.finish.prompt_tokens


async def test_seeds_alone_and_in_a_crowd(either):
    async def one(seed, top_p=1.0):
        answer = await ask(either, "2+2?", max_tokens=30, temperature=1.0, top_p=top_p, seed=seed)
        return answer.text

    alone = [await one(seed, top_p) for seed in (1, 2, 3) for top_p in (1.0, 0.8)]
    crowd = await asyncio.gather(*(one(seed, top_p) for seed in (1, 2, 3) for top_p in (1.0, 0.8)))
    assert crowd == alone
    assert len(set(alone)) == 6


async def test_no_seed_is_another_text_each_time(either):
    texts = {(await ask(either, "2+2?", max_tokens=20, temperature=1.0)).text for _ in range(3)}
    assert len(texts) == 3


async def test_a_stop_that_spans_tokens(either, reference, tokenizer):
    text = reference("2+2?", 40)
    ids = tokenizer(text, add_special_tokens=False).input_ids
    edges = {len(tokenizer.decode(ids[:n])) for n in range(len(ids))}
    start = next(at for at in range(8, len(text)) if at not in edges and text.find(text[at : at + 7]) == at)
    stop = text[start : start + 7]
    answer = await ask(either, "2+2?", max_tokens=40, stop=("never", stop, "neither"))
    assert (answer.text, answer.finish.reason, answer.finish.stop) == (text[:start], "stop", stop)
    assert answer.finish.completion_tokens < 40


async def test_a_stop_at_the_first_token(either, reference):
    first = reference("2+2?", 1)
    answer = await ask(either, "2+2?", max_tokens=40, stop=(first[0],))
    assert (answer.text, answer.finish.stop, answer.finish.completion_tokens) == ("", first[0], 1)


async def test_held_text_is_given_at_the_end(either, reference):
    text = reference("2+2?", 10)
    answer = await ask(either, "2+2?", max_tokens=10, stop=(text[-3:] + "never comes",))
    assert (answer.text, answer.finish.reason) == (text, "length")


async def test_counts_and_logprob(either, loaded):
    question = "2+2?"
    answer = await ask(either, question, max_tokens=12)
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


async def test_many_threads_and_loops(either, reference):
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda q=q: found.append(asyncio.run(ask(either, q, max_tokens=15)).text))
        for q in QUESTIONS
    ]
    for thread in threads:
        thread.start()
    await asyncio.gather(*(asyncio.to_thread(thread.join) for thread in threads))
    assert sorted(found) == sorted(reference(question, 15) for question in QUESTIONS)


async def test_a_prompt_that_cannot_be_encoded_fails_alone(either, reference):
    async def bad():
        async for _ in either.generate(Request(Rendered((), ""))):
            pass

    good = asyncio.create_task(ask(either, "2+2?", max_tokens=30))
    with pytest.raises(BackendError, match="refuses the conversation"):
        await bad()
    assert (await good).text == reference("2+2?", 30)


async def test_a_window_that_is_filled(either, tokenizer):
    room = 8192 - len(
        tokenizer(
            tokenizer.apply_chat_template(list(prompt("2+2?").messages), add_generation_prompt=True, tokenize=False),
            add_special_tokens=False,
        ).input_ids
    )
    for written, left in ((room - 3, 3), (room - 1, 1), (room, 0), (room + 5, 0)):
        answer = await ask(either, "2+2?", "@" * written, max_tokens=50)
        assert (answer.finish.reason, answer.finish.completion_tokens) == ("context", left)
        assert answer.finish.prompt_tokens == 8192 - room + written
        assert bool(answer.text) is bool(left)


async def test_what_is_cancelled_makes_room(either, reference):
    """All four places are taken for minutes, and more wait; then nobody waits any more."""
    tasks = [asyncio.create_task(ask(either, f"{i}+2?", max_tokens=8000)) for i in range(6)]
    stream = either.generate(Request(prompt("2+2?"), max_tokens=8000))
    await asyncio.sleep(0.3)
    assert not any(task.done() for task in tasks)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await anext(stream)
    await stream.aclose()
    begin = time.monotonic()
    assert (await ask(either, "2+2?", max_tokens=5)).text == reference("2+2?", 5)
    assert time.monotonic() - begin < 8, "six times 8000 tokens take longer"
