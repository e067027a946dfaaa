"""Data sets: spellings, golds, ids, and one sentence for every way a file can be wrong."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from solver import datasets
from solver.errors import UsageError


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


@pytest.mark.parametrize("question", datasets.QUESTION_COLUMNS)
@pytest.mark.parametrize("answer", datasets.ANSWER_COLUMNS)
def test_common_spellings(tmp_path: Path, question: str, answer: str) -> None:
    (problem,) = datasets.read(write(tmp_path / "a.jsonl", {question: "2+2?", answer: "4"}))
    assert (problem.question, problem.answer) == ("2+2?", "4")


def test_answer_wins_over_a_worked_solution(tmp_path: Path) -> None:
    row = {"problem": "2+2?", "solution": "It is \\boxed{5}.", "answer": "4"}
    assert datasets.read(write(tmp_path / "a.jsonl", row))[0].answer == "4"


@pytest.mark.parametrize(
    ("given", "gold"),
    [
        ("Half of 48 is 24.\n#### 72", "72"),
        ("#### 1,000 ", "1,000"),
        ("So \\boxed{1}, no: \\boxed{\\frac{1}{2}}.", "\\frac{1}{2}"),
        ("an unfinished \\boxed{1", "an unfinished \\boxed{1"),
        (" 3 ", "3"),
        (9.5, "9.5"),
        (0, "0"),
    ],
)
def test_golds_are_reduced_to_the_answer(tmp_path: Path, given: object, gold: str) -> None:
    assert datasets.read(write(tmp_path / "a.jsonl", {"question": "?", "answer": given}))[0].answer == gold


def test_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(gzip.compress(b'{"question": "2+2?"}\n'))
    assert datasets.read(tmp_path / "a.jsonl")[0].question == "2+2?"


def test_ids_are_unique_and_default_to_the_line_number(tmp_path: Path) -> None:
    rows = [{"question": "a", "id": 3}, {"question": "b", "id": "x"}, "", {"question": "c", "id": "x"}]
    rows += [{"question": "d", "id": "x#2"}, {"question": "e"}, {"question": "f", "id": "6"}]
    said: list[str] = []
    read = datasets.read(write(tmp_path / "a.jsonl", *rows), said.append)
    assert [p.id for p in read] == ["3", "x", "x#2", "x#2#2", "6", "6#2"]
    assert said == [f"{tmp_path / 'a.jsonl'} repeats 3 ids; the repeated ones got a suffix, the first is now 'x#2'."]


def test_no_answer_is_not_a_wrong_answer(tmp_path: Path) -> None:
    assert datasets.read(write(tmp_path / "a.jsonl", {"question": "?", "answer": None}))[0].answer is None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"question": "a"}\n{"question": "b"\n', "line 2 is not JSON"),
        (b'{"question": "a"}\n\n\xff\n', "line 3 is not JSON"),
        (b'["a"]\n', "line 1 is not a JSON object"),
        (b'{"text": "a", "label": "b"}\n', "line 1 has no question column. It may be called question, problem, input;"),
        (b'{"question": "  "}\n', "line 1 has no text as its question"),
        (b'{"question": 5}\n', "line 1 has no text as its question"),
        (b'{"question": "a", "answer": [1]}\n', "line 1 has an answer that is neither text nor a number"),
        (b'{"question": "\\ud800"}\n', "line 1 holds characters that are not Unicode"),
        (b"[" * 100_000, "line 1 is not JSON"),
        (b"\n\n", "holds no problems"),
        (b"\x1f\x8bnot gzip at all", "cannot be read"),
        (gzip.compress(b'{"question": "a"}\n' * 99)[:-9], "cannot be read"),
    ],
)
def test_an_unreadable_file_is_a_sentence_that_names_the_line(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError) as raised:
        datasets.read(path)
    assert sentence in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_and_a_directory(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        datasets.read(tmp_path / "none.jsonl")
    with pytest.raises(UsageError, match="cannot be read: Is a directory"):
        datasets.read(tmp_path)


def test_a_larger_limit_only_adds() -> None:
    items = list(range(50))
    few, more = (datasets.select(items, limit=n, shuffle=True, seed=3) for n in (5, 20))
    assert more[:5] == few != items[:5]
    assert datasets.select(items, limit=5) == items[:5]
    assert datasets.select(items, limit=5, shuffle=True, seed=4) != few
