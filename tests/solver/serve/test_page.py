"""The page in a real browser: asked, watched, stopped, by keyboard, and with a model that would like to be HTML."""

from __future__ import annotations

import shutil

import pytest

from solver.backends.fake import Reply, Turn
from solver.serve import page as pages
from solver.serve.bounds import Bounds
from tests.solver.serve.serving import ENDLESS, serving, until

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed: apt-get install chromium"),
]

PROGRAM = "Half of $48$ is found by a program.\n```python\nprint(48 + 48 // 2)\n```\n```output"
HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script></script></style>'


@pytest.fixture(scope="module")
def backend(scripted):
    return scripted(
        Reply(question="clips", turns=[PROGRAM, r"Natalia sold \boxed{72} clips."]),
        Reply(question="twice", seed=0, turns=[r"\boxed{16}"]),
        Reply(question="twice", turns=[r"\boxed{17}"]),
        Reply(question="crash", plain="Python", turns=["```python\n1 / 0\n```\n```output", "It failed."]),
        Reply(question="endless", turns=[ENDLESS]),
        Reply(
            question="hostile",
            turns=[
                f"{HOSTILE}\n```python\nprint('''{HOSTILE}''')\n```\n```output",
                rf"$x$ {HOSTILE} \boxed{{{HOSTILE}}}",
            ],
        ),
        Reply(question="early", turns=[Turn(error="The engine caught fire.")]),
        [r"\boxed{4}"],
    )


@pytest.fixture(scope="module")
def served(backend):
    with serving(backend, Bounds(samples=5), max_tokens=99_999) as served:
        yield served


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser, served):
    """The page, opened; whatever it complains of fails the test."""
    page, complaints = browser.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: request.url.startswith(served.url) or complaints.append(request.url))
    page.goto(served.url)
    page.locator("#strategy option").first.wait_for(state="attached")
    yield page
    page.close()
    assert [each for each in complaints if "Failed to load resource" not in each and not each.startswith("data:")] == []


def ask(page, question, **choices):
    page.fill("#question", question)
    if "samples" in choices:
        page.fill("#samples", choices["samples"])
    if "strategy" in choices:
        page.select_option("#strategy", choices["strategy"])
    page.press("#question", "Enter")
    return page.locator("article").last


def test_a_question_and_its_steps(page):
    answer = ask(page, "How many clips?")
    answer.locator(".answer").wait_for()
    assert answer.locator(".answer").inner_text() == "72"
    assert answer.locator("h2").inner_text() == "How many clips?"
    assert [each.inner_text() for each in answer.locator(".words").all()] == [
        "Half of $48$ is found by a program.",
        r"Natalia sold \boxed{72} clips.",
    ]
    assert answer.locator(".code pre").inner_text() == "print(48 + 48 // 2)"
    assert answer.locator(".output pre").inner_text() == "72"
    assert answer.locator(".output figcaption").inner_text().endswith(" ms")
    assert answer.locator(".tex").all_inner_texts() == ["$48$", r"\boxed{72}"]
    assert page.locator("#status").inner_text() == "The answer is 72."
    assert page.locator("#question").input_value() == ""


def test_votes_and_attempts(page):
    answer = ask(page, "twice", samples="3", strategy="cot")
    answer.locator(".answer").wait_for()
    assert answer.locator(".answer").inner_text() == "17"
    assert [each.inner_text().split() for each in answer.locator(".votes li").all()] == [["17", "2/3"], ["16", "1/3"]]
    assert answer.locator("details").count() == 3
    assert answer.locator("details[open]").count() == 1


def test_every_stretch_of_a_search_is_shown(page, served):
    begun = served.solve("How many clips?", samples=2, strategy="beam").text.count("event: start")
    answer = ask(page, "How many clips?", samples="2", strategy="beam")
    answer.locator(".answer").wait_for()
    attempts = answer.locator("details")
    assert attempts.count() == begun > 2
    assert [each.locator("figure, .words").count() > 0 for each in attempts.all()] == [True] * attempts.count()
    assert answer.locator(".live").count() == 0


def test_warnings(page):
    answer = ask(page, "crash?")
    answer.locator(".answer").wait_for()
    assert answer.locator(".warning").all_inner_texts() == [
        "code_error: The last program failed: ZeroDivisionError: division by zero",
        "Instead of an earlier attempt: code_error",
    ]
    assert "ZeroDivisionError" in answer.locator(".output.failed pre").inner_text()


@pytest.mark.parametrize("how", ["button", "Escape"])
def test_stopping_ends_the_work(page, backend, how):
    cancelled = backend.cancelled
    answer = ask(page, "endless", strategy="cot")
    answer.locator(".live", has_text="0 1 2").wait_for()
    page.click("#stop") if how == "button" else page.keyboard.press(how)
    answer.locator(".warning").wait_for()
    assert answer.locator(".warning").inner_text() == "Stopped."
    until(lambda: backend.cancelled == cancelled + 1 and not backend.running)
    assert page.locator("#question").input_value() == "endless"
    assert not page.locator("#stop").is_visible()


def test_a_models_text_never_becomes_html(page):
    answer = ask(page, f"hostile {HOSTILE}", strategy="tir")
    answer.locator(".answer").wait_for()
    assert HOSTILE in answer.locator(".answer").inner_text()
    assert answer.locator(".output pre").inner_text() == HOSTILE
    assert answer.locator("img, script, style").count() == 0
    assert page.evaluate("() => window.hit") is None


def test_a_failure_is_said_and_the_question_kept(page):
    answer = ask(page, "early", strategy="cot")
    answer.locator(".failure").wait_for()
    assert answer.locator(".failure").inner_text() == "The engine caught fire."
    assert answer.locator(".answer").count() == 0
    assert page.locator("#question").input_value() == "early"
    assert page.locator("#status").inner_text() == "The engine caught fire."


def test_keys(page):
    assert page.evaluate("() => document.activeElement.id") == "question"
    page.keyboard.type("2")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("+2?")
    assert page.locator("#question").input_value() == "2\n+2?"
    page.locator("#send").focus()
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.id") == "question"
    assert page.locator("#question").input_value() == "2\n+2?"
    page.keyboard.press("Enter")
    page.locator(".answer").wait_for()


def test_light_and_dark(page):
    def back():
        return page.evaluate("() => getComputedStyle(document.body).backgroundColor")

    page.emulate_media(color_scheme="light")
    light = back()
    page.emulate_media(color_scheme="dark")
    dark = back()
    assert light != dark
    page.click("#theme")
    assert back() == light
    page.reload()
    assert back() == light


def test_everything_has_a_name_for_those_who_do_not_see(page):
    for name, role in [("Question", "textbox"), ("Ask", "button"), ("Strategy", "combobox"), ("Samples", "spinbutton")]:
        assert page.get_by_role(role, name=name, exact=True).count() == 1
    assert page.locator("#status").get_attribute("aria-live") == "polite"


def test_a_key_is_asked_for_where_one_is_needed(browser, scripted):
    with serving(scripted([r"\boxed{4}"]), key="sesame") as locked:
        page = browser.new_page()
        page.goto(locked.url)
        page.locator("#key").wait_for()
        page.fill("#key", "sesame")
        page.press("#key", "Tab")
        page.locator("#strategy option").first.wait_for(state="attached")
        assert ask(page, "2+2?").locator(".answer").inner_text() == "4"
        page.close()


def test_a_server_that_is_gone_is_said(browser, scripted):
    with serving(scripted([r"\boxed{4}"])) as served:
        page = browser.new_page()
        page.goto(served.url)
        page.locator("#strategy option").first.wait_for(state="attached")
    answer = ask(page, "2+2?")
    assert answer.locator(".failure").inner_text() == "The server cannot be reached."
    page.close()


def test_the_policy_names_the_page_as_it_is_sent(served):
    response = served.get("")
    html, policy = pages.whole()
    assert (response.text, response.headers["content-security-policy"]) == (html, policy)
    assert "unsafe" not in policy
    assert "/* page." not in html
