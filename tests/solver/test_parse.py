"""Splitting a generation into words and programs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import prompts
from prompts import Fence
from solver.parse import parse
from solver.types import Code, Text

TIR = prompts.load("tir")
TAGS = TIR.model_copy(update={"code": Fence(open="<code>\n", close="</code>\n"), "run": "<output>"})
PIECES = (
    "```python\n",
    "```py",
    "``` Python\n",
    "\n```\n",
    "```",
    "\n",
    "  ",
    "x = 1",
    "print('`')",
    "\\boxed{7}",
    "é\u2028",
    "\r\n",
)


def kinds(text, fmt=TIR):
    return [(type(step), step.text) for step in parse(text, fmt).steps]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map("".join))
def test_no_character_is_lost_or_changed(text):
    for fmt in (TIR, TAGS, prompts.load("cot")):
        assert "".join(step.text for step in parse(text, fmt).steps) == text


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map("".join))
def test_no_step_is_empty_and_a_program_stands_in_its_own_text(text):
    for step in parse(text, TIR).steps:
        assert step.text
        assert isinstance(step, Text) or step.code in step.text


@given(st.text(alphabet=st.characters(exclude_characters="`")).filter(lambda code: "\r" not in code))
def test_what_a_format_writes_is_read_back(code):
    text = TIR.code_text(code).removesuffix(TIR.run)
    (step,) = parse(text, TIR).steps
    assert step.code.strip() == code.strip()


@pytest.mark.parametrize(
    "fence", ["```python\n", "```py\n", "```Python\n", "``` python\n", "```python3 \n", "```python\r\n"]
)
def test_spellings_of_the_fence(fence):
    segment = parse(f"Compute.\n{fence}print(6*7)\n```\n", TIR)
    assert [step.code for step in segment.programs] == ["print(6*7)"]
    assert segment.ends_in_code
    assert not segment.unclosed


@pytest.mark.parametrize("text", ["```python\nprint(1)", "```python\nprint(1)\n", "words ```py\nprint(1)\n"])
def test_a_fence_cut_off_by_the_end_of_sequence(text):
    segment = parse(text, TIR)
    assert segment.unclosed
    assert segment.programs[0].code.strip() == "print(1)"


@pytest.mark.parametrize(
    "text", ["```\nx\n```", "```pythonic\nx\n```", "`python`", "```json\n{}\n```\n", "python\nprint(1)"]
)
def test_what_is_no_program(text):
    assert kinds(text) == [(Text, text)]


def test_backticks_inside_a_line_do_not_close_a_program():
    assert parse('```python\nprint("```", 1)\n```\n', TIR).programs[0].code == 'print("```", 1)'


def test_several_programs_and_the_words_between_them():
    text = "a\n```python\nx = 1\n```\n\nb\n```python\nprint(x)\n```\nc"
    assert kinds(text) == [
        (Text, "a\n"),
        (Code, "```python\nx = 1\n```\n\n"),
        (Text, "b\n"),
        (Code, "```python\nprint(x)\n```\n"),
        (Text, "c"),
    ]
    assert not parse(text, TIR).ends_in_code


def test_other_marks_are_taken_literally():
    segment = parse("a<code>\nprint('```')\n</code>\nb", TAGS)
    assert [step.code for step in segment.programs] == ["print('```')"]


def test_a_format_without_code_has_only_words():
    assert kinds("```python\n1\n```", prompts.load("cot")) == [(Text, "```python\n1\n```")]
    assert kinds("", prompts.load("cot")) == []
