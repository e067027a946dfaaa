"""The command line as a person meets it: what is printed where, and every way to get it wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from solver.cli import VERBS, dispatch, main
from solver.runs.trace import Trace
from solver.types import Solution

SCRIPT = Path(__file__).parents[1] / "scripts" / "arithmetic.yaml"
FAKE = ["-m", f"fake:{SCRIPT}"]
SOLVER = [sys.executable, "-m", "solver.cli"]
ESCAPE = "\x1b["


def solver(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    """The real command, in its own process."""
    return subprocess.run([*SOLVER, *words], capture_output=True, text=True, timeout=120, **options)  # type: ignore[call-overload]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.jsonl"
    rows = [{"question": "Clips, clips?", "answer": "72", "id": "c"}, {"question": "2+2?", "answer": "4"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        (["2+2?"], ["ask", "--", "2+2?"]),
        (["-m", "run", "2+2?", "--json"], ["ask", "-m", "run", "--json", "--", "2+2?"]),
        (["run", "a.jsonl", "-o", "d"], ["run", "a.jsonl", "-o", "d"]),
        (["-m", "x", "run", "a.jsonl"], ["run", "-m", "x", "a.jsonl"]),
        (["-3 + 5", "-v"], ["ask", "-v", "--", "-3 + 5"]),
        (["ask", "-v", "run"], ["ask", "-v", "--", "run"]),
        (["--", "-x"], ["ask", "--", "-x"]),
        (["a", "-n", "2", "b", "--", "-c"], ["ask", "-n", "2", "--", "a", "b", "-c"]),
        (["-v"], ["ask", "-v"]),
        ([], ["ask"]),
        (["--help"], ["--help"]),
        (["ask", "--help"], ["ask", "--help"]),
    ],
)
def test_dispatch(typed: list[str], understood: list[str]) -> None:
    assert dispatch(typed) == understood


def test_one_shot_prints_the_answer_and_nothing_else(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*FAKE, "How many clips?"]) == 0
    assert capfd.readouterr() == ("72\n", "")


def test_steps_are_for_people_and_stay_off_stdout(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*FAKE, "-v", "How many clips?"]) == 0
    out, err = capfd.readouterr()
    assert out == "72\n"
    assert "print(48 + 48 // 2)" in err
    assert "| 72" in err
    assert ESCAPE not in err


def test_json_is_a_solution(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*FAKE, "--json", "How many clips?"]) == 0
    solution = Solution.model_validate_json(capfd.readouterr().out)
    assert (solution.answer, solution.strategy, solution.usage.rounds) == ("72", "hybrid", 1)


def test_json_pipes_into_other_programs() -> None:
    run = solver(*FAKE, "--json", "2+2?")
    checked = subprocess.run([sys.executable, "-m", "json.tool"], input=run.stdout, capture_output=True, text=True)
    assert (run.returncode, checked.returncode) == (0, 0)


def test_no_answer_is_said_and_is_no_error(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*FAKE, "-s", "cot", "nothing?"]) == 0
    out, err = capfd.readouterr()
    assert out == "(no answer: no_answer)\n"
    assert err.startswith("no_answer: ")


def test_piped_questions_are_answered_a_line_each(capfd: pytest.CaptureFixture[str]) -> None:
    run = solver(*FAKE, input="2+2?\n\nHow many clips?\nwrong?")
    assert (run.returncode, run.stdout, run.stderr) == (0, "4\n\n72\n0\n", "")


def test_piped_bytes_that_are_not_text_do_no_harm() -> None:
    run = subprocess.run([*SOLVER, *FAKE], input=b"2+2?\n\xff\xfe 2+2?\n2+2?", capture_output=True, timeout=120)
    assert (run.returncode, run.stdout) == (1, b"4\n\n4\n")
    assert run.stderr == b"line 2: It is not UTF-8 and was not asked.\n"


def test_a_fault_of_the_engine_has_its_exit_code() -> None:
    run = solver(*FAKE, "fault?")
    assert run.returncode == 4
    assert "The engine caught fire." in run.stderr
    several = solver(*FAKE, input="2+2?\nfault?\n2+2?\n")
    assert several.returncode == 1
    assert several.stderr.startswith("line 2: backend_error: ")


def test_an_early_reader_is_no_error() -> None:
    run = subprocess.run(
        f"yes '2+2?' | {' '.join([*SOLVER, *FAKE])} | head -n 2",
        shell=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (run.stdout, run.stderr) == ("4\n4\n", "")


def test_a_model_cannot_write_escape_sequences(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([*FAKE, "-s", "cot", "-v", "escape?"]) == 0
    out, err = capfd.readouterr()
    assert out == "7\n"
    assert "\x1b" not in err
    assert "[1, 2]" in err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ([""], 2, "The question is empty."),
        (["  "], 2, "The question is empty."),
        (["--frobnicate", "2+2?"], 2, "No such option: --frobnicate"),
        (["--sampels", "3", "2+2?"], 2, "--samples"),
        (["--samples", "many", "2+2?"], 2, "--samples"),
        (["--samples", "0", "2+2?"], 2, "'samples' cannot be 0"),
        (["--top-p", "7", "2+2?"], 2, "'top_p' cannot be 7"),
        (["what", "is", "2+2?"], 2, "Put a question in quotes"),
        (["docter"], 2, "Did you mean 'doctor'?"),
        (["-s", "hybird", "2+2?"], 2, "Did you mean 'hybrid'?"),
        (["-p", "toir", "2+2?"], 2, "'toir'"),
        (["-m", "embeded", "2+2?"], 2, "Did you mean 'embedded'?"),
        (["-m", "fake:none.yaml", "2+2?"], 2, "No such script: none.yaml."),
        (["-m", "/no/such/model", "2+2?"], 2, "No such directory"),
        (["what", "is", "2+2?"], 2, "(is 2+2?)"),
        (["run"], 2, "Missing argument 'data'. solver run --help lists the options."),
        (["plot", "foo", "r"], 2, "'what': 'foo' is not one of"),
        (["compare", "r"], 2, "solver compare --help lists"),
        (["serve", "--port", "x"], 2, "solver serve --help lists"),
        (["completion", "tcsh"], 2, "'shell': 'tcsh' is not one of"),
        (["show"], 2, "solver show --help lists"),
        (["run", "data.jsonl"], 2, "Missing option '-o'"),
        (["run", "none.jsonl", "-o", "d"], 2, "There is no file none.jsonl."),
        (["run", "none.jsonl", "-o", "d", "--limit", "0"], 2, "--limit"),
        (["show", "nowhere", "1"], 2, "nowhere is not a run directory."),
    ],
)
def test_a_mistake_is_one_sentence_and_a_code(
    words: list[str],
    code: int,
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    model = [] if "-m" in words or words[0] in VERBS else FAKE
    assert main([*words, *model]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert sentence in err
    assert err.count("\n") == 1
    assert err.startswith("Error: ")


def test_debug_shows_where(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--debug", *FAKE, "-s", "hybird", "2+2?"]) == 2
    assert "Traceback" in capfd.readouterr().err


def test_version_and_help_are_quick(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == "0.1.0\n"
    loaded = "from solver.cli import main; main(['--help']); import sys; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, timeout=120).returncode == 0


def test_run_show_and_report(data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    directory = str(tmp_path / "run")
    assert main(["run", str(data), "-o", directory, *FAKE]) == 0
    out, err = capfd.readouterr()
    assert "100.0% [34.2%, 100.0%], n = 2" in out
    assert ESCAPE not in out + err
    assert main(["run", str(data), "-o", directory, *FAKE, "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["accuracy"]["n"] == 2
    assert main(["show", directory, "c"]) == 0
    shown = capfd.readouterr().out
    assert "Clips, clips?\n" in shown
    assert "print(48 + 48 // 2)\n```\n| 72\n" in shown  # and not the fence that asked for the output
    assert "right: the gold answer is 72" in shown
    assert main(["show", directory, "2", "--json"]) == 0
    assert Trace.model_validate_json(capfd.readouterr().out).answer == "4"
    assert main(["show", directory, "3"]) == 2
    assert "no trace of problem '3'. There are 2: " in capfd.readouterr().err
    assert main(["show", directory]) == 2
    assert "solver show" in (err := capfd.readouterr().err)
    assert err.endswith(("There are 2: 'c', '2'.\n", "There are 2: '2', 'c'.\n"))


def test_hints_are_those_of_the_command(data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """None of these verbs has an -o for a directory."""
    directory = tmp_path / "run"
    assert main(["run", str(data), "-o", str(directory), *FAKE, "--json"]) == 0
    one = str(directory)
    (directory / ".lock").unlink()
    (directory / ".lock").mkdir()  # cannot be written, by root either
    assert main(["score", one]) == 2
    assert capfd.readouterr().err.endswith(" Make it writable, or take another directory.\n")
    (directory / "run.json").write_text("{")
    for words in (["score", one], ["view", one, "--no-open"], ["compare", one, one]):
        capfd.readouterr()
        assert main(words) == 2
        err = capfd.readouterr().err
        assert "run.json cannot be read" in err
        assert "-o" not in err.replace(one, "")


def test_doctor_examines_what_is_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", *FAKE, "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["sandbox"]["error"] is None
    assert "process" in found["sandbox"]["level"]
    assert found["grader"] == {"comparisons": 3, "error": None}
    assert [each["answer"] for each in found["solved"]["problems"]] == ["4"] * 3
    assert not any(each["right"] for each in found["solved"]["problems"])
    assert found["exit_code"] == 0
    assert main(["doctor", "-m", "fake:none.yaml"]) == 2
    assert "No such script" in capfd.readouterr().out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_directory(data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o500)
    assert main(["run", str(data), "-o", str(tmp_path / "run"), *FAKE]) == 2
    assert "cannot be written" in capfd.readouterr().err


def test_a_directory_that_cannot_be_made(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["run", str(data), "-o", str(data / "run"), *FAKE]) == 2
    err = capfd.readouterr().err
    assert "cannot be written: Not a directory." in err
    assert err.count("\n") == 1


def test_ctrl_c_while_answering(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*SOLVER, *FAKE, "-v", "-s", "cot", "slow?"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "-- 1: cot\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (130, "")
    assert err.endswith("Interrupted.\n")
    assert "Traceback" not in err


def test_telemetry_is_off() -> None:
    code = "import os; from solver.cli import main; main(['--version']); print(os.environ['HF_HUB_DISABLE_TELEMETRY'])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert run.stdout == "0.1.0\n1\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_a_sentence(tmp_path: Path, data: Path) -> None:
    directory = str(tmp_path / "r")
    assert main(["run", str(data), "-o", directory, *FAKE, "--json"]) == 0
    for words in ([*FAKE, "2+2?"], ["show", directory, "c"], ["score", directory], ["compare", directory, directory]):
        with open("/dev/full", "w") as full:
            run = subprocess.run([*SOLVER, *words], stdout=full, stderr=subprocess.PIPE, text=True, timeout=120)
        assert (run.returncode, run.stderr) == (2, "Error: No space left on device. Make room, then try again.\n")


def test_a_reader_who_has_seen_enough_is_no_failure(tmp_path: Path, data: Path) -> None:
    assert main(["run", str(data), "-o", str(tmp_path / "r"), *FAKE, "--json"]) == 0
    for words in (["show", str(tmp_path / "r"), "c"], ["doctor", *FAKE]):
        with subprocess.Popen([*SOLVER, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.wait(120) == 0, process.stderr.read()  # type: ignore[union-attr]


def test_closed_descriptors_are_no_fault() -> None:
    command = " ".join([*SOLVER, *FAKE, "2+2?", ">&- 2>&-"])
    assert subprocess.run(["bash", "-c", command.replace("2+2?", "'2+2?'")], timeout=120, check=False).returncode == 0


def test_an_id_cannot_write_on_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "odd.jsonl"
    data.write_text(json.dumps({"question": "2+2?", "id": "\x1b[31mred"}) + "\n")
    assert main(["run", str(data), "-o", str(tmp_path / "r"), *FAKE, "--json"]) == 0
    assert main(["show", str(tmp_path / "r"), "nobody"]) == 2
    assert ESCAPE not in capfd.readouterr().err
