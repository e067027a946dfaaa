"""Slots give what a model gives by itself, for every architecture that gets them; the others get their own cache."""

from __future__ import annotations

import pytest
import torch
from transformers import AutoModelForCausalLM, BloomConfig, GPT2Config, GPTNeoXConfig, MistralConfig, Qwen3Config

from solver.backends.hf.fitting import memory_for
from solver.backends.hf.memory import SoloMemory
from solver.backends.hf.prefixes import PrefixStore, shared
from solver.backends.hf.slot_memory import SlotMemory

SIZES = {"vocab_size": 97, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4}
WIDE = {**SIZES, "intermediate_size": 64, "num_key_value_heads": 2, "initializer_range": 0.3}
MODELS = {
    "qwen3": (Qwen3Config(**WIDE, head_dim=8), SlotMemory),
    "gpt2": (GPT2Config(vocab_size=97, n_embd=32, n_layer=2, n_head=4, initializer_range=0.3), SlotMemory),
    "neox": (GPTNeoXConfig(**SIZES, intermediate_size=64, initializer_range=0.3), SlotMemory),
    "mistral": (MistralConfig(**WIDE, sliding_window=None), SlotMemory),
    "mistral with a window": (MistralConfig(**WIDE, sliding_window=5), SoloMemory),
    "bloom": (BloomConfig(vocab_size=97, hidden_size=32, n_layer=2, n_head=4, initializer_range=0.3), SoloMemory),
}


def make(config):
    torch.manual_seed(0)
    return AutoModelForCausalLM.from_config(config).eval()


def text(seed: int, length: int) -> list[int]:
    return [(seed * 31 + i * i * 7 + 3) % 97 for i in range(length)]


@pytest.mark.parametrize("name", MODELS)
@torch.inference_mode()
def test_rows_come_and_go(name):
    """Open, read together, extend, drop and reopen; after each step the logits are those of the whole text afresh."""
    config, kind = MODELS[name]
    model = make(config)
    memory = memory_for(model)
    assert type(memory) is kind
    texts: list[list[int]] = []

    def read(rows: list[int], new: list[list[int]]) -> None:
        found = memory.read(rows, new)
        for row, logits in zip(rows, found, strict=True):
            wanted = model(torch.tensor([texts[row]])).logits[0, -1]
            assert torch.allclose(logits, wanted, atol=2e-4)

    def begin(*ids: list[int]) -> None:
        first = len(texts)
        texts.extend(ids)
        known = [memory.open(each) for each in ids]
        read([*range(first, len(texts))], [each[n:] for each, n in zip(ids, known, strict=True)])

    def extend(rows: list[int], count: int = 1) -> None:
        new = [text(row + len(texts[row]), count + row * (count > 1)) for row in rows]
        for row, more in zip(rows, new, strict=True):
            texts[row] += more
        read(rows, new)

    def drop(row: int) -> None:
        memory.drop(row)
        texts[row] = texts[-1]
        texts.pop()

    begin(text(1, 4), text(2, 90), text(3, 31))
    extend([0, 1, 2])
    again = list(texts[1])
    drop(1)
    extend([0, 1])
    begin(again + text(9, 5), list(texts[0]))  # a known prefix, and a text that is running already
    extend([0, 1, 2, 3])
    extend([3, 1], 4)
    drop(3)
    drop(0)
    extend([0, 1])


@torch.inference_mode()
def test_a_known_prefix_is_not_read_again():
    memory = SlotMemory(make(MODELS["qwen3"][0]))
    ids = text(1, 40)
    assert memory.open(ids) == 0
    memory.read([0], [ids])
    assert memory.open(list(ids)) == 39, "from a running sequence; the last id is always read"
    memory.drop(1)
    memory.drop(0)
    assert memory.open([*ids, 1, 2]) == 40, "from one that ended"
    assert memory.open([*ids[:20], 96, 95]) == 20
    assert memory.open([*ids[:9], 96, 95]) == 0, "too short to be worth it"
    memory.clear()
    assert memory.open([*ids, 1, 2]) == 0


def test_the_store_keeps_what_fits():
    def stored(length: int):
        return [(torch.zeros(1, length, 1), torch.zeros(1, length, 1))]  # 8 bytes a token

    store = PrefixStore(budget=80)
    store.keep([1, 2, 3], stored(3))
    store.keep([1, 2, 3, 4], stored(4))
    assert store.longest([1, 2, 3])[1][0][0].shape[1] == 4, "the longer one stands for the shorter"
    store.keep([7, 8, 9], stored(3))
    store.longest([1, 2])
    store.keep([5, 5, 5, 5], stored(4))
    assert [store.longest(ids)[0] for ids in ([1, 2, 3, 4], [7, 8, 9], [5, 5])] == [4, 0, 2], "the least used went"


@pytest.mark.parametrize(
    ("a", "b", "length"), [([], [], 0), ([1], [2], 0), ([1, 2], [1, 2, 3], 2), ([1, 2, 4], [1, 2, 3], 2)]
)
def test_shared(a, b, length):
    assert shared(a, b) == shared(b, a) == length
