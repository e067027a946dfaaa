"""What can be read off a question without a model."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def numbers(question: str) -> list[str]:
    """The numbers in a question, as written in digits, thousands commas aside."""
    return [re.sub(r",(?=\d{3}(?!\d))", "", number) for number in _NUMBER.findall(question)]
