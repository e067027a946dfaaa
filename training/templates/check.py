"""Examines families: their form, then some problems of each, rendered in every way and executed in the sandbox."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import sandbox
from training.records import Item
from training.templates.backward import backward, hidden
from training.templates.family import GRANULARITIES, Family
from training.templates.form import form
from training.templates.items import plain
from training.templates.prose import false_sums, faults
from training.templates.sample import Sample, draw, has_body, tidy
from training.templates.wording import TemplateError

USES = 200
"""Programs of ours that one sandbox process runs: they may trust one another."""

_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?!\w)")


@dataclass
class Report:
    """What was found, by family id; `programs` counts what was executed, `items` what was read."""

    faults: dict[str, list[str]] = field(default_factory=dict)
    programs: int = 0
    items: int = 0

    def add(self, family: str, fault: str) -> None:
        """Note a fault, once of each kind: what stands before the colon."""
        found = self.faults.setdefault(family, [])
        if not any(fault.partition(":")[0] == other.partition(":")[0] for other in found):
            found.append(fault)


def check(families: Mapping[str, Family], samples: int = 2, seed: int = 0, workers: int = 2) -> Report:
    """Examine the families; every program that they give is run in the sandbox and must print the answer."""
    report = Report()
    owed: list[tuple[str, Item]] = []
    for name, family in families.items():
        for fault in form(family):
            report.add(name, fault)
        if name not in report.faults:
            owed += [(name, item) for item in _rendered(family, samples, seed, report)]
    report.items = len(owed)
    programs = list(dict.fromkeys(item.program or "" for _, item in owed))
    report.programs = len(programs)
    with sandbox.Pool(workers, uses=USES) as pool:
        results = dict(zip(programs, pool.map(programs), strict=True))
    for name, item in owed:
        result = results[item.program or ""]
        if result.status != "ok":
            report.add(name, f"the program fails: {result.status} {result.error}\n{item.program}")
        elif tidy(result.stdout) != item.answer:
            report.add(
                name,
                f"the program does not print the answer: {result.stdout.strip()!r}, not {item.answer}\n{item.program}",
            )
    return report


def _rendered(family: Family, samples: int, seed: int, report: Report) -> Iterator[Item]:
    """Items of a family in every wording, each text examined, each program yielded to be run."""
    hard = any(getattr(one, "hard", None) is not None for one in family.draw.values())
    plans = [(number, False, 0) for number in range(samples)]
    plans += [(samples, True, 0)] if hard else []
    plans += [(samples + longer, False, longer) for longer in range(1, len(family.more) + 1)]
    for number, harder, longer in plans:
        try:
            sample = draw(family, f"check-{seed}", number, hard=harder, longer=longer)
            found = list(_variants(sample))
            for fault in [*_explained(sample), *_numbers(sample), *_worded(found, sample)]:
                report.add(family.id, fault)
            yield from found
        except Exception as error:  # a family's own code may raise anything; the others are still examined
            report.add(family.id, f"{type(error).__name__}: {error}{' (harder)' if harder else ''}")


def _variants(sample: Sample) -> Iterator[Item]:
    """The problem in every wording, with every distractor, and turned round."""
    family = sample.family
    for wording in range(len(family.ask)):
        if sample.longer and not has_body(family, wording):
            continue
        yield plain(sample, wording)
        if has_body(family, wording):
            yield from (plain(sample, wording, noop=noop) for noop in range(len(family.noop)))
        if sample.longer or (family.back and wording):
            continue
        name = hidden(sample, wording)
        if name:
            yield from (backward(sample, name, wording, granularity) for granularity in GRANULARITIES)
        elif family.back:
            raise TemplateError(f"{next(iter(family.back))!r} cannot be asked for backwards")


def _worded(items: list[Item], sample: Sample) -> Iterator[str]:
    """Faults of the texts, each of which is read once."""
    for question in {item.question: None for item in items}:
        yield from faults(question, question=True)
    rationales = {item.rationale or "": None for item in items}
    rationales |= {sample.rationale("terse"): None, sample.rationale("fine"): None}
    for text in rationales:
        yield from faults(text)
        yield from false_sums(text)


def _explained(sample: Sample) -> Iterator[str]:
    terse, normal, fine = (sample.rationale(granularity) for granularity in GRANULARITIES)
    if not terse or not len(terse) <= len(normal) < len(fine):
        yield f"the rationales do not grow from terse to fine: {[terse, normal, fine]}"
    if sample.output not in normal and _NUMBER.fullmatch(sample.output):
        yield f"the words do not state the answer: {sample.output} in {normal!r}"
    if len(sample.output) > 200 or "\n" in sample.output:
        yield f"the answer is not one short line: {sample.output!r}"


def _numbers(sample: Sample) -> Iterator[str]:
    """Numbers written out in a question that the program does not account for."""
    known = [*_NUMBER.findall(sample.program), "0", "1"]
    told = [text for extra in sample.family.more[: sample.longer] for text in (extra.say, extra.ask)]
    for template in [*sample.family.ask, *told]:
        for found in _NUMBER.findall(re.sub(r"\{[^{}]*\}", " v ", template)):
            if found not in known:
                yield f"the number {found} in {template!r} is neither drawn nor in the program"
