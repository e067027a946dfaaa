"""What is too large, too many or too long is refused in a sentence, and what was let in is still answered right."""

from __future__ import annotations

import asyncio
import time

import httpx2 as httpx
import pytest

from solver.backends.fake import Reply, Turn
from solver.serve import body, desk
from solver.serve.bounds import Bounds
from solver.strategies import cot
from tests.solver.serve.serving import serving, until

JSON = {"Content-Type": "application/json"}
PATHS = ["api/solve", "v1/chat/completions"]


@pytest.fixture(scope="module")
def small(scripted):
    """Takes no more than 300 bytes and questions of 40 characters."""
    backend = scripted(Reply(question="slow", turns=[Turn(text="Hm.", delay=60)]), [r"\boxed{4}"])
    with serving(backend, Bounds(body=300, question=40, seconds=0.5)) as served:
        yield served


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("pieces", [[b"x" * 301], [b"x" * 10] * 40])
def test_a_body_that_is_too_large(small, path, pieces):
    content = pieces[0] if len(pieces) == 1 else iter(pieces)  # with its length told, or in chunks
    response = httpx.post(small.url + path, content=content, headers=JSON)
    assert (response.status_code, response.json()["error"]["code"]) == (413, "request_too_large")
    assert small.solve("2+2?").status_code == 200


def test_a_body_that_says_it_is_too_large_is_not_waited_for(small):
    with small.connection("api/solve", "{", length=301) as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"garbage", "not valid JSON"),
        (b"\xff\xfe{}", "not valid JSON"),
        (b"\x00", "not valid JSON"),
        (b'{"seed": NaN}', "NaN is no number"),
        (b"[" * 290, "not valid JSON"),
        (b"[1]", "not a JSON object"),
        (b'"?"', "not a JSON object"),
        (b"{}", "Field required"),
        (b'{"question": "\\ud800", "messages": [{"role": "user", "content": "\\ud800"}], "model": "tandem"}', ""),
    ],
)
def test_garbage(small, path, content, said):
    response = small.post(path, content)
    assert response.status_code == 400
    assert said in response.json()["error"]["message"]


def test_what_is_not_said_to_be_json(small):
    response = httpx.post(small.url + "api/solve", content=b'{"question": "2+2?"}')
    assert response.status_code == 415
    assert "Content-Type: application/json" in response.json()["error"]["message"]


def test_a_question_that_is_too_long(small):
    for response, param in ((small.chat("?" * 41), "messages"), (small.solve("?" * 41), "question")):
        error = response.json()["error"]
        assert (response.status_code, error["code"], error["param"]) == (400, "context_length_exceeded", param)


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "none", 404), ("GET", "api/solve", 405)])
def test_no_such_page_and_no_such_method(small, method, path, status):
    response = httpx.request(method, small.url + path)
    assert (response.status_code, response.json()["error"]["type"]) == (status, "invalid_request_error")


def test_a_question_that_takes_too_long_ends_with_its_budget(small):
    begin = time.monotonic()
    found = small.chat("slow?").json()
    assert time.monotonic() - begin < 20
    assert found["choices"][0]["finish_reason"] == "length"
    assert (found["tandem"]["answer"], found["tandem"]["status"]) == (None, "budget")


async def odd(problem, context):
    """A strategy that keeps to no budget, or has a fault of its own."""
    if "stuck" in problem.question:
        await asyncio.sleep(60)
    if "broken" in problem.question:
        raise ZeroDivisionError("a secret")
    return await cot.solve(problem, context)


ODD = f"{__name__}:odd"


def test_work_that_keeps_to_no_budget_is_given_up(scripted, monkeypatch):
    monkeypatch.setattr(desk, "AFTER_TIME", 0.1)
    with serving(scripted(["?"]), Bounds(seconds=0.1), strategy=ODD) as served:
        response = served.chat("stuck")
        assert (response.status_code, response.json()["error"]["code"]) == (504, "timeout")
        assert served.desk.running == 0


def test_a_fault_that_nobody_foresaw_is_ours_and_told_in_the_log_alone(scripted, caplog):
    with serving(scripted(["?"]), strategy=ODD) as served:
        for response in (served.chat("broken"), served.chat("broken", stream=True), served.solve("broken")):
            assert (response.status_code, response.json()["error"]["type"]) == (500, "server_error")
            assert "secret" not in response.text
        assert "a secret" in caplog.text


def test_who_waits_too_long_is_told_to_come_again(scripted):
    bounds = Bounds(concurrency=1, seconds=0.4)
    with serving(scripted([r"\boxed{4}"]), bounds, strategy=ODD) as served:
        with served.connection("api/solve", '{"question": "stuck"}'):
            until(lambda: served.desk.running)
            assert served.chat("2+2?").status_code == 429
        until(lambda: not served.desk.running)
        assert served.chat("2+2?").status_code == 200


async def test_fifty_at_once(scripted):
    """Two are solved, five wait, and the rest is told when to come again; nobody gets a wrong answer."""
    backend = scripted(
        *(Reply(question=f"^say {n}$", turns=[Turn(text=rf"\boxed{{{n}}}", delay=0.5)]) for n in range(50))
    )
    with serving(backend, Bounds(concurrency=2, queue=5), strategy="cot") as served:
        async with httpx.AsyncClient(
            base_url=served.url, timeout=60, limits=httpx.Limits(max_connections=50)
        ) as client:
            asked = (client.post("v1/chat/completions", json=chat(f"say {n}")) for n in range(50))
            found = await asyncio.gather(*asked)
        answered = {n: each.json()["tandem"]["answer"] for n, each in enumerate(found) if each.status_code == 200}
        refused = [each for each in found if each.status_code == 429]
        assert len(answered) >= 7
        assert len(answered) + len(refused) == 50
        assert all(answer == str(n) for n, answer in answered.items())
        assert all(int(each.headers["retry-after"]) >= 1 for each in refused)
        assert refused[0].json()["error"]["type"] == "rate_limit_error"
        assert backend.most_running <= 2
        assert served.get("health").json() == {"status": "ok", "running": 0, "waiting": 0}
        again = await asyncio.to_thread(served.chat, "say 7")
        assert again.json()["tandem"]["answer"] == "7"


def chat(question):
    return {"model": "tandem", "messages": [{"role": "user", "content": question}]}


def test_who_sends_too_slowly_is_not_waited_for(scripted, monkeypatch):
    monkeypatch.setattr(body, "SLOW", 0.2)
    with serving(scripted([r"\boxed{4}"])) as served, served.connection("api/solve", "{", length=30) as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize("path", PATHS)
def test_a_client_that_leaves_in_the_middle_of_its_request(scripted, path):
    with serving(scripted([r"\boxed{4}"])) as served:
        served.connection(path, "{", length=30).close()
        assert served.chat("2+2?").json()["tandem"]["answer"] == "4"
        until(lambda: not served.desk.running)
