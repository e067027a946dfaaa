"""Our own interface: a question in, events out."""

from __future__ import annotations

import pytest

from solver.backends.fake import Reply, Turn
from solver.serve.bounds import Bounds
from solver.types import Event
from tests.solver.serve.serving import serving

PROGRAM = "Half of 48 is\n```python\nprint(48 + 48 // 2)\n```\n```output"


def events(response):
    """(kind, data) of every event of a response."""
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    parts = [part.split("\n") for part in response.text.split("\n\n") if part]
    assert all(name.startswith("event: ") and data.startswith("data: ") for name, data in parts)
    return [(name[7:], data[6:]) for name, data in parts]


@pytest.fixture
def served(scripted):
    backend = scripted(
        Reply(question="clips", turns=[PROGRAM, r"So \boxed{72}."]),
        Reply(question="twice", seed=0, turns=[r"\boxed{16}"]),
        Reply(question="twice", turns=[r"\boxed{17}"]),
        Reply(question="late", turns=[Turn(text="Some words here then fire", error="The engine caught fire.")]),
        Reply(question="early", turns=[Turn(error="The engine caught fire.")]),
        [r"\boxed{4}"],
    )
    with serving(backend, Bounds(samples=5)) as served:
        yield served


def test_events_are_those_of_a_solver(served):
    found = events(served.solve("How many clips?"))
    parsed = [Event.model_validate_json(data) for _, data in found]
    assert [event.kind for event in parsed] == [kind for kind, _ in found]
    assert [event.step.kind for event in parsed if event.step] == ["text", "code", "output", "text"]
    assert parsed[-1].solution.answer == "72"
    assert parsed[-1].solution.trajectories[0].text == PROGRAM + "\n72\n```\n" + r"So \boxed{72}."


def test_what_a_client_may_choose(served):
    solution = Event.model_validate_json(
        events(served.solve("twice", strategy="cot", samples=3, temperature=0.5, seed=0, max_tokens=9))[-1][1]
    ).solution
    assert (solution.strategy, len(solution.trajectories), solution.answer) == ("cot", 3, "17")
    assert [vote.members for vote in solution.votes] == [(1, 2), (0,)]
    backend = served.desk.solver._model.backend
    assert {(request.temperature, request.max_tokens) for request in backend.requests} == {(0.5, 9)}


def test_the_servers_limit_of_tokens_is_lowered_and_never_raised(served):
    served.solve("2+2?", max_tokens=10**9)
    assert served.desk.solver._model.backend.requests[0].max_tokens == served.desk.solver.settings.max_tokens


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"strategy": "hybird"}, "Did you mean 'hybrid'?"),
        ({"strategy": "os:system"}, "No strategy 'os:system'"),  # no client imports a module
        ({"strategy": "best-of"}, "needs several samples"),
        ({"samples": 6}, "at most 5 samples"),
        ({"samples": 0}, "samples: "),
        ({"samples": True}, "samples: "),
        ({"temperature": -1}, "temperature: "),
        ({"max_tokens": "9"}, "max_tokens: "),
        ({"model": "hf:other"}, "Unrecognized parameter 'model'"),
        ({"question": ""}, "The question is empty."),
        ({"question": 7}, "question: "),
        ({"question": None}, "question: "),
    ],
)
def test_what_does_not_fit_is_a_sentence(served, choice, said):
    response = served.solve(**{"question": "2+2?", **choice})
    assert response.status_code == 400, response.text
    error = response.json()["error"]
    assert said in error["message"]
    assert error["type"] == "invalid_request_error"
    assert error["code"] == ("unknown_parameter" if "model" in choice else "invalid_value")
    assert served.desk.running == 0


def test_a_failure_of_ours_before_the_first_word_is_a_status(served):
    response = served.solve("early", strategy="cot")
    assert (response.status_code, response.json()["error"]["code"]) == (502, "backend_error")


def test_and_after_it_an_event_in_place_of_a_solution(served):
    found = events(served.solve("late", strategy="cot"))
    assert "solution" not in dict(found)
    kind, data = found[-1]
    assert (kind, "The engine caught fire." in data, '"code": "backend_error"' in data) == ("error", True, True)


def test_the_page_is_told_what_it_can_offer(served):
    about = served.get("api/about").json()
    assert about["strategy"] == "hybrid"
    assert "cot" in about["strategies"]
    assert about["bounds"]["samples"] == 5
