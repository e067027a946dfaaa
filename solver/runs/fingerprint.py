"""Content hashes: what must be equal for an old trace to stand for a new run of the same problem."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import prompts
from solver.backends.http import address
from solver.config import Settings
from solver.error_kinds import frequent
from solver.errors import UsageError
from solver.types import Problem

EDGE = 1 << 20  # bytes read at each end of a large file: training changes every tensor, so its edges tell


def digest(value: Any) -> str:
    """Sixteen hex digits of SHA-256 over canonical JSON."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def identity(settings: Settings) -> dict[str, Any]:
    """What decides the traces of a run, as JSON: model, strategy, wire formats and sampling.

    A strategy may use any of the wire formats, and of the texts in which a question is put again, so all of them count.
    Where it runs (device, batch size) is left out: the same request gives the same text whatever runs beside it.
    Raises UsageError for a wire format or a run of `errors` that is not there.
    """
    try:
        formats = {
            name: digest(prompts.load(name).model_dump())
            for name in sorted({*prompts.names(), *([settings.prompt] if settings.prompt else [])})
        } | {f"{name}.txt": digest(text) for name, text in prompts.texts().items()}
    except prompts.UnknownFormat as error:
        raise UsageError(str(error)) from None
    return {
        "model": _name(settings.model),
        "weights": of_files(_place(settings.model)),
        "adapter": settings.adapter,
        "adapter_weights": of_files(settings.adapter) if settings.adapter else None,
        "revision": settings.revision,
        "dtype": settings.dtype,
        "quantize": settings.quantize,
        "strategy": settings.strategy,
        "scorer": settings.scorer,
        "scorer_weights": of_files(settings.scorer.rpartition(":")[2]),
        "prompt": settings.prompt,
        "formats": formats,
        "sampling": settings.model_dump(
            include={
                *("samples", "beams", "weighting", "enough", "temperature", "top_p", "seed"),
                *("max_rounds", "max_tokens", "wall", "memory_mb"),
            }
        ),
        "budget": settings.budget.model_dump(),
        "errors": frequent(settings.errors) if settings.errors else None,
    }


class Keys:
    """One key a problem, from its text and gold and the run's `identity`; never from its id or place.

    Equal problems are told apart by counting, so a question that stands twice in a file is solved twice.
    """

    def __init__(self, run: dict[str, Any]) -> None:
        self._run = digest(run)
        self._seen: Counter[int] = Counter()
        self._sum = self._count = 0

    def of(self, problem: Problem) -> str:
        """The key of the next problem of the data set, as sixteen hex digits."""
        content = digest([problem.question, problem.answer])
        number = int(content, 16)
        nth = self._seen[number]
        self._seen[number] += 1
        self._sum, self._count = (self._sum + number) % (1 << 64), self._count + 1
        return digest([content, nth, self._run])

    @property
    def data(self) -> str:
        """Hash of all problems seen until now, which does not depend on their order."""
        return digest([self._sum, self._count])


def of_files(path: str) -> str | None:
    """Hash of a local file, or of the files of a local directory; None when `path` is neither (a name on a hub)."""
    place = Path(path)
    if place.is_file():
        return _of_file(place)
    if place.is_dir():
        return digest({entry.name: _of_file(entry) for entry in place.iterdir() if entry.is_file()})
    return None


def _name(model: str) -> str:
    """A model spec; where the environment completes it, in full."""
    return address.parse(model.partition(":")[2]).name() if model.startswith("openai:") else model


def _place(model: str) -> str:
    """Where a model spec's files are, if they are local: `fake:script.yaml`, `hf:DIR`, a bare directory, `embedded`."""
    if model == "embedded":
        return str(Path(__file__).parent / "embedded")
    return model.partition(":")[2] or model


def _of_file(path: Path) -> str:
    size = path.stat().st_size
    with path.open("rb") as file:
        content = hashlib.sha256(file.read(EDGE))
        if size > EDGE:
            file.seek(-EDGE, os.SEEK_END)
            content.update(file.read(EDGE))
    return digest([size, content.hexdigest()])
