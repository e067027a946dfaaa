"""Pairs of one step: where a wrong solution first goes wrong, and how a right one goes on from the same beginning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from prompts import Mode
from sandbox import ExecResult
from training.builders import mix
from training.records import Item, Row
from training.rollouts.legal import Legal, legal
from training.rollouts.mistakes import first_mistake, parts
from training.rollouts.moves import Move, moves
from training.rollouts.rows import by_mode, by_turns, distinct, is_sound, row_of, steps_of
from training.rollouts.states import traceable


def step_pairs(item: Item, run: Mapping[str, ExecResult], gold: bool) -> list[Row]:
    """A pair for every different wrong attempt that has a right one with the same beginning, modes by turns.

    With `gold`, the problem's own solution may be that right one, after the attempts. `run` has the results of the
    traced programs.
    """
    known = legal(item, run)
    pairs: list[list[Row]] = []
    for mode, places in by_mode(item):
        right = {str(place): moves(steps_of(item.attempts[place])) for place in places if is_sound(item, place)}
        if gold and mode in ("cot", "pot", "tir"):
            for row in mix.written(item, (_mode(mode),)):
                right["gold"] = moves(row.steps)
        wrong = distinct(item, [place for place in places if not item.attempts[place].right])
        pairs.append(list(_against(item, wrong, right, known, run)))
    return by_turns(pairs)


def _against(
    item: Item, places: list[int], right: Mapping[str, list[Move]], known: Legal, run: Mapping[str, ExecResult]
) -> Iterator[Row]:
    seen: set[tuple[str, ...]] = set()
    for place in places:
        attempt = item.attempts[place].trajectory
        mistake = first_mistake(parts(attempt, run), known, item.answer)
        wrong = moves(steps_of(item.attempts[place]))
        at = next((number for number, move in enumerate(wrong) if mistake and move.part == mistake.place), None)
        if mistake is None or at is None or (begun := _texts(wrong[: at + 1])) in seen:
            continue
        better = next((name for name, one in right.items() if _goes_on(one, wrong, at)), None)
        if better is None:
            continue
        seen.add(begun)
        yield row_of(
            item,
            place,
            id=f"{item.id}/{attempt.format}-{place}-step-dpo-{better}",
            task="step-dpo",
            given=tuple(move.step for move in wrong[:at]),
            steps=(right[better][at].step,),
            rejected=(wrong[at].step,),
            unfinished=True,
            provenance={"mistake": mistake.kind, "step": mistake.place, "chosen": better},
        )


def _mode(name: str) -> Mode:
    return "cot" if name == "cot" else "pot" if name == "pot" else "tir"


def _texts(some: Sequence[Move]) -> tuple[str, ...]:
    return tuple(move.step.text for move in some)


def _goes_on(right: Sequence[Move], wrong: Sequence[Move], at: int) -> bool:
    """Whether a right solution has the same beginning and then another step of the same size."""
    return (
        len(right) > at
        and _is_step(wrong[at])
        and _texts(right[:at]) == _texts(wrong[:at])
        and right[at].step.text != wrong[at].step.text
        and right[at].step.kind == wrong[at].step.kind
    )


def _is_step(move: Move) -> bool:
    """A program that cannot be read is no step but all of them."""
    return move.step.kind != "code" or bool(traceable(move.step.code).statements)
