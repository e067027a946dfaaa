"""What can be seen wrong in a family before anything is drawn: what is told, what is used, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from training.templates import scope
from training.templates.draws import ints, value
from training.templates.family import Family
from training.templates.sample import extended, has_body
from training.templates.wording import TemplateError, fields, nouns_of

MIN_WORDINGS = 3
MAX_ALIKE = 0.75
"""Share of words, numbers masked, that two wordings of a family may have in common (Jaccard)."""


def form(family: Family) -> Iterator[str]:
    """What is wrong with a family before anything is drawn."""
    if len(family.ask) < MIN_WORDINGS:
        yield f"{len(family.ask)} wordings; at least {MIN_WORDINGS} are wanted (the last is the unseen one)"
    if not family.skills:
        yield "no skills"
    try:
        code = "\n".join(step[0] for step in family.steps_of(len(family.more)))
        read, computed, _ = scope.names(code)
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
            own = set(scope.names("\n".join(step.code for step in family.steps_of(longer))).read)
            shown = _told(family, _shown(text), own)
            own |= _behind(family, own)
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


def _told(family: Family, shown: set[str], wanted: set[str]) -> set[str]:
    """What is shown, and what is computed from nothing but what is shown."""
    derived = {
        name
        for name in wanted
        if isinstance(one := family.draw.get(name), value)
        and set(scope.names(one.expression).read) & set(family.draw) <= shown
    }
    return shown | derived


def _behind(family: Family, wanted: set[str]) -> set[str]:
    """The variables from which those wanted are computed."""
    made = [one for name in wanted if isinstance(one := family.draw.get(name), value)]
    return {name for one in made for name in scope.names(one.expression).read}


def _bounds(family: Family, name: str) -> bool:
    return any(
        re.search(rf"\b{name}\b", f"{one.low} {one.high} {one.hard}")
        for one in family.draw.values()
        if isinstance(one, ints)
    )


def _alike(first: str, second: str) -> float:
    one, two = (set(re.findall(r"\w+", text.lower())) for text in (first, second))
    return len(one & two) / max(1, len(one | two))
