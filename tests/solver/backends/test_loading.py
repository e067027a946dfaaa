"""A model, its adapter and its device: found and read in silence, or refused in one sentence."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
import sys

import pytest
import torch
from transformers import AutoModelForCausalLM

import prompts
from solver.backends import load
from solver.backends.base import Introspective
from solver.backends.hf.loading import load_model, pick_device, pick_dtype
from solver.backends.options import Options
from solver.errors import BackendError, MissingExtra, TandemError, UsageError
from tests.solver.backends.asking import ask

CPU = Options(device="cpu")


async def test_an_adapter_changes_the_text(model_dir, adapter):
    texts = []
    for options in ({}, {"adapter": str(adapter)}):
        backend = load(str(model_dir), device="cpu", **options)
        texts.append((await ask(backend, "2+2?", max_tokens=20)).text)
        assert ("+" in backend.name) is bool(options)
        await backend.close()
    assert texts[0] != texts[1]


def test_a_merged_adapter_computes_what_peft_computes(model_dir, adapter):
    from peft import PeftModel

    ids = torch.arange(3, 20)[None]
    wanted = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(model_dir), adapter).eval()
    found = load_model(str(model_dir), Options(adapter=str(adapter), device="cpu")).model
    with torch.inference_mode():
        assert torch.allclose(found(ids).logits, wanted(ids).logits, atol=1e-3)


def test_quantised_weights_are_smaller_and_say_nearly_the_same(model_dir, adapter, capfd):
    plain, quantised = (
        load_model(str(model_dir), Options(adapter=str(adapter), device="cpu", quantize=how)).model
        for how in (None, "int8")
    )
    before, after = (one.model.layers[0].mlp.up_proj.weight for one in (plain, quantised))
    assert (before.dtype, after.qdata.dtype) == (torch.float32, torch.int8)
    ids = torch.arange(3, 20)[None]
    with torch.inference_mode():
        difference = (plain(ids).logits - quantised(ids).logits).norm() / plain(ids).logits.norm()
    assert 0 < difference < 0.05
    assert capfd.readouterr() == ("", "")


async def test_a_quantised_model_is_decoded_in_a_batch(model_dir):
    backend = load(str(model_dir), device="cpu", quantize="int8")
    together = await asyncio.gather(*(ask(backend, f"{n}+2?", max_tokens=20) for n in range(3)))
    alone = [await ask(backend, f"{n}+2?", max_tokens=20) for n in range(3)]
    assert [each.text for each in together] == [each.text for each in alone]
    await backend.close()


def test_the_first_model_of_a_process_is_read_in_silence(model_dir):
    """Libraries that are imported on the way, torchao for one, have much to say the first time."""
    code = f"from solver.backends import load; load({str(model_dir)!r}, device='cpu', quantize='int8')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_quantising_without_its_library(model_dir, monkeypatch):
    monkeypatch.setitem(sys.modules, "torchao.quantization", None)
    with pytest.raises(MissingExtra, match=re.escape("tandem-solver[quantize]")):
        load_model(str(model_dir), Options(device="cpu", quantize="int8"))


def test_the_tokenizer_saved_with_an_adapter_is_used(model_dir, adapter, tokenizer, tmp_path):
    own = shutil.copytree(adapter, tmp_path / "adapter")
    tokenizer.save_pretrained(own)
    (own / "chat_template.jinja").write_text("{{ messages[0].content }}!")
    assert load_model(str(model_dir), Options(adapter=str(own), device="cpu")).tokenizer.chat_template.endswith("!")


def test_loading_says_nothing(model_dir, adapter, capfd):
    load_model(str(model_dir), Options(adapter=str(adapter), device="cpu"))
    assert capfd.readouterr() == ("", "")


def test_auto_on_a_cpu_is_float32_even_for_a_bfloat16_checkpoint(model_dir, tmp_path):
    AutoModelForCausalLM.from_pretrained(model_dir, dtype=torch.bfloat16).save_pretrained(tmp_path / "half")
    for file in model_dir.glob("*token*"):
        shutil.copy(file, tmp_path / "half")
    assert load_model(str(tmp_path / "half"), CPU).model.dtype == torch.float32
    assert load_model(str(tmp_path / "half"), Options(device="cpu", dtype="bfloat16")).model.dtype == torch.bfloat16
    with pytest.raises(UsageError, match="No dtype 'half'"):
        pick_dtype("half", torch.device("cpu"))


@pytest.mark.parametrize("device", ["cuda:99", "gpu", "meta:x"])
def test_no_such_device(model_dir, device):
    with pytest.raises(UsageError, match="no device"):
        load_model(str(model_dir), Options(device=device))


def broken(directory, name: str):
    """Ways in which a directory can fail to hold a model."""
    config = json.loads((directory / "config.json").read_text())
    if name == "no config":
        (directory / "config.json").unlink()
    elif name == "no weights":
        (directory / "model.safetensors").unlink()
    elif name == "torn weights":
        (directory / "model.safetensors").write_bytes(b"\x00" * 100)
    elif name == "a layer too few":
        (directory / "config.json").write_text(json.dumps({**config, "num_hidden_layers": 3}))
    elif name == "another size":
        (directory / "config.json").write_text(json.dumps({**config, "vocab_size": 999}))
    elif name == "not causal":
        (directory / "config.json").write_text(json.dumps({"model_type": "vit", "architectures": ["ViTModel"]}))
    elif name == "unheard of":
        (directory / "config.json").write_text(json.dumps({"model_type": "perpetuum"}))
    elif name == "own code":
        auto = {"AutoConfig": "own.Config", "AutoModelForCausalLM": "own.Model"}
        (directory / "config.json").write_text(json.dumps({"model_type": "own", "auto_map": auto}))
        (directory / "own.py").write_text("raise SystemExit('this was run')")
    elif name == "no tokenizer":
        for file in directory.glob("*token*"):
            file.unlink()
    elif name == "a foreign tokenizer":
        path = directory / "tokenizer.json"
        data = json.loads(path.read_text())
        data["model"]["vocab"] |= {f"word{i}": 420 + i for i in range(500)}
        path.write_text(json.dumps(data))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("no config", "no config.json"),
        ("no weights", "it has no weights"),
        ("torn weights", "cannot be read"),
        ("a layer too few", "incomplete"),
        ("another size", "other sizes"),
        ("not causal", "of another kind"),
        ("unheard of", "cannot be read"),
        ("own code", "never run"),
        ("no tokenizer", "no tokenizer"),
        ("a foreign tokenizer", "knows"),
    ],
)
def test_a_directory_that_is_no_model(model_dir, tmp_path, capfd, name, says):
    directory = shutil.copytree(model_dir, tmp_path / "model")
    broken(directory, name)
    with pytest.raises(UsageError) as caught:
        load_model(str(directory), CPU)
    one_sentence(caught.value, says)
    assert capfd.readouterr() == ("", ""), "nothing is asked and nothing is shown"


@pytest.mark.parametrize("name", ["/nowhere/at/all", "a/b/c", "what is this?", "./nodir", "../nodir"])
def test_no_such_directory(name):
    with pytest.raises(UsageError, match="No such directory"):
        load_model(name, CPU)


def test_a_hub_name_without_a_network():
    with pytest.raises(BackendError) as caught:
        load_model("nobody/nothing-at-all", CPU)
    one_sentence(caught.value, "hub cannot be reached")


def test_a_copy_from_the_hub_serves_without_a_network(model_dir, tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    repository = tmp_path / "models--me--tiny"
    shutil.copytree(model_dir, repository / "snapshots" / "abc")
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text("abc")
    assert load_model("me/tiny", CPU).model.config.hidden_size == 64
    with pytest.raises(BackendError, match="cannot be reached"):
        load_model("me/tiny", Options(device="cpu", revision="v2"))


def test_adapters_that_do_not_fit(model_dir, adapter, tmp_path):
    with pytest.raises(UsageError, match="is an adapter, not a model"):
        load_model(str(adapter), CPU)
    with pytest.raises(UsageError, match="is not an adapter"):
        load_model(str(model_dir), Options(adapter=str(tmp_path), device="cpu"))
    other = shutil.copytree(adapter, tmp_path / "other")
    config = json.loads((other / "adapter_config.json").read_text())
    (other / "adapter_config.json").write_text(json.dumps({**config, "r": 8}))
    with pytest.raises(UsageError) as caught:
        load_model(str(model_dir), Options(adapter=str(other), device="cpu"))
    one_sentence(caught.value, "does not fit this model: their sizes differ")
    (other / "adapter_model.safetensors").unlink()
    with pytest.raises(UsageError) as caught:
        load_model(str(model_dir), Options(adapter=str(other), device="cpu"))
    one_sentence(caught.value, "has no weights")
    for name, junk in (
        ("adapter_model.safetensors", b"junk" * 100),
        ("adapter_model.bin", b"junk"),
        ("adapter_model.bin", b""),
    ):
        (other / name).write_bytes(junk)
        with pytest.raises(UsageError) as caught:
            load_model(str(model_dir), Options(adapter=str(other), device="cpu"))
        one_sentence(caught.value, "cannot be read")
        (other / name).unlink()


def test_an_adapter_without_peft(model_dir, adapter, monkeypatch):
    monkeypatch.setitem(sys.modules, "peft", None)  # what Python itself does for a module that is not there
    with pytest.raises(MissingExtra, match=r"tandem-solver\[train\]"):
        load_model(str(model_dir), Options(adapter=str(adapter), device="cpu"))


def one_sentence(error: TandemError, says: str) -> None:
    assert says in error.message
    assert "\n" not in str(error)
    assert error.message.endswith(".")


async def test_a_model_says_what_it_became_and_what_it_reads(model_dir, tokenizer):
    backend = load(str(model_dir))
    prompt = prompts.load("cot").render("2+2?")
    assert isinstance(backend, Introspective)
    assert backend.facts() == {"device": str(pick_device("auto")), "dtype": "float32", "revision": None}
    assert tokenizer.decode(backend.token_ids(prompt)).count("2+2?") == 1
    await backend.close()
