"""Golden strings: a changed wire format is a changed model input, and must be meant."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import prompts
from solver.types import Code, Output, Text

QUESTION = "What is {2} + 3?"  # braces must survive


def steps(name: str):
    format = prompts.load(name)
    if name == "cot":
        return [Text(text="2 + 3 is 5.\n"), Text(text="The answer is \\boxed{5}.")]
    code = Code(text=format.code_text("print(2 + 3)"), code="print(2 + 3)")
    if name == "pot":
        return [code]
    output = Output(text=format.output_text("5"), output="5")
    return [Text(text="Add them.\n"), code, output, Text(text="The answer is \\boxed{5}.")]


GOLDEN = {
    "cot": (
        "Reason step by step in words. Put the final answer in \\boxed{}.",
        "2 + 3 is 5.\nThe answer is \\boxed{5}.",
        ["2 + 3 is 5.\nThe answer is \\boxed{5}."],
    ),
    "pot": (
        "Write a Python program that prints the final answer.",
        "```python\nprint(2 + 3)\n```\n```output",
        ["```python\nprint(2 + 3)\n```\n```output"],
    ),
    "tir": (
        "Reason in words and compute with Python. Put the final answer in \\boxed{}.",
        "Add them.\n```python\nprint(2 + 3)\n```\n```output\n5\n```\nThe answer is \\boxed{5}.",
        ["Add them.\n```python\nprint(2 + 3)\n```\n```output", "The answer is \\boxed{5}."],
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_rendering_is_exact_and_loss_is_on_the_models_own_words(name):
    system, assistant, trained = GOLDEN[name]
    rendered = prompts.load(name).render(QUESTION, steps(name))
    assert rendered.messages == (
        {"role": "system", "content": system},
        {"role": "user", "content": QUESTION},
    )
    assert rendered.assistant == assistant
    assert [rendered.assistant[start:end] for start, end in rendered.spans] == trained


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("cot", f"{GOLDEN['cot'][0]}\n\nQuestion: {QUESTION}\nSolution:\n"),
        ("pot", f"{GOLDEN['pot'][0]}\n\nQuestion: {QUESTION}\nProgram:\n"),
        ("tir", f"{GOLDEN['tir'][0]}\n\nQuestion: {QUESTION}\nSolution:\n"),
    ],
)
def test_plain_prompts_are_exact(name, plain):
    assert prompts.load(name).render(QUESTION).plain == plain


def test_exemplars_come_before_the_question_in_both_forms():
    shot = prompts.Exemplar(question="1+1?", response="It is \\boxed{2}.")
    format = prompts.load("cot").model_copy(update={"exemplars": (shot,)})
    rendered = format.render("2+2?")
    assert [message["role"] for message in rendered.messages] == ["system", "user", "assistant", "user"]
    system = GOLDEN["cot"][0]
    assert rendered.plain == (
        f"{system}\n\nQuestion: 1+1?\nSolution:\nIt is \\boxed{{2}}.\n\nQuestion: 2+2?\nSolution:\n"
    )


def test_an_empty_step_adds_no_span():
    rendered = prompts.load("cot").render("q", [SimpleNamespace(kind="text", text="")])
    assert rendered.spans == ()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("name: x\nmode: cot\ndescription: d\nsystem: s\nplain: p\nstopp: []\n", "stopp"),
        ("name: x\nmode: chat\ndescription: d\nsystem: s\nplain: p\n", "mode"),
        ("name: [x\n", "not valid YAML"),
    ],
)
def test_a_wrong_format_file_is_named(tmp_path, content, sentence):
    path = tmp_path / "mine.yaml"
    path.write_text(content)
    with pytest.raises(prompts.UnknownFormat, match=sentence):
        prompts.load(str(path))


def test_a_misspelt_name_gets_a_suggestion():
    with pytest.raises(prompts.UnknownFormat, match="did you mean 'tir'"):
        prompts.load("tirr")


@pytest.mark.parametrize(
    ("name", "begins", "ends"),
    [
        ("plan", "Write a numbered plan for solving the problem: at most six", f"Question: {QUESTION}\nPlan:\n"),
        ("paraphrase", "Write the question in other words. Keep", f"Question: {QUESTION}\nIn other words: "),
        ("critic", "Judge every numbered step of the solution", f"Question: {QUESTION}\nVerdicts:\n"),
        ("error-aware", "Reason step by step in words. Solutions of", f"Question: {QUESTION}\nSolution:\n"),
        ("contrast", "Each example shows a wrong answer", f"\\boxed{{90}}.\n\nQuestion: {QUESTION}\nSolution:\n"),
    ],
)
def test_prompts_of_other_strategies(name, begins, ends):
    plain = prompts.load(name).render(QUESTION).plain
    assert plain.startswith(begins)
    assert plain.endswith(ends)
    assert "\n" not in plain[: len(begins)]


def test_a_wrong_answer_stands_in_the_users_turn():
    shot = prompts.Exemplar(question="1+1?", wrong="\\boxed{3}", response="\\boxed{2}")
    format = prompts.load("contrast").model_copy(update={"exemplars": (shot,)})
    _, asked, answered, _ = format.render("2+2?").messages
    assert asked["content"] == "1+1?\n\nA wrong answer: \\boxed{3}"
    assert answered["content"] == "\\boxed{2}"


@pytest.mark.parametrize(
    ("name", "golden"),
    [
        ("follow", "{q}\n\nPlan:\n1. {text}\n\nCarry out the plan step by step."),
        ("judge", "{q}\n\nSolution:\n1. {text}"),
    ],
)
def test_a_question_put_again_with_a_text(name, golden):
    """Braces in either survive."""
    assert prompts.put(name, "{q}", "1. {text}") == golden


@pytest.mark.parametrize("name", ["check", "refine"])
def test_a_question_put_again_with_a_solution(name):
    assert prompts.put(name, "{q}", "\\boxed{2}").startswith("{q}\n\nA ")
    assert "\n\\boxed{2}\n\n" in prompts.put(name, "{q}", "\\boxed{2}")
