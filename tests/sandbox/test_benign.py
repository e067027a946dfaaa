"""What a model ordinarily writes prints the same in the sandbox as in plain CPython."""

from collections.abc import Callable

import pytest

import sandbox
from tests.sandbox.corpora import programs

PROGRAMS = programs("benign")
REFUSED_TODAY = programs("refused_today.txt")
RAISES = {"language/partial_output_then_error"}
LATEX = {"tora/tora_latex_docstring"}  # a SyntaxError in plain Python
LIMITS = sandbox.Limits(wall=20, cpu=20)


@pytest.fixture(scope="module")
def expected(plain: Callable[[list[str]], list[str]]) -> dict[str, str]:
    every = PROGRAMS | REFUSED_TODAY
    return dict(zip(every, plain(list(every.values())), strict=True))


@pytest.mark.parametrize("name", PROGRAMS)
def test_same_output_as_python(name: str, expected: dict[str, str]) -> None:
    result = sandbox.run(PROGRAMS[name], LIMITS)
    if name in LATEX:
        assert (expected[name], result.stdout) == ("", "42\n")
        return
    assert expected[name], "a program that prints nothing tests nothing"
    assert result.stdout == expected[name], result.error
    assert result.status == ("error" if name in RAISES else "ok"), result.error


@pytest.mark.parametrize("name", REFUSED_TODAY)
@pytest.mark.xfail(strict=True, reason="the language policy refuses it, or it prints something else")
def test_same_output_as_python_one_day(name: str, expected: dict[str, str]) -> None:
    assert sandbox.run(REFUSED_TODAY[name], LIMITS).stdout == expected[name]


def test_there_are_enough_programs() -> None:
    assert len(PROGRAMS) >= 150
