"""The numbers of a run, and of two runs compared, for people; every share with its n and its 95 % interval."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from solver.ui.console import clean

SHOWN = 20
"""Flips that are listed each way; --json has all of them."""

Interval = tuple[float, float]


def results(found: dict[str, Any]) -> str:
    """`results.json`, a line each."""
    lines = [_line("problems", held(found) + (f", {found['failed']} failed" if found["failed"] else ""))]
    if accuracy := found["accuracy"]:
        lines += [
            _line(name, f"{_share(accuracy[name], accuracy[interval])}, n = {accuracy['n']}")
            for name, interval in (("strict", "interval"), ("lenient", "lenient_interval"))
        ]
    for column, groups in found["by"].items():
        lines += [
            _line(f"{column}={value}", f"{_share(each['strict'], each['interval'])}, n = {each['n']}")
            for value, each in groups.items()
        ]
    for name, title in (("pass_at", "pass@"), ("majority_at", "maj@")):
        lines += [
            _line(f"{title}{k}", f"{_share(each['mean'], each['interval'])}, n = {each['n']}")
            for k, each in found[name].items()
        ]
    lines += [
        _line(title, ", ".join(f"{count} {word}{name}" for name, count in counts.items()))
        for title, word, counts in (
            ("status", "", found["statuses"]),
            ("found by", "", found["rules"]),
            ("undecided", "", found["undecided"]),
            ("programs", "with ", found["rounds"]["by_trajectory"]),
            ("outputs", "", found["outputs"]),
            ("errors", "", found["errors"]["kinds"]),
        )
        if counts
    ]
    lines.append(_line("tokens", f"{found['tokens']['completion']} generated, {found['tokens']['prompt']} read"))
    lines.append(
        _line("seconds", f"{found['seconds']['generate']:.1f} generating, {found['seconds']['execute']:.1f} executing")
    )
    if (fallback := found["fallback"])["problems"]:
        rate = _share(fallback["rate"], fallback["rate_interval"])
        lines.append(_line("fallbacks", f"{rate}: {fallback['gained']} gained, {fallback['lost']} lost"))
    return "\n".join(lines)


def comparison(found: dict[str, Any]) -> str:
    """Two runs side by side, the shares first, then what they cost, then where they differ."""
    lines = [_line("before", found["before"]), _line("after", found["after"])]
    if found["unpaired"]:
        lines.append(_line("unpaired", f"{found['unpaired']} problems, left out"))
    lines += [_line(name, _difference(found[name])) for name in ("strict", "lenient")]
    for column, groups in found["by"].items():
        lines += [_line(f"{column}={value}", _difference(each)) for value, each in groups.items()]
    before, after = ({name: each[side] for name, each in found["costs"].items()} for side in ("before", "after"))
    if found["unpaired"] or before["owed"] or after["owed"]:
        lines.append(f"The whole runs, of {held(before)} and {held(after)} problems:")
    lines += [_line(name, f"{was} -> {now}") for name, was, now in _costs(before, after)]
    for kind, word in (("gained", "now right"), ("lost", "now wrong")):
        flips = found["flips"][kind]
        lines += [
            f"{word}: {clean(str(flip['id']))} ({_answer(flip['before'])} -> {_answer(flip['after'])}, "
            f"gold {clean(flip['gold'])})"
            for flip in flips[:SHOWN]
        ]
        if len(flips) > SHOWN:
            lines.append(f"{word}: ... and {len(flips) - SHOWN} more (--json)")
    return "\n".join(lines)


def held(found: dict[str, Any]) -> str:
    """How many problems a run holds, and of how many where it is not finished: `44 of 100`."""
    return f"{found['problems']}" + (f" of {found['problems'] + found['owed']}" if found["owed"] else "")


def _difference(each: dict[str, Any]) -> str:
    low, high = each["interval"]
    return (
        f"{each['before']:.1%} -> {each['after']:.1%}: {100 * each['difference']:+.1f} points "
        f"[{100 * low:+.1f}, {100 * high:+.1f}], {each['gained']} gained, {each['lost']} lost, "
        f"p = {each['p']:.3g}, n = {each['n']}"
    )


def _costs(before: dict[str, Any], after: dict[str, Any]) -> Iterable[tuple[str, Any, Any]]:
    """Tokens, seconds, programs, and outputs and statuses by kind, of both."""
    yield "tokens", before["tokens"]["completion"], after["tokens"]["completion"]
    seconds = [f"{sum(each['seconds'].values()):.1f}" for each in (before, after)]
    yield "seconds", seconds[0], seconds[1]
    yield "programs", before["rounds"]["total"], after["rounds"]["total"]
    for title, name in (("outputs", "outputs"), ("status", "statuses")):
        for kind in sorted({*before[name], *after[name]}):
            yield f"{title} {kind}", before[name].get(kind, 0), after[name].get(kind, 0)


def _share(share: float, interval: Interval) -> str:
    return f"{share:.1%} [{interval[0]:.1%}, {interval[1]:.1%}]"


def _answer(answer: str | None) -> str:
    return "no answer" if answer is None else clean(answer)


def _line(title: str, text: str) -> str:
    return f"{clean(title):<12} {text}"
