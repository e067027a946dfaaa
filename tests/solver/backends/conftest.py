"""A tokenizer trained on the spot, small models with random weights."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from solver.backends.base import Backend
from tests.solver.backends.asking import needs_vllm, plain_greedy

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # before the library reads it: no test waits for a network
os.environ.setdefault("OMP_NUM_THREADS", "1")  # before torch does: the models are too small to share out

TEMPLATE = (
    "{{ bos_token }}{% for m in messages %}<|{{ m.role }}|>\n{{ m.content }}\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>\n{% endif %}"
)
CORPUS = [
    "Natalia sold clips to 48 of her friends in April, and then she sold half as many clips in May.",
    "```python\nprint(48 // 2)\n```\n```output\n24\n```\nThe answer is \\boxed{72}.",
    "def solve(n): return [x ** 2 for x in range(n)]  # naïve façade: 12 € or 15 £, 数学, Ω ≤ π, 🙂🙃",
] * 3


@pytest.fixture(scope="session")
def tokenizer():
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=420,
        special_tokens=["<pad>", "<s>", "</s>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    bpe.train_from_iterator(CORPUS, trainer)
    made = PreTrainedTokenizerFast(tokenizer_object=bpe, bos_token="<s>", eos_token="</s>", pad_token="<pad>")
    made.chat_template = TEMPLATE
    return made


@pytest.fixture(scope="session")
def model_dir(tokenizer, tmp_path_factory) -> Path:
    """A Llama of two layers that babbles whole characters: its logits for lone bytes are 0, seldom the highest."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(0)
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(tokenizer),
            hidden_size=64,
            intermediate_size=128,
            num_hidden_layers=2,
            num_attention_heads=2,  # of 32 each, the smallest that vLLM computes on a CPU
            num_key_value_heads=1,
            max_position_embeddings=8192,
            initializer_range=0.2,
            bos_token_id=1,
            eos_token_id=2,
        )
    )
    with torch.no_grad():
        for token in range(len(tokenizer)):
            if token < 3 or "\ufffd" in tokenizer.decode([token]):
                model.lm_head.weight[token] = 0
    directory = tmp_path_factory.mktemp("tiny")
    model.save_pretrained(directory)
    tokenizer.save_pretrained(directory)
    return directory


@pytest.fixture(scope="session")
def loaded(model_dir):
    from solver.backends.hf.loading import load_model
    from solver.backends.options import Options

    return load_model(str(model_dir), Options(device="cpu"))


@pytest.fixture
async def backend(loaded) -> AsyncIterator[Backend]:
    from solver.backends.transformers import TransformersBackend

    made = TransformersBackend(loaded, "tiny", batch_size=4)
    yield made
    await made.close()


@pytest.fixture(scope="session")
def vllm(model_dir):
    """The same model in vLLM. One for all tests that only ask, as it takes long to start."""
    import asyncio

    from solver.backends import load

    needs_vllm()
    made = load(f"vllm:{model_dir}", batch_size=4)
    yield made
    asyncio.run(made.close())


@pytest.fixture(params=["hf", pytest.param("vllm", marks=pytest.mark.slow)])
def either(request) -> Backend:
    """Each backend that decodes on this machine, with at most 4 requests at once."""
    return request.getfixturevalue("backend" if request.param == "hf" else "vllm")


@pytest.fixture(scope="session")
def reference(loaded):
    """The library's own greedy text: unbatched `model.generate`."""
    return lambda question, count, assistant="": plain_greedy(loaded, question, count, assistant)


@pytest.fixture(scope="session")
def adapter(model_dir, tmp_path_factory):
    """A LoRA with a B that is not zero, and so changes the text."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    torch.manual_seed(5)
    base = AutoModelForCausalLM.from_pretrained(model_dir)
    tuned = get_peft_model(base, LoraConfig(r=4, target_modules=["q_proj", "v_proj"], init_lora_weights=False))
    directory = tmp_path_factory.mktemp("adapter")
    tuned.save_pretrained(directory)
    return directory
