"""The page of a run: its numbers, that it holds the traces unharmed, and that nothing in them can get out."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from solver.cli import main
from solver.errors import UsageError
from solver.runs import trace as traces
from solver.ui.report import page
from solver.ui.report.agreement import Agreement
from solver.ui.report.histogram import Histogram, round_width
from tests.solver.ui.making import ATTACKS, attempt, run, trace


class Blocks(HTMLParser):
    """The script blocks of a page by their id, and every other tag with its attributes."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.scripts: dict[str | None, str] = {}
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: str | None = None
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open = dict(attrs).get("id", f"script {len(self.tags)}") if tag == "script" else None

    def handle_endtag(self, tag):
        self._open = None

    def handle_data(self, data):
        if self._open is not None:
            self.scripts[self._open] = self.scripts.get(self._open, "") + data


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    return run(
        tmp_path / "run",
        (
            trace(
                attack,
                attack,
                attack,
                attack,
                [attempt(attack, words=attack, output=attack, detail=attack)],
                meta={"level": attack},
            )
            for attack in ATTACKS
        ),
        by=("level",),
    )


def test_the_page_holds_the_traces_as_they_were_written(hostile):
    blocks = Blocks(page.write(hostile)).scripts
    held = [json.loads(text) for id, text in blocks.items() if id.startswith("trace-")]
    assert held == [json.loads(one.model_dump_json()) for one in traces.read(hostile)]
    assert len(held) == len(ATTACKS)


def test_a_hostile_run_adds_no_tag_and_no_address(hostile, tmp_path):
    tags = Blocks(page.write(hostile)).tags
    harmless = run(
        tmp_path / "other", (trace(f"{at}", meta={"level": f"{at}"}) for at in range(len(ATTACKS))), by=("level",)
    )
    count = [[tag for tag, _ in each].count("script") for each in (tags, Blocks(page.write(harmless)).tags)]
    assert count[0] == count[1]
    assert not {tag for tag, _ in tags} & {"img", "svg", "link", "iframe", "object", "base"}
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on") or name == "src"]


def test_the_policy_names_every_script_and_nothing_else(hostile):
    tags = Blocks(page.write(hostile)).tags
    (policy,) = [each["content"] for tag, each in tags if each.get("http-equiv") == "Content-Security-Policy"]
    own = [each for tag, each in tags if tag == "script" and each.get("type") != "application/json"]
    assert policy.count("'sha256-") == len(own) == 5
    assert "default-src 'none'" in policy
    assert "http" not in policy


def test_a_template_in_a_text_is_not_filled_in(hostile):
    text = page.write(hostile).read_text("utf-8")
    assert "{{ 7193 * 7 }}" in text
    assert str(7193 * 7) not in text


def test_traces_beyond_the_bound_are_counted_and_the_page_says_so(tmp_path):
    path = page.write(run(tmp_path, (trace(str(at)) for at in range(40))), most_bytes=5000)
    text, blocks = path.read_text("utf-8"), Blocks(path).scripts
    listed = len(json.loads(blocks["page-data-rows"]))
    assert 0 < listed < 40
    assert f"Of 40 problems the first {listed} are listed" in text
    assert "n = 40" in text


def test_no_run_and_no_trace_are_sentences(tmp_path, capfd):
    with pytest.raises(UsageError, match="not a run directory"):
        page.write(tmp_path)
    with pytest.raises(UsageError, match="no trace yet"):
        page.write(run(tmp_path, []))
    assert main(["view", str(tmp_path / "nothing")]) == 2
    assert "not a run directory" in capfd.readouterr().err


def test_a_run_and_a_new_score_leave_a_page(tmp_path, capfd):
    data = tmp_path / "data.jsonl"
    data.write_text('{"question": "2+2?", "answer": "4", "level": "one"}\n')
    script = Path(__file__).parents[2] / "scripts" / "arithmetic.yaml"
    report = tmp_path / "run" / "report.html"
    assert main(["run", str(data), "-o", str(tmp_path / "run"), "-m", f"fake:{script}", "--by", "level"]) == 0
    assert "Right by level" in report.read_text("utf-8")
    report.unlink()
    assert main(["score", str(tmp_path / "run")]) == 0
    assert report.is_file()
    capfd.readouterr()
    report.unlink()
    assert main(["view", str(tmp_path / "run"), "--no-open"]) == 0
    assert capfd.readouterr().out == f"{report}\n"
    assert report.is_file()


def test_a_run_without_gold_answers_and_one_that_failed_have_pages_too(tmp_path):
    ungraded = page.write(run(tmp_path / "ungraded", [trace("a", gold=None, right=None)])).read_text("utf-8")
    assert "there are no gold answers" in ungraded
    assert "Right by" not in ungraded
    assert "Tokens" in ungraded
    failed = trace("a", answer=None, gold=None, status="backend_error", trajectories=[])
    text = page.write(run(tmp_path / "failed", [failed])).read_text("utf-8")
    assert "1 failed by our own fault" in text
    assert "backend_error" in text


def test_a_page_that_cannot_be_written_is_a_sentence_and_leaves_nothing(tmp_path):
    directory = run(tmp_path, [trace("a")])
    (directory / page.REPORT).mkdir()
    before = sorted(path.name for path in directory.iterdir())
    with pytest.raises(UsageError, match="cannot be written"):
        page.write(directory)
    assert sorted(path.name for path in directory.iterdir()) == before


def read_only(directory: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command where a directory is mounted read only; skipped where that may not be done."""
    mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" || exit 77; exec "$@"'
    command = [sys.executable, "-m", "solver.cli", *words]
    try:
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", mount, str(directory), *command], capture_output=True, text=True, timeout=120
        )
    except FileNotFoundError:
        pytest.skip("there is no unshare")
    if done.returncode == 77 or done.stderr.startswith("unshare:"):
        pytest.skip(f"nothing may be mounted here: {done.stderr}")
    return done


def test_a_run_that_is_read_only_can_be_looked_at(tmp_path):
    directory = run(tmp_path / "run", [trace("a")])
    done = read_only(directory, "view", str(directory), "--no-open")
    assert done.returncode == 0, done.stderr
    assert "the page is in a temporary place" in done.stderr
    elsewhere = Path(done.stdout.strip())
    assert elsewhere.parent != directory
    content = elsewhere.read_text("utf-8")
    elsewhere.unlink()
    elsewhere.parent.rmdir()
    assert page.write(directory).read_text("utf-8") == content
    done = read_only(directory, "view", str(directory), "--no-open")
    assert (done.returncode, done.stdout) == (0, f"{directory / page.REPORT}\n")
    assert "this is the page that was there" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        (["4"], ["4"], {"same": 1, "different": 0, "silent": 0, "both": 1}),
        (["5"], ["4"], {"same": 0, "different": 1, "silent": 0, "code": 1}),
        (["4"], ["5", "5"], {"same": 0, "different": 1, "silent": 0, "words": 1}),
        (["5"], ["5"], {"same": 1, "different": 0, "silent": 0, "neither": 1}),
        (["5"], [None], {"same": 0, "different": 0, "silent": 1, "neither": 1}),
        ([None], [None], {"same": 0, "different": 0, "silent": 1, "neither": 1}),
        (["5", "4", "4"], [None, "4"], {"same": 1, "different": 0, "silent": 0, "both": 1}),
        (["5", "4"], ["4"], {"same": 0, "different": 1, "silent": 0, "code": 1}),
    ],
)
def test_agreement(words, code, expected):
    tried = [attempt(each, format="cot") for each in words] + [attempt(each, format="tir") for each in code]
    agreement = Agreement()
    agreement.add(trace("a", trajectories=tried))
    found = agreement.results()
    right = {name: count for name, count in found.pop("right").items() if count}
    assert {name: found[name] for name in ("same", "different", "silent")} | right == expected


def test_what_was_tried_in_one_way_or_failed_by_our_fault_neither_agrees_nor_disagrees():
    agreement = Agreement()
    agreement.add(trace("a", trajectories=[attempt("4"), attempt("4")]))
    agreement.add(trace("b", trajectories=[attempt("4"), attempt(None, format="cot", status="backend_error")]))
    agreement.add(trace("c", trajectories=[attempt("4"), attempt("4", format="plan")]))
    agreement.add(trace("d", trajectories=[attempt("4"), attempt("4", format="gone.yaml")]))
    assert agreement.results() is None
    assert agreement.formats()["tir"]["n"] == 5


def test_a_histogram_counts_everything_once():
    draw = random.Random(0)
    histogram = Histogram()
    values = [draw.randrange(500) for _ in range(999)] + [10**6]
    for value in values:
        histogram.add(value, value % 2 == 0)
    found = histogram.results()
    assert sum(bin["n"] for bin in found["bins"]) == 1000
    assert sum(bin["right"] for bin in found["bins"]) == sum(value % 2 == 0 for value in values)
    assert len(found["bins"]) <= 16, "one long one does not press the others together"
    assert found["bins"][-1]["high"] is None
    assert found["max"] == 10**6
    assert Histogram().results() is None


@pytest.mark.parametrize(("span", "width"), [(1, 1), (16, 1), (17, 2), (33, 5), (81, 10), (161, 20), (1000, 100)])
def test_bins_are_round(span, width):
    assert round_width(span, 16) == width
