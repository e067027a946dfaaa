"""One budget for all samples of a question: strict, shared, and its end a recorded ending."""

from __future__ import annotations

import asyncio

import pytest

from solver.backends.fake import Reply, Turn
from solver.budget import Budget, Ledger
from solver.cli import main
from solver.config import Settings
from solver.engine import Solver
from solver.errors import UsageError
from solver.types import Output, Usage


def program(code):
    return f"```python\n{code}\n```\n```output"


@pytest.fixture
def solve(scripted):
    """`solve(*replies, **settings)` gives (solution, backend)."""

    async def run(*replies, **options):
        backend = scripted(*replies)
        async with Solver(backend=backend, **{"wall": 3.0, "strategy": "tir", **options}) as solver:
            return await solver.asolve("What is 6 * 7?"), backend

    return run


class TestTokens:
    async def test_it_ends_a_sample(self, solve):
        solution, _ = await solve(["one two three four five"], budget_tokens=3)
        assert (solution.status, solution.answer) == ("budget", None)
        assert solution.trajectories[0].detail == "The budget of 3 tokens is spent."
        assert solution.usage.completion_tokens == 3

    async def test_the_limit_of_a_sample_is_another_ending(self, solve):
        solution, _ = await solve(["one two three four five"], budget_tokens=3, max_tokens=3)
        assert solution.status == "length"

    @pytest.mark.parametrize("budget", [1, 4, 5, 7, 11, 19, 20, 40])
    async def test_samples_side_by_side_never_spend_more(self, solve, budget):
        solution, _ = await solve(
            [r"one two three \boxed{5}"], strategy="cot", samples=8, max_tokens=10, budget_tokens=budget
        )
        assert solution.usage.completion_tokens == min(budget, 8 * 4)
        assert [one.status for one in solution.trajectories].count("ok") == min(8, budget // 4)
        assert {one.status for one in solution.trajectories} <= {"ok", "budget"}

    async def test_who_was_cut_short_is_no_voice_against_the_answer(self, solve):
        solution, _ = await solve([r"one two three \boxed{5}"], strategy="cot", samples=8, budget_tokens=6)
        assert (solution.answer, solution.confidence, solution.status) == ("5", 1.0, "ok")

    async def test_an_answer_in_a_box_before_the_end_is_kept(self, solve):
        solution, _ = await solve([r"\boxed{5} and then some more"], budget_tokens=2)
        assert (solution.answer, solution.status) == ("5", "budget")


class TestRounds:
    async def test_after_the_last_one_the_model_may_still_answer(self, solve):
        solution, backend = await solve([program("print(42)"), r"\boxed{42}"], budget_rounds=1)
        assert (solution.answer, solution.status) == ("42", "ok")
        assert "No more code will be run" in backend.requests[-1].prompt.assistant
        assert "```python" in backend.requests[-1].stop

    async def test_more_code_ends_the_sample(self, solve):
        solution, _ = await solve([program("x = 1"), program("print(x)"), r"\boxed{1}"], budget_rounds=1)
        assert (solution.status, solution.usage.rounds) == ("budget", 1)
        assert solution.trajectories[0].detail == "The budget of 1 rounds is spent."

    async def test_several_programs_in_one_turn(self, solve):
        turn = "```python\nprint(1)\n```\n" * 2 + program("print(3)")
        solution, _ = await solve([turn, r"\boxed{2}"], budget_rounds=2)
        assert solution.usage.rounds == 2
        assert [step.output for step in solution.trajectories[0].steps if isinstance(step, Output)] == ["1\n1"]

    async def test_they_are_shared(self, solve):
        turns = [program("print(42)"), program("print(43)"), r"\boxed{43}"]
        solution, _ = await solve(turns, samples=4, budget_rounds=3)
        assert solution.usage.rounds == 3

    async def test_a_program_alone_that_may_not_be_repaired(self, solve):
        solution, _ = await solve([program("x = 1"), program("print(2)")], strategy="pot", budget_rounds=1)
        assert (solution.status, solution.usage.rounds) == ("budget", 1)

    async def test_words_are_left_for_a_hybrid(self, solve):
        code = Reply(plain="compute with Python", turns=[program("x = 1"), program("print(x)")])
        solution, _ = await solve(code, Reply(turns=[r"\boxed{42}"]), strategy="hybrid", budget_rounds=1)
        assert (solution.answer, solution.trajectories[1].fallback_from) == ("42", "empty_output")


class TestSeconds:
    async def test_what_was_written_until_then_is_kept(self, solve):
        turns = [Turn(text=program("print(42)")), Turn(delay=60)]
        solution, backend = await solve(turns, budget_seconds=2)
        assert (solution.status, solution.trajectories[0].detail) == ("budget", "The budget of 2 seconds is spent.")
        assert [step.kind for step in solution.trajectories[0].steps] == ["code", "output"]
        assert backend.cancelled == 1

    async def test_a_program_is_stopped_too(self, solve):
        solution, _ = await solve([program("while True: pass")], budget_seconds=1, wall=60)
        assert (solution.status, solution.usage.rounds) == ("budget", 1)

    async def test_the_words_of_a_cut_generation_are_recorded_and_counted(self, scripted):
        class Slow:
            name = "slow"

            async def generate(self, request):
                async for delta in scripted(["one two three"]).generate(request):
                    yield delta
                    if "two" in delta.text:
                        await asyncio.sleep(60)

            async def close(self):
                pass

        async with Solver(backend=Slow(), strategy="cot", budget_seconds=0.5) as solver:
            solution = await solver.asolve("What?")
        assert solution.trajectories[0].text == "one two"
        assert solution.usage.completion_tokens == 2

    async def test_no_replacement_is_begun_afterwards(self, solve):
        solution, _ = await solve([Turn(delay=60)], strategy="hybrid", budget_seconds=0.2)
        assert [one.status for one in solution.trajectories] == ["budget"]


class TestSamples:
    async def test_those_for_which_none_is_left_are_recorded(self, solve):
        solution, backend = await solve([r"\boxed{5}"], strategy="cot", samples=4, budget_samples=2)
        assert [one.status for one in solution.trajectories] == ["ok", "ok", "budget", "budget"]
        assert (len(backend.requests), solution.confidence) == (2, 1.0)

    async def test_a_replacement_is_a_sample(self, solve):
        solution, _ = await solve(["no idea"], strategy="hybrid", budget_samples=1)
        assert [one.status for one in solution.trajectories] == ["no_answer"]


class TestLedger:
    async def test_cancelling_who_waits_takes_nothing(self):
        ledger = Ledger(Budget(tokens=10))
        async with ledger.tokens(8):
            waiting = asyncio.create_task(self.take(ledger, 8))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        assert await self.take(ledger, 20) == 10

    async def test_two_who_wait_never_hold_more_than_there_is(self):
        ledger = Ledger(Budget(tokens=10))
        async with ledger.tokens(8):
            waiting = [asyncio.create_task(self.take(ledger, 8, spend=5)) for _ in range(3)]
            await asyncio.sleep(0)
            ledger.add(Usage(completion_tokens=2))
        assert [await one for one in waiting] == [8, 3, 0]

    @staticmethod
    async def take(ledger, wanted, spend=0):
        async with ledger.tokens(wanted) as granted:
            await asyncio.sleep(0)
            ledger.add(Usage(completion_tokens=min(spend, granted)))
            return granted


class TestSetting:
    def test_from_python(self):
        assert Settings(budget_tokens=5, budget_seconds=2).budget == Budget(tokens=5, seconds=2)
        with pytest.raises(UsageError, match="budget_rounds"):
            Settings(budget_rounds=0)

    def test_from_the_command_line(self, tmp_path, capfd):
        script = tmp_path / "script.yaml"
        script.write_text("replies:\n- turns: [one two three four]\n")
        assert main(["ask", "-m", f"fake:{script}", "-s", "cot", "--budget-tokens", "2", "What?"]) == 0
        out, err = capfd.readouterr()
        assert out.strip() == "(no answer: budget)"
        assert "The budget of 2 tokens is spent." in err
