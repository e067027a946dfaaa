"""docs/repl.md says of commands and keys what the program says of them."""

from __future__ import annotations

import re
from pathlib import Path

from solver.ui.repl.commands import COMMANDS, help_text
from solver.ui.repl.keys import KEYS

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "repl.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| (.*) \|$", PAGE, re.M)


def test_every_command_and_key_stands_in_the_page_and_no_other():
    commands = [(f"{each.name} {each.argument}".strip(), each.help) for each in COMMANDS.values()]
    assert [*commands, *KEYS.items()] == ROWS


def test_help_fits_eighty_columns():
    assert all(len(line) < 80 for line in help_text().splitlines())
    assert all(each.name in help_text() for each in COMMANDS.values())


def test_the_picture_is_there_and_loads_nothing():
    for page, picture in ((PAGE, ROOT / "docs"), ((ROOT / "README.md").read_text("utf-8"), ROOT)):
        (name,) = re.findall(r"!\[[^\]]*\]\(([^)]*conversation\.svg)\)", page)
        drawn = (picture / name).read_text("utf-8")
    assert "gcd" in drawn
    assert not re.search(r"(url|href|src)\W*https?:", drawn)


def test_the_page_leads_nowhere_in_vain():
    for name in re.findall(r"`(tests/[^`]+|benchmarks/[^`]+)`", PAGE):
        assert (ROOT / name).exists()
