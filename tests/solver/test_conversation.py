"""Questions that follow one another: what they find of those before, and what is left when something goes wrong."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path

import pytest

import prompts
from solver import Conversation, Solver
from solver.backends.fake import Reply
from solver.conversation import SHOWN

SCRIPT = f"fake:{Path(__file__).parents[1] / 'scripts' / 'conversation.yaml'}"
TIR = prompts.load("tir")


def outputs(solution) -> list[str]:
    return [step.output for one in solution.trajectories for step in one.steps if step.kind == "output"]


@pytest.fixture
def engine():
    with Solver(model=SCRIPT, strategy="tir") as solver:
        yield solver


@pytest.fixture
def talk():
    with Conversation() as conversation:
        yield conversation


def test_variables_stay_and_questions_alone_have_none(engine, talk):
    assert outputs(engine.solve("price?", conversation=talk)) == ["42"]
    assert outputs(engine.solve("double it", conversation=talk)) == ["84"]
    assert outputs(engine.solve("double it", conversation=talk)) == ["168"]
    assert "NameError" in outputs(engine.solve("double it"))[0]


def test_the_session_itself_goes_on(engine, talk):
    """A program that was run again would have drawn another number."""
    drawn = outputs(engine.solve("draw?", conversation=talk))
    assert outputs(engine.solve("again?", conversation=talk)) == drawn


def test_an_empty_conversation_is_one_all_the_same(engine, talk):
    assert len(talk) == 0
    engine.solve("price?", conversation=talk)
    assert len(talk) == 1


def test_every_sample_finds_the_variables_of_the_winner(talk):
    with Solver(model=SCRIPT, strategy="tir", samples=3) as engine:
        engine.solve("price?", conversation=talk)
        assert outputs(engine.solve("double it", conversation=talk)) == ["84"] * 3
        assert outputs(engine.solve("double it", conversation=talk)) == ["168"] * 3


def test_the_next_program_runs_where_the_winner_ran_its_own(scripted, talk):
    """Not where the first sample did, which was outvoted; and in that very session."""
    drawn = "```python\nimport random\nx = [%d, random.random()]\nprint(x)\n```\n```output"
    backend = scripted(
        Reply(question="^set", seed=0, turns=(drawn % 1, "\\boxed{1}")),
        Reply(question="^set", turns=(drawn % 2, "\\boxed{2}")),
        Reply(question="^get", turns=("```python\nprint(x)\n```\n```output", "\\boxed{3}")),
    )
    with Solver(backend=backend, strategy="tir", samples=3) as engine:
        first = outputs(engine.solve("set", conversation=talk))
        engine.settings = engine.settings.model_copy(update={"samples": 1})
        assert outputs(engine.solve("get", conversation=talk)) == [first[1]]


def test_another_solver_may_go_on(talk):
    for expected, question in (("42", "price?"), ("84", "double it")):
        with Solver(model="fake:unused"), Solver(model=SCRIPT, strategy="tir") as engine:
            assert outputs(engine.solve(question, conversation=talk)) == [expected]


def test_programs_are_run_again_when_the_session_is_gone(engine, talk):
    engine.solve("price?", conversation=talk)
    talk.close()
    assert outputs(engine.solve("double it", conversation=talk)) == ["84"]


def test_undo_and_forget(engine, talk):
    engine.solve("price?", conversation=talk)
    engine.solve("double it", conversation=talk)
    talk.undo()
    assert outputs(engine.solve("double it", conversation=talk)) == ["84"]
    talk.forget()
    assert len(talk) == 0
    assert "NameError" in outputs(engine.solve("double it", conversation=talk))[0]


async def test_a_cancelled_question_leaves_nothing_behind(engine, talk):
    await engine.asolve("price?", conversation=talk)
    async with aclosing(engine.stream("slow?", conversation=talk)) as events:
        async for event in events:
            if event.step is not None and event.step.kind == "output":
                break
    assert outputs(await engine.asolve("double it", conversation=talk)) == ["84"]
    assert len(talk) == 2


async def test_questions_of_one_conversation_wait_for_one_another(engine, talk):
    await engine.asolve("price?", conversation=talk)
    both = await asyncio.gather(*(engine.asolve("double it", conversation=talk) for _ in range(2)))
    assert sorted(output for each in both for output in outputs(each)) == ["168", "84"]


def test_a_killed_session_is_lost_as_the_model_is_told(scripted, talk):
    backend = scripted(
        Reply(question="^set", turns=("```python\nx = 1\nprint(x)\n```\n```output", "\\boxed{1}")),
        Reply(question="^hang", turns=("```python\nwhile True: pass\n```\n```output", "\\boxed{2}")),
        Reply(question="^get", turns=("```python\nprint(x)\n```\n```output", "\\boxed{3}")),
    )
    with Solver(backend=backend, strategy="tir", wall=0.5) as engine:
        engine.solve("set", conversation=talk)
        assert "are lost" in outputs(engine.solve("hang", conversation=talk))[0]
        assert "NameError" in outputs(engine.solve("get", conversation=talk))[0]


def test_the_prompt_shows_earlier_turns(scripted, talk):
    backend = scripted(["The answer is \\boxed{4}."])
    with Solver(backend=backend, strategy="cot") as engine:
        for number in range(SHOWN + 2):
            engine.solve(f"question {number}?", conversation=talk)
    messages = backend.requests[-1].prompt.messages
    assert [one["role"] for one in messages] == ["system", *["user", "assistant"] * SHOWN, "user"]
    assert messages[1]["content"] == "question 1?"
    assert messages[2]["content"] == "The answer is \\boxed{4}."
    assert backend.requests[-1].prompt.plain.count("Question:") == SHOWN + 1
    assert backend.requests[0].prompt == prompts.load("cot").render("question 0?")


def test_another_format_is_shown_the_answer_alone(engine, talk):
    engine.solve("price?", conversation=talk)
    assert talk.turns(prompts.load("cot"), "m") == (("price?", "The answer is \\boxed{42}."),)
    ((_, shown),) = talk.turns(TIR, "m")
    assert "price = 6 * 7" in shown
    assert "\n42\n" in shown
    assert talk.turns(TIR, "m", upto=0) == ()


def test_the_embedded_model_is_shown_nothing_unless_told(engine, talk):
    engine.solve("price?", conversation=talk)
    assert talk.turns(TIR, "embedded") == ()
    talk.shown = 1
    assert len(talk.turns(TIR, "embedded")) == 1


def test_what_has_no_answer_is_not_remembered(scripted, talk):
    with Solver(backend=scripted(["I do not know."]), strategy="cot") as engine:
        assert engine.solve("why?", conversation=talk).answer is None
    assert len(talk) == 0


@pytest.mark.parametrize("strategy", ["hybrid", "beam", "best-of", "plan", "deliberate"])
def test_every_strategy_finds_the_variables(strategy, scripted, talk):
    backend = scripted(
        Reply(question="^set", turns=("```python\nx = 21\nprint(x)\n```\n```output", "\\boxed{21}")),
        Reply(question="double", plain="Python", turns=("```python\nprint(2 * x)\n```\n```output", "\\boxed{42}")),
        Reply(turns=("1. Double it. \\boxed{7}",)),
    )
    with Solver(backend=backend, strategy="tir") as engine:
        engine.solve("set", conversation=talk)
        engine.settings = engine.settings.model_copy(update={"strategy": strategy, "samples": 2, "temperature": 0.5})
        found = outputs(engine.solve("double", conversation=talk))
    assert found
    assert set(found) == {"42"}
