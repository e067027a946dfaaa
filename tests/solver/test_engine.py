"""The Solver: from threads, tasks, streams and iterables at once, and nothing left when it is closed."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

import solver
from solver import Problem, Solver
from solver.backends.fake import Reply, Turn
from solver.errors import UsageError

ENDLESS = " ".join(map(str, range(100_000)))


def program(code):
    return f"```python\n{code}\n```\n```output"


@pytest.fixture
def echo(scripted):
    """Answers the question "say N" with N, for N below 50."""
    return scripted(*(Reply(question=f"^say {n}$", turns=[rf"It is \boxed{{{n}}}"]) for n in range(50)))


@pytest.fixture
def script(tmp_path):
    """A script file: a question is answered with a program's output."""
    file = tmp_path / "script.yaml"
    file.write_text(json.dumps({"replies": [{"turns": [program("print(6*7)"), r"It is \boxed{42}."]}]}))
    return f"fake:{file}"


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "tandem-solver"]


class TestSolving:
    def test_one_question(self, script):
        with Solver(model=script) as engine:
            solution = engine.solve("What is 6 * 7?")
        assert (solution.answer, str(solution), solution.model) == ("42", "42", "fake:script.yaml")

    def test_the_function(self, script):
        assert solver.solve("What is 6 * 7?", model=script).answer == "42"

    def test_the_function_loads_a_model_once_for_all_other_settings(self, script):
        before = len(threads())
        for samples in (1, 2, 3):
            assert len(solver.solve("?", model=script, samples=samples, strategy="tir").trajectories) == samples
        assert len(threads()) == before + 1

    def test_a_problem_keeps_its_id_and_gold_answer(self, echo):
        with Solver(backend=echo, strategy="cot") as engine:
            problem = Problem(question="say 3", id="x/3", answer="3")
            assert engine.solve(problem).problem == problem

    @pytest.mark.parametrize("question", ["", "  \n"])
    def test_an_empty_question(self, echo, question):
        with Solver(backend=echo) as engine, pytest.raises(UsageError, match="empty"):
            engine.solve(question)

    @pytest.mark.parametrize("question", [None, 5, ["What is 2?"]])
    def test_what_is_no_question(self, echo, question):
        with Solver(backend=echo) as engine, pytest.raises(UsageError, match="not " + type(question).__name__):
            engine.solve(question)

    def test_half_a_character(self, echo):
        with Solver(backend=echo) as engine, pytest.raises(UsageError, match="not Unicode"):
            engine.solve("\ud800")

    @pytest.mark.parametrize("question", ["What?", Problem(question="What?")])
    def test_one_question_is_not_several(self, echo, question):
        with Solver(backend=echo) as engine, pytest.raises(UsageError, match="That is one question, not several"):
            engine.solve_many(question)

    @pytest.mark.parametrize("concurrency", [0, -1])
    def test_no_concurrency(self, echo, concurrency):
        with Solver(backend=echo) as engine, pytest.raises(UsageError, match="The concurrency cannot be"):
            next(engine.solve_many(["?"], concurrency=concurrency))

    def test_a_model_that_is_not_there_is_said_at_once(self):
        with pytest.raises(UsageError, match="Did you mean 'embedded'"):
            Solver(model="embeded")

    def test_an_unknown_setting(self):
        with pytest.raises(UsageError, match="Did you mean 'samples'"):
            Solver(sampels=3)

    @pytest.mark.parametrize("kind", ["", "hf:", "fake:"])
    def test_a_path_that_leads_nowhere_is_said_at_once(self, kind, tmp_path):
        with pytest.raises(UsageError, match=r"No such .*nothing"):
            Solver(model=f"{kind}{tmp_path}/nothing")

    def test_a_model_that_cannot_be_loaded_is_said_every_time(self, tmp_path):
        (tmp_path / "odd.yaml").write_text("42")
        with Solver(model=f"fake:{tmp_path}/odd.yaml") as engine:
            for _ in range(2):
                with pytest.raises(UsageError, match="is not a script"):
                    engine.solve("?")


class TestAtOnce:
    def test_many_threads(self, echo):
        with Solver(backend=echo, strategy="cot") as engine, ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda n: engine.solve(f"say {n}").answer, range(40)))
        assert answers == [str(n) for n in range(40)]

    async def test_many_tasks(self, echo):
        async with Solver(backend=echo, strategy="cot") as engine:
            solutions = await asyncio.gather(*(engine.asolve(f"say {n}") for n in range(40)))
        assert [solution.answer for solution in solutions] == [str(n) for n in range(40)]
        assert echo.most_running > 1

    def test_one_solver_in_several_loops(self, echo):
        with Solver(backend=echo, strategy="cot") as engine:
            for n in range(3):
                assert asyncio.run(engine.asolve(f"say {n}")).answer == str(n)

    async def test_cancelling_a_task_cancels_its_generation(self, scripted):
        backend = scripted([ENDLESS])
        async with Solver(backend=backend, strategy="cot", max_tokens=99_999) as engine:
            task = asyncio.create_task(engine.asolve("?"))
            await until(lambda: backend.running)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await until(lambda: not backend.running)
        assert backend.cancelled == 1


class TestStreaming:
    async def test_events_in_order_and_the_solution_last(self, script):
        async with Solver(model=script, strategy="tir") as engine:
            events = [event async for event in engine.stream("What is 6 * 7?")]
        kinds = [event.kind for event in events]
        assert (kinds[0], kinds[-2], kinds[-1]) == ("start", "trajectory", "solution")
        assert kinds.count("solution") == 1
        assert events[-1].solution.answer == "42"
        assert [event.step.kind for event in events if event.kind == "step"] == ["code", "output", "text"]

    async def test_events_come_while_the_model_still_talks(self, scripted):
        backend = scripted([ENDLESS])
        async with Solver(backend=backend, strategy="cot", max_tokens=99_999) as engine:
            async for event in engine.stream("?"):
                if event.kind == "delta":
                    assert backend.running == 1
                    break

    async def test_closing_it_cancels(self, scripted):
        backend = scripted([ENDLESS])
        async with Solver(backend=backend, strategy="cot", max_tokens=99_999) as engine:
            events = engine.stream("?")
            while (await anext(events)).kind != "delta":
                pass
            await events.aclose()
            await until(lambda: not backend.running)
        assert backend.cancelled == 1

    async def test_an_error_in_the_set_up_is_raised(self):
        async with Solver(model="fake:none.yaml") as engine:
            with pytest.raises(UsageError, match="No such script"):
                async for _ in engine.stream("?"):
                    pass

    async def test_other_settings_for_one_question(self, echo):
        async with Solver(backend=echo, strategy="cot") as engine:
            other = engine.settings.model_copy(update={"samples": 3})
            events = [event async for event in engine.stream("say 3", other)]
            assert len(events[-1].solution.trajectories) == 3
            assert len((await engine.asolve("say 3")).trajectories) == 1

    async def test_a_model_is_loaded_when_told(self, script, tmp_path):
        async with Solver(model=script) as engine:
            await engine.load()
            backend = engine._model.backend
            assert backend is not None
            await engine.asolve("What is 6 * 7?")
            assert engine._model.backend is backend
        async with Solver(model="fake:none.yaml") as engine:
            with pytest.raises(UsageError, match="No such script"):
                await engine.load()

    async def test_two_streams_do_not_mix(self, echo):
        async with Solver(backend=echo, strategy="cot") as engine:

            async def said(n):
                return "".join([event.text async for event in engine.stream(f"say {n}") if event.kind == "delta"])

            assert await asyncio.gather(said(1), said(2)) == [r"It is \boxed{1}", r"It is \boxed{2}"]


class TestMany:
    def test_every_problem_is_answered_once(self, echo):
        with Solver(backend=echo, strategy="cot") as engine:
            solutions = list(engine.solve_many(f"say {n}" for n in range(30)))
        assert sorted(int(solution.answer) for solution in solutions) == list(range(30))
        assert all(solution.problem.id == solution.answer for solution in solutions)

    def test_solutions_come_as_they_finish(self, scripted):
        backend = scripted(Reply(question="slow", turns=[Turn(text=r"\boxed{1}", delay=0.3)]), [r"\boxed{2}"])
        with Solver(backend=backend, strategy="cot") as engine:
            assert [solution.answer for solution in engine.solve_many(["slow", "fast"])] == ["2", "1"]

    def test_an_endless_iterable_is_taken_no_faster_than_its_solutions(self, echo):
        taken = []

        def questions():
            for n in count():
                taken.append(n)
                yield f"say {n % 50}"

        with Solver(backend=echo, strategy="cot") as engine:
            solutions = engine.solve_many(questions(), concurrency=4)
            for received in range(1, 21):
                next(solutions)
                assert len(taken) <= received + 4
            solutions.close()
        assert echo.most_running <= 4

    def test_one_bad_sample_does_not_end_the_rest(self, scripted):
        backend = scripted(Reply(question="bad", turns=[Turn(error="The engine caught fire.")]), [r"\boxed{2}"])
        with Solver(backend=backend, strategy="cot") as engine:
            statuses = {solution.problem.question: solution.status for solution in engine.solve_many(["a", "bad", "b"])}
        assert statuses == {"a": "ok", "bad": "backend_error", "b": "ok"}

    def test_nothing_in_nothing_out(self, echo):
        with Solver(backend=echo) as engine:
            assert list(engine.solve_many([])) == []


class TestClosing:
    def test_the_thread_and_the_backend_end(self, echo):
        before = len(threads())
        with Solver(backend=echo, strategy="cot") as engine:
            engine.solve("say 1")
            assert len(threads()) == before + 1
        assert len(threads()) == before
        assert echo.closed == 1

    def test_a_second_time_is_fine_and_an_unused_one_too(self, echo):
        engine = Solver(backend=echo)
        engine.close()
        engine.close()

    def test_afterwards_it_says_so(self, echo):
        engine = Solver(backend=echo)
        engine.close()
        with pytest.raises(UsageError, match="This Solver is closed"):
            engine.solve("say 1")

    def test_it_ends_what_still_runs(self, scripted):
        backend, said = scripted([ENDLESS]), []

        def ask():
            try:
                engine.solve("?")
            except UsageError as error:
                said.append(str(error))

        engine = Solver(backend=backend, strategy="cot", max_tokens=99_999)
        thread = threading.Thread(target=ask)
        thread.start()
        asyncio.run(until(lambda: backend.running))
        engine.close()
        thread.join(5)
        assert said == ["This Solver was closed while it was solving."]
        assert (backend.cancelled, backend.running) == (1, 0)

    async def test_an_awaiting_task_is_told_too(self, scripted):
        backend = scripted([ENDLESS])
        async with Solver(backend=backend, strategy="cot", max_tokens=99_999) as engine:
            task = asyncio.create_task(engine.asolve("?"))
            await until(lambda: backend.running)
            await asyncio.to_thread(engine.close)
            with pytest.raises(UsageError, match="closed while"):
                await task

    def test_the_last_one_leaves_no_process(self, script):
        code = (
            f"import os, solver; first, second = solver.Solver(model={script!r}), solver.Solver(model={script!r})\n"
            "with first:\n    with second:\n        print(second.solve('?'), first.solve('?'))\n"
            "    print(first.solve('?'))\n"
            "try:\n    print('left:', os.waitpid(-1, os.WNOHANG))\nexcept ChildProcessError:\n    print('none left')"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=240, check=False)
        assert (done.stdout, done.stderr) == ("42 42\n42\nnone left\n", "")

    def test_a_program_that_never_closes_it_ends_quietly(self, script):
        code = (
            f"import solver; print(solver.solve('?', model={script!r}).answer);"
            f"print(solver.Solver(model={script!r}).solve('?'))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=240, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "42\n42\n", "")


async def until(condition, seconds=5.0):
    """Wait until the background has come so far."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.001)
