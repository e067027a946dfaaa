"""What docs/serve.md shows is run against a server with the embedded model; its numbers and names are the code's."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from contextlib import redirect_stdout
from pathlib import Path

import httpx2 as httpx
import pytest

import solver.serve
from solver.serve.bounds import Bounds
from solver.serve.chat.request import NEUTRAL, PASSED_OVER, ChatRequest
from tests.solver.serve.test_process import server

DOCS = (Path(__file__).parents[3] / "docs" / "serve.md").read_text("utf-8")
ADDRESS = "http://127.0.0.1:8321/"


@pytest.mark.slow
def test_the_examples():
    (program,) = re.findall(r"```py\n(.*?)```", DOCS, re.DOTALL)
    (command,) = re.findall(r"```sh\n(curl .*?)```", DOCS, re.DOTALL)
    with server("-m", "embedded") as process:
        said = io.StringIO()
        with redirect_stdout(said):
            exec(program.replace(ADDRESS, process.url), {})
        promised = [line.rpartition("# ")[2] for line in program.splitlines() if line.startswith("print(")]
        assert said.getvalue().splitlines() == promised
        asked = {"role": "user", "content": "Calculate the greatest common divisor of 1071 and 462."}
        chat = {"model": "tandem", "messages": [asked, {"role": "assistant", "content": "21"}, asked]}
        reply = httpx.post(process.url + "v1/chat/completions", json=chat, timeout=240)
        assert reply.json()["tandem"]["answer"] == "21", "earlier messages are not shown to the embedded model"
        if shutil.which("curl"):
            run = subprocess.run(
                command.replace(ADDRESS, process.url), shell=True, capture_output=True, text=True, timeout=240
            )
            assert '"answer":"21"' in run.stdout.splitlines()[-2]


def test_the_bounds():
    names = {"seconds": "--timeout"} | {name: f"--max-{name}" for name in ("samples", "question", "body")}
    for name, field in Bounds.model_fields.items():
        assert f"| `{names.get(name, '--' + name)}` | {field.default:.0f} |" in DOCS


def test_refusals_are_all_in_the_table():
    table = DOCS.partition("| status |")[2].partition("## Bounds")[0]
    source = "".join(path.read_text("utf-8") for path in Path(solver.serve.__file__).parent.rglob("*.py"))
    for status in {"405", *re.findall(r"Fault\(\s*(\d{3})", source)}:
        assert re.search(rf"^\|[^|]*{status}", table, re.MULTILINE), status


def test_the_parameters():
    table = DOCS.partition("| parameter |")[2].partition("**Earlier")[0]
    for name in (*ChatRequest.model_fields, *PASSED_OVER):
        assert f"`{name}`" in table or name in ("model", "prompt_cache_retention")
    assert {"stop", "tools", "response_format", "logprobs", "logit_bias"} <= set(NEUTRAL)
