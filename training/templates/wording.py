"""Fills the placeholders of a family's sentences: numbers, nouns with their plural, pronouns, formulas, equations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any

from training.templates import english
from training.templates.draws import Rejected
from training.templates.pools import Thing, noun

Equations = Mapping[str, Callable[[bool], str]]
"""By computed variable: its left side and result as text; the argument says whether the result is in dollars."""

_ARTICLE = re.compile(r"\b([Aa])n? $")


class TemplateError(ValueError):
    """A placeholder that cannot be filled."""


def render(
    template: str,
    values: Mapping[str, Any],
    equations: Equations | None = None,
    unknown: Mapping[str, str] | None = None,
    commas: bool = False,
) -> str:
    """The template with its placeholders filled. `unknown` puts a letter where a number would stand.

    Raises TemplateError for a placeholder that is not a variable, and Rejected where a count is not whole.
    """
    text = ""
    try:
        for literal, field, spec, _ in Formatter().parse(template):
            text += literal
            if field is not None:
                filled = _fill(field, spec or "", text.endswith("$"), values, equations or {}, unknown or {}, commas)
                if "=" in field and text.endswith("$"):
                    text = text[:-1]  # the dollar sign goes to the result: 3 * 4 = $12
                if filled[:1].isdigit():
                    text = _ARTICLE.sub(lambda a: a[1] + english.article(filled)[1:] + " ", text)  # noqa: B023
                text += filled
    except (KeyError, AttributeError, ValueError, IndexError) as error:
        if isinstance(error, TemplateError):
            raise
        raise TemplateError(f"{template!r}: {type(error).__name__} {error}") from None
    return text


def fields(template: str) -> list[tuple[str, bool]]:
    """The variables of a template in order, and whether each stands as an equation `{x=}`."""
    try:
        parsed = [(field, spec or "") for _, field, spec, _ in Formatter().parse(template) if field is not None]
    except ValueError as error:
        raise TemplateError(f"{template!r}: {error}") from None
    return [(field.rstrip("=").partition(".")[0], field.endswith("=")) for field, _ in parsed]


def nouns_of(template: str) -> list[str]:
    """What stands after the colons: variables that are nouns, words, or ways of writing a number."""
    return [spec for _, field, spec, _ in Formatter().parse(template) if field is not None and spec]


def _fill(
    field: str,
    spec: str,
    dollars: bool,
    values: Mapping[str, Any],
    equations: Equations,
    unknown: Mapping[str, str],
    commas: bool,
) -> str:
    name, _, attribute = field.rstrip("=").partition(".")
    if name in unknown:
        counted = spec == "times" or (spec and spec not in _WAYS)
        return _counted(unknown[name], 2, "time" if spec == "times" else spec, values) if counted else unknown[name]
    if name not in values:
        raise TemplateError(f"{{{field}}} is no variable")
    value = values[name]
    if attribute:
        return str(getattr(value, attribute))
    if field.endswith("="):
        if name not in equations:
            raise TemplateError(f"{{{field}}}: no step computes {name!r} by plain arithmetic")
        text = equations[name](dollars)
    elif spec in _WAYS:
        return _WAYS[spec](value)
    else:
        text = show(value, dollars, commas)
    if not spec or spec.startswith("."):
        return f"{value:{spec}}" if spec else text
    if isinstance(value, float) and not value.is_integer() and _whole(spec, values):
        raise Rejected
    return _counted(text, value, spec, values)


def _counted(text: str, value: Any, spec: str, values: Mapping[str, Any]) -> str:
    thing = values[spec] if isinstance(values.get(spec), Thing) else noun(spec)
    return f"{text} {thing.one if value == 1 else thing.s}"


def _whole(spec: str, values: Mapping[str, Any]) -> bool:
    """Things come whole; units of measure need not."""
    return isinstance(values.get(spec), Thing)


def show(value: Any, dollars: bool = False, commas: bool = False) -> str:
    """A value as a reader expects it: 12.0 as 12, money with cents, SymPy in its own syntax, lists with commas."""
    if isinstance(value, list | tuple):
        return ", ".join(show(one) for one in value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if float(value).is_integer():
        return f"{int(value):,}" if commas else str(int(value))
    rounded = round(value, 10)
    if dollars:
        if abs(rounded * 100 - round(rounded * 100)) > 1e-6:
            raise Rejected  # a fraction of a cent
        return f"{rounded:,.2f}" if commas else f"{rounded:.2f}"
    return f"{rounded:.10f}".rstrip("0")


def mathematics(value: Any) -> str:
    """SymPy as it is written by hand: `3x^2 + 5sin(2x)`."""
    text = str(value).replace("**", "^")
    return re.sub(r"(?<![\w.])(\d+)\*(?=[a-zA-Z(])", r"\1", text).replace("*(", "(") if "*" in text else text


def tex(value: Any) -> str:
    from sympy import latex

    return latex(value)


_WAYS: dict[str, Callable[[Any], str]] = {
    "word": english.number_word,
    "Word": lambda value: english.number_word(value).capitalize(),
    "th": english.ordinal,
    "part": english.part,
    "times": english.times,
    "tex": tex,
    "math": mathematics,
    "and": lambda value: english.listing([show(one) for one in value]),
    "clock": english.clock,
    "cap": lambda value: str(value)[:1].upper() + str(value)[1:],
}
"""What may stand after a colon besides a noun."""
WAYS = frozenset(_WAYS)
