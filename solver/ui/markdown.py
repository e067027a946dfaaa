"""Fences in Markdown: around a block of code, and at the end of a text that left one open."""

from __future__ import annotations

import re


def fenced(text: str, language: str = "") -> str:
    """A block of code whose fence is longer than any within."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}{language}\n{text.strip(chr(10))}\n{fence}"


def closing(text: str) -> str:
    """What closes the fence that `text` leaves open, so that words behind it are words; empty where none is open."""
    if "```" not in text and "~~~" not in text:
        return ""
    from markdown_it import MarkdownIt

    last = MarkdownIt().parse(f"{text}\n\nwords")[-1]
    return ("" if text.endswith("\n") else "\n") + last.markup if last.type == "fence" else ""
