"""Which settings would do nothing beside the others: said in a sentence rather than taken in silence."""

from __future__ import annotations

from collections.abc import Iterable

import prompts
from solver.config import Settings
from solver.strategies import STRATEGIES

_ONLY_FOR = {
    "enough": ("cot", "pot", "tir", "hybrid", "contrast", "error-aware", "auto"),
    "scorer": ("best-of", "beam"),
    "beams": ("beam",),
    "errors": ("error-aware",),
}

_MODES = {
    "cot": ("cot",),
    "pot": ("pot",),
    "tir": ("tir",),
    "plan": ("tir", "pot", "text"),
    "paraphrase": ("tir", "pot", "text"),
    "best-of": ("tir", "pot"),
    "beam": ("tir", "pot"),
    "contrast": ("cot",),
    "error-aware": ("cot",),
}
"""Modes of the wire formats that a strategy writes in; one that is not here writes in several."""


def changed(settings: Settings) -> list[str]:
    """Names of the settings that are not at their defaults."""
    return [name for name, field in Settings.model_fields.items() if getattr(settings, name) != field.default]


def idle(settings: Settings, names: Iterable[str]) -> dict[str, str]:
    """Those of `names` that have no effect beside the other settings, each with a sentence or two that say why.

    Bounds (budgets, time, memory) are never among them: they hold, even if nothing reaches them. Nothing is known of a
    strategy that nobody registered.
    """
    return {name: reason for name in names if (reason := _reason(name, settings))}


def _reason(name: str, settings: Settings) -> str | None:
    strategy = settings.strategy
    if strategy in STRATEGIES and strategy not in _ONLY_FOR.get(name, (strategy,)):
        *others, last = _ONLY_FOR[name]
        usable = f"{', '.join(others)} and {last}" if others else last
        return f"The setting {name} has no effect with the strategy {strategy}. It is for {usable}."
    if name == "enough" and settings.samples == 1:
        return "The setting enough has no effect on one sample. Ask for several with -n 5."
    if name == "top_p" and not settings.sent_temperature:
        return "The setting top_p has no effect on greedy sampling. Give a temperature with it."
    if name == "prompt" and settings.prompt is not None:
        return _foreign(settings.prompt, strategy)
    return None


def _foreign(prompt: str, strategy: str) -> str | None:
    """A wire format of a mode that the strategy never writes in. One that is not there is for others to refuse."""
    try:
        mode = prompts.load(prompt).mode
    except prompts.UnknownFormat:
        return None
    if mode in _MODES.get(strategy, (mode,)):
        return None
    return f"The wire format {prompt!r} is of the mode {mode}, in which the strategy {strategy} never writes."
