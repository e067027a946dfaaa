"""No attack of the corpus gets through, and the corpus is not made of duds: a floor against regressions, not a proof.

One that succeeds prints the canary or PWNED. `@FILE@` stands for a file that holds the canary, `@TARGET@` for a path
that must not come into being. The same programs run in plain Python, where most of them must work.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

import sandbox
from tests.sandbox.corpora import programs

ATTACKS = programs("attacks.txt")
CANARY = "canary-7f3a"


def _aimed(source: str, directory: Path) -> str:
    (directory / "canary").write_text(CANARY)
    return source.replace("@FILE@", str(directory / "canary")).replace("@TARGET@", str(directory / "target"))


def _through(text: str, directory: Path) -> bool:
    target = directory / "target"
    made = target.exists() or target.with_name("target.npy").exists()
    for path in directory.glob("target*"):
        path.unlink()
    return made or CANARY in text or "PWNED" in text


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_does_not_get_through(name: str, tmp_path: Path) -> None:
    result = sandbox.run(_aimed(ATTACKS[name], tmp_path))
    assert not _through(result.stdout + str(result.value), tmp_path), result
    assert result.status in {"ok", "error", "rejected"}, result


def test_the_attacks_work_in_plain_python(plain: Callable[[list[str]], list[str]], tmp_path: Path) -> None:
    worked = []
    for name, source in ATTACKS.items():
        directory = tmp_path / name.replace("/", "-")
        directory.mkdir()
        worked.append((name, directory, _aimed(source, directory)))
    outputs = plain([source for _, _, source in worked])
    through = {name for (name, directory, _), text in zip(worked, outputs, strict=True) if _through(text, directory)}
    assert len(through) >= 0.75 * len(ATTACKS), sorted(set(ATTACKS) - through)


def test_there_are_enough_attacks_in_enough_categories() -> None:
    assert len(ATTACKS) >= 200
    assert len({name.partition("/")[0] for name in ATTACKS}) >= 26
