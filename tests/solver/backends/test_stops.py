"""Stop strings are cut exactly, however the text was cut into pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.backends.stops import StopScanner

SMALL = st.text(alphabet="ab`\n", max_size=24)


def run(pieces: list[str], stops: tuple[str, ...]) -> tuple[str, str | None]:
    scanner, out = StopScanner(stops), ""
    for piece in pieces:
        out += scanner.push(piece)
        if scanner.hit:
            return out, scanner.hit
    return out + scanner.flush(), None


def one_by_one(text: str, stops: tuple[str, ...]) -> tuple[str, str | None]:
    """What a reader sees who looks for a stop string after every single character."""
    for end in range(1, len(text) + 1):
        hits = [stop for stop in stops if stop and text[:end].endswith(stop)]
        if hits:
            stop = max(hits, key=len)
            return text[: end - len(stop)], stop
    return text, None


@given(SMALL, st.lists(st.text(alphabet="ab`\n", max_size=4), max_size=3), st.lists(st.integers(0, 24), max_size=6))
def test_the_pieces_do_not_matter(text, stops, cuts):
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    pieces = [text[a:b] for a, b in pairwise(edges)]
    assert run(pieces, tuple(stops)) == one_by_one(text, tuple(stops))


@pytest.mark.parametrize(
    ("text", "stops", "expected"),
    [
        ("```output", ("```output",), ("", "```output")),
        ("x = 1\n```outpu", ("```output",), ("x = 1\n```outpu", None)),
        ("````output 5", ("```output",), ("`", "```output")),
        ("abcd", ("abcd", "bc"), ("a", "bc")),
        ("abc", ("bc", "abc"), ("", "abc")),
        ("abc", ("",), ("abc", None)),
    ],
)
def test_cases(text, stops, expected):
    assert run(list(text), stops) == expected


def test_only_what_may_become_a_stop_is_held_back():
    scanner = StopScanner(("```output",))
    assert scanner.push("print(1)\n``") == "print(1)\n"
    assert scanner.push("`py") == "```py"
