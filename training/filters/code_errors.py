"""Drops solutions in which a program failed: they teach to write such programs, even where the error is mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic import Field

from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.records import Row
from training.workshop import Workshop

_ERROR = re.compile(r"^(?:Traceback \(most recent call last\)|(?:\w+\.)*\w*(?:Error|Exception): )", re.M)


class Options(Base):
    mended: bool = Field(False, description="true: an error passes when a later program runs")


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows without a failed program, by the status of its output or by what it says."""
    for row in rows:
        kinds = failures(row)
        if not kinds or row.label == 0 or (options.mended and kinds[-1] is None):
            yield row
        elif any(kinds):
            yield Dropped(row.id, f"code error: {next(filter(None, kinds))}", row.text)
        else:
            yield row


def failures(row: Row) -> list[str | None]:
    """The kind of failure of each output, None where there was none."""
    outputs = [step for step in row.steps if step.kind == "output"]
    return [
        step.status if step.status != "ok" else "printed" if _ERROR.search(step.output) else None for step in outputs
    ]
