"""The comparison of strategies runs on a scripted model and says what its runs say."""

from __future__ import annotations

import json

import pytest
import yaml

from benchmarks.strategies import main

REPLIES = [
    {"plain": "compute with Python", "question": "two", "turns": ["```python\n1/0\n```\n```output", "Hm."]},
    {"question": "A proposed solution", "turns": [r"\boxed{4}"]},
    {"question": "three", "turns": [r"\boxed{6}"]},
    {"question": "broken", "turns": [{"error": "It broke."}]},
    {"turns": [r"so it is \boxed{4}"]},
]


@pytest.fixture
def files(tmp_path):
    problems = [("What is two and two?", "4"), ("What is three and one?", "4"), ("What is broken?", "4")]
    lines = [json.dumps({"question": question, "answer": answer}) for question, answer in problems]
    (tmp_path / "sums.jsonl").write_text("\n".join(lines) + "\n")
    (tmp_path / "script.yaml").write_text(yaml.safe_dump({"replies": REPLIES}))
    return tmp_path


@pytest.mark.slow
def test_a_row_a_strategy(files, capfd):
    model = f"fake:{files / 'script.yaml'}"
    names = ["cot", "hybrid", "deliberate"]
    options = ["-m", model, "-n", "1", "-o", str(files / "runs"), "-s", *names]
    main([str(files / "sums.jsonl"), *options, "--", "--wall", "3"])
    table, _, beside = capfd.readouterr().out.partition("\n\n")
    header, _, *rows = table.splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert header.startswith("| data | strategy | n | right |")
    assert cells == [
        ["sums", "cot", "2", "50.0 % (9.5 to 90.5)", "2", "", "", "1"],
        ["sums", "hybrid", "2", "50.0 % (9.5 to 90.5)", "5", "1/2, +1 -0", "", "1"],
        ["sums", "deliberate", "2", "100.0 % (34.2 to 100.0)", "14", "", "+4 -4", "1"],
    ]
    assert beside.splitlines()[0] == "| strategy | sums, n = 2 |"
    assert beside.splitlines()[4] == "| `deliberate` | 100.0 % (34.2 to 100.0); 14 |"


def test_a_strategy_that_cannot_run_ends_it(files):
    with pytest.raises(SystemExit) as end:
        main([str(files / "sums.jsonl"), "-m", f"fake:{files / 'script.yaml'}", "-s", "nonsense"])
    assert end.value.code == 2
