"""Examines families: what can be seen in the form, then some problems of each, rendered in every way and executed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import get_args

import sandbox
from solver.types import Text
from training.filters.arithmetic import arithmetic
from training.records import Item, Row
from training.templates import scope
from training.templates.backward import backward, hidden
from training.templates.draws import ints, value
from training.templates.family import Family, Granularity
from training.templates.items import plain
from training.templates.prose import false_sums, faults
from training.templates.sample import Sample, TooNarrow, draw, extended, has_body, tidy
from training.templates.sums import NotArithmetic
from training.templates.wording import TemplateError, fields, nouns_of

MIN_WORDINGS = 3
MAX_ALIKE = 0.75
"""Share of words, numbers masked, that two wordings of a family may have in common (Jaccard)."""
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
                f"the program does not print the answer: {result.stdout.strip()!r}, not {item.answer!r}\n{item.program}",
            )
    return report


def form(family: Family) -> Iterator[str]:
    """What is wrong with a family before anything is drawn."""
    if len(family.ask) < MIN_WORDINGS:
        yield f"{len(family.ask)} wordings; at least {MIN_WORDINGS} are wanted (the last is the unseen one)"
    if not family.skills:
        yield "no skills"
    try:
        code = "\n".join(step[0] for step in family.steps_of(len(family.more)))
        read, computed = scope.names(code)
        yield from _variables(family, set(read), set(computed))
        for template in [*family.ask, *family.noop, *(t for extra in family.more for t in (extra.say, extra.ask))]:
            fields(template)
    except (SyntaxError, TemplateError, IndexError) as error:
        yield f"{type(error).__name__}: {error}"


def _variables(family: Family, read: set[str], computed: set[str]) -> Iterator[str]:
    clash = sorted(set(family.draw) & computed)
    if clash:
        yield f"{clash[0]!r} is drawn and computed"
    needed = {name for name in family.draw if name in read}
    for number in range(len(family.ask)):
        for longer in range(len(family.more) + 1 if has_body(family, number) else 1):
            text = extended(family, number, longer)
            shown = _shown(text)
            own = set(scope.names("\n".join(step.code for step in family.steps_of(longer))).read)
            missing = sorted((needed & own) - shown)
            if missing:
                yield f"wording {number}{' made longer' * bool(longer)} does not tell {missing[0]!r}"
            idle = sorted(name for name in shown - own if isinstance(family.draw.get(name), ints))
            if idle:
                yield f"wording {number} tells {idle[0]!r}, which no step uses; a distractor belongs into `noop`"
            told = sorted(shown & computed)
            if told:
                yield f"wording {number} tells {told[0]!r}, which is computed"
    for template in family.noop:
        used = sorted(_shown(template) & needed)
        used = [name for name in used if isinstance(family.draw[name], ints)]
        if used:
            yield f"a distractor speaks of {used[0]!r}, which a step uses"
    for step in family.steps_of(len(family.more)):
        results = sorted(_shown(step.why) & computed)
        if results:
            yield f"a `why` speaks of {results[0]!r}, which is not known before the program has run"
        if step.words and not step.why:
            yield f"a step has words and no `why`: {step.words!r}"
    if not any(step.words for step in family.steps_of()):
        yield "no step has words"
    everything = " ".join([*family.ask, *family.noop, *(extra.say + extra.ask for extra in family.more), family.where])
    hidden_use = " ".join(one.expression for one in family.draw.values() if isinstance(one, value))
    for name in family.draw:
        if not re.search(rf"\b{name}\b", f"{everything} {hidden_use}") and not _bounds(family, name):
            yield f"{name!r} is drawn and never used"
    for first, second in combinations(family.ask, 2):
        if _alike(first, second) > MAX_ALIKE:
            yield f"two wordings are much alike: {first!r} and {second!r}"


def _shown(template: str) -> set[str]:
    return {name for name, _ in fields(template)} | set(nouns_of(template))


def _bounds(family: Family, name: str) -> bool:
    return any(
        re.search(rf"\b{name}\b", f"{one.low} {one.high} {one.hard}")
        for one in family.draw.values()
        if isinstance(one, ints)
    )


def _alike(first: str, second: str) -> float:
    one, two = (set(re.findall(r"\w+", text.lower())) for text in (first, second))
    return len(one & two) / max(1, len(one | two))


def _rendered(family: Family, samples: int, seed: int, report: Report) -> Iterator[Item]:
    """Items of a family in every wording, each text examined, each program yielded to be run."""
    hard = any(getattr(one, "hard", None) is not None for one in family.draw.values())
    plans = [(number, False, 0) for number in range(samples)]
    plans += [(samples, True, 0)] if hard else []
    plans += [(samples + longer, False, longer) for longer in range(1, len(family.more) + 1)]
    for number, harder, longer in plans:
        try:
            sample = draw(family, f"check-{seed}", number, hard=harder, longer=longer)
            for item in _variants(sample):
                for fault in _examined(item, sample):
                    report.add(family.id, fault)
                yield item
        except (TooNarrow, TemplateError, NotArithmetic, scope.UnknownName) as error:
            report.add(family.id, f"{type(error).__name__}: {error}{' (harder)' if harder else ''}")
        except Exception as error:  # a family's own code may raise anything; the others are still examined
            report.add(family.id, f"{type(error).__name__}: {error}")


def _variants(sample: Sample) -> Iterator[Item]:
    family = sample.family
    for wording in range(len(family.ask)):
        if sample.longer and not has_body(family, wording):
            continue
        yield plain(sample, wording, "normal")
        if has_body(family, wording):
            for noop in range(len(family.noop)):
                yield plain(sample, wording, "normal", noop)
        if sample.longer or (family.back and wording):
            continue
        name = hidden(sample, wording)
        if name:
            yield from (backward(sample, name, wording, granularity) for granularity in get_args(Granularity))
        elif family.back:
            raise TemplateError(f"{next(iter(family.back))!r} cannot be asked for backwards")


def _examined(item: Item, sample: Sample) -> Iterator[str]:
    yield from faults(item.question, question=True)
    texts = [item.rationale or ""]
    if "hidden" not in item.meta:
        three = [sample.rationale("terse"), sample.rationale("normal"), sample.rationale("fine")]
        texts += three
        if not all(three) or not len(three[0]) <= len(three[1]) < len(three[2]):
            yield f"the rationales do not grow from terse to fine: {three}"
        if item.answer not in three[1] and _NUMBER.fullmatch(item.answer):
            yield f"the words do not state the answer: {item.answer} in {three[1]!r}"
        yield from _loose_numbers(item, sample)
    for text in texts:
        yield from faults(text)
        yield from false_sums(text)
        row = Row(id="", source="", parent_id="", mode="cot", question="", steps=(Text(text=text),), answer="")
        verdict = arithmetic(row)
        if isinstance(verdict, str):
            yield f"{verdict}: {text!r}"
    if len(item.answer) > 200 or "\n" in item.answer:
        yield f"the answer is not one short line: {item.answer!r}"


def _loose_numbers(item: Item, sample: Sample) -> Iterator[str]:
    """Numbers in the question that neither a variable nor the program accounts for."""
    known = _NUMBER.findall(item.program or "")
    texts = [t for extra in (sample.family.more) for t in (extra.say, extra.ask)]
    for template in [*sample.family.ask, *texts]:
        literal = re.sub(r"\{[^{}]*\}", " v ", template)
        for found in _NUMBER.findall(literal):
            if found not in (*known, "1"):
                yield f"the number {found} in {template!r} is neither drawn nor in the program"
