"""Whether two written answers are the same: `compare(prediction, gold) -> Verdict`. docs/answers.md has the rules."""

from solver.answer.kinds import Kind
from solver.answer.verdict import Relation, Verdict, compare

__all__ = ["Kind", "Relation", "Verdict", "compare"]
