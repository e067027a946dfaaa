"""Formulas in a terminal never say anything else than what was written."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.answer import compare
from solver.ui.mathematics import layout, pretty, python, readable, tex
from solver.ui.mathematics.picture import columns
from solver.ui.mathematics.words import Reader

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "mathematics.jsonl").read_text("utf-8").splitlines()
]
ANSWERS = [
    json.loads(line)["gold"]
    for line in (Path(__file__).parents[2] / "cases" / "answers.jsonl").read_text("utf-8").splitlines()
]


def plain(text: str) -> str:
    """Raised, lowered and styled characters as ordinary ones; the signs that stand for a macro as ASCII."""
    return unicodedata.normalize("NFKC", text).translate(str.maketrans("−⁄·×÷√∛∜", "-/***234"))


def digits(text: str) -> list[str]:
    return sorted(re.findall(r"\d", plain(text)))


@pytest.mark.parametrize("case", CASES, ids=[case["tex"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    assert readable(case["tex"]) == case["line"]


def test_there_are_many_cases() -> None:
    assert len(CASES) >= 250
    assert len({case["tex"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case["tex"] for case in CASES])
def test_no_digit_is_lost_or_made_up(case: dict[str, str]) -> None:
    """But for the lengths of row gaps, and the degree of a root, which its sign tells."""
    written = re.sub(r"\\\\\[\d+mm\]|\\sqrt\[[34]\]|\{c*\}", "", case["tex"])
    shown = re.sub(r"[√∛∜]|\^\(1/5\)" if "sqrt[5]" in case["tex"] else r"[√∛∜]", "", readable(case["tex"]))
    assert digits(shown) == digits(re.sub(r"\\sqrt\[5\]", "", written))


@pytest.mark.parametrize(
    "answer",
    # A power or a base between a function and its argument is read only in TeX.
    sorted({one for one in ANSWERS if re.search(r"\\[A-Za-z]", one) and not re.search(r"\\(log|sin|cos)[_^]", one)}),
)
def test_what_is_written_is_never_another_answer(answer: str) -> None:
    """Read back by the comparison of answers; what it cannot read either way proves nothing."""
    assert compare(readable(answer), answer).relation != "DIFFERENT"


def test_most_of_what_is_written_is_read_back_as_the_same() -> None:
    answers = sorted({answer for answer in ANSWERS if re.search(r"\\[A-Za-z]|[\^_]", answer)})
    known = [answer for answer in answers if compare(answer, answer + " ").relation == "EQUAL"]
    equal = [answer for answer in known if compare(readable(answer), answer).relation == "EQUAL"]
    assert len(equal) / len(known) > 0.95


NUMBER = st.integers(0, 99).map(str)
EXPRESSION = st.recursive(
    NUMBER,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([r"\frac{%s}{%s}", "%s + %s", r"%s \cdot %s", "%s - %s"]), inner).map(
            lambda drawn: drawn[1] % (drawn[0], drawn[2])
        ),
        inner.map(lambda one: rf"\left({one}\right)"),
        inner.map(lambda one: rf"\sqrt{{{one}}}"),
        inner.map(lambda one: rf"\left({one}\right)^{{2}}"),
        inner.map(lambda one: rf"x^{{{one}}}"),
        inner.map(lambda one: rf"-\left({one}\right)"),
        st.tuples(inner, inner).map(lambda two: rf"\left({two[0]}\right)\left({two[1]}\right)"),
        st.tuples(inner, inner).map(lambda two: rf"\sqrt{{{two[0]}}}\frac{{1}}{{{two[1]}}}"),
    ),
    max_leaves=6,
)


@given(EXPRESSION)
@settings(max_examples=150, deadline=None)
def test_an_expression_keeps_its_digits_and_its_value(source: str) -> None:
    shown = readable(source)
    assert digits(re.sub("[√]", "", shown)) == digits(source)
    for sign in "+-":
        assert plain(shown).count(sign) == source.count(sign)
    assert compare(shown, source, timeout=10).relation != "DIFFERENT"


@given(st.text(alphabet="\\{}[]()$^_& 12ax+-=,.%~|frac sqrt left right text begin end", max_size=60))
@settings(max_examples=400, deadline=None)
def test_nothing_is_too_strange(source: str) -> None:
    shown = readable(source)
    assert isinstance(shown, str)
    if shown != source:
        assert len(re.findall(r"\d", plain(shown))) <= len(re.findall(r"\d", source)) + source.count("sqrt[")
    assert pretty(source) is not None


@pytest.mark.parametrize("depth", [10, 500, 5000])
def test_depth_is_no_trouble(depth: int) -> None:
    source = r"\frac{1}{" * depth + "2" + "}" * depth
    assert readable(source).count("1") == depth
    assert pretty("(" * depth + "1" + ")" * depth)


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("72", "72"),
        ("3/4", "3/4"),
        (r"\frac{3}{4}", "3/4"),
        (r"2\frac{1}{3}", "2 1/3"),
        ("12 dollars", "12 dollars"),
        ("x = 3", "x = 3"),
        ("1,234", "1,234"),
        ("12, 15", "12, 15"),
        ("(12, 15)", "(12, 15)"),
        ("max_value", "max_value"),
        ("0.12345678901234567890 + x", "0.12345678901234567890 + x"),
        ("1e5*x", "1e5 · x"),
        ("2**3**2", "2^(3²)"),
        ("a - -b", "a - (-b)"),
        ("a/b/c", " a\n ─\n b\n───\n c"),
        ("__import__('os').system('x')", "__import__('os').system('x')"),
        (r"\frac{\pi}{2}", "π\n─\n2"),
        ("pi/2", "π\n─\n2"),
        ("$\\frac{\\pi}{2}$", "π\n─\n2"),
        ("sqrt(2)/2", "√2\n──\n2"),
        ("-sqrt(5)/3", "  √5\n- ──\n  3"),
        ("x**2 + 1/x", "     1\nx² + ─\n     x"),
        ("2*(x + 1)**2", "2 · (x + 1)²"),
        ("(x + 1)*(x - 1)/(2*y)", "(x + 1) · (x - 1)\n─────────────────\n      2 · y"),
        ("a - (b - c)", "a - (b - c)"),
        ("a/b*c", "a\n─ · c\nb"),
        ("2**-x", "2^(-x)"),
        ("(-2)**2", "(-2)²"),
        ("-2**2", "-2²"),
        ("Matrix([[1, 2], [3, 4]])", "⎡1  2⎤\n⎣3  4⎦"),
        (r"\begin{pmatrix} 1 & \frac{1}{2} \\ 10 & 4 \end{pmatrix}", "⎡    1⎤\n⎢1   ─⎥\n⎢    2⎥\n⎣10  4⎦"),
        (r"\left(\frac{a}{b}\right)^2", "⎛a⎞²\n⎜─⎟\n⎝b⎠"),
        (r"\left(\frac{3}{5}, \infty\right]", "⎛3   ⎤\n⎜─, ∞⎥\n⎝5   ⎦"),
        (r"\sqrt{\frac{1}{2}}", "    _\n   ╱1\n  ╱ ─\n╲╱  2"),
    ],
)
def test_an_answer_is_laid_out(answer: str, shown: str) -> None:
    assert "\n".join(line.rstrip() for line in pretty(answer)) == shown


def test_equations_stand_under_one_another() -> None:
    tree = tex.read(r"\begin{aligned} x + y &= 3 \\ x &= \frac{1}{y} \end{aligned}")
    assert tree
    assert layout.lines(tree, 80) == ["x + y = 3", "    1", "x = ─", "    y"]


def test_what_is_too_wide_stays_on_one_line() -> None:
    assert pretty(r"\frac{abcdefghijklm}{z} + 1", width=10) == ["(abcdefghijklm)/z + 1"]


@pytest.mark.parametrize("case", CASES, ids=[case["tex"] for case in CASES])
def test_lines_of_a_layout_fit(case: dict[str, str]) -> None:
    tree = tex.read(case["tex"])
    if tree:
        lines = layout.lines(tree, 60)
        assert lines
        assert len(lines) == 1 or all(columns(line) <= 60 for line in lines)


@pytest.mark.parametrize(
    "source", ["f(*x)", "lambda: 5", "x if y else z", "a.b", "x == 1", "1 +", "[x for x in y]", ""]
)
def test_a_program_is_no_expression(source: str) -> None:
    assert python.read(source) is None


WORDS = [
    ("She has $5 and gives $3 away.", []),
    ("$5 for the first, $3 for the other$", []),
    ("so $5-$3", []),
    ("It costs $48$ dollars", ["48"]),
    (r"We have $x^2 + 1$ and \(y\).", ["x^2 + 1", "y"]),
    (r"\[ a = b \]", ["a = b"]),
    (r"$$a = b$$", ["a = b"]),
    (r"So \boxed{\frac{1}{2}}.", [r"\boxed{\frac{1}{2}}"]),
    (r"\begin{align} a &= b \\ c &= d \end{align}", [r"\begin{align} a &= b \\ c &= d \end{align}"]),
    (r"$x \text{ and then } y$", [r"x \text{ and then } y"]),
    (r"\frac{1}{2} is not in dollars", []),
    ("open $x", []),
    (r"open \(x" + "\n\nnew paragraph", []),
    (r"\boxed{5", []),
    ("a\\$5 and \\$6", []),
    ("**bold** a_1 * b_2 * c_3 _x_", []),
]


@pytest.mark.parametrize(("text", "formulas"), WORDS)
@pytest.mark.parametrize("step", [1, 3, 1000])
def test_formulas_among_words(text: str, formulas: list[str], step: int) -> None:
    """However the text arrives in pieces; and nothing of it is lost."""
    reader, pieces = Reader(), []
    for place in range(0, len(text), step):
        pieces += reader.feed(text[place : place + step])
    pieces += reader.end()
    assert [piece.source for piece in pieces if piece.sort != "words"] == formulas
    assert "".join(piece.written for piece in pieces) == text


@given(st.text(alphabet="$\\()[]{}boxed x5\n", max_size=60), st.integers(1, 7))
@settings(max_examples=400, deadline=None)
def test_words_are_never_lost(text: str, step: int) -> None:
    whole = Reader()
    expected = [*whole.feed(text), *whole.end()]
    reader, pieces = Reader(), []
    for place in range(0, len(text), step):
        pieces += reader.feed(text[place : place + step])
    pieces += reader.end()
    assert "".join(piece.written for piece in pieces) == text
    assert [p for p in pieces if p.sort != "words"] == [p for p in expected if p.sort != "words"]
