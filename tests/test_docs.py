"""The documentation is as the code has it: pages made from it, tables of what is written, a site without dead links."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from solver.cli import main
from solver.runs.trace import Flips, Grade, Trace
from solver.types import Code, Output, Problem, Solution, Status, Text, Trajectory, Usage, Vote

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SCRIPT = ROOT / "tests" / "scripts" / "arithmetic.yaml"
TRACES = (DOCS / "traces.md").read_text("utf-8")


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"docs_{name}", DOCS / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def section(text: str, title: str) -> str:
    """What stands below a heading, up to the next one."""
    return re.split(r"^#+ ", text.partition(f"# {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def named(text: str) -> set[str]:
    """Names in the first column of the tables in `text`."""
    cells = (line.split("|")[1] for line in text.splitlines() if line.startswith("| `"))
    return {name for cell in cells for name in re.findall(r"`([\w-]+)`", cell)}


def test_what_is_made_from_the_code_is_current() -> None:
    stale = [str(path.relative_to(ROOT)) for path in tool("pages").stale()]
    assert stale == [], "make pages writes them anew"


@pytest.mark.parametrize("noun", [Solution, Problem, Trajectory, Text, Code, Output, Usage, Vote, Grade, Flips])
def test_the_fields_of_a_trace(noun: type[Solution]) -> None:
    assert named(section(TRACES, noun.__name__)) == set(noun.model_fields)


def test_the_fields_of_a_line() -> None:
    own = set(Trace.model_fields) - set(Solution.model_fields) - {"schema_"} | {"schema"}
    assert named(section(TRACES, "traces.jsonl")) == own


def test_the_statuses() -> None:
    assert named(section(TRACES, "Status")) == set(Status.__args__)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("documented")
    (place / "data.jsonl").write_text(json.dumps({"question": "2+2?", "answer": "4"}) + "\n")
    assert main(["run", str(place / "data.jsonl"), "-o", str(place / "run"), "-m", f"fake:{SCRIPT}"]) == 0
    return place / "run"


def test_the_keys_of_a_run(run: Path) -> None:
    assert named(section(TRACES, "results.json")) == set(json.loads((run / "results.json").read_text()))
    manifest = json.loads((run / "run.json").read_text())
    of_a_session = {"device", "dtype", "revision", "ray"}  # not of the fake engine
    assert named(section(TRACES, "run.json")) == {*manifest, *manifest["sessions"][0], *of_a_session, "graded"}


def test_the_keys_of_what_is_printed(run: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page = (DOCS / "command-line.md").read_text("utf-8")
    for words, title in (
        (["compare", str(run), str(run)], "A comparison"),
        (["doctor", "-m", f"fake:{SCRIPT}"], "An examination"),
        (["config"], "A configuration"),
    ):
        assert main([*words, "--json"]) == 0
        assert named(section(page, title)) == set(json.loads(capfd.readouterr().out)), title


def test_links_out_of_the_docs_become_paths() -> None:
    class Page:
        class file:
            src_uri = "a.md"

    made = tool("links").on_page_markdown("[ours](../solver/x.py) and [theirs](b.md)", page=Page)
    assert made == "ours (`solver/x.py`) and [theirs](b.md)"


@pytest.mark.slow
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="The extra docs is not installed.")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    built = {path.parent.name for path in (tmp_path / "site").rglob("index.html")}
    assert {path.stem for path in DOCS.glob("*.md")} - {"index"} <= built
    assert "tools" not in built
