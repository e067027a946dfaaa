"""Ways of decoding many requests with transformers: our loop, the library's continuous batching, static batches.

    python -m benchmarks.decoding DATA [-m DIRECTORY] [--limit N] [--batch-size B] [--repeat R]

The same prompts (wire format `pot`), greedy, to the end of sequence or 200 tokens, in float32, all ways by turns with
one model in memory. Continuous batching is `model.generate_batch`, static batches are `model.generate` on groups in
file order, which is what a loop over a data set does. Tokens are those of our texts; the texts of the other ways are
compared with them, and those that differ are counted.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from transformers import ContinuousBatchingConfig, GenerationConfig

import prompts
from solver import datasets
from solver.backends.base import Request
from solver.backends.hf.encoding import encode
from solver.backends.hf.loading import Loaded, load_model
from solver.backends.options import Options
from solver.backends.transformers import TransformersBackend

MAX_TOKENS = 200
PAGE = 256
EMBEDDED = Path(__file__).parents[1] / "solver" / "embedded"
FORMAT = prompts.load("pot")

Way = Callable[[list[str]], list[str]]
"""Texts for questions."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-m", "--model", default=str(EMBEDDED))
    parser.add_argument("--limit", type=int)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--repeat", type=int, default=3)
    asked = parser.parse_args()
    questions = [problem.question for problem, _ in islice(datasets.find(asked.data).problems(), asked.limit)]
    loaded = load_model(asked.model, Options(dtype="float32"))
    ways: dict[str, Way] = {
        "ours": _ours(loaded, asked.batch_size),
        "continuous batching of transformers": _continuous(loaded, asked.batch_size),
        f"static batches of {asked.batch_size}": _static(loaded, asked.batch_size),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    texts: dict[str, list[str]] = {}
    for turn in range(asked.repeat + 1):
        for name, way in ways.items():
            begin = time.perf_counter()
            texts[name] = way(questions)
            if turn:  # the first one warms everything up
                seconds[name].append(time.perf_counter() - begin)
    _print(questions, loaded.tokenizer, seconds, texts)


def _ours(loaded: Loaded, batch_size: int) -> Way:
    backend = TransformersBackend(loaded, "ours", batch_size)

    async def written(question: str) -> str:
        request = Request(FORMAT.render(question), max_tokens=MAX_TOKENS)
        return "".join([delta.text async for delta in backend.generate(request)])

    async def all_of(questions: list[str]) -> list[str]:
        return list(await asyncio.gather(*map(written, questions)))

    return lambda questions: asyncio.run(all_of(questions))


def _continuous(loaded: Loaded, batch_size: int) -> Way:
    """Room for as many tokens as our slots have: without bounds it fills a CPU's memory until the system kills it."""
    pages = batch_size * -(-loaded.model.config.max_position_embeddings // PAGE)
    bounds = ContinuousBatchingConfig(
        page_size=PAGE, num_blocks=pages, max_requests_per_batch=batch_size, max_batch_tokens=1024
    )

    def all_of(questions: list[str]) -> list[str]:
        prompts_ids = [encode(loaded.tokenizer, FORMAT.render(question)) for question in questions]
        done = loaded.model.generate_batch(
            prompts_ids, generation_config=_greedy(loaded), continuous_batching_config=bounds
        )
        by_prompt = {tuple(each.prompt_ids): each.generated_tokens for each in done.values()}
        return [loaded.tokenizer.decode(by_prompt[tuple(ids)], skip_special_tokens=True) for ids in prompts_ids]

    return all_of


def _static(loaded: Loaded, batch_size: int) -> Way:
    def all_of(questions: list[str]) -> list[str]:
        texts: list[str] = []
        for start in range(0, len(questions), batch_size):
            batch = [encode(loaded.tokenizer, FORMAT.render(each)) for each in questions[start : start + batch_size]]
            longest = max(map(len, batch))
            ids = torch.tensor([[loaded.tokenizer.pad_token_id] * (longest - len(row)) + row for row in batch])
            mask = torch.tensor([[0] * (longest - len(row)) + [1] * len(row) for row in batch])
            with torch.inference_mode():
                out = loaded.model.generate(ids, attention_mask=mask, generation_config=_greedy(loaded))
            texts += loaded.tokenizer.batch_decode(out[:, longest:], skip_special_tokens=True)
        return texts

    return all_of


def _greedy(loaded: Loaded) -> Any:
    ends = {"eos_token_id": loaded.tokenizer.eos_token_id, "pad_token_id": loaded.tokenizer.pad_token_id}
    return GenerationConfig(max_new_tokens=MAX_TOKENS, do_sample=False, **ends)


def _print(questions: list[str], tokenizer: Any, seconds: dict[str, list[float]], texts: dict[str, list[str]]) -> None:
    count = sum(len(tokenizer(text, add_special_tokens=False)["input_ids"]) for text in texts["ours"])
    print(f"{len(questions)} requests, {count:,} tokens, {len(seconds['ours'])} turns\n")
    print("| way | tokens/s | ours against it | texts unlike ours |\n|---|---|---|---|")
    for name, spent in seconds.items():
        ratios = [theirs / ours for ours, theirs in zip(seconds["ours"], spent, strict=True)]
        unlike = sum(ours != theirs for ours, theirs in zip(texts["ours"], texts[name], strict=True))
        spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"| {name} | {count / statistics.median(spent):,.0f} | {spread} | {unlike} |")


if __name__ == "__main__":
    main()
