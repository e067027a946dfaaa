"""Reads a file of programs: each begins with a line `### name`."""

from pathlib import Path


def programs(file: str) -> dict[str, str]:
    """Name -> source. Raises `ValueError` on a name that occurs twice."""
    found: dict[str, str] = {}
    for part in ("\n" + Path(__file__).with_name(file).read_text()).split("\n### ")[1:]:
        name, _, source = part.partition("\n")
        if name in found:
            raise ValueError(f"{file} has two programs called {name}")
        found[name] = source
    return found
