"""OpenAI's chat interface, asked by OpenAI's own client."""

from __future__ import annotations

import asyncio

import openai
import pytest

from solver.backends.fake import Reply, Turn
from solver.serve.bounds import Bounds
from tests.solver.serve.serving import serving

PROGRAM = "Half of 48 is\n```python\nprint(48 + 48 // 2)\n```\n```output"
CONTENT = PROGRAM + "\n72\n```\n" + "So \\boxed{72}.\n\nAnswer: \\boxed{72}"


@pytest.fixture(scope="module")
def backend(scripted):
    return scripted(
        Reply(question="clips", turns=[PROGRAM, r"So \boxed{72}."]),
        Reply(question="twice", seed=0, turns=[r"\boxed{16}"]),
        Reply(question="twice", turns=[r"\boxed{17}"]),
        Reply(question="crash", plain="Python", turns=["```python\n1 / 0\n```\n```output", "It failed."]),
        Reply(question="late", turns=[Turn(text="Some words here then fire", error="The engine caught fire.")]),
        Reply(question="early", turns=[Turn(error="The engine caught fire.")]),
        Reply(question="nothing", turns=["I do not know."]),
        Reply(question="long", turns=[" ".join(map(str, range(999)))]),
        [r"\boxed{4}"],
    )


@pytest.fixture(scope="module")
def served(backend):
    with serving(backend, Bounds(samples=5)) as served:
        yield served


@pytest.fixture(scope="module")
def client(served):
    with openai.OpenAI(base_url=served.url + "v1", api_key="none", max_retries=0) as client:
        yield client


def user(text):
    return [{"role": "user", "content": text}]


def ask(client, text, **parameters):
    return client.chat.completions.create(model="tandem", messages=user(text), **parameters)


def test_the_one_model(client):
    (model,) = client.models.list()
    assert (model.id, model.object) == ("tandem", "model")
    assert client.models.retrieve("tandem").id == "tandem"
    with pytest.raises(openai.NotFoundError, match="There is: 'tandem'"):
        client.models.retrieve("gpt-4o")


def test_an_answer_with_its_steps(client):
    completion = ask(client, "How many clips?")
    (choice,) = completion.choices
    assert (choice.message.role, choice.message.content, choice.finish_reason) == ("assistant", CONTENT, "stop")
    assert completion.usage.total_tokens == completion.usage.prompt_tokens + completion.usage.completion_tokens > 0
    assert completion.tandem["answer"] == "72"
    assert (completion.object, completion.model, completion.id[:9]) == ("chat.completion", "tandem", "chatcmpl-")


@pytest.mark.parametrize("question", ["How many clips?", "crash?", "nothing?", "2+2?"])
def test_streamed_it_is_the_same_text(client, question):
    whole = ask(client, question)
    chunks = list(ask(client, question, stream=True, stream_options={"include_usage": True}))
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == whole.choices[0].message.content
    assert chunks[0].choices[0].delta.role == "assistant"
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == "stop"
    assert (chunks[-1].choices, chunks[-1].usage) == ([], whole.usage)
    assert len({chunk.id for chunk in chunks}) == 1


def test_attempts_that_replaced_one_another(client):
    content = ask(client, "crash?").choices[0].message.content
    failed, _, replaced = content.partition("\n\n**2: cot**\n\n")
    assert failed.startswith("```python\n1 / 0\n```\n```output\nTraceback")
    assert failed.endswith("It failed.\n\n(code_error: The last program failed: ZeroDivisionError: division by zero)")
    assert replaced == "\\boxed{4}\n\nAnswer: \\boxed{4}"


def test_usage_is_not_sent_unasked(client):
    assert all(chunk.choices and chunk.usage is None for chunk in ask(client, "2+2?", stream=True))


def test_n_samples_are_voted_on(client):
    completion = ask(client, "twice?", n=3)
    (choice,) = completion.choices
    assert choice.message.content.endswith("\n\nVotes: 17 (2), 16 (1)\n\nAnswer: \\boxed{17}")
    assert choice.message.content.startswith("**")
    assert completion.tandem["confidence"] == pytest.approx(2 / 3)


def test_sampling_is_handed_on(client, backend):
    ask(client, "2+2?", temperature=0.5, seed=7, top_p=0.9, max_tokens=99)
    request = backend.requests[-1]
    assert (request.temperature, request.seed, request.top_p, request.max_tokens) == (0.5, 7, 0.9, 99)
    ask(client, "2+2?", max_completion_tokens=50, max_tokens=99)
    assert backend.requests[-1].max_tokens == 50


def test_no_answer_is_said(client):
    completion = ask(client, "nothing?")
    assert completion.choices[0].message.content.endswith("No answer: the model stated none.")
    assert (completion.tandem["answer"], completion.tandem["status"]) == (None, "no_answer")


def test_an_end_for_want_of_tokens_is_its_finish_reason(client):
    completion = ask(client, "long?", max_tokens=5)
    assert completion.choices[0].finish_reason == "length"
    assert completion.choices[0].message.content.endswith("No answer: the limit of tokens was reached.")
    assert list(ask(client, "long?", max_tokens=5, stream=True))[-1].choices[0].finish_reason == "length"


@pytest.mark.parametrize("stream", [False, True])
def test_a_failure_of_ours_is_no_answer(client, stream):
    with pytest.raises(openai.InternalServerError, match="The engine caught fire") as raised:
        ask(client, "early?", stream=stream)
    assert (raised.value.status_code, raised.value.code) == (502, "backend_error")


def test_a_failure_after_the_first_word_ends_the_stream_with_an_error(client):
    chunks, said = ask(client, "late?", stream=True), []
    with pytest.raises(openai.APIError, match="The engine caught fire") as raised:
        said.extend(iter(lambda: next(chunks).choices[0].delta.content, None))
    assert raised.value.body["code"] == "backend_error"
    assert "".join(said).startswith("Some words here")
    assert "Answer" not in "".join(said)


@pytest.mark.parametrize(
    ("parameters", "param", "said"),
    [
        ({"stop": ["\n"]}, "stop", "not supported"),
        ({"tools": [{"type": "function", "function": {"name": "f"}}]}, "tools", "not supported"),
        ({"response_format": {"type": "json_object"}}, "response_format", "not supported"),
        ({"logprobs": True}, "logprobs", "not supported"),
        ({"presence_penalty": 1}, "presence_penalty", "not supported"),
        ({"logit_bias": {"1": 2}}, "logit_bias", "not supported"),
        ({"n": 6}, "n", "at most 5 samples"),
        ({"n": 0}, "n", "greater than or equal to 1"),
        ({"temperature": 2.5}, "temperature", "less than or equal to 2"),
        ({"top_p": 0}, "top_p", "greater than 0"),
        ({"seed": -1}, "seed", "greater than or equal to 0"),
        ({"max_tokens": 0}, "max_tokens", "greater than or equal to 1"),
        ({"extra_body": {"max_token": 5}}, "max_token", "Did you mean 'max_tokens'?"),
        ({"extra_body": {"strategy": "os:system"}}, "strategy", "Unrecognized"),
        ({"messages": []}, "messages", "at least 1"),
        ({"messages": [{"role": "tool", "content": "4", "tool_call_id": "x"}]}, "messages.0.role", "user"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}, "messages.0.content", ": only"),
        ({"messages": [*user("2+2?"), {"role": "assistant", "content": "4"}]}, "messages", "role user"),
        ({"messages": user("  ")}, "messages", "empty"),
    ],
)
def test_what_does_not_fit_is_a_400_that_names_it(client, parameters, param, said):
    with pytest.raises(openai.BadRequestError) as raised:
        client.chat.completions.create(**{"model": "tandem", "messages": user("2+2?"), **parameters})
    assert said in raised.value.body["message"]
    assert (raised.value.param, raised.value.type) == (param, "invalid_request_error")


def test_what_changes_nothing_is_taken(client):
    completion = ask(
        client,
        "2+2?",
        user="me",
        stop=None,
        tools=[],
        presence_penalty=0,
        response_format={"type": "text"},
        store=False,
    )
    assert completion.tandem["answer"] == "4"


def test_another_model_is_not_here(client):
    with pytest.raises(openai.NotFoundError, match="no model 'gpt-4o'"):
        client.chat.completions.create(model="gpt-4o", messages=user("2+2?"))


def test_a_conversation_goes_on(client, backend):
    first = ask(client, "How many clips?").choices[0].message
    messages = [
        {"role": "system", "content": "Be brief."},
        *user("How many clips?"),
        first.model_dump(),
        {"role": "user", "content": [{"type": "text", "text": "And twice that?"}]},
    ]
    client.chat.completions.create(model="tandem", messages=messages)
    asked = backend.requests[-1].prompt.messages[-1]["content"]
    assert asked == (
        "Be brief.\n\nEarlier in this conversation:\nQuestion: How many clips?\nAnswer: \\boxed{72}\n\nAnd twice that?"
    )


async def test_many_tasks_of_one_client(served):
    async with openai.AsyncOpenAI(base_url=served.url + "v1", api_key="none") as client:
        found = await asyncio.gather(
            *(client.chat.completions.create(model="tandem", messages=user(q)) for q in ["2+2?", "clips"] * 4)
        )
    assert [each.tandem["answer"] for each in found] == ["4", "72"] * 4
