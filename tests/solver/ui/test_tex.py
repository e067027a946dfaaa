"""Which parts of a text are formulas, and what becomes of them; the page is tested with the same cases."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.ui import tex

CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "cases" / "tex.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_formulas_are_found(case):
    assert [part.tex for part in tex.split(case["text"]) if part.tex is not None] == case["tex"]


@given(st.text(alphabet="$\\()[]{}ab 5\n&", max_size=60) | st.text(max_size=60))
def test_no_character_is_lost(text):
    assert "".join(part.raw for part in tex.split(text)) == text


@pytest.mark.parametrize(
    "formula", [r"\frac{1}{2}", r"x^2", r"\sqrt[3]{x}", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"a<b"]
)
def test_a_formula_becomes_mathml(formula):
    assert ElementTree.fromstring(tex.mathml(formula)).tag.endswith("math")


@pytest.mark.parametrize(
    "formula", [r"\nosuchmacro{x}", r"\begin{foo}1\end{foo}", "}{", "{" * 3000, "x^2_", r"\left(", "x" * 5000]
)
def test_what_is_not_understood_is_none(formula):
    assert tex.mathml(formula) is None


@given(st.text(alphabet="<>&\"'\\{}^_ab1;=/", max_size=40))
def test_whatever_is_written_stays_within_the_formula(text):
    found = tex.mathml(text)
    if found is not None:
        tags = {element.tag.partition("}")[2] for element in ElementTree.fromstring(found).iter()}
        assert all(tag.startswith("m") for tag in tags), tags
