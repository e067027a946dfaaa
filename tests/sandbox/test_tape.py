"""The tape of printed text against the obvious definition: all of it, or its head and its tail."""

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox import tape


def _expected(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head = limit // 2
    return f"{text[:head]}\n... [{len(text) - limit} characters omitted] ...\n{text[head - limit :]}"


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=12), st.integers(1, 40))
def test_head_and_tail(parts: list[str], limit: int) -> None:
    fd = tape.create(40)
    try:
        writer = tape.Tape(fd, lambda: None)
        writer.limit(limit)
        for part in parts:
            writer.write(part)
        assert tape.read(fd, limit) == _expected("".join(parts), limit)
    finally:
        os.close(fd)


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(1, 40))
def test_reading_survives_anything_in_the_file(data: bytes, limit: int) -> None:
    fd = tape.create(40)
    try:
        os.ftruncate(fd, 0)
        os.pwrite(fd, data, 0)
        assert len(tape.read(fd, limit)) <= limit + 60
    finally:
        os.close(fd)


def test_flood_is_reported_once_over_the_bound() -> None:
    fd = tape.create(10)
    floods: list[bool] = []
    writer = tape.Tape(fd, lambda: floods.append(True))
    writer.limit(10)
    writer.write("x" * 10 * tape.FLOOD_FACTOR)
    assert not floods
    writer.write("x")
    assert floods
    os.close(fd)
