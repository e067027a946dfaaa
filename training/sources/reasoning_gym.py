"""Procedural problems of reasoning-gym (Apache-2.0): `reasoning-gym:NAME,NAME`, by the names of its data sets.

Stojanovski et al. 2025, https://arxiv.org/abs/2505.24760. Only what is mathematics with one short answer is on offer.
`gsm_symbolic` is not: its templates are made from problems of the GSM8K *test* set.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from solver.errors import MissingExtra, UsageError
from training.records import Item

NAMES = (
    "basic_arithmetic bitwise_arithmetic calendar_arithmetic chain_sum complex_arithmetic count_bits count_primes "
    "decimal_arithmetic decimal_chain_sum fraction_simplification gcd lcm leg_counting letter_counting "
    "number_filtering number_sequence number_sorting polynomial_multiplication power_function prime_factorization "
    "products simple_equations simple_geometry simple_integration time_intervals"
)
_EACH = 200


def read(argument: str, limit: int | None, seed: int) -> Iterator[Item]:
    """Yield up to `limit` items of the data sets named, evenly; of all on offer when none is named.

    They have no program and no rationale: rows come of them by a builder that has a teacher, or by rules.
    """
    try:
        import reasoning_gym
    except ImportError:
        raise MissingExtra(
            "reasoning-gym is not installed.", 'Install it with: pip install "tandem-solver[sources]"'
        ) from None
    names = argument.split(",") if argument else NAMES.split()
    unknown = sorted(set(names) - set(NAMES.split()))
    if unknown:
        raise UsageError(f"reasoning-gym:{unknown[0]} is not on offer.", f"There are: {NAMES.replace(' ', ', ')}.")
    each = _EACH if limit is None else -(-limit // len(names))
    for name in names:
        own = int.from_bytes(hashlib.sha256(f"{name} {seed}".encode()).digest()[:4])
        for number, entry in enumerate(reasoning_gym.create_dataset(name, size=each, seed=own)):
            identity = f"reasoning-gym-{name}-{seed}-{number}"
            if entry["answer"] is not None:
                yield Item(
                    id=identity,
                    source="reasoning-gym",
                    parent_id=identity,
                    question=entry["question"].strip(),
                    answer=str(entry["answer"]),
                    meta={"module": name},
                )
