"""Grade a model on the standard word-problem sets in words, in code and in both, and print the table.

    python -m benchmarks.evaluate DATA_DIRECTORY [-m MODEL] [-o RUNS_DIRECTORY] [--limit N] [--max-tokens N]

DATA_DIRECTORY holds the sets below as JSON lines. Greedy decoding; strict grading with its 95 % Wilson interval. Each
run resumes, so the same command goes on after an interruption.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

SETS = {
    "GSM8K": "gsm8k/test.jsonl.gz",
    "SVAMP": "svamp/test.jsonl.gz",
    "MultiArith": "mawps/multiarith.jsonl.gz",
    "ASDiv": "asdiv/test.jsonl.gz",
    "GSM-Hard": "gsm_hard/test.jsonl.gz",
}
STRATEGIES = ("cot", "pot", "hybrid")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-m", "--model", default="embedded")
    parser.add_argument("-o", "--out", type=Path, default=Path("runs/embedded"))
    parser.add_argument("--limit", type=int)
    parser.add_argument("--max-tokens", type=int, default=200, help="of one trajectory; few right ones are longer")
    asked = parser.parse_args()
    print("| set | n | " + " | ".join(STRATEGIES) + " |\n|---|---|" + "---|" * len(STRATEGIES))
    for name, path in SETS.items():
        results = [solve(asked, asked.data / path, asked.out / f"{name.lower()}-{how}", how) for how in STRATEGIES]
        print(f"| {name} | {results[0]['accuracy']['n']} | " + " | ".join(map(cell, results)) + " |", flush=True)


def solve(asked: argparse.Namespace, data: Path, directory: Path, strategy: str) -> dict:
    command = [sys.executable, "-m", "solver.cli", "run", str(data), "-o", str(directory)]
    command += ["-m", asked.model, "-s", strategy, "--max-tokens", str(asked.max_tokens)]
    if asked.limit:
        command += ["--limit", str(asked.limit)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return json.loads((directory / "results.json").read_text("utf-8"))


def cell(result: dict) -> str:
    accuracy = result["accuracy"]
    low, high = accuracy["interval"]
    return f"{100 * accuracy['strict']:.1f} % ({100 * low:.1f} to {100 * high:.1f})"


if __name__ == "__main__":
    main()
