"""Wire formats as data: how a question is put to a model, and how words, code and outputs stand in its answer.

One YAML file is one format. `load` reads it; `WireFormat.render` writes the context, for inference and for training
alike, and says which characters of the assistant turn carry loss. This package imports nothing else of the project.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal, Protocol

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

Mode = Literal["cot", "pot", "tir"]


class StepLike(Protocol):
    """Anything with a kind (`text`, `code` or `output`) and the exact characters that stand in the context."""

    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True)
class Rendered:
    """A context, ready for a tokenizer.

    `messages` are the turns before the assistant's; a model with a chat template renders them with it, a model
    without one gets `plain`. `assistant` is the (possibly unfinished) assistant turn that follows either, and `spans`
    are the character ranges of `assistant` that the model itself wrote: the ones that carry loss.
    """

    messages: tuple[dict[str, str], ...]
    plain: str
    assistant: str = ""
    spans: tuple[tuple[int, int], ...] = ()


class Fence(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    open: str
    close: str


class Exemplar(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    question: str
    response: str
    wrong: str | None = Field(None, description="a wrong answer, shown with the question before the right `response`")


class WireFormat(BaseModel):
    """One wire format. Unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    mode: Mode | Literal["text"] = Field(
        description="cot: words only; pot: the program's output is the answer; tir: words and code; "
        "text: words in aid of an answer, such as a plan, in which none is looked for"
    )
    description: str
    system: str
    user: str = "{question}"
    plain: str = Field(description="the whole prompt for a model without a chat template; {system} and {question}")
    plain_stop: tuple[str, ...] = Field((), description="stops needed only without a chat template")
    code: Fence | None = None
    run: str | None = Field(None, description="what a model writes after a program to have it run; a stop string")
    output: Fence | None = None
    last_round: str = Field("", description="told after the last output: no more code will be run")
    wrong: str = Field(
        "{question}\n\n{wrong}", description="how a question is put with the wrong answer of an exemplar"
    )
    exemplars: tuple[Exemplar, ...] = ()

    @property
    def stop(self) -> tuple[str, ...]:
        return (self.run,) if self.run else ()

    def code_text(self, code: str) -> str:
        """The characters of a finished program, up to and including the request to run it."""
        assert self.code is not None, f"the format {self.name} has no code"
        return f"{self.code.open}{code}{self.code.close}{self.run}"

    def output_text(self, output: str) -> str:
        """The characters that answer `run`."""
        assert self.output is not None, f"the format {self.name} has no output"
        return f"{self.output.open}{output}{self.output.close}"

    def render(
        self, question: str, steps: Iterable[StepLike] = (), earlier: Iterable[tuple[str, str]] = ()
    ) -> Rendered:
        """The context for `question` with `steps` already taken; the same for a rollout and for a training row.

        `earlier` are the questions and answers of the conversation that it goes on, put as the exemplars are.
        """
        shown = [(self._asked(example), example.response) for example in self.exemplars] + list(earlier)
        messages = [{"role": "system", "content": self.system}] if self.system else []
        for asked, response in shown:
            messages.append({"role": "user", "content": self.user.format(question=asked)})
            messages.append({"role": "assistant", "content": response})
        messages.append({"role": "user", "content": self.user.format(question=question)})
        shots = "".join(
            self.plain.format(system="", question=asked).lstrip() + response + "\n\n" for asked, response in shown
        )
        plain = (
            self.plain.format(system=self.system, question=question)
            if not shots
            else (f"{self.system}\n\n{shots}{self.plain.format(system='', question=question).lstrip()}")
        )
        assistant, spans = "", list[tuple[int, int]]()
        for step in steps:
            if step.kind != "output" and step.text:
                if spans and spans[-1][1] == len(assistant):  # neighbours merge: one span a stretch of own words
                    spans[-1] = (spans[-1][0], len(assistant) + len(step.text))
                else:
                    spans.append((len(assistant), len(assistant) + len(step.text)))
            assistant += step.text
        return Rendered(tuple(messages), plain, assistant, tuple(spans))

    def _asked(self, example: Exemplar) -> str:
        if example.wrong is None:
            return example.question
        return self.wrong.format(question=example.question, wrong=example.wrong)


class UnknownFormat(ValueError):
    """No such wire format, or a file that is not one. The message is one sentence with a hint."""


def names() -> list[str]:
    """The formats that ship with the package."""
    return sorted(entry.name[:-5] for entry in resources.files(__name__).iterdir() if entry.name.endswith(".yaml"))


@cache
def texts() -> dict[str, str]:
    """How a question is put again with what was written about it: the files `NAME.txt`, by name."""
    files = (entry for entry in resources.files(__name__).iterdir() if entry.name.endswith(".txt"))
    return {entry.name[:-4]: entry.read_text("utf-8").rstrip("\n") for entry in sorted(files, key=lambda one: one.name)}


def put(name: str, question: str, text: str) -> str:
    """The question as it is put again with a `text` that was written about it; how, stands in the file `name`.txt."""
    return texts()[name].format(question=question, text=text)


@cache
def load(name: str) -> WireFormat:
    """Read a shipped format by name, or any YAML file by path.

    Raises UnknownFormat when there is none, or when the file is not a wire format.
    """
    if name in names():
        source, text = name, resources.files(__name__).joinpath(f"{name}.yaml").read_text("utf-8")
    elif Path(name).is_file():
        source, text = name, Path(name).read_text("utf-8")
    else:
        close = difflib.get_close_matches(name, names(), 1)
        hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(names())}, or give a YAML file."
        raise UnknownFormat(f"No wire format {name!r}; {hint}")
    try:
        return WireFormat.model_validate(yaml.safe_load(text))
    except (ValidationError, yaml.YAMLError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else None
        why = f"{'.'.join(map(str, first['loc']))}: {first['msg']}" if first else "it is not valid YAML"
        raise UnknownFormat(f"{source} is not a wire format: {why}.") from None
