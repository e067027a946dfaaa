"""The commands of the README and of the documentation run and print what these say they print; so do their programs."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
RECORDS = ("lab", "decisions", "cli")
"""Folders of docs/ in which nothing is promised: what was done, and pages made from --help."""

PAGES = {"README.md": ROOT / "README.md"} | {
    str(path.relative_to(ROOT)): path
    for path in sorted((ROOT / "docs").rglob("*.md"))
    if path.relative_to(ROOT / "docs").parts[0] not in RECORDS
}
ELSEWHERE = {"make solve"}  # installs everything: tests/test_wheel.py and continuous integration do that
_BLOCK = re.compile(r"^```(console|python|yaml)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_FILE = re.compile(r"# ([\w/-]+\.(?:py|yaml))\n")


class Piece(NamedTuple):
    """A command with what it prints, a program, or a file that later pieces of its page need."""

    kind: str
    text: str
    expected: str = ""


def pieces(page: str) -> Iterator[Piece]:
    for kind, block in _BLOCK.findall(PAGES[page].read_text("utf-8")):
        if kind == "console":
            yield from (Piece(kind, command, expected) for command, expected in _COMMAND.findall(block))
        elif kind == "python" or _FILE.match(block):
            yield Piece(kind, block)


PIECES = [(page, piece) for page in PAGES for piece in pieces(page) if piece.text not in ELSEWHERE]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place to run in that has the files which the pages name."""
    place = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "docs" / "examples", place / "docs" / "examples")
    return place


def test_there_are_pieces_to_run() -> None:
    kinds = [piece.kind for _, piece in PIECES]
    assert kinds.count("console") >= 18
    assert kinds.count("python") >= 8
    assert all(command in PAGES["README.md"].read_text("utf-8") for command in ELSEWHERE)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "piece"), PIECES, ids=lambda value: value if isinstance(value, str) else value.text[:40].strip()
)
def test_it_does_what_is_said(page: str, piece: Piece, checkout: Path) -> None:
    if name := _FILE.match(piece.text):
        (checkout / name[1]).parent.mkdir(exist_ok=True)
        (checkout / name[1]).write_text(piece.text)
    if piece.kind == "console":
        command(piece, checkout)
    elif piece.kind == "python":
        program(piece, checkout)


def command(piece: Piece, checkout: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path}
    done = subprocess.run(
        ["bash", "-c", piece.text], cwd=checkout, env=env, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    shown = done.stdout if not piece.expected.startswith("...") else done.stderr + done.stdout
    assert doctest.OutputChecker().check_output(piece.expected, shown, doctest.ELLIPSIS), shown


def program(piece: Piece, checkout: Path) -> None:
    done = subprocess.run([sys.executable, "-c", piece.text], cwd=checkout, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    promised = [line.rpartition("  # ")[2] for line in piece.text.splitlines() if re.match(r"print\(.*\)  # ", line)]
    assert done.stdout.splitlines()[: len(promised)] == promised


LINKS = [
    (page, link)
    for page, path in PAGES.items()
    for link in re.findall(r"\]\(([^)#\s]+)", path.read_text("utf-8"))
    if "://" not in link
]


@pytest.mark.parametrize(("page", "link"), LINKS)
def test_links_lead_somewhere(page: str, link: str) -> None:
    assert (PAGES[page].parent / link).exists()
