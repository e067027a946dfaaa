"""rapidfuzz, which compares texts fast, or the sentence that says how to get it."""

from __future__ import annotations

from solver.errors import MissingExtra

try:
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import LCSseq, Levenshtein
except ModuleNotFoundError:
    raise MissingExtra(
        "Comparing texts needs rapidfuzz.", 'Install it with: pip install "tandem-solver[train]"'
    ) from None

__all__ = ["LCSseq", "Levenshtein", "fuzz", "process"]
