"""`solver serve` as a process: how it begins, what it warns of, and that nothing is left of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from solver.cli import main
from tests.solver.serve.serving import descendants, until

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
    out, err = process.communicate(timeout=60)
    until(lambda: not [pid for pid in below if Path(f"/proc/{pid}").exists()])
    return process.returncode, out, err


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_a_signal_ends_it_and_leaves_nothing(number, code):
    with server() as process:
        answer = httpx.post(process.url + "api/solve", json={"question": "How many clips?"}, timeout=60)
        assert '"answer":"72"' in answer.text
        assert ends(process, number) == (code, "", "")


@pytest.mark.slow
def test_what_is_under_way_has_a_while_left_and_is_then_told():
    with server("--grace", "0.5", "-s", "cot") as process:
        ask = {"question": "slow?"}
        with httpx.Client(base_url=process.url, timeout=60) as client:
            request = client.build_request("POST", "api/solve", json=ask)
            from concurrent.futures import ThreadPoolExecutor

            with ThreadPoolExecutor(1) as pool:
                asked = pool.submit(client.send, request)
                until(lambda: httpx.get(process.url + "health").json()["running"])
                assert ends(process, signal.SIGTERM) == (0, "", "")
                response = asked.result()
        assert (response.status_code, response.json()["error"]["code"]) == (503, "shutting_down")


@pytest.mark.slow
def test_others_are_let_in_only_when_told_and_with_a_warning_and_a_key():
    with server("--host", "0.0.0.0", "--key-env", "TANDEM_TEST_KEY", TANDEM_TEST_KEY="sesame") as process:
        assert "anyone who reaches 0.0.0.0 can ask this model, and so run programs" in process.warning
        url = process.url.replace("0.0.0.0", "127.0.0.1") + "v1/models"
        assert httpx.get(url).status_code == 401
        assert httpx.get(url, headers={"Authorization": "Bearer sesame", "Host": "tandem.example"}).status_code == 200


@pytest.mark.slow
def test_a_port_that_is_taken_is_a_sentence():
    with server() as process:
        port = process.url.rsplit(":")[-1].rstrip("/")
        words = [sys.executable, "-m", "solver.cli", "serve", "--port", port, *FAKE]
        second = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert second.returncode == 2
    assert second.stderr == (
        f"Error: Port {port} of 127.0.0.1 cannot be used: Address already in use. Choose another one with --port.\n"
    )


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
