"""A worker that lies, on its connection and on its tape: a bounded result in time, and the next block works."""

import json
import struct
import time
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox import ExecResult, Limits, Session, frames
from sandbox.host import HOST, Host
from sandbox.types import ExecStatus
from tests.sandbox.forging import ID, ForgingHost, Lie, framed

LIMITS = Limits(wall=0.05, output_chars=50)
PATIENT = Limits(wall=60, cpu=30, output_chars=50)

ANY_TEXT = st.text(st.characters())  # lone surrogates too
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT | st.sampled_from([ID, "x" * 10_000]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=5,
)
NEARLY_ANSWERS = st.fixed_dictionaries(
    {
        "id": st.just(ID) | VALUES,
        "status": st.sampled_from(get_args(ExecStatus)) | VALUES,
        "peak_mb": st.integers(0, 1_000) | VALUES,
    },
    optional={name: ANY_TEXT | VALUES for name in ("value", "latex", "srepr", "error", "stdout", "ms", "state_lost")},
)
DEEP = '{"id":' + "[" * 50_000 + "]" * 50_000 + "}"
ODD_BODIES = [
    DEEP,
    '{"a":' * 50_000 + "1" + "}" * 50_000,
    f'{{"peak_mb": 1, "id": 0, "id": "{ID}", "status": "ok", "status": "ok"}}',
    f'{{"id": "{ID}", "peak_mb": 1, "status": "ok", "value": NaN}}',
    f'{{"id": "{ID}", "peak_mb": 1, "status": "ok", "value": {"9" * 10_000}}}',
    f'{{"id": {"9" * 4_000}, "status": "ok"}}',
    f'{{"id": "{ID}", "peak_mb": 1, "status": "ok", "value": "\\ud800"}}',
    f'{{"id": "{ID}", "peak_mb": 1, "status": "crashed", "value": "forged"}}',
    f'{{"id": "{ID}", "status": "ok", "peak_mb": {"9" * 400}}}',
    f'["{ID}"]',
    "",
]
LYING_LENGTHS = st.builds(lambda length, body: struct.pack(">I", length) + body, st.integers(0, 2**32 - 1), st.binary())
ANSWERS = st.lists(
    st.binary(max_size=100) | LYING_LENGTHS | NEARLY_ANSWERS.map(json.dumps) | st.sampled_from(ODD_BODIES), max_size=3
)
COUNTS = st.integers(0, 2**64 - 1) | st.integers(0, 200)
TAPES = st.none() | st.binary(max_size=300) | st.builds(lambda n, b: struct.pack("<Q", n) + b, COUNTS, st.binary())


def _check(result: ExecResult) -> None:
    """A result is what its type says, small, and can be written down."""
    assert ExecResult.model_validate_json(result.model_dump_json()) == result
    assert len(result.stdout) <= LIMITS.output_chars + 60
    assert len(result.value or "") <= 2 * LIMITS.output_chars + 100
    assert len(result.latex or "") + len(result.srepr or "") <= 2 * LIMITS.output_chars
    assert len(result.error or "") <= 4_000


@pytest.fixture(scope="module", autouse=True)
def zygote() -> None:
    """Started beforehand, as this takes seconds."""
    HOST.layers()


@settings(max_examples=100, deadline=None)
@given(lie=st.builds(Lie, ANSWERS, TAPES, hangs_up=st.booleans()) | st.builds(Lie, ANSWERS, started=st.just(False)))
def test_no_lie_does_harm(lie: Lie) -> None:
    with Session(LIMITS, host=ForgingHost(lie)) as session:
        started = time.monotonic()
        first = session.run("6 * 7")
        assert time.monotonic() - started < 5
        _check(first)
        if not first.state_lost:  # it was believed, and from a forged worker nothing else comes
            _check(session.run("6 * 7"))
        after = session.run("6 * 7", PATIENT)
        assert (after.status, after.value) == ("ok", "42")


@pytest.mark.parametrize("body", ODD_BODIES)
def test_odd_answers(body: str) -> None:
    with Session(PATIENT, host=ForgingHost(Lie([body]))) as session:
        _check(session.run("1"))
        session.run("1")
        assert session.run("6 * 7").value == "42"


@pytest.mark.parametrize(
    "answer",
    [
        framed(b" " * frames.MAX_FRAME),
        framed(b'{"id": "' + b"x" * (frames.MAX_FRAME - 10) + b'"}'),
        framed(b'{"id":' + b"[]," * (frames.MAX_FRAME // 3)),
        struct.pack(">I", frames.MAX_FRAME + 1) + b"x" * frames.MAX_FRAME,
    ],
)
def test_the_largest_frames(answer: bytes) -> None:
    with Session(PATIENT, host=ForgingHost(Lie([answer]))) as session:
        assert session.run("1").status == "crashed"
        assert session.run("6 * 7").value == "42"


def test_a_worker_that_does_not_read() -> None:
    """The longest program fills the connection's buffer, so that sending it has to wait."""
    answer = json.dumps({"id": ID, "status": "ok", "peak_mb": 1})
    with Session(PATIENT, host=ForgingHost(Lie([answer], hangs_up=False))) as session:
        assert session.run("1").status == "ok"
        assert session.run("#" * frames.MAX_SOURCE, LIMITS).status == "timeout"
        assert session.run("6 * 7").value == "42"


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    host = Host(("process",))
    yield host
    host.close()


class TestFromInside:
    """A program in plain Python, with no layer in front of it, that writes to the connection of its own worker."""

    FIND = """
import json, os, stat, struct, sys
fd = next(fd for fd in range(3, 32) if os.path.exists(f"/proc/self/fd/{fd}") and stat.S_ISSOCK(os.fstat(fd).st_mode))
def forge(**answer):
    body = json.dumps({"peak_mb": 1, **answer}).encode()
    os.write(fd, struct.pack(">I", len(body)) + body)
frame = sys._getframe()
while "request" not in frame.f_locals:
    frame = frame.f_back
true_id = frame.f_locals["request"]["id"]
"""

    @pytest.mark.parametrize("guess", ["0", "1", "2", "True", "'1'", "None", "true_id + '0'"])
    def test_a_guessed_id_is_detected(self, host: Host, guess: str) -> None:
        with Session(PATIENT, host=host) as session:
            result = session.run(f"{self.FIND}\nforge(id={guess}, status='ok', value='forged')\n'true'")
            assert (result.status, result.state_lost) == ("crashed", True)
            assert "an answer that was not asked for" in (result.error or "")
            assert session.run("6 * 7").value == "42"

    def test_the_true_id_forges_the_own_block_once(self, host: Host) -> None:
        with Session(PATIENT, host=host) as session, Session(PATIENT, host=host) as other:
            other.run("x = 1")
            forged = "forge(id=true_id, status='ok', value='forged')"
            assert session.run(f"{self.FIND}\n{forged}\n'true'").value == "forged"
            assert session.run("6 * 7").status == "crashed", "the true answer was left over, and is not this block's"
            assert session.run("6 * 7").value == "42"
            assert other.run("x").value == "1"

    def test_changing_the_worker_forges_the_whole_session_and_no_other(self, host: Host) -> None:
        with Session(PATIENT, host=host) as session, Session(PATIENT, host=host) as other:
            forged = "lambda self, source: {'status': 'ok', 'value': 'forged'}"
            session.run(f"from sandbox.processes.worker import Worker\nWorker._run = {forged}")
            assert session.run("6 * 7").value == "forged"
            assert other.run("6 * 7").value == "42"

    def test_an_answer_for_a_later_block_is_detected(self, host: Host) -> None:
        with Session(PATIENT, host=host) as session:
            assert session.run(f"{self.FIND}\ntrue_id").status == "ok"
            forged = "forge(id=true_id, status='ok')\nforge(id=true_id, status='ok', value='forged')\nos._exit(0)"
            assert session.run(f"{self.FIND}\n{forged}").status == "ok"
            assert session.run("6 * 7").status == "crashed"
            assert session.run("6 * 7").value == "42"

    @pytest.mark.parametrize("answer", ["status='ok', value='x' * 10**6", "status='ok', value=[]", "status='fine'"])
    def test_what_is_forged_is_bounded(self, host: Host, answer: str) -> None:
        with Session(PATIENT, host=host) as session:
            result = session.run(f"{self.FIND}\nforge(id=true_id, {answer})")
            assert (result.status, result.value) == ("crashed", None)

    def test_the_connection_of_another_worker_is_out_of_reach(self, host: Host) -> None:
        with Session(PATIENT, host=host) as one, Session(PATIENT, host=host) as two:
            two.run("x = 1")
            links = "[os.readlink(f'/proc/self/fd/{fd}') for fd in range(32) if os.path.exists(f'/proc/self/fd/{fd}')]"
            assert one.run(f"import os\nsum(link.startswith('socket') for link in {links})").value == "1"
