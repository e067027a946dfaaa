"""The content of a chat message is the text of the attempts, character for character, and then the answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from solver.serve.chat.conversation import Message, question
from solver.serve.chat.script import Script as Written
from solver.serve.chat.script import verdict
from solver.types import Code, Event, Output, Solution, Text, Trajectory, Vote
from solver.ui.markdown import closing

TEXTS = st.text(alphabet="ab`\n$", min_size=1, max_size=8)
STEPS = st.lists(
    st.one_of(
        st.builds(Text, text=TEXTS),
        st.builds(lambda text: Code(text=text, code=text), TEXTS),
        st.builds(lambda text: Output(text=text, output=text), TEXTS),
    ),
    max_size=6,
)


def events(sample, steps, cut, status="ok"):
    """What a sample of these steps tells: deltas, of which the last `cut` characters of a stretch are held back."""
    yield Event(kind="start", sample=sample, text="tir")
    stretch = []
    for step in [*steps, None]:
        if isinstance(step, Text | Code):
            stretch.append(step)
            continue
        text = "".join(each.text for each in stretch)
        yield from (Event(kind="delta", sample=sample, text=text[i]) for i in range(max(0, len(text) - cut)))
        yield from (Event(kind="step", sample=sample, step=each) for each in stretch)
        stretch = []
        if step is not None:
            yield Event(kind="step", sample=sample, step=step)
    yield Event(
        kind="trajectory", sample=sample, trajectory=Trajectory(format="tir", steps=tuple(steps), status=status)
    )


def whole(steps):
    """The text of an attempt, and the end of a fence that it left open."""
    text = "".join(step.text for step in steps)
    return text + closing(text)


@given(STEPS, st.integers(0, 3))
def test_one_attempt_is_written_exactly(steps, cut):
    script = Written(several=False)
    assert "".join(script.on(event) for event in events(0, steps, cut)) == whole(steps)


@given(st.lists(STEPS, min_size=2, max_size=4), st.randoms(use_true_random=False), st.integers(0, 3))
def test_attempts_side_by_side_are_each_written_once_and_whole(attempts, chance, cut):
    script, text = Written(several=True), ""
    queues = [list(events(sample, steps, cut)) for sample, steps in enumerate(attempts)]
    while any(queues):
        text += script.on(chance.choice([queue for queue in queues if queue]).pop(0))
    for sample, steps in enumerate(attempts):
        assert text.count(f"**{sample + 1}: tir**\n\n" + whole(steps)) == 1
    headings = len("**1: tir**\n\n") * len(attempts) + 2 * (len(attempts) - 1)
    assert len(text) == headings + sum(len(whole(steps)) for steps in attempts)


def test_a_fence_left_open_is_closed():
    script, steps = Written(several=True), [Text(text="```python\nprint(1)")]
    streams = [list(events(sample, steps, 0, "length")) for sample in (0, 1)]
    first, *rest = streams[0]  # it is followed, and the other one ends meanwhile
    text = "".join(map(script.on, [first, *streams[1], *rest]))
    assert text.count("```python\nprint(1)\n```\n\n(length: no further detail)") == 2


def solution(**fields):
    return Solution.model_validate({"problem": {"question": "?"}, "status": "ok", **fields})


def test_the_last_line_is_the_answer_or_that_there_is_none():
    assert verdict(solution(answer="72")) == "\n\nAnswer: \\boxed{72}"
    assert verdict(solution(answer="a\n b")) == "\n\nAnswer: \\boxed{a b}"
    assert verdict(solution(status="loop")) == "\n\nNo answer: the model repeated itself."
    votes = (Vote(answer="7", weight=2, members=(0, 1)), Vote(answer="8", weight=0.5, members=(2,)))
    assert verdict(solution(answer="7", votes=votes)) == "\n\nVotes: 7 (2), 8 (0.5)\n\nAnswer: \\boxed{7}"


def test_what_was_said_before_is_told_shortly():
    messages = [
        Message(role="developer", content="Use SI."),
        Message(role="assistant", content="Hello."),
        Message(role="user", content="2+2?"),
        Message(role="assistant", content="Answer: no\n```python\n```\n\nAnswer: \\boxed{4}"),
        Message(role="assistant", content=""),
        Message(role="user", content=" And 3 more? "),
    ]
    assert question(messages) == (
        "Use SI.\n\nEarlier in this conversation:\nAnswer: Hello.\nQuestion: 2+2?\nAnswer: \\boxed{4}\n\nAnd 3 more?"
    )
    assert question(messages[-1:]) == "And 3 more?"
    assert question(messages, history=False) == "And 3 more?"
