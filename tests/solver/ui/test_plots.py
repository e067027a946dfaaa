"""Plots say what the runs say, and what cannot be drawn is a sentence."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from solver.cli import main
from solver.ui.plots import losses, shares
from tests.solver.ui.making import attempt, run, trace

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def runs(tmp_path) -> list[Path]:
    """Three runs of ten problems with 1, 5 and 9 right, which took 10, 20 and 30 tokens a problem."""
    made = []
    for place, right in enumerate((1, 5, 9), 1):
        tried = [attempt(words="x" * 10 * place)]
        traces = (trace(str(at), trajectories=tried, answer="4" if at < right else "5") for at in range(10))
        made.append(run(tmp_path / f"run {place} $x$", traces))
    return made


def texts(path: Path) -> list[str]:
    """What is written in an SVG."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", path.read_text("utf-8"))


def log(path: Path, steps: int = 3) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = [{"step": step, "loss": 3.0 / step} for step in range(1, steps + 1)]
    path.write_text(
        json.dumps(
            {"log_history": [*entries, {"step": steps, "eval_loss": 1.5}, {"step": steps, "train_runtime": 1.0}]}
        )
    )
    return path


def test_a_point_is_the_run_summed_up(runs):
    point = shares.points(runs)[1]
    assert (point.label, point.data, point.tokens, point.share, point.n) == ("run 2 $x$", "some.jsonl", 20.0, 0.5, 10)
    assert point.interval == pytest.approx((0.2366, 0.7634), abs=1e-4)


@pytest.mark.parametrize("what", ["accuracy", "ladder"])
def test_every_run_is_in_the_plot(what, runs, tmp_path, capfd):
    out = tmp_path / "plot.svg"
    assert main(["plot", what, *map(str, runs), "-o", str(out)]) == 0
    assert capfd.readouterr().out == f"{out}\n"
    written = " ".join(texts(out))
    assert all(f"run {place} $x$" in written for place in (1, 2, 3))
    assert "some.jsonl" in written
    first = out.read_bytes()
    main(["plot", what, *map(str, runs), "-o", str(out)])
    assert out.read_bytes() == first, "the same plot is the same file"


def test_runs_of_the_same_name_are_told_apart(runs, tmp_path):
    other = run(tmp_path / "other" / runs[0].name, [trace("a")])
    assert [point.label for point in shares.points([runs[0], other])] == [str(runs[0]), str(other)]


@pytest.mark.parametrize("what", ["accuracy", "ladder"])
def test_different_data_of_one_name_are_told_apart_and_no_share_is_above_all(what, runs, tmp_path):
    for place, directory in enumerate(runs):
        made = json.loads((directory / "run.json").read_text())
        made["data"]["hash"] = f"{min(place, 1)}" * 16
        (directory / "run.json").write_text(json.dumps(made))
    assert main(["plot", what, *map(str, runs), "-o", str(tmp_path / "plot.svg")]) == 0
    written = texts(tmp_path / "plot.svg")
    assert all(any(f"some.jsonl ({digit * 8})" in text for text in written) for digit in "01")
    assert "100%" in written
    assert all(int(text[:-1]) <= 100 for text in written if re.fullmatch(r"\d+%", text))


def test_a_png_is_one(runs, tmp_path):
    assert main(["plot", "ladder", str(runs[0]), "-o", str(tmp_path / "a.png")]) == 0
    assert (tmp_path / "a.png").read_bytes().startswith(PNG)


def test_losses_are_read_from_whatever_a_trainer_leaves(tmp_path):
    for steps in (3, 20):
        log(tmp_path / "work" / "checkpoints" / f"checkpoint-{steps}" / "trainer_state.json", steps)
    (tmp_path / "fit.json").write_text(json.dumps({"log": [{"step": 2, "loss": 1.0}, {"step": 1, "loss": 2.0}]}))
    latest = losses.read(tmp_path / "work")
    assert (latest.label, len(latest.train), latest.held_out) == ("work", 20, [(20, 1.5)])
    assert losses.read(tmp_path / "work" / "checkpoints").train == latest.train
    assert losses.read(tmp_path).train == [(1, 2.0), (2, 1.0)]


def test_loss_curves_are_drawn(tmp_path):
    log(tmp_path / "a" / "trainer_state.json")
    log(tmp_path / "b" / "trainer_state.json")
    assert main(["plot", "loss", str(tmp_path / "a"), str(tmp_path / "b"), "-o", str(tmp_path / "loss.svg")]) == 0
    written = texts(tmp_path / "loss.svg")
    assert {"a, trained on", "a, held out", "b, trained on", "b, held out", "step"} <= {*written}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["ladder", "RUN", "-o", "a.gif"], 2, "Give a name that ends in .svg or .png"),
        (["ladder", "nothing", "-o", "a.svg"], 2, "is not a run directory"),
        (["ladder", "RUN", "-o", "nowhere/a.svg"], 2, "There is no directory"),
        (["ladder", "UNGRADED", "-o", "a.svg"], 2, "has no graded problem"),
        (["loss", "RUN", "-o", "a.svg"], 2, "There is no log of a trainer"),
        (["loss", "RUN/run.json", "-o", "a.svg"], 2, "is no log of a trainer"),
        (["loss", "RUN/traces.jsonl", "-o", "a.svg"], 2, "is no log of a trainer"),
        (["pie", "RUN", "-o", "a.svg"], 2, "'accuracy', 'ladder', 'loss'"),
        (["ladder", "RUN", "-o", "RUN/run.json/a.svg"], 2, "There is no directory"),
        (["ladder", "RUN", "-o", "RUN/taken.svg"], 2, "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_a_sentence(words, code, sentence, tmp_path, capfd):
    (run(tmp_path / "run", [trace("a")]) / "taken.svg").mkdir()
    run(tmp_path / "ungraded", [trace("a", gold=None)])
    places = {"RUN": str(tmp_path / "run"), "UNGRADED": str(tmp_path / "ungraded")}
    for name, place in places.items():
        words = [word.replace(name, place) for word in words]
    assert main(["plot", *words]) == code
    err = capfd.readouterr().err
    assert sentence in err
    assert "fault of ours" not in err


def test_without_matplotlib_a_sentence_names_the_extra(tmp_path, monkeypatch, capfd):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["plot", "ladder", str(tmp_path), "-o", "a.svg"]) == 3
    assert "pip install 'tandem-solver[plot]'" in capfd.readouterr().err
