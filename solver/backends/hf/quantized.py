"""Weights of a model in fewer bits, for a machine on which it would not fit, or be slow."""

from __future__ import annotations

from typing import Any

from solver.errors import MissingExtra


def quantize(model: Any) -> Any:
    """`model` with the weights of its linear layers in eight bits, one scale a row; activations stay as they are.

    The embedding and an output layer tied to it keep their dtype. Raises MissingExtra without torchao.
    """
    try:
        from torchao.quantization import Int8WeightOnlyConfig, quantize_

        quantize_(model, Int8WeightOnlyConfig())
    except ImportError:
        raise MissingExtra(
            "Quantised loading needs torchao.", "Install it with: pip install 'tandem-solver[quantize]'."
        ) from None
    return model
