"""`solver serve` as a process: how it begins, what it warns of, and that nothing is left of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from solver.cli import main
from tests.solver.serve.serving import FLOOD, Served, descendants, until

SCRIPT = Path(__file__).parents[2] / "scripts" / "arithmetic.yaml"
FAKE = ["-m", f"fake:{SCRIPT}"]


@contextmanager
def server(*words, **environment):
    """The process, and the URL it says it serves."""
    process = subprocess.Popen(
        [sys.executable, "-m", "solver.cli", "serve", "--port", "0", *FAKE, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # the tests may run where it is ignored
    )
    try:
        said = process.stderr.readline()
        while said.startswith("Warning"):
            process.warning = said
            said = process.stderr.readline()
        assert said.startswith("Tandem: http://"), said + process.stderr.read()
        process.url = said.split()[1]
        yield process
    finally:
        process.kill()
        process.communicate()


def ends(process, number):
    """Exit code and what was said, after a signal; nothing of the process may be left."""
    below = descendants(process.pid)
    assert below, "a sandbox runs"
    process.send_signal(number)
    out, err = process.communicate(timeout=25)
    until(lambda: not [pid for pid in below if Path(f"/proc/{pid}").exists()])
    return process.returncode, out, err


def health(process):
    """What the server says of itself; None when it listens no more."""
    try:
        return httpx.get(process.url.replace("0.0.0.0", "127.0.0.1") + "health").json()
    except httpx.TransportError:  # refused, or reset while it was in the queue of the listener
        return None


@pytest.mark.slow
def test_ctrl_c_ends_it_and_a_second_one_does_not_wait(tmp_path, capfd):
    """Neither for a slow model nor for a client that does not read."""
    flood = {"question": "flood", "turns": [FLOOD]}
    slow = {"turns": [{"text": "Hm.", "delay": 1000}]}
    (tmp_path / "script.yaml").write_text(json.dumps({"replies": [flood, slow]}))
    model = ["-m", f"fake:{tmp_path / 'script.yaml'}", "--max-tokens", "9999"]
    with server(*model, "--grace", "1000", "-s", "cot") as process, ThreadPoolExecutor(1) as pool:
        port = process.url.rsplit(":")[-1].rstrip("/")
        assert main(["serve", "--port", port, *FAKE]) == 2
        said = f"Port {port} of 127.0.0.1 cannot be used: Address already in use. Choose another one with --port."
        assert capfd.readouterr() == ("", f"Error: {said}\n")
        asked = pool.submit(httpx.post, process.url + "api/solve", json={"question": "slow?"}, timeout=60)
        unread = Served(process.url, None).connection("api/solve", '{"question": "flood"}')
        until(lambda: health(process)["running"] == 2)
        process.send_signal(signal.SIGINT)
        until(lambda: health(process) is None)
        assert not asked.done()
        assert ends(process, signal.SIGINT) == (130, "", "")
        assert (asked.result().status_code, asked.result().json()["error"]["code"]) == (503, "shutting_down")
        unread.close()


@pytest.mark.slow
def test_others_are_let_in_only_when_told_and_with_a_warning_and_a_key():
    """And at SIGTERM what is under way has its while left, and is then told."""
    words = ("--host", "0.0.0.0", "--key-env", "TANDEM_TEST_KEY", "--grace", "0.5", "-s", "tir")
    with server(*words, TANDEM_TEST_KEY="sesame") as process, ThreadPoolExecutor(1) as pool:
        assert "anyone who reaches 0.0.0.0 can ask this model, and so run programs" in process.warning
        url = process.url.replace("0.0.0.0", "127.0.0.1") + "api/solve"
        assert httpx.post(url, json={"question": "How many clips?"}).status_code == 401
        headers = {"Authorization": "Bearer sesame", "Host": "tandem.example"}
        answer = httpx.post(url, json={"question": "How many clips?"}, headers=headers, timeout=60)
        assert '"answer":"72"' in answer.text
        asked = pool.submit(httpx.post, url, json={"question": "slow?"}, headers=headers, timeout=60)
        until(lambda: health(process)["running"])
        assert ends(process, signal.SIGTERM) == (0, "", "")
        assert (asked.result().status_code, asked.result().json()["error"]["code"]) == (503, "shutting_down")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-m", "fake:none.yaml"], "No such script"),
        (["-m", "embeded"], "Did you mean 'embedded'?"),
        (["--host", "no.such.host.example"], "There is no address"),
        (["--host", "203.0.113.7"], "cannot be used"),
        (["--key-env", "TANDEM_NO_KEY"], "The environment variable TANDEM_NO_KEY holds no key."),
        (["--concurrency", "0"], "--concurrency"),
        (["--timeout", "0"], "--timeout"),
    ],
)
def test_a_mistake_is_one_sentence_and_a_code(words, said, capfd):
    model = [] if "-m" in words else FAKE
    assert main(["serve", "--port", "0", *words, *model]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n"), err[:7]) == ("", 1, "Error: ")
    assert said in err


@pytest.mark.slow
def test_without_its_extra_it_says_which_one():
    hide = "import sys; sys.modules['uvicorn'] = None; from solver.cli import main; sys.exit(main(['serve']))"
    run = subprocess.run([sys.executable, "-c", hide], capture_output=True, text=True, timeout=60)
    assert run.returncode == 3
    assert "pip install 'tandem-solver[serve]'" in run.stderr
