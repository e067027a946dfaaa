"""Two problems in one: the answer of the first is a number of the second, called N.

Sequential fusion after MathFusion (https://arxiv.org/abs/2503.16212), and the compositional split of OMEGA
(https://arxiv.org/abs/2506.18880): each family is known, their combination is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from training.records import Item
from training.templates import scope
from training.templates.backward import shown_once
from training.templates.draws import ints
from training.templates.family import Family, Granularity
from training.templates.sample import Sample, TooNarrow, answer_of, draw, seeded

_JOINTS = (
    "{first} Call the answer N. {second}",
    "Let N be the answer to this question: {first} Now answer this one: {second}",
    "Work out two problems in turn. First: {first} Second, where N is the answer to the first: {second}",
)


def join(sample: Sample, others: Sequence[Family], wording: int, granularity: Granularity = "normal") -> Item | None:
    """The sample followed by a problem of another family that its answer fits into; None when none fits."""
    number = sample.values.get(answer_of(sample.family))
    if not isinstance(number, int) or isinstance(number, bool):
        return None
    rng = seeded(sample.root, "join")
    for other in rng.sample(list(others), len(others)):
        if other.id == sample.family.id:
            continue
        second_wording = rng.randrange(len(other.ask) - 1)
        if re.search(r"\bN\b", other.ask[second_wording]):
            continue
        fitting = [name for name in shown_once(other, second_wording) if _fits(other, name, number)]
        for name in fitting[:1]:
            try:
                second = draw(other, 0, rng.randrange(1 << 30), fixed={name: number})
            except TooNarrow:
                continue
            return _item(sample, second, name, wording, second_wording, granularity)
    return None


def _fits(family: Family, name: str, number: int) -> bool:
    drawn = family.draw[name]
    read = {one for step in family.steps for one in scope.names(step[0]).read}
    return isinstance(drawn, ints) and drawn.holds(number) and name in read


def _item(
    first: Sample, second: Sample, name: str, wording: int, second_wording: int, granularity: Granularity
) -> Item:
    number = first.values[answer_of(first.family)]
    question = seeded(first.root, "joint").choice(_JOINTS).format(
        first=first.question(wording), second=second.question(second_wording, unknown={name: "N"})
    )  # fmt: skip
    then = second.rationales()
    rationales = {each: f"{text}\nSo N = {number}.\n{then[each]}" for each, text in first.rationales().items()}
    return Item(
        id=f"{first.root}/joined",
        source="families",
        question=question,
        answer=second.output,
        parent_id=first.root,
        rationale=rationales[granularity],
        rationales=dict(rationales),
        program=_program(first, second, name),
        meta={"second": second.family.id},
    )


def _program(first: Sample, second: Sample, name: str) -> str:
    """The two programs in one, the second reading the first's answer; its other names get a 2 where they clash."""
    head, _ = first.program.rsplit("\n", 1)
    taken = set(scope.names(head).written) | set(scope.names(head).read)
    imports = [line for line in second.program.split("\n") if line.startswith(("from ", "import "))]
    shared = set(scope.names("\n".join(imports)).written)
    renamed = {own: f"{own}2" for own in scope.names(second.program).written if own in taken - shared and own != name}
    if name in taken:
        renamed[name] = f"{name}2"
    source = answer_of(first.family)
    if re.search(r"(?<!/)/(?!/)|sympy", first.program):  # a float or a number of SymPy, which not every function takes
        source = f"int({source})"
    lines = []
    for line in second.program.split("\n"):
        if re.match(rf"{name} = ", line):
            line = f"{name} = {source}"
            line = re.sub(rf"^{name}\b", renamed.get(name, name), line)
        elif line not in imports:
            line = re.sub(r'"[^"]*"|(?<!\.)\b[A-Za-z_]\w*\b', lambda word: renamed.get(word[0], word[0]), line)
        lines.append(line)
    return f"{head}\n" + "\n".join(lines)
