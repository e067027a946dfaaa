"""Prompts become ids: one BOS, one system message, whatever the template thinks of it."""

from __future__ import annotations

import copy

import pytest
from tokenizers.processors import TemplateProcessing

from prompts import Rendered
from solver.backends.hf.encoding import chat_text, encode
from solver.errors import BackendError
from tests.solver.backends.asking import prompt

REFUSES = "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('No system!') }}{% endif %}[{{ m.role }}]{{ m.content }}{% endfor %}"  # noqa: E501
DROPS = "{% for m in messages %}{% if m.role == 'user' %}[user]{{ m.content }}{% endif %}{% endfor %}"


@pytest.fixture
def own(tokenizer):
    """A copy to put another template into, which adds a BOS to every text as Llama's tokenizer does."""
    made = copy.deepcopy(tokenizer)
    made.backend_tokenizer.post_processor = TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])
    return made


def test_a_template_brings_its_own_bos(own):
    ids = encode(own, prompt("2+2?", "It is"))
    assert ids.count(own.bos_token_id) == 1
    assert own.decode(ids).endswith("<|user|>\n2+2?\n<|assistant|>\nIt is")


def test_without_a_template_the_tokenizer_brings_it(own):
    own.chat_template = None
    ids = encode(own, prompt("2+2?", "It is"))
    assert ids[0] == own.bos_token_id
    assert own.decode(ids[1:]) == "Think.\n\nQuestion: 2+2?\nSolution:\nIt is"


def test_an_end_that_the_tokenizer_adds_is_taken_off(own):
    own.backend_tokenizer.post_processor = TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 2)])
    own.chat_template = None
    assert own.eos_token_id not in encode(own, prompt("2+2?"))


@pytest.mark.parametrize("template", [REFUSES, DROPS])
def test_a_system_message_is_never_lost(own, template):
    own.chat_template = template
    assert chat_text(own, prompt("2+2?").messages) == "[user]Think.\n\n2+2?"


def test_a_refusal_is_one_sentence(own):
    own.chat_template = "{{ raise_exception('Never!') }}"
    for messages in (prompt("2+2?").messages, prompt("2+2?").messages[1:]):
        with pytest.raises(BackendError, match=r"^The chat template of this model refuses the conversation: Never!\.$"):
            chat_text(own, messages)


def test_nothing_cannot_be_continued(tokenizer):
    own = copy.deepcopy(tokenizer)
    own.chat_template = None
    with pytest.raises(BackendError, match="empty"):
        encode(own, Rendered((), ""))
