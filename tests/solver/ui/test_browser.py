"""The page of a run in a real browser: looked at, filtered, searched, driven by keys, attacked."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from urllib.parse import quote

import pytest

from solver.runs import trace as traces
from solver.types import Output, Text
from solver.ui.report import page
from tests.solver.ui.making import ATTACKS, attempt, run, trace

CASES = [
    json.loads(line) for line in (Path(__file__).parents[2] / "cases" / "tex.jsonl").read_text("utf-8").splitlines()
]
LEVELS = ("easy", "hard")


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Path:
    """Twelve problems, every third wrong, every fifth without an answer; and one with all that a trace may have."""
    made = [
        trace(
            f"q{at}",
            f"What is {at} times two? It costs $5 and $3.",
            None if at % 5 == 4 else str(2 * at + (at % 3 == 2)),
            str(2 * at),
            meta={"level": LEVELS[at % 2]},
        )
        for at in range(12)
    ]
    failed = Output(text="", output="NameError: name 'y' is not defined", status="error", ms=3.25)
    tried = [
        attempt("\\frac{1}{2}", words="Half: $\\frac{1}{2}$, and \\nosuchmacro{1}, and \\(\\nosuchmacro{1}\\). "),
        attempt("7", format="cot", fallback_from="error", score=-0.5, logprob=-0.25, question="What is a half?"),
        attempt(None, status="length", detail="The text broke off.").model_copy(
            update={"steps": (Text(text="I"), failed)}
        ),
    ]
    rich = trace(
        "a half?", "What is $x$?", "\\frac{1}{2}", "0.5", tried, meta={"level": "hard"}, strategy="auto:hybrid"
    )
    return page.write(run(tmp_path_factory.mktemp("run"), [*made, rich], by=("level",), samples=3))


def ids(tab) -> list[str]:
    return tab.eval_on_selector_all(".row .id", "all => all.map((one) => one.textContent)")


def found(tab) -> str:
    return tab.text_content("#page-found")


def test_it_shows_the_numbers_and_the_list(visit, report):
    tab = visit(report)
    assert tab.text_content(".tile strong") == "46.2 %"
    assert "n = 13" in tab.text_content(".tiles")
    titles = tab.eval_on_selector_all(".card h3", "all => all.map((one) => one.textContent)")
    for title in (
        "Right by level",
        "Right by strategy",
        "Right by wire format",
        "Words against code",
        "Tokens",
        "Programs",
    ):
        assert title in titles
    assert found(tab) == "13 of 13 problems, 6 of 13 graded ones right"
    assert ids(tab) == [*(f"q{at}" for at in range(12)), "a half?"]
    assert tab.is_hidden("#page-trace")


def test_it_filters_and_sorts(visit, report):
    tab = visit(report)
    tab.select_option("select[aria-label=level]", label="level: all")
    tab.select_option("select[aria-label=level]", label="hard (7)")
    assert ids(tab) == [*(f"q{at}" for at in (1, 3, 5, 7, 9, 11)), "a half?"]
    tab.select_option("select[aria-label=grade]", label="wrong (5)")
    assert ids(tab) == ["q5", "q11", "a half?"]
    assert found(tab) == "3 of 13 problems, 0 of 3 graded ones right"
    tab.select_option("select[aria-label=order]", label="most tokens")
    assert ids(tab) == ["a half?", "q5", "q11"]
    tab.select_option("select[aria-label=grade]", label="grade: all")
    tab.select_option("select[aria-label=status]", label="no_answer (2)")
    assert ids(tab) == ["q9"]


def test_it_searches_questions_answers_and_ids(visit, report):
    tab = visit(report)
    for words, expected in [
        ("Is 8 TIMES", ["q4", "q8", "q9"]),
        ("q1", ["q1", "q10", "q11"]),
        ("\\frac", ["a half?"]),
        ("two q3", ["q3"]),
    ]:
        tab.fill("#page-search", words)
        assert ids(tab) == expected
    tab.fill("#page-search", "nothing of the kind")
    assert found(tab) == "0 of 13 problems"
    tab.keyboard.press("Enter")
    assert tab.is_hidden("#page-trace")


def test_it_is_driven_by_keys(visit, report):
    tab = visit(report)
    tab.keyboard.press("/")
    tab.keyboard.type("times")
    tab.keyboard.press("Escape")
    assert tab.input_value("#page-search") == ""
    tab.keyboard.press("Escape")
    for key in ("j", "j", "ArrowDown", "k"):
        tab.keyboard.press(key)
    assert tab.text_content("[aria-selected=true] .id") == "q2"
    assert tab.get_attribute("#page-list", "aria-activedescendant") == tab.get_attribute("[aria-selected=true]", "id")
    tab.keyboard.press("Enter")
    assert tab.text_content("#page-trace h3") == "q2"
    assert tab.evaluate("document.activeElement.id") == "page-trace"
    tab.keyboard.press("j")
    assert tab.text_content("#page-trace h3") == "q3"
    assert tab.url.endswith("#q3")
    tab.keyboard.press("Escape")
    assert tab.is_hidden("#page-trace")
    assert tab.evaluate("document.activeElement.id") == "page-list"
    tab.keyboard.press("End")
    assert tab.text_content("[aria-selected=true] .id") == "a half?"
    tab.keyboard.press("?")
    assert tab.is_visible("#page-help")
    tab.keyboard.press("Escape")
    assert tab.is_hidden("#page-help")


def test_the_focus_is_seen(visit, report):
    tab = visit(report)
    for _ in range(4):
        tab.keyboard.press("Tab")
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_a_trace_shows_all_that_led_to_the_answer(visit, report):
    tab = visit(report, "#" + quote("a half?"))
    tab.wait_for_selector("#page-trace h3")
    text = tab.text_content("#page-trace")
    for part in (
        "✗ wrong", "gold 0.5", "DIFFERENT by identical", "auto:hybrid", "level: hard", "Votes", "1 of 2", "#1 tir",
        "print(2+2)", "1.5 ms", "asked: What is a half?", "instead of an earlier attempt: error", "score -0.5000",
        "-0.250", "The text broke off.", "NameError: name 'y' is not defined", "error, 3.3 ms", "length",
    ):  # fmt: skip
        assert part in text, part
    assert tab.eval_on_selector_all("#page-trace .words math mfrac", "all => all.length") == 1
    assert tab.text_content(".words .raw") == "\\(\\nosuchmacro{1}\\)", "what is not understood is shown as written"
    assert "and \\nosuchmacro{1}," in text
    assert tab.eval_on_selector_all(
        "#page-trace math", "all => all.every((one) => one.getBoundingClientRect().width > 0)"
    )


def test_each_problem_has_an_address_and_back_goes_back(visit, report):
    tab = visit(report, "#q3")
    tab.wait_for_selector("#page-trace h3")
    tab.click("text=q5")
    assert tab.text_content("#page-trace h3") == "q5"
    tab.go_back()
    tab.wait_for_function("document.querySelector('#page-trace h3').textContent === 'q3'")
    tab.goto(report.as_uri() + "#nothing")
    assert tab.is_hidden("#page-trace")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark(visit, report, scheme):
    """As the system says, unless one chooses."""
    brightness = "Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"
    tab = visit(report, color_scheme=scheme)
    assert (tab.evaluate(brightness) > 128) == (scheme == "light")
    tab.click("#page-theme")
    assert (tab.evaluate(brightness) > 128) == (scheme == "dark")
    assert tab.text_content("#page-theme").lower() == scheme
    tab.reload()
    assert (tab.evaluate(brightness) > 128) == (scheme == "dark")
    tab.keyboard.press("t")
    assert (tab.evaluate(brightness) > 128) == (scheme == "light")


def test_nothing_overflows_a_narrow_window(visit, report):
    tab = visit(report, "#q3", viewport={"width": 380, "height": 700})
    tab.wait_for_selector("#page-trace h3")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 380
    assert tab.is_hidden("#page-list")


def test_the_page_gives_the_traces_back(visit, report):
    tab = visit(report)
    with tab.expect_download() as download:
        tab.click("#page-save")
    saved = [json.loads(line) for line in Path(download.value.path()).read_text("utf-8").splitlines()]
    assert saved == [json.loads(one.model_dump_json()) for one in traces.read(report.parent)]


def test_mathematics_is_found_as_in_python(visit, report):
    tab = visit(report)
    split = "texts => texts.map((text) => Mathematics.split(text))"
    for case, parts in zip(CASES, tab.evaluate(split, [case["text"] for case in CASES]), strict=True):
        assert [part["tex"] for part in parts if "tex" in part] == case["tex"], case["text"]
        assert "".join(part["raw"] for part in parts) == case["text"]


def test_answers_are_drawn_or_shown_as_written(visit, report):
    answers = {
        r"\frac{1}{2}": "mathematics",
        r"5\mbox{ cm}": "mathematics",
        r"\begin{align*} x &= 1 \\ y &= 2 \end{align*}": "mathematics",
        r"\begin{pmatrix}1\\2\end{pmatrix}": "mathematics",
        r"\nosuchmacro{1}": "raw",
        r"\frac{1}{": "raw",
        "x" * 5000 + "^2": "raw",
    }
    drawn = """answers => answers.map((text) => {
        const element = Mathematics.answer(document.createElement("p"), text).firstElementChild;
        return [element.className, element.querySelectorAll("math").length, element.textContent];
    })"""
    for (text, kind), (name, formulas, shown) in zip(
        answers.items(), visit(report).evaluate(drawn, list(answers)), strict=True
    ):
        assert (name, formulas) == (kind, int(kind == "mathematics")), text
        assert kind == "mathematics" or shown == text


def test_a_hostile_trace_is_only_text(visit, tmp_path):
    made = [
        trace(
            text,
            text,
            text,
            text,
            [attempt(text, words=text, output=text, detail=text, question=text)],
            meta={"a": text},
        )
        for text in ATTACKS
    ]
    tab = visit(page.write(run(tmp_path, made, by=("a",))))
    assert len(ids(tab)) == len(ATTACKS)
    for text in ATTACKS:
        tab.evaluate("id => { location.hash = encodeURIComponent(id); }", text)
        tab.wait_for_function("id => document.querySelector('#page-trace h3')?.textContent === id", arg=text)
        tab.eval_on_selector_all("#page-trace details", "all => all.forEach((one) => { one.open = true; })")
        assert tab.text_content("#page-trace .output pre") == text
    tags = tab.evaluate("[...new Set([...document.querySelectorAll('body *')].map((one) => one.localName))]")
    assert not {"img", "svg", "iframe", "style", "link"} & set(tags)
    assert tab.evaluate("[...document.querySelectorAll('a')].every((one) => one.getAttribute('href').startsWith('#'))")
    assert tab.evaluate("typeof window.hacked") == "undefined"


def test_the_policy_holds_even_if_a_tag_got_in(chromium, report):
    """The second wall: no script runs but our own, and nothing is asked of anyone."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        tab = chromium.new_page()
        tab.goto(report.as_uri())
        with tab.expect_event("requestfailed"):
            tab.evaluate(
                """address => {
                    const script = document.createElement("script");
                    script.textContent = "window.hacked = 1";
                    document.body.append(script);
                    document.body.insertAdjacentHTML("beforeend", `<img src="${address}" onerror="window.hacked = 1">`);
                }""",
                f"http://127.0.0.1:{listener.getsockname()[1]}/x.png",
            )
        assert tab.evaluate("typeof window.hacked") == "undefined"
        tab.close()
        with pytest.raises(BlockingIOError):
            listener.accept()


@pytest.mark.slow
def test_ten_thousand_problems_are_usable(visit, tmp_path):
    path = page.write(run(tmp_path, (trace(f"p{at}", f"Question {at}?", str(at), str(at)) for at in range(10_000))))
    paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
    paints = []
    for _ in range(3):
        tab = visit(path)
        tab.wait_for_selector(".row")
        tab.wait_for_function(paint)
        paints.append(tab.evaluate(paint))
    assert min(paints) < 2000
    assert len(ids(tab)) < 100, "only what is in sight is drawn"
    tab.click("#page-list .row")
    tab.press("#page-list", "End")
    assert tab.text_content("#page-trace h3") == "p0"
    assert "p9999" in ids(tab)
    took = tab.evaluate("""() => {
        const search = document.getElementById("page-search"), start = performance.now();
        search.value = "question 77";
        search.dispatchEvent(new Event("input"));
        return performance.now() - start;
    }""")
    assert took < 500
    assert found(tab).startswith(f"{sum('77' in str(at) for at in range(10_000))} of 10000")
