"""Data sets: formats, names, columns, golds, ids, conditions, and one sentence for every way a file can be wrong."""

from __future__ import annotations

import csv
import gzip
import io
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from solver import datasets
from solver.datasets import files, hub, layout, where
from solver.datasets.known import known
from solver.errors import UsageError
from solver.types import Problem

ROWS = [
    {"question": "2+2?", "answer": "4", "id": "a", "level": "1"},
    {"question": 'He said "3, or\nmore".', "answer": "3", "id": "b", "level": "2"},
]


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


def read(data: object, notify: Callable[[str], None] = lambda sentence: None, **reading: Any) -> list[Problem]:
    """What is chosen."""
    found = datasets.find(str(data), datasets.Reading(**reading))
    return [problem for problem, chosen in found.problems(notify) if chosen]


def separated(delimiter: str) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return text.getvalue().encode()


def as_parquet() -> bytes:
    buffer = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), buffer)
    return buffer.getvalue()


FORMATS = {
    ".jsonl": "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
    ".json": json.dumps(ROWS, indent=2).encode(),
    "-named-json.json": "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
    "-data.json": json.dumps({"version": 1, "data": ROWS}).encode(),
    ".csv": b"\xef\xbb\xbf" + separated(","),
    ".tsv": separated("\t"),
    ".unknown": "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("packed", [False, True])
def test_every_format_gives_the_same_problems(tmp_path: Path, suffix: str, packed: bool) -> None:
    path = tmp_path / f"set{suffix}{'.gz' if packed else ''}"
    path.write_bytes(gzip.compress(FORMATS[suffix], mtime=0) if packed else FORMATS[suffix])
    expected = [Problem(question=row["question"], answer=row["answer"], id=row["id"]) for row in ROWS]
    assert read(path) == expected


def test_parquet_gives_them_too(tmp_path: Path) -> None:
    (tmp_path / "set.parquet").write_bytes(as_parquet())
    assert [problem.question for problem in read(tmp_path / "set.parquet")] == [row["question"] for row in ROWS]


def test_parquet_is_read_in_batches(tmp_path: Path) -> None:
    rows = [{"question": f"{n}?"} for n in range(files.BATCH + 3)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "set.parquet")
    assert [one.id for one in read(tmp_path / "set.parquet")] == [str(n + 1) for n in range(len(rows))]


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), min_size=1), min_size=1))
def test_what_csv_writes_is_read_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("csv") / "set.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["question", "answer"], *([text, "1"] for text in texts)])
    assert [row.get("question") for _, row in files.rows(path)] == texts


@pytest.mark.parametrize("question", layout.QUESTION)
@pytest.mark.parametrize("answer", layout.ANSWER)
def test_common_spellings(tmp_path: Path, question: str, answer: str) -> None:
    (problem,) = read(write(tmp_path / "a.jsonl", {question: "2+2?", answer: "4"}))
    assert (problem.question, problem.answer) == ("2+2?", "4")


def test_answer_wins_over_a_worked_solution(tmp_path: Path) -> None:
    row = {"problem": "2+2?", "solution": "It is \\boxed{5}.", "answer": "4"}
    assert read(write(tmp_path / "a.jsonl", row))[0].answer == "4"


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
    assert read(write(tmp_path / "a.jsonl", {"question": "?", "answer": given}))[0].answer == gold


@pytest.mark.parametrize(
    ("rule", "text", "gold"),
    [
        ("text", " \\boxed{A} ", "\\boxed{A}"),
        ("amount", "9 (apples)", "9"),
        ("amount", "(3, 4)", "(3, 4)"),
        ("index", "2", "C"),
        ("index", "B", "B"),
        ("boxed", "1 #### 2", "1 #### 2"),
        ("hashes", "\\boxed{1}", "\\boxed{1}"),
    ],
)
def test_rules_for_golds(rule: str, text: str, gold: str) -> None:
    assert layout.GOLDS[rule](text) == gold


def test_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(gzip.compress(b'{"question": "2+2?"}\n', mtime=0))
    assert read(tmp_path / "a.jsonl")[0].question == "2+2?"


def test_ids_are_unique_and_default_to_the_line_number(tmp_path: Path) -> None:
    rows = [{"question": "a", "id": 3}, {"question": "b", "id": "x"}, "", {"question": "c", "id": "x"}]
    rows += [{"question": "d", "id": "x#2"}, {"question": "e"}, {"question": "f", "id": "6"}]
    said: list[str] = []
    assert [p.id for p in read(write(tmp_path / "a.jsonl", *rows), said.append)] == [
        "3",
        "x",
        "x#2",
        "x#2#2",
        "6",
        "6#2",
    ]
    assert said == [f"{tmp_path / 'a.jsonl'} repeats 3 ids; the repeated ones got a suffix, the first is now 'x#2'."]


def test_no_answer_is_not_a_wrong_answer(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.jsonl", {"question": "?", "answer": None}))[0].answer is None
    (tmp_path / "a.csv").write_text("question,answer\n2+2?,\n")
    assert read(tmp_path / "a.csv")[0].answer is None


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.jsonl", b'{"question": "a"}\n{"question": "b"\n', "line 2 is not JSON"),
        ("a.jsonl", b'{"question": "a"}\n\n\xff\n', "line 3 is not JSON"),
        ("a.jsonl", b'["a"]\n', "line 1 is not a JSON object"),
        ("a.jsonl", b'{"text": "a"}\n', "line 1 has no question column. It may be called question, problem, input; "),
        ("a.jsonl", b'{"question": "a"}\n{"question": null}\n', "line 2 has null in its question column 'question'"),
        ("a.jsonl", b'{"question": "  "}\n', "line 1 has no text as its question"),
        ("a.jsonl", b'{"question": 5}\n', "line 1 has no text as its question"),
        ("a.jsonl", b'{"question": "a", "answer": [1]}\n', "line 1 has an answer that is neither text nor a number"),
        ("a.jsonl", b'{"question": "\\ud800"}\n', "line 1 holds characters that are not Unicode"),
        ("a.jsonl", b"[" * 100_000, "line 1 is not JSON"),
        ("a.jsonl", b"\n\n", "holds no problems"),
        ("a.jsonl", b"\x1f\x8bnot gzip at all", "cannot be read"),
        ("a.jsonl", gzip.compress(b'{"question": "a"}\n' * 99, mtime=0)[:-9], "cannot be read"),
        ("a.json", b'{"data": 5}', "holds no list of problems"),
        ("a.json", b'[{"question": "a"}, 5]', "row 2 is not a JSON object"),
        ("a.json", b'[{"question": "a"}', "line 1 is not JSON"),
        ("a.json", b"[]", "holds no problems"),
        ("a.csv", b"question,answer\n1,2,3\n", "row 1 has 3 cells, but there are 2 columns. A cell with"),
        ("a.csv", b"question,answer\na,1\n\xff,2\n", "Save it as UTF-8."),
        ("a.csv", b'question,answer\na,1\n"b,2\n', "row 2 cannot be read: unexpected end of data. A cell with"),
        ("a.csv", b"", "holds no problems"),
        ("a.csv", b"question,answer\na,1\n,2\n", "row 2 has no question column"),
        ("a.parquet", b"PAR1 no", "minimum file footer (8 bytes). A data set is a file .jsonl"),
    ],
)
def test_an_unreadable_file_is_a_sentence_that_names_the_row(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UsageError) as raised:
        read(path)
    assert sentence in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".parquet"])
def test_a_missing_file_and_a_directory(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        read(tmp_path / f"none{suffix}")
    (tmp_path / f"directory{suffix}").mkdir()
    with pytest.raises(UsageError, match="cannot be read: Is a directory"):
        read(tmp_path / f"directory{suffix}")


def test_columns_by_name(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", {"Body": "Two apples.", "Ask": "How many? ", "gold": 2, "nr": 7, "answer": "9"})
    (problem,) = read(path, question=("Body", "Ask"), answer="gold", id="nr", by=("nr",))
    assert problem == Problem(question="Two apples. How many?", answer="2", id="7", meta={"nr": 7})
    with pytest.raises(UsageError, match=r"line 1 has no column 'golld'\. There are: Body, Ask, gold, nr, answer"):
        read(path, question=("Body",), answer="golld")
    with pytest.raises(UsageError, match="It may be called Body \\+ Asked; there are"):
        read(path, question=("Body", "Asked"))


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (["A)21", "B)22"], "Options:\nA)21\nB)22"),
        (["21", "22"], "Options:\nA) 21\nB) 22"),
        ({"A": 1, "B": 2}, "Options:\nA) 1\nB) 2"),
        ("a ) 38 , b ) 27", "Options: a ) 38 , b ) 27"),
    ],
)
def test_options_are_joined_to_the_question(tmp_path: Path, options: object, text: str) -> None:
    path = write(tmp_path / "a.jsonl", {"question": "Which?", "choices": options, "answer": "A"})
    assert read(path, options="choices")[0].question == f"Which?\n{text}"
    with pytest.raises(UsageError, match="line 1 has no options in 'others'"):
        read(path, options="others")


@pytest.mark.parametrize(
    ("conditions", "chosen"),
    [
        (["level=2"], "bd"),
        (["level!=2"], "ace"),
        (["level>=2"], "bcd"),
        (["level<2"], "a"),
        (["level>1", "type=Addition"], "c"),
        (["type=Addition"], "ac"),
        (["type~DIV"], "bd"),
        (["type != Addition"], "bde"),
        (["note=a=b"], "e"),
    ],
)
def test_conditions(tmp_path: Path, conditions: list[str], chosen: str) -> None:
    rows = [
        {"id": "a", "question": "?", "level": 1, "type": "Addition"},
        {"id": "b", "question": "?", "level": "2", "type": "Division"},
        {"id": "c", "question": "?", "level": 10, "type": "Addition"},
        {"id": "d", "question": "?", "level": 2.0, "type": "Division"},
        {"id": "e", "question": "?", "note": "a=b"},
    ]
    path = write(tmp_path / "a.jsonl", *rows)
    assert "".join(one.id for one in read(path, where=tuple(conditions))) == chosen


@pytest.mark.parametrize("text", ["", "level", "=5", "  =5", "__import__('os')"])
def test_what_is_no_condition(text: str) -> None:
    with pytest.raises(UsageError, match="COLUMN=VALUE"):
        where.parse(text)


@settings(deadline=None, max_examples=50)
@given(
    st.text("abc_ .-0", min_size=1).filter(str.strip),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "~"]),
    st.text(),
)
def test_a_condition_is_read_as_it_is_written(column: str, relation: str, value: str) -> None:
    if value[:1] in ("=", "~"):  # `<` and `=5` is `<=` and `5`
        value = "x" + value
    assert where.parse(f"{column}{relation}{value}") == where.Condition(column.strip(), relation, value.strip())


def test_a_column_that_is_nowhere(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"No row of .* has the column 'levle'\. There are: question, level\."):
        read(write(tmp_path / "a.jsonl", {"question": "?", "level": 1}), where=("levle=1",))


def test_a_column_to_break_down_by_that_is_nowhere(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has the column 'nope'"):
        read(write(tmp_path / "a.jsonl", {"question": "?", "level": 1}), by=("nope",))


def test_conditions_that_nothing_meets(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="meets the conditions"):
        read(write(tmp_path / "a.jsonl", {"question": "?", "level": 1}), where=("level=2",))


AS_ON_THE_HUB: dict[str, tuple[dict[str, Any], str, str]] = {
    "gsm8k": ({"question": "Q?", "answer": "48/2 = <<48/2=24>>24\n#### 1,024"}, "Q?", "1,024"),
    "math": ({"problem": "Q?", "level": "Level 5", "type": "Algebra", "solution": "So $\\boxed{\\frac{1}{2}}$."},
             "Q?", "\\frac{1}{2}"),
    "math500": ({"problem": "Q?", "solution": "\\boxed{2}", "answer": "p - q", "subject": "Algebra", "level": 2,
                 "unique_id": "test/algebra/1.json"}, "Q?", "p - q"),
    "svamp": ({"ID": "chal-1", "Body": "He has 8.", "Question": "How many?", "Answer": "4", "Type": "Addition",
               "question_concat": "He has 8. How many?"}, "He has 8. How many?", "4"),
    "asdiv": ({"body": "Seven red apples.", "question": "How many?", "solution_type": "Addition",
               "answer": "9 (apples)", "formula": "7+2=9"}, "Seven red apples. How many?", "9"),
    "multiarith": ({"question": " Q? ", "final_ans": "4"}, " Q? ", "4"),
    "gsm-hard": ({"input": "Q?", "code": "def solution(): ...", "target": -9867630.5}, "Q?", "-9867630.5"),
    "gsm-plus": ({"question": "Q?", "solution": "s", "answer": "12", "perturbation_type": "critical thinking"},
                 "Q?", "12"),
    "aime24": ({"ID": "2024-I-1", "Problem": "Q?", "Solution": "s", "Answer": 204}, "Q?", "204"),
    "aime25": ({"id": "0", "problem": "Q?", "answer": "70"}, "Q?", "70"),
    "amc23": ({"id": 0, "question": "Q?", "answer": 27.0, "url": "u"}, "Q?", "27.0"),
    "aqua": ({"question": "Q?", "options": ["A)21", "B)21.5"], "rationale": "r", "correct": "B"},
             "Q?\nOptions:\nA)21\nB)21.5", "B"),
    "mathqa": ({"Problem": "Q?", "Rationale": "r", "options": "a ) 38 , b ) 27.675", "correct": "a",
                "category": "gain"}, "Q?\nOptions: a ) 38 , b ) 27.675", "a"),
    "minerva": ({"question": "Q?", "answer": "4.5e33"}, "Q?", "4.5e33"),
}  # fmt: skip
"""A row of each known set as its card shows it, and what is to be made of it."""


@pytest.mark.parametrize("name", known())
def test_known_names_read_rows_as_they_are_on_the_hub(tmp_path: Path, name: str) -> None:
    row, question, answer = AS_ON_THE_HUB[name]
    path = write(tmp_path / "rows.jsonl", row)
    (problem,) = read(f"{name}={path}")
    assert (problem.question, problem.answer) == (question, answer)
    assert set(known()[name].by) == set(problem.meta) - {"worked"}
    found = datasets.find(f"{name}={path}").grading
    assert (found.kind, found.tolerance) == (known()[name].kind, known()[name].tolerance)
    hub.parse(known()[name].hub)


def test_a_name_is_not_a_file_and_a_file_is_not_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "gsm8k=odd.jsonl", {"question": "2+2?", "answer": "a #### 4"})
    assert read("gsm8k=odd.jsonl")[0].answer == "4"
    assert datasets.find("gsm8k=odd.jsonl").grading.kind == "any"
    assert datasets.find("gsm8k").name == "hf:openai/gsm8k/main:test"
    assert datasets.find("gsm8k", datasets.Reading(kind="any", tolerance=0)).grading.model_dump() == {
        "kind": "any",
        "tolerance": 0.0,
    }
    with pytest.raises(UsageError, match=r"There is no file and no data set 'gsm9k'. Did you mean 'gsm8k'\?"):
        datasets.find("gsm9k")
    with pytest.raises(UsageError, match=r"There is no file none\.jsonl"):
        read("gsm8k=none.jsonl")
    with pytest.raises(UsageError, match=r"There is no kind of answer 'numbr'\. Did you mean 'number'"):
        datasets.find("gsm8k", datasets.Reading(kind="numbr"))
    with pytest.raises(UsageError, match="A tolerance is a relative error"):
        datasets.find("gsm8k", datasets.Reading(tolerance=2))


@pytest.mark.parametrize(
    ("spec", "parts"),
    [
        ("openai/gsm8k/main:test", ("openai/gsm8k", "main", "test")),
        ("ChilleD/SVAMP:train+test", ("ChilleD/SVAMP", None, "train+test")),
    ],
)
def test_names_on_the_hub(spec: str, parts: tuple[str, str | None, str]) -> None:
    assert hub.parse(spec) == parts


@pytest.mark.parametrize("spec", ["", "gsm8k", "openai/gsm8k", "gsm8k:test", ":test", "./none:test", "openai/gsm8k:"])
def test_what_is_no_name_on_the_hub(spec: str) -> None:
    with pytest.raises(UsageError, match="Write hf:OWNER/NAME:SPLIT"):
        hub.parse(spec)


@pytest.mark.slow
def test_the_hub_through_a_directory_laid_out_like_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    import datasets as library

    monkeypatch.setattr(library.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    monkeypatch.setattr(library.config, "HF_HUB_OFFLINE", True)
    home = tmp_path / "set"
    home.mkdir()
    write(home / "test.jsonl", *ROWS)
    write(home / "train.jsonl", {**ROWS[0], "id": "c"})
    assert [one.id for one in read(f"hf:{home}:test")] == ["a", "b"]
    assert [one.id for one in read(f"hf:{home}:train+test", where=("level=1",))] == ["c", "a"]
    with pytest.raises(UsageError, match=r"The split 'validation' of .* cannot be read: Unknown split"):
        read(f"hf:{home}:validation")
    with pytest.raises(UsageError, match=r"The data set nobody/nothing cannot be fetched, and is not in the cache\."):
        read("hf:nobody/nothing:test")
    logging.getLogger("huggingface_hub.utils._http").warning("Retrying in 1s [Retry 1/5].")
    assert capfd.readouterr() == ("", "")
