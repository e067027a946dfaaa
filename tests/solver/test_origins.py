"""Where settings come from: options before environment before project before user before defaults, and said so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import solver
from solver.cli import main
from solver.config import Settings
from solver.config_file import user_file
from solver.errors import UsageError
from solver.origins import resolve

SCRIPT = Path(__file__).parents[1] / "scripts" / "arithmetic.yaml"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current directory, and a user without a file of settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


def project(text: str) -> None:
    Path("tandem.toml").write_text(text)


def user(text: str) -> None:
    user_file().parent.mkdir(parents=True, exist_ok=True)
    user_file().write_text(text)


def test_each_layer_covers_those_below(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user("samples = 2\nmax_tokens = 2\nwall = 2\nseed = 2\n")
    project("samples = 3\nmax_tokens = 3\nwall = 3\n")
    monkeypatch.setenv("TANDEM_SAMPLES", "4")
    monkeypatch.setenv("TANDEM_MAX_TOKENS", "4")
    found = resolve({"samples": 5})
    settings = found.settings
    assert (settings.samples, settings.max_tokens, settings.wall, settings.seed) == (5, 4, 3, 2)
    assert settings.max_rounds == Settings().max_rounds
    assert found.origins["samples"] == ("option", "--samples")
    assert found.origins["max_tokens"] == ("environment", "TANDEM_MAX_TOKENS")
    assert found.origins["wall"] == ("project", "tandem.toml:3")
    assert found.origins["seed"] == ("user", f"{user_file()}:4")
    assert found.origins["max_rounds"] == ("default", "")


def test_without_files_and_variables_everything_is_a_default(here: Path) -> None:
    found = resolve({})
    assert found.settings == Settings()
    assert {origin.layer for origin in found.origins.values()} == {"default"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\n\nsampels = 3", "tandem.toml:3: There is no setting 'sampels'. Did you mean 'samples'?"),
        ("max-tokens = 3", "tandem.toml:1: There is no setting 'max-tokens'. Did you mean 'max_tokens'?"),
        ("[tool.tandem]\nsamples = 3", "tandem.toml:1: There are no sections here."),
        ("# a\nsamples = 0", "tandem.toml:2: The setting 'samples' cannot be 0"),
        ("samples = true", "tandem.toml:1: The setting 'samples' is no yes or no."),
        ("samples = [3]", "tandem.toml:1: The setting 'samples' cannot be [3]"),
        ("samples = 3\nsamples = 4", "tandem.toml is not TOML: "),
        ("samples 3", "tandem.toml is not TOML: "),
        ('openai_api_key = "sk-secret"', "Keys are read from the environment only."),
    ],
)
def test_a_mistake_in_a_file_names_the_file_and_the_line(
    text: str, sentence: str, here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    project(text)
    assert main(["config"]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert sentence in err
    assert "sk-secret" not in err


def test_a_file_that_cannot_be_read_is_a_sentence(here: Path) -> None:
    Path("tandem.toml").mkdir()
    with pytest.raises(UsageError, match=r"tandem\.toml cannot be read: Is a directory"):
        resolve({})
    Path("tandem.toml").rmdir()
    Path("tandem.toml").write_bytes(b"model = '\xff'")
    with pytest.raises(UsageError, match="it is not UTF-8"):
        resolve({})


def test_variables(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANDEM_STRATEGY", "")
    monkeypatch.setenv("TANDEM_SERVER_KEY", "secret")
    assert resolve({}).settings == Settings()
    monkeypatch.setenv("TANDEM_SAMPLES", "many")
    with pytest.raises(UsageError, match=r"^TANDEM_SAMPLES: The setting 'samples' cannot be 'many'"):
        resolve({})
    monkeypatch.delenv("TANDEM_SAMPLES")
    monkeypatch.setenv("TANDEM_SAMPEL", "3")
    with pytest.raises(UsageError, match=r"TANDEM_SAMPEL is no setting\. Did you mean 'TANDEM_SAMPLES'"):
        resolve({})


def test_what_goes_with_a_model_stays_with_it(here: Path) -> None:
    user('model = "hf:mine"\nadapter = "lora"\nprompt = "tir"\ndtype = "bfloat16"\n')
    assert resolve({}).settings.adapter == "lora"
    found = resolve({"model": "embedded"})
    assert (found.settings.adapter, found.settings.prompt, found.settings.dtype) == (None, None, "bfloat16")
    assert set(found.set_aside) == {"adapter", "prompt"}
    assert resolve({"model": "embedded", "adapter": "other"}).settings.adapter == "other"
    assert resolve({"model": "hf:mine"}).settings.adapter == "lora"
    project('revision = "b1"\n')
    assert resolve({}).settings.revision == "b1"
    assert resolve({"model": "embedded"}).set_aside["revision"][1] == "It goes with the model hf:mine."


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            {"strategy": "beam", "samples": 5, "enough": 0.5},
            "enough has no effect with the strategy beam.",
        ),
        (
            {"strategy": "tir", "scorer": "critic:x"},
            "scorer has no effect with the strategy tir. It is for b",
        ),
        ({"strategy": "tir", "scorer": "logprob"}, "scorer has no effect with the strategy tir"),
        (
            {"strategy": "best-of", "samples": 5, "beams": 3},
            "beams has no effect with the strategy best-of",
        ),
        ({"errors": "runs/a"}, "errors has no effect with the strategy hybrid. It is for error-aware"),
        ({"enough": 0.5}, "enough has no effect on one sample"),
        ({"top_p": 0.9}, "top_p has no effect on greedy sampling"),
        ({"strategy": "beam", "samples": 5, "prompt": "cot"}, "'cot' is of the mode cot, in which the strategy beam"),
    ],
)
def test_an_option_without_effect_is_refused_and_a_file_of_such_is_set_aside(
    options: dict[str, object], sentence: str, here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = [word for name, value in options.items() for word in ("--" + name.replace("_", "-"), str(value))]
    assert main([*words, "2+2?"]) == 2
    assert sentence in capfd.readouterr().err
    project("".join(f"{name} = {json.dumps(value)}\n" for name, value in options.items()))
    found = resolve({})
    ((name, (origin, reason)),) = found.set_aside.items()
    assert sentence in reason
    assert origin.place.startswith("tandem.toml:")
    assert getattr(found.settings, name) == Settings.model_fields[name].default
    if options[name] != Settings.model_fields[name].default:
        with pytest.raises(UsageError, match=name if name != "prompt" else "cot"):
            solver.Solver(**options)


def test_config_shows_values_and_origins(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    project("samples = 3\nbeams = 4\n")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("TANDEM_MODEL", "openai:x@http://me:hush@host/v1")
    assert main(["config", "-s", "tir"]) == 0
    shown = capfd.readouterr().out
    lines = {line.split()[0]: line.split()[1:] for line in shown.splitlines()}
    assert lines["samples"] == ["3", "project", "tandem.toml:1"]
    assert lines["strategy"] == ["tir", "option", "--strategy"]
    assert lines["wall"] == ["5.0", "default"]
    assert lines["beams"] == ["2", "default"]
    assert "set aside: beams (project tandem.toml:2)." in shown
    assert main(["config", "-s", "tir", "--json"]) == 0
    out = capfd.readouterr().out
    found = json.loads(out)
    assert found["settings"]["samples"] == {"value": 3, "layer": "project", "place": "tandem.toml:1"}
    assert list(found["settings"]) == list(Settings.model_fields)
    assert found["files"]["user"] == str(user_file())
    assert not any(secret in shown + out for secret in ("sk-secret", "hush"))
    user('model = "openai:x@http://me:hush@other/v1"\nrevision = "b1"\n')
    assert main(["config"]) == 0
    shown = capfd.readouterr().out
    assert "set aside: revision" in shown
    assert "hush" not in shown
    assert main(["config", "--path"]) == 0
    assert capfd.readouterr().out == f"{user_file()}\n"


@pytest.mark.parametrize(("option", "wrong"), [("--strategy", "tirr"), ("--model", "embeded")])
def test_config_refuses_what_a_question_would_and_says_where_it_is_from(
    here: Path, option: str, wrong: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", option, wrong]) == 2
    config = capfd.readouterr()
    assert f"option {option}" in config.out
    assert main([option, wrong, "2+2?"]) == 2
    assert config.err == capfd.readouterr().err != ""


def test_a_question_a_run_and_a_conversation_take_them_alike(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    project(f'model = "fake:{SCRIPT}"\nstrategy = "tir"\n')
    assert main(["--json", "2+2?"]) == 0
    assert json.loads(capfd.readouterr().out)["strategy"] == "tir"
    Path("data.jsonl").write_text(json.dumps({"question": "2+2?", "answer": "4"}) + "\n")
    assert main(["run", "data.jsonl", "-o", "run", "--max-tokens", "64"]) == 0
    assert json.loads(Path("run/run.json").read_text())["origins"] == {
        "model": "project tandem.toml:1",
        "strategy": "project tandem.toml:2",
        "max_tokens": "option --max-tokens",
    }


def test_a_program_reads_files_only_when_it_asks(here: Path) -> None:
    project("samples = 3\n")
    assert solver.Settings().samples == 1
    with solver.Solver(model=f"fake:{SCRIPT}") as one:
        assert one.settings.samples == 1
    assert solver.configured(seed=7)["samples"] == 3
    with solver.Solver(**solver.configured(model=f"fake:{SCRIPT}")) as other:
        assert other.settings.samples == 3
    with pytest.raises(UsageError, match="Did you mean 'seed'"):
        solver.configured(seeds=7)


def test_the_lines_of_a_file_above_are_not_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project("samples = 3\n")
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert resolve({}).settings.samples == 1


def test_help_needs_neither_files_nor_settings(here: Path) -> None:
    project("this is no TOML")
    loaded = "import sys; from solver.cli import main; main(['--help']); sys.exit('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
