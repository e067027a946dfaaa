"""The wheel itself: built, installed into an empty environment outside the checkout, and used there."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
QUESTION, ANSWER = "Calculate the greatest common divisor of 1071 and 462.", "21"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=240)
    (built,) = out.glob("*.whl")
    return built


@pytest.mark.slow
def test_it_holds_the_packages_with_their_data(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"prompts/tir.yaml", "solver/embedded/model.safetensors", "solver/embedded/config.json"} <= names
    assert {"training/recipes/embedded-cpu.yaml", "training/chat_template.jinja", "solver/py.typed"} <= names
    assert {"solver/datasets/known.yaml", "solver/ui/shells/completion.bash"} <= names
    assert {
        f"solver/ui/report/{name}" for name in ("page.html.jinja", "style.css", "browse.js", "temml.LICENSE")
    } <= names
    assert not any(name.startswith("tests/") for name in names)
    assert {f"solver/serve/page/page.{kind}" for kind in ("html", "css", "js")} <= names
    assert wheel.stat().st_size < 64 * 2**20


@pytest.mark.slow
def test_it_answers_from_an_empty_environment(wheel, tmp_path):
    """Its dependencies, which are large, are lent by a path file; our own code comes from the wheel alone."""
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    python = environment / "bin" / "python"
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    # A plain path entry: editable-install hooks of the lending environment are not executed by it.
    (Path(site) / "lent.pth").write_text(f"import sys; sys.path.append({sysconfig.get_path('purelib')!r})\n")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    where = subprocess.run(
        [python, "-c", "import solver; print(solver.__file__)"], capture_output=True, text=True, env=clean, cwd=tmp_path
    )
    assert where.stdout.startswith(str(environment)), where.stdout + where.stderr
    done = subprocess.run(
        [environment / "bin" / "solver", QUESTION], capture_output=True, text=True, env=clean, cwd=tmp_path, timeout=240
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == ANSWER
