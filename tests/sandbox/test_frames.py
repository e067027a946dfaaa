"""The protocol against garbage: what is not a frame, or not an answer, is an error and never more."""

import contextlib
import json
import socket
import struct
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox import ExecResult, Limits, Session, frames
from sandbox.exchange import _checked

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    one, two = socket.socketpair()
    with one, two:
        yield one, two


@settings(deadline=None)
@given(message=st.dictionaries(st.text(), JSON))
def test_what_is_sent_arrives(message: dict) -> None:
    one, two = socket.socketpair()
    with one, two:
        frames.send(one, message)
        assert frames.receive(two, time.monotonic() + 5) == message


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_a_frame_or_an_error(data: bytes) -> None:
    one, two = socket.socketpair()
    with two:
        with one:
            one.sendall(data)
        with contextlib.suppress(frames.FrameError, EOFError):
            assert isinstance(frames.receive(two, time.monotonic() + 5), dict)


@pytest.mark.parametrize("body", [b"[1]", b"null", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a": NaN' + b"1" * 10_000])
def test_bodies_that_are_not_an_object(pair: tuple[socket.socket, socket.socket], body: bytes) -> None:
    pair[0].sendall(struct.pack(">I", len(body)) + body)
    with pytest.raises(frames.FrameError):
        frames.receive(pair[1], time.monotonic() + 5)


def test_length_over_the_bound_is_refused_before_reading(pair: tuple[socket.socket, socket.socket]) -> None:
    pair[0].sendall(struct.pack(">I", frames.MAX_FRAME + 1))
    with pytest.raises(frames.FrameError, match="over the bound"):
        frames.receive(pair[1], time.monotonic() + 5)


def test_too_long_a_message_is_not_sent(pair: tuple[socket.socket, socket.socket]) -> None:
    with pytest.raises(frames.FrameError, match="over the bound"):
        frames.send(pair[0], {"text": "x" * frames.MAX_FRAME})


def test_deadline_holds_for_a_trickle(pair: tuple[socket.socket, socket.socket]) -> None:
    pair[0].sendall(struct.pack(">I", 100) + b"{")
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        frames.receive(pair[1], started + 0.2)
    assert time.monotonic() - started < 5


def test_longest_program_fits_a_frame() -> None:
    assert len(json.dumps({"code": "\U0010ffff" * frames.MAX_SOURCE})) < frames.MAX_FRAME


@settings(max_examples=300, deadline=None)
@given(
    reply=st.dictionaries(
        st.sampled_from(["id", "status", "peak_mb", "value", "latex", "srepr", "error", "stdout", "ms"]), JSON
    )
)
def test_any_answer_is_a_result_or_an_error(reply: dict) -> None:
    limits = Limits(output_chars=10)
    try:
        fields = _checked(dict(reply), "3", limits)
    except frames.FrameError:
        return
    ExecResult(**fields).model_dump_json()
    assert reply["id"] == "3"


@pytest.mark.parametrize(
    "forged",
    [
        {},
        {"id": "1"},
        {"id": "2", "status": "ok"},
        {"id": 1, "status": "ok"},
        {"id": "1", "status": "fine"},
        {"id": "1", "status": ["ok"]},
        {"id": "1", "status": "ok", "value": 5},
        {"id": "1", "status": "ok", "value": "x" * 100_000},
        {"id": "1", "status": "ok", "stdout": "forged"},
        {"id": "1", "status": "ok", "state_lost": False},
        {"id": "1", "status": "ok", "peak_mb": "100"},
        {"id": "1", "status": "ok", "peak_mb": -1},
        {"id": "1", "status": "ok", "peak_mb": True},
    ],
)
def test_forged_answers_are_refused(forged: dict) -> None:
    with pytest.raises(frames.FrameError):
        _checked({"peak_mb": 100, **forged}, "1", Limits())


def test_a_worker_that_sends_garbage_is_killed_and_replaced(pair: tuple[socket.socket, socket.socket]) -> None:
    with Session(Limits(wall=20)) as session:
        session.run("x = 1")
        assert session._handle is not None
        session._handle.connection.close()
        session._handle.connection = pair[0].dup()
        pair[1].sendall(b"\x00\x00\x00\x05nulls")
        result = session.run("x")
        assert (result.status, result.state_lost) == ("crashed", True)
        assert "did not answer properly" in (result.error or "")
        assert session.run("1").value == "1"
