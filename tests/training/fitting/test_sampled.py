"""One sequence of an attempt: every id that carries loss was drawn, after just the ids that stand before it."""

from __future__ import annotations

from training.fitting.sampled import Call, as_one


def test_one_stretch_counts_whole_with_its_end():
    one = as_one([Call([1, 2], [5, 6, 0])])
    assert (one.prompt, one.completion, one.own, one.respelt) == ([1, 2], [5, 6, 0], [1, 1, 1], 0)


def test_what_the_interpreter_said_does_not_count():
    one = as_one([Call([1, 2], [5, 6]), Call([1, 2, 5, 6, 70, 71], [8, 0])])
    assert (one.prompt, one.completion) == ([1, 2], [5, 6, 70, 71, 8, 0])
    assert one.own == [1, 1, 0, 0, 1, 1]


def test_another_spelling_is_context_from_there_on():
    """5 6 was drawn, but the text is spelt 56; 7 was drawn after other ids than the sequence has."""
    one = as_one([Call([1, 2], [4, 5, 6, 7]), Call([1, 2, 4, 56, 7, 70], [8])])
    assert (one.prompt, one.completion) == ([1, 2], [4, 56, 7, 70, 8])
    assert one.own == [1, 0, 0, 0, 1]
    assert one.respelt == 3


def test_another_spelling_of_the_first_id():
    one = as_one([Call([1, 2], [5, 6]), Call([1, 2, 56, 70], [8])])
    assert (one.prompt, one.completion, one.own, one.respelt) == ([1, 2, 56, 70], [8], [1], 2)


def test_another_spelling_across_the_end_of_the_prompt():
    one = as_one([Call([1, 2], [5]), Call([1, 25, 70], [8])])
    assert (one.prompt, one.completion, one.own, one.respelt) == ([1, 25, 70], [8], [1], 1)


def test_nothing_was_drawn():
    """A full window: there is one id, without loss, as the trainer must have one."""
    one = as_one([Call([1, 2], [])])
    assert (one.prompt, one.completion, one.own, one.respelt) == ([1], [2], [0], 0)
