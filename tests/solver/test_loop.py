"""One sample: every ending, and what stands in the context when it comes. The sandbox is the real one."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import prompts
import sandbox
from prompts import Fence
from sandbox.types import ExecResult
from solver import feedback
from solver.backends.base import Delta
from solver.backends.fake import Turn
from solver.config import Settings
from solver.errors import MissingExtra
from solver.loop import rollout
from solver.repetition import loop_end, repeats
from solver.types import Code, Output, Problem, Text

TIR, POT, COT = (prompts.load(name) for name in ("tir", "pot", "cot"))
PROBLEM = Problem(question="What is 6 * 7?")


def program(code):
    return f"```python\n{code}\n```\n```output"


class Breaking:
    """Says one word and then raises an error, or ends without a finish."""

    name = "breaking"

    def __init__(self, error):
        self.error = error

    async def generate(self, request):
        yield Delta("Well")
        if self.error is not None:
            raise self.error


@pytest.fixture
def solve(scripted):
    """`solve(turns, fmt, **settings)` runs one sample and gives (trajectory, backend, events)."""

    async def run(script, fmt=TIR, **options):
        backend = scripted(script) if isinstance(script, list) else script
        events = []
        with sandbox.Session() as session:
            chosen = Settings(**{"wall": 3.0, **options})
            trajectory = await rollout(PROBLEM, fmt, backend, session, chosen, seed=7, index=2, emit=events.append)
        return trajectory, backend, events

    return run


class TestGoodEndings:
    async def test_words_program_output_answer(self, solve):
        trajectory, *_ = await solve(["Multiply.\n" + program("print(6*7)"), r"It is \boxed{42}."])
        assert (trajectory.answer, trajectory.status, trajectory.rule) == ("42", "ok", "boxed")
        assert [type(step) for step in trajectory.steps] == [Text, Code, Output, Text]
        assert trajectory.steps[1].code == "print(6*7)"
        assert trajectory.steps[2].output == "42"
        assert trajectory.text == ("Multiply.\n```python\nprint(6*7)\n```\n```output\n42\n```\n" r"It is \boxed{42}.")
        assert trajectory.seed == 7

    async def test_the_model_reads_exactly_what_the_trajectory_says(self, solve):
        trajectory, backend, _ = await solve([program("x = 1"), program("print(x)"), r"\boxed{1}"])
        for request, count in zip(backend.requests, (0, 2, 4), strict=True):
            assert request.prompt == TIR.render(PROBLEM.question, trajectory.steps[:count])

    async def test_events_tell_the_same_story(self, solve):
        trajectory, _, events = await solve(["Hm. " + program("print(2)"), r"\boxed{2}"])
        assert [event.kind for event in events if event.kind != "delta"] == ["start", *["step"] * 4, "trajectory"]
        assert tuple(event.step for event in events if event.kind == "step") == trajectory.steps
        assert events[0].text == "tir"
        assert events[-1].trajectory == trajectory
        assert {event.sample for event in events} == {2}
        said = "".join(event.text for event in events if event.kind == "delta")
        assert said == "Hm. ```python\nprint(2)\n```\n" r"\boxed{2}"

    async def test_variables_live_on_between_programs(self, solve):
        trajectory, *_ = await solve([program("a = 40"), program("print(a + 2)"), r"\boxed{42}"])
        assert [step.output for step in trajectory.steps if isinstance(step, Output)] == ["", "42"]
        assert feedback.NO_OUTPUT in trajectory.steps[1].text

    async def test_usage_and_logprob_are_summed(self, solve):
        turns = [Turn(text=program("print(2)"), logprob=-2.0), Turn(text=r"\boxed{2}", logprob=-0.5)]
        trajectory, *_ = await solve(turns)
        assert trajectory.usage.rounds == 1
        assert trajectory.usage.completion_tokens == 4 + 1
        assert trajectory.usage.prompt_tokens > 0
        assert trajectory.usage.execute_seconds > 0
        assert trajectory.logprob == pytest.approx(-0.5)

    async def test_words_only_need_no_sandbox(self, scripted):
        trajectory = await rollout(PROBLEM, COT, scripted([r"6*7 is \boxed{42}"]), None, Settings())
        assert (trajectory.answer, trajectory.status) == ("42", "ok")

    async def test_boxed_in_the_code_is_no_answer(self, solve):
        """A peer ends the sample when the *program* mentions a box."""
        trajectory, *_ = await solve([program(r"print(r'\boxed{1}', 5)"), r"So \boxed{5}."])
        assert trajectory.answer == "5"


class TestAskingForTheOutput:
    @pytest.mark.parametrize("ending", ["\n```\n", "\n```", "\n", ""])
    async def test_a_turn_that_ends_after_its_program(self, solve, ending):
        """Models that close the fence (or do not) and end the turn: the context reads as if they had asked."""
        trajectory, *_ = await solve(["```python\nprint(42)" + ending, r"\boxed{42}"])
        assert trajectory.status == "ok"
        assert trajectory.text == "```python\nprint(42)\n```\n```output\n42\n```\n" r"\boxed{42}"
        assert trajectory.steps[0].text == "```python\nprint(42)" + ending

    async def test_asking_without_closing_the_fence(self, solve):
        trajectory, *_ = await solve(["```python\nprint(42)\n```output", r"\boxed{42}"])
        assert (trajectory.steps[0].code.strip(), trajectory.answer) == ("print(42)", "42")

    async def test_words_between_the_program_and_the_request(self, solve):
        trajectory, *_ = await solve(["```python\nprint(42)\n```\nThis prints:\n```output", r"\boxed{42}"])
        assert [step.kind for step in trajectory.steps] == ["code", "output", "text"]
        assert trajectory.steps[0].text.endswith("This prints:\n```output")
        assert trajectory.steps[0].code == "print(42)"

    async def test_asking_without_a_program(self, solve):
        trajectory, backend, _ = await solve(["I compute.\n```output"])
        assert (trajectory.status, len(backend.requests)) == ("no_answer", 1)
        assert "none was written" in trajectory.detail

    async def test_an_answer_after_a_program_that_was_not_asked_for(self, solve):
        trajectory, *_ = await solve(["```python\nprint(1)\n```\n" r"It is \boxed{5}."])
        assert (trajectory.answer, trajectory.usage.rounds) == ("5", 0)

    async def test_several_programs_in_one_segment_run_in_order(self, solve):
        text = "First\n```python\na = 20\nprint(a)\n```\nthen\n" + program("print(2 * a)")
        trajectory, *_ = await solve([text, r"\boxed{40}"])
        assert [step.kind for step in trajectory.steps] == ["text", "code", "text", "code", "output", "text"]
        assert trajectory.steps[4].output == "20\n40"
        assert trajectory.usage.rounds == 2

    async def test_a_failed_program_ends_its_segment(self, solve):
        text = "```python\n1/0\n```\nthen\n" + program("print('second')")
        trajectory, *_ = await solve([text, r"\boxed{1}"])
        assert trajectory.steps[3].status == "error"
        assert "second" not in trajectory.steps[3].output

    async def test_an_extra_stop_of_a_plain_prompt_ends_the_turn(self, solve, scripted):
        class Base:
            """A model without a chat template."""

            name = "base"
            inner = scripted(["\\boxed{42}\nQuestion: and now?\n" + program("print(1)")])

            def generate(self, request):
                return self.inner.generate(replace(request, stop=request.stop + request.plain_stop))

        trajectory, *_ = await solve(Base())
        assert (trajectory.answer, trajectory.usage.rounds) == ("42", 0)

    async def test_another_format(self, solve):
        code, output = Fence(open="<code>\n", close="</code>\n"), Fence(open="", close="</out>")
        tags = TIR.model_copy(update={"code": code, "run": "<out>", "output": output})
        trajectory, *_ = await solve(["<code>\nprint(1)", r"\boxed{1}"], tags)
        assert trajectory.text == "<code>\nprint(1)</code>\n<out>1</out>" r"\boxed{1}"


class TestRounds:
    async def test_after_the_last_round_the_model_may_only_answer(self, solve):
        trajectory, backend, _ = await solve([program("print(1)"), program("print(2)"), r"\boxed{2}"], max_rounds=2)
        assert trajectory.status == "ok"
        assert trajectory.text.count(TIR.last_round) == 1
        assert trajectory.steps[3].text.endswith("```\n" + TIR.last_round)
        assert [request.stop for request in backend.requests] == [("```output",)] * 2 + [("```output", "```python")]

    async def test_code_after_the_last_round_ends_it(self, solve):
        words = "One more:\n"
        trajectory, *_ = await solve([program("a = 1"), words + program("print(2)")], max_rounds=1)
        assert (trajectory.status, trajectory.usage.rounds) == ("no_answer", 1)
        assert trajectory.text.endswith(words)
        assert "last of 1 outputs" in trajectory.detail

    async def test_no_spelling_of_the_fence_gets_another_round(self, solve):
        trajectory, *_ = await solve([program("a = 1"), "```py\nprint(2)\n```\n```output"], max_rounds=1)
        assert (trajectory.status, trajectory.usage.rounds) == ("no_answer", 1)


class TestBadEndings:
    async def test_no_answer(self, solve):
        trajectory, *_ = await solve(["I do not know."])
        assert (trajectory.status, trajectory.answer) == ("no_answer", None)
        assert trajectory.detail

    async def test_code_error(self, solve):
        trajectory, *_ = await solve([program("print('half')\n1/0"), "That failed."])
        assert (trajectory.status, trajectory.answer) == ("code_error", None)
        assert "ZeroDivisionError" in trajectory.detail
        assert trajectory.steps[1].output.startswith("half")

    async def test_an_answer_stated_after_an_error_counts(self, solve):
        trajectory, *_ = await solve([program("1/0"), r"By hand: \boxed{42}."])
        assert (trajectory.status, trajectory.answer) == ("ok", "42")

    async def test_an_answer_stated_before_an_error_does_not(self, solve):
        trajectory, *_ = await solve([r"I guess \boxed{41}." + program("1/0"), "Hm, 3 errors."])
        assert (trajectory.status, trajectory.answer) == ("code_error", None)

    async def test_a_repaired_program(self, solve):
        trajectory, *_ = await solve([program("print(y)"), program("y = 5\nprint(y)"), r"\boxed{5}"])
        assert (trajectory.status, trajectory.answer) == ("ok", "5")

    async def test_timeout(self, solve):
        trajectory, *_ = await solve([program("print('so far', flush=True)\nwhile True: pass"), "Hm."], wall=0.5)
        assert trajectory.status == "timeout"
        output = trajectory.steps[1]
        assert output.status == "timeout"
        assert "stopped after 0.5 seconds" in output.text
        assert feedback.STATE_LOST in output.text

    async def test_after_a_timeout_the_session_goes_on(self, solve):
        trajectory, *_ = await solve([program("while True: pass"), program("print(1)"), r"\boxed{1}"], wall=0.5)
        assert (trajectory.status, trajectory.answer) == ("ok", "1")

    async def test_length(self, solve):
        trajectory, *_ = await solve(["word " * 10 + "9"], max_tokens=5)
        assert (trajectory.status, trajectory.usage.completion_tokens) == ("length", 5)
        assert trajectory.text == "word word word word word"

    async def test_a_program_cut_by_the_token_limit_is_not_run(self, solve):
        trajectory, *_ = await solve(["```python\nprint(1)\nprint(2)\n```\n```output"], max_tokens=2)
        assert (trajectory.status, trajectory.usage.rounds) == ("length", 0)

    async def test_the_token_budget_is_one_for_all_rounds(self, solve):
        first = program("print(1)")
        trajectory, backend, _ = await solve([first, "and so on and on"], max_tokens=6)
        assert [request.max_tokens for request in backend.requests] == [6, 2]
        assert (trajectory.status, trajectory.steps[-1].text) == ("length", "and so")
        trajectory, backend, _ = await solve([first, "never asked"], max_tokens=4)
        assert (trajectory.status, len(backend.requests)) == ("length", 1)

    async def test_an_answer_before_the_limit_is_kept_but_not_any_number(self, solve):
        kept, *_ = await solve([r"\boxed{42} and then some more words"], max_tokens=5)
        assert (kept.status, kept.answer) == ("length", "42")
        cut, *_ = await solve(["There are 42 of them, so that we have"], max_tokens=5)
        assert (cut.status, cut.answer) == ("length", None)

    @pytest.mark.parametrize("text", [r"The answer is \boxed{13", "The answer is 13", "So:\n#### 13"])
    async def test_an_answer_that_breaks_off_is_none(self, solve, text):
        """The next token may have been another digit."""
        cut, *_ = await solve([text + " and so on"], max_tokens=len(text.split()))
        assert (cut.status, cut.answer) == ("length", None)

    async def test_context_full(self, solve, scripted):
        trajectory, *_ = await solve(scripted([program("print('7 ' * 200)"), r"\boxed{1}"], window=150))
        assert trajectory.status == "length"
        assert "context window" in trajectory.detail

    async def test_the_same_program_twice_in_a_row(self, solve):
        trajectory, *_ = await solve([program("print(3)"), program("print(3) ")])
        assert (trajectory.status, trajectory.usage.rounds) == ("loop", 1)
        assert "same program" in trajectory.detail

    async def test_the_same_program_later_is_no_loop(self, solve):
        turns = [program("print(3)"), program("print(4)"), program("print(3)"), r"\boxed{3}"]
        trajectory, *_ = await solve(turns)
        assert trajectory.status == "ok"

    async def test_endless_text_is_cancelled_while_it_streams(self, solve, scripted):
        backend = scripted(["I think so, and " * 5000])
        trajectory, *_ = await solve(backend, max_tokens=100_000)
        assert trajectory.status == "loop"
        assert (backend.cancelled, backend.running) == (1, 0)
        assert 0 < trajectory.usage.completion_tokens < 500

    async def test_a_failing_backend_is_data(self, solve):
        turns = [program("print(42)"), Turn(text="So", error="The engine is gone.")]
        trajectory, _, events = await solve(turns)
        assert (trajectory.status, trajectory.answer) == ("backend_error", None)
        assert "The engine is gone." in trajectory.detail
        assert trajectory.steps[1].output == "42"
        assert events[-1].kind == "trajectory"

    async def test_whatever_a_backend_throws_is_data(self):
        trajectory = await rollout(PROBLEM, COT, Breaking(RuntimeError("CUDA error")), None, Settings())
        assert trajectory.status == "backend_error"
        assert trajectory.detail == "breaking failed with RuntimeError: CUDA error"

    async def test_a_backend_that_never_says_why_it_ended(self):
        trajectory = await rollout(PROBLEM, COT, Breaking(None), None, Settings())
        assert trajectory.status == "backend_error"

    async def test_a_set_up_that_does_not_fit_is_raised(self):
        with pytest.raises(MissingExtra):
            await rollout(PROBLEM, COT, Breaking(MissingExtra("vllm is not installed.")), None, Settings())

    async def test_no_sandbox_is_data(self, scripted):
        class NoWorker:
            async def arun(self, code, limits=None):
                raise sandbox.Unavailable("No worker process can be started.")

        trajectory = await rollout(PROBLEM, TIR, scripted([program("print(1)")]), NoWorker(), Settings())
        assert (trajectory.status, trajectory.answer) == ("sandbox_error", None)
        assert "No worker" in trajectory.detail


class TestProgramsOnly:
    async def test_the_first_output_is_the_answer(self, solve):
        trajectory, backend, _ = await solve([program("print(42)"), "never asked"], POT)
        assert (trajectory.answer, trajectory.status, trajectory.rule) == ("42", "ok", "output")
        assert len(backend.requests) == 1

    async def test_a_failed_program_may_be_repaired(self, solve):
        trajectory, *_ = await solve([program("print(x)"), program("print(5)")], POT)
        assert (trajectory.answer, trajectory.status) == ("5", "ok")

    async def test_no_output_is_a_failed_round(self, solve):
        trajectory, *_ = await solve([program("x = 5"), program("print(x)")], POT)
        assert (trajectory.answer, trajectory.usage.rounds) == ("5", 2)

    async def test_the_rounds_end(self, solve):
        turns = [program(f"print({name})") for name in "abcd"]
        trajectory, backend, _ = await solve(turns, POT, max_rounds=3)
        assert (trajectory.status, trajectory.usage.rounds, len(backend.requests)) == ("code_error", 3, 3)

    async def test_no_output_at_all(self, solve):
        trajectory, *_ = await solve([program("x = 5")], POT, max_rounds=1)
        assert trajectory.status == "no_answer"

    async def test_a_turn_that_ends_after_its_program(self, solve):
        trajectory, *_ = await solve(["```python\nprint(42)\n```"], POT)
        assert (trajectory.answer, trajectory.text.count("```output")) == ("42", 1)


class TestCancelling:
    async def test_it_ends_the_generation(self, scripted):
        backend, talking = scripted([" ".join(map(str, range(100_000)))]), asyncio.Event()

        def listen(event):
            if event.kind == "delta":
                talking.set()

        task = asyncio.create_task(rollout(PROBLEM, COT, backend, None, Settings(max_tokens=99_999), emit=listen))
        await talking.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (backend.cancelled, backend.running) == (1, 0)


FRAGMENTS = ["words ", "\\boxed{1}", "\n", "```python\nprint(1)\n```\n", "```py\nx=2", "\n```", "```output", "``` "]


class TestAnyModel:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(turns=st.lists(st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join), min_size=5, max_size=5))
    def test_the_steps_are_the_context_and_no_character_of_the_model_is_lost(self, turns, scripted):
        class Echo:
            """Runs nothing: this test is about characters."""

            async def arun(self, code, limits=None):
                return ExecResult(status="ok", stdout="1\n")

        backend, said = scripted(turns), []

        def listen(event):
            said.append(event.text if event.kind == "delta" else "")

        trajectory = asyncio.run(rollout(PROBLEM, TIR, backend, Echo(), Settings(), emit=listen))
        for request in backend.requests[1:]:
            assert trajectory.text.startswith(request.prompt.assistant)
        own = "".join(step.text for step in trajectory.steps if not isinstance(step, Output))
        assert own.replace("```output", "") == "".join(said).replace("```output", "")
        for place, step in enumerate(trajectory.steps):
            if isinstance(step, Output):
                assert isinstance(trajectory.steps[place - 1], Code)
                assert step.text.startswith("\n1\n") == trajectory.steps[place - 1].text.endswith("```output")


class TestFeedback:
    def test_long_outputs_keep_head_and_tail(self):
        text = feedback.read(ExecResult(status="ok", stdout="a" * 5000 + "b" * 5000), 5.0)
        assert len(text) < feedback.OUTPUT_CHARS + 60
        assert text.startswith("aaa")
        assert text.endswith("bbb")
        assert "8000 characters left out" in text

    def test_a_timeout_keeps_what_was_printed(self):
        result = ExecResult(status="timeout", stdout="3\n", error="Killed", state_lost=True)
        assert feedback.read(result, 5.0) == (
            "3\nTimeoutError: the program was stopped after 5 seconds.\n" + feedback.STATE_LOST
        )

    def test_nothing_is_nothing(self):
        assert feedback.read(ExecResult(status="ok", stdout="\n\n"), 5.0) == ""


class TestRepetition:
    @pytest.mark.parametrize("unit", ["a", "ab", "so we get 3, ", "x" * 99 + "y"])
    def test_a_loop_is_seen_whatever_stands_before_it(self, unit):
        assert repeats("Let us see. " + unit * 300)

    @pytest.mark.parametrize(
        "text",
        ["", "a", "1" + "0" * 100, "-" * 200, "".join(map(str, range(500))), "| 0 | 0 |\n" * 9, "loop " * 300 + "over"],
    )
    def test_what_is_no_loop(self, text):
        assert not repeats(text)

    @given(st.lists(st.integers(1, 40), min_size=1))
    def test_the_cut_does_not_depend_on_the_pieces(self, pieces):
        whole = "We look: " + "again and " * 60
        text = ""
        for length in pieces * 600:
            seen, text = len(text), text + whole[len(text) : len(text) + length]
            if (end := loop_end(text, seen)) is not None:
                break
        assert end == loop_end(whole, 0) == 256
