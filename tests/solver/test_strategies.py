"""How attempts become one answer: sampling, voting, and the way back from code to words."""

from __future__ import annotations

import asyncio
import math

import pytest

from solver.backends.fake import Reply, Turn
from solver.budget import Ledger
from solver.config import Settings
from solver.engine import Solver
from solver.errors import UsageError
from solver.strategies.base import Context
from solver.strategies.doubt import doubt
from solver.types import Output, Problem, Solution, Text, Trajectory

QUESTION = "How many people are there?"


def program(code):
    return f"```python\n{code}\n```\n```output"


def in_words(*turns, **kind):
    return Reply(plain="in words\\.", turns=turns, **kind)


def in_code(*turns, **kind):
    return Reply(plain="compute with Python", turns=turns, **kind)


@pytest.fixture
def solve(scripted):
    """`solve(*replies, **settings)` gives (solution, backend)."""

    async def run(*replies, question=QUESTION, **options):
        backend = scripted(*replies)
        async with Solver(backend=backend, **{"wall": 3.0, **options}) as solver:
            return await solver.asolve(question), backend

    return run


class TestSampling:
    @pytest.mark.parametrize(
        ("strategy", "turns"),
        [
            ("cot", [r"\boxed{5}"]),
            ("pot", [program("print(5)")]),
            ("tir", [program("print(5)"), r"\boxed{5}"]),
            ("hybrid", [program("print(5)"), r"\boxed{5}"]),
        ],
    )
    async def test_one_sample_of_each_kind(self, solve, strategy, turns):
        solution, _ = await solve(turns, strategy=strategy)
        assert (solution.answer, solution.status, solution.confidence) == ("5", "ok", 1.0)
        assert (solution.strategy, len(solution.trajectories)) == (strategy, 1)
        assert solution.trajectories[0].format == ("tir" if strategy == "hybrid" else strategy)

    async def test_the_majority_wins(self, solve):
        said = ["7", "5", "7.0", "no idea"]
        replies = [
            Reply(seed=10 + place, turns=[text if "no" in text else rf"\boxed{{{text}}}"])
            for place, text in enumerate(said)
        ]
        solution, backend = await solve(*replies, strategy="cot", samples=4, seed=10)
        assert solution.answer == "7"
        assert solution.votes[0].members == (0, 2)
        assert solution.confidence == pytest.approx(2 / 4)
        assert [trajectory.seed for trajectory in solution.trajectories] == [10, 11, 12, 13]
        assert {request.temperature for request in backend.requests} == {0.7}
        assert solution.usage.completion_tokens == sum(t.usage.completion_tokens for t in solution.trajectories)

    async def test_samples_run_at_once_but_not_more_than_twice_the_batch(self, solve):
        _, backend = await solve([r"one two three \boxed{5}"], strategy="cot", samples=8, batch_size=3)
        assert backend.most_running == 6

    async def test_nobody_answers(self, solve):
        solution, _ = await solve(["no idea"], strategy="cot", samples=2)
        assert (solution.answer, solution.confidence, solution.status) == (None, 0.0, "no_answer")

    async def test_failures_of_our_own_do_not_vote(self, solve):
        broken = Reply(seed=0, turns=[Turn(text=r"\boxed{9}", error="The engine caught fire.")])
        solution, _ = await solve(broken, [r"\boxed{5}"], strategy="cot", samples=2)
        assert (solution.answer, solution.confidence, solution.status) == ("5", 1.0, "ok")
        assert solution.trajectories[0].status == "backend_error"

    async def test_only_failures_of_our_own(self, solve):
        solution, _ = await solve([Turn(error="The engine caught fire.")], strategy="hybrid")
        assert (solution.answer, solution.status, len(solution.trajectories)) == (None, "backend_error", 1)


class TestHybrid:
    @pytest.mark.parametrize(
        ("cause", "turns"),
        [
            ("code_error", [program("1/0"), "It failed."]),
            ("timeout", [program("while True: pass"), "Hm."]),
            ("code_error", [program("1/0"), r"I guess \boxed{6}"]),
            ("timeout", [program("while True: pass"), r"I guess \boxed{6}"]),
            ("empty_output", [program("x = 5"), r"\boxed{6}"]),
            ("loop", [program("print(6)"), program("print(6)")]),
            ("length", ["word " * 40]),
            ("no_answer", ["Who knows?"]),
            ("non_finite", [program("print(float('nan'))"), r"\boxed{nan}"]),
            ("implausible", [program("print(5/2)"), r"\boxed{2.5}"]),
        ],
    )
    async def test_every_cause_leads_to_words_and_is_recorded(self, solve, cause, turns):
        solution, backend = await solve(in_code(*turns), in_words(r"\boxed{5}"), wall=0.5, max_tokens=30)
        assert (solution.answer, solution.status) == ("5", "ok")
        assert [trajectory.format for trajectory in solution.trajectories] == ["tir", "cot"]
        assert [trajectory.fallback_from for trajectory in solution.trajectories] == [None, cause]
        assert backend.requests[-1].seed == 1

    async def test_a_good_program_is_not_doubted(self, solve):
        solution, _ = await solve(in_code(program("print(5)"), r"\boxed{5}"))
        assert len(solution.trajectories) == 1

    async def test_a_doubtful_answer_is_better_than_none(self, solve):
        solution, _ = await solve(in_code(program("print(-5)"), r"\boxed{-5}"), in_words("no idea"))
        assert solution.answer == "-5"
        assert solution.confidence == pytest.approx(1 / 3)
        assert len(solution.trajectories) == 2

    async def test_when_words_agree_with_the_doubtful_program_all_is_well(self, solve):
        solution, _ = await solve(in_code(program("print(2.5)"), r"\boxed{2.5}"), in_words(r"\boxed{2.5}"))
        assert (solution.answer, solution.confidence) == ("2.5", 1.0)

    async def test_no_fallback_helps(self, solve):
        solution, _ = await solve(in_code(program("1/0"), "It failed."), in_words("no idea"))
        assert (solution.answer, solution.status) == (None, "code_error")

    async def test_several_samples_mix_both_kinds(self, solve):
        solution, _ = await solve(
            in_code(program("1/0"), "Hm.", seed=0),
            in_code(program("print(5)"), r"\boxed{5}", seed=2),
            in_words(r"\boxed{5}"),
            samples=3,
        )
        kinds = [(trajectory.format, trajectory.seed, trajectory.fallback_from) for trajectory in solution.trajectories]
        assert kinds == [("tir", 0, None), ("cot", 1, None), ("tir", 2, None), ("cot", 3, "code_error")]
        assert solution.votes[0].members == (1, 2, 3)

    async def test_a_format_of_programs_only(self, solve):
        solution, _ = await solve([program("print(5)")], prompt="pot")
        assert (solution.answer, solution.trajectories[0].format) == ("5", "pot")


def verifier(problem: Problem, trajectory: Trajectory) -> float:
    """Trusts short answers."""
    return 1 / len(trajectory.answer or "")


def generous(problem: Problem, trajectory: Trajectory) -> float:
    return 2.0


class TestWeighting:
    SAID = (r"\boxed{10}", r"\boxed{10}", r"\boxed{7}")

    def replies(self, *logprobs):
        said = zip(self.SAID, logprobs, strict=True)
        return [Reply(seed=place, turns=[Turn(text=text, logprob=sum_)]) for place, (text, sum_) in enumerate(said)]

    async def test_by_the_mean_probability_of_a_token(self, solve):
        replies = self.replies(-2.0, -2.0, -0.1)
        assert (await solve(*replies, strategy="cot", samples=3))[0].answer == "10"
        solution, _ = await solve(*replies, strategy="cot", samples=3, weighting="logprob")
        assert solution.answer == "7"
        assert solution.confidence == pytest.approx(math.exp(-0.1) / (math.exp(-0.1) + 2 * math.exp(-2)))

    async def test_a_backend_without_log_probabilities(self, solve):
        with pytest.raises(UsageError, match="no log-probabilities"):
            await solve(*self.replies(None, None, None), strategy="cot", samples=3, weighting="logprob")

    async def test_by_a_verifier(self, solve):
        replies = self.replies(None, None, None)
        solution, _ = await solve(*replies, strategy="cot", samples=3, weighting=f"{__name__}:verifier")
        assert [(each.answer, each.weight) for each in solution.votes] == [("10", 1.0), ("7", 1.0)]
        with pytest.raises(UsageError, match="from 0 to 1"):
            await solve(*replies, strategy="cot", samples=3, weighting=f"{__name__}:generous")

    def test_an_unknown_one(self):
        with pytest.raises(UsageError, match=r"No weighting 'logprobs'.*'logprob'"):
            Solver(weighting="logprobs")


class TestEnough:
    """The samples that are not needed would take an hour."""

    @staticmethod
    def endless(*seeds):
        return Reply(seed=seeds, turns=[Turn(text="Hm.", delay=3600)])

    async def test_what_cannot_change_the_vote_is_not_waited_for(self, solve):
        replies = self.endless(*range(9, 16)), [r"\boxed{5}"]
        solution, backend = await solve(*replies, strategy="cot", samples=16, enough=0.5)
        assert (solution.answer, solution.confidence, len(solution.trajectories)) == ("5", 1.0, 9)
        assert backend.cancelled == 7

    async def test_a_higher_share_needs_more(self, solve):
        replies = self.endless(*range(13, 16)), [r"\boxed{5}"]
        solution, _ = await solve(*replies, strategy="cot", samples=16, enough=0.8)
        assert len(solution.trajectories) == 13

    async def test_the_mix_of_words_and_code_stops_too(self, solve):
        replies = self.endless(*range(8, 12)), in_code(program("print(5)"), r"\boxed{5}"), in_words(r"\boxed{5}")
        solution, _ = await solve(*replies, samples=12, enough=0.4)
        assert (solution.answer, len(solution.trajectories)) == ("5", 8)


class TestWireFormats:
    async def test_the_chosen_format_takes_the_place_of_its_mode(self, solve, tmp_path):
        file = tmp_path / "mine.yaml"
        file.write_text('name: mine\nmode: cot\ndescription: x\nsystem: Think hard.\nplain: "{system} {question}"\n')
        solution, backend = await solve([r"\boxed{5}"], strategy="cot", prompt=str(file))
        assert solution.trajectories[0].format == "mine"
        assert backend.requests[0].prompt.plain.startswith("Think hard. How many")

    def test_a_format_that_does_not_fit_the_strategy(self):
        with pytest.raises(UsageError, match="'tir' is of the mode tir, in which the strategy cot never writes"):
            Solver(strategy="cot", prompt="tir")

    @pytest.mark.parametrize(("setting", "said"), [("prompt", "wire format"), ("strategy", "strategy")])
    def test_an_unknown_one_is_known_before_any_model_is_loaded(self, setting, said):
        with pytest.raises(UsageError, match=f"No {said} 'tirr'.*'tir'"):
            Solver(**{setting: "tirr"})


async def shortest(problem: Problem, context: Context) -> Solution:
    """A strategy from outside."""
    trajectory = await context.sample("cot")
    return Solution(problem=problem, answer=trajectory.answer, status="ok", trajectories=(trajectory,))


async def test_a_strategy_needs_no_registration(solve):
    solution, _ = await solve([r"\boxed{5}"], strategy=f"{__name__}:shortest")
    assert solution.answer == "5"


async def no_scorer(spec):
    raise AssertionError(f"the scorer {spec} was loaded")


async def test_words_start_no_sandbox(scripted, monkeypatch):
    """A format without code is sampled without a session being made at all."""

    def forbidden(*args):
        raise AssertionError("a sandbox was started")

    monkeypatch.setattr("sandbox.Session", forbidden)
    backend = scripted([r"\boxed{5}"])
    context = Context(
        Problem(question=QUESTION), Settings(), backend, lambda event: None, asyncio.Semaphore(), Ledger(), no_scorer
    )
    assert (await context.sample("cot")).answer == "5"


class TestDoubt:
    @pytest.mark.parametrize("answer", ["nan", "inf", "-inf", "oo", "zoo", r"\infty", "NaN"])
    def test_not_finite(self, answer):
        assert doubt(QUESTION, self.attempt(answer)) == "non_finite"

    @pytest.mark.parametrize("answer", ["oo", r"\infty", r"-\infty"])
    def test_infinity_may_be_asked_for(self, answer):
        assert doubt("Find the limit of x.", self.attempt(answer)) is None

    def test_not_a_number_is_never_asked_for(self):
        assert doubt("Find the limit of x.", self.attempt("nan")) == "non_finite"

    @pytest.mark.parametrize("answer", ["None", "<function f at 0x7f>", "[]", "-3", "7/2", "2.5", "-1,000"])
    def test_no_number_of_people(self, answer):
        assert doubt(QUESTION, self.attempt(answer)) == "implausible"

    @pytest.mark.parametrize("answer", ["3", "6/2", "1,000", "12.0", "$5", "x", "3/0", "1e5", "9" * 300, ""])
    def test_nothing_to_say_against_it(self, answer):
        assert doubt(QUESTION, self.attempt(answer)) is None

    def test_halves_are_fine_where_things_can_be_halved(self):
        assert doubt("How many hours did it take?", self.attempt("2.5")) is None
        assert doubt("What is 5 / 2?", self.attempt("2.5")) is None

    def test_a_failure_of_our_own_is_no_fault_of_the_model(self):
        assert doubt(QUESTION, Trajectory(format="tir", status="sandbox_error")) is None

    def test_only_the_last_output_counts(self):
        steps = (Output(text="x", output=""), Output(text="5", output="5"), Text(text="5"))
        assert doubt(QUESTION, Trajectory(format="tir", status="ok", answer="5", steps=steps)) is None
        assert doubt(QUESTION, Trajectory(format="tir", status="ok", answer="5", steps=steps[:1])) == "empty_output"

    @staticmethod
    def attempt(answer):
        return Trajectory(format="tir", status="ok", answer=answer)
