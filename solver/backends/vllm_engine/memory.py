"""How much memory the keys and values of an engine get: what its sequences can need, as far as there is room.

vLLM itself takes a fixed share of the whole machine, which is too much for a laptop with a browser open and fails when
that share is not free.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from solver.errors import BackendError

_SHARE = 0.8  # of what is free beside the weights; the rest is for activations, the sandbox and everybody else
_OVERHEAD = 2**30  # bytes: the libraries themselves, in three processes
_LEAST = 512  # tokens of one sequence, below which nothing sensible can be asked
_WEIGHTS = ("*.safetensors", "*.bin")


def assign(config: Any, source: str, kind: str, sequences: int) -> None:
    """Set the size of the cache in `config`, a VllmConfig, for a device of the `kind` cpu or cuda.

    Raises BackendError when the weights, or a cache of any use beside them, do not fit.
    """
    model = config.model_config
    free, total = _memory(kind)
    place = bytes_a_token(config)
    weights = weight_bytes(source, model)
    room = int(_SHARE * (free - weights - _OVERHEAD))
    if room < min(_LEAST, model.max_model_len) * place:
        raise BackendError(
            f"The model {source} needs {_gb(weights + _OVERHEAD + min(_LEAST, model.max_model_len) * place)} "
            f"of memory, and {_gb(max(0, free))} are free.",
            "Try a smaller model, or --dtype bfloat16, or end other programs.",
        )
    blocks = sequences + 1  # the last block of a sequence is seldom full
    wanted = place * (sequences * model.max_model_len + blocks * (config.cache_config.block_size or 16))
    config.cache_config.kv_cache_memory_bytes = min(wanted, room)
    if kind == "cuda":  # what vLLM checks before it begins
        config.cache_config.gpu_memory_utilization = min(0.9, 0.95 * free / total)


def bytes_a_token(config: Any) -> int:
    """Keys and values of one token in every layer. Layers that keep less (a sliding window, a state) are overrated."""
    model, parallel = config.model_config, config.parallel_config
    heads = model.get_num_kv_heads(parallel) * model.get_head_size()
    return int(2 * model.get_num_layers(parallel) * heads * model.dtype.itemsize)


def weight_bytes(source: str, model: Any) -> int:
    """Size of the weights once they are loaded; 0 for a model that is not on this machine yet."""
    if not Path(source).is_dir():
        return 0
    found = (sum(path.stat().st_size for path in Path(source).glob(kind)) for kind in _WEIGHTS)
    size = next(filter(None, found), 0)
    stored = getattr(getattr(model.hf_text_config, "dtype", None), "itemsize", None)
    return size if model.quantization or not stored else int(size * model.dtype.itemsize / stored)


def _memory(kind: str) -> tuple[int, int]:
    """Free and total bytes, by vLLM's own reckoning on a CPU (it knows of control groups), by the driver's on a GPU."""
    if kind == "cuda":
        import torch

        return torch.cuda.mem_get_info()
    from vllm.utils.cpu_resource_utils import get_allowed_cpu_list, get_memory_node_info

    node = get_memory_node_info(get_allowed_cpu_list()[0].numa_node)
    return node.available_memory, node.total_memory


def _gb(count: float) -> str:
    return f"{count / 1e9:.1f} GB"
