"""Specs, messages and error bodies are read as they are written, whatever they hold."""

from __future__ import annotations

import time
from email.utils import formatdate
from itertools import pairwise

import httpx2 as httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import prompts
from solver.backends.http import address, faults, turns
from solver.backends.http.faults import Refused, Transient
from solver.config import Settings
from solver.errors import UsageError
from solver.runs import fingerprint
from solver.types import Code, Output, Text

URL = "http://host:8000/v1"


@pytest.mark.parametrize(
    ("spec", "model", "url", "mode"),
    [
        (f"tiny@{URL}", "tiny", URL, None),
        (f"Qwen/Qwen2.5-Math:1.5b@{URL}/", "Qwen/Qwen2.5-Math:1.5b", URL, None),
        (f"claude@2024@{URL}#turns", "claude@2024", URL, "turns"),
        ("gpt#completions", "gpt", "https://api.openai.com/v1", "completions"),
        ("gpt", "gpt", "https://api.openai.com/v1", None),
        (f"@{URL}", "", URL, None),
        ("tiny@https://user/v1@x", "tiny", "https://user/v1@x", None),
    ],
)
def test_specs(monkeypatch, spec, model, url, mode):
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    found = address.parse(spec)
    assert (found.model, found.url, found.mode) == (model, url, mode)


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("tiny@host:8000", "'host:8000' is not a URL. It begins with http"),
        (f"tiny@{URL}#chat", "There are: #continue, #turns, #completions."),
        (f"tiny@{URL}#", "There is no # after a URL"),
        ("tiny@http://me:secret@host/v1", "Use OPENAI_API_KEY"),
        ("tiny@http:///v1", "is not a URL"),
    ],
)
def test_a_spec_that_is_none_is_a_sentence(spec, says):
    with pytest.raises(UsageError) as caught:
        address.parse(spec)
    assert says in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("key", ["schlüssel", "a\nb"])
def test_a_key_that_is_none_is_a_sentence(monkeypatch, key):
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with pytest.raises(UsageError, match="no key has"):
        address.parse("tiny")


STEPS = st.lists(
    st.one_of(
        st.text(min_size=1).map(lambda text: Text(text=text)),
        st.text(min_size=1).map(lambda code: Code(text=prompts.load("tir").code_text(code), code=code)),
        st.text().map(lambda output: Output(text=prompts.load("tir").output_text(output), output=output)),
    ),
    max_size=8,
)


@settings(max_examples=50)
@given(STEPS)
def test_messages_hold_every_character_in_order(steps):
    fmt = prompts.load("tir")
    rendered = fmt.render("clips?", steps)
    count = len(rendered.messages)
    opened, alternating = turns.opened(rendered), turns.alternating(rendered, fmt.stop)
    assert "".join(message["content"] for message in opened[count:]) == rendered.assistant
    assert "".join(message["content"] for message in alternating[count:]) == rendered.assistant
    roles = [message["role"] for message in alternating[count - 1 :]]
    assert all(message["content"] for message in alternating)
    words = [message["content"] for message in alternating[count:] if message["role"] == "assistant"]
    assert not any(text.endswith(fmt.stop) for text in words), "who asks for an output does not open its fence"
    if steps and all(isinstance(a, Output) != isinstance(b, Output) for a, b in pairwise(steps)):
        pairs = pairwise(roles)
        assert isinstance(steps[0], Output) or all(a != b for a, b in pairs), "the roles alternate"


@pytest.mark.parametrize(
    ("body", "room"),
    [
        (
            "This model's maximum context length is 8192 tokens. However, you requested 8300 tokens (8100 in the "
            "messages, 200 in the completion). Please reduce the length of the messages or completion.",
            92,
        ),
        (
            "'max_tokens' or 'max_completion_tokens' is too large: 512. This model's maximum context length is 1024 "
            "tokens and your request has 700 input tokens (512 > 1024 - 700).",
            324,
        ),
        (
            "Requested token count exceeds the model's maximum context length of 1024 tokens. You requested a total of "
            "1300 tokens: 300 tokens from the input messages and 1000 tokens for the completion.",
            724,
        ),
        ("The input (5000 tokens) is longer than the model's context length (4096 tokens).", -904),
        ("This model's maximum context length is 64 tokens. However, your prompt contains at least 65 input tokens, "
         "which exceeds this limit even without any output tokens.", -1),
        ("the request exceeds the available context size, try increasing it", None),
        ("Input length (2000) exceeds model's maximum context length (1024).", None),
    ],
)  # fmt: skip
def test_the_room_that_a_window_leaves(body, room):
    refusal = faults.of_response(400, httpx.Headers(), f'{{"error": {{"message": "{body}"}}}}')
    assert isinstance(refusal, Refused)
    assert refusal.window_full
    assert refusal.room == room


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, '{"error": {"message": "No."}}', Refused),
        (404, '{"detail": "Not Found"}', Refused),
        (429, "", Transient),
        (429, '{"error": {"message": "x", "code": "insufficient_quota"}}', Refused),
        (500, "<html>", Transient),
        (500, "Context size has been exceeded.", Refused),
        (503, "[1]", Transient),
        (500, "[" * 100_000, Transient),
        (302, "", Refused),
    ],
)
def test_what_is_tried_again(status, body, kind):
    assert type(faults.of_response(status, httpx.Headers(), body)) is kind


@given(st.integers(200, 599), st.text() | st.from_regex(r'\{"error": .*\}'))
def test_any_body_is_one_line(status, body):
    fault = faults.of_response(status, httpx.Headers(), body)
    said = str(fault.error(URL)) if isinstance(fault, Refused) else str(fault)
    assert "\n" not in said
    assert len(said) < 600


@settings(max_examples=30)
@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_error_in_a_stream_is_a_fault(error):
    assert isinstance(faults.of_event(error), Refused | Transient)


@pytest.mark.parametrize(
    ("value", "seconds"), [("3", 3), ("0.5", 0.5), ("-1", 0), ("nan", 0), ("soon", None), ("", None)]
)
def test_retry_after(value, seconds):
    assert _after(value) == seconds


def test_retry_after_a_date():
    after = _after(formatdate(time.time() + 60, usegmt=True))
    assert after is not None
    assert 50 < after <= 60


def _after(value: str) -> float | None:
    fault = faults.of_response(429, httpx.Headers({"retry-after": value}), "")
    assert isinstance(fault, Transient)
    return fault.after


def test_a_resumed_run_notices_that_the_environment_leads_elsewhere(monkeypatch):
    settings = Settings(model="openai:tiny#turns")
    monkeypatch.setenv("OPENAI_BASE_URL", URL)
    first = fingerprint.identity(settings)
    assert first["model"] == f"openai:tiny@{URL}#turns"
    monkeypatch.setenv("OPENAI_BASE_URL", "http://elsewhere/v1")
    assert fingerprint.identity(settings) != first
