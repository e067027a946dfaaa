"""The embedded model with idle layers on top: the same text, at the cost of a larger model.

    python -m benchmarks.deeper LAYERS DIRECTORY

A residual layer whose two output projections are zero adds nothing to what passes through it, but costs as much to
compute as any other. So a benchmark can be asked how its ratios change with the size of a model, on equal texts.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

EMBEDDED = Path(__file__).parents[1] / "solver" / "embedded"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layers", type=int, help="layers that the larger model is to have")
    parser.add_argument("directory", type=Path)
    asked = parser.parse_args()
    small = AutoModelForCausalLM.from_pretrained(EMBEDDED)
    config = small.config
    config.num_hidden_layers = asked.layers
    large = type(small)(config)
    large.load_state_dict(small.state_dict(), strict=False)
    with torch.no_grad():
        for layer in large.model.layers[len(small.model.layers) :]:
            layer.self_attn.o_proj.weight.zero_()
            layer.mlp.down_proj.weight.zero_()
    large.to(torch.bfloat16).save_pretrained(asked.directory)
    AutoTokenizer.from_pretrained(EMBEDDED).save_pretrained(asked.directory)
    print(f"{sum(one.numel() for one in large.parameters()) / 1e6:.1f} M parameters")


if __name__ == "__main__":
    main()
