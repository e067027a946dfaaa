"""A solution in a notebook: what it shows, that a model's text stays text, and that the example notebook still runs."""

from __future__ import annotations

import re
import runpy
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from solver.types import Output, Problem, Solution
from tests.solver.ui.making import ATTACKS, attempt, trace

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
ALLOWED = {"div", "p", "b", "details", "summary", "pre", "code", "small", "math"}


class Seen(HTMLParser):
    """Tags, attributes and text of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


def solution(text: str) -> Solution:
    one = attempt(text, words=text, output=text, question=text)
    return trace("a", text, text, text, [one, attempt("other", format="cot")])


def test_the_steps_unfold_under_the_answer():
    failed = Output(text="", output="ZeroDivisionError", status="error", ms=2.0)
    shown = attempt("\\frac{1}{2}", words="It costs $5, so $x = \\frac{1}{2}$. ")
    tried = [shown.model_copy(update={"steps": (*shown.steps, failed)}), attempt(None, status="timeout")]
    seen = Seen(trace("a", "How much?", "\\frac{1}{2}", trajectories=tried)._repr_html_())
    assert [seen.tags.count(tag) for tag in ("details", "summary", "mfrac")] == [2, 2, 3]
    for part in (
        "How much?",
        "confidence 1.00",
        "It costs $5, so ",
        "print(2+2)",
        "1.5 ms",
        "error, 2.0 ms",
        "(timeout)",
    ):
        assert part in seen.text


def test_no_answer_is_said():
    nothing = Solution(problem=Problem(question="?"), status="loop")
    assert "no answer</b> · confidence 0.00 · loop" in nothing._repr_html_()
    assert "**no answer** · confidence 0.00 · loop" in nothing._repr_markdown_()


@pytest.mark.parametrize("attack", ATTACKS)
def test_html_of_a_hostile_text_is_only_text(attack):
    seen = Seen(solution(attack)._repr_html_())
    assert {tag for tag in seen.tags if not tag.startswith("m")} <= ALLOWED
    assert not {name for name in seen.attributes if name.startswith("on") or name in ("href", "src")}


def blocks(text: str):
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("attack", ATTACKS)
def test_markdown_of_a_hostile_text_is_only_text(attack):
    html, kinds = "", set()
    for token in blocks(solution(attack)._repr_markdown_()):
        kinds.add(token.type)
        html += token.content if token.type.startswith("html") else ""
    assert set(Seen(html).tags) <= {"details", "summary"}
    assert not kinds & {"image", "link_open"}


@given(st.text(alphabet="*_`#-+=~|![]()<>&\\ \n\t1.)ab", max_size=40))
def test_markdown_shows_a_text_as_it_is(text):
    made = Solution(problem=Problem(question=f"x{text}x"), answer="4")._repr_markdown_()
    tokens = list(blocks(made.rpartition("\n\n**4**")[0]))
    assert {token.type for token in tokens} <= {
        "paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak", "hardbreak"
    }  # fmt: skip
    shown = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
    assert re.sub(r"\s", "", unescape(shown)) == re.sub(r"\s", "", f"x{text}x")


@pytest.mark.slow
def test_the_example_notebook_still_runs_and_says_the_same():
    script = runpy.run_path(str(EXAMPLES / "make_notebook.py"))
    kept = nbformat.read(EXAMPLES / "solutions.ipynb", as_version=4)
    assert [cell.source for cell in kept.cells] == [cell.source for cell in script["notebook"]().cells]
    outputs = [
        [_without_times(each) for cell in made.cells for each in cell.get("outputs", [])]
        for made in (kept, script["executed"]())
    ]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) == 4


def _without_times(output) -> str:
    text = output.text if output.output_type == "stream" else output.data.get("text/html", output.data["text/plain"])
    return re.sub(r"[\d.]+ ms", "", text)
