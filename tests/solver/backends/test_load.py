"""From a name to a backend, or to one sentence that says what is wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest

from solver import backends
from solver.errors import UsageError

SCRIPT = "replies: [{turns: ['42']}]"


async def test_a_name_a_directory_and_a_dotted_path(tmp_path, model_dir):
    script = tmp_path / "script.yaml"
    script.write_text(SCRIPT)
    assert backends.load(f"fake:{script}").name == "fake:script.yaml"
    assert backends.load(f"solver.backends.fake:load:{script}").name == "fake:script.yaml"
    model = backends.load(str(model_dir), device="cpu")
    assert model.name == f"hf:{model_dir}"
    await model.close()


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("embeded", "Did you mean 'embedded'?"),
        ("hf", "No model is named after the colon"),
        ("./nothing/here", "No such directory: ./nothing/here"),
        ("no.such.module:attr", "no.such.module"),
        ("solver.backends.fake:missing", "missing"),
        ("fake:nowhere.yaml", "No such script: nowhere.yaml"),
        ("embedded:large", "takes no argument"),
    ],
)
def test_a_wrong_name_is_one_sentence(spec, says):
    with pytest.raises(UsageError) as caught:
        backends.load(spec)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_registry_and_the_fake_import_no_torch():
    code = "import solver.backends, solver.backends.fake, sys; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
