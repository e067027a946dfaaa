"""Find, check and read a causal language model, its tokenizer and its adapter; every failure is one sentence."""

from __future__ import annotations

import logging
import re
import textwrap
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from huggingface_hub.errors import GatedRepoError, HTTPError, LocalEntryNotFoundError
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer, GenerationConfig
from transformers.utils import logging as hf_logging

from solver.backends.hf.adapter import apply_adapter
from solver.backends.hf.continuation import Language
from solver.backends.hf.hub import locate
from solver.backends.hf.quantized import quantize
from solver.backends.options import Options
from solver.errors import BackendError, TandemError, UsageError

_HUB_NAME = re.compile(r"\w[\w.-]*(/\w[\w.-]*)?")
_MEANINGS = {  # what the library says -> what it means
    "trust_remote_code": "it needs code of its own, which is never run",
    "ignore_mismatched_sizes": "its weights have other sizes than its config.json says",
    "Unrecognized configuration class": "it is a model of another kind",
    "backend tokenizer": "it has no tokenizer that can be read",
    "no file named": "it has no weights",
}
_TALKATIVE = ("torchao", "torch.utils._pytree")  # torchao, where it is installed, names the kernels it cannot load
_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


@dataclass(frozen=True)
class Loaded:
    """A model in evaluation mode on its device, and the tokenizer that goes with it."""

    model: Any
    tokenizer: Any


def load_model(source: str, options: Options, kind: Any = AutoModelForCausalLM) -> Loaded:
    """Read `source`, a directory or a name on the hub, with `options.adapter` merged into it; `kind` is an auto class.

    A chat template that was saved with an adapter is used in place of the model's own. Code that comes with a model is
    never run. Raises UsageError, MissingExtra or BackendError.
    """
    device = pick_device(options.device)
    dtype = pick_dtype(options.dtype, device)
    source = located(source, options.revision)
    with _quiet():
        tokenizer = read_tokenizer(source, options)
        try:
            model, report = kind.from_pretrained(source, dtype=dtype, output_loading_info=True, **_common(options))
        except Exception as error:  # the library raises a dozen kinds; `_explain` tells them apart
            raise _explain(error, source) from error
        if report["missing_keys"]:  # the library fills them with random numbers and says so in a warning
            raise UsageError(f"The model {source} is incomplete: it has no weights for {min(report['missing_keys'])}.")
        if options.adapter:
            model = apply_adapter(model, options.adapter)
        if options.quantize:
            model = quantize(model)
    check_vocabulary(source, tokenizer, model.get_input_embeddings().weight.shape[0])
    try:
        model = model.to(device).eval().requires_grad_(False)
    except RuntimeError as error:
        raise BackendError(f"The model {source} does not fit on {device}: {_first_line(error)}.") from error
    return Loaded(model, tokenizer)


def read_language(source: str, options: Options) -> Language:
    """How text and tokens relate in the model `source`, as `located` gave it. Raises UsageError or BackendError."""
    with _quiet():
        tokenizer = read_tokenizer(source, options)
        try:
            config = AutoConfig.from_pretrained(source, **_common(options))
        except Exception as error:
            raise _explain(error, source) from error
        try:
            generation = GenerationConfig.from_pretrained(source, revision=options.revision)
        except OSError:  # it has none of its own
            generation = GenerationConfig.from_model_config(config)
    text = config.get_text_config()
    check_vocabulary(source, tokenizer, text.vocab_size)
    return Language.of(config, generation, tokenizer)


def read_tokenizer(source: str, options: Options) -> Any:
    """The tokenizer of the model `source`, or the one that was saved with the adapter."""
    try:
        return AutoTokenizer.from_pretrained(_tokenizer_source(source, options), **_common(options))
    except Exception as error:
        raise _explain(error, source) from error


def check_vocabulary(source: str, tokenizer: Any, size: int) -> None:
    """Raises UsageError for a tokenizer with more tokens than the model has: it would be asked for one it lacks."""
    if len(tokenizer) > size:
        raise UsageError(f"The tokenizer of {source} knows {len(tokenizer)} tokens, but the model only {size}.")


def pick_device(name: str) -> torch.device:
    """The device called `name`; "auto" is cuda, else mps, else cpu. Raises UsageError when it is not there."""
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    try:
        device = torch.device(name)
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError, NotImplementedError):
        raise UsageError(f"There is no device {name!r} here.", "Try auto, cpu, cuda, cuda:1 or mps.") from None
    return device


def pick_dtype(name: str, device: torch.device) -> torch.dtype:
    """The dtype called `name`; "auto" is bfloat16 on a GPU that has it, else float32.

    On a CPU float32 even for a bfloat16 checkpoint: few CPUs multiply bfloat16 any faster, and its 8 bits of mantissa
    make the greedy choice depend on what else is in the batch. float16 only when asked for: it overflows in models
    that were trained in bfloat16.
    """
    if name == "auto":
        return torch.bfloat16 if device.type == "cuda" and torch.cuda.is_bf16_supported() else torch.float32
    if name not in _DTYPES:
        raise UsageError(f"No dtype {name!r}.", f"There are: auto, {', '.join(_DTYPES)}.")
    return _DTYPES[name]


def located(source: str, revision: str | None) -> str:
    """A directory with a model, or its name on a hub that answers. Raises UsageError or BackendError."""
    if not source:
        raise UsageError(
            "No model is named after the colon.", "Write a directory or a name, as in hf:Qwen/Qwen2.5-0.5B."
        )
    path = Path(source).expanduser()
    if not path.is_dir():
        if _HUB_NAME.fullmatch(source):
            return locate(source, revision)
        raise UsageError(f"No such directory: {source}.", "A hub name looks like Qwen/Qwen2.5-0.5B.")
    if (path / "config.json").is_file():
        return str(path)
    if (path / "adapter_config.json").is_file():
        raise UsageError(f"{source} is an adapter, not a model.", "Give it with --adapter, and its base model with -m.")
    raise UsageError(f"{source} is not a model: it has no config.json.")


def _common(options: Options) -> dict[str, Any]:
    """Without the explicit False the library asks on the terminal whether to run code that came with the model."""
    return {"revision": options.revision, "trust_remote_code": False}


def _tokenizer_source(source: str, options: Options) -> str:
    adapter = Path(options.adapter or "").expanduser()
    own = options.adapter and (adapter / "tokenizer_config.json").is_file() and (adapter / "tokenizer.json").is_file()
    return str(adapter) if own else source


def _explain(error: Exception, source: str) -> TandemError:
    kinds: set[type] = set()
    cause: BaseException | None = error
    while cause is not None:
        kinds.add(type(cause))
        cause = cause.__cause__ or cause.__context__
    if GatedRepoError in kinds:
        return UsageError(f"The model {source} is gated.", "Accept its terms on the hub, then `hf auth login`.")
    if any(issubclass(kind, (HTTPError, ConnectionError, LocalEntryNotFoundError)) for kind in kinds):
        return BackendError(f"The model {source} cannot be fetched from the hub.", "Check the network and try again.")
    return UsageError(f"{source} cannot be read as a causal language model: {_first_line(error)}.")


def _first_line(error: Exception) -> str:
    for said, meaning in _MEANINGS.items():
        if said in str(error):
            return meaning
    line = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return textwrap.shorten(line, 160, placeholder=" ...").rstrip(" .:")


@contextmanager
def _quiet() -> Iterator[None]:
    """No progress bars, log lines or warnings on stderr while a model is read."""
    level, bars = hf_logging.get_verbosity(), hf_logging.is_progress_bar_enabled()
    talkative = {logger: logger.level for logger in map(logging.getLogger, _TALKATIVE)}
    for logger in talkative:
        logger.setLevel(logging.CRITICAL)
    hf_logging.set_verbosity(logging.CRITICAL)
    hf_logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, own in talkative.items():
            logger.setLevel(own)
        hf_logging.set_verbosity(level)
        if bars:
            hf_logging.enable_progress_bar()
